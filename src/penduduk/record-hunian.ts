import { sql } from 'kysely'
import type { Act } from '../jejak/act.ts'
import { uuidFrom } from '../lib/uuid.ts'
import type { Sumber } from './individu.ts'
import type { Kriteria262 } from './keluarga.ts'

/** The answers of Kepmensos 262/HUK/2022 as seen at a family's dwelling on a day. */
export interface Hunian262 extends Kriteria262, Sumber {
  keluarga_id: string
  kode_kabkota: string
}

/**
 * Adds the newest version of a family's dwelling; earlier ones stay, and what a visit doesn't ask (floor, roof ...)
 * keeps its last value. Returns the dwelling's id.
 */
export async function recordHunian262(act: Act, hunian: Hunian262): Promise<string> {
  // two members of one family may be visited at once: the second waits, and counts on from the first
  await sql`select from keluarga where keluarga_id = ${hunian.keluarga_id} for no key update`.execute(act.tx)
  const { rows } = await sql<{ hunian_id: string }>`
    insert into hunian (hunian_id, keluarga_id, versi, sumber, tanggal_sumber, tanpa_tempat_tinggal,
      kepala_tidak_bekerja, khawatir_makan, pangan_lebih_separuh, tanpa_belanja_pakaian, lantai_tanah,
      dinding_bambu, tanpa_jamban, listrik_450, lantai, dinding, atap, air, penerangan, daya, jamban, luas_lantai,
      aset, kode_kabkota)
    select coalesce(l.hunian_id, ${uuidFrom('hunian', hunian.keluarga_id)}::uuid), b.keluarga_id, coalesce(l.versi, 0) + 1,
      ${hunian.sumber}, ${hunian.tanggal_sumber}::date, ${hunian.tanpa_tempat_tinggal}::boolean,
      ${hunian.kepala_tidak_bekerja}::boolean, ${hunian.khawatir_makan}::boolean,
      ${hunian.pangan_lebih_separuh}::boolean, ${hunian.tanpa_belanja_pakaian}::boolean,
      ${hunian.lantai_tanah}::boolean, ${hunian.dinding_bambu}::boolean, ${hunian.tanpa_jamban}::boolean,
      ${hunian.listrik_450}::boolean, l.lantai, l.dinding, l.atap, l.air, l.penerangan, l.daya, l.jamban,
      l.luas_lantai, l.aset, ${hunian.kode_kabkota}
    from (select ${hunian.keluarga_id}::uuid as keluarga_id) b
    left join lateral (
      select * from hunian h where h.keluarga_id = b.keluarga_id and h.kode_kabkota = ${hunian.kode_kabkota}
      order by h.versi desc limit 1) l on true
    returning hunian_id
  `.execute(act.tx)
  const row = rows[0]
  if (!row) throw new Error('insert gave no row')
  return row.hunian_id
}
