import type { Acak } from './acak.ts'

const TWO = Array.from({ length: 100 }, (_, n) => String(n).padStart(2, '0'))

/** Days since 1970-01-01 of YYYY-MM-DD, in whole numbers (Hinnant, "chrono-compatible low-level date algorithms"). */
export function dayOf(tanggal: string): number {
  const month = Number(tanggal.slice(5, 7))
  const year = Number(tanggal.slice(0, 4)) - (month <= 2 ? 1 : 0)
  const era = Math.floor(year / 400)
  const yearOfEra = year - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + Number(tanggal.slice(8)) - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

/** The other way round. */
export function tanggalOf(day: number): string {
  const shifted = day + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const mp = Math.floor((5 * dayOfYear + 2) / 153)
  const month = mp < 10 ? mp + 3 : mp - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return `${year}-${TWO[month]}-${TWO[dayOfYear - Math.floor((153 * mp + 2) / 5) + 1]}`
}

/** A day on which somebody of `umur` completed years on the day `at` was born. */
export function drawLahir(acak: Acak, umur: number, at: string): string {
  return tanggalOf(dayOf(latestLahir(umur, at)) - acak.int(365))
}

/** The last day on which somebody of `umur` completed years on the day `at` can have been born. */
export function latestLahir(umur: number, at: string): string {
  return tanggalOf(dayOf(`${Number(at.slice(0, 4)) - umur}${at.slice(4)}`))
}

/** A day between two others, both included; `to` when they stand the wrong way round. */
export function drawBetween(acak: Acak, from: string, to: string): string {
  const last = dayOf(to)
  return tanggalOf(last - acak.int(Math.max(0, last - dayOf(from)) + 1))
}
