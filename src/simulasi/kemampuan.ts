import type { Acak } from './acak.ts'
import type { JenisKelamin } from './piramida.ts'
import { BELUM_KAWIN, KAWIN } from './rangka.ts'

/** Schooling, work and what else goes with a hidden welfare score. Numbers are SIAK's (domain.md 4.5). */

export const PEKERJAAN = {
  belum_tidak_bekerja: 1,
  mengurus_rumah_tangga: 2,
  pelajar: 3,
  pensiunan: 4,
  pns: 5,
  tni: 6,
  polri: 7,
  petani: 9,
  nelayan: 11,
  karyawan_swasta: 15,
  honorer: 18,
  buruh_harian: 19,
  buruh_tani: 20,
  pembantu_rt: 23,
  guru: 65,
  bidan: 73,
  perawat: 74,
  sopir: 81,
  pedagang: 84,
  perangkat_desa: 85,
  wiraswasta: 88,
} as const

/** Highest schooling finished: the young by age, grown-ups by their time, place and what the family could pay. */
export function drawPendidikan(acak: Acak, umur: number, sejahtera: number): number {
  if (umur < 7) return 1
  if (umur < 13) return 2
  if (umur < 16) return acak.chance(0.97) ? 3 : 2
  if (umur < 19) return acak.chance(0.85) ? 4 : 3
  const score =
    sejahtera * 0.75 + acak.normal() * 0.8 + (umur < 30 ? 0.75 : umur < 45 ? 0.35 : umur < 60 ? -0.15 : -0.95)
  const level = LEVELS.findIndex((limit) => score < limit)
  const pendidikan = level < 0 ? 10 : level + 1
  return umur < 23 ? Math.min(pendidikan, 5) : pendidikan
}

/** Upper limits of the score for SIAK 1 to 9. */
const LEVELS = [-2.1, -1.45, -0.5, 0.12, 1.35, 1.43, 1.62, 2.45, 2.95]

export interface OrangBekerja {
  umur: number
  jenis_kelamin: JenisKelamin
  pendidikan: number
  status_kawin: number
  perkotaan: boolean
  pesisir: boolean
}

/** A job that fits age, sex, schooling and place; by KODE.md A19 too. */
export function drawPekerjaan(acak: Acak, orang: OrangBekerja): number {
  const { umur, jenis_kelamin, pendidikan, status_kawin } = orang
  if (umur < 5) return PEKERJAAN.belum_tidak_bekerja
  if (umur < 16) return acak.chance(0.97) ? PEKERJAAN.pelajar : PEKERJAAN.belum_tidak_bekerja
  if (umur < 19) return acak.chance(0.8) ? PEKERJAAN.pelajar : drawWork(acak, orang)
  if (umur < 24 && pendidikan >= 5 && status_kawin === BELUM_KAWIN && acak.chance(0.36))
    return PEKERJAAN.pelajar
  if (umur >= 58 && pendidikan >= 5 && acak.chance(0.35)) return PEKERJAAN.pensiunan
  if (umur >= 75 && acak.chance(0.6)) return PEKERJAAN.belum_tidak_bekerja
  if (
    jenis_kelamin === 'P' &&
    status_kawin !== BELUM_KAWIN &&
    acak.chance(status_kawin === KAWIN ? 0.58 : 0.35)
  ) {
    return PEKERJAAN.mengurus_rumah_tangga
  }
  return acak.chance(0.07) ? PEKERJAAN.belum_tidak_bekerja : drawWork(acak, orang)
}

const { petani, nelayan, karyawan_swasta, honorer, buruh_harian, buruh_tani, pembantu_rt } = PEKERJAAN
const { pns, tni, polri, guru, bidan, perawat, sopir, pedagang, perangkat_desa, wiraswasta } = PEKERJAAN
type Bobot = readonly (readonly [number, number])[]

