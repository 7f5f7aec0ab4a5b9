/**
 * Distance and likeness of two byte strings. A string is bytes[from] to bytes[to], so that nothing is copied.
 */

const MAX = 64
const before = new Int32Array(MAX + 1)
const previous = new Int32Array(MAX + 1)
const current = new Int32Array(MAX + 1)

/**
 * Optimal string alignment distance (Damerau-Levenshtein without a second edit inside a swap), at most `limit`;
 * limit + 1 stands for anything more. Strings over 64 bytes are cut there.
 */
export function osaDistance(
  a: Uint8Array,
  aFrom: number,
  aTo: number,
  b: Uint8Array,
  bFrom: number,
  bTo: number,
  limit: number,
): number {
  let [i, j, m, n] = [aFrom, bFrom, aTo, bTo]
  while (i < m && j < n && a[i] === b[j]) {
    i += 1
    j += 1
  }
  while (i < m && j < n && a[m - 1] === b[n - 1]) {
    m -= 1
    n -= 1
  }
  const [lengthA, lengthB] = [Math.min(m - i, MAX), Math.min(n - j, MAX)]
  if (Math.abs(lengthA - lengthB) > limit) return limit + 1
  if (lengthA === 0 || lengthB === 0) return Math.max(lengthA, lengthB)
  if (lengthA === 1 && lengthB === 1) return 1
  if (limit === 1) return isSwap(a, i, lengthA, b, j, lengthB) ? 1 : 2
  return fillTable(a, i, lengthA, b, j, lengthB, limit)
}

function isSwap(
  a: Uint8Array,
  i: number,
  lengthA: number,
  b: Uint8Array,
  j: number,
  lengthB: number,
): boolean {
  return lengthA === 2 && lengthB === 2 && a[i] === b[j + 1] && a[i + 1] === b[j]
}

function fillTable(
  a: Uint8Array,
  i: number,
  lengthA: number,
  b: Uint8Array,
  j: number,
  lengthB: number,
  limit: number,
): number {
  for (let y = 0; y <= lengthB; y += 1) previous[y] = y
  for (let x = 1; x <= lengthA; x += 1) {
    current[0] = x
    let least = x
    const letter = a[i + x - 1]
    for (let y = 1; y <= lengthB; y += 1) {
      const other = b[j + y - 1]
      const same = letter === other ? 0 : 1
      let cost = Math.min((previous[y] ?? 0) + 1, (current[y - 1] ?? 0) + 1, (previous[y - 1] ?? 0) + same)
      if (x > 1 && y > 1 && letter === b[j + y - 2] && a[i + x - 2] === other) {
        cost = Math.min(cost, (before[y - 2] ?? 0) + 1)
      }
      current[y] = cost
      if (cost < least) least = cost
    }
    if (least > limit) return limit + 1
    before.set(previous)
    previous.set(current)
  }
  return Math.min(previous[lengthB] ?? 0, limit + 1)
}

const usedA = new Uint8Array(MAX)
const usedB = new Uint8Array(MAX)

/**
 * Jaro-Winkler likeness from 0 to 1 (Winkler 1990: common start up to 4, weight 0.1). Cut at 64 bytes. The plain one
 * may differ by the order of the two; here the lesser string comes first, so that it is the same both ways.
 */
export function jaroWinkler(
  a: Uint8Array,
  aFrom: number,
  aTo: number,
  b: Uint8Array,
  bFrom: number,
  bTo: number,
): number {
  return isLess(a, aFrom, aTo, b, bFrom, bTo)
    ? orderedJaroWinkler(a, aFrom, aTo, b, bFrom, bTo)
    : orderedJaroWinkler(b, bFrom, bTo, a, aFrom, aTo)
}

function isLess(
  a: Uint8Array,
  aFrom: number,
  aTo: number,
  b: Uint8Array,
  bFrom: number,
  bTo: number,
): boolean {
  if (aTo - aFrom !== bTo - bFrom) return aTo - aFrom < bTo - bFrom
  let i = 0
  while (aFrom + i < aTo && a[aFrom + i] === b[bFrom + i]) i += 1
  return (a[aFrom + i] ?? 0) < (b[bFrom + i] ?? 0)
}

function orderedJaroWinkler(
  a: Uint8Array,
  aFrom: number,
  aTo: number,
  b: Uint8Array,
  bFrom: number,
  bTo: number,
): number {
  const lengthA = Math.min(aTo - aFrom, MAX)
  const lengthB = Math.min(bTo - bFrom, MAX)
  if (lengthA === 0 || lengthB === 0) return lengthA === lengthB ? 1 : 0
  const reach = Math.max(0, (Math.max(lengthA, lengthB) >> 1) - 1)
  usedA.fill(0, 0, lengthA)
  usedB.fill(0, 0, lengthB)
  let common = 0
  for (let x = 0; x < lengthA; x += 1) {
    const letter = a[aFrom + x]
    const end = Math.min(lengthB, x + reach + 1)
    for (let y = Math.max(0, x - reach); y < end; y += 1) {
      if (usedB[y] === 0 && b[bFrom + y] === letter) {
        usedA[x] = usedB[y] = 1
        common += 1
        break
      }
    }
  }
  if (common === 0) return 0
  const swapped = countSwapped(a, aFrom, lengthA, b, bFrom)
  const jaro = (common / lengthA + common / lengthB + (common - swapped / 2) / common) / 3
  let start = 0
  while (start < 4 && start < lengthA && start < lengthB && a[aFrom + start] === b[bFrom + start]) start += 1
  return jaro + start * 0.1 * (1 - jaro)
}

function countSwapped(a: Uint8Array, aFrom: number, lengthA: number, b: Uint8Array, bFrom: number): number {
  let swapped = 0
  let y = 0
  for (let x = 0; x < lengthA; x += 1) {
    if (usedA[x] === 0) continue
    while (usedB[y] === 0) y += 1
    if (a[aFrom + x] !== b[bFrom + y]) swapped += 1
    y += 1
  }
  return swapped
}
