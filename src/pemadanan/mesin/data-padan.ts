import type { Kolom } from './jenis.ts'
import type { KamusView } from './kamus-nilai.ts'

/** All records of a set as rows of numbers of values, in memory that threads share. */
export interface DataPadan {
  jenis: 'duplikat' | 'tautan'
  /** How many records; for `tautan` those of the first file come first, `batas` of them. */
  n: number
  batas: number
  kolom: (Kolom & { kelompok: string })[]
  /** n * kolom.length. */
  rows: Int32Array
  /** By kelompok. */
  kamus: Record<string, KamusView>
}

export function kamusOf(data: DataPadan, at: number): KamusView {
  const kamus = data.kamus[data.kolom[at]?.kelompok ?? '']
  if (!kamus) throw new RangeError(`column ${at} has no dictionary`)
  return kamus
}

/** Pairs that could be compared at all. */
export function countAllPairs({ jenis, n, batas }: DataPadan): number {
  return jenis === 'tautan' ? batas * (n - batas) : (n * (n - 1)) / 2
}

/** May these two records, the first with the lower number, be one person's? For `tautan` only across the files. */
export function isAllowed({ jenis, batas }: DataPadan, a: number, b: number): boolean {
  return a !== b && (jenis === 'duplikat' || (a < batas && b >= batas))
}

/** Random numbers with a seed (mulberry32), so that the same data give the same model. 0 up to but without 1. */
export function createRandom(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let z = Math.imul(state ^ (state >>> 15), 1 | state)
    z = (z + Math.imul(z ^ (z >>> 7), 61 | z)) ^ z
    return ((z ^ (z >>> 14)) >>> 0) / 4294967296
  }
}
