import { ALASAN_TIDAK_LAYAK, type AlasanTidakLayak } from '../usulan/alasan.ts'

/** What the demo month lets happen to a case, so that every end is seen. */
export type Nasib =
  | { jenis: 'biasa' }
  | { jenis: 'tidak_layak'; alasan: AlasanTidakLayak }
  | { jenis: 'tidak_disepakati' }
  | { jenis: 'belum_dilengkapi' }
  | { jenis: 'dilengkapi' }
  | { jenis: 'ditarik' }
  | { jenis: 'duplikat' }
  | { jenis: 'terlambat' }
  | { jenis: 'dikunjungi_ulang' }

const BIASA: Nasib = { jenis: 'biasa' }

const KHUSUS: readonly Nasib[] = [
  ...(Object.keys(ALASAN_TIDAK_LAYAK) as AlasanTidakLayak[]).map(
    (alasan): Nasib => ({ jenis: 'tidak_layak', alasan }),
  ),
  { jenis: 'tidak_disepakati' },
  { jenis: 'belum_dilengkapi' },
  { jenis: 'dilengkapi' },
  { jenis: 'ditarik' },
  { jenis: 'duplikat' },
  { jenis: 'terlambat' },
  { jenis: 'terlambat' },
  { jenis: 'terlambat' },
  { jenis: 'dikunjungi_ulang' },
]

/**
 * Which case meets what: one of each special end, spread evenly over the cases in their order, and the plain way
 * for all others. With fewer cases than ends, the first ends come first.
 */
export function spreadNasib(usulanIds: readonly string[]): Map<string, Nasib> {
  const step = Math.max(1, Math.floor(usulanIds.length / KHUSUS.length))
  return new Map(
    usulanIds.map((usulan_id, at) => [usulan_id, (at % step === 0 && KHUSUS[at / step]) || BIASA]),
  )
}
