import type { Peran } from '../usulan/alur.ts'
import type { StatusPadan } from './pemadanan.ts'

/** What an answer leaves to be done: who does it, by when, and in which words. */
export interface TugasPadan {
  peran: Peran
  /** Days from the answer. Past them it shows as late, and nothing else happens. */
  batas_hari: number
  tugas: string
}

/**
 * Every answer ends in agreement (null) or in a task for somebody; none in a removal, a refusal or a silence. Nothing
 * here knows a way out of the register.
 */
export const TUGAS_PADAN: Readonly<Record<StatusPadan, TugasPadan | null>> = {
  padan: null,
  padan_sebagian: {
    peran: 'operator_desa',
    batas_hari: 14,
    tugas:
      'Bandingkan dengan KTP dan KK. Perbaiki yang keliru di sini, atau minta dua petugas menerima bedanya.',
  },
  tidak_padan: {
    peran: 'operator_desa',
    batas_hari: 14,
    tugas: 'Temui orangnya. Periksa NIK, nama, dan tanggal lahir pada KTP atau KK, lalu perbaiki.',
  },
  nik_tidak_ditemukan: {
    peran: 'operator_desa',
    batas_hari: 14,
    tugas: 'Baca ulang NIK pada KTP atau KK. Bila sudah benar, antar ke Dukcapil.',
  },
  nik_nonaktif: {
    peran: 'dukcapil',
    batas_hari: 30,
    tugas: 'Aktifkan kembali NIK, atau jelaskan sebabnya kepada kantor desa.',
  },
  belum_rekam: {
    peran: 'operator_desa',
    batas_hari: 30,
    tugas: 'Bantu orangnya merekam KTP-el. Yang sakit atau tua bisa direkam di rumah.',
  },
  ganda: {
    peran: 'dukcapil',
    batas_hari: 30,
    tugas: 'Tentukan NIK ini milik siapa, lalu perbaiki catatan yang satunya.',
  },
  meninggal: {
    peran: 'operator_desa',
    batas_hari: 14,
    tugas: 'Tanya keluarganya. Catat kabar duka dari keluarga, atau catat bahwa orangnya masih hidup.',
  },
  pindah_ln: {
    peran: 'operator_desa',
    batas_hari: 30,
    tugas: 'Tanya keluarganya di mana orangnya tinggal sekarang.',
  },
  tanpa_dokumen: {
    peran: 'operator_desa',
    batas_hari: 30,
    tugas: 'Bantu mengurus NIK lewat rujukan ke Dukcapil.',
  },
  belum_dicek: { peran: 'sistem', batas_hari: 1, tugas: 'Tanyakan kepada Dukcapil malam ini.' },
  layanan_gangguan: {
    peran: 'sistem',
    batas_hari: 1,
    tugas: 'Tanyakan lagi kepada Dukcapil. Gangguan tidak dihitung melawan siapa pun.',
  },
}

/** How long an answer serves before the registry is asked again, in days. */
export interface MasaPadan {
  /** Agreement. */
  padan_hari: number
  /** Anything that left a task for a human: what is mended at the registry is found by asking again. */
  selisih_hari: number
}

export const MASA_PADAN: MasaPadan = { padan_hari: 30, selisih_hari: 3 }

/** Until when the answer serves. */
export function kedaluwarsaOf(status: StatusPadan, now: Date, masa: MasaPadan): Date {
  const hari = status === 'padan' ? masa.padan_hari : masa.selisih_hari
  return new Date(now.getTime() + hari * 86_400_000)
}
