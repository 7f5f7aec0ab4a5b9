import {
  type BandingAngka,
  compareKodeDesa,
  compareNik,
  compareNoKk,
  compareNomor,
  compareTanggal,
  isBornAlike,
} from './banding-angka.ts'
import { BandingNama, HUBUNGAN_KATA } from './banding-nama.ts'
import { BandingTeks } from './banding-teks.ts'
import { hasKata, type Jenis } from './jenis.ts'
import type { KolomView } from './kolom-view.ts'
import { Sebutan } from './sebutan.ts'
import { codeOf, KOSONG, levelOf, NAMA, NIK, Q, SAMA, TEKS, TUKAR_MIRIP, TUKAR_SAMA } from './taraf.ts'

type Compare = (a: number, b: number) => number

/** Two columns that are parts of one thing and may have been swapped, by place. */
export type Pasangan = readonly [number, number]

/**
 * Compares two records column by column: one code (taraf.ts) a column. A record is a row of numbers of values.
 * Has caches of its own, so each thread needs its own.
 */
export class Pembanding {
  readonly kolom: readonly KolomView[]
  readonly pasangan: readonly Pasangan[]
  readonly #banding: (BandingNama | BandingTeks | null)[]
  readonly #compare: Compare[]
  /** Places of the NIK and of the birth date that it repeats. */
  readonly #lahir: Pasangan | null

  constructor(kolom: readonly KolomView[], pasangan: readonly Pasangan[], sebutan: readonly Sebutan[]) {
    this.kolom = kolom
    this.pasangan = pasangan
    this.#banding = kolom.map((one, at) => createBanding(one, sebutan[at]))
    this.#compare = kolom.map((one, at) => createCompare(one, this.#banding[at] ?? null))
    const [nik, tanggal] = [placeOf(kolom, 'nik'), placeOf(kolom, 'tanggal')]
    this.#lahir = nik < 0 || tanggal < 0 ? null : [nik, tanggal]
  }

  /** Values of one column. */
  compareNilai(at: number, a: number, b: number): number {
    return a === 0 || b === 0 ? 0 : (this.#compare[at]?.(a, b) ?? 0)
  }

  /** Are these two words of a column of names related by their letters or by a table? */
  isRelatedKata(at: number, a: number, b: number): boolean {
    const banding = this.#banding[at]
    return banding instanceof BandingNama && banding.relate(a, b) > HUBUNGAN_KATA.mirip
  }

  /** Writes the codes of all columns to `out` from `to` on. */
  compare(rowsA: Int32Array, a: number, rowsB: Int32Array, b: number, out: Uint16Array, to: number): void {
    const compare = this.#compare
    for (let at = 0; at < compare.length; at += 1) {
      const x = rowsA[a + at] ?? 0
      const y = rowsB[b + at] ?? 0
      out[to + at] = x === 0 || y === 0 ? 0 : (compare[at]?.(x, y) ?? 0)
    }
    for (const [i, j] of this.pasangan) this.#trySwap(i, j, rowsA, a, rowsB, b, out, to)
    if (this.#lahir) this.#callLain(this.#lahir, rowsA, a, rowsB, b, out, to)
  }

  /** Where the birth dates are equal, two NIK that repeat the date say nothing but that they are two numbers. */
  #callLain(
    [nik, tanggal]: Pasangan,
    rowsA: Int32Array,
    a: number,
    rowsB: Int32Array,
    b: number,
    out: Uint16Array,
    to: number,
  ): void {
    const level = levelOf(out[to + nik] ?? 0)
    if (level === KOSONG || level === SAMA || levelOf(out[to + tanggal] ?? 0) !== SAMA) return
    const kolom = this.kolom[nik]
    if (kolom && isBornAlike(kolom, rowsA[a + nik] ?? 0, rowsB[b + nik] ?? 0)) {
      out[to + nik] = codeOf(NIK.nomor_lain)
    }
  }

  /** Where the parts agree better crosswise, the agreement is called swapped. */
  #trySwap(
    i: number,
    j: number,
    rowsA: Int32Array,
    a: number,
    rowsB: Int32Array,
    b: number,
    out: Uint16Array,
    to: number,
  ): void {
    if (isGood(out[to + i] ?? 0) || isGood(out[to + j] ?? 0)) return
    const crossI = this.compareNilai(i, rowsA[a + i] ?? 0, rowsB[b + j] ?? 0)
    const crossJ = this.compareNilai(j, rowsA[a + j] ?? 0, rowsB[b + i] ?? 0)
    if (!isGood(crossI) && !isGood(crossJ)) return
    if (isGood(crossI)) {
      out[to + i] = swapped(crossI)
      out[to + j] = crossJ
    } else {
      out[to + i] = crossI
      out[to + j] = swapped(crossJ)
    }
  }
}

/** The first column of a kind; -1 where there is none. */
function placeOf(kolom: readonly KolomView[], jenis: Jenis): number {
  return kolom.findIndex((one) => one.jenis === jenis)
}

/** Equal or one small slip away. */
function isGood(code: number): boolean {
  const level = levelOf(code)
  return level !== KOSONG && level <= GOOD
}

const GOOD = Math.max(NAMA.satu_huruf, TEKS.dua_huruf)

function swapped(code: number): number {
  return codeOf(levelOf(code) === SAMA ? TUKAR_SAMA : TUKAR_MIRIP, code % Q)
}

function createBanding(kolom: KolomView, sebutan = new Sebutan()): BandingNama | BandingTeks | null {
  if (kolom.jenis === 'nama') return new BandingNama(kolom, sebutan)
  return hasKata(kolom.jenis) ? new BandingTeks(kolom, sebutan) : null
}

function createCompare(kolom: KolomView, banding: BandingNama | BandingTeks | null): Compare {
  if (banding) return (a, b) => banding.compare(a, b)
  const compare = compareOf(kolom.jenis)
  return (a, b) => compare(kolom, a, b)
}

function compareOf(jenis: Jenis): BandingAngka {
  switch (jenis) {
    case 'tanggal':
      return compareTanggal
    case 'nik':
      return compareNik
    case 'no_kk':
      return compareNoKk
    case 'kode_desa':
      return compareKodeDesa
    case 'nomor':
    case 'kode':
    case 'nama':
    case 'alamat':
    case 'tempat':
    case 'teks':
    case 'kategori':
      return compareNomor
  }
}
