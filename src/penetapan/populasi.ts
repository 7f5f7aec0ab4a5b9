/** What the determination of a month reads about one person; the register's facts, nothing derived. */
export interface Orang {
  individu_id: string
  kode_desa: string
  /** The family of today; null: none is known, and the person counts as a family of their own. */
  keluarga_id: string | null
  /** SIAK code; null is unknown. */
  hubungan_keluarga: number | null
  /** First month on the list; null: not listed. */
  terdaftar_sejak: string | null
  status_hidup: 'hidup' | 'meninggal'
  /** Merged into another person. */
  digabung: boolean
  ada_nik: boolean
  status_padan: string
  tanggal_lahir: string | null
  hamil_sampai: string | null
  disabilitas: readonly string[] | null
}

/** A case that has passed all checks (`lolos`), or an earlier one about leaving or joining a programme. */
export interface Kasus {
  usulan_id: string
  individu_id: string
  jenis_usulan: 'masuk_dtks' | 'bansos' | 'perubahan' | 'keluar'
  program: string | null
  status: 'lolos' | 'ditetapkan'
  /** When it was made, as an instant in ISO 8601, UTC. */
  dibuat: string
}

export interface Desil {
  keluarga_id: string
  sumber: string
  versi: string
  tanggal: string
  /** 1 to 10; null: the source knows the family and has no tenth for it. */
  desil: number | null
}

export interface Hunian {
  keluarga_id: string
  versi: number
  /** How many of the eight criteria of Kepmensos 262/HUK/2022 were met. */
  kriteria_262: number
  tanpa_tempat_tinggal: boolean | null
}

/** Everything of one regency that the determination depends on. */
export interface Populasi {
  orang: readonly Orang[]
  kasus: readonly Kasus[]
  desil: readonly Desil[]
  hunian: readonly Hunian[]
  /** keluarga_id -> last month in which the family had a place in the programme, of the last `MAKS_TUNGGU`. */
  terakhir_menerima: ReadonlyMap<string, string>
}

/** What the decree of the month says. */
export interface Ketentuan {
  periode: string
  /** The seed of the last tie-break, promised before the run. */
  benih: string
  program: string
  perlu_nik: boolean
  kuota: number
}

export type Hasil =
  | 'ditetapkan'
  | 'tidak_ditetapkan'
  | 'dikeluarkan'
  | 'masuk_kuota'
  | 'di_luar_kuota'
  | 'desil_di_luar_sasaran'
  | 'menunggu_desil'
  | 'menunggu_nik'
  | 'dikecualikan'

/** One line of the month's decision; a row of `penetapan_butir`. */
export interface Butir {
  kode_desa: string
  keluarga_id: string
  individu_id: string
  usulan_id: string | null
  program: string
  hasil: Hasil
  alasan: string
  /** Out of quota: how far, in three classes. Never the place itself. */
  kelas_posisi: 'dekat' | 'sedang' | 'jauh' | null
  nomor_kuota: number | null
}

/** The register itself, as a programme of the list. */
export const DTKS = 'DTKS'
/** Desil 1 to 4 are in the running (keadaan.md section 6). */
export const DESIL_SASARAN = 4
/** Months waited beyond these count no more: so far back does the order look. */
export const MAKS_TUNGGU = 12
/** Answers of the civil registry after which a NIK can't carry a payment. */
export const PADAN_TANPA_NIK = [
  'nik_tidak_ditemukan',
  'nik_nonaktif',
  'belum_rekam',
  'tanpa_dokumen',
  'ganda',
  'pindah_ln',
]

/** Order of text by code points, which is that of bytes for what stands in a list. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
