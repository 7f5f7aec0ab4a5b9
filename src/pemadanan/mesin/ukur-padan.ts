import { aturanKey, createCiriList, slotsOf, type Aturan } from './ciri.ts'
import type { DataPadan } from './data-padan.ts'
import type { HasilPadan } from './padankan.ts'

/** How good a run was, by the truth. Shares unrounded; `threshold` in bits. */
export interface UkuranPadan {
  pairs_compared: number
  blocking_recall: number
  threshold: number
  precision: number
  recall: number
  f1: number
  best_f1: number
  cluster_f1: number
}

/** Measures a run whose truth was read. Throws RangeError when it was not. */
export function measurePadan(hasil: HasilPadan): UkuranPadan {
  const { data, kebenaran, model, a, b, score, gugus, jumlah } = hasil
  if (!kebenaran) throw new RangeError('the truth was not read')
  const truth = listPairs(data, kebenaran)
  const isTrue = (i: number) => kebenaran[a[i] ?? 0] === kebenaran[b[i] ?? 0]
  const order = Array.from(score.keys()).toSorted((i, j) => (score[j] ?? 0) - (score[i] ?? 0))
  let [right, best] = [0, 0]
  let chosen = { precision: 1, recall: 0, f1: 0 }
  for (const [at, i] of order.entries()) {
    if (isTrue(i)) right += 1
    const bits = score[i] ?? 0
    if (score[order[at + 1] ?? -1] === bits) continue
    const f1 = (2 * right) / (at + 1 + truth.count)
    best = Math.max(best, f1)
    if (bits >= model.ambang) chosen = { precision: right / (at + 1), recall: right / truth.count, f1 }
  }
  return {
    pairs_compared: jumlah,
    blocking_recall: countFound(hasil, truth) / truth.count,
    threshold: model.ambang,
    ...chosen,
    best_f1: best,
    cluster_f1: measureGugus(data, gugus, kebenaran, truth.count),
  }
}

interface TruePairs {
  count: number
  /** Records of each person. */
  people: Map<number, number[]>
}

function listPairs(data: DataPadan, kebenaran: Int32Array): TruePairs {
  const people = Map.groupBy(kebenaran.keys(), (record) => kebenaran[record] ?? 0)
  let count = 0
  for (const records of people.values()) count += countPairs(data, records)
  return { count, people }
}

function countPairs({ jenis, batas }: DataPadan, records: readonly number[]): number {
  if (jenis === 'duplikat') return (records.length * (records.length - 1)) / 2
  const first = records.filter((record) => record < batas).length
  return first * (records.length - first)
}

/** True pairs that share a key of at least one rule. */
function countFound({ data, model }: HasilPadan, { people }: TruePairs): number {
  const list = createCiriList(data, model.pasangan)
  const rules = model.aturan.map(
    (names): Aturan => names.flatMap((nama) => list.find((one) => one.nama === nama) ?? []),
  )
  let found = 0
  for (const records of people.values()) {
    if (records.length < 2) continue
    const keys = records.map((record) => rules.map((rule) => keysOf(rule, data, record)))
    for (const [i, own] of keys.entries()) {
      for (let j = i + 1; j < keys.length; j += 1) {
        if (data.jenis === 'tautan' && (records[i] ?? 0) < data.batas === (records[j] ?? 0) < data.batas)
          continue
        if (own.some((one, r) => one.some((key) => key !== 0 && keys[j]?.[r]?.includes(key)))) found += 1
      }
    }
  }
  return found
}

function keysOf(rule: Aturan, data: DataPadan, record: number): number[] {
  return Array.from({ length: slotsOf(rule) }, (_, slot) => aturanKey(rule, data, record, slot))
}

function measureGugus(data: DataPadan, gugus: Int32Array, kebenaran: Int32Array, truth: number): number {
  let [joined, right] = [0, 0]
  for (const records of Map.groupBy(gugus.keys(), (record) => gugus[record] ?? 0).values()) {
    if (records.length < 2) continue
    joined += countPairs(data, records)
    for (const same of Map.groupBy(records, (record) => kebenaran[record] ?? 0).values())
      right += countPairs(data, same)
  }
  return (2 * right) / Math.max(1, joined + truth)
}
