/** Groups whose presence, or whose absence with the way they were invited, a berita acara tells (keadaan.md section 4). */
export const KELOMPOK = ['perempuan', 'disabilitas', 'lansia', 'adat', 'ormas'] as const
export type Kelompok = (typeof KELOMPOK)[number]

export interface Kehadiran {
  kelompok: Kelompok
  hadir: boolean
  /** Who was there; or why not and how they were invited. */
  keterangan: string
}

export interface Musyawarah {
  musyawarah_id: string
  kode_desa: string
  dasar: 'berita_acara' | 'sptjm'
  nomor: string
  /** YYYY-MM-DD */
  tanggal: string
  hadir_perempuan: number
  hadir_laki_laki: number
  kehadiran: readonly Kehadiran[]
  alasan_camat?: string
  /** Dissent, as it was said. It may name people, so it is kept under a key of the meeting's own. */
  beda_pendapat?: string
}

/** The inclusion quorum's numbers. Theirs is no decree yet: the date is that of the project's own table. */
export const KUORUM = { perempuan_persen: 30, kelompok_lain: 2, berlaku_dari: '2022-01-01' } as const

/** Women at least 30% of those present, and at least two of the other groups there. */
export function hasKuorumInklusi(musyawarah: Musyawarah): boolean {
  const { hadir_perempuan, hadir_laki_laki, kehadiran } = musyawarah
  const hadir = hadir_perempuan + hadir_laki_laki
  const others = new Set(
    kehadiran.filter((row) => row.hadir && row.kelompok !== 'perempuan').map((row) => row.kelompok),
  )
  const enoughWomen = hadir > 0 && hadir_perempuan * 100 >= hadir * KUORUM.perempuan_persen
  return enoughWomen && others.size >= KUORUM.kelompok_lain
}

/** Groups that a berita acara must account for, there or not. `adat` only where there are any. */
const DIUNDANG: readonly Kelompok[] = ['perempuan', 'disabilitas', 'lansia', 'ormas']

/** The groups of which it is not said whether they came, or why not and how they were invited. An SPTJM is no meeting. */
export function findKelompokTerlewat(musyawarah: Musyawarah): Kelompok[] {
  if (musyawarah.dasar === 'sptjm') return []
  const told = new Set(
    musyawarah.kehadiran.filter((row) => row.keterangan.trim() !== '').map((row) => row.kelompok),
  )
  return DIUNDANG.filter((kelompok) => !told.has(kelompok))
}
