/**
 * Dates as a village writes them (KODE.md, "Reading a cell"). Inside the program a full date is one whole
 * number, 19870611 for 11 June 1987: it sorts, compares and subtracts into completed years without a clock
 * or a time zone. A year alone is its four digits, 1987.
 */

export const TANGGAL_KOSONG = 0
export const BUKAN_TANGGAL = -1

const TIME =
  '(?:(?:,?\\s+|T)(?:[01]?\\d|2[0-4])[:.][0-5]\\d(?:[:.][0-5]\\d(?:[.,]\\d+)?)?\\s*(?:[AP]\\.?M\\.?)?\\s*(?:Z|UTC|WIB|WITA|WIT|[+-]\\d{2}(?::?\\d{2})?)?)?'
const YEAR_FIRST = new RegExp(`^(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})${TIME}$`, 'i')
const DAY_FIRST = new RegExp(`^(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})${TIME}$`, 'i')
const DIGITS = /^\d{4,5}$/
const DAY_MS = 86_400_000
const SPREADSHEET_ZERO = Date.UTC(1899, 11, 30)

/**
 * Reads one cell, already trimmed: year-month-day or day-month-year with `-`, `/` or `.` (never month first),
 * a time after it dropped; five digits are a spreadsheet's days since 1899-12-30; four digits from 1900 to
 * `thisYear` are a year alone.
 * @returns yyyymmdd, or yyyy for a year alone, TANGGAL_KOSONG for '', BUKAN_TANGGAL for any other text.
 */
export function readTanggal(cell: string, thisYear: number): number {
  if (cell === '') return TANGGAL_KOSONG
  const yearFirst = YEAR_FIRST.exec(cell)
  if (yearFirst) return fullDate(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]))
  const dayFirst = DAY_FIRST.exec(cell)
  if (dayFirst) return fullDate(Number(dayFirst[3]), Number(dayFirst[2]), Number(dayFirst[1]))
  if (!DIGITS.test(cell)) return BUKAN_TANGGAL
  if (cell.length === 5) return fromSpreadsheetDays(Number(cell))
  const year = Number(cell)
  return year >= 1900 && year <= thisYear ? year : BUKAN_TANGGAL
}

function fullDate(year: number, month: number, day: number): number {
  if (year < 1 || day < 1 || day > daysInMonth(year, month)) return BUKAN_TANGGAL
  return year * 10_000 + month * 100 + day
}

/** Days of a month (1-12) of a year; 0 for a month that does not exist. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  if (month < 1 || month > 12) return 0
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

/** A spreadsheet's count of days (day 1 = 1899-12-31) as yyyymmdd. */
export function fromSpreadsheetDays(days: number): number {
  const date = new Date(SPREADSHEET_ZERO + days * DAY_MS)
  return date.getUTCFullYear() * 10_000 + (date.getUTCMonth() + 1) * 100 + date.getUTCDate()
}

/** True for a full date; false for a year alone, an empty cell and what is no date. */
export function isFullTanggal(tanggal: number): boolean {
  return tanggal > 9_999
}

/** True for a year alone (precision `tahun`). */
export function isYearAlone(tanggal: number): boolean {
  return tanggal > 0 && tanggal <= 9_999
}

/** Completed years between two full dates as yyyymmdd; negative when `at` comes first. */
export function yearsBetween(birth: number, at: number): number {
  return Math.floor((at - birth) / 10_000)
}

/** Completed years at the day `at`; both 'YYYY-MM-DD'. Born on 29 February: the next year begins on 1 March. */
export function completedYears(birth: string, at: string): number {
  return yearsBetween(fromIso(birth), fromIso(at))
}

/** 'YYYY-MM-DD' as yyyymmdd. Throws RangeError on anything else. */
export function fromIso(iso: string): number {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso)
  const tanggal = parts ? fullDate(Number(parts[1]), Number(parts[2]), Number(parts[3])) : BUKAN_TANGGAL
  if (tanggal === BUKAN_TANGGAL) throw new RangeError('not a date as YYYY-MM-DD')
  return tanggal
}

/** yyyymmdd as 'YYYY-MM-DD'; a year alone as its 1 January. */
export function toIso(tanggal: number): string {
  const full = isYearAlone(tanggal) ? tanggal * 10_000 + 101 : tanggal
  const digits = String(full).padStart(8, '0')
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`
}

/** 1 January, 31 December and 1 July often stand for "not known" (KODE.md: a hint, never a fault). */
export function isPlaceholder(tanggal: number): boolean {
  const monthDay = tanggal % 10_000
  return isFullTanggal(tanggal) && (monthDay === 101 || monthDay === 1231 || monthDay === 701)
}

/** The day that is `days` days after `date`, both YYYY-MM-DD. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)
}
