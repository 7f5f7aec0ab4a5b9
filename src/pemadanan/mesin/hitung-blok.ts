import { type Ciri, keyOf } from './ciri.ts'
import type { DataPadan } from './data-padan.ts'
import { mixKeys } from './kosakata.ts'

const BITS = 19

/** Counts the pairs that rules would make, on a sample of the records, without making them. */
export class HitungBlok {
  readonly #keys: readonly Int32Array[]
  readonly #slots: readonly number[]
  readonly #isSecond: Uint8Array
  readonly #isLink: boolean
  readonly #factor: number
  readonly #table = new Int32Array(1 << BITS)
  readonly #counts = new Int32Array(1 << BITS)
  readonly #counts2 = new Int32Array(1 << BITS)
  readonly #used = new Int32Array(1 << BITS)

  constructor(data: DataPadan, ciriList: readonly Ciri[], records: Int32Array) {
    this.#slots = ciriList.map(({ slot }) => slot)
    this.#keys = ciriList.map((ciri) => keysOfSample(ciri, data, records))
    this.#isLink = data.jenis === 'tautan'
    this.#isSecond = Uint8Array.from(records, (record) => (record >= data.batas ? 1 : 0))
    this.#factor = (data.n / Math.max(1, records.length)) ** 2
  }

  /** Pairs of the whole data that share all these features, by number of the feature; stops counting above `limit`. */
  count(ciri: readonly number[], limit: number): number {
    const slots = ciri.map((at) => this.#slots[at] ?? 1)
    const total = slots.reduce((product, slot) => product * slot, 1)
    const stop = limit / this.#factor
    let [pairs, filled] = [0, 0]
    const records = this.#isSecond.length
    for (let record = 0; record < records && pairs <= stop; record += 1) {
      for (let slot = 0; slot < total; slot += 1) {
        const key = this.#keyOf(ciri, slots, record, slot)
        if (key === 0) continue
        const place = this.#find(key)
        if (this.#table[place] === 0) {
          if (filled >= (1 << BITS) * 0.7) break
          this.#table[place] = key
          this.#used[filled++] = place
        }
        pairs += this.#addTo(place, this.#isSecond[record] === 1)
      }
    }
    for (let i = 0; i < filled; i += 1) {
      const place = this.#used[i] ?? 0
      this.#table[place] = this.#counts[place] = this.#counts2[place] = 0
    }
    return pairs * this.#factor
  }

  /**
   * Pairs of the whole data that share all these features and were not in a rule counted here before. `seen` remembers
   * them; it is the same for all rules that are chosen together.
   */
  countNew(ciri: readonly number[], seen: PasanganSet): number {
    const slots = ciri.map((at) => this.#slots[at] ?? 1)
    const total = slots.reduce((product, slot) => product * slot, 1)
    const blocks = new Map<number, number[]>()
    let fresh = 0
    for (let record = 0; record < this.#isSecond.length; record += 1) {
      for (let slot = 0; slot < total; slot += 1) {
        const key = this.#keyOf(ciri, slots, record, slot)
        if (key === 0) continue
        const block = blocks.get(key)
        if (!block) blocks.set(key, [record])
        else {
          for (const other of block) {
            const isPair =
              other !== record && !(this.#isLink && this.#isSecond[other] === this.#isSecond[record])
            if (isPair && seen.add(other, record)) fresh += 1
          }
          block.push(record)
        }
      }
    }
    return fresh * this.#factor
  }

  /** One record more under a key; how many pairs that makes. */
  #addTo(place: number, isSecond: boolean): number {
    const own = isSecond && this.#isLink ? this.#counts2 : this.#counts
    const other = this.#isLink ? (isSecond ? this.#counts : this.#counts2) : this.#counts
    const pairs = other[place] ?? 0
    own[place] = (own[place] ?? 0) + 1
    return pairs
  }

  #keyOf(ciri: readonly number[], slots: readonly number[], record: number, slot: number): number {
    let key = 0
    let rest = slot
    for (let i = 0; i < ciri.length; i += 1) {
      const count = slots[i] ?? 1
      const part = this.#keys[ciri[i] ?? 0]?.[record * count + (rest % count)] ?? 0
      if (part === 0) return 0
      rest = Math.floor(rest / count)
      key = key === 0 ? part : mixKeys(key, part)
    }
    return key
  }

  #find(key: number): number {
    let place = Math.imul(key, 0x9e3779b1) >>> (32 - BITS)
    while (this.#table[place] !== 0 && this.#table[place] !== key) place = (place + 1) & ((1 << BITS) - 1)
    return place
  }
}

/** A set of pairs of records of a sample. */
export class PasanganSet {
  #table = new Float64Array(1 << 16)
  #size = 0

  /** False when it was there already. */
  add(a: number, b: number): boolean {
    if (this.#size > this.#table.length * 0.6) this.#grow()
    const key = a * 0x2000000 + b + 1
    const place = this.#find(this.#table, key)
    if (this.#table[place] === key) return false
    this.#table[place] = key
    this.#size += 1
    return true
  }

  #find(table: Float64Array, key: number): number {
    const mask = table.length - 1
    let place = (Math.imul(key % 0x2000000, 0x9e3779b1) ^ Math.imul(key / 0x2000000, 0x85ebca6b)) >>> 7
    place &= mask
    while (table[place] !== 0 && table[place] !== key) place = (place + 1) & mask
    return place
  }

  #grow(): void {
    const table = new Float64Array(this.#table.length * 4)
    for (const key of this.#table) if (key !== 0) table[this.#find(table, key)] = key
    this.#table = table
  }
}

function keysOfSample(ciri: Ciri, data: DataPadan, records: Int32Array): Int32Array {
  const keys = new Int32Array(records.length * ciri.slot)
  for (let i = 0; i < records.length; i += 1) {
    for (let slot = 0; slot < ciri.slot; slot += 1) {
      keys[i * ciri.slot + slot] = keyOf(ciri, data, records[i] ?? 0, slot)
    }
  }
  return keys
}
