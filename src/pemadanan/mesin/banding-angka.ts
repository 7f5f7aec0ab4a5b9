import { type KolomView, qSegiOf } from './kolom-view.ts'
import { codeOf, KODE_DESA, LAIN, NIK, NO_KK, NOMOR, SAMA, TANGGAL } from './taraf.ts'
import { osaDistance } from './teks-mirip.ts'

/** Compares two values of a column that is made of digits or codes; never called with a missing one. */
export type BandingAngka = (kolom: KolomView, a: number, b: number) => number

const YEAR = 1
const MONTH_DAY = 2

/** Dates as digits, year first. */
export const compareTanggal: BandingAngka = (kolom, a, b) => {
  const { bytes, start } = kolom.kamus.nilai
  const [a0, a1, b0, b1] = [start[a] ?? 0, start[a + 1] ?? 0, start[b] ?? 0, start[b + 1] ?? 0]
  const q_year = qSegiOf(kolom, a, YEAR)
  if (a1 - a0 !== 8 || b1 - b0 !== 8) return compareCut(bytes, a0, a1, b0, b1, a === b)
  if (a === b) return codeOf(SAMA, q_year + qSegiOf(kolom, a, MONTH_DAY))
  const year = isEqual(bytes, a0, b0, 4)
  const month = isEqual(bytes, a0 + 4, b0 + 4, 2)
  const day = isEqual(bytes, a0 + 6, b0 + 6, 2)
  if (year && isEqual(bytes, a0 + 4, b0 + 6, 2) && isEqual(bytes, a0 + 6, b0 + 4, 2)) {
    return codeOf(TANGGAL.hari_bulan_tukar, q_year)
  }
  const gap = Math.abs(yearOf(bytes, a0) - yearOf(bytes, b0))
  if (month && day && (gap <= 2 || gap === 10))
    return codeOf(TANGGAL.tahun_dekat, qSegiOf(kolom, a, MONTH_DAY))
  if (year && (isPlaceholder(bytes, a0) || isPlaceholder(bytes, b0))) return codeOf(TANGGAL.pengganti, q_year)
  const distance = osaDistance(bytes, a0, a1, bytes, b0, b1, 2)
  if (distance === 1) return codeOf(TANGGAL.satu_angka, q_year)
  if (year && (month || day)) return codeOf(TANGGAL.dua_bagian, q_year)
  if (month && day) return codeOf(TANGGAL.hari_bulan, qSegiOf(kolom, a, MONTH_DAY))
  if (isNear(bytes, a0, b0, gap)) return codeOf(TANGGAL.serba_hampir)
  if (distance === 2) return codeOf(TANGGAL.dua_angka)
  if (year) return codeOf(TANGGAL.tahun, q_year)
  return gap <= 1 ? codeOf(TANGGAL.tahun_hampir) : codeOf(LAIN)
}

/** Each part is at most one off, or the year ten: somebody slipped in several places, or guessed. */
function isNear(bytes: Uint8Array, a: number, b: number, gap: number): boolean {
  if (gap > 1 && gap !== 10) return false
  const month = Math.abs(digits(bytes, a + 4, 2) - digits(bytes, b + 4, 2))
  const day = Math.abs(digits(bytes, a + 6, 2) - digits(bytes, b + 6, 2))
  return month <= 1 && (day <= 1 || day === 10)
}

function compareCut(
  bytes: Uint8Array,
  a0: number,
  a1: number,
  b0: number,
  b1: number,
  same: boolean,
): number {
  if (same) return codeOf(SAMA, 12)
  const short = Math.min(a1 - a0, b1 - b0)
  if (short >= 4 && isEqual(bytes, a0, b0, short)) return codeOf(TANGGAL.terpotong)
  return codeOf(osaDistance(bytes, a0, a1, bytes, b0, b1, 1) === 1 ? TANGGAL.satu_angka : LAIN)
}

/** 1 January, 31 December and 1 July often stand for "only the year is known" (KODE.md). */
function isPlaceholder(bytes: Uint8Array, at: number): boolean {
  const monthDay = digits(bytes, at + 4, 4)
  return monthDay === 101 || monthDay === 1231 || monthDay === 701
}

