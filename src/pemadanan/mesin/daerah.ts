import { createRandom, type DataPadan, isAllowed, kamusOf } from './data-padan.ts'
import type { PasanganLatih } from './sampel.ts'

/**
 * Records by the regency of their village. People of one place share names, birthplace and the beginnings of their
 * numbers without being one person; the more records there are, the more of them stand side by side.
 */
export interface Daerah {
  /** Records that have a village, regency by regency. */
  order: Int32Array
  /** Where each regency begins in `order`; last of all its end. */
  start: Int32Array
  /** Share of all pairs that are of one regency. */
  bagian: number
}

const KABKOTA_DIGITS = 4

/** Null where the data have no villages, or all are of one regency. */
export function findDaerah(data: DataPadan): Daerah | null {
  const at = data.kolom.findIndex(({ jenis }) => jenis === 'kode_desa')
  if (at < 0) return null
  const kabkota = kabkotaOfNilai(data, at)
  const step = data.kolom.length
  const daerahOf = (record: number) => kabkota[data.rows[record * step + at] ?? 0] ?? 0
  const sizes = new Int32Array(kabkota.reduce((most, one) => Math.max(most, one), 0) + 1)
  for (let record = 0; record < data.n; record += 1)
    sizes[daerahOf(record)] = (sizes[daerahOf(record)] ?? 0) + 1
  if (sizes.length <= 2) return null
  const start = new Int32Array(sizes.length)
  for (let i = 1; i < sizes.length; i += 1) start[i] = (start[i - 1] ?? 0) + (sizes[i] ?? 0)
  const order = new Int32Array(start.at(-1) ?? 0)
  const next = start.slice()
  for (let record = 0; record < data.n; record += 1) {
    const before = daerahOf(record) - 1
    if (before < 0) continue
    order[next[before] ?? 0] = record
    next[before] = (next[before] ?? 0) + 1
  }
  const same = sizes.subarray(1).reduce((sum, size) => sum + size * size, 0)
  return { order, start, bagian: same / order.length ** 2 }
}

/** Number of the regency of each value of a column of villages, from 1; 0: none. */
function kabkotaOfNilai(data: DataPadan, at: number): Int32Array {
  const { bytes, start, size } = kamusOf(data, at).nilai
  const numbers = new Map<number, number>()
  return Int32Array.from({ length: size }, (_, value) => {
    const [from, to] = [start[value] ?? 0, start[value + 1] ?? 0]
    if (value === 0 || to - from < KABKOTA_DIGITS) return 0
    const code = bytes.subarray(from, from + KABKOTA_DIGITS).reduce((sum, digit) => sum * 256 + digit, 0)
    const number = numbers.get(code) ?? numbers.size + 1
    numbers.set(code, number)
    return number
  })
}

/** Random pairs of one regency that may be compared: practically all are strangers. */
export function drawPairsOf(data: DataPadan, { order, start }: Daerah, count: number): PasanganLatih {
  const random = createRandom(17)
  const a: number[] = []
  const b: number[] = []
  const largest = start.reduce((most, from, i) => Math.max(most, (start[i + 1] ?? from) - from), 0)
  // a regency counts by its pairs; the attempts are bounded for data of which few pairs may be compared
  for (let tries = 0; a.length < count && tries < count * TRIES; tries += 1) {
    const at = Math.floor(random() * order.length)
    const daerah = findLast(start, at)
    const [from, to] = [start[daerah] ?? 0, start[daerah + 1] ?? 0]
    if (random() * largest >= to - from) continue
    const x = order[at] ?? 0
    const y = order[from + Math.floor(random() * (to - from))] ?? 0
    if (!isAllowed(data, Math.min(x, y), Math.max(x, y))) continue
    a.push(Math.min(x, y))
    b.push(Math.max(x, y))
  }
  return { a: Int32Array.from(a), b: Int32Array.from(b), aturan: new Uint8Array(a.length), tetap: [[]] }
}

const TRIES = 100

/** Place of the last number that is not above `at`, by halves. */
function findLast(start: Int32Array, at: number): number {
  let [low, high] = [0, start.length - 1]
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((start[middle] ?? 0) <= at) low = middle
    else high = middle
  }
  return low
}

/** Of each column, the share of equal pairs among random pairs of one regency that have a value. */
export function countSamaOf(data: DataPadan, { order, start }: Daerah): number[] {
  const step = data.kolom.length
  return data.kolom.map((_, at) => {
    const counts = new Float64Array(kamusOf(data, at).nilai.size)
    let [same, all] = [0, 0]
    for (let daerah = 0; daerah + 1 < start.length; daerah += 1) {
      const records = order.subarray(start[daerah], start[daerah + 1])
      let [known, equal] = [0, 0]
      for (const record of records) {
        const value = data.rows[record * step + at] ?? 0
        if (value === 0) continue
        known += 1
        equal += counts[value] ?? 0
        counts[value] = (counts[value] ?? 0) + 1
      }
      for (const record of records) counts[data.rows[record * step + at] ?? 0] = 0
      same += 2 * equal
      all += known * (known - 1)
    }
    return Math.max(LEAST_SAMA, same / Math.max(1, all))
  })
}

const LEAST_SAMA = 1e-9
