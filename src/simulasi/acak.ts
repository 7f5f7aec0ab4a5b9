/**
 * Seeded pseudo-random numbers: xoshiro128** (Blackman and Vigna, 2018) on 32-bit integers, started by splitmix32.
 * Only integer operations, + - * / and comparisons are used here and by what is built on it, so that the same seed
 * gives the same bytes on every machine. Never for secrets.
 */
export class Acak {
  #a = 0
  #b = 0
  #c = 0
  #d = 0

  /** Numbers or texts; the same ones in the same order give the same stream. */
  constructor(...seed: readonly (number | string)[]) {
    this.restart(...seed)
  }

  /** Begins another stream in the same object. */
  restart(...seed: readonly (number | string)[]): void {
    let state = 0x9e3779b9
    for (const part of seed) state = mix(state ^ (typeof part === 'number' ? part | 0 : hashText(part)))
    this.#a = mix((state += 0x9e3779b9))
    this.#b = mix((state += 0x9e3779b9))
    this.#c = mix((state += 0x9e3779b9))
    this.#d = mix((state += 0x9e3779b9)) | 1
  }

  /** From 0 up to but without 1, in steps of 2^-32. */
  next(): number {
    const product = Math.imul(this.#b, 5)
    const result = Math.imul((product << 7) | (product >>> 25), 9) >>> 0
    const shifted = this.#b << 9
    this.#c ^= this.#a
    this.#d ^= this.#b
    this.#b ^= this.#c
    this.#a ^= this.#d
    this.#c ^= shifted
    this.#d = (this.#d << 11) | (this.#d >>> 21)
    return result / 4294967296
  }

  chance(p: number): boolean {
    return this.next() < p
  }

  /** 0 to n-1. */
  int(n: number): number {
    return Math.floor(this.next() * n)
  }

  /** lo to hi, both included. */
  range(lo: number, hi: number): number {
    return lo + this.int(hi - lo + 1)
  }

  /** Mean 0, variance 1, between -3.5 and 3.5: four uniform numbers, near enough to a bell. */
  normal(): number {
    return (this.next() + this.next() + this.next() + this.next() - 2) * 1.7320508075688772
  }

  pick<T>(list: readonly T[]): T {
    const item = list[this.int(list.length)]
    if (item === undefined) throw new RangeError('nothing to pick from')
    return item
  }

  /** The value of the weighted list; weights need not add up to 1. */
  weighted<T>(entries: readonly (readonly [T, number])[]): T {
    let total = 0
    for (const [, weight] of entries) total += weight
    let left = this.next() * total
    for (const [value, weight] of entries) {
      left -= weight
      if (left < 0) return value
    }
    const last = entries.at(-1)
    if (!last) throw new RangeError('nothing to pick from')
    return last[0]
  }
}

function mix(x: number): number {
  let z = x | 0
  z = Math.imul(z ^ (z >>> 16), 0x21f0aaad)
  z = Math.imul(z ^ (z >>> 15), 0x735a2d97)
  return z ^ (z >>> 15)
}

/** FNV-1a over UTF-16 units. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash
}
