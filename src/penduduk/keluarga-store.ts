import { sql } from 'kysely'
import type { Act } from '../jejak/act.ts'
import { createSubjekKunciBulk } from '../kunci/kunci-store.ts'
import { isWellFormed } from '../lib/nik.ts'
import type { NewAnggota, NewKeluarga } from './keluarga.ts'

/** Stores families with their keys. Errors: an id that exists, a village out of scope. Writes no jejak. */
export async function createKeluargaBulk(act: Act, rows: readonly NewKeluarga[]): Promise<void> {
  if (rows.length === 0) return
  const keys = await createSubjekKunciBulk(
    act,
    rows.map((row) => ({ subjek_id: row.keluarga_id, kode_kabkota: row.kode_desa.slice(0, 4) })),
  )
  const no_kk_enc = rows.map(({ keluarga_id, no_kk }) => {
    const key = keys.get(keluarga_id)
    if (no_kk === null || !key) return null
    return act.kunci.encryptField(key, { table: 'keluarga', column: 'no_kk_enc', id: keluarga_id }, no_kk)
  })
  const no_kk_bi = rows.map(({ no_kk }) =>
    no_kk !== null && isWellFormed(no_kk) ? act.kunci.blindIndex('no_kk', no_kk) : null,
  )
  await sql`insert into keluarga (keluarga_id, kode_desa, no_kk_bi, no_kk_enc, sumber, kode_kabkota, created_at)
    select k.*, (select jam()) from unnest(
      ${rows.map((row) => row.keluarga_id)}::uuid[], ${rows.map((row) => row.kode_desa)}::text[], ${no_kk_bi}::bytea[],
      ${no_kk_enc}::bytea[], ${rows.map((row) => row.sumber)}::text[],
      ${rows.map((row) => row.kode_desa.slice(0, 4))}::text[]) k`.execute(act.tx)
}

/** Puts people into families. Errors: a person who is in one already (`anggota_keluarga_satu`). Writes no jejak. */
export async function addAnggotaBulk(act: Act, rows: readonly NewAnggota[]): Promise<void> {
  if (rows.length === 0) return
  const column = <K extends keyof NewAnggota>(name: K) => rows.map((row) => row[name])
  await sql`insert into anggota_keluarga (keluarga_id, individu_id, hubungan_keluarga, dari, kode_kabkota)
    select * from unnest(${column('keluarga_id')}::uuid[], ${column('individu_id')}::uuid[],
      ${column('hubungan_keluarga')}::smallint[], ${column('dari')}::date[], ${column('kode_kabkota')}::text[])
  `.execute(act.tx)
}

/** Takes a person out of their family: the day given is the first on which they are no longer in it. */
export async function endAnggota(act: Act, individu_id: string, sampai: string): Promise<void> {
  await sql`update anggota_keluarga set sampai = greatest(dari, ${sampai}::date)
    where individu_id = ${individu_id} and sampai is null`.execute(act.tx)
}

/** A family found by its card. A card may hold people of two regencies: then it is a family in each. */
export interface KeluargaKartu {
  no_kk: string
  keluarga_id: string
  kode_kabkota: string
}

/** The families of these cards within the session's scope, one for each card and regency, the earliest first. */
export async function findKeluargaKartu(act: Act, noKkList: readonly string[]): Promise<KeluargaKartu[]> {
  const noKkOf = new Map(
    noKkList.map((no_kk) => [act.kunci.blindIndex('no_kk', no_kk).toString('hex'), no_kk]),
  )
  const { rows } = await sql<{ hash: string; keluarga_id: string; kode_kabkota: string }>`
    select hash, keluarga_id, kode_kabkota from (
      select distinct on (no_kk_bi, kode_kabkota) encode(no_kk_bi, 'hex') as hash, keluarga_id, kode_kabkota, created_at
      from keluarga
      where no_kk_bi = any(${[...noKkOf.keys()].map((hex) => Buffer.from(hex, 'hex'))}::bytea[])
      order by no_kk_bi, kode_kabkota, created_at, keluarga_id) k
    order by hash, created_at, keluarga_id`.execute(act.tx)
  return rows.map(({ hash, ...row }) => ({ ...row, no_kk: noKkOf.get(hash) ?? '' }))
}

/** The earliest family of each of these cards: no_kk → keluarga_id, within the session's scope. */
export async function findKeluargaByNoKkBulk(
  act: Act,
  noKkList: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const found = await findKeluargaKartu(act, noKkList)
  return new Map(found.toReversed().map((row) => [row.no_kk, row.keluarga_id]))
}
