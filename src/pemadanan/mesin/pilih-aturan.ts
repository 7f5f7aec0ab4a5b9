import type { Aturan, Ciri } from './ciri.ts'
import { isShared } from './ciri.ts'
import { createRandom, type DataPadan } from './data-padan.ts'
import { HitungBlok, PasanganSet } from './hitung-blok.ts'

/** Pairs that are probably one person's, found without looking at the columns of `luar`. */
export interface ContohPadan {
  a: number
  b: number
  /** Places of the columns that were looked at to find the pair: they agree by construction. */
  kolom: readonly number[]
}

export interface PilihanAturan {
  aturan: Aturan[]
  /** Estimated pairs of each rule. */
  pairs: number[]
  /** Share of simulated matches that at least one rule finds. */
  cakupan: number
}

const SIMULASI = 2_000
const MAX_ATURAN = 60
/** What finding a simulated match the first, second and third time is worth: a match may share less than it seems. */
const NILAI = [1, 0.3, 0.1, 0.03]
const MAX_TRIPLES = 600
/** Matches are simulated in degrees of carelessness: each column is lost with this chance on top. */
const LOST = [0, 0.25, 0.45, 0.6]
/** A rule's first pairs cost as much as these: rules are not free. */
const FIXED_SHARE = 0.002

interface Calon {
  ciri: number[]
  pairs: number
  found: Uint8Array
}

/**
 * Chooses rules, greedily by simulated matches per pair, until the budget of pairs is spent. Matches are simulated
 * column by column from pairs that were found by other columns, which takes out the bias of how they were found.
 */
export function chooseAturan(
  data: DataPadan,
  ciriList: readonly Ciri[],
  contoh: readonly ContohPadan[],
  records: Int32Array,
  budget: number,
  most = MAX_ATURAN,
): PilihanAturan {
  const shared = simulate(data, ciriList, contoh)
  const hitung = new HitungBlok(data, ciriList, records)
  const calon = createCalon(ciriList, shared, hitung, budget)
  return pickGreedily(ciriList, calon, budget, hitung, most)
}

/** For each feature, which simulated matches share it. */
function simulate(data: DataPadan, ciriList: readonly Ciri[], contoh: readonly ContohPadan[]): Uint8Array[] {
  const random = createRandom(11)
  const units = unitsOf(data, ciriList)
  const shared = ciriList.map(() => new Uint8Array(SIMULASI))
  for (const unit of units) {
    const outside = contoh.filter(({ kolom }) => !kolom.some((at) => unit.includes(at)))
    const pool = outside.length >= 30 ? outside : contoh
    if (pool.length === 0) continue
    const own = ciriList.flatMap((ciri, i) => (ciri.kolom.every((at) => unit.includes(at)) ? [i] : []))
    for (let s = 0; s < SIMULASI; s += 1) {
      const pair = pool[Math.floor(random() * pool.length)]
      if (!pair || random() < (LOST[s % LOST.length] ?? 0)) continue
      for (const i of own) {
        const ciri = ciriList[i]
        const into = shared[i]
        if (ciri && into && isShared(ciri, data, pair.a, pair.b)) into[s] = 1
      }
    }
  }
  return shared
}

/** Columns that are drawn together: parts of one thing. */
function unitsOf(data: DataPadan, ciriList: readonly Ciri[]): number[][] {
  const unit = data.kolom.map((_, at) => at)
  for (const { kolom } of ciriList) {
    const [i = 0, j = i] = kolom
    const from = unit[j] ?? j
    if (i !== j) for (const [at, one] of unit.entries()) if (one === from) unit[at] = unit[i] ?? i
  }
  return [...Map.groupBy(unit.keys(), (at) => unit[at] ?? at).values()]
}

function createCalon(
  ciriList: readonly Ciri[],
  shared: readonly Uint8Array[],
  hitung: HitungBlok,
  budget: number,
): Calon[] {
  const out: Calon[] = []
  const loose: Calon[] = []
  const add = (ciri: number[]) => {
    const found = both(ciri.map((at) => shared[at] ?? new Uint8Array()))
    if (!found.some(Boolean)) return
    const pairs = hitung.count(ciri, budget / 3)
    if (pairs <= budget / 3) out.push({ ciri, pairs, found })
    if (pairs > budget / 50 && ciri.length === 2) loose.push({ ciri, pairs, found })
  }
  for (let i = 0; i < ciriList.length; i += 1) {
    add([i])
    for (let j = i + 1; j < ciriList.length; j += 1) if (isApart(ciriList, [i, j])) add([i, j])
  }
  for (const ciri of triplesOf(ciriList, loose)) add(ciri)
  return out
}

/** Two features that are loose together and a third, the most shared pairs first. */
function triplesOf(ciriList: readonly Ciri[], loose: readonly Calon[]): number[][] {
  const seen = new Set<string>()
  const out: number[][] = []
  const sorted = loose.toSorted((a, b) => countOnes(b.found) - countOnes(a.found) || a.pairs - b.pairs)
  for (const { ciri } of sorted) {
    for (let k = 0; k < ciriList.length && out.length < MAX_TRIPLES; k += 1) {
      const triple = [...ciri, k].toSorted((a, b) => a - b)
      if (ciri.includes(k) || !isApart(ciriList, triple) || seen.has(triple.join())) continue
      seen.add(triple.join())
      out.push(triple)
    }
  }
  return out
}

/** Features of different columns. */
function isApart(ciriList: readonly Ciri[], ciri: readonly number[]): boolean {
  const kolom = ciri.flatMap((at) => ciriList[at]?.kolom ?? [])
  return new Set(kolom).size === kolom.length
}

function both(lists: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(SIMULASI).fill(1)
  for (const list of lists) for (let s = 0; s < SIMULASI; s += 1) if (list[s] !== 1) out[s] = 0
  return out
}

function countOnes(list: Uint8Array): number {
  let count = 0
  for (const one of list) count += one
  return count
}

function pickGreedily(
  ciriList: readonly Ciri[],
  calon: readonly Calon[],
  budget: number,
  hitung: HitungBlok,
  most: number,
): PilihanAturan {
  const seen = new PasanganSet()
  const times = new Uint8Array(SIMULASI)
  const chosen: Calon[] = []
  let left = budget
  while (chosen.length < most) {
    let best: Calon | undefined
    let bestScore = 0
    for (const one of calon) {
      if (one.pairs > left || chosen.some((rule) => rule.ciri.every((at) => one.ciri.includes(at)))) continue
      const gain = gainOf(one.found, times)
      const score = gain / (one.pairs + budget * FIXED_SHARE)
      if (gain >= SIMULASI * 0.0004 && score > bestScore) [best, bestScore] = [one, score]
    }
    if (!best) break
    chosen.push(best)
    left -= hitung.countNew(best.ciri, seen)
    for (let s = 0; s < SIMULASI; s += 1) times[s] = Math.min(200, (times[s] ?? 0) + (best.found[s] ?? 0))
  }
  return {
    aturan: chosen.map(({ ciri }) => ciri.flatMap((at) => ciriList[at] ?? [])),
    pairs: chosen.map(({ pairs }) => Math.round(pairs)),
    cakupan: times.reduce((sum, count) => sum + (count > 0 ? 1 : 0), 0) / SIMULASI,
  }
}

function gainOf(found: Uint8Array, times: Uint8Array): number {
  let gain = 0
  for (let s = 0; s < SIMULASI; s += 1) if (found[s] === 1) gain += NILAI[times[s] ?? 0] ?? 0
  return gain
}