const DESA_SEDERHANA: Bobot = [
  [petani, 34],
  [buruh_tani, 24],
  [buruh_harian, 18],
  [10, 2],
  [13, 4],
  [pedagang, 8],
  [wiraswasta, 7],
  [24, 0.4],
  [26, 2],
  [27, 1],
]
const PESISIR: Bobot = [
  [nelayan, 40],
  [21, 16],
  [petani, 14],
  [buruh_harian, 14],
  [pedagang, 9],
  [wiraswasta, 7],
]
const KOTA_SEDERHANA: Bobot = [
  [buruh_harian, 36],
  [pedagang, 15],
  [wiraswasta, 16],
  [karyawan_swasta, 14],
  [sopir, 6],
  [13, 3],
  [35, 1.5],
  [30, 2],
  [34, 0.5],
  [petani, 3],
  [14, 2],
]
const MENENGAH: Bobot = [
  [karyawan_swasta, 36],
  [wiraswasta, 27],
  [buruh_harian, 12],
  [pedagang, 8],
  [honorer, 3],
  [sopir, 3],
  [8, 3],
  [12, 3],
  [perangkat_desa, 1],
  [tni, 0.6],
  [polri, 0.7],
]
const TINGGI: Bobot = [
  [pns, 20],
  [guru, 14],
  [karyawan_swasta, 34],
  [honorer, 9],
  [wiraswasta, 15],
  [perawat, 2.5],
  [16, 2],
  [64, 1],
  [72, 0.7],
  [75, 0.4],
]
const PEREMPUAN_SEDERHANA: Bobot = [
  [buruh_harian, 20],
  [pembantu_rt, 12],
  [pedagang, 27],
  [wiraswasta, 15],
  [30, 5],
  [buruh_tani, 11],
  [petani, 8],
  [46, 2],
]

function drawWork(acak: Acak, orang: OrangBekerja): number {
  const { jenis_kelamin, pendidikan, perkotaan, pesisir, umur } = orang
  if (umur < 18) return acak.chance(0.5) ? PEKERJAAN.belum_tidak_bekerja : PEKERJAAN.buruh_harian
  if (pendidikan >= 7) {
    if (jenis_kelamin === 'P' && acak.chance(0.03)) return bidan
    const pekerjaan = acak.weighted(TINGGI)
    return umur < 24 && pekerjaan !== honorer ? karyawan_swasta : pekerjaan
  }
  if (pendidikan >= 5) return acak.weighted(MENENGAH)
  if (jenis_kelamin === 'P') return acak.weighted(PEREMPUAN_SEDERHANA)
  if (perkotaan) return acak.weighted(KOTA_SEDERHANA)
  return acak.weighted(pesisir ? PESISIR : DESA_SEDERHANA)
}

/** Washington-Group style domains in which a person has much difficulty or needs help (domain.md 4.6). */
const RANAH = [
  'melihat',
  'mendengar',
  'berjalan',
  'tangan',
  'belajar',
  'perilaku',
  'bicara',
  'merawat_diri',
  'mengingat',
] as const
const RANAH_LANSIA: readonly (readonly [string, number])[] = [
  ['melihat', 34],
  ['mendengar', 22],
  ['berjalan', 27],
  ['mengingat', 11],
  ['merawat_diri', 6],
]

/** Null for most; about 8.5% of all people have at least one domain, three in ten of the old. */
export function drawDisabilitas(acak: Acak, umur: number): string[] | null {
  const share = umur < 18 ? 0.026 : umur < 45 ? 0.055 : umur < 60 ? 0.105 : umur < 75 ? 0.28 : 0.55
  if (!acak.chance(share)) return null
  const first = umur < 60 ? acak.pick(RANAH) : acak.weighted(RANAH_LANSIA)
  const second = acak.chance(0.3) ? acak.pick(RANAH) : first
  return first === second ? [first] : [first, second].sort()
}

/** Limits of the deciles of a score of mean 0 and variance 1. */
const BATAS_DESIL = [-1.2816, -0.8416, -0.5244, -0.2533, 0, 0.2533, 0.5244, 0.8416, 1.2816]

/** 1 (poorest) to 10. */
export function desilOf(sejahtera: number): number {
  return BATAS_DESIL.filter((limit) => sejahtera >= limit).length + 1
}
