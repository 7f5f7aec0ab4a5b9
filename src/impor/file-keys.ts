import { strictNama } from '../lib/nama-ketat.ts'
import type { Baris } from './baris.ts'
import { isGoodTanggal } from './check-baris.ts'
import { ANAK, KEPALA_KELUARGA } from './kamus.ts'
import { BIT } from './kode.ts'

/** nik is well formed (not A01). */
export const HAS_NIK = 1
/** The name is neither empty nor A13. */
export const HAS_NAMA = 2
/** no_kk is well formed: the row belongs to a family. */
export const HAS_KK = 4
export const IS_HEAD = 8
export const IS_CHILD = 16

const COLUMNS = [
  'baris',
  'mask',
  'flags',
  'nik_hi',
  'nik_lo',
  'nama_a',
  'nama_b',
  'kk_hi',
  'kk_lo',
  'tanggal',
] as const
type Column = (typeof COLUMNS)[number]

const NO_KK_EMPTY = -1
const NAMA_SEED_A = 0x811c9dc5
const NAMA_SEED_B = 0x9e3779b9
const FIRST_CAPACITY = 4_096

/**
 * What the file-wide rules need of each record, 40 bytes a record in whole numbers: the rows themselves are
 * not kept. NIK and no_kk are exact (8 + 8 digits); a name is 64 bits of hash of its strict form.
 */
export class FileKeys {
  count = 0
  #columns: Record<Column, Int32Array> = freshColumns(FIRST_CAPACITY)

  /** Adds a record with the codes that it has by itself. A DITOLAK record counts nowhere but in the result. */
  add(baris: number, read: Baris, mask: number, at: number): void {
    const i = this.count
    if (i === this.#columns.baris.length) this.#grow()
    this.count += 1
    const to = this.#columns
    to.baris[i] = baris
    to.mask[i] = mask
    if (mask & BIT.DITOLAK) return
    to.flags[i] = flagsOf(read, mask)
    if (read.nik_well_formed) {
      to.nik_hi[i] = Number(read.nik.slice(0, 8))
      to.nik_lo[i] = Number(read.nik.slice(8))
    }
    const nama = mask & BIT.A13 ? `\0${read.nama_lengkap}` : strictNama(read.nama_lengkap)
    to.nama_a[i] = hashText(nama, NAMA_SEED_A)
    to.nama_b[i] = hashText(nama, NAMA_SEED_B)
    this.#setNoKk(i, read)
    to.tanggal[i] = isGoodTanggal(read.tanggal_lahir, at) ? read.tanggal_lahir : 0
  }

  /** One column, as long as there are records. */
  column(name: Column): Int32Array {
    return this.#columns[name].subarray(0, this.count)
  }

  nik(i: number): string {
    return sixteen(this.#columns.nik_hi[i], this.#columns.nik_lo[i])
  }

  no_kk(i: number): string {
    return sixteen(this.#columns.kk_hi[i], this.#columns.kk_lo[i])
  }

  /** Is this, by its strict form, the name of record `i`? */
  hasNama(i: number, nama_lengkap: string): boolean {
    const nama = strictNama(nama_lengkap)
    const { nama_a, nama_b } = this.#columns
    return nama_a[i] === hashText(nama, NAMA_SEED_A) && nama_b[i] === hashText(nama, NAMA_SEED_B)
  }

  #setNoKk(i: number, read: Baris): void {
    const { kk_hi, kk_lo } = this.#columns
    if (read.no_kk_well_formed) {
      kk_hi[i] = Number(read.no_kk.slice(0, 8))
      kk_lo[i] = Number(read.no_kk.slice(8))
    } else {
      // a malformed number is only ever compared with itself (GANDA): a hash, negative and even
      kk_hi[i] = read.no_kk === '' ? NO_KK_EMPTY : (hashText(read.no_kk, 1) | (1 << 31)) & ~1
      kk_lo[i] = hashText(read.no_kk, 2)
    }
  }

  #grow(): void {
    const wider = freshColumns(this.#columns.baris.length * 2)
    for (const name of COLUMNS) wider[name].set(this.#columns[name])
    this.#columns = wider
  }
}

/** 32 bits of a text (FNV-1a with a last mix); two seeds make 64. */
export function hashText(text: string, seed: number): number {
  let hash = seed
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return hash ^ (hash >>> 13)
}

function flagsOf(read: Baris, mask: number): number {
  return (
    (read.nik_well_formed ? HAS_NIK : 0) |
    (mask & BIT.A13 ? 0 : HAS_NAMA) |
    (read.no_kk_well_formed ? HAS_KK : 0) |
    (read.hubungan_keluarga === KEPALA_KELUARGA ? IS_HEAD : 0) |
    (read.hubungan_keluarga === ANAK ? IS_CHILD : 0)
  )
}

function freshColumns(length: number): Record<Column, Int32Array> {
  const make = () => new Int32Array(length)
  return {
    baris: make(),
    mask: make(),
    flags: make(),
    nik_hi: make(),
    nik_lo: make(),
    nama_a: make(),
    nama_b: make(),
    kk_hi: make(),
    kk_lo: make(),
    tanggal: make(),
  }
}

function sixteen(hi = 0, lo = 0): string {
  return String(hi).padStart(8, '0') + String(lo).padStart(8, '0')
}
