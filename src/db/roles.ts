import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { LaunchProblem } from './launch-problem.ts'
import { readOrCreateSecret } from './secret-file.ts'

/**
 * Who connects as what. `setara_migrasi` owns the tables and serves nobody; the other three own nothing and
 * bypass nothing: officers, the system's own acts and jobs, and the public (which may only call functions).
 */
export const ROLES = ['setara_migrasi', 'setara_petugas', 'setara_pekerja', 'setara_publik'] as const
export type Role = (typeof ROLES)[number]
export type RolePasswords = Record<Role, string>

/** The roles' passwords, random, kept in files that only we may read. */
export function readRolePasswords(kunciDir: string): RolePasswords {
  const read = (role: Role) => readOrCreateSecret(kunciDir, `pg-${role}`)
  return {
    setara_migrasi: read('setara_migrasi'),
    setara_petugas: read('setara_petugas'),
    setara_pekerja: read('setara_pekerja'),
    setara_publik: read('setara_publik'),
  }
}

/**
 * Makes the roles that are missing and sets their passwords to ours. Roles belong to the whole cluster, so two
 * programs with different SETARA_DATA on one server would lock each other out: they must share the key folder.
 */
export async function ensureRoles(admin: pg.Client, kunciDir: string): Promise<RolePasswords> {
  const passwords = readRolePasswords(kunciDir)
  if (await canLogin(admin, passwords)) return passwords
  const statements = ROLES.flatMap((role) => roleStatements(role, passwords[role]))
  try {
    await admin.query('begin')
    for (const statement of statements) await admin.query(statement)
    await admin.query('commit')
  } catch (error) {
    await admin.query('rollback')
    const file = join(kunciDir, 'siapkan-peran.sql')
    writeFileSync(file, `${statements.join(';\n')};\n`, { mode: 0o600 })
    throw new LaunchProblem(
      'Pengguna pada DATABASE_URL tidak boleh membuat peran basis data yang diperlukan.',
      `Minta pengelola server menjalankan berkas ini sebagai superuser, lalu ulangi: psql -f '${file}'`,
      error,
    )
  }
  return passwords
}

function roleStatements(role: Role, password: string): string[] {
  const name = pg.escapeIdentifier(role)
  const secret = pg.escapeLiteral(password)
  return [
    `do $$ begin
  if not exists (select from pg_roles where rolname = ${pg.escapeLiteral(role)}) then create role ${name} login; end if;
end $$`,
    `alter role ${name} with login nocreatedb nocreaterole password ${secret}`,
  ]
}

// Asking by logging in needs no right to read pg_authid, and a second start changes nothing.
async function canLogin(admin: pg.Client, passwords: RolePasswords): Promise<boolean> {
  const checks = ROLES.map(async (role) => {
    const client = new pg.Client({
      host: admin.host,
      port: admin.port,
      database: admin.database ?? 'postgres',
      user: role,
      password: passwords[role],
      ssl: admin.ssl,
    })
    try {
      await client.connect()
      return true
    } catch {
      return false
    } finally {
      await client.end().catch(() => {})
    }
  })
  return (await Promise.all(checks)).every(Boolean)
}
