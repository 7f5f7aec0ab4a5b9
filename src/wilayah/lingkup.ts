import type { Actor } from '../db/transaction.ts'
import type { Wilayah, WilayahList } from './wilayah.ts'

/** Is a village (10 digits) in an officer's region? The same rule as row-level security (database.md section 4). */
export function scopeOf(actor: Actor): (kode_desa: string) => boolean {
  const regencies = actor.kabkota === '*' ? null : new Set(actor.kabkota.split(','))
  const ranges = actor.desa === '' ? null : actor.desa.split(',').map((range) => range.split(':'))
  return (kode_desa) => {
    if (regencies && !regencies.has(kode_desa.slice(0, 4))) return false
    return !ranges || ranges.some(([low = '', high = '']) => kode_desa >= low && kode_desa <= high)
  }
}

/** The regencies of an officer's region, in order of code. */
export function listKabkota({ kabkota }: Pick<Actor, 'kabkota'>, wilayah: WilayahList): Wilayah[] {
  if (kabkota === '*') return wilayah.children(null).flatMap(({ kode }) => wilayah.children(kode))
  return kabkota
    .split(',')
    .toSorted()
    .flatMap((kode) => wilayah.find(kode) ?? [])
    .filter(({ tingkat }) => tingkat === 2)
}

/** The codes of the villages of an officer who sees less than a regency; none for one who sees it whole. */
export function listDesa(actor: Actor, kode_kabkota: string, wilayah: WilayahList): string[] {
  if (actor.desa === '') return []
  const isInScope = scopeOf(actor)
  return wilayah
    .children(kode_kabkota)
    .flatMap(({ kode }) => wilayah.children(kode))
    .flatMap(({ kode }) => (isInScope(kode) ? [kode] : []))
}
