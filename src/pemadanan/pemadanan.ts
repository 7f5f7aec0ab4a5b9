import { strictNama } from '../lib/nama-ketat.ts'
import { isLikeNama } from './kemiripan-nama.ts'

/** Answers of a matching with the civil registry (keadaan.md section 7, domain.md 3.6). */
export type StatusPadan =
  | 'belum_dicek'
  | 'padan'
  | 'padan_sebagian'
  | 'tidak_padan'
  | 'nik_tidak_ditemukan'
  | 'nik_nonaktif'
  | 'belum_rekam'
  | 'ganda'
  | 'meninggal'
  | 'pindah_ln'
  | 'tanpa_dokumen'
  | 'layanan_gangguan'

export type StatusSesudahPadan = 'padan' | 'perlu_perbaikan' | 'menunggu_nik' | 'dikirim'

const NEXT: Readonly<Record<StatusPadan, StatusSesudahPadan>> = {
  belum_dicek: 'dikirim',
  padan: 'padan',
  padan_sebagian: 'perlu_perbaikan',
  tidak_padan: 'perlu_perbaikan',
  nik_tidak_ditemukan: 'perlu_perbaikan',
  nik_nonaktif: 'perlu_perbaikan',
  belum_rekam: 'perlu_perbaikan',
  ganda: 'perlu_perbaikan',
  meninggal: 'perlu_perbaikan',
  pindah_ln: 'perlu_perbaikan',
  tanpa_dokumen: 'menunggu_nik',
  layanan_gangguan: 'dikirim',
}

/**
 * What the answer makes of a case that was sent (keadaan.md section 1): agreement, a task for somebody, help towards
 * documents, or nothing yet. Death needs two sources, an outage counts against nobody, no answer is a refusal.
 */
export function nextStatus(status: StatusPadan): StatusSesudahPadan {
  return NEXT[status]
}

/** What is compared: the register's facts on the left, the registry's on the right. Dates YYYY-MM-DD. */
export interface DataPadan {
  no_kk: string | null
  nama_lengkap: string
  tanggal_lahir: string | null
  jenis_kelamin: 'L' | 'P' | null
  nama_ibu_kandung: string | null
}

export type KolomPadan = keyof DataPadan

/** What the register says of a person whose match is asked for. `presisi_tanggal` as in `individu`. */
export interface OrangPadan extends DataPadan {
  nik: string | null
  presisi_tanggal: 'hari' | 'bulan' | 'tahun' | 'perkiraan'
}

/** A person who can be asked about. */
export type OrangTanya = OrangPadan & { nik: string }

/** Which columns agree, as the registry judged them; `skor` 0 to 100, how alike, where it says so. */
export type Bendera = Partial<Record<KolomPadan, { sesuai: boolean; skor: number | null }>>

/**
 * What the registry says of a NIK, in words of ours. `dibandingkan`: it compared, and told no data. `gangguan`: it could
 * not be asked, whatever the reason.
 */
export type JawabanDukcapil =
  | { keadaan: 'aktif'; data: DataPadan }
  | { keadaan: 'dibandingkan'; bendera: Bendera }
  | { keadaan: KeadaanLain }
  | { keadaan: 'gangguan' }

export type KeadaanLain =
  | 'nik_tidak_ditemukan'
  | 'nik_nonaktif'
  | 'belum_rekam'
  | 'ganda'
  | 'meninggal'
  | 'pindah_ln'

/** `kolom_beda`: names of the columns that differ, never what stands in them. */
export interface HasilBanding {
  status: StatusPadan
  kolom_beda: KolomPadan[]
}

/**
 * Compares a person with the registry's answer. `tidak_padan` only where name or birth date are really others;
 * spelling, an old card, a placeholder date or a mother's nickname give `padan_sebagian`, which a human looks at.
 * What one side doesn't know is not a difference.
 */
export function comparePadan(orang: OrangPadan, jawaban: JawabanDukcapil): HasilBanding {
  if (orang.nik === null) return { status: 'tanpa_dokumen', kolom_beda: [] }
  if (jawaban.keadaan === 'gangguan') return { status: 'layanan_gangguan', kolom_beda: [] }
  if (jawaban.keadaan === 'dibandingkan') return judgeBendera(jawaban.bendera)
  if (jawaban.keadaan !== 'aktif') return { status: jawaban.keadaan, kolom_beda: [] }
  const { data } = jawaban
  const kolom_beda = KOLOM_PADAN.filter((kolom) => differs(kolom, orang, data))
  if (kolom_beda.length === 0) return { status: 'padan', kolom_beda }
  return { status: isAnotherPerson(kolom_beda, orang, data) ? 'tidak_padan' : 'padan_sebagian', kolom_beda }
}

