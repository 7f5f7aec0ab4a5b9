// The nation has one clock for windows: WIB, UTC+7 without summer time, whatever zone the machine is in.
const WIB_MS = 7 * 3_600_000

/** The month of the nation's clock that an instant lies in: `2026-11`. */
export function periodeOf(at: Date): string {
  return dateOf(at).slice(0, 7)
}

/** The day of the nation's clock that an instant lies in: `2026-11-17`. */
export function dateOf(at: Date): string {
  return new Date(at.getTime() + WIB_MS).toISOString().slice(0, 10)
}

/** The instant at which a day of the nation's clock begins. Days beyond the month run on (30 February is in March). */
export function startOfDay(year: number, month: number, day: number): Date {
  return new Date(Date.UTC(year, month - 1, day) - WIB_MS)
}

/** The instant at which `YYYY-MM-DD` begins on the nation's clock. */
export function startOfDate(date: string): Date {
  return new Date(Date.parse(`${date}T00:00:00Z`) - WIB_MS)
}

/** Year and month as numbers. Throws when the text is not a month. */
export function readPeriode(periode: string): { tahun: number; bulan: number } {
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(periode)) throw new RangeError(`not a month: ${periode}`)
  return { tahun: Number(periode.slice(0, 4)), bulan: Number(periode.slice(5)) }
}

/** The month that is `steps` months later (earlier when negative). */
export function addPeriode(periode: string, steps: number): string {
  const { tahun, bulan } = readPeriode(periode)
  const months = tahun * 12 + bulan - 1 + steps
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}`
}

/** The month after. */
export function nextPeriode(periode: string): string {
  return addPeriode(periode, 1)
}

/** The month before. */
export function previousPeriode(periode: string): string {
  return addPeriode(periode, -1)
}
