import type pg from 'pg'

const INSTALL_LOCK = 5_374_105
const TABLES = ['_private_jobs', '_private_tasks', '_private_job_queues', '_private_known_crontabs']

/**
 * Installs the queue's schema (graphile-worker's own migrations) as the owner, and lets setara_pekerja, who owns
 * nothing, work it. Each start may repeat it; a start that finds everything there changes nothing.
 */
export async function installJobs(owner: pg.Client, connectionString: string): Promise<void> {
  // Loaded when needed: commands that open no database should not wait for it.
  const { Logger, runMigrations } = await import('graphile-worker')
  await owner.query('select pg_advisory_lock($1)', [INSTALL_LOCK])
  try {
    await runMigrations({ connectionString, maxPoolSize: 1, logger: new Logger(() => () => {}) })
    const { rows } = await owner.query<{ jumlah: number }>(
      `select count(*)::int as jumlah from pg_policies
       where schemaname = 'graphile_worker' and policyname = 'pekerja' and tablename = any ($1)`,
      [TABLES],
    )
    if (rows[0]?.jumlah !== TABLES.length) await owner.query(grants())
  } finally {
    await owner.query('select pg_advisory_unlock($1)', [INSTALL_LOCK])
  }
}

// The package switches row-level security on without a policy, so that nobody but the owner sees a row.
function grants(): string {
  const tables = TABLES.map(
    (table) => `
    drop policy if exists pekerja on graphile_worker.${table};
    create policy pekerja on graphile_worker.${table} to setara_pekerja using (true) with check (true);
    grant select, insert, update, delete on graphile_worker.${table} to setara_pekerja;`,
  )
  return `begin;
    grant usage on schema graphile_worker to setara_pekerja;
    grant select on graphile_worker.migrations to setara_pekerja;
    grant usage on all sequences in schema graphile_worker to setara_pekerja;
    revoke execute on all functions in schema graphile_worker from public;
    grant execute on all functions in schema graphile_worker to setara_pekerja;
    ${tables.join('')}
    commit`
}