/** Names that the registry finds this much alike may be one name (domain.md 9.4). */
const SKOR_NAMA_MIRIP = 80

/**
 * The same judgement where only flags came: another name, not alike, is another person; all else is for a human. An
 * answer that judged nothing at all is no answer.
 */
function judgeBendera(bendera: Bendera): HasilBanding {
  const judged = KOLOM_PADAN.filter((kolom) => bendera[kolom])
  if (judged.length === 0) return { status: 'layanan_gangguan', kolom_beda: [] }
  const kolom_beda = judged.filter((kolom) => bendera[kolom]?.sesuai === false)
  if (kolom_beda.length === 0) return { status: 'padan', kolom_beda }
  const isOther = kolom_beda.includes('nama_lengkap') && (bendera.nama_lengkap?.skor ?? 0) < SKOR_NAMA_MIRIP
  return { status: isOther ? 'tidak_padan' : 'padan_sebagian', kolom_beda }
}

export const KOLOM_PADAN: readonly KolomPadan[] = [
  'nama_lengkap',
  'tanggal_lahir',
  'jenis_kelamin',
  'no_kk',
  'nama_ibu_kandung',
]

function differs(kolom: KolomPadan, orang: OrangPadan, data: DataPadan): boolean {
  const ours = orang[kolom]
  const theirs = data[kolom]
  if (!ours || !theirs) return false
  if (kolom === 'nama_lengkap') return strictNama(ours) !== strictNama(theirs)
  if (kolom === 'tanggal_lahir') return !isSameDate(orang, theirs)
  if (kolom === 'nama_ibu_kandung') {
    return isNamaIbu(ours) && isNamaIbu(theirs) && strictNama(ours) !== strictNama(theirs)
  }
  return ours !== theirs
}

/** A date known to the year or the month agrees with each day in it; an estimate with two years more or less. */
function isSameDate({ tanggal_lahir, presisi_tanggal }: OrangPadan, theirs: string): boolean {
  if (tanggal_lahir === null) return true
  const years = Math.abs(Number(tanggal_lahir.slice(0, 4)) - Number(theirs.slice(0, 4)))
  if (presisi_tanggal === 'perkiraan') return years <= 2
  if (presisi_tanggal === 'tahun') return years === 0
  if (presisi_tanggal === 'bulan') return tanggal_lahir.slice(0, 7) === theirs.slice(0, 7)
  return tanggal_lahir === theirs
}

/** `IBU`, `-`, `ALM` and kin say nothing about a mother (KODE.md A15). */
function isNamaIbu(nama: string): boolean {
  const left = strictNama(nama).replace(/^(IBU|BU|MAMA|MAMAK|EMAK|ALM|ALMH|ALMARHUMAH)+/, '')
  return left.length >= 2 && !/^(X+|NN|NIHIL|KOSONG|T(I)?DAKTAHU|TIDAKDIKETAHUI)$/.test(left)
}

function isAnotherPerson(beda: readonly KolomPadan[], orang: OrangPadan, data: DataPadan): boolean {
  if (beda.includes('nama_lengkap') && !isLikeNama(orang.nama_lengkap, data.nama_lengkap)) return true
  return beda.includes('tanggal_lahir') && !isLikeDate(orang.tanggal_lahir ?? '', data.tanggal_lahir ?? '')
}

/** Day and month swapped, one year or one part off, or a placeholder (1 January, 31 December, 1 July) of near years. */
export function isLikeDate(a: string, b: string): boolean {
  const [yearA = '', monthA = '', dayA = ''] = a.split('-')
  const [yearB = '', monthB = '', dayB = ''] = b.split('-')
  const years = Math.abs(Number(yearA) - Number(yearB))
  if (years === 0 && monthA === dayB && dayA === monthB) return true
  if (years <= 1 && [a, b].some((date) => /-(01-01|12-31|07-01)$/.test(date))) return true
  const same = [years === 0, monthA === monthB, dayA === dayB].filter(Boolean).length
  return same === 2 && years <= 10
}
