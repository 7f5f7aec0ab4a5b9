import { countLetters } from '../lib/nama-ketat.ts'
import { BUKAN_TANGGAL, isFullTanggal, isPlaceholder, isYearAlone, yearsBetween } from '../lib/tanggal.ts'
import type { WilayahList } from '../wilayah/wilayah.ts'
import type { Baris } from './baris.ts'
import { BELUM_KAWIN, ISTRI, isJobToCheck, jobAgeRange, SUAMI, SUAMI_ATAU_ISTRI, UNKNOWN } from './kamus.ts'
import { BIT } from './kode.ts'
import { isMotherUnknown } from './nama-ibu.ts'

/** What the rules ask of the regions of today and of those that are gone (wilayah/wilayah.ts). */
export type WilayahLookup = Pick<WilayahList, 'isDesa' | 'findRiwayat' | 'read'>

const LAKI_LAKI = 1
const PEREMPUAN = 2
const DIGIT = /\p{Nd}/u
const TEN_DIGITS = /^\d{10}$/

/** A village of today, one that is gone, or neither. Each code of a file is looked up once. */
export function desaReader(wilayah: WilayahLookup): (kode_desa: string) => 'ada' | 'bekas' | 'asing' {
  const seen = new Map<string, 'ada' | 'bekas' | 'asing'>()
  return (kode_desa) => {
    const known = seen.get(kode_desa)
    if (known) return known
    const fresh = !TEN_DIGITS.test(kode_desa)
      ? 'asing'
      : wilayah.isDesa(kode_desa)
        ? 'ada'
        : wilayah.findRiwayat(kode_desa)
          ? 'bekas'
          : 'asing'
    seen.set(kode_desa, fresh)
    return fresh
  }
}

/**
 * The codes that one record gets by itself, as bits (KODE.md); A04, A09, A10, GANDA and A18 of a child need
 * the whole file.
 * @param at the day of import as yyyymmdd
 */
export function checkBaris(baris: Baris, desa: 'ada' | 'bekas' | 'asing', at: number): number {
  if (desa === 'asing' || (baris.nik === '' && baris.nama_lengkap === '')) return BIT.DITOLAK
  const age = ageOf(baris.tanggal_lahir, at)
  return (
    checkNumbers(baris) |
    checkNames(baris) |
    (desa === 'bekas' ? BIT.A11 : 0) |
    checkTanggal(baris, at) |
    checkJenisKelamin(baris) |
    checkPasangan(baris) |
    checkKawin(baris, age) |
    checkPekerjaan(baris, age) |
    checkHamil(baris, age) |
    unknownWords(baris)
  )
}

/** Age in completed years; null without a good date: a full one that is not A16. */
export function ageOf(tanggal_lahir: number, at: number): number | null {
  return isGoodTanggal(tanggal_lahir, at) ? yearsBetween(tanggal_lahir, at) : null
}

/** A full date that is neither after the day of import nor 111 or more completed years ago. */
export function isGoodTanggal(tanggal_lahir: number, at: number): boolean {
  return isFullTanggal(tanggal_lahir) && tanggal_lahir <= at && yearsBetween(tanggal_lahir, at) < 111
}

/** Name of fewer than two letters (front titles aside) or with a digit: A13. */
export function isNamaFaulty(nama_lengkap: string): boolean {
  return DIGIT.test(nama_lengkap) || countLetters(nama_lengkap) < 2
}

function checkNumbers(baris: Baris): number {
  let mask = 0
  if (baris.nik === '') mask |= BIT.TANPA_NIK
  else if (!baris.nik_well_formed) mask |= BIT.A01
  if (baris.nik.length === 16 && baris.nik_birth === null && /^\d+$/.test(baris.nik)) mask |= BIT.A02
  if (baris.no_kk !== '' && !baris.no_kk_well_formed) mask |= BIT.A07
  return mask
}

function checkNames(baris: Baris): number {
  return (
    (isNamaFaulty(baris.nama_lengkap) ? BIT.A13 : 0) | (isMotherUnknown(baris.nama_ibu_kandung) ? BIT.A15 : 0)
  )
}

