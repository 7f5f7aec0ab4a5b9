import type { StatusPadan } from './pemadanan.ts'

/** What the month's report tells apart. */
export const KELOMPOK_PADAN = [
  'padan',
  'sebagian',
  'tidak_padan',
  'meninggal',
  'terblokir',
  'lain',
  'belum_dicek',
] as const
export type KelompokPadan = (typeof KELOMPOK_PADAN)[number]

/** Where each answer is counted. An outage is no answer: the person counts as not checked. */
export const KELOMPOK_OF: Readonly<Record<StatusPadan, KelompokPadan>> = {
  padan: 'padan',
  padan_sebagian: 'sebagian',
  tidak_padan: 'tidak_padan',
  nik_tidak_ditemukan: 'tidak_padan',
  ganda: 'tidak_padan',
  meninggal: 'meninggal',
  nik_nonaktif: 'terblokir',
  belum_rekam: 'terblokir',
  pindah_ln: 'lain',
  tanpa_dokumen: 'lain',
  belum_dicek: 'belum_dicek',
  layanan_gangguan: 'belum_dicek',
}

/** People by group, all seven of them, zeros too. */
export function groupPadan(hitungan: Readonly<Record<string, number>>): Record<KelompokPadan, number> {
  const sum = Object.fromEntries(KELOMPOK_PADAN.map((nama) => [nama, 0])) as Record<KelompokPadan, number>
  for (const [status, kelompok] of Object.entries(KELOMPOK_OF)) sum[kelompok] += hitungan[status] ?? 0
  return sum
}

/** Cells below this are not shown to the public. */
export const SEL_TERKECIL = 10

/**
 * The same cells as the public may see them, `null` where one is hidden: those under 10 that are not zero, and as many
 * of the next smallest as it takes that nobody can work a hidden one out from the total: at least two cells, and at least
 * 10 people in them together. Whoever can't be hidden among others hides the whole.
 */
export function hideSmall<K extends string>(cells: Readonly<Record<K, number>>): Record<K, number | null> {
  const entries = Object.entries(cells) as [K, number][]
  const bySize = entries.filter(([, jumlah]) => jumlah > 0).sort(([, a], [, b]) => a - b)
  const hidden = new Set<K>()
  let people = 0
  for (const [nama, jumlah] of bySize) {
    const isSmall = jumlah < SEL_TERKECIL
    const isExposed = hidden.size === 1 || (hidden.size > 0 && people < SEL_TERKECIL)
    if (!isSmall && !isExposed) break
    hidden.add(nama)
    people += jumlah
  }
  const isUseless = hidden.size === 1 || (hidden.size > 0 && people < SEL_TERKECIL)
  return Object.fromEntries(
    entries.map(([nama, jumlah]) => [nama, isUseless || hidden.has(nama) ? null : jumlah]),
  ) as Record<K, number | null>
}
