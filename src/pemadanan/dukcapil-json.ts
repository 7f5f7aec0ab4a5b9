import type { DataPadan, JawabanDukcapil } from './pemadanan.ts'

/** One person as the registry's service sends them (domain.md 4.4), every value as text. */
type Baris = Readonly<Record<string, string | null>>

const NIK = /^\d{16}$/

/**
 * Reads the service's answer without losing a digit: a NIK may come as a JSON number, and those of Papua are above
 * 2^53, so long numbers are made text before the JSON is parsed. Two people under one NIK are `ganda`. Throws a
 * SyntaxError on what is no such answer.
 */
export function readJawaban(text: string): Map<string, JawabanDukcapil> {
  const parsed: unknown = JSON.parse(text.replace(/([:[,]\s*)(\d{15,})(?=\s*[,}\]])/g, '$1"$2"'))
  const content = isRecord(parsed) ? parsed.content : undefined
  if (!Array.isArray(content)) throw new SyntaxError('not an answer of the civil registry')
  const answers = new Map<string, JawabanDukcapil>()
  for (const baris of content.map(toBaris)) {
    const nik = baris.NIK ?? ''
    if (!NIK.test(nik)) throw new SyntaxError('an answer without a NIK')
    answers.set(nik, answers.has(nik) ? { keadaan: 'ganda' } : toJawaban(baris))
  }
  return answers
}

/** The registry's remarks as they are worded in RESPON; the first that fits counts. */
const RESPON: readonly (readonly [RegExp, Exclude<JawabanDukcapil['keadaan'], 'aktif' | 'gangguan'>])[] = [
  [/tidak ditemukan/i, 'nik_tidak_ditemukan'],
  [/meninggal/i, 'meninggal'],
  [/pindah.*luar negeri/i, 'pindah_ln'],
  [/ganda/i, 'ganda'],
  [/nonaktif|blokir/i, 'nik_nonaktif'],
]

function toJawaban(baris: Baris): JawabanDukcapil {
  const remark = RESPON.find(([words]) => words.test(baris.RESPON ?? ''))
  if (remark) return { keadaan: remark[1] }
  if (/belum rekam/i.test(baris.EKTP_STATUS ?? '')) return { keadaan: 'belum_rekam' }
  return { keadaan: 'aktif', data: toData(baris) }
}

function toData(baris: Baris): DataPadan {
  return {
    no_kk: baris.NO_KK && NIK.test(baris.NO_KK) ? baris.NO_KK : null,
    nama_lengkap: baris.NAMA_LGKP ?? '',
    tanggal_lahir: readTanggalSipil(baris.TGL_LHR ?? ''),
    jenis_kelamin: readJenisKelamin(baris.JENIS_KLMIN ?? ''),
    nama_ibu_kandung: baris.NAMA_LGKP_IBU || null,
  }
}

const BULAN = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** yyyy-MM-dd, dd-MM-yyyy and d-MMM-yyyy as clients of the service have seen; null for anything else. */
export function readTanggalSipil(text: string): string | null {
  const iso = /^(\d{4}-\d\d-\d\d)(?!\d)/.exec(text)?.[1]
  if (iso) return iso
  const [, hari, bulan, tahun] = /^(\d{1,2})-(\d\d|[A-Za-z]{3})-(\d{4})$/.exec(text) ?? []
  if (!hari || !bulan || !tahun) return null
  const nomor = /\d/.test(bulan) ? Number(bulan) : BULAN.indexOf(bulan.toLowerCase()) + 1
  return nomor === 0 ? null : `${tahun}-${String(nomor).padStart(2, '0')}-${hari.padStart(2, '0')}`
}

function readJenisKelamin(text: string): 'L' | 'P' | null {
  if (/^(1|l)/i.test(text)) return 'L'
  return /^(2|p)/i.test(text) ? 'P' : null
}

function toBaris(item: unknown): Baris {
  if (!isRecord(item)) throw new SyntaxError('not an answer of the civil registry')
  return Object.fromEntries(
    Object.entries(item).map(([name, value]) => [name, isText(value) ? String(value) : null]),
  )
}

function isText(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number'
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
