import { createHash } from 'node:crypto'
import { addPeriode, nextPeriode } from '../periode/periode.ts'
import { compareText, type Desil, type Hunian, MAKS_TUNGGU, type Orang } from './populasi.ts'

/** What a family's place in the order depends on (keadaan.md section 6), in the order in which it is asked. */
export interface Kunci {
  keluarga_id: string
  /** 1 to 10, lowest first. */
  desil: number
  /** Criteria of Kepmensos 262/HUK/2022 that are met, most first; 9 with no place to live. */
  kriteria: number
  /** Has a disabled, 70 or older, pregnant or under-six member: first. */
  rentan: boolean
  /** Whole months waited, most first. */
  menunggu: number
  /** SHA-256(seed ‖ keluarga_id), lowest first. */
  acak: Buffer
}

/** Negative when family a comes before family b. Two families never come at once. */
export function compareKunci(a: Kunci, b: Kunci): number {
  return (
    a.desil - b.desil ||
    b.kriteria - a.kriteria ||
    Number(b.rentan) - Number(a.rentan) ||
    b.menunggu - a.menunggu ||
    Buffer.compare(a.acak, b.acak) ||
    compareText(a.keluarga_id, b.keluarga_id)
  )
}

/** The last tie-break. Nobody can choose whom it favours: the seed is promised before the population is known. */
export function acakOf(benih: string, keluarga_id: string): Buffer {
  return createHash('sha256').update(benih).update(keluarga_id).digest()
}

/** The desil that stands in a month: of the latest date before the month ends, then the latest version. */
export function latestDesil(rows: readonly Desil[], periode: string): Desil | null {
  const end = `${nextPeriode(periode)}-01`
  const known = rows.filter((row) => row.tanggal < end)
  known.sort(
    (a, b) =>
      compareText(b.tanggal, a.tanggal) || compareText(b.versi, a.versi) || compareText(a.sumber, b.sumber),
  )
  return known[0] ?? null
}

/**
 * Criteria met by the latest version of the dwelling: 0 to 8. No place to live is the decree's first question and
 * needs none of the others, so it stands above all eight: 9. An unseen dwelling has 0.
 */
export function kriteriaOf(rows: readonly Hunian[]): number {
  const latest = rows.reduce<Hunian | null>((a, b) => (a && a.versi > b.versi ? a : b), null)
  if (!latest) return 0
  return latest.tanpa_tempat_tinggal ? 9 : latest.kriteria_262
}

/** Disabled, pregnant, 70 or older, or under six on the first day of the month. */
export function isRentan(orang: Orang, periode: string): boolean {
  const { tanggal_lahir, hamil_sampai, disabilitas } = orang
  const yearsAgo = (years: number) => `${addPeriode(periode, -12 * years)}-01`
  if (disabilitas && disabilitas.length > 0) return true
  if (hamil_sampai !== null && hamil_sampai >= `${periode}-01`) return true
  return tanggal_lahir !== null && (tanggal_lahir <= yearsAgo(70) || tanggal_lahir > yearsAgo(6))
}

/** Months waited: since the family was listed, or since it last had a place, whichever is later; at most MAKS_TUNGGU. */
export function tungguOf(periode: string, sejak: string, terakhir_menerima: string | null): number {
  const after = terakhir_menerima === null ? 0 : monthNumber(terakhir_menerima) + 1
  const waited = monthNumber(periode) - Math.max(monthNumber(sejak), after)
  return Math.max(0, Math.min(MAKS_TUNGGU, waited))
}

/** How far behind the last place, in three classes: up to a tenth of the quota, up to a half, more. */
export function kelasPosisi(urutan: number, kuota: number): 'dekat' | 'sedang' | 'jauh' {
  if (urutan * 10 <= kuota * 11) return 'dekat'
  return urutan * 2 <= kuota * 3 ? 'sedang' : 'jauh'
}

function monthNumber(periode: string): number {
  return Number(periode.slice(0, 4)) * 12 + Number(periode.slice(5))
}
