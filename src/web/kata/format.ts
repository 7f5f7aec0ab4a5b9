import type { Bahasa } from './kata.ts'

/** WIB, the clock of the law. */
const ZONE = 'Asia/Jakarta'

/** "1.234", or "1,234" in English. */
export function formatAngka(bahasa: Bahasa, value: number): string {
  return new Intl.NumberFormat(bahasa).format(value)
}

/** Calendar days in words, from 'YYYY-MM-DD' to 'YYYY-MM-DD': "1–17 November 2026". */
export function formatRentang(bahasa: Bahasa, dari: string, sampai: string): string {
  const format = new Intl.DateTimeFormat(locale(bahasa), { dateStyle: 'long', timeZone: 'UTC' })
  return format.formatRange(new Date(`${dari}T00:00:00Z`), new Date(`${sampai}T00:00:00Z`))
}

/** A calendar day for a table, "21 Nov 2026", from 'YYYY-MM-DD'. */
export function formatTanggal(bahasa: Bahasa, tanggal: string): string {
  return new Intl.DateTimeFormat(locale(bahasa), { dateStyle: 'medium', timeZone: 'UTC' }).format(
    new Date(`${tanggal}T00:00:00Z`),
  )
}

/** A moment as the day in WIB on which it fell, for a table. */
export function formatHari(bahasa: Bahasa, waktu: Date): string {
  return new Intl.DateTimeFormat(locale(bahasa), { dateStyle: 'medium', timeZone: ZONE }).format(waktu)
}

/** A month in words, "November 2026", from 'YYYY-MM'. */
export function formatPeriode(bahasa: Bahasa, periode: string): string {
  return new Intl.DateTimeFormat(locale(bahasa), { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${periode}-01T00:00:00Z`),
  )
}

/** English dates day first, as on Indonesian papers. */
function locale(bahasa: Bahasa): string {
  return bahasa === 'en' ? 'en-GB' : bahasa
}
