import { normalizeNama } from '../../lib/nama.ts'
import { loadWilayah } from '../../wilayah/wilayah.ts'

/** What stands in a column (data/README.md, "Linkage sets"). The kind decides how it is compared, never its name. */
export const JENIS = [
  'nama',
  'tanggal',
  'nomor',
  'kode',
  'alamat',
  'tempat',
  'kategori',
  'teks',
  'nik',
  'no_kk',
  'kode_desa',
] as const
export type Jenis = (typeof JENIS)[number]

/** A column that may be compared. */
export interface Kolom {
  kolom: string
  jenis: Jenis
}

/** Kinds whose values are compared word by word. */
export function hasKata(jenis: Jenis): boolean {
  return (
    jenis === 'nama' || jenis === 'alamat' || jenis === 'tempat' || jenis === 'teks' || jenis === 'kategori'
  )
}

/** What stands in a cell where nobody knew; all of it is missing, never a disagreement. */
const KOSONG = new Set([
  ...['-', '--', '.', '?', '0', 'x', 'xx', 'xxx', 'xxxx', 'n/a', 'na', 'nn', 'null', 'none', 'nan', 'nihil'],
  ...[
    'kosong',
    'unknown',
    'not known',
    'tidak tahu',
    'tidak diketahui',
    'tdk tahu',
    'tidak ada',
    'belum ada',
  ],
])
const KOSONG_NAMA = new Set(['ibu', 'bapak', 'alm', 'almh', 'almarhum', 'almarhumah', 'mama', 'emak'])
/** A node without a name of Wikidata: `t2227949953`. */
const BLANK_NODE = /^t\d{7,}$/
const ONE_DIGIT = /^(\d)\1*$/

/** The comparable form of a cell; '' when it says nothing. The same text gives the same form everywhere. */
export function normalizeNilai(jenis: Jenis, raw: string): string {
  const text = raw.trim()
  if (text === '') return ''
  const lower = text.toLowerCase()
  if (KOSONG.has(lower) || BLANK_NODE.test(lower)) return ''
  switch (jenis) {
    case 'nama':
      return KOSONG_NAMA.has(lower) ? '' : readNama(text)
    case 'tanggal':
      return readTanggal(lower)
    case 'nik':
    case 'no_kk':
      return readLong(lower)
    case 'kode_desa':
      return readKodeDesa(lower)
    case 'nomor':
    case 'kode':
      return plain(lower).replace(/[^a-z0-9]+/g, '')
    case 'kategori':
      return plain(lower)
        .replace(/[^a-z0-9|]+/g, ' ')
        .replace(/ ?\| ?/g, '|')
        .trim()
    case 'alamat':
    case 'tempat':
    case 'teks':
      return readTeks(lower)
  }
}

function readNama(text: string): string {
  const { norm, patronim } = normalizeNama(text)
  return patronim === '' ? norm : `${norm} ${patronim}`
}

/** Digits as they stand, year first; the digits of a date that cannot be are compared like any others. */
function readTanggal(lower: string): string {
  const dayFirst = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(lower)
  if (dayFirst) return `${dayFirst[3]}${dayFirst[2]?.padStart(2, '0')}${dayFirst[1]?.padStart(2, '0')}`
  const digits = lower.replace(/t\d\d:.*$/, '').replace(/\D+/g, '')
  return ONE_DIGIT.test(digits) && digits.length > 4 ? '' : digits
}

function readLong(lower: string): string {
  const digits = lower.replace(/\D+/g, '')
  return digits.length < 6 || ONE_DIGIT.test(digits) ? '' : digits
}

/** A code that has died counts as its successor where one is known (data/wilayah-riwayat.csv). */
function readKodeDesa(lower: string): string {
  const digits = lower.replace(/\D+/g, '')
  if (digits === '' || ONE_DIGIT.test(digits)) return ''
  const arti = loadWilayah().read(digits)
  return arti.arti === 'riwayat' ? (arti.pengganti?.kode ?? digits) : digits
}

const PLAIN = /^[a-z0-9 ]*$/
const LONG_FORMS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:jln|jl|jalan)\b/g, 'jl'],
  [/\b(?:gg|gang)\b/g, 'gg'],
  [/\b(?:dsn|dusun)\b/g, 'dusun'],
  [/\b(?:kp|kampung)\b/g, 'kp'],
  [/\b0+(?=\d)/g, ''],
]

function readTeks(lower: string): string {
  let text = plain(lower)
  if (!PLAIN.test(text)) text = text.replace(/[^a-z0-9\u0100-\uffff]+/g, ' ')
  for (const [from, to] of LONG_FORMS) text = text.replace(from, to)
  return text.replace(/ +/g, ' ').trim()
}

const ASCII = /^[\x20-\x7e]*$/

function plain(lower: string): string {
  return ASCII.test(lower) ? lower : lower.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}

/** How many facets a value may have. */
export const SEGI = 4

/**
 * Facets of a value that two values may share without being equal; how common each is tells how much sharing it says.
 * tanggal: year, month and day; kode_desa: village, district, regency, province; kode: whole, first half.
 */
export function segiOf(jenis: Jenis, value: string): string[] {
  switch (jenis) {
    case 'tanggal':
      return value.length === 8 ? [value, value.slice(0, 4), value.slice(4)] : [value]
    case 'kode_desa':
      return [value, value.slice(0, 6), value.slice(0, 4), value.slice(0, 2)]
    case 'kode':
      return [value, value.slice(0, Math.ceil(value.length / 2))]
    case 'nik':
    case 'no_kk':
    case 'nomor':
    case 'nama':
    case 'alamat':
    case 'tempat':
    case 'teks':
    case 'kategori':
      return [value]
  }
}

/** The words of a normalised value. */
export function kataOf(jenis: Jenis, value: string): string[] {
  if (!hasKata(jenis)) return []
  return value.split(jenis === 'kategori' && value.includes('|') ? '|' : ' ')
}
