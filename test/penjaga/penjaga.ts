import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import pg from 'pg'
import type { Actor } from '../../src/db/transaction.ts'
import { LANGKAH, type Langkah } from '../../src/usulan/alur.ts'
import type { TestDatabase } from '../support/database.ts'

/** A statement and its values, as an application role sends it, with none of our code between. */
export type Sql = readonly [text: string, ...values: unknown[]]
type Role = 'setara_petugas' | 'setara_pekerja' | 'setara_publik'

/**
 * Runs statements as an application role in the scope of a session, then all deferred checks, and takes everything
 * back. Returns the row count of each. Rejects with the database's own error.
 */
export async function direct(
  uji: TestDatabase,
  actor: Actor,
  statements: readonly Sql[],
  options: { role?: Role; keep?: boolean } = {},
): Promise<number[]> {
  const role = options.role ?? (actor.peran === 'sistem' ? 'setara_pekerja' : 'setara_petugas')
  const client = new pg.Client({ connectionString: uji.url(role) })
  await client.connect()
  try {
    await client.query('begin')
    await client.query(
      `select set_config('app.petugas', $1, true), set_config('app.peran', $2, true),
         set_config('app.kabkota', $3, true), set_config('app.desa', $4, true)`,
      [actor.petugas_id ?? '', actor.peran, actor.kabkota, actor.desa],
    )
    const counts: number[] = []
    for (const [text, ...values] of statements) counts.push((await client.query(text, values)).rowCount ?? 0)
    await client.query('set constraints all immediate')
    await client.query(options.keep ? 'commit' : 'rollback')
    return counts
  } finally {
    await client.end()
  }
}

/** A guard that can be taken away: what to run as owner, and what puts it back. */
export interface Removal {
  remove: readonly string[]
  restore: readonly string[]
}

/** How the database says no. */
export interface Refusal {
  code: string
  constraint?: string
}
/** A policy or a grant. */
export const DENIED: Refusal = { code: '42501' }
export const missingKey = (constraint: string): Refusal => ({ code: '23503', constraint })
export const taken = (constraint: string): Refusal => ({ code: '23505', constraint })
export const unfit = (constraint: string): Refusal => ({ code: '23514', constraint })

/**
 * The proof that this guard refuses: with it the attempt is refused in this way, without it (and it alone) the same
 * attempt goes through, and with it back it is refused again.
 */
export async function assertGuard(
  uji: TestDatabase,
  attempt: () => Promise<unknown>,
  refusal: Refusal,
  removal: Removal,
): Promise<void> {
  await assert.rejects(attempt, refusal, 'the guard must refuse')
  for (const text of removal.remove) await uji.owner.query(text)
  try {
    await attempt()
  } finally {
    for (const text of removal.restore) await uji.owner.query(text)
  }
  await assert.rejects(attempt, refusal, 'the guard must be back')
}

/** Takes one condition out of a policy. `part` is a stretch of the expression as PostgreSQL prints it. */
export async function policyPart(
  uji: TestDatabase,
  table: string,
  policy: string,
  part: string | RegExp,
): Promise<Removal> {
  const { rows } = await uji.owner.query<{ expr: string }>(
    `select regexp_replace(pg_get_expr(coalesce(polwithcheck, polqual), polrelid), '\\s+', ' ', 'g') as expr
     from pg_policy where polrelid = $1::regclass and polname = $2`,
    [table, policy],
  )
  const expr = rows[0]?.expr ?? ''
  const without = expr.replace(part, 'true')
  assert.notEqual(without, expr, `no such condition in ${table}.${policy}: ${expr}`)
  const alter = (check: string) => `alter policy ${policy} on ${table} with check (${check})`
  return { remove: [alter(without)], restore: [alter(expr)] }
}

/** Takes a constraint away. */
export async function constraint(uji: TestDatabase, table: string, name: string): Promise<Removal> {
  const { rows } = await uji.owner.query<{ def: string }>(
    'select pg_get_constraintdef(oid) as def from pg_constraint where conrelid = $1::regclass and conname = $2',
    [table, name],
  )
  assert.ok(rows[0], `no such constraint: ${name}`)
  return {
    remove: [`alter table ${table} drop constraint ${name}`],
    restore: [`alter table ${table} add constraint ${name} ${rows[0].def}`],
  }
}

/** Takes a unique index away. */
export async function uniqueIndex(uji: TestDatabase, name: string): Promise<Removal> {
  const { rows } = await uji.owner.query<{ def: string }>('select pg_get_indexdef($1::regclass) as def', [
    name,
  ])
  assert.ok(rows[0])
  return { remove: [`drop index ${name}`], restore: [rows[0].def] }
}

/** Makes a function that a policy asks answer the same for everybody. `signature` as in `berwenang(uuid, text, text)`. */
export async function answer(uji: TestDatabase, signature: string, value: string): Promise<Removal> {
  const { rows } = await uji.owner.query<{ def: string; head: string }>(
    `select pg_get_functiondef($1::regprocedure) as def,
       format('create or replace function %s(%s) returns %s language sql stable', proname,
         pg_get_function_arguments(oid), pg_get_function_result(oid)) as head
     from pg_proc where oid = $1::regprocedure`,
    [signature],
  )
  assert.ok(rows[0])
  return { remove: [`${rows[0].head} return ${value}`], restore: [rows[0].def] }
}