/** Numbers and postal codes. */
export const compareNomor: BandingAngka = (kolom, a, b) => {
  if (a === b) return codeOf(SAMA, qSegiOf(kolom, a, 0))
  const { bytes, start } = kolom.kamus.nilai
  const [a0, a1, b0, b1] = [start[a] ?? 0, start[a + 1] ?? 0, start[b] ?? 0, start[b + 1] ?? 0]
  const [short, long] = a1 - a0 < b1 - b0 ? [a1 - a0, b1 - b0] : [b1 - b0, a1 - a0]
  const distance = osaDistance(bytes, a0, a1, bytes, b0, b1, long < 5 ? 1 : 2)
  if (distance === 1) return codeOf(short >= 3 ? NOMOR.satu_angka : NOMOR.pendek)
  if (distance === 2 && short >= 5) return codeOf(NOMOR.dua_angka)
  const half = Math.ceil(long / 2)
  if (short >= half && half >= 2 && isEqual(bytes, a0, b0, half)) {
    return codeOf(NOMOR.awalan, kolom.jenis === 'kode' ? qSegiOf(kolom, a, 1) : 0)
  }
  if (short >= half && half >= 2 && isEqual(bytes, a1 - half, b1 - half, half)) return codeOf(NOMOR.akhiran)
  return codeOf(LAIN)
}

const REGION_AND_BIRTH = 12

/**
 * NIK. Two that differ in the serial only repeat what date, sex and region say already: that level is neutral in the
 * model (see NEUTRAL in em.ts), so that twins are not taken for one person.
 */
export const compareNik: BandingAngka = (kolom, a, b) => {
  if (a === b) return codeOf(SAMA)
  const { bytes, start } = kolom.kamus.nilai
  const [a0, a1, b0, b1] = [start[a] ?? 0, start[a + 1] ?? 0, start[b] ?? 0, start[b + 1] ?? 0]
  const whole = a1 - a0 === 16 && b1 - b0 === 16
  if (whole && isEqual(bytes, a0, b0, REGION_AND_BIRTH)) {
    return codeOf(NIK.nomor_urut)
  }
  const distance = osaDistance(bytes, a0, a1, bytes, b0, b1, 2)
  if (distance === 1) return codeOf(whole ? NIK.satu_angka : NIK.angka_hilang)
  if (distance === 2) return codeOf(NIK.dua_angka)
  return codeOf(whole && isEqual(bytes, a0 + 6, b0 + 6, 6) ? NIK.lahir : LAIN)
}

/** Are these two whole NIK of one birth date and sex? */
export function isBornAlike({ kamus }: KolomView, a: number, b: number): boolean {
  const { bytes, start } = kamus.nilai
  const [a0, b0] = [start[a] ?? 0, start[b] ?? 0]
  const whole = (start[a + 1] ?? 0) - a0 === 16 && (start[b + 1] ?? 0) - b0 === 16
  return whole && isEqual(bytes, a0 + 6, b0 + 6, 6)
}

export const compareNoKk: BandingAngka = (kolom, a, b) => {
  if (a === b) return codeOf(SAMA)
  const { bytes, start } = kolom.kamus.nilai
  const [a0, a1, b0, b1] = [start[a] ?? 0, start[a + 1] ?? 0, start[b] ?? 0, start[b + 1] ?? 0]
  const distance = osaDistance(bytes, a0, a1, bytes, b0, b1, 2)
  if (distance === 1) return codeOf(NO_KK.satu_angka)
  if (distance === 2) return codeOf(NO_KK.dua_angka)
  const short = Math.min(a1 - a0, b1 - b0)
  if (short >= 12 && isEqual(bytes, a0, b0, 12)) return codeOf(NO_KK.terbit)
  return codeOf(short >= 6 && isEqual(bytes, a0, b0, 6) ? NO_KK.kecamatan : LAIN)
}

/** Village codes, nested: village, district, regency, province. */
export const compareKodeDesa: BandingAngka = (kolom, a, b) => {
  if (a === b) return codeOf(SAMA, qSegiOf(kolom, a, 0))
  const { bytes, start } = kolom.kamus.nilai
  const [a0, b0] = [start[a] ?? 0, start[b] ?? 0]
  const short = Math.min((start[a + 1] ?? 0) - a0, (start[b + 1] ?? 0) - b0)
  if (short >= 6 && isEqual(bytes, a0, b0, 6)) return codeOf(KODE_DESA.kecamatan, qSegiOf(kolom, a, 1))
  if (short >= 4 && isEqual(bytes, a0, b0, 4)) return codeOf(KODE_DESA.kabkota, qSegiOf(kolom, a, 2))
  if (short >= 2 && isEqual(bytes, a0, b0, 2)) return codeOf(KODE_DESA.provinsi, qSegiOf(kolom, a, 3))
  return codeOf(LAIN)
}

function isEqual(bytes: Uint8Array, a: number, b: number, length: number): boolean {
  for (let i = 0; i < length; i += 1) if (bytes[a + i] !== bytes[b + i]) return false
  return true
}

function yearOf(bytes: Uint8Array, at: number): number {
  return digits(bytes, at, 4)
}

function digits(bytes: Uint8Array, at: number, length: number): number {
  let number = 0
  for (let i = 0; i < length; i += 1) number = number * 10 + (bytes[at + i] ?? 0) - 48
  return number
}
