import { sql } from 'kysely'
import type { Act } from '../jejak/act.ts'
import { recordJejak } from '../jejak/jejak-store.ts'
import { uuidFrom } from '../lib/uuid.ts'

/** What shows who a person is, besides a NIK. */
export const BUKTI = [
  'kk',
  'akta_lahir',
  'surat_pengganti',
  'surat_lain',
  'surat_lembaga',
  'dua_saksi',
  'belum_ada',
] as const
export type Bukti = (typeof BUKTI)[number]

export type TingkatBuktiAwal = 'L0' | 'L1' | 'L2' | 'L3'

/** Each paper's rung of the ladder (domain.md 6.3). Level 1 takes an institution's letter and two witnesses. */
const TINGKAT: Readonly<Record<Bukti, 0 | 2 | 3>> = {
  kk: 3,
  akta_lahir: 3,
  surat_pengganti: 2,
  surat_lain: 2,
  surat_lembaga: 0,
  dua_saksi: 0,
  belum_ada: 0,
}

/** The highest rung that these papers and witnesses reach together. */
export function tingkatOf(bukti: readonly Bukti[]): TingkatBuktiAwal {
  const paper = Math.max(0, ...bukti.map((satu) => TINGKAT[satu]))
  if (paper === 3) return 'L3'
  if (paper === 2) return 'L2'
  return bukti.includes('surat_lembaga') && bukti.includes('dua_saksi') ? 'L1' : 'L0'
}

/** Opens the referral of a person without NIK to the civil registry: one for a case. The case goes on beside it. */
export async function openRujukan(
  act: Act,
  usulan: { usulan_id: string; individu_id: string; kode_kabkota: string },
  bukti: readonly Bukti[],
): Promise<void> {
  const rujukan_id = uuidFrom('rujukan', usulan.usulan_id)
  const tingkat_bukti = tingkatOf(bukti)
  const { usulan_id, individu_id: subjek_id, kode_kabkota } = usulan
  const { numAffectedRows } = await sql`
    insert into rujukan_adminduk (rujukan_id, individu_id, usulan_id, tingkat_bukti, bukti_kode, kode_kabkota)
    values (${rujukan_id}, ${subjek_id}, ${usulan_id}, ${tingkat_bukti}, ${[...bukti]}::text[], ${kode_kabkota})
    on conflict do nothing`.execute(act.tx)
  if (numAffectedRows !== 1n) return
  const isi = { rujukan_id, tingkat_bukti }
  await recordJejak(act, { jenis: 'rujukan.open', kode_kabkota, subjek_id, usulan_id, isi })
}
