import { sql } from 'kysely'
import type { Tx } from '../db/transaction.ts'
import type { Act } from '../jejak/act.ts'
import { NASIONAL } from '../jejak/jejak.ts'
import { recordJejak } from '../jejak/jejak-store.ts'
import { Problem } from '../lib/problem.ts'
import type { Perpanjangan, Tempat } from './periode.ts'

/** An extension to be recorded. `perpanjangan_id` is the caller's: the same sent twice is one. */
export interface PerpanjanganInput extends Perpanjangan {
  perpanjangan_id: string
}

/** The extensions that hold in a regency (null: those of the whole nation only), for the pure rules. */
export async function findTempat(tx: Tx, kode_kabkota: string | null): Promise<Tempat> {
  const { rows } = await sql<Perpanjangan>`
    select nomor_surat, periode, kegiatan, dari, sampai, kode_kabkota
    from perpanjangan where kode_kabkota is null or kode_kabkota = ${kode_kabkota}
    order by dari, nomor_surat`.execute(tx)
  return { kode_kabkota, perpanjangan: rows }
}

/**
 * Records an extension under its decree. Only role `pusdatin`, for a region that the officer is appointed to; the
 * table's policy says the same. Throws `sesi.peran_salah`, or `masukan.tidak_sah` for a decree without a number,
 * an empty stretch of days, or days that lie outside the period's month and the month after.
 */
export async function recordPerpanjangan(act: Act, input: PerpanjanganInput): Promise<void> {
  if (act.actor.peran !== 'pusdatin') throw new Problem('sesi.peran_salah')
  if (!isWajar(input)) throw new Problem('masukan.tidak_sah', { kolom: 'perpanjangan' })
  const { perpanjangan_id, nomor_surat, periode, kegiatan, dari, sampai, kode_kabkota } = input
  const { numAffectedRows } = await sql`
    insert into perpanjangan
      (perpanjangan_id, nomor_surat, periode, kegiatan, dari, sampai, kode_kabkota, petugas_id, waktu)
    values (${perpanjangan_id}, ${nomor_surat}, ${periode}, ${kegiatan}, ${dari}, ${sampai}, ${kode_kabkota},
      ${act.actor.petugas_id}, jam())
    on conflict (perpanjangan_id) do nothing`.execute(act.tx)
  if (numAffectedRows === 0n) return
  await recordJejak(act, {
    jenis: 'perpanjangan.record',
    kode_kabkota: kode_kabkota ?? NASIONAL,
    subjek_id: null,
    isi: { perpanjangan_id, nomor_surat, periode, kegiatan, dari, sampai },
  })
}

function isWajar(input: PerpanjanganInput): boolean {
  const { nomor_surat, periode, dari, sampai } = input
  const dates = /^\d{4}-\d\d-\d\d$/
  if (!nomor_surat.trim() || !dates.test(dari) || !dates.test(sampai)) return false
  return dari >= `${periode}-01` && dari < sampai && sampai <= twoMonthsOn(periode)
}

function twoMonthsOn(periode: string): string {
  return new Date(Date.UTC(Number(periode.slice(0, 4)), Number(periode.slice(5)) + 1, 1))
    .toISOString()
    .slice(0, 10)
}
