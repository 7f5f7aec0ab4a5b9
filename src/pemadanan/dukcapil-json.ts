import type { Bendera, DataPadan, JawabanDukcapil, KeadaanLain, KolomPadan, OrangTanya } from './pemadanan.ts'

/** One person as the registry's service sends them (domain.md 4.4), every value as text. */
type Baris = Readonly<Record<string, string | null>>

const NIK = /^\d{16}$/

/** Our columns under the service's names. */
const NAMA_KOLOM: Readonly<Record<KolomPadan, string>> = {
  nama_lengkap: 'NAMA_LGKP',
  tanggal_lahir: 'TGL_LHR',
  jenis_kelamin: 'JENIS_KLMIN',
  no_kk: 'NO_KK',
  nama_ibu_kandung: 'NAMA_LGKP_IBU',
}
const KOLOM = Object.entries(NAMA_KOLOM) as readonly [KolomPadan, string][]

/** The question: NIKs alone, or (contract `cocok`) what we have of each person; what we don't know is not sent. */
export function writeTanya(kontrak: 'data' | 'cocok', orangList: readonly OrangTanya[]): unknown {
  if (kontrak === 'data') return { NIK: orangList.map(({ nik }) => nik) }
  const content = orangList.map((orang) =>
    Object.fromEntries([
      ['NIK', orang.nik],
      ...KOLOM.flatMap(([kolom, nama]) => {
        // a date that we know to the year would not agree with any day
        const isVague = kolom === 'tanggal_lahir' && orang.presisi_tanggal !== 'hari'
        return orang[kolom] && !isVague ? [[nama, orang[kolom]]] : []
      }),
    ]),
  )
  return { content }
}

/**
 * Reads the answer of the contract `data` without losing a digit: a NIK may come as a JSON number, and those of Papua
 * are above 2^53, so numbers are taken as they are written. Different rows of one NIK are `ganda`; the same row twice
 * is one. Throws a SyntaxError on what is no such answer.
 */
export function readJawaban(text: string): Map<string, JawabanDukcapil> {
  return readContent(text, (baris) => ({ keadaan: 'aktif', data: toData(baris) }))
}

/** Reads the answer of the contract `cocok`: for each column that was sent, does it agree. */
export function readCocok(text: string): Map<string, JawabanDukcapil> {
  return readContent(text, (baris) => ({ keadaan: 'dibandingkan', bendera: toBendera(baris) }))
}

function readContent(text: string, read: (baris: Baris) => JawabanDukcapil): Map<string, JawabanDukcapil> {
  const parsed = parseNumbersAsText(text)
  const content = isRecord(parsed) ? parsed.content : undefined
  if (!Array.isArray(content)) throw new SyntaxError('not an answer of the civil registry')
  const rows = new Map<string, string>()
  const answers = new Map<string, JawabanDukcapil>()
  for (const baris of content.map(toBaris)) {
    const nik = baris.NIK ?? ''
    if (!NIK.test(nik)) throw new SyntaxError('an answer without a NIK')
    const row = JSON.stringify(baris)
    if (rows.get(nik) === row) continue
    answers.set(nik, rows.has(nik) ? { keadaan: 'ganda' } : toJawaban(baris, read))
    rows.set(nik, row)
  }
  return answers
}

type ParseWithSource = (
  text: string,
  revive: (key: string, value: unknown, context?: { source?: string }) => unknown,
) => unknown

function parseNumbersAsText(text: string): unknown {
  const parse: ParseWithSource = JSON.parse
  return parse(text, (_key, value, context) => (typeof value === 'number' ? context?.source : value))
}

/** The registry's remarks as they are worded in RESPON; the first that fits counts. */
const RESPON: readonly (readonly [RegExp, KeadaanLain])[] = [
  [/tidak ditemukan/i, 'nik_tidak_ditemukan'],
  [/meninggal/i, 'meninggal'],
  [/pindah.*luar negeri/i, 'pindah_ln'],
  [/ganda/i, 'ganda'],
  [/nonaktif|blokir/i, 'nik_nonaktif'],
]

function toJawaban(baris: Baris, read: (baris: Baris) => JawabanDukcapil): JawabanDukcapil {
  const remark = RESPON.find(([words]) => words.test(baris.RESPON ?? ''))
  if (remark) return { keadaan: remark[1] }
  if (/belum rekam/i.test(baris.EKTP_STATUS ?? '')) return { keadaan: 'belum_rekam' }
  return read(baris)
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

/** `Sesuai`, `Tidak Sesuai`, and for names how alike: `Tidak Sesuai (86)`. */
function toBendera(baris: Baris): Bendera {
  const bendera: Bendera = {}
  for (const [kolom, nama] of KOLOM) {
    const [, tidak, skor] = /^(tidak )?sesuai(?: ?\((\d{1,3})\))?$/i.exec(baris[nama] ?? '') ?? [null]
    if (tidak === null) continue
    bendera[kolom] = { sesuai: tidak === undefined, skor: skor === undefined ? null : Number(skor) }
  }
  return bendera
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

/** NIKs out of a message of the registry, whatever its JSON does with them. Throws a SyntaxError on what is no such message. */
export function readNikList(text: string): string[] {
  const parsed = parseNumbersAsText(text)
  const list = isRecord(parsed) ? parsed.NIK : undefined
  if (!Array.isArray(list) || !list.every((nik) => typeof nik === 'string' && NIK.test(nik)))
    throw new SyntaxError('not a list of NIKs')
  return list
}

function toBaris(item: unknown): Baris {
  if (!isRecord(item)) throw new SyntaxError('not an answer of the civil registry')
  return Object.fromEntries(
    Object.entries(item).map(([name, value]) => [name, typeof value === 'string' ? value : null]),
  )
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
