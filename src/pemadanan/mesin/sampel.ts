import { createBlok } from './blok.ts'
import { type Aturan, type Ciri, createCiriList } from './ciri.ts'
import { countAllPairs, createRandom, type DataPadan, isAllowed } from './data-padan.ts'
import { HitungBlok } from './hitung-blok.ts'

/** Pairs found by rules that fix two whole columns each. */
export interface PasanganLatih {
  a: Int32Array
  b: Int32Array
  aturan: Uint8Array
  /** Columns that each rule fixes. */
  tetap: number[][]
}

const MAX_ATURAN = 12
const PER_COLUMN = 4
/** Of a rule's pairs, at most so many may be expected by chance. */
const CHANCE = 0.5
const LEAST_PAIRS = 15

/** Up to `limit` pairs of records, from several tight rules: equal in two whole columns, more often than by chance. */
export function drawPasanganLatih(
  data: DataPadan,
  records: Int32Array,
  exact: readonly number[],
  limit: number,
): PasanganLatih {
  const whole = createCiriList(data, []).filter(({ nama }) => nama.endsWith(' utuh'))
  const rules = chooseRules(data, whole, records, exact)
  const share = Math.floor(limit / Math.max(1, rules.length))
  const lists = rules.map((rule) =>
    drawPairs(rule.map((at) => whole[at]).filter(Boolean) as Ciri[], data, share),
  )
  const total = lists.reduce((sum, list) => sum + list.length / 2, 0)
  const out = {
    a: new Int32Array(total),
    b: new Int32Array(total),
    aturan: new Uint8Array(total),
    tetap: rules,
  }
  let at = 0
  for (const [rule, list] of lists.entries()) {
    for (let i = 0; i < list.length; i += 2) {
      out.a[at] = list[i] ?? 0
      out.b[at] = list[i + 1] ?? 0
      out.aturan[at++] = rule
    }
  }
  return out
}

/** Pairs of columns, those first in which least is chance; no column in more than a few of them. */
function chooseRules(
  data: DataPadan,
  whole: readonly Ciri[],
  records: Int32Array,
  exact: readonly number[],
): number[][] {
  const hitung = new HitungBlok(data, whole, records)
  const all = countAllPairs(data)
  const candidates: { rule: number[]; chance: number; pairs: number }[] = []
  for (let i = 0; i < whole.length; i += 1) {
    for (let j = i + 1; j < whole.length; j += 1) {
      const expected = all * (exact[i] ?? 0) * (exact[j] ?? 0)
      if (expected > 50 * data.n) continue
      const pairs = hitung.count([i, j], 1e12)
      if (pairs >= LEAST_PAIRS) candidates.push({ rule: [i, j], chance: expected / pairs, pairs })
    }
  }
  const sorted = candidates.toSorted((x, y) => x.chance - y.chance)
  const used = new Map<number, number>()
  const rules: number[][] = []
  for (const { rule, chance } of sorted) {
    if (rules.length >= MAX_ATURAN || (chance > CHANCE && rules.length >= 3)) break
    if (rule.some((at) => (used.get(at) ?? 0) >= PER_COLUMN)) continue
    for (const at of rule) used.set(at, (used.get(at) ?? 0) + 1)
    rules.push(rule)
  }
  return rules
}

/** Pairs of one rule, a, b, a, b ...: all, or every so manieth when there are more than `limit`. */
function drawPairs(aturan: Aturan, data: DataPadan, limit: number): number[] {
  const { order, end } = createBlok(aturan, data)
  let count = 0
  for (let at = 0; at < order.length; at += 1) count += (end[at] ?? 0) - at - 1
  const step = Math.max(1, count / limit)
  const out: number[] = []
  let [seen, next] = [0, 0]
  for (let at = 0; at < order.length; at += 1) {
    const last = (end[at] ?? 0) - at - 1
    for (let k = 1; k <= last; k += 1) {
      if (seen++ < next) continue
      next += step
      const [a, b] = [order[at] ?? 0, order[at + k] ?? 0]
      if (isAllowed(data, a, b)) out.push(a, b)
    }
  }
  return out
}

/** Random pairs that may be compared: practically all are strangers. */
export function drawRandomPairs(data: DataPadan, count: number): PasanganLatih {
  const random = createRandom(3)
  const [a, b] = [new Int32Array(count), new Int32Array(count)]
  const isLink = data.jenis === 'tautan'
  for (let i = 0; i < count; ) {
    const x = Math.floor(random() * (isLink ? data.batas : data.n))
    const y = isLink
      ? data.batas + Math.floor(random() * (data.n - data.batas))
      : Math.floor(random() * data.n)
    if (x === y) continue
    a[i] = Math.min(x, y)
    b[i++] = Math.max(x, y)
  }
  return { a, b, aturan: new Uint8Array(count), tetap: [[]] }
}

/** Random records, each once, in ascending order; all of them when there are no more than `count`. */
export function drawRecords(data: DataPadan, count: number): Int32Array {
  if (data.n <= count) return Int32Array.from({ length: data.n }, (_, i) => i)
  const random = createRandom(7)
  const out = new Int32Array(count)
  let kept = 0
  for (let record = 0; record < data.n && kept < count; record += 1) {
    if (random() < (count - kept) / (data.n - record)) out[kept++] = record
  }
  return out
}
