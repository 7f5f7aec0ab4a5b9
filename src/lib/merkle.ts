import { createHash } from 'node:crypto'

/** SHA-256(0x00 ‖ data): a leaf of RFC 9162 section 2.1.1. */
export function leafHash(data: Buffer | string): Buffer {
  return createHash('sha256').update(Buffer.of(0)).update(data).digest()
}

/**
 * Root of the Merkle tree over leaf hashes in the given order (RFC 9162 section 2.1.1): the left subtree holds
 * the largest power of two smaller than the number of leaves. The empty tree is SHA-256 of nothing.
 */
export function merkleRoot(leaves: readonly Buffer[]): Buffer {
  if (leaves.length === 0) return createHash('sha256').digest()
  let level = [...leaves]
  while (level.length > 1) level = pairUp(level)
  const [root] = level
  if (!root) throw new RangeError('a tree without a root')
  return root
}

/** Pairing from the left and lifting an odd last node gives the same tree as the recursive definition. */
function pairUp(level: readonly Buffer[]): Buffer[] {
  const above: Buffer[] = []
  for (let at = 0; at < level.length; at += 2) {
    const left = level[at]
    const right = level[at + 1]
    if (left) above.push(right ? nodeHash(left, right) : left)
  }
  return above
}

function nodeHash(left: Buffer, right: Buffer): Buffer {
  return createHash('sha256').update(Buffer.of(1)).update(left).update(right).digest()
}
