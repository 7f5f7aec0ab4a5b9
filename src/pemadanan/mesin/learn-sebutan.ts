import { type DataPadan, kamusOf } from './data-padan.ts'
import { hasKata } from './jenis.ts'
import { Kosakata } from './kosakata.ts'
import type { Pembanding } from './pembanding.ts'
import type { ContohPadan } from './pilih-aturan.ts'
import { levelOf, TEKS } from './taraf.ts'
import type { SebutanTeks } from './tugas.ts'

/** So many different people must show it. */
const LEAST_PEOPLE = 3
/** So much more often than two texts meet by chance. */
const ABOVE_CHANCE = 8
const MAX_SEBUTAN = 3_000

interface Tally {
  a: number
  b: number
  people: Set<number>
}

/**
 * Texts that stand for each other though they don't look alike (Bob, Robert; a part of a town and the town), learned
 * from pairs that are one person's by other columns: seen with at least three people and far above chance. No labels.
 */
export function learnSebutan(
  data: DataPadan,
  pembanding: Pembanding,
  contoh: readonly ContohPadan[],
): SebutanTeks {
  const people = groupPeople(data, contoh)
  return data.kolom.map(({ jenis }, at) => {
    if (!hasKata(jenis)) return []
    const outside = contoh.filter(({ kolom }) => !kolom.includes(at))
    return learnColumn(data, pembanding, at, outside, people)
  })
}

/** Who belongs together by the pairs: the number of one record for all of a person. */
function groupPeople(data: DataPadan, contoh: readonly ContohPadan[]): Int32Array {
  const parent = Int32Array.from({ length: data.n }, (_, i) => i)
  const find = (record: number): number => {
    let root = record
    while ((parent[root] ?? root) !== root) root = parent[root] ?? root
    parent[record] = root
    return root
  }
  for (const { a, b } of contoh) parent[find(a)] = find(b)
  for (let record = 0; record < data.n; record += 1) parent[record] = find(record)
  return parent
}

function learnColumn(
  data: DataPadan,
  pembanding: Pembanding,
  at: number,
  pairs: readonly ContohPadan[],
  people: Int32Array,
): [string, string][] {
  const isNama = data.kolom[at]?.jenis === 'nama'
  const kamus = kamusOf(data, at)
  const step = data.kolom.length
  const seen = new Map<number, number>()
  const tallies = new Map<number, Tally>()
  for (const { a, b } of pairs) {
    const [x, y] = [data.rows[a * step + at] ?? 0, data.rows[b * step + at] ?? 0]
    if (x === 0 || y === 0) continue
    const odd: [number, number] | null = isNama ? oddWords(kamus.awal, kamus.isi, x, y) : [x, y]
    for (const text of odd ?? []) seen.set(text, (seen.get(text) ?? 0) + 1)
    if (x === y || !odd) continue
    const [p, q] = odd[0] < odd[1] ? odd : [odd[1], odd[0]]
    const known = isNama ? pembanding.isRelatedKata(at, p, q) : isNearText(pembanding.compareNilai(at, x, y))
    if (known) continue
    const key = p * 0x4000000 + q
    const tally = tallies.get(key) ?? { a: p, b: q, people: new Set() }
    tallies.set(key, tally)
    tally.people.add(people[a] ?? a)
  }
  const isUsual = ({ a, b, people: who }: Tally) => {
    const chance = (2 * (seen.get(a) ?? 0) * (seen.get(b) ?? 0)) / (4 * Math.max(1, pairs.length))
    return who.size >= LEAST_PEOPLE && who.size >= ABOVE_CHANCE * chance
  }
  const reader = new Kosakata(isNama ? kamus.kata : kamus.nilai)
  return [...tallies.values()]
    .filter(isUsual)
    .toSorted((p, q) => q.people.size - p.people.size || p.a - q.a || p.b - q.b)
    .slice(0, MAX_SEBUTAN)
    .map(({ a, b }) => [reader.text(a), reader.text(b)])
}

function isNearText(code: number): boolean {
  return levelOf(code) <= TEKS.bagian
}

/** The one word of each name that the other has not; null when it is none or several. */
function oddWords(awal: Int32Array, isi: Int32Array, x: number, y: number): [number, number] | null {
  const wordsX = [...isi.subarray(awal[x], awal[x + 1])]
  const wordsY = [...isi.subarray(awal[y], awal[y + 1])]
  const [restX, restY] = [
    wordsX.filter((w) => !wordsY.includes(w)),
    wordsY.filter((w) => !wordsX.includes(w)),
  ]
  const [one, other] = [restX[0], restY[0]]
  return restX.length === 1 && restY.length === 1 && one !== undefined && other !== undefined
    ? [one, other]
    : null
}
