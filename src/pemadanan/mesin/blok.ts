import { type Aturan, aturanKey, slotsOf } from './ciri.ts'
import type { DataPadan } from './data-padan.ts'
import { toShared } from './kosakata.ts'

/**
 * Records in the order of a rule's key (blok = records of one key). A record may stand in several blocks, one a slot.
 * The partners of a record are those after it in its blocks.
 */
export interface Blok {
  slot: number
  /** Records, block by block, ascending within one. */
  order: Int32Array
  /** Where the record's entry stands in `order`, at record * slot + i; -1 none. */
  place: Int32Array
  /** Where the block ends that holds the entry at this place. */
  end: Int32Array
}

/** Sorts the records by the rule's key. Entries without a key are left out. Linear in the number of records. */
export function createBlok(aturan: Aturan, data: DataPadan): Blok {
  const slot = slotsOf(aturan)
  const keys = new Int32Array(data.n * slot)
  let count = 0
  for (let record = 0; record < data.n; record += 1) {
    for (let i = 0; i < slot; i += 1) {
      const key = aturanKey(aturan, data, record, i)
      keys[record * slot + i] = key
      if (key !== 0) count += 1
    }
  }
  const entries = sortByKey(keys, count)
  const order = new Int32Array(count)
  const end = new Int32Array(count)
  const place = new Int32Array(data.n * slot).fill(-1)
  let last = count
  for (let at = count - 1; at >= 0; at -= 1) {
    const entry = entries[at] ?? 0
    if (at < count - 1 && keys[entries[at + 1] ?? 0] !== keys[entry]) last = at + 1
    order[at] = Math.floor(entry / slot)
    end[at] = last
    place[entry] = at
  }
  return { slot, order: toShared(order), place: toShared(place), end: toShared(end) }
}

/** Numbers of the entries that have a key, by key; stable (radix sort, two passes of 16 bits). */
export function sortByKey(keys: Int32Array, count: number): Int32Array {
  let from = new Int32Array(count)
  let at = 0
  for (let entry = 0; entry < keys.length; entry += 1) if (keys[entry] !== 0) from[at++] = entry
  let to = new Int32Array(count)
  const places = new Int32Array(1 << 16)
  for (const shift of [0, 16]) {
    places.fill(0)
    for (let i = 0; i < count; i += 1) {
      const digit = ((keys[from[i] ?? 0] ?? 0) >>> shift) & 0xffff
      places[digit] = (places[digit] ?? 0) + 1
    }
    let sum = 0
    for (let digit = 0; digit < places.length; digit += 1) {
      const here = places[digit] ?? 0
      places[digit] = sum
      sum += here
    }
    for (let i = 0; i < count; i += 1) {
      const entry = from[i] ?? 0
      const digit = ((keys[entry] ?? 0) >>> shift) & 0xffff
      const place = places[digit] ?? 0
      to[place] = entry
      places[digit] = place + 1
    }
    ;[from, to] = [to, from]
  }
  return from
}
