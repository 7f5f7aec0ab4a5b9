/**
 * Pairs of words, or of whole values, that mean the same though they look different: nicknames (Wawan, Hermawan) from
 * a table, and what the data itself taught (learn-sebutan.ts). By number; the smaller first.
 */
export class Sebutan {
  readonly #kata = new Set<number>()
  readonly #nilai = new Set<number>()

  addKata(a: number, b: number): void {
    this.#kata.add(keyOf(a, b))
  }

  addNilai(a: number, b: number): void {
    this.#nilai.add(keyOf(a, b))
  }

  hasKata(a: number, b: number): boolean {
    return this.#kata.size > 0 && this.#kata.has(keyOf(a, b))
  }

  hasNilai(a: number, b: number): boolean {
    return this.#nilai.size > 0 && this.#nilai.has(keyOf(a, b))
  }
}

function keyOf(a: number, b: number): number {
  return a < b ? a * 0x4000000 + b : b * 0x4000000 + a
}
