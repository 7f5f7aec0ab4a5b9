import type { Arah } from './alur.ts'

/** Why somebody objects (domain.md 3.3): what the person objected to is told, and where such a word leads. */
export interface AlasanSanggahan {
  readonly arah: Arah
  /** For the person objected to, in plain words. */
  readonly kata: string
  /** Bribes and cuts in payment are complaints: they go to the complaint lane and say nothing about the person. */
  readonly isPengaduan?: true
}

export const ALASAN_SANGGAHAN = {
  meninggal: { arah: 'tidak_layak', kata: 'Ada yang menyampaikan bahwa orang ini sudah meninggal.' },
  pindah: { arah: 'tidak_layak', kata: 'Ada yang menyampaikan bahwa Anda sudah pindah dari desa ini.' },
  tidak_ditemukan: { arah: 'tidak_layak', kata: 'Ada yang menyampaikan bahwa Anda tidak tinggal di sini.' },
  ganda: { arah: 'tidak_layak', kata: 'Ada yang menyampaikan bahwa nama Anda tercatat dua kali.' },
  asn_tni_polri: { arah: 'tidak_layak', kata: 'Ada yang menyampaikan bahwa Anda ASN, TNI, atau Polri.' },
  pensiunan: { arah: 'tidak_layak', kata: 'Ada yang menyampaikan bahwa Anda menerima pensiun.' },
  upah_di_atas_ump: {
    arah: 'tidak_layak',
    kata: 'Ada yang menyampaikan bahwa upah Anda di atas upah minimum.',
  },
  punya_usaha_besar: { arah: 'tidak_layak', kata: 'Ada yang menyampaikan bahwa Anda punya usaha besar.' },
  aset: {
    arah: 'tidak_layak',
    kata: 'Ada yang menyampaikan bahwa Anda punya rumah atau kendaraan berharga.',
  },
  pendamping_sosial: {
    arah: 'tidak_layak',
    kata: 'Ada yang menyampaikan bahwa Anda bekerja sebagai pendamping sosial.',
  },
  salah_identitas: { arah: 'tidak_layak', kata: 'Ada yang menyampaikan bahwa data ini milik orang lain.' },
  lainnya: { arah: 'tidak_layak', kata: 'Ada yang meminta data Anda diperiksa lagi.' },
  potongan: { arah: 'tidak_layak', kata: 'Ini pengaduan tentang petugas.', isPengaduan: true },
  belum_masuk: { arah: 'layak', kata: 'Ada yang menyampaikan bahwa Anda seharusnya masuk daftar.' },
  keliru_dikeluarkan: { arah: 'layak', kata: 'Ada yang menyampaikan bahwa Anda keliru dikeluarkan.' },
} as const satisfies Readonly<Record<string, AlasanSanggahan>>
export type KodeAlasanSanggahan = keyof typeof ALASAN_SANGGAHAN

export const KODE_ALASAN_SANGGAHAN = Object.keys(ALASAN_SANGGAHAN) as KodeAlasanSanggahan[]

/** What a reason says, in the widest type. */
export function alasanOf(kode: KodeAlasanSanggahan): AlasanSanggahan {
  return ALASAN_SANGGAHAN[kode]
}
