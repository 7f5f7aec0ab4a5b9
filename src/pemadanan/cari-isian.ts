import { normalizeNama } from '../lib/nama.ts'
import type { CariInput } from './cari-individu.ts'

/** What was typed. */
export interface CariIsian {
  nama: string
  lahir: string
  wilayah: string
}

export type CariGalat = Partial<Record<keyof CariIsian, string>>

/** Who may look for people by name: those who meet them, visit them, check them. */
export const PERAN_CARI: readonly string[] = [
  'operator_desa',
  'petugas_lapangan',
  'verifikator',
  'kepala_opd',
  'pusdatin',
]

/** Villages named to the search one by one; a session that sees more of a regency is served by the regency's keys. */
const DESA_PALING_BANYAK = 40
const YEAR = /^(1[89]|20)\d\d$/
const DATE = /^(\d{1,2})[\s./-](\d{1,2})[\s./-]((?:1[89]|20)\d\d)$/

/** Reads what was typed, or says what to mend, field by field. `desaOf`: the villages of a session that sees only some. */
export function readCari(
  isian: CariIsian,
  kabkota: readonly { kode: string }[],
  desaOf: (kode_kabkota: string) => readonly string[],
): CariInput | { galat: CariGalat } {
  const lahir = readLahir(isian.lahir.trim())
  const letters = normalizeNama(isian.nama).norm.replace(/[^a-z]/g, '').length
  const wilayah = kabkota.find(({ kode }) => kode === isian.wilayah)
  const galat: CariGalat = {
    ...(letters < 2 && { nama: 'Tulis nama, paling sedikit dua huruf' }),
    ...(lahir === undefined && { lahir: 'Tulis tahun seperti 1961, atau tanggal seperti 17-8-1961' }),
    ...(!wilayah && { wilayah: 'Pilih satu kabupaten atau kota' }),
  }
  if (Object.keys(galat).length > 0 || !wilayah || lahir === undefined) return { galat }
  const own = desaOf(wilayah.kode)
  return {
    kode_kabkota: wilayah.kode,
    desa: own.length <= DESA_PALING_BANYAK ? own : [],
    nama: isian.nama,
    lahir,
  }
}

/** Null: not known; undefined: neither a year nor a day of the calendar. */
function readLahir(typed: string): string | null | undefined {
  if (typed === '') return null
  if (YEAR.test(typed)) return typed
  const [, day = '', month = '', year = ''] = DATE.exec(typed) ?? []
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  const text = Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10)
  const isReal = text === `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return year !== '' && isReal ? text : undefined
}
