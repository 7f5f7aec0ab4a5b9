import { countFrekuensi, type Frekuensi, readKata, readSegi } from './frekuensi.ts'
import { type Jenis, SEGI } from './jenis.ts'
import { KamusNilai, type KamusView } from './kamus-nilai.ts'
import { grow, toShared } from './kosakata.ts'
import { readBaris, type SetPadan } from './set-padan.ts'

/** Columns of a set as numbers, in memory that threads share. */
export interface KolomAngka {
  /** Place of the column in the set. */
  at: number
  /** The dictionary that the column shares with others, by name. */
  kelompok: string
  /** Number of the value of each record; 0 is missing. */
  ids: Int32Array
  frekuensi: Frekuensi
  /** How common each value and word is (kolom-view.ts). */
  q_segi: Uint8Array
  q_kata: Uint8Array
  /** Share of equal pairs among random pairs of records that have a value. */
  sama: number
}

export interface HasilEncode {
  kolom: KolomAngka[]
  kamus: Record<string, KamusView>
  /** Records of each file. */
  jumlah: number[]
  /** Number of the person of each record, where asked for; never seen by the engine. */
  kebenaran: Int32Array | null
}

/** Columns that may be parts of one thing share a dictionary, so that one can be compared with the other. */
export function kelompokOf(jenis: Jenis, at: number): string {
  if (jenis === 'nama') return 'nama'
  return jenis === 'alamat' || jenis === 'tempat' ? 'tempat' : `kolom-${at}`
}

/**
 * Reads the files of a set once and turns the columns at `which` into numbers; with the truth where asked. How common
 * values are is counted, or taken from a model's `frekuensi` (all columns of the set).
 */
export async function encodeKolom(
  set: SetPadan,
  which: readonly number[],
  withKebenaran: boolean,
  frekuensi: readonly Frekuensi[] | null,
): Promise<HasilEncode> {
  const kolom = createPembaca(set, which)
  const wanted = kolom.map((one) => one.kolom)
  const truth = withKebenaran ? new Kebenaran(set) : null
  if (truth) wanted.push(truth.kolom)
  const jumlah: number[] = []
  let n = 0
  for (const path of set.berkas) {
    const before = n
    for await (const rows of readBaris(path, wanted)) {
      for (const [i, one] of kolom.entries()) addRows(one, rows, i, n)
      if (truth) for (const cells of rows) truth.add(cells.at(-1) ?? '')
      n += rows.length
    }
    jumlah.push(n - before)
  }
  const kamus = new Map<KamusNilai, KamusView>()
  for (const one of kolom) if (!kamus.has(one.kamus)) kamus.set(one.kamus, one.kamus.share())
  return {
    kolom: kolom.map((one) => finish(one, n, kamus.get(one.kamus) ?? one.kamus.share(), frekuensi)),
    kamus: Object.fromEntries(kolom.map((one) => [one.kelompok, kamus.get(one.kamus) ?? one.kamus.share()])),
    jumlah,
    kebenaran: truth?.share() ?? null,
  }
}

interface Pembaca {
  at: number
  kolom: string
  jenis: Jenis
  kelompok: string
  kamus: KamusNilai
  ids: Int32Array
}

function createPembaca(set: SetPadan, which: readonly number[]): Pembaca[] {
  const kamus = new Map<string, KamusNilai>()
  return which.flatMap((at) => {
    const one = set.kolom[at]
    if (!one) return []
    const kelompok = kelompokOf(one.jenis, at)
    const own = kamus.get(kelompok) ?? new KamusNilai(one.jenis)
    kamus.set(kelompok, own)
    return [{ ...one, at, kelompok, kamus: own, ids: new Int32Array(1 << 12) }]
  })
}

function addRows(one: Pembaca, rows: readonly string[][], cell: number, from: number): void {
  if (from + rows.length > one.ids.length) one.ids = grow(one.ids, from + rows.length)
  let at = from
  for (const cells of rows) one.ids[at++] = one.kamus.add(cells[cell] ?? '', one.jenis)
}

function finish(
  { at, jenis, kelompok, ids }: Pembaca,
  n: number,
  kamus: KamusView,
  known: readonly Frekuensi[] | null,
): KolomAngka {
  const shared = toShared(ids.subarray(0, n))
  const frekuensi = known?.[at] ?? countFrekuensi(jenis, kamus, shared)
  const q_segi = new Uint8Array(new SharedArrayBuffer(kamus.nilai.size * SEGI))
  const q_kata = new Uint8Array(new SharedArrayBuffer(kamus.kata.size))
  readSegi(jenis, frekuensi, kamus, q_segi, 1)
  readKata(frekuensi, kamus, q_kata, 1)
  return { at, kelompok, ids: shared, frekuensi, q_segi, q_kata, sama: countSama(shared, kamus.nilai.size) }
}

const LEAST_SAMA = 1e-9

function countSama(ids: Int32Array, size: number): number {
  const counts = new Float64Array(size)
  for (const id of ids) counts[id] = (counts[id] ?? 0) + 1
  counts[0] = 0
  let [pairs, all] = [0, 0]
  for (const count of counts) {
    pairs += count * (count - 1)
    all += count
  }
  return Math.max(LEAST_SAMA, pairs / Math.max(1, all * (all - 1)))
}

/** Who each record is, as numbers. */
class Kebenaran {
  readonly kolom: string
  readonly #pola: RegExp | null
  readonly #ids = new Map<string, number>()
  #list = new Int32Array(1 << 12)
  #n = 0

  constructor({ kebenaran }: SetPadan) {
    this.kolom = kebenaran?.kolom ?? ''
    this.#pola = kebenaran?.pola ? new RegExp(kebenaran.pola) : null
  }

  add(raw: string): void {
    const cell = raw.trim()
    const key = this.#pola ? (this.#pola.exec(cell)?.[1] ?? cell) : cell
    const id = this.#ids.get(key) ?? this.#ids.size
    this.#ids.set(key, id)
    if (this.#n >= this.#list.length) this.#list = grow(this.#list, this.#n + 1)
    this.#list[this.#n++] = id
  }

  share(): Int32Array {
    return toShared(this.#list.subarray(0, this.#n))
  }
}
