import type { Sumber } from './individu.ts'

/** SIAK relation codes (domain.md 4.5). */
export const HUBUNGAN = {
  kepala_keluarga: 1,
  suami: 2,
  istri: 3,
  anak: 4,
  menantu: 5,
  cucu: 6,
  orang_tua: 7,
  mertua: 8,
  famili_lain: 9,
  pembantu: 10,
  lainnya: 11,
} as const

/** A family as one card has it, or declared without a card (`no_kk` null): not a rumah tangga, not a house. */
export interface NewKeluarga {
  keluarga_id: string
  no_kk: string | null
  kode_desa: string
  sumber: string
}

/** A person in a family from a day on. `hubungan_keluarga` is a SIAK code; null is unknown. */
export interface NewAnggota {
  keluarga_id: string
  individu_id: string
  hubungan_keluarga: number | null
  dari: string
  kode_kabkota: string
}

/**
 * The gate and the eight questions of Kepmensos 262/HUK/2022; null was not asked or not seen. There is no official
 * number that makes a family poor, so nothing is decided by counting.
 */
export const KRITERIA_262 = [
  'tanpa_tempat_tinggal',
  'kepala_tidak_bekerja',
  'khawatir_makan',
  'pangan_lebih_separuh',
  'tanpa_belanja_pakaian',
  'lantai_tanah',
  'dinding_bambu',
  'tanpa_jamban',
  'listrik_450',
] as const
export type Kriteria262 = Record<(typeof KRITERIA_262)[number], boolean | null>

/** What was ticked is so; a box left empty says nothing, and certainly not no. */
export function tickedKriteria(ticked: readonly string[]): Kriteria262 {
  return Object.fromEntries(
    KRITERIA_262.map((kode) => [kode, ticked.includes(kode) ? true : null]),
  ) as Kriteria262
}

/** The dwelling as a source saw it; the codes are those of the Regsosek form (domain.md 4.6), luas_lantai in m². */
export interface NewHunian extends Kriteria262, Sumber {
  hunian_id: string
  keluarga_id: string
  lantai: number | null
  dinding: number | null
  atap: number | null
  air: number | null
  penerangan: number | null
  daya: number | null
  jamban: number | null
  luas_lantai: number | null
  aset: string[] | null
  kode_kabkota: string
}

/** A welfare tenth from outside. `desil` null is a state: the source knows the family and has not ranked it. */
export interface NewDesil {
  keluarga_id: string
  sumber: string
  versi: string
  tanggal: string
  desil: number | null
  kode_kabkota: string
}
