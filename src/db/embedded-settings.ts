/**
 * Settings of the embedded server, given at each start so that a newer program brings its own.
 * What people type must not reach the log: errors of statements are left to the program, which logs their
 * SQLSTATE only. Above that level `terse` drops DETAIL, where PostgreSQL quotes keys and statements.
 */
export function serverSettings(port: number, durable: boolean): string[] {
  return [
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=100',
    'timezone=UTC',
    'log_timezone=UTC',
    'lc_messages=C',
    'password_encryption=scram-sha-256',
    'log_min_messages=log',
    'log_min_error_statement=panic',
    'log_error_verbosity=terse',
    'log_parameter_max_length=0',
    'log_parameter_max_length_on_error=0',
    'log_statement=none',
    'log_min_duration_statement=-1',
    'log_autovacuum_min_duration=-1',
    'log_checkpoints=off',
    'log_line_prefix=%m [%p] %e ',
    'shared_buffers=256MB',
    'max_wal_size=2GB',
    'jit=off',
    ...(durable
      ? ['fsync=on', 'synchronous_commit=on', 'full_page_writes=on']
      : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']),
  ]
}
