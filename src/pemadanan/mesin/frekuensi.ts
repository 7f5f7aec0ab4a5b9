import { hasKata, type Jenis, SEGI, segiOf } from './jenis.ts'
import type { KamusView } from './kamus-nilai.ts'
import { Kosakata } from './kosakata.ts'
import { MAX_Q, qOf } from './taraf.ts'

/** How common texts are in a column, as `q` (taraf.ts); those not listed are as rare as `lain`. Part of the model. */
export interface TabelQ {
  lain: number
  q: Record<string, number>
}

export interface Frekuensi {
  segi: TabelQ[]
  kata: TabelQ
}

/** A model's file keeps so many texts of a table, the most common ones. */
const KEPT = 12_000
/** A text seen less often is as rare as any other rare one. */
const LEAST = 3

const NO_TABLE: TabelQ = { lain: MAX_Q, q: {} }

/** Counts a column: `ids` is the value of each record. */
export function countFrekuensi(jenis: Jenis, kamus: KamusView, ids: Int32Array): Frekuensi {
  const counts = new Int32Array(kamus.nilai.size)
  for (const value of ids) counts[value] = (counts[value] ?? 0) + 1
  counts[0] = 0
  return { segi: countSegi(jenis, kamus, counts), kata: hasKata(jenis) ? countKata(kamus, counts) : NO_TABLE }
}

/** Personal numbers and names say nothing by how common the whole is: the one never is, the other by its words. */
function isCountedWhole(jenis: Jenis): boolean {
  return jenis !== 'nik' && jenis !== 'no_kk' && jenis !== 'nama'
}

function countSegi(jenis: Jenis, kamus: KamusView, counts: Int32Array): TabelQ[] {
  if (!isCountedWhole(jenis)) return []
  const reader = new Kosakata(kamus.nilai)
  const tables: Map<string, number>[] = []
  for (let value = 1; value < counts.length; value += 1) {
    const count = counts[value] ?? 0
    if (count === 0) continue
    for (const [i, text] of segiOf(jenis, reader.text(value)).entries()) {
      const table = (tables[i] ??= new Map())
      table.set(text, (table.get(text) ?? 0) + count)
    }
  }
  return tables.map((table) => toTabel(table))
}

function countKata(kamus: KamusView, counts: Int32Array): TabelQ {
  const words = new Int32Array(kamus.kata.size)
  for (let value = 1; value < counts.length; value += 1) {
    const end = kamus.awal[value + 1] ?? 0
    for (let at = kamus.awal[value] ?? 0; at < end; at += 1) {
      const word = kamus.isi[at] ?? 0
      words[word] = (words[word] ?? 0) + (counts[value] ?? 0)
    }
  }
  const reader = new Kosakata(kamus.kata)
  const table = new Map<string, number>()
  let [rare, rareTexts, values] = [0, 0, 0]
  for (const count of counts) values += count
  for (let word = 1; word < words.length; word += 1) {
    const count = words[word] ?? 0
    if (count >= LEAST) table.set(reader.text(word), count)
    else if (count > 0) {
      rare += count
      rareTexts += 1
    }
  }
  return toTabel(table, values, rare, rareTexts)
}

function toTabel(table: ReadonlyMap<string, number>, total = sumOf(table), rare = 0, rareTexts = 0): TabelQ {
  const sorted = [...table].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  const kept = sorted.filter(([, count], i) => count >= LEAST && i < KEPT)
  const others = sorted.slice(kept.length)
  const sum = others.reduce((part, [, count]) => part + count, rare)
  const texts = others.length + rareTexts
  const lain = qOf((texts > 0 ? sum / texts : 1) / Math.max(1, total))
  return { lain, q: Object.fromEntries(kept.map(([text, count]) => [text, qOf(count / total)])) }
}

function sumOf(table: ReadonlyMap<string, number>): number {
  let sum = 0
  for (const count of table.values()) sum += count
  return sum
}

/** q of each facet of each value of the dictionary from number `from` on. */
export function readSegi(
  jenis: Jenis,
  { segi }: Frekuensi,
  kamus: KamusView,
  into: Uint8Array,
  from: number,
): void {
  if (segi.length === 0) return
  const tables = segi.map(toMap)
  const reader = new Kosakata(kamus.nilai)
  for (let value = Math.max(1, from); value < kamus.nilai.size; value += 1) {
    for (const [i, text] of segiOf(jenis, reader.text(value)).entries()) {
      into[value * SEGI + i] = tables[i]?.get(text) ?? segi[i]?.lain ?? MAX_Q
    }
  }
}

/** q of each word of the dictionary from number `from` on. */
export function readKata({ kata }: Frekuensi, kamus: KamusView, into: Uint8Array, from: number): void {
  const table = toMap(kata)
  const reader = new Kosakata(kamus.kata)
  for (let word = Math.max(1, from); word < kamus.kata.size; word += 1) {
    into[word] = table.get(reader.text(word)) ?? kata.lain
  }
}

const maps = new WeakMap<TabelQ, Map<string, number>>()

function toMap(table: TabelQ): Map<string, number> {
  const known = maps.get(table) ?? new Map(Object.entries(table.q))
  maps.set(table, known)
  return known
}
