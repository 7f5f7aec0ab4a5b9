import { countFrekuensi, readKata, readSegi } from './frekuensi.ts'
import { type Jenis, SEGI } from './jenis.ts'
import { KamusNilai } from './kamus-nilai.ts'
import type { KolomView } from './kolom-view.ts'
import { Pembanding } from './pembanding.ts'
import { Sebutan } from './sebutan.ts'
import { levelOf, tarafName } from './taraf.ts'

/** A column that holds these cells, once each, and the numbers of their values. */
export function createKolom(jenis: Jenis, cells: readonly string[]): { kolom: KolomView; ids: Int32Array } {
  const kamus = new KamusNilai(jenis)
  const ids = Int32Array.from(cells, (cell) => kamus.add(cell))
  const frekuensi = countFrekuensi(jenis, kamus, ids)
  const q_segi = new Uint8Array(kamus.nilai.size * SEGI)
  const q_kata = new Uint8Array(kamus.kata.size)
  readSegi(jenis, frekuensi, kamus, q_segi, 1)
  readKata(frekuensi, kamus, q_kata, 1)
  return { kolom: { kolom: jenis, jenis, kamus, q_segi, q_kata }, ids }
}

/** All records of a file in one list. */
export async function collect(batches: AsyncIterable<string[][]>): Promise<string[][]> {
  const rows: string[][] = []
  for await (const batch of batches) rows.push(...batch)
  return rows
}

/** The level of two cells of one column, by name; `sebutan`: pairs of words that mean the same. */
export function compareCells(
  jenis: Jenis,
  a: string,
  b: string,
  sebutan: readonly (readonly [string, string])[] = [],
): string {
  const { kolom, ids } = createKolom(jenis, [a, b, ...sebutan.flat()])
  const table = new Sebutan()
  for (const [one, other] of sebutan) {
    const { kata } = kolom.kamus
    const find = (text: string) =>
      Array.from({ length: kata.size }, (_, id) => id).find((id) => textOf(kolom, id) === text) ?? 0
    table.addKata(find(one), find(other))
  }
  const pembanding = new Pembanding([kolom], [], [table])
  return tarafName(jenis, levelOf(pembanding.compareNilai(0, ids[0] ?? 0, ids[1] ?? 0)))
}

function textOf({ kamus: { kata } }: KolomView, id: number): string {
  return String.fromCharCode(...kata.bytes.subarray(kata.start[id], kata.start[id + 1]))
}
