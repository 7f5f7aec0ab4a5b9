/** Who may say that somebody died or lives. `kunjungan`: an officer saw the person, or the grave. */
export const SUMBER_KEMATIAN = ['dukcapil', 'keluarga', 'desa', 'fasilitas_kesehatan', 'kunjungan'] as const
export type SumberKematian = (typeof SUMBER_KEMATIAN)[number]

/** One word about a death, in the order in which they were said. */
export interface KeteranganKematian {
  arah: 'meninggal' | 'hidup'
  sumber: SumberKematian
}

/**
 * Is a death in effect (domain.md 3.6)? By the family's word, or by two sources; the registry alone is one, however often
 * it repeats itself. A human's word that the person lives takes back all that was said before; the registry's takes back
 * only its own. False deaths happen: nothing here is final.
 */
export function isMeninggal(riwayat: readonly KeteranganKematian[]): boolean {
  const last = riwayat.findLastIndex(({ arah, sumber }) => arah === 'hidup' && sumber !== 'dukcapil')
  const stand = new Map(riwayat.slice(last + 1).map(({ sumber, arah }) => [sumber, arah]))
  const deaths = [...stand].filter(([, arah]) => arah === 'meninggal').map(([sumber]) => sumber)
  return deaths.includes('keluarga') || deaths.length >= 2
}
