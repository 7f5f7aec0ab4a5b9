import { createHash } from 'node:crypto'
import { checkCharacter, crockford } from '../lib/crockford.ts'
import type { JsonObject } from '../lib/jcs.ts'

export type PresisiTanggal = 'hari' | 'bulan' | 'tahun' | 'perkiraan'
export type ProtectionLevel = 'biasa' | 'tersegel'

/**
 * What a source says about a person: the facts of the register, each may be unknown (null). Codes as SIAK has them
 * (domain.md 4.5), dates YYYY-MM-DD.
 */
export interface IndividuFakta {
  nama_lengkap: string
  /** 16 digits, or null: a person without one gets a `nomor_sementara`. */
  nik: string | null
  nama_ibu_kandung: string | null
  tempat_lahir: string | null
  tanggal_lahir: string | null
  presisi_tanggal: PresisiTanggal
  jenis_kelamin: 'L' | 'P' | null
  telepon: string | null
  alamat: string | null
  kode_desa: string
  status_kawin: number | null
  pendidikan: number | null
  pekerjaan: number | null
  disabilitas: string[] | null
  hamil_sampai: string | null
}

/** The facts that no short form asks. */
export const BELUM_DITANYA = {
  tempat_lahir: null,
  status_kawin: null,
  pendidikan: null,
  pekerjaan: null,
  disabilitas: null,
  hamil_sampai: null,
} as const satisfies Partial<IndividuFakta>

/** Where facts come from: `musdes`, `warga`, `impor`, `dukcapil` ..., and the day they were true. */
export interface Sumber {
  sumber: string
  tanggal_sumber: string
}

export type NewIndividu = IndividuFakta & Sumber & { individu_id: string; protection_level?: ProtectionLevel }

/** The facts as one source gave them, under their number. */
export type IndividuVersi = IndividuFakta & Sumber & { individu_id: string; versi: number }

/** The facts alone, in a form that canonical JSON takes. */
export function faktaOf(row: IndividuFakta): IndividuFakta & JsonObject {
  return {
    nama_lengkap: row.nama_lengkap,
    nik: row.nik,
    nama_ibu_kandung: row.nama_ibu_kandung,
    tempat_lahir: row.tempat_lahir,
    tanggal_lahir: row.tanggal_lahir,
    presisi_tanggal: row.presisi_tanggal,
    jenis_kelamin: row.jenis_kelamin,
    telepon: row.telepon,
    alamat: row.alamat,
    kode_desa: row.kode_desa,
    status_kawin: row.status_kawin,
    pendidikan: row.pendidikan,
    pekerjaan: row.pekerjaan,
    disabilitas: row.disabilitas,
    hamil_sampai: row.hamil_sampai,
  }
}

/**
 * `T-XXXX-XXXX-XXXX-C` of a person without NIK: 60 bits of the person's id and a check character, so that a slip of
 * the pen is noticed. Letters, hyphens and the T keep it from ever being taken for a NIK. The same id always gives
 * the same number.
 */
export function nomorSementara(individu_id: string): string {
  for (let round = 0; ; round++) {
    const body = crockford(
      createHash('sha256').update(`nomor_sementara\0${individu_id}\0${round}`).digest(),
      60,
    )
    const check = checkCharacter(body)
    if (/[0-9A-Z]/.test(check) && check !== 'U') return `T-${body.replace(/.{4}/g, '$&-')}${check}`
  }
}

/** Typed by a person: any case, hyphens or not, O for 0, I and L for 1. Null when the check character doesn't fit. */
export function readNomorSementara(typed: string): string | null {
  const text = typed
    .toUpperCase()
    .replace(/[\s-]/g, '')
    .replace(/^T/, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
  const body = text.slice(0, -1)
  if (!/^[0-9A-HJKMNP-TV-Z]{12}$/.test(body) || checkCharacter(body) !== text.slice(-1)) return null
  return `T-${body.replace(/.{4}/g, '$&-')}${text.slice(-1)}`
}
