import { normalizeNama } from '../lib/nama.ts'
import type { CariInput } from './cari-individu.ts'

/** What was typed. */
export interface CariIsian {
  nama: string
  lahir: string
  wilayah: string
  /** A village or a district of it; empty: all of it. */
  tempat: string
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

/** Where a session may look. */
export interface CariDaerah {
  kabkota: readonly { kode: string }[]
  /** The villages of a regency, for a session that sees only some; none for one that sees all. */
  ownOf(kode_kabkota: string): readonly string[]
  /** The villages of a regency that a typed place means. */
  findWithin(kode_kabkota: string, typed: string): readonly string[]
}

/** Reads what was typed, or says what to mend, field by field. */
export function readCari(isian: CariIsian, daerah: CariDaerah): CariInput | { galat: CariGalat } {
  const lahir = readLahir(isian.lahir.trim())
  const letters = normalizeNama(isian.nama).norm.replace(/[^a-z]/g, '').length
  const wilayah = daerah.kabkota.find(({ kode }) => kode === isian.wilayah)
  const tempat = wilayah && readTempat(isian.tempat.trim(), wilayah.kode, daerah)
  const galat: CariGalat = {
    ...(letters < 2 && { nama: 'Tulis nama, paling sedikit dua huruf' }),
    ...(lahir === undefined && { lahir: 'Tulis tahun seperti 1961, atau tanggal seperti 17-8-1961' }),
    ...(!wilayah && { wilayah: 'Pilih satu kabupaten atau kota' }),
    ...(tempat && 'galat' in tempat && { tempat: tempat.galat }),
  }
  if (Object.keys(galat).length > 0 || !tempat || 'galat' in tempat || lahir === undefined) return { galat }
  return { kode_kabkota: wilayah.kode, desa: tempat.desa, nama: isian.nama, lahir }
}

/** The villages to look in; none: the whole regency. */
function readTempat(
  typed: string,
  kode_kabkota: string,
  { ownOf, findWithin }: CariDaerah,
): { desa: readonly string[] } | { galat: string } {
  const own = ownOf(kode_kabkota)
  if (typed === '') return { desa: own.length <= DESA_PALING_BANYAK ? own : [] }
  const meant = findWithin(kode_kabkota, typed).filter((kode) => own.length === 0 || own.includes(kode))
  if (meant.length === 0) return { galat: 'Di wilayah Anda belum ada desa atau kecamatan dengan nama itu' }
  if (meant.length > DESA_PALING_BANYAK) return { galat: 'Tulis nama desa atau kecamatan lebih lengkap' }
  return { desa: meant }
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
