import { isSixteenDigits } from '../lib/nik.ts'
import type { Baris } from './baris.ts'
import type { Header } from './header.ts'
import { type Penolakan, refuse } from './penolakan.ts'

/** As a spreadsheet writes a long number: 1,77E+15 (point or comma). */
const SCIENTIFIC = /^\s*['‘’]?\s*[+-]?(?:\d(?:[.,]\d*)?E[+-]?\d{1,3}|\d+(?:[.,]\d*)?E[+-]\d{1,3})\s*$/i
const ENOUGH_VALUES = 20
const COLUMNS = ['nik', 'no_kk'] as const

/**
 * Watches a file for what a spreadsheet does to numbers of sixteen digits (KODE.md, "The whole file is
 * refused"): scientific notation in any cell, or, in one column alone, twenty or more values of which more
 * than half end in 0. Every record counts, refused ones too.
 */
export class DamageWatch {
  readonly #header: Header
  readonly #values = { nik: 0, no_kk: 0 }
  readonly #zeros = { nik: 0, no_kk: 0 }

  constructor(header: Header) {
    this.#header = header
  }

  /** Looks at one record; a refusal as soon as a cell is in scientific notation. */
  see(cells: readonly string[], read: Baris, baris: number): Penolakan | null {
    for (const kolom of COLUMNS) {
      const value = read[kolom]
      if (isSixteenDigits(value)) {
        this.#values[kolom] += 1
        if (value.endsWith('0')) this.#zeros[kolom] += 1
      } else if (SCIENTIFIC.test(cells[this.#header[kolom]] ?? '')) {
        return refuse('notasi_ilmiah', { kolom, baris })
      }
    }
    return null
  }

  /** After the last record. */
  end(): Penolakan | null {
    for (const kolom of COLUMNS)
      if (this.#values[kolom] >= ENOUGH_VALUES && this.#zeros[kolom] * 2 > this.#values[kolom])
        return refuse('digit_terakhir_nol', { kolom })
    return null
  }
}