function checkTanggal(baris: Baris, at: number): number {
  const { tanggal_lahir, nik_birth, nik_well_formed } = baris
  if (tanggal_lahir === BUKAN_TANGGAL) return BIT.A16
  if (isYearAlone(tanggal_lahir))
    return yearsBetween(tanggal_lahir * 10_000 + 1231, at) >= 111 ? BIT.A16 : BIT.TAHUN_SAJA
  if (!isFullTanggal(tanggal_lahir)) return 0
  if (!isGoodTanggal(tanggal_lahir, at)) return BIT.A16
  let mask = isPlaceholder(tanggal_lahir) ? BIT.TANGGAL_PENANDA : 0
  if (nik_birth && nik_well_formed) {
    const carried = (nik_birth.tahun_dua_angka * 100 + nik_birth.bulan) * 100 + nik_birth.hari
    if (tanggal_lahir % 1_000_000 !== carried) mask |= BIT.NIK_BEDA_TANGGAL
  }
  return mask
}

function checkJenisKelamin(baris: Baris): number {
  const { jenis_kelamin, nik_birth, nik_well_formed } = baris
  if (jenis_kelamin === 0) return BIT.JENIS_KELAMIN_KOSONG
  if (jenis_kelamin === UNKNOWN || !nik_birth || !nik_well_formed) return 0
  return (nik_birth.jenis_kelamin === 'L') === (jenis_kelamin === LAKI_LAKI) ? 0 : BIT.A17
}

/** A18 and A22 of husband and wife; they stand whatever the birth date. */
function checkPasangan(baris: Baris): number {
  const { hubungan_keluarga, jenis_kelamin, status_kawin } = baris
  let mask = 0
  if (hubungan_keluarga === ISTRI && jenis_kelamin === LAKI_LAKI) mask |= BIT.A18
  if (hubungan_keluarga === SUAMI && jenis_kelamin === PEREMPUAN) mask |= BIT.A18
  const isSpouse =
    hubungan_keluarga === ISTRI || hubungan_keluarga === SUAMI || hubungan_keluarga === SUAMI_ATAU_ISTRI
  if (isSpouse && status_kawin === BELUM_KAWIN) mask |= BIT.A22
  return mask
}

function checkKawin(baris: Baris, age: number | null): number {
  if (age === null || baris.status_kawin <= BELUM_KAWIN) return 0
  if (age < 12) return BIT.A22
  return age <= 18 ? BIT.KAWIN_USIA_ANAK : 0
}

function checkPekerjaan(baris: Baris, age: number | null): number {
  if (baris.pekerjaan === 0) return 0
  const toCheck = isJobToCheck(baris.pekerjaan) ? BIT.PEKERJAAN_PERLU_DICEK : 0
  const range = jobAgeRange(baris.pekerjaan)
  if (age === null || range === null) return toCheck
  return age < range[0] || age > range[1] ? toCheck | BIT.A19 : toCheck
}

function checkHamil(baris: Baris, age: number | null): number {
  if (!baris.hamil) return 0
  if (baris.jenis_kelamin === LAKI_LAKI) return BIT.A23
  const outside = age !== null && (age < 10 || age > 55)
  return baris.jenis_kelamin === PEREMPUAN && outside ? BIT.A23 : 0
}

function unknownWords(baris: Baris): number {
  return (
    (baris.jenis_kelamin === UNKNOWN ? BIT.JENIS_KELAMIN_TAK_DIKENAL : 0) |
    (baris.hubungan_keluarga === UNKNOWN ? BIT.HUBUNGAN_TAK_DIKENAL : 0) |
    (baris.status_kawin === UNKNOWN ? BIT.STATUS_KAWIN_TAK_DIKENAL : 0) |
    (baris.pendidikan === UNKNOWN ? BIT.PENDIDIKAN_TAK_DIKENAL : 0) |
    (baris.pekerjaan === UNKNOWN ? BIT.PEKERJAAN_TAK_DIKENAL : 0)
  )
}
