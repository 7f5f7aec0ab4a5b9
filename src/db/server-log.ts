import type pg from 'pg'

/** What keeps the text and values of statements out of a server's log; the embedded server is started with these. */
const SAFE: Readonly<Record<string, readonly string[]>> = {
  log_error_verbosity: ['terse'],
  log_min_error_statement: ['log', 'fatal', 'panic'],
  log_min_messages: ['log', 'fatal', 'panic'],
  log_parameter_max_length: ['0'],
  log_parameter_max_length_on_error: ['0'],
  log_statement: ['none', 'ddl'],
  log_min_duration_statement: ['-1'],
  log_min_duration_sample: ['-1'],
}

/** Settings of a server with which its log could quote what people typed. Empty: none. */
export async function findOpenLogSettings(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ nama: string; isi: string }>(
    'select name as nama, setting as isi from pg_settings where name = any ($1) order by name',
    [Object.keys(SAFE)],
  )
  return rows.filter(({ nama, isi }) => !SAFE[nama]?.includes(isi)).map(({ nama }) => nama)
}
