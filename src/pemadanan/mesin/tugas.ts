import type { Bukti } from './ambang.ts'
import { type Blok, createBlok } from './blok.ts'
import { aturanName, createCiriList } from './ciri.ts'
import { type DataPadan, isAllowed, kamusOf } from './data-padan.ts'
import { flatten, type TabelBobot } from './em.ts'
import type { KolomView } from './kolom-view.ts'
import { bobotOf, type ModelPadan } from './model-padan.ts'
import { type Pasangan, Pembanding } from './pembanding.ts'
import { Sebutan } from './sebutan.ts'
import { findNilai } from './temu-nilai.ts'
import { Q, TARAF } from './taraf.ts'

/** How a column's values are weighed: in memory that threads share. */
export interface UkuranKolom {
  q_segi: Uint8Array
  q_kata: Uint8Array
}

/** Pairs of texts of each column that mean the same (sebutan.ts). */
export type SebutanTeks = readonly (readonly (readonly [string, string])[])[]

/** What a thread needs to compare records. */
export interface Siapan {
  data: DataPadan
  ukuran: readonly UkuranKolom[]
  pasangan: readonly Pasangan[]
  sebutan: SebutanTeks
}

export function createPembanding({ data, ukuran, pasangan, sebutan }: Siapan): Pembanding {
  const views = data.kolom.map(({ kolom, jenis }, at): KolomView => {
    const { q_segi, q_kata } = ukuran[at] ?? { q_segi: new Uint8Array(), q_kata: new Uint8Array() }
    return { kolom, jenis, kamus: kamusOf(data, at), q_segi, q_kata }
  })
  return new Pembanding(
    views,
    pasangan,
    views.map((view, at) => readSebutan(view, sebutan[at] ?? [])),
  )
}

/** Numbers for the texts, those that stand in the data. */
function readSebutan({ jenis, kamus }: KolomView, pairs: readonly (readonly [string, string])[]): Sebutan {
  const sebutan = new Sebutan()
  if (pairs.length === 0) return sebutan
  const ids = findNilai(jenis === 'nama' ? kamus.kata : kamus.nilai, pairs.flat())
  for (const [a, b] of pairs) {
    const [x, y] = [ids.get(a), ids.get(b)]
    if (x === undefined || y === undefined) continue
    if (jenis === 'nama') sebutan.addKata(x, y)
    else sebutan.addNilai(x, y)
  }
  return sebutan
}

/** Codes of pairs, `kolom` a pair. */
export function comparePairs(
  pembanding: Pembanding,
  data: DataPadan,
  a: Int32Array,
  b: Int32Array,
): Uint16Array {
  const kolom = data.kolom.length
  const codes = new Uint16Array(a.length * kolom)
  for (let i = 0; i < a.length; i += 1) {
    pembanding.compare(data.rows, (a[i] ?? 0) * kolom, data.rows, (b[i] ?? 0) * kolom, codes, i * kolom)
  }
  return codes
}

/** Blocks of one rule, its features by name. */
export function blockBy(data: DataPadan, pasangan: readonly Pasangan[], aturan: readonly string[]): Blok {
  const list = createCiriList(data, pasangan)
  const ciri = aturan.map((nama) => {
    const found = list.find((one) => one.nama === nama)
    if (!found) throw new RangeError(`no feature ${nama} in these data`)
    return found
  })
  if (ciri.length === 0) throw new RangeError(`a rule without features: ${aturanName(ciri)}`)
  return createBlok(ciri, data)
}

/** Pairs that were compared and what speaks for them (ambang.ts). */
export interface HasilNilai extends Bukti {
  a: Int32Array
  b: Int32Array
  /** Compared, also those that are not given. */
  jumlah: number
}

/**
 * Compares each record from `from` to before `to` with its partners in all blocks, each pair once; gives those with at
 * least `floor` bits for one person. Ranges don't depend on each other: a run goes on where it stopped.
 */
export class Penilai {
  readonly #data: DataPadan
  readonly #pembanding: Pembanding
  readonly #blok: readonly Blok[]
  readonly #bobot: TabelBobot
  readonly #stamp: Int32Array
  readonly #codes: Uint16Array

  constructor(siapan: Siapan, model: ModelPadan, blok: readonly Blok[]) {
    this.#bobot = flatten(bobotOf(model))
    this.#data = siapan.data
    this.#pembanding = createPembanding(siapan)
    this.#blok = blok
    this.#stamp = new Int32Array(siapan.data.n).fill(-1)
    this.#codes = new Uint16Array(siapan.data.kolom.length)
  }

  score(from: number, to: number, floor: number): HasilNilai {
    const a: number[] = []
    const b: number[] = []
    const m: number[] = []
    const h: number[] = []
    const d: number[] = []
    let jumlah = 0
    for (let record = from; record < to; record += 1) {
      for (const blok of this.#blok) {
        for (let slot = 0; slot < blok.slot; slot += 1) {
          const place = blok.place[record * blok.slot + slot] ?? -1
          const end = place < 0 ? 0 : (blok.end[place] ?? 0)
          for (let at = place + 1; at < end; at += 1) {
            const other = blok.order[at] ?? 0
            if (this.#stamp[other] === record || !isAllowed(this.#data, record, other)) continue
            this.#stamp[other] = record
            jumlah += 1
            this.#compare(record, other)
            const bits = this.#weigh(this.#bobot.m)
            if (bits < floor) continue
            a.push(record)
            b.push(other)
            m.push(bits)
            h.push(this.#weigh(this.#bobot.h))
            d.push(this.#weigh(this.#bobot.d))
          }
        }
      }
    }
    return {
      a: Int32Array.from(a),
      b: Int32Array.from(b),
      m: Float32Array.from(m),
      h: Float32Array.from(h),
      d: Float32Array.from(d),
      jumlah,
    }
  }

  #compare(a: number, b: number): void {
    const { rows, kolom } = this.#data
    this.#pembanding.compare(rows, a * kolom.length, rows, b * kolom.length, this.#codes, 0)
  }

  /** Of the pair that was just compared. */
  #weigh(bobot: Float32Array): number {
    let bits = 0
    for (let at = 0; at < this.#codes.length; at += 1) bits += bobot[at * WIDTH + (this.#codes[at] ?? 0)] ?? 0
    return bits
  }
}

const WIDTH = TARAF * Q
