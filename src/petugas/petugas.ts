import type { Actor } from '../db/transaction.ts'

/** Roles that a person may be given. `sistem` is not one: no person is the system's deputy, nor it theirs. */
export const PERAN_PETUGAS = [
  'pembuat',
  'operator_desa',
  'petugas_lapangan',
  'verifikator',
  'kepala_opd',
  'pusdatin',
  'menteri',
  'perguruan_tinggi',
  'dukcapil',
] as const
export type PeranPetugas = (typeof PERAN_PETUGAS)[number]

export function isPeranPetugas(text: string): text is PeranPetugas {
  return PERAN_PETUGAS.some((peran) => peran === text)
}

/** A role in a region, in force today. `kode_wilayah` has 0 (the nation), 2, 4, 6 or 10 digits. */
export interface Tugas {
  peran: string
  kode_wilayah: string
  /** The regencies of a province; null for other regions. */
  kabkota: string[] | null
}

/** An officer in one role, with the scope of all the regions where they hold it. Null when they hold it nowhere. */
export function actorOf(petugas_id: string, peran: string, tugasList: readonly Tugas[]): Actor | null {
  const own = tugasList.filter((tugas) => tugas.peran === peran)
  if (own.length === 0 || !isPeranPetugas(peran)) return null
  if (own.some((tugas) => tugas.kode_wilayah === '')) return { petugas_id, peran, kabkota: '*', desa: '' }
  const kabkota = [...new Set(own.flatMap(regenciesOf))].sort()
  return { petugas_id, peran, kabkota: kabkota.join(), desa: desaScope(own) }
}

function regenciesOf(tugas: Tugas): string[] {
  return tugas.kabkota ?? [tugas.kode_wilayah.slice(0, 4)]
}

/** Ranges of villages, for who sees less than a regency anywhere; then each whole regency is a range as well. */
function desaScope(own: readonly Tugas[]): string {
  if (own.every((tugas) => tugas.kode_wilayah.length <= 4)) return ''
  const prefixes = own.flatMap((tugas) =>
    tugas.kode_wilayah.length <= 4 ? regenciesOf(tugas) : tugas.kode_wilayah,
  )
  return [...new Set(prefixes)]
    .sort()
    .map((prefix) => `${prefix.padEnd(10, '0')}:${prefix.padEnd(10, '9')}`)
    .join()
}
