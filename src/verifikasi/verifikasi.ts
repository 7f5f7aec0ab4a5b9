import type { AlasanTidakLayak } from '../usulan/alasan.ts'

/** A visit, or a try by phone or through a neighbour. `tanggal` is YYYY-MM-DD. */
export interface Kunjungan {
  tanggal: string
  cara: 'kunjungan' | 'telepon' | 'tetangga'
}

/** `tidak_ditemukan` holds only after two visits on different days and one try by phone or neighbour. */
export function isSearchedEnough(kunjunganList: readonly Kunjungan[]): boolean {
  const days = new Set(kunjunganList.filter((row) => row.cara === 'kunjungan').map((row) => row.tanggal))
  return days.size >= 2 && kunjunganList.some((row) => row.cara !== 'kunjungan')
}

/** A refusal: its code, the evidence, and words for the person. */
export interface Penolakan {
  alasan: AlasanTidakLayak
  bukti: string
  kata: string
}
