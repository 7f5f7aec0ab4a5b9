/** What has days of its own in a month. */
export const KEGIATAN_BERJENDELA = ['pbi', 'usulan', 'pengesahan', 'kelayakan'] as const
/** What is open on every day of the year (keadaan.md section 2; docs/alur). */
export const KEGIATAN_BEBAS = ['draf', 'pengajuan', 'perbaikan', 'keberatan', 'kemensos'] as const

export type KegiatanBerjendela = (typeof KEGIATAN_BERJENDELA)[number]
export type Kegiatan = KegiatanBerjendela | (typeof KEGIATAN_BEBAS)[number]

/** What people call it. */
export const NAMA_KEGIATAN: Readonly<Record<Kegiatan, string>> = {
  pbi: 'Verifikasi dan usulan PBI-JKN',
  usulan: 'Usulan masuk ke daftar bulan ini',
  pengesahan: 'Pengesahan kepala daerah',
  kelayakan: 'Verifikasi kelayakan',
  draf: 'Menulis usulan',
  pengajuan: 'Mengajukan usulan',
  perbaikan: 'Perbaikan data',
  keberatan: 'Keberatan',
  kemensos: 'Usulan Kemensos (bencana dan keadaan khusus)',
}

/** First day, and the last: a day of the month, or H-n (the last day of the month minus n). */
export interface Aturan {
  readonly hari_buka: number
  readonly hari_tutup?: number
  readonly mundur?: number
}

/** A rule set and the months it governs; `berlaku_sampai` is the first month after it, null until further notice. */
export interface Rezim {
  readonly rezim: string
  readonly nama: string
  readonly berlaku_dari: string
  readonly berlaku_sampai: string | null
  /** The days of change are assumed until the decrees are read. */
  readonly asumsi: boolean
  readonly aturan: Readonly<Record<KegiatanBerjendela, Aturan>>
}

const PBI = { hari_buka: 1, hari_tutup: 11 }
const SAMPAI_17 = { hari_buka: 1, hari_tutup: 17 }

/** keadaan.md section 2. The same rows stand in tables `rezim` and `jendela_aturan`; a test holds them equal. */
export const REZIM: readonly Rezim[] = [
  {
    rezim: 'kemensos_2022_04',
    nama: 'Jadwal Kemensos April 2022',
    berlaku_dari: '2022-04',
    berlaku_sampai: '2022-09',
    asumsi: true,
    aturan: {
      pbi: PBI,
      usulan: { hari_buka: 1, mundur: 5 },
      pengesahan: { hari_buka: 1, mundur: 1 },
      kelayakan: { hari_buka: 14, mundur: 1 },
    },
  },
  {
    rezim: 'kepmensos_150_2022',
    nama: 'Kepmensos 150/HUK/2022',
    berlaku_dari: '2022-09',
    berlaku_sampai: '2025-12',
    asumsi: true,
    aturan: {
      pbi: PBI,
      usulan: { hari_buka: 15, mundur: 5 },
      pengesahan: { hari_buka: 15, mundur: 1 },
      kelayakan: { hari_buka: 15, mundur: 1 },
    },
  },
  {
    rezim: 'dtsen_2025_12',
    nama: 'Jadwal DTSEN Desember 2025',
    berlaku_dari: '2025-12',
    berlaku_sampai: null,
    asumsi: true,
    aturan: { pbi: PBI, usulan: SAMPAI_17, pengesahan: SAMPAI_17, kelayakan: SAMPAI_17 },
  },
]
