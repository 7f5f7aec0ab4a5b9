import pg from 'pg'
import { LaunchProblem } from './launch-problem.ts'
import { installJobs } from './install-jobs.ts'
import { type Migration, migrate } from './migrate.ts'
import { ensureRoles, type Role } from './roles.ts'

export interface PrepareOptions {
  /** A role that may create roles and databases, or owns the database and finds the roles made. */
  adminUrl: string
  /** Name of the database. Made if it is missing. */
  database: string
  kunciDir: string
  migrations: readonly Migration[]
  /** Loads reference data (regions) as the owner, after the migrations; must be quick when nothing is new. */
  loadReference?: (owner: pg.Client) => Promise<unknown>
}

export type RoleUrls = Record<Role, string>

const PREPARE_LOCK = 5_374_102
const OLDEST = 150_000
const NEWEST = 189_999

/** Version, roles, database, migrations, queue of jobs, reference data, in that order. Each start may repeat it. */
export async function prepareDatabase(options: PrepareOptions): Promise<RoleUrls> {
  const admin = await connectAdmin(options.adminUrl)
  try {
    await checkVersion(admin)
    // Two first starts at once take turns: PostgreSQL lets concurrent grants on one object fail.
    await admin.query('select pg_advisory_lock($1)', [PREPARE_LOCK])
    const passwords = await ensureRoles(admin, options.kunciDir)
    await ensureDatabase(admin, options.adminUrl, options.database)
    await admin.query('select pg_advisory_unlock($1)', [PREPARE_LOCK])
    const url = (role: Role) => roleUrl(options.adminUrl, role, passwords[role], options.database)
    await withClient(url('setara_migrasi'), async (owner) => {
      await migrate(owner, options.migrations)
      await installJobs(owner, url('setara_migrasi'))
      await options.loadReference?.(owner)
    })
    return roleUrls(url)
  } finally {
    await admin.end()
  }
}

/** Opens one connection for the time of `fn`. */
export async function withClient<T>(
  connectionString: string,
  fn: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString, application_name: 'setara' })
  client.on('error', () => {})
  await client.connect()
  try {
    return await fn(client)
  } finally {
    await client.end()
  }
}

/** One URL for each role. */
export function roleUrls(url: (role: Role) => string): RoleUrls {
  return {
    setara_migrasi: url('setara_migrasi'),
    setara_petugas: url('setara_petugas'),
    setara_pekerja: url('setara_pekerja'),
    setara_publik: url('setara_publik'),
  }
}

/** The same server and database, as another role. */
export function roleUrl(url: string, role: Role, password: string, database: string): string {
  const changed = new URL(url)
  changed.username = role
  changed.password = password
  changed.pathname = `/${database}`
  return changed.href
}

async function connectAdmin(connectionString: string): Promise<pg.Client> {
  const admin = new pg.Client({
    connectionString,
    connectionTimeoutMillis: 10_000,
    application_name: 'setara',
  })
  admin.on('error', () => {})
  try {
    await admin.connect()
    return admin
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'tidak dikenal'
    const beside = new URL(connectionString)
    beside.pathname = '/postgres'
    // The database is not there yet; it is made from the one that always is.
    if (code === '3D000' && beside.href !== new URL(connectionString).href) return connectAdmin(beside.href)
    throw new LaunchProblem(
      `Server basis data tidak bisa dihubungi (${code}).`,
      'Periksa alamat, nama, dan sandi pada DATABASE_URL, dan apakah servernya menyala. Kosongkan DATABASE_URL untuk memakai basis data bawaan.',
      error,
    )
  }
}

async function checkVersion(admin: pg.Client): Promise<void> {
  const { rows } = await admin.query<{ nomor: number; versi: string }>(
    `select current_setting('server_version_num')::int as nomor, current_setting('server_version') as versi`,
  )
  const row = rows[0]
  if (row && row.nomor >= OLDEST && row.nomor <= NEWEST) return
  throw new LaunchProblem(
    `Server basis data berversi ${row?.versi ?? '?'}; yang didukung PostgreSQL 15 sampai 18.`,
    'Arahkan DATABASE_URL ke server versi itu, atau kosongkan untuk memakai basis data bawaan.',
  )
}

async function ensureDatabase(admin: pg.Client, adminUrl: string, database: string): Promise<void> {
  const { rowCount } = await admin.query('select from pg_database where datname = $1', [database])
  try {
    if (!rowCount) await createDatabase(admin, database)
    const inside = new URL(adminUrl)
    inside.pathname = `/${database}`
    await withClient(inside.href, giveToOwner)
  } catch (error) {
    throw new LaunchProblem(
      `Basis data ${database} tidak bisa disiapkan oleh pengguna pada DATABASE_URL.`,
      `Minta pengelola server menjalankan, lalu ulangi: create database ${pg.escapeIdentifier(database)} template template0; \\c ${database} ; alter schema public owner to setara_migrasi; grant create, temporary, connect on database ${pg.escapeIdentifier(database)} to setara_migrasi;`,
      error,
    )
  }
}

async function createDatabase(admin: pg.Client, database: string): Promise<void> {
  try {
    await admin.query(`create database ${pg.escapeIdentifier(database)} template template0 encoding 'UTF8'`)
  } catch (error) {
    // Another start made it a moment ago.
    if (!(error instanceof pg.DatabaseError && (error.code === '42P04' || error.code === '23505')))
      throw error
  }
}

async function giveToOwner(inside: pg.Client): Promise<void> {
  const { rows } = await inside.query<{ beres: boolean }>(
    `select pg_get_userbyid(nspowner) = 'setara_migrasi'
            and has_database_privilege('setara_migrasi', current_database(), 'create') as beres
     from pg_namespace where nspname = 'public'`,
  )
  if (rows[0]?.beres) return
  const { rows: who } = await inside.query<{ nama: string; punya: boolean }>(
    `select quote_ident(current_user) as nama, pg_has_role(current_user, 'setara_migrasi', 'usage') as punya`,
  )
  // From PostgreSQL 16 on, the right to make a role is not the right to act as it.
  if (who[0] && !who[0].punya) await inside.query(`grant setara_migrasi to ${who[0].nama}`)
  const { rows: here } = await inside.query<{ nama: string }>(
    'select quote_ident(current_database()) as nama',
  )
  await inside.query(`grant create, temporary, connect on database ${here[0]?.nama} to setara_migrasi`)
  await inside.query('alter schema public owner to setara_migrasi')
}