/** Puts `by` in the place of a condition in a function. `part` is a stretch of the body as PostgreSQL prints it. */
export async function functionPart(
  uji: TestDatabase,
  signature: string,
  part: string | RegExp,
  by: string,
): Promise<Removal> {
  const { rows } = await uji.owner.query<{ def: string }>(
    'select pg_get_functiondef($1::regprocedure) as def',
    [signature],
  )
  const def = rows[0]?.def ?? ''
  const without = def.replace(part, by)
  assert.notEqual(without, def, `no such condition in ${signature}: ${def}`)
  return { remove: [without], restore: [def] }
}

/** Lets a role do what it may not. */
export function grant(privilege: string, on: string, to: Role): Removal {
  return {
    remove: [`grant ${privilege} on ${on} to ${to}`],
    restore: [`revoke ${privilege} on ${on} from ${to}`],
  }
}

export function together(...removals: readonly Removal[]): Removal {
  return {
    remove: removals.flatMap((one) => one.remove),
    restore: removals.toReversed().flatMap((one) => one.restore),
  }
}

/** A case as direct SQL finds it. */
export interface Baris {
  usulan_id: string
  urutan: number
  jalur: Langkah['jalur']
  kode_kabkota: string
}

export async function findBaris(uji: TestDatabase, usulan_id: string): Promise<Baris> {
  const { rows } = await uji.owner.query<Baris>(
    'select usulan_id, urutan, jalur, kode_kabkota from usulan where usulan_id = $1',
    [usulan_id],
  )
  const [row] = rows
  assert.ok(row)
  return row
}

/** What a forger of a step may choose. */
export type Palsu = Partial<
  Record<'petugas_id' | 'petugas_kedua_id' | 'alasan' | 'waktu' | 'dasar' | 'peristiwa_id', string | null> &
    Pick<Langkah, 'jalur' | 'jendela' | 'peran'> & {
      urutan: number
      urutan_sebelum: number | null
      status: string
    }
>

/**
 * The statements by which a step is taken without our code: the officer's kelas, the status column, the row. Each
 * value can be forged. Words for the person are some bytes.
 */
export function forge(baris: Baris, langkah: Langkah, actor: Actor, palsu: Palsu = {}): Sql[] {
  const urutan = palsu.urutan ?? baris.urutan + 1
  const petugas_id = palsu.petugas_id === undefined ? actor.petugas_id : palsu.petugas_id
  const row = {
    usulan_id: baris.usulan_id,
    urutan,
    urutan_sebelum: palsu.urutan_sebelum === undefined ? urutan - 1 || null : palsu.urutan_sebelum,
    peristiwa_id: palsu.peristiwa_id ?? randomUUID(),
    tindakan: langkah.tindakan,
    dari: langkah.dari,
    ke: langkah.ke,
    peran: palsu.peran ?? langkah.peran,
    jalur: palsu.jalur ?? langkah.jalur,
    jendela: palsu.jendela ?? langkah.jendela,
    kelas: langkah.kelas,
    kelas_kedua: langkah.kelas_kedua,
    beralasan: langkah.beralasan,
    petugas_id,
    petugas_kedua_id: palsu.petugas_kedua_id ?? null,
    dasar: palsu.dasar === undefined ? (actor.dasar ?? null) : palsu.dasar,
    alasan: palsu.alasan === undefined ? (langkah.beralasan ? 'mampu' : null) : palsu.alasan,
    kata_enc: langkah.beralasan === 'kata' ? Buffer.from('kata') : null,
    periode: '2026-11',
    kode_kabkota: baris.kode_kabkota,
  }
  const columns = Object.keys(row)
  const values = Object.values(row)
  const marks = columns.map((_, at) => `$${at + 1}`)
  const waktu = palsu.waktu ? [', waktu', `, ${palsu.waktu}`] : ['', '']
  const status = palsu.status ?? langkah.ke
  return [
    ...(petugas_id ? [pelaku(baris, petugas_id, langkah.kelas)] : []),
    ['update usulan set status = $1, urutan = $2 where usulan_id = $3', status, urutan, baris.usulan_id],
    [`insert into usulan_peristiwa (${columns}${waktu[0]}) values (${marks}${waktu[1]})`, ...values],
  ]
}

export function pelaku(baris: Baris, petugas_id: string, kelas: string): Sql {
  const text = `insert into usulan_pelaku (usulan_id, petugas_id, kelas, kode_kabkota) values ($1, $2, $3, $4)
    on conflict do nothing`
  return [text, baris.usulan_id, petugas_id, kelas, baris.kode_kabkota]
}

/** One row of the table of steps. */
export function langkahOf(ask: Partial<Langkah> & Pick<Langkah, 'tindakan'>): Langkah {
  const found = LANGKAH.find((langkah) =>
    Object.entries(ask).every(([key, value]) => langkah[key as keyof Langkah] === value),
  )
  assert.ok(found, `no such step: ${JSON.stringify(ask)}`)
  return found
}
