import { wordKey } from './cell.ts'

/** Dictionaries of KODE.md and domain.md 4.5. A cell is read as its SIAK number, 0 = empty, UNKNOWN = unknown. */
export const UNKNOWN = -1

/** Relation beyond the SIAK numbers 1-11: the DTKS list does not tell the two apart. */
export const SUAMI_ATAU_ISTRI = 12
export const ORANG_TUA_ATAU_MERTUA = 13

export const KEPALA_KELUARGA = 1
export const SUAMI = 2
export const ISTRI = 3
export const ANAK = 4
export const BELUM_KAWIN = 1

export type KamusHubungan = 'siak' | 'dtks'
export type Reader = (cell: string) => number

const NUMBER = /^\d+$/
const MEMO_LIMIT = 10_000

const HUBUNGAN = words({
  'kepala keluarga|kep. keluarga|kepala rumah tangga|kk|kepala': 1,
  suami: 2,
  'istri|isteri': 3,
  anak: 4,
  menantu: 5,
  cucu: 6,
  'orang tua|orangtua': 7,
  mertua: 8,
  'famili lain|family lain|saudara': 9,
  'pembantu|pembantu/sopir': 10,
  lainnya: 11,
  'istri/suami': SUAMI_ATAU_ISTRI,
  'orang tua/mertua': ORANG_TUA_ATAU_MERTUA,
})

/** The number of the DTKS list (position + 1) as SIAK. */
const HUBUNGAN_DTKS = [1, SUAMI_ATAU_ISTRI, ANAK, 5, 6, ORANG_TUA_ATAU_MERTUA, 10, 11]
const HUBUNGAN_SIAK = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]

const KAWIN = words({ 'belum kawin': 1, 'kawin|kawin belum tercatat': 2, 'cerai hidup': 3, 'cerai mati': 4 })

const PENDIDIKAN = list('tidak/belum sekolah;belum tamat sd;tamat sd;sltp;slta;d1/d2;d3/akademi;d4/s1;s2;s3')

const PEKERJAAN = list(
  `belum/tidak bekerja|tidak bekerja|belum bekerja;mengurus rumah tangga|ibu rumah tangga|irt;
pelajar/mahasiswa|pelajar|mahasiswa;pensiunan;pns|asn|pegawai negeri sipil;tni;polri|polisi;perdagangan;
petani/pekebun|petani;peternak;nelayan/perikanan;industri;konstruksi;transportasi;karyawan swasta;bumn;bumd;honorer;
buruh harian lepas|buruh;buruh tani/perkebunan;buruh nelayan;buruh peternakan;pembantu rt;tukang cukur;listrik;batu;
kayu;sol sepatu;las;jahit;gigi;penata rias;penata busana;penata rambut;mekanik;seniman;tabib;paraji;
perancang busana;penterjemah;imam masjid;pendeta;pastor;wartawan;ustadz;juru masak;promotor;dpr-ri;dpd;bpk;presiden;
wapres;mk;kabinet;dubes;gubernur;wagub;bupati;wabup;walikota;wawali;dprd prov;dprd kab;dosen;guru;pilot;pengacara;
notaris;arsitek;akuntan;konsultan;dokter;bidan;perawat;apoteker;psikiater/psikolog;penyiar tv;penyiar radio;pelaut;
peneliti;sopir;pialang;paranormal;pedagang;perangkat desa;kepala desa;biarawati;wiraswasta;lainnya`.replaceAll(
    '\n',
    '',
  ),
)

const JENIS_KELAMIN = words({ 'l|1|laki-laki|laki|lk|pria': 1, 'p|2|perempuan|pr|wanita': 2 })
const YES = new Set(['ya', 'y', '1', 'true', 'hamil'])

/** Reads hubungan_keluarga; a bare number by the SIAK or the DTKS list. */
export function hubunganReader(kamus: KamusHubungan): Reader {
  return reader(HUBUNGAN, kamus === 'dtks' ? HUBUNGAN_DTKS : HUBUNGAN_SIAK)
}
export const kawinReader = (): Reader => reader(KAWIN, upTo(4))
export const pendidikanReader = (): Reader => reader(PENDIDIKAN, upTo(10))
export const pekerjaanReader = (): Reader => reader(PEKERJAAN, upTo(89))
/** 1 = L, 2 = P. */
export const jenisKelaminReader = (): Reader => reader(JENIS_KELAMIN, [])
/** 1 = yes, 0 = anything else. */
export const hamilReader = (): Reader => memo((cell) => (YES.has(wordKey(cell)) ? 1 : 0))

/** Ages in completed years between which a job is likely (KODE.md A19); null when any age is. */
export function jobAgeRange(pekerjaan: number): readonly [number, number] | null {
  if (pekerjaan === 1) return null
  if (pekerjaan === 3) return [4, 60]
  if (pekerjaan === 4) return [40, Number.POSITIVE_INFINITY]
  return [isAdultJob(pekerjaan) ? 16 : 10, Number.POSITIVE_INFINITY]
}

function isAdultJob(n: number): boolean {
  return (
    (n >= 5 && n <= 7) || (n >= 16 && n <= 18) || (n >= 48 && n <= 80) || n === 82 || (n >= 85 && n <= 87)
  )
}

/** Jobs that other rules may exclude (domain.md 4.5): a question to ask, never a removal. */
export function isJobToCheck(n: number): boolean {
  return (n >= 4 && n <= 7) || n === 16 || n === 17 || (n >= 48 && n <= 63) || n === 85 || n === 86
}

function reader(byWord: ReadonlyMap<string, number>, byNumber: readonly number[]): Reader {
  return memo((cell) => {
    if (cell === '') return 0
    const known = byWord.get(wordKey(cell))
    if (known !== undefined) return known
    return NUMBER.test(cell) ? (byNumber[Number(cell) - 1] ?? UNKNOWN) : UNKNOWN
  })
}

/** Cells of these columns repeat: each spelling is read once. */
function memo(read: Reader): Reader {
  const seen = new Map<string, number>()
  return (cell) => {
    const known = seen.get(cell)
    if (known !== undefined) return known
    const value = read(cell)
    if (seen.size < MEMO_LIMIT) seen.set(cell, value)
    return value
  }
}

function words(table: Record<string, number>): Map<string, number> {
  return new Map(
    Object.entries(table).flatMap(([spellings, n]) => spellings.split('|').map((word) => [word, n])),
  )
}

function list(text: string): Map<string, number> {
  return words(Object.fromEntries(text.split(';').map((spellings, i) => [spellings, i + 1])))
}

function upTo(last: number): number[] {
  return Array.from({ length: last }, (_, i) => i + 1)
}
