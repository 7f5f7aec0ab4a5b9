import { sql } from 'kysely'
import type { Act } from '../jejak/act.ts'
import type { JejakEntry } from '../jejak/jejak.ts'
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

/** A person without NIK whom a case is about, and what shows who they are. */
export interface RujukanBaru {
  usulan_id: string
  individu_id: string
  kode_kabkota: string
  bukti: readonly Bukti[]
}

/**
 * Opens referrals of people without NIK to the civil registry: one for a case. The cases go on beside them. Returns the
 * entries of jejak that are due for those that are new.
 */
export async function openRujukan(act: Act, list: readonly RujukanBaru[]): Promise<JejakEntry[]> {
  if (list.length === 0) return []
  const rows = list.map((baru) => ({
    ...baru,
    rujukan_id: uuidFrom('rujukan', baru.usulan_id),
    tingkat_bukti: tingkatOf(baru.bukti),
  }))
  const column = <T>(pick: (row: (typeof rows)[number]) => T) => rows.map(pick)
  const { rows: fresh } = await sql<{ rujukan_id: string }>`
    insert into rujukan_adminduk (rujukan_id, individu_id, usulan_id, tingkat_bukti, bukti_kode, kode_kabkota, created_at)
    select rujukan_id, individu_id, usulan_id, tingkat_bukti, string_to_array(bukti, ','), kode_kabkota, (select jam())
    from unnest(${column((r) => r.rujukan_id)}::uuid[], ${column((r) => r.individu_id)}::uuid[],
      ${column((r) => r.usulan_id)}::uuid[], ${column((r) => r.tingkat_bukti)}::text[],
      ${column((r) => r.bukti.join())}::text[], ${column((r) => r.kode_kabkota)}::text[])
      as r (rujukan_id, individu_id, usulan_id, tingkat_bukti, bukti, kode_kabkota)
    on conflict do nothing returning rujukan_id`.execute(act.tx)
  const ids = new Set(fresh.map((row) => row.rujukan_id))
  return rows
    .filter(({ rujukan_id }) => ids.has(rujukan_id))
    .map(({ rujukan_id, tingkat_bukti, kode_kabkota, individu_id: subjek_id, usulan_id }) => ({
      jenis: 'rujukan.open',
      ...{ kode_kabkota, subjek_id, usulan_id },
      isi: { rujukan_id, tingkat_bukti },
    }))
}
