import { impor } from './masalah/impor.ts'
import { pendamping } from './masalah/pendamping.ts'
import { penduduk } from './masalah/penduduk.ts'
import { pengesahan } from './masalah/pengesahan.ts'
import { petugas } from './masalah/petugas.ts'
import { sanggahan } from './masalah/sanggahan.ts'
import { telaah } from './masalah/telaah.ts'
import { umum } from './masalah/umum.ts'
import { usulan } from './masalah/usulan.ts'

/**
 * Every failure that a caller may hear about, in one catalogue (src/lib/masalah, a file for each part of the law).
 * Codes are never reused. What a person reads says what happened (`pesan`), what to do next (`langkah`), and that
 * nothing was lost.
 */
export const PROBLEMS = {
  ...umum,
  ...petugas,
  ...penduduk,
  ...usulan,
  ...pengesahan,
  ...impor,
  ...pendamping,
  ...sanggahan,
  ...telaah,
}

export type ProblemCode = keyof typeof PROBLEMS

/** A failure of the catalogue. `data` holds codes and counts for the caller, never anything about a person. */
export class Problem extends Error {
  readonly code: ProblemCode
  readonly status: number
  readonly langkah: string
  readonly data: Readonly<Record<string, string | number>>

  constructor(code: ProblemCode, data: Readonly<Record<string, string | number>> = {}, cause?: unknown) {
    super(PROBLEMS[code].pesan, { cause })
    this.name = 'Problem'
    this.code = code
    this.status = PROBLEMS[code].status
    this.langkah = PROBLEMS[code].langkah
    this.data = data
  }

  get pesan(): string {
    return this.message
  }
}
