import { findPeka } from '../lib/catatan-peka.ts'
import { normalizeNama } from '../lib/nama.ts'
import { isWellFormed, readDigits } from '../lib/nik.ts'
import type { IndividuFakta } from '../penduduk/individu.ts'
import { CARA, hasBukti, type Keperluan, type PersetujuanBaru } from './pendamping.ts'
import type { DampinganBaru } from './start-dampingan.ts'

/** The fields of the companion's form, as they were typed; the file apart. */
export const ISIAN = [
  'usulan_id',
  'kode_desa',
  'nama_lengkap',
  'hari',
  'bulan',
  'tahun',
  'nik',
  'telepon',
  'alamat',
  'jalur',
  'catatan',
  'keperluan',
  'bahasa',
  'lama',
  'cara',
  'saksi_satu',
  'saksi_dua',
] as const
export type Isian = Readonly<Partial<Record<(typeof ISIAN)[number], string>>>

/** What is to be repaired, field by field; the words are in the catalogue. */
export type GalatIsian = Partial<
  Record<'kode_desa' | 'nama_lengkap' | 'tanggal_lahir' | 'nik' | 'catatan' | 'cara' | 'bukti', true>
>

export const LAMA = ['30', '90', '180', '365'] as const
const KEPERLUAN_SEMUA: readonly Keperluan[] = ['mengusulkan', 'melengkapi', 'menerima_kabar']
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const MAX_NAME_CHARACTERS = 100
const MAX_TEXT_CHARACTERS = 500
const DAY_MS = 86_400_000

/**
 * The case that a form means, or what to repair. `today` is YYYY-MM-DD in WIB; `desa` says which villages are the
 * organisation's. Null when the form is not one of ours: its id is missing.
 */
export function readIsian(
  isian: Isian,
  bukti: Uint8Array | null,
  context: { today: string; isDesa: (kode: string) => boolean },
): { input: DampinganBaru } | { galat: GalatIsian } | null {
  const { usulan_id = '', nik: typedNik = '', nama_lengkap = '', kode_desa = '', catatan = '' } = isian
  if (!UUID.test(usulan_id)) return null
  const nik = readDigits(typedNik.trim())
  const lahir = readLahir(isian, context.today)
  const persetujuan = readPersetujuan(isian, bukti, context.today)
  const galat: GalatIsian = {
    ...(!context.isDesa(kode_desa) && { kode_desa: true }),
    ...((nama_lengkap.length > MAX_NAME_CHARACTERS || normalizeNama(nama_lengkap).norm === '') && {
      nama_lengkap: true,
    }),
    ...(lahir === null && { tanggal_lahir: true }),
    ...(nik !== '' && !isWellFormed(nik) && { nik: true }),
    ...((catatan.length > MAX_TEXT_CHARACTERS || findPeka(catatan).length > 0) && { catatan: true }),
    ...(typeof persetujuan === 'string' && { [persetujuan]: true }),
  }
  if (Object.keys(galat).length > 0 || lahir === null || typeof persetujuan === 'string') return { galat }
  const klien = {
    kode_desa,
    nama_lengkap: nama_lengkap.trim(),
    nik: nik === '' ? null : nik,
    ...lahir,
    jenis_kelamin: null,
    telepon: textOf(isian.telepon),
    alamat: textOf(isian.alamat),
  }
  const jalur = isian.jalur === 'khusus' ? 'khusus' : 'langsung'
  return { input: { usulan_id, klien, persetujuan, jalur, catatan } }
}

function textOf(typed: string | undefined): string | null {
  return typed?.trim().slice(0, MAX_TEXT_CHARACTERS) || null
}

/** A whole date, a year alone, or nothing: many people don't know their day. Null is what can't be a date. */
function readLahir(
  { hari = '', bulan = '', tahun = '' }: Isian,
  today: string,
): Pick<IndividuFakta, 'tanggal_lahir' | 'presisi_tanggal'> | null {
  const [day, month, year] = [hari.trim(), bulan.trim(), tahun.trim()]
  if (day === '' && month === '' && year === '') return { tanggal_lahir: null, presisi_tanggal: 'perkiraan' }
  const isYearAlone = day === '' && month === ''
  const typed = `${year}-${(month || '1').padStart(2, '0')}-${(day || '1').padStart(2, '0')}`
  const read = new Date(`${typed}T00:00:00Z`)
  const exists =
    /^\d{4}-\d\d-\d\d$/.test(typed) && !Number.isNaN(read.getTime()) && read.toISOString().startsWith(typed)
  if (!exists || Number(year) < 1880 || typed > today || (!isYearAlone && (day === '' || month === '')))
    return null
  return { tanggal_lahir: typed, presisi_tanggal: isYearAlone ? 'tahun' : 'hari' }
}

function readPersetujuan(
  isian: Isian,
  bukti: Uint8Array | null,
  today: string,
): PersetujuanBaru | 'cara' | 'bukti' {
  const cara = CARA.find((one) => one === isian.cara)
  if (!cara) return 'cara'
  const lama = LAMA.find((one) => one === isian.lama) ?? LAMA[1]
  const saksi = [isian.saksi_satu, isian.saksi_dua].map(
    (nama) => nama?.trim().slice(0, MAX_NAME_CHARACTERS) ?? '',
  )
  const persetujuan: PersetujuanBaru = {
    keperluan: isian.keperluan === 'semua' ? KEPERLUAN_SEMUA : ['mengusulkan'],
    sampai: new Date(Date.parse(today) + (Number(lama) + 1) * DAY_MS).toISOString().slice(0, 10),
    bahasa: /^[a-z]{2,3}$/.test(isian.bahasa ?? '') ? (isian.bahasa ?? 'id') : 'id',
    cara,
    saksi: cara === 'dua_saksi' ? saksi : [],
    bukti: cara === 'dua_saksi' ? null : bukti,
  }
  return hasBukti(persetujuan) ? persetujuan : 'bukti'
}
