/**
 * Puts rows with equal keys into groups: an open hash table over typed arrays, so that millions of rows cost
 * a few bytes each.
 * @param count how many rows
 * @param takesPart which of them count
 * @param keys the columns that must all be equal
 * @returns for each row the first row of its group, -1 for a row that takes no part
 */
export function groupRows(
  count: number,
  takesPart: (row: number) => boolean,
  keys: readonly Int32Array[],
): Int32Array {
  const roots = new Int32Array(count).fill(-1)
  const size = 2 ** Math.ceil(Math.log2(Math.max(count, 1) * 2 + 2))
  const slots = new Int32Array(size).fill(-1)
  for (let row = 0; row < count; row += 1) {
    if (!takesPart(row)) continue
    let slot = hashRow(keys, row) & (size - 1)
    for (;;) {
      const root = slots[slot] ?? -1
      if (root < 0) {
        slots[slot] = row
        roots[row] = row
        break
      }
      if (isEqual(keys, root, row)) {
        roots[row] = root
        break
      }
      slot = (slot + 1) & (size - 1)
    }
  }
  return roots
}

function hashRow(keys: readonly Int32Array[], row: number): number {
  let hash = 0x9e3779b9
  for (const key of keys) {
    hash = Math.imul(hash ^ (key[row] ?? 0), 0x85ebca6b)
    hash ^= hash >>> 13
  }
  hash = Math.imul(hash, 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

function isEqual(keys: readonly Int32Array[], one: number, other: number): boolean {
  for (const key of keys) if (key[one] !== key[other]) return false
  return true
}
