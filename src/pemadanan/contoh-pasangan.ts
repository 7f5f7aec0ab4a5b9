import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Act } from '../jejak/act.ts'
import { insertPasangan, type PasanganBaru } from './pasangan-store.ts'

/** The `jumlah` that the seed draws: lowest SHA-256 of seed and id. The same seed draws the same, in any order. */
export function drawContoh<T extends { pasangan_id: string }>(
  kelompok: readonly T[],
  jumlah: number,
  benih: string,
): T[] {
  const lot = ({ pasangan_id }: T) =>
    createHash('sha256').update(`contoh pasangan\0${benih}\0${pasangan_id}`).digest('hex')
  return kelompok
    .map((row) => ({ row, lot: lot(row) }))
    .toSorted((a, b) => (a.lot < b.lot ? -1 : 1))
    .slice(0, jumlah)
    .map(({ row }) => row)
}

/**
 * Puts a random sample of a night's pairs below the threshold into the queue, with the chance that each had: how many
 * true pairs are missed can't be known without. Pairs that are in the queue already stay as they are. Returns how many
 * were added. `dari`: out of how many, where `kelompok` is already what the same seed drew.
 */
export async function addContoh(
  act: Act,
  kelompok: readonly PasanganBaru[],
  jumlah: number,
  benih: string,
  dari = kelompok.length,
): Promise<number> {
  const drawn = drawContoh(kelompok, jumlah, benih)
  if (drawn.length === 0) return 0
  const { rows } = await sql<{ pasangan_id: string }>`
    ${insertPasangan(drawn)}
    on conflict do nothing returning pasangan_id`.execute(act.tx)
  const added = new Set(rows.map((row) => row.pasangan_id))
  const fresh = drawn.filter((row) => added.has(row.pasangan_id))
  await sql`
    insert into pasangan_contoh (pasangan_id, peluang, kelompok, benih, kode_kabkota, created_at)
    select c.*, (select jam()) from unnest(${fresh.map((row) => row.pasangan_id)}::uuid[],
      ${fresh.map(() => drawn.length / dari)}::real[], ${fresh.map(() => dari)}::int[],
      ${fresh.map(() => benih)}::text[], ${fresh.map((row) => row.kode_kabkota)}::text[]) c`.execute(act.tx)
  return fresh.length
}
