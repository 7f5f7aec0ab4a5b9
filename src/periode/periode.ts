import {
  type Aturan,
  KEGIATAN_BERJENDELA,
  type Kegiatan,
  type KegiatanBerjendela,
  REZIM,
  type Rezim,
} from './rezim.ts'
import { dateOf, nextPeriode, periodeOf, readPeriode, startOfDate, startOfDay } from './waktu.ts'

export type { Kegiatan, KegiatanBerjendela, Rezim } from './rezim.ts'
export { addPeriode, nextPeriode, periodeOf, previousPeriode } from './waktu.ts'

/** When an activity of a period is open: from `dari` up to, not including, `sampai`. */
export interface Jendela {
  kegiatan: KegiatanBerjendela
  periode: string
  dari: Date
  sampai: Date
}

/** An extension by decree: days of the nation's clock, `sampai` the day after the last; no `kode_kabkota`: the nation. */
export interface Perpanjangan {
  nomor_surat: string
  periode: string
  kegiatan: Kegiatan
  dari: string
  sampai: string
  kode_kabkota: string | null
}

/** Where an activity is asked for: the regency, and the extensions that are known. */
export interface Tempat {
  kode_kabkota: string | null
  perpanjangan: readonly Perpanjangan[]
}

const NATION: Tempat = { kode_kabkota: null, perpanjangan: [] }

/** The rule set of a month; null before the first. */
export function rezimOf(periode: string): Rezim | null {
  const governs = (r: Rezim) =>
    r.berlaku_dari <= periode && (r.berlaku_sampai === null || periode < r.berlaku_sampai)
  return REZIM.find(governs) ?? null
}

/** The window of an activity in a month, without extensions; null where no rule set governs. */
export function jendelaFor(kegiatan: KegiatanBerjendela, periode: string): Jendela | null {
  const aturan = rezimOf(periode)?.aturan[kegiatan]
  if (!aturan) return null
  const { tahun, bulan } = readPeriode(periode)
  return {
    kegiatan,
    periode,
    dari: startOfDay(tahun, bulan, aturan.hari_buka),
    sampai: startOfDay(tahun, bulan, lastDay(aturan, tahun, bulan) + 1),
  }
}

/** All windows of a month. */
export function jendelaOf(periode: string): Jendela[] {
  return KEGIATAN_BERJENDELA.map((kegiatan) => jendelaFor(kegiatan, periode)).filter(
    (jendela) => jendela !== null,
  )
}

/** Is the activity open at this instant, here? The twin of SQL `jendela_terbuka`. */
export function isTerbuka(kegiatan: Kegiatan, at: Date, tempat: Tempat = NATION): boolean {
  if (!isBerjendela(kegiatan)) return true
  const jendela = jendelaFor(kegiatan, periodeOf(at))
  return (jendela !== null && contains(jendela, at)) || extensionsAt(kegiatan, at, tempat).length > 0
}

/**
 * The period that something done now belongs to: the one whose window is prolonged now, else this month until its
 * close, else the next. A close never rejects; it moves to the next period. The twin of SQL `periode_tujuan`.
 */
export function periodeTujuan(kegiatan: Kegiatan, at: Date, tempat: Tempat = NATION): string {
  const prolonged = extensionsAt(kegiatan, at, tempat).map((row) => row.periode)
  if (prolonged.length > 0) return prolonged.reduce((a, b) => (a < b ? a : b))
  const periode = periodeOf(at)
  const jendela = isBerjendela(kegiatan) ? jendelaFor(kegiatan, periode) : null
  return jendela === null || at < jendela.sampai ? periode : nextPeriode(periode)
}

/** The instant after which no window and no extension of this activity and period is open; null without a window. */
export function tutupOf(kegiatan: KegiatanBerjendela, periode: string, tempat: Tempat = NATION): Date | null {
  const jendela = jendelaFor(kegiatan, periode)
  const ends = tempat.perpanjangan
    .filter((row) => row.kegiatan === kegiatan && row.periode === periode && isHere(row, tempat))
    .map((row) => startOfDate(row.sampai))
  if (jendela) ends.push(jendela.sampai)
  return ends.length === 0 ? null : new Date(Math.max(...ends.map((end) => end.getTime())))
}

export function isBerjendela(kegiatan: Kegiatan): kegiatan is KegiatanBerjendela {
  return (KEGIATAN_BERJENDELA as readonly string[]).includes(kegiatan)
}

function extensionsAt(kegiatan: Kegiatan, at: Date, tempat: Tempat): Perpanjangan[] {
  const today = dateOf(at)
  return tempat.perpanjangan.filter(
    (row) => row.kegiatan === kegiatan && isHere(row, tempat) && row.dari <= today && today < row.sampai,
  )
}

function isHere(row: Perpanjangan, tempat: Tempat): boolean {
  return row.kode_kabkota === null || row.kode_kabkota === tempat.kode_kabkota
}

function lastDay(aturan: Aturan, tahun: number, bulan: number): number {
  if (aturan.hari_tutup !== undefined) return aturan.hari_tutup
  return new Date(Date.UTC(tahun, bulan, 0)).getUTCDate() - (aturan.mundur ?? 0)
}

function contains(jendela: Jendela, at: Date): boolean {
  return jendela.dari <= at && at < jendela.sampai
}
