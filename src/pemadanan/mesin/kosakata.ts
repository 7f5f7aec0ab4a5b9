/**
 * Texts with a number each, from 1; 0 is "nothing". Bytes lie one after the other, so that threads can share them.
 * Letters outside Latin-1 are folded into one byte: enough to compare, not to print.
 */
export class Kosakata {
  bytes: Uint8Array
  /** Text `id` is bytes[start[id]] to bytes[start[id + 1]]. */
  start: Int32Array
  /** How often each was added. */
  count: Int32Array
  size: number
  #ids = new Map<string, number>()

  constructor(from?: KosakataView) {
    this.bytes = from?.bytes ?? new Uint8Array(1 << 12)
    this.start = from?.start ?? new Int32Array(1 << 9)
    this.count = from?.count ?? new Int32Array(1 << 9)
    this.size = from?.size ?? 1
  }

  /** The number of a text, a new one where it is new; counts it. */
  add(text: string): number {
    const known = this.#ids.get(text)
    if (known !== undefined) {
      this.count[known] = (this.count[known] ?? 0) + 1
      return known
    }
    const id = this.size
    this.#ids.set(text, id)
    this.#reserve(text.length)
    let at = this.start[id] ?? 0
    for (let i = 0; i < text.length; i += 1) this.bytes[at++] = byteOf(text.charCodeAt(i))
    this.start[id + 1] = at
    this.count[id] = 1
    this.size = id + 1
    return id
  }

  /** The text of a number, folded to Latin-1. */
  text(id: number): string {
    let text = ''
    const end = this.start[id + 1] ?? 0
    for (let at = this.start[id] ?? 0; at < end; at += 1) text += String.fromCharCode(this.bytes[at] ?? 0)
    return text
  }

  /** The same bytes where every thread sees them; nothing can be added to it. */
  share(): KosakataView {
    return {
      bytes: toShared(this.bytes.subarray(0, this.start[this.size] ?? 0)),
      start: toShared(this.start.subarray(0, this.size + 1)),
      count: toShared(this.count.subarray(0, this.size)),
      size: this.size,
    }
  }

  #reserve(length: number): void {
    const end = (this.start[this.size] ?? 0) + length
    if (end > this.bytes.length) this.bytes = grow(this.bytes, end)
    if (this.size + 2 > this.start.length) {
      this.start = grow(this.start, this.size + 2)
      this.count = grow(this.count, this.size + 2)
    }
  }
}

/** What threads see of a vocabulary. */
export interface KosakataView {
  bytes: Uint8Array
  start: Int32Array
  count: Int32Array
  size: number
}

function byteOf(code: number): number {
  return code < 256 ? code : 192 + (code & 63)
}

/** A longer copy, at least `least` and half as long again, the rest zero. */
export function grow<A extends Uint8Array | Int32Array | Float32Array>(array: A, least: number): A {
  const length = Math.max(least, array.length + (array.length >> 1) + 16)
  const Type = array.constructor as new (length: number) => A
  const longer = new Type(length)
  longer.set(array)
  return longer
}

/** A copy in memory that threads share. */
export function toShared<A extends Uint8Array | Uint16Array | Int32Array | Float32Array>(array: A): A {
  const Type = array.constructor as new (buffer: SharedArrayBuffer) => A
  const copy = new Type(new SharedArrayBuffer(array.byteLength))
  copy.set(array)
  return copy
}

/** FNV-1a of bytes, as a whole number; never 0. */
export function hashBytes(bytes: Uint8Array, from: number, to: number, skip = -1): number {
  let hash = 0x811c9dc5
  for (let at = from; at < to; at += 1) {
    const byte = bytes[at] ?? 0
    if (byte !== skip) hash = Math.imul(hash ^ byte, 0x01000193)
  }
  return mix(hash)
}

/** Two keys as one; never 0. */
export function mixKeys(a: number, b: number): number {
  return mix(Math.imul(a, 0x9e3779b1) ^ b)
}

function mix(x: number): number {
  let z = x ^ (x >>> 16)
  z = Math.imul(z, 0x21f0aaad)
  z ^= z >>> 15
  z = Math.imul(z, 0x735a2d97)
  return z ^ (z >>> 15) || 1
}
