import type { pendamping } from '../lib/masalah/pendamping.ts'
import type { umum } from '../lib/masalah/umum.ts'
import type { Problem, ProblemCode } from '../lib/problem.ts'
import type { Bahasa } from '../web/kata/kata.ts'
import { masalahEn } from './masalah-en.ts'
import { masalahJv } from './masalah-jv.ts'
import { masalahSu } from './masalah-su.ts'

/** Problems that the public and companions may meet; officers and the command line are spoken to in Indonesian. */
type MasalahPublik =
  | keyof typeof umum
  | Exclude<keyof typeof pendamping, 'pendamping.tidak_ada' | 'panggilan.tidak_ada'>
  | Extract<
      ProblemCode,
      | 'foto.tidak_ada'
      | 'foto.ramai'
      | 'usulan.tidak_ada'
      | 'usulan.langkah_salah'
      | 'jendela.tutup'
      | 'sanggahan.langkah_salah'
      | 'sanggahan.terlalu_banyak'
      | 'keberatan.lewat_waktu'
      | 'keberatan.sudah_ada'
    >

interface MasalahKata {
  pesan: string
  langkah: string
}

/** The words of problems in a language beside Indonesian: a code without its words does not compile. */
export type MasalahTerjemahan = Readonly<Record<MasalahPublik, MasalahKata>>

const TERJEMAHAN: Readonly<Record<Exclude<Bahasa, 'id'>, MasalahTerjemahan>> = {
  en: masalahEn,
  jv: masalahJv,
  su: masalahSu,
}

/** What a problem says to who reads a page; `bahasa` is the language that it says it in. */
export function sayMasalah(bahasa: Bahasa, problem: Problem): MasalahKata & { bahasa: Bahasa } {
  const { code, pesan, langkah } = problem
  const kata: Partial<Record<ProblemCode, MasalahKata>> = bahasa === 'id' ? {} : TERJEMAHAN[bahasa]
  const said = kata[code]
  return said ? { ...said, bahasa } : { pesan, langkah, bahasa: 'id' }
}
