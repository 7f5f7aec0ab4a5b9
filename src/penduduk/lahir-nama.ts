import type { Kunci } from '../kunci/kunci.ts'
import { phoneticTokens, sortedNama } from '../lib/nama.ts'

export interface LahirNama {
  nama_norm: string
  /** YYYY-MM-DD */
  tanggal_lahir: string | null
  presisi_tanggal: string
}

/**
 * Keyed hash of a birth date and of how the whole name sounds, in any order of its words: people of different regencies
 * who share it may be looked at together (`individu.lahir_nama_bi`). None where the day isn't known, or nothing sounds.
 */
export function hashLahirNama(
  kunci: Kunci,
  { nama_norm, tanggal_lahir, presisi_tanggal }: LahirNama,
): Buffer | null {
  const bunyi = sortedNama(phoneticTokens(nama_norm).join(' '))
  if (tanggal_lahir === null || presisi_tanggal !== 'hari' || bunyi === '') return null
  return kunci.blindIndex('lahir_nama', `${tanggal_lahir}/${bunyi}`)
}
