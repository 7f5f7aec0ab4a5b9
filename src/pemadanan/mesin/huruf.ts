/**
 * Which letters stand in a text, as bits of a whole number. Two texts that share few letters can't be near each other:
 * asking this first saves most comparisons.
 */
const SPACE = 32

export function lettersOf(bytes: Uint8Array, from: number, to: number): number {
  let letters = 0
  for (let at = from; at < to; at += 1) if (bytes[at] !== SPACE) letters |= 1 << ((bytes[at] ?? 0) & 31)
  return letters
}

/** Can they be within `edits` edits of each other? An edit changes at most two bits. */
export function canBeNear(a: number, b: number, edits: number): boolean {
  return countBits(a ^ b) <= 2 * edits
}

/** Are the letters alike enough to ask for the Jaro-Winkler likeness? `most` letters may stand in one of them only. */
export function isAlike(a: number, b: number, most: number): boolean {
  return countBits(a ^ b) <= most
}

function countBits(x: number): number {
  let n = x - ((x >>> 1) & 0x55555555)
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333)
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
