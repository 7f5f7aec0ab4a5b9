import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import { LaunchProblem } from './launch-problem.ts'

export interface Migration {
  /** `0001-dasar` */
  nama: string
  sql: string
  /** SHA-256 of the file, hex. */
  sidik: string
}

const FILE = /^\d{4}-[a-z0-9-]+\.sql$/
const MIGRATION_LOCK = 5_374_103

/** The numbered migrations of a folder, in order. Throws when a number stands twice or a name is odd. */
export function readMigrations(dir: string): Migration[] {
  const names = readdirSync(dir)
    .filter((name) => name.endsWith('.sql'))
    .sort()
  const numbers = new Set<string>()
  return names.map((name) => {
    const number = name.slice(0, 4)
    if (!FILE.test(name) || numbers.has(number)) {
      throw new LaunchProblem(
        `Nama migrasi ${name} salah atau nomornya dipakai dua kali.`,
        'Beri nama NNNN-nama.sql dengan nomor yang belum dipakai.',
      )
    }
    numbers.add(number)
    const sql = readFileSync(join(dir, name), 'utf8')
    return { nama: name.slice(0, -4), sql, sidik: createHash('sha256').update(sql).digest('hex') }
  })
}

/**
 * Brings the database forward as its owner: each migration in a transaction of its own that waits for locks no
 * longer than 4 s, so that a waiting migration never blocks the people at work. Two programs that start at once
 * take turns. Returns the names applied now. Throws when one that was applied has been altered since.
 */
export async function migrate(owner: pg.Client, migrations: readonly Migration[]): Promise<string[]> {
  await owner.query('select pg_advisory_lock($1)', [MIGRATION_LOCK])
  try {
    await owner.query(`create table if not exists migrasi (
      nama text primary key, sidik text not null, diterapkan_at timestamptz not null default now())`)
    // Names only: a program that serves people asks whether the database is as far as itself.
    await owner.query('grant select on migrasi to setara_petugas, setara_pekerja, setara_publik')
    const { rows } = await owner.query<{ nama: string; sidik: string }>('select nama, sidik from migrasi')
    const applied = new Map(rows.map((row) => [row.nama, row.sidik]))
    const fresh = migrations.filter((migration) => !isApplied(migration, applied))
    for (const migration of fresh) await apply(owner, migration)
    return fresh.map((migration) => migration.nama)
  } finally {
    await owner.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK])
  }
}

function isApplied(migration: Migration, applied: Map<string, string>): boolean {
  const sidik = applied.get(migration.nama)
  if (sidik === undefined) return false
  if (sidik === migration.sidik) return true
  throw new LaunchProblem(
    `Migrasi ${migration.nama} sudah diterapkan, tetapi berkasnya berubah sesudah itu.`,
    'Kembalikan berkas itu seperti semula, dan tulis perubahan sebagai migrasi baru.',
  )
}

async function apply(owner: pg.Client, migration: Migration): Promise<void> {
  await owner.query('begin')
  try {
    await owner.query("set local lock_timeout = '4s'; set local statement_timeout = '60s'")
    await owner.query(migration.sql)
    await owner.query('insert into migrasi (nama, sidik) values ($1, $2)', [migration.nama, migration.sidik])
    await owner.query('commit')
  } catch (error) {
    await owner.query('rollback')
    const said = error instanceof Error ? error.message : String(error)
    throw new LaunchProblem(
      `Migrasi ${migration.nama} gagal dan dibatalkan seluruhnya: ${said}`,
      'Data tetap seperti sebelumnya. Perbaiki sebabnya, lalu ulangi.',
      error,
    )
  }
}
