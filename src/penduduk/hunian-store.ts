import { sql } from 'kysely'
import type { Act } from '../jejak/act.ts'
import type { NewDesil, NewHunian } from './keluarga.ts'

const HUNIAN = sql`hunian_id, keluarga_id, sumber, tanggal_sumber, tanpa_tempat_tinggal, kepala_tidak_bekerja,
  khawatir_makan, pangan_lebih_separuh, tanpa_belanja_pakaian, lantai_tanah, dinding_bambu, tanpa_jamban, listrik_450,
  lantai, dinding, atap, air, penerangan, daya, jamban, luas_lantai, aset, kode_kabkota`

/** Stores the first sight of dwellings; later ones come through `recordHunian262`. Writes no jejak. */
export async function createHunianBulk(act: Act, rows: readonly NewHunian[]): Promise<void> {
  if (rows.length === 0) return
  await sql`insert into hunian (${HUNIAN}, versi, created_at)
    select ${HUNIAN}, 1, (select jam()) from json_populate_recordset(null::hunian, ${JSON.stringify(rows)}::json)
  `.execute(act.tx)
}

/** Takes in welfare tenths from outside; a version that is there already is kept as it is. Writes no jejak. */
export async function recordDesilBulk(act: Act, rows: readonly NewDesil[]): Promise<void> {
  if (rows.length === 0) return
  const column = <K extends keyof NewDesil>(name: K) => rows.map((row) => row[name])
  await sql`insert into desil (keluarga_id, sumber, versi, tanggal, desil, kode_kabkota)
    select * from unnest(${column('keluarga_id')}::uuid[], ${column('sumber')}::text[], ${column('versi')}::text[],
      ${column('tanggal')}::date[], ${column('desil')}::smallint[], ${column('kode_kabkota')}::text[])
    on conflict do nothing`.execute(act.tx)
}
