import type { Actor } from '../db/transaction.ts'

const NATIONAL = '0000'

/** Is a village (10 digits) in an officer's region? The same rule as row-level security (database.md section 4). */
export function scopeOf(actor: Actor): (kode_desa: string) => boolean {
  const regencies = actor.kabkota === '*' ? null : new Set(actor.kabkota.split(','))
  const ranges = actor.desa === '' ? null : actor.desa.split(',').map((range) => range.split(':'))
  return (kode_desa) => {
    if (regencies && !regencies.has(kode_desa.slice(0, 4))) return false
    return !ranges || ranges.some(([low = '', high = '']) => kode_desa >= low && kode_desa <= high)
  }
}

/** Where an import itself belongs: the officer's regency, the first of several, the nation for a national officer. */
export function kabkotaOf(actor: Actor): string {
  return actor.kabkota === '*' ? NATIONAL : (actor.kabkota.split(',')[0] ?? NATIONAL)
}
