import { daysInMonth, isLeapYear } from './tanggal.ts'

/** What an issued NIK or no_kk number is made of; text, never a JavaScript number (Papua's lose a digit). */
const SIXTEEN = /^\d{16}$/
const SEPARATORS = /(?<=\d)[\s.\-\u2010]+(?=\d)/g

/** KODE.md "Reading a cell": in nik, no_kk and kode_desa spaces, dots and hyphens between digits are dropped. */
export function readDigits(cell: string): string {
  return SIXTEEN.test(cell) ? cell : cell.replace(SEPARATORS, '')
}

/** Sixteen digits that are not one digit sixteen times (KODE.md A01, A07). */
export function isWellFormed(number: string): boolean {
  if (!SIXTEEN.test(number)) return false
  for (let i = 1; i < 16; i += 1) if (number.charCodeAt(i) !== number.charCodeAt(0)) return true
  return false
}

/** True for exactly sixteen digits. */
export function isSixteenDigits(text: string): boolean {
  return SIXTEEN.test(text)
}

export interface NikBirth {
  hari: number
  bulan: number
  /** Two digits: 25 may be 1925 or 2025; only the declared date can tell. */
  tahun_dua_angka: number
  jenis_kelamin: 'L' | 'P'
}

/**
 * The day that a NIK of sixteen digits carries (digits 7-12; women +40 on the day), or null when there is no
 * such day (KODE.md A02; 29 February is good if 19yy or 20yy is a leap year).
 */
export function nikBirth(nik: string): NikBirth | null {
  const dayOfSex = Number(nik.slice(6, 8))
  const bulan = Number(nik.slice(8, 10))
  const yy = Number(nik.slice(10, 12))
  const hari = dayOfSex > 40 ? dayOfSex - 40 : dayOfSex
  const leap = isLeapYear(1900 + yy) || isLeapYear(2000 + yy)
  if (hari < 1 || hari > daysInMonth(leap ? 2000 : 2001, bulan)) return null
  return { hari, bulan, tahun_dua_angka: yy, jenis_kelamin: dayOfSex > 40 ? 'P' : 'L' }
}
