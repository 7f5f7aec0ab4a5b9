import { sql } from 'kysely'
import type { Act } from '../jejak/act.ts'
import { recordJejak } from '../jejak/jejak-store.ts'
import type { Kursor } from './pemadanan-store.ts'

/** Answers counted by status. */
export type Hitungan = Readonly<Record<string, number>>

/** A round over a regency: it is where its cursor is. */
export interface Putaran extends Kursor {
  putaran_id: string
  kode_kabkota: string
  jenis: 'malam' | 'permintaan'
  semua: boolean
  hitungan: Hitungan
  mulai_pada: Date
  selesai_pada: Date | null
  /** Open for days: the last people, whom nobody answers about, are left to the next round. */
  basi: boolean
}

const COLUMNS = sql`putaran_id, kode_kabkota, jenis, semua, kursor_desa, kursor_individu, hitungan, mulai_pada, selesai_pada,
  mulai_pada < jam() - interval '3 days' as basi`

/**
 * Begins a round, or finds the one to go on with: that of this id, also when it is done, else the open one of the
 * regency, whoever began it.
 */
export async function startPutaran(
  act: Act,
  input: Pick<Putaran, 'putaran_id' | 'kode_kabkota' | 'jenis' | 'semua'>,
): Promise<Putaran> {
  const { putaran_id, kode_kabkota, jenis, semua } = input
  await sql`
    insert into pemadanan_putaran (putaran_id, kode_kabkota, jenis, semua)
    values (${putaran_id}, ${kode_kabkota}, ${jenis}, ${semua}) on conflict do nothing`.execute(act.tx)
  const { rows } = await sql<Putaran>`
    select ${COLUMNS} from pemadanan_putaran
    where kode_kabkota = ${kode_kabkota} and (putaran_id = ${putaran_id} or selesai_pada is null)
    order by putaran_id = ${putaran_id} desc limit 1`.execute(act.tx)
  const [putaran] = rows
  if (!putaran) throw new Error('a round was neither begun nor found')
  return putaran
}

/** Where a round stands now. */
export async function getPutaran(
  act: Act,
  { putaran_id, kode_kabkota }: Pick<Putaran, 'putaran_id' | 'kode_kabkota'>,
): Promise<Putaran> {
  const { rows } = await sql<Putaran>`select ${COLUMNS} from pemadanan_putaran
    where putaran_id = ${putaran_id} and kode_kabkota = ${kode_kabkota}`.execute(act.tx)
  const [putaran] = rows
  if (!putaran) throw new Error('the round is gone')
  return putaran
}

/** Moves the cursor from where it was read; false when somebody else has moved it meanwhile. */
export async function movePutaran(
  act: Act,
  from: Putaran,
  to: Kursor & { hitungan: Hitungan },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update pemadanan_putaran set kursor_desa = ${to.kursor_desa}, kursor_individu = ${to.kursor_individu},
      hitungan = ${JSON.stringify(to.hitungan)}::jsonb
    where putaran_id = ${from.putaran_id} and kode_kabkota = ${from.kode_kabkota}
      and kursor_desa = ${from.kursor_desa} and kursor_individu = ${from.kursor_individu} and selesai_pada is null
  `.execute(act.tx)
  return numAffectedRows === 1n
}

/** Ends a round, with what the regency came to; nobody's name is in it. */
export async function finishPutaran(act: Act, putaran: Putaran, ringkasan: Hitungan): Promise<void> {
  const { putaran_id, kode_kabkota, hitungan } = putaran
  const { numAffectedRows } = await sql`
    update pemadanan_putaran set selesai_pada = jam(), ringkasan = ${JSON.stringify(ringkasan)}::jsonb
    where putaran_id = ${putaran_id} and kode_kabkota = ${kode_kabkota} and selesai_pada is null
  `.execute(act.tx)
  if (numAffectedRows !== 1n) return
  const isi = { putaran_id, hitungan, ringkasan }
  await recordJejak(act, { jenis: 'pemadanan.finish_putaran', kode_kabkota, subjek_id: null, isi })
}

/** Regencies with people in the register. */
export async function findKabkotaBerpenduduk(act: Act): Promise<string[]> {
  const { rows } = await sql<{ kode: string }>`
    select w.kode from wilayah w
    where length(w.kode) = 4 and exists (
      select from individu i where i.kode_desa >= w.kode || '000000' and i.kode_desa <= w.kode || '999999')
    order by w.kode`.execute(act.tx)
  return rows.map(({ kode }) => kode)
}
