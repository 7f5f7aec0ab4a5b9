import { floorTens } from '../lib/tutup.ts'
import type { KelompokPadan } from '../pemadanan/laporan.ts'
import type { KalenderBaris } from '../periode/kalender.ts'
import { STATUS, type Status } from '../usulan/alur.ts'

/**
 * A month of one regency in numbers, as they stand today. Nothing in it is about one person: counts are whole tens, and what
 * has fewer than ten is not named (security.md P12: two copies can't be subtracted). Exact counts are published once, when
 * the month is over (angka/).
 */
export interface BulanRingkasan {
  /** YYYY-MM */
  periode: string
  kode_kabkota: string
  nama_kabkota: string
  /** In the order of the flow. */
  per_status: readonly { status: Status; jumlah: number }[]
  jendela: readonly KalenderBaris[]
  /** Acts of one kind on one day (YYYY-MM-DD, WIB), newest first. */
  tindakan: readonly { tanggal: string; tindakan: string; jumlah: number }[]
  /** Rows of imports that carry the code. */
  anomali: readonly { kode: string; jumlah: number }[]
  /**
   * How the register's people stand with the civil registry, by the last round that ended in the month; null when none
   * did.
   */
  pemadanan: readonly { kelompok: KelompokPadan; jumlah: number }[] | null
}

/** Counts as they come from the database, brought into the order of the flow; unknown statuses are a bug. */
export function orderStatus(
  rows: readonly { status: string; jumlah: number }[],
): { status: Status; jumlah: number }[] {
  const byStatus = new Map(rows.map((row) => [row.status, row.jumlah]))
  return STATUS.map((status) => ({ status, jumlah: byStatus.get(status) ?? 0 })).filter(
    (row) => row.jumlah > 0,
  )
}

/** Counts as they are shown while they change; those under ten are left out. */
export function showTens<T extends { jumlah: number }>(rows: readonly T[]): T[] {
  return rows.map((row) => ({ ...row, jumlah: floorTens(row.jumlah) })).filter(({ jumlah }) => jumlah > 0)
}

/** A month as it stands in an address; null when it is none, or before the first rule set (2022-04). */
export function readPeriodeText(text: string): string | null {
  return /^20\d{2}-(0[1-9]|1[0-2])$/.test(text) && text >= '2022-04' ? text : null
}
