import { phoneticTokens } from '../../lib/nama.ts'
import { lettersOf } from './huruf.ts'
import { type Jenis, kataOf, normalizeNilai } from './jenis.ts'
import { grow, hashBytes, Kosakata, type KosakataView, toShared } from './kosakata.ts'

/** Values of one or several columns, their words, and what is asked of them often. Arrays are by number of value. */
export interface KamusView {
  nilai: KosakataView
  kata: KosakataView
  /** Words of value `v`: isi[awal[v]] to isi[awal[v + 1]]. */
  awal: Int32Array
  isi: Int32Array
  /** Hash of the value without its spaces. */
  rapat: Int32Array
  /** Which letters stand in each value and each word, a bit each (huruf.ts). */
  huruf: Int32Array
  huruf_kata: Int32Array
  /** Phonetic key of each word, as a hash; 0 for kinds that have no sound. */
  bunyi: Int32Array
}

const RAW_LIMIT = 400_000
const SPACE = 32

/** Turns cells into numbers of values; the columns that share one can be compared with each other. */
export class KamusNilai implements KamusView {
  readonly jenis: Jenis
  readonly nilai = new Kosakata()
  readonly kata = new Kosakata()
  awal = new Int32Array(1 << 9)
  isi = new Int32Array(1 << 10)
  rapat = new Int32Array(1 << 9)
  bunyi = new Int32Array(1 << 9)
  huruf = new Int32Array(1 << 9)
  huruf_kata = new Int32Array(1 << 9)
  #raw = new Map<string, number>()

  constructor(jenis: Jenis) {
    this.jenis = jenis
  }

  /** The number of a cell's value; 0 when the cell says nothing. `jenis`: of its column. */
  add(raw: string, jenis: Jenis = this.jenis): number {
    const known = this.#raw.get(raw)
    if (known !== undefined) return known
    const value = normalizeNilai(jenis, raw)
    const id = value === '' ? 0 : this.addNilai(value)
    if (this.#raw.size >= RAW_LIMIT) this.#raw.clear()
    this.#raw.set(raw, id)
    return id
  }

  share(): KamusView {
    return {
      nilai: this.nilai.share(),
      kata: this.kata.share(),
      awal: toShared(this.awal.subarray(0, this.nilai.size + 1)),
      isi: toShared(this.isi.subarray(0, this.awal[this.nilai.size] ?? 0)),
      huruf: toShared(this.huruf.subarray(0, this.nilai.size)),
      huruf_kata: toShared(this.huruf_kata.subarray(0, this.kata.size)),
      rapat: toShared(this.rapat.subarray(0, this.nilai.size)),
      bunyi: toShared(this.bunyi.subarray(0, this.kata.size)),
    }
  }

  /** The number of a value that is normalised already. */
  addNilai(value: string): number {
    const before = this.nilai.size
    const id = this.nilai.add(value)
    if (id < before) return id
    if (id + 2 > this.awal.length) {
      this.awal = grow(this.awal, id + 2)
      this.rapat = grow(this.rapat, id + 2)
      this.huruf = grow(this.huruf, id + 2)
    }
    const { bytes, start } = this.nilai
    this.rapat[id] = hashBytes(bytes, start[id] ?? 0, start[id + 1] ?? 0, SPACE)
    this.huruf[id] = lettersOf(bytes, start[id] ?? 0, start[id + 1] ?? 0)
    let at = this.awal[id] ?? 0
    for (const word of kataOf(this.jenis, value)) {
      if (at >= this.isi.length) this.isi = grow(this.isi, at + 1)
      this.isi[at++] = this.addKata(word)
    }
    this.awal[id + 1] = at
    return id
  }

  /** The number of a word. */
  addKata(word: string): number {
    const before = this.kata.size
    const id = this.kata.add(word)
    if (id < before) return id
    if (id >= this.bunyi.length) {
      this.bunyi = grow(this.bunyi, id + 1)
      this.huruf_kata = grow(this.huruf_kata, id + 1)
    }
    const { bytes, start } = this.kata
    this.huruf_kata[id] = lettersOf(bytes, start[id] ?? 0, start[id + 1] ?? 0)
    const sound = this.jenis === 'nama' ? (phoneticTokens(word)[0] ?? word) : word
    const codes = Uint8Array.from(sound, (letter) => letter.charCodeAt(0) & 255)
    this.bunyi[id] = hashBytes(codes, 0, codes.length)
    return id
  }
}
