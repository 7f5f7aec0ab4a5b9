import { createRandom, type DataPadan } from './data-padan.ts'
import type { Pasangan } from './pembanding.ts'
import type { PasanganLatih } from './sampel.ts'

/** Below this share of swapped pairs the columns are two things. */
const LEAST_SHARE = 0.002
const LEAST_COUNT = 4
/** So much more often than in pairs put together at random. */
const ABOVE_CHANCE = 20

/**
 * Which columns are parts of one thing: among pairs that agree on two other columns, does it happen that what stands
 * in one stands in the other, and the other way round, far above chance? A name and the mother's name never do that;
 * a given name and a surname do wherever people fill in forms. Looks at neighbours of one dictionary only.
 */
export function findPasangan(data: DataPadan, latih: PasanganLatih): Pasangan[] {
  const out: Pasangan[] = []
  const taken = new Set<number>()
  for (const [i, one] of data.kolom.entries()) {
    for (const [j, other] of data.kolom.entries()) {
      if (j <= i || one.kelompok !== other.kelompok || taken.has(i) || taken.has(j)) continue
      if (!isSwappedOften(data, latih, i, j)) continue
      out.push([i, j])
      taken.add(i).add(j)
    }
  }
  return out
}

function isSwappedOften(data: DataPadan, latih: PasanganLatih, i: number, j: number): boolean {
  const { rows, kolom } = data
  const step = kolom.length
  const random = createRandom(13)
  let [all, swapped, chance] = [0, 0, 0]
  for (let pair = 0; pair < latih.a.length; pair += 1) {
    const fixed = latih.tetap[latih.aturan[pair] ?? 0] ?? []
    if (fixed.includes(i) || fixed.includes(j)) continue
    const a = (latih.a[pair] ?? 0) * step
    const b = (latih.b[pair] ?? 0) * step
    if (!isWhole(rows, a, i, j) || !isWhole(rows, b, i, j)) continue
    all += 1
    if (isCrossed(rows, a, b, i, j)) swapped += 1
    const stranger = (latih.b[Math.floor(random() * latih.b.length)] ?? 0) * step
    if (isCrossed(rows, a, stranger, i, j)) chance += 1
  }
  return swapped >= LEAST_COUNT && swapped >= all * LEAST_SHARE && swapped >= ABOVE_CHANCE * chance
}

function isWhole(rows: Int32Array, at: number, i: number, j: number): boolean {
  return rows[at + i] !== 0 && rows[at + j] !== 0 && rows[at + i] !== rows[at + j]
}

function isCrossed(rows: Int32Array, a: number, b: number, i: number, j: number): boolean {
  return rows[a + i] !== 0 && rows[a + i] === rows[b + j] && rows[a + j] === rows[b + i]
}
