import type { Jenis } from './jenis.ts'

/**
 * The level (taraf) of an agreement: 0 missing, 1 equal, MAX "other". With it goes q, how common is what was agreed
 * on: a share of 2^(-q/2) of all. Both in one number, `level * Q + q`.
 */
export const Q = 48
export const MAX_Q = Q - 1
export const TARAF = 16

/** Levels that every kind has. */
export const KOSONG = 0
export const SAMA = 1
export const LAIN = 12
/** Equal, or nearly so, to the neighbouring part (given name and surname swapped). */
export const TUKAR_SAMA = 13
export const TUKAR_MIRIP = 14

export function codeOf(level: number, q = 0): number {
  return level * Q + (q > MAX_Q ? MAX_Q : q)
}

export function levelOf(code: number): number {
  return Math.floor(code / Q)
}

/** The share of a q. */
export function shareOf(q: number): number {
  return 2 ** (-q / 2)
}

/** The q of a share, from 0 to MAX_Q. */
export function qOf(share: number): number {
  return Math.max(0, Math.min(MAX_Q, Math.round(-2 * Math.log2(share))))
}

export const NAMA = {
  urutan: 2,
  bagian: 3,
  satu_huruf: 4,
  bunyi: 5,
  vokal_akhir: 6,
  inisial: 7,
  panggilan: 8,
  beberapa: 9,
  sebagian: 10,
  mirip: 11,
  sebagian_besar: 15,
} as const

export const TEKS = {
  urutan: 2,
  satu_huruf: 3,
  dua_huruf: 4,
  bagian: 5,
  sebutan: 6,
  sebagian_besar: 7,
  mirip: 8,
  sebagian: 9,
  sedikit_mirip: 10,
  sedikit: 11,
} as const

export const TANGGAL = {
  hari_bulan_tukar: 2,
  satu_angka: 3,
  tahun_dekat: 4,
  pengganti: 5,
  dua_angka: 6,
  dua_bagian: 7,
  tahun: 8,
  hari_bulan: 9,
  tahun_hampir: 10,
  terpotong: 11,
  serba_hampir: 15,
} as const

export const NOMOR = { satu_angka: 2, dua_angka: 3, awalan: 4, akhiran: 5, pendek: 6 } as const
export const NIK = {
  satu_angka: 2,
  dua_angka: 3,
  nomor_urut: 4,
  lahir: 5,
  angka_hilang: 6,
  nomor_lain: 7,
} as const
export const NO_KK = { satu_angka: 2, dua_angka: 3, terbit: 4, kecamatan: 5 } as const
export const KODE_DESA = { kecamatan: 2, kabkota: 3, provinsi: 4 } as const

const BERSAMA = {
  kosong: KOSONG,
  sama: SAMA,
  lain: LAIN,
  tukar_sama: TUKAR_SAMA,
  tukar_mirip: TUKAR_MIRIP,
}

function tableOf(jenis: Jenis): Readonly<Record<string, number>> {
  switch (jenis) {
    case 'nama':
      return NAMA
    case 'tanggal':
      return TANGGAL
    case 'nomor':
    case 'kode':
      return NOMOR
    case 'nik':
      return NIK
    case 'no_kk':
      return NO_KK
    case 'kode_desa':
      return KODE_DESA
    case 'alamat':
    case 'tempat':
    case 'teks':
    case 'kategori':
      return TEKS
  }
}

/** What a level is called, for people and for the model's file. */
export function tarafName(jenis: Jenis, level: number): string {
  for (const [name, at] of Object.entries({ ...BERSAMA, ...tableOf(jenis) })) if (at === level) return name
  return `taraf_${level}`
}
