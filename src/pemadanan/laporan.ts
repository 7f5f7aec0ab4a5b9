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
