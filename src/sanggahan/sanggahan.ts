import type { ProblemCode } from '../lib/problem.ts'
import { addDays } from '../lib/tanggal.ts'
import { type Arah, type Kasus, LANGKAH, type Langkah } from './alur.ts'

/** The person has at least this long to answer. */
export const JAWAB_HARI = 7
/** Open objections of one objector in one month. */
export const SANGGAHAN_PER_PEMBUAT = 3
/** So many on one person within `BERUNTUN_HARI` days ring a bell. */
export const BERUNTUN_JUMLAH = 3
export const BERUNTUN_HARI = 7
/** A decision may be contested for so many working days after the day it was made. */
export const KEBERATAN_HARI_KERJA = 30
/**
 * The next step on a sanggahan is due so many days after the last one: the 14 days of silence after which offices are
 * said to drop one (a parameter; no decree was read). Here lateness is shown, and changes nothing.
 */
export const LANGKAH_HARI = 14
/** A keberatan is to be settled within so many working days after it came (UU 30/2014, article 77(4)). */
export const KEBERATAN_SELESAI_HARI_KERJA = 10

/** A case as the rule sees it. */
export interface Berjalan {
  kasus: Kasus
  status: Langkah['dari']
  arah: Arah | ''
}

/** The step of the table that is asked for, or the code of the problem that forbids it. */
export function findLangkah(
  { kasus, status, arah }: Berjalan,
  asked: { tindakan: string; peran: string; ke: string },
): Langkah | ProblemCode {
  const langkah = LANGKAH.find(
    (row) =>
      row.kasus === kasus &&
      row.dari === status &&
      (row.arah === '' || row.arah === arah) &&
      row.tindakan === asked.tindakan &&
      row.peran === asked.peran &&
      row.ke === asked.ke,
  )
  return langkah ?? 'sanggahan.langkah_salah'
}

/** The day on which `jumlah` working days (Monday to Friday) after `dari` have passed, both YYYY-MM-DD. */
export function addHariKerja(dari: string, jumlah: number): string {
  const day = new Date(`${dari}T00:00:00Z`)
  for (let left = jumlah; left > 0; ) {
    day.setUTCDate(day.getUTCDate() + 1)
    if (day.getUTCDay() % 6 !== 0) left -= 1
  }
  return day.toISOString().slice(0, 10)
}

/** The last day on which the person may answer, when asked on `tanggal`. */
export function jawabSampai(tanggal: string, hari = JAWAB_HARI): string {
  return addDays(tanggal, hari)
}
