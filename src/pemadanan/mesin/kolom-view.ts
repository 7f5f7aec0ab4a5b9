import type { Jenis } from './jenis.ts'
import { SEGI } from './jenis.ts'
import type { KamusView } from './kamus-nilai.ts'
import { MAX_Q } from './taraf.ts'

/** One column as the comparators see it. */
export interface KolomView {
  kolom: string
  jenis: Jenis
  kamus: KamusView
  /** How common each facet of each value is, `q` of taraf.ts, at value * SEGI + facet. */
  q_segi: Uint8Array
  /** How common each word is in this column. */
  q_kata: Uint8Array
}

export function qSegiOf(kolom: KolomView, value: number, segi: number): number {
  return kolom.q_segi[value * SEGI + segi] ?? MAX_Q
}

export function qKataOf(kolom: KolomView, kata: number): number {
  return kolom.q_kata[kata] ?? MAX_Q
}

/** Remembers what two values gave, in a fixed size: a newer pair takes the place of an older one. */
export class PasanganCache {
  readonly #a: Int32Array
  readonly #b: Int32Array
  readonly #code: Uint16Array
  readonly #shift: number

  /** 2^bits places. */
  constructor(bits: number) {
    this.#a = new Int32Array(1 << bits)
    this.#b = new Int32Array(1 << bits)
    this.#code = new Uint16Array(1 << bits)
    this.#shift = 32 - bits
  }

  /** -1 when not known. */
  get(a: number, b: number): number {
    const at = placeOf(a, b, this.#shift)
    return this.#a[at] === a && this.#b[at] === b ? (this.#code[at] ?? 0) : -1
  }

  put(a: number, b: number, code: number): number {
    const at = placeOf(a, b, this.#shift)
    this.#a[at] = a
    this.#b[at] = b
    this.#code[at] = code
    return code
  }
}

function placeOf(a: number, b: number, shift: number): number {
  return (Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b)) >>> shift
}
