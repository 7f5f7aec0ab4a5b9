import type { NewIndividu } from '../penduduk/individu.ts'
import type { NewDesil, NewHunian, NewKeluarga } from '../penduduk/keluarga.ts'

/** A generated person as the register has them: columns of `individu`, and what stands beside them on a card. */
export type IndividuSintetis = NewIndividu & {
  keluarga_id: string
  /** SIAK. */
  hubungan_keluarga: number
  rt: string
  rw: string
  /** The periode since which the ministry lists them; null when it doesn't. */
  terdaftar_sejak: string | null
}

/** What is really so, whatever register and civil registry say. */
export interface Kebenaran {
  individu_id: string
  /** The human being: two rows of one person have the same. */
  orang_id: string
  /** The row of the register of which this one is a second. */
  duplikat_dari: string | null
  nik: string | null
  nama_lengkap: string
  tanggal_lahir: string
  meninggal: string | null
  /** 1 to 10 by the hidden score, without the error of the external one. */
  desil: number
  adat: boolean
  /** What is wrong in the register's row, and in the civil registry's; '' when nothing. */
  galat_register: string
  galat_dukcapil: string
}

export type StatusDukcapil = 'aktif' | 'belum_rekam' | 'nonaktif' | 'ganda' | 'meninggal' | 'pindah_ln'

/** A row of the civil registry, with its own field names (domain.md 4.4). Dates YYYY-MM-DD, codes SIAK. */
export interface BarisDukcapil {
  TABEL: 'BIODATA_WNI' | 'BIODATA_WNA'
  STATUS: StatusDukcapil
  NIK: string
  NO_KK: string
  NAMA_LGKP: string
  TMPT_LHR: string
  TGL_LHR: string
  JENIS_KLMIN: 1 | 2
  STATUS_KAWIN: number
  STAT_HBKEL: number
  PDDK_AKH: number
  JENIS_PKRJN: number
  NAMA_LGKP_IBU: string
  ALAMAT: string
  NO_RT: string
  NO_RW: string
  NO_PROP: string
  NO_KAB: string
  NO_KEC: string
  NO_KEL: string
}

/** One family in all views. `anggota`: head first. Columns as in `keluarga`. */
export interface KeluargaSintetis extends NewKeluarga {
  kode_kabkota: string
  anggota: IndividuSintetis[]
  hunian: NewHunian
  desil: NewDesil
  kebenaran: Kebenaran[]
  dukcapil: BarisDukcapil[]
}
