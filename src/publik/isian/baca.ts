import { normalizeNama } from '../../lib/nama.ts'
import { readDigits } from '../../lib/nik.ts'
import { daysInMonth } from '../../lib/tanggal.ts'
import type { PresisiTanggal } from '../../penduduk/individu.ts'
import type { Bacaan, JawabanIsian } from './perjalanan.ts'

export const MAX_NAMA = 100
const EARLIEST_YEAR = 1880
const MAX_AGE = 130

/** One choice out of a list; nothing chosen is a fault unless `isOptional`. */
export function readPilihan(
  typed: JawabanIsian,
  isian: string,
  pilihan: readonly string[],
  isOptional = false,
): Bacaan {
  const value = typed[isian] ?? ''
  if (pilihan.includes(value)) return { jawaban: { [isian]: value } }
  return isOptional && value === '' ? { jawaban: { [isian]: '' } } : { galat: { [isian]: 'pilih' } }
}

/** Any number of choices out of a list, kept in the list's order. What is not in the list was not on the page. */
export function readCentang(typed: JawabanIsian, isian: string, pilihan: readonly string[]): JawabanIsian {
  const chosen = (typed[isian] ?? '').split(',')
  return { [isian]: pilihan.filter((value) => chosen.includes(value)).join(',') }
}

/** A name that somebody can be called by: at least one letter, at most 100 characters. One word is a name. */
export function readNama(typed: JawabanIsian, isian: string): Bacaan {
  const value = squeeze(typed[isian])
  if (value.length > MAX_NAMA) return { galat: { [isian]: 'namaPanjang' } }
  if (normalizeNama(value).norm === '') return { galat: { [isian]: 'nama' } }
  return { jawaban: { [isian]: value } }
}

/** Free text of at most `max` characters; nothing is an answer too. */
export function readTeks(typed: JawabanIsian, isian: string, max: number): Bacaan {
  const value = (typed[isian] ?? '').replace(/\r\n?/g, '\n').trim()
  return value.length > max ? { galat: { [isian]: 'panjang' } } : { jawaban: { [isian]: value } }
}

/** Sixteen digits, as people write them: with spaces, dots or hyphens. Never held against where somebody lives. */
export function readEnamBelas(typed: JawabanIsian, isian: string, isOptional: boolean): Bacaan {
  const value = readDigits(squeeze(typed[isian])).replace(/\s/g, '')
  if (value === '' && isOptional) return { jawaban: { [isian]: '' } }
  return /^\d{16}$/.test(value) ? { jawaban: { [isian]: value } } : { galat: { [isian]: 'enamBelas' } }
}

/** A telephone number, 8 to 15 digits with or without a plus before them (E.164), or nothing. */
export function readTelepon(typed: JawabanIsian, isian: string): Bacaan {
  const value = squeeze(typed[isian]).replace(/[\s().-]/g, '')
  if (value === '') return { jawaban: { [isian]: '' } }
  return /^\+?\d{8,15}$/.test(value) ? { jawaban: { [isian]: value } } : { galat: { [isian]: 'telepon' } }
}

/**
 * A birth date as far as it is known: day, month and year; month and year; the year; or an age. The year is four
 * digits, none of it lies after `today`.
 */
export function readLahir(typed: JawabanIsian, today: string): Bacaan {
  const [hari, bulan, tahun, umur] = ['hari', 'bulan', 'tahun', 'umur'].map((part) => squeeze(typed[part]))
  if (!hari && !bulan && !tahun) return readUmur(umur ?? '')
  if (!/^\d{4}$/.test(tahun ?? '') || Number(tahun) < EARLIEST_YEAR) return { galat: { hari: 'tahun' } }
  if (hari && !bulan) return { galat: { hari: 'lahir' } }
  const year = Number(tahun)
  const month = bulan ? Number(bulan) : 1
  const isDay =
    (!bulan || /^\d{1,2}$/.test(bulan)) && month >= 1 && month <= 12 && (!hari || /^\d{1,2}$/.test(hari))
  if (!isDay || (hari && (Number(hari) < 1 || Number(hari) > daysInMonth(year, month))))
    return { galat: { hari: 'lahir' } }
  const jawaban = { hari: hari ?? '', bulan: bulan ?? '', tahun: tahun ?? '', umur: '' }
  return isoOf(jawaban) > today ? { galat: { hari: 'lahirDepan' } } : { jawaban }
}

function readUmur(umur: string): Bacaan {
  if (umur === '') return { galat: { hari: 'lahirKosong' } }
  if (!/^\d{1,3}$/.test(umur) || Number(umur) > MAX_AGE) return { galat: { umur: 'umur' } }
  return { jawaban: { hari: '', bulan: '', tahun: '', umur: String(Number(umur)) } }
}

/** The date that an answer means, and how exact it is. An age is counted back from `today`, to the first of a year. */
export function lahirOf(
  jawaban: JawabanIsian,
  today: string,
): { tanggal_lahir: string; presisi_tanggal: PresisiTanggal } {
  if (jawaban['umur']) {
    const year = Number(today.slice(0, 4)) - Number(jawaban['umur'])
    return { tanggal_lahir: `${year}-01-01`, presisi_tanggal: 'perkiraan' }
  }
  const presisi_tanggal = jawaban['hari'] ? 'hari' : jawaban['bulan'] ? 'bulan' : 'tahun'
  return { tanggal_lahir: isoOf(jawaban), presisi_tanggal }
}

function isoOf({ hari = '', bulan = '', tahun = '' }: JawabanIsian): string {
  return `${tahun}-${(bulan || '1').padStart(2, '0')}-${(hari || '1').padStart(2, '0')}`
}

function squeeze(value: string | undefined): string {
  return (value ?? '').trim().replace(/\s+/g, ' ')
}
