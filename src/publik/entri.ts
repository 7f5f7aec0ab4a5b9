import { isWellFormed, readDigits } from '../lib/nik.ts'
import { KRITERIA_262, type Kriteria262, tickedKriteria } from '../penduduk/keluarga.ts'
import { kataOf } from '../web/kata/kata.ts'
import { readCek } from './cek.ts'
import type { Pernyataan } from './declare-usulan.ts'
import { readNomorFormulir, usulanOfFormulir } from './formulir.ts'
import { readNomor } from './read-sms.ts'
import { CARA, UNTUK } from './usul.ts'

/** The boxes of the page in the paper's order; a tick is 'ya'. */
export const ISIAN = [
  'nomor',
  'untuk',
  'kode_desa',
  'alamat',
  'nama_lengkap',
  'hari',
  'bulan',
  'tahun',
  'lahir_tidak_tahu',
  'nik',
  'tanpa_nik',
  'nama_ibu_kandung',
  ...KRITERIA_262,
  ...CARA,
  'telepon',
  'setuju',
] as const
export type Isian = Readonly<Record<(typeof ISIAN)[number], string>>

export type EntriGalat = Partial<Record<keyof ReturnType<typeof kataOf>['formulir']['entri']['galat'], true>>

export interface EntriTahu {
  /** YYYY-MM-DD in WIB. */
  today: string
  /** A village of today, in this officer's region. */
  isDesa(kode: string): boolean
}

/** Reads what was keyed in: the declaration, or which boxes to repair. */
export function readEntri(isian: Isian, tahu: EntriTahu): { pernyataan: Pernyataan } | { galat: EntriGalat } {
  const nomor = readNomorFormulir(isian.nomor)
  const kode_desa = readDigits(isian.kode_desa.trim())
  const lahir = readLahirEntri(isian, tahu.today)
  const nik = isian.tanpa_nik === YA && isian.nik.trim() === '' ? null : readDigits(isian.nik.trim())
  const telepon = isian.telepon.trim() === '' ? null : readNomor(isian.telepon)
  const untuk = UNTUK.find((kode) => kode === isian.untuk)
  const galat: EntriGalat = {
    ...(nomor === null && { nomor: true }),
    ...(untuk === undefined && { untuk: true }),
    ...(!tahu.isDesa(kode_desa) && { desa: true }),
    ...(!isNama(isian.nama_lengkap, tahu.today) && { nama: true }),
    ...(lahir === null && { lahir: true }),
    ...(nik !== null && !isWellFormed(nik) && { nik: true }),
    ...(telepon === null && isian.telepon.trim() !== '' && { telepon: true }),
    ...(isian.setuju !== YA && { setuju: true }),
  }
  if (nomor === null || lahir === null || untuk === undefined || Object.keys(galat).length > 0)
    return { galat }
  const cara = CARA.filter((kode) => isian[kode] === YA)
  return {
    pernyataan: {
      usulan_id: usulanOfFormulir(nomor),
      kode_desa,
      nama_lengkap: isian.nama_lengkap.trim(),
      ...lahir,
      nik,
      nama_ibu_kandung: isian.nama_ibu_kandung.trim() || null,
      alamat: isian.alamat.trim() || null,
      telepon,
      kriteria: kriteriaOf(isian),
      // who must be checked in another way stands in no list that others read
      jalur: cara.length > 0 ? 'khusus' : 'langsung',
      catatan: writeCatatan(untuk, cara),
      isi: JSON.stringify({ formulir: 'kertas', versi: 1, jawaban: filledOf(isian) }),
    },
  }
}

/** The boxes that hold something. */
function filledOf(isian: Isian): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(isian).filter(([, value]) => value.trim() !== ''))
}

export const YA = 'ya'

/** Nothing but the number came: a scanner ends what it reads with Enter, and that sends the page. */
export function isScanned(isian: Isian): boolean {
  const others = ISIAN.filter((name) => name !== 'nomor' && name !== 'kode_desa')
  return readNomorFormulir(isian.nomor) !== null && others.every((name) => isian[name] === '')
}

function isNama(nama_lengkap: string, today: string): boolean {
  return 'tanya' in readCek({ kode_desa: '', nama_lengkap, hari: '1', bulan: '1', tahun: '1990' }, today)
}

type Lahir = Pick<Pernyataan, 'tanggal_lahir' | 'presisi_tanggal'>

/** A whole date, the year alone, or nothing where the paper says that it is not known. */
function readLahirEntri({ hari, bulan, tahun, lahir_tidak_tahu }: Isian, today: string): Lahir | null {
  const parts = [hari, bulan, tahun].map((part) => part.trim())
  if (parts.every((part) => part === ''))
    return lahir_tidak_tahu === YA ? { tanggal_lahir: null, presisi_tanggal: 'hari' } : null
  const isYear = parts[0] === '' && parts[1] === ''
  const typed = isYear ? { hari: '1', bulan: '1', tahun } : { hari, bulan, tahun }
  const read = readCek({ kode_desa: '', nama_lengkap: 'a', ...typed }, today)
  if ('galat' in read) return null
  return { tanggal_lahir: read.tanya.tanggal_lahir, presisi_tanggal: isYear ? 'tahun' : 'hari' }
}

/** Null where no box was ticked. */
function kriteriaOf(isian: Isian): Kriteria262 | null {
  const ticked = KRITERIA_262.filter((kode) => isian[kode] === YA)
  return ticked.length > 0 ? tickedKriteria(ticked) : null
}

/** What the verifikator should know beside the facts, in the words of the paper. */
function writeCatatan(untuk: (typeof UNTUK)[number], cara: readonly (typeof CARA)[number][]): string {
  const { formulir } = kataOf('id')
  const words = [`${formulir.untuk} ${formulir.untukKata[untuk]}.`]
  if (cara.length > 0)
    words.push(`${formulir.caraLain}: ${cara.map((kode) => formulir.caraLainKata[kode]).join('; ')}.`)
  return words.join(' ')
}
