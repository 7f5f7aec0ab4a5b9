import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { readMigrations } from '../../src/db/migrate.ts'
import { prepareDatabase, withClient } from '../../src/db/prepare-database.ts'
import { root } from './cluster.ts'

const TEMPLATE_LOCK = 5_374_104
const migrations = readMigrations(join(root, 'migrations'))

/** Loads the regions once into the template; null while the project has none. */
type LoadReference = (owner: pg.Client) => Promise<void>

/**
 * Name of the migrated database that test databases are cloned from, made now if this cluster has none for the
 * migrations and region data of today. Processes that ask at once wait for the first.
 */
export async function ensureTemplate(
  adminUrl: string,
  kunciDir: string,
  load: LoadReference,
): Promise<string> {
  const name = `templat_${fingerprint()}`
  await withClient(adminUrl, async (admin) => {
    await admin.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK])
    if ((await admin.query('select from pg_database where datname = $1', [name])).rowCount) return
    await dropLeftovers(admin)
    const draft = `${name}_baru`
    await admin.query(`drop database if exists ${draft} with (force)`)
    await prepareDatabase({ adminUrl, database: draft, kunciDir, migrations, loadReference: load })
    await admin.query(`alter database ${draft} rename to ${name}`)
  })
  return name
}

// Clones of runs that were killed, and all but the newest templates.
async function dropLeftovers(admin: pg.Client): Promise<void> {
  const { rows } = await admin.query<{ datname: string }>(
    `select datname from pg_database where datname ~ '^(uji|templat)_' order by oid desc`,
  )
  const clones = rows.filter(({ datname }) => datname.startsWith('uji_') && !isRunning(datname))
  const templates = rows.filter(({ datname }) => datname.startsWith('templat_')).slice(4)
  for (const { datname } of [...clones, ...templates]) {
    await admin.query(`drop database if exists ${pg.escapeIdentifier(datname)}`).catch(() => {})
  }
}

function isRunning(clone: string): boolean {
  try {
    return process.kill(Number(clone.split('_')[1]), 0)
  } catch {
    return false
  }
}

function fingerprint(): string {
  const hash = createHash('sha256')
  for (const migration of migrations) hash.update(migration.sidik)
  for (const file of [
    'data/wilayah-riwayat.csv',
    'src/wilayah/wilayah-store.ts',
    'src/db/install-jobs.ts',
    'package.json',
  ]) {
    if (existsSync(join(root, file))) hash.update(readFileSync(join(root, file)))
  }
  return hash.digest('hex').slice(0, 16)
}
