/** Scored pairs of records. */
export interface Tautan {
  a: Int32Array
  b: Int32Array
  score: Float32Array
}

/** Evidence counts up to so many bits either way; a pair that was not compared, or is hopeless, counts as SILENT. */
const MOST = 12
const SILENT = -3
/** A heap of records larger than this is first split at a higher score. */
const MAX_HEAP = 1_500
const HIGHER = 3

/**
 * Groups of records that are one person each, by number of record: clusters are joined in falling order of the mean
 * evidence between them, silence included, and only while it speaks for one person. So a chain of look-alikes
 * (a like b, b like c, a unlike c) doesn't become one person.
 */
export function clusterDuplikat({ a, b, score }: Tautan, n: number, ambang: number): Int32Array {
  const group = Int32Array.from({ length: n }, (_, record) => record)
  const edges = score.reduce<number[]>(
    (list, bits, i) => (bits >= Math.min(ambang, 0) ? (list.push(i), list) : list),
    [],
  )
  splitHeap(edges, Math.min(ambang, 0))
  return group

  function splitHeap(own: readonly number[], from: number): void {
    for (const heap of heapsOf(own, a, b)) {
      const records = new Set(heap.flatMap((i) => [a[i] ?? 0, b[i] ?? 0]))
      if (records.size <= MAX_HEAP)
        joinHeap(
          [...records].toSorted((x, y) => x - y),
          heap,
        )
      else
        splitHeap(
          heap.filter((i) => (score[i] ?? 0) >= from + HIGHER),
          from + HIGHER,
        )
    }
  }

  function joinHeap(records: readonly number[], heap: readonly number[]): void {
    const [first = 0] = records
    if (records.length === 2) {
      if ((score[heap[0] ?? 0] ?? -1) >= ambang) group[records[1] ?? 0] = first
      return
    }
    const at = new Map(records.map((record, i) => [record, i]))
    const size = records.length
    const sum = new Float32Array(size * size).fill(SILENT)
    for (const i of heap) {
      const [x, y] = [at.get(a[i] ?? 0) ?? 0, at.get(b[i] ?? 0) ?? 0]
      sum[x * size + y] = sum[y * size + x] = Math.max(-MOST, Math.min(MOST, score[i] ?? 0))
    }
    for (const [i, root] of joinClosest(sum, size).entries()) group[records[i] ?? 0] = records[root] ?? 0
  }
}

/** Edges by connected heap. */
function heapsOf(edges: readonly number[], a: Int32Array, b: Int32Array): number[][] {
  const parent = new Map<number, number>()
  const find = (record: number): number => {
    let root = record
    for (let up = parent.get(root); up !== undefined && up !== root; up = parent.get(root)) root = up
    parent.set(record, root)
    return root
  }
  for (const i of edges) parent.set(find(a[i] ?? 0), find(b[i] ?? 0))
  return [...Map.groupBy(edges, (i) => find(a[i] ?? 0)).values()]
}

/** Average linkage on a matrix of evidence (used up); the root of each. */
function joinClosest(sum: Float32Array, size: number): Int32Array {
  const root = Int32Array.from({ length: size }, (_, i) => i)
  const count = new Int32Array(size).fill(1)
  const mean = (x: number, y: number) => (sum[x * size + y] ?? 0) / ((count[x] ?? 1) * (count[y] ?? 1))
  for (;;) {
    let [bestX, bestY, best] = [-1, -1, 0]
    for (let x = 0; x < size; x += 1) {
      if (count[x] === 0) continue
      for (let y = x + 1; y < size; y += 1) {
        if (count[y] !== 0 && mean(x, y) > best) [bestX, bestY, best] = [x, y, mean(x, y)]
      }
    }
    if (bestX < 0) return root
    for (let z = 0; z < size; z += 1) {
      const joined = (sum[bestX * size + z] ?? 0) + (sum[bestY * size + z] ?? 0)
      sum[bestX * size + z] = sum[z * size + bestX] = joined
      if (root[z] === bestY) root[z] = bestX
    }
    count[bestX] = (count[bestX] ?? 0) + (count[bestY] ?? 0)
    count[bestY] = 0
  }
}

/** One to one: the highest score first, each record once; records without a partner stay alone. */
export function assignTautan({ a, b, score }: Tautan, n: number, ambang: number): Int32Array {
  const group = Int32Array.from({ length: n }, (_, record) => record)
  const taken = new Uint8Array(n)
  const order = Array.from(score.keys())
    .filter((i) => (score[i] ?? 0) >= ambang)
    .toSorted((i, j) => (score[j] ?? 0) - (score[i] ?? 0) || i - j)
  for (const i of order) {
    const [x, y] = [a[i] ?? 0, b[i] ?? 0]
    if (taken[x] || taken[y]) continue
    taken[x] = taken[y] = 1
    group[y] = x
  }
  return group
}
