import { DISABILITAS, type Disabilitas } from '../penduduk/disabilitas.ts'
import type { NewIndividu } from '../penduduk/individu.ts'
import { addDays, isFullTanggal, isYearAlone, toIso } from '../lib/tanggal.ts'
import type { UsulanBaru } from '../usulan/usulan-store.ts'
import type { WilayahList } from '../wilayah/wilayah.ts'
import type { Baris } from './baris.ts'
import { readOptionalCell, wordKey } from './cell.ts'
import type { Header, Kolom } from './header.ts'
import { ISTRI, ORANG_TUA_ATAU_MERTUA, SUAMI, SUAMI_ATAU_ISTRI } from './kamus.ts'
import { BIT } from './kode.ts'

/** One record that will be stored, with its codes. */
export interface BarisSimpan {
  baris: number
  mask: number
  read: Baris
  cells: readonly string[]
  /** The village of today: an old code's successor where one is known. */
  kode_desa: string
}

const PREGNANCY_DAYS = 280
const SPLIT = /\s*[,;+&]\s*|\s+dan\s+/
/** Words and the old numbers of `cacat` (domain.md 4.5), as the register's codes. */
const KATA_DISABILITAS: Readonly<Record<string, readonly Disabilitas[]>> = {
  1: ['fisik'],
  fisik: ['fisik'],
  daksa: ['fisik'],
  2: ['melihat'],
  netra: ['melihat'],
  3: ['mendengar', 'bicara'],
  rungu: ['mendengar'],
  wicara: ['bicara'],
  'rungu/wicara': ['mendengar', 'bicara'],
  4: ['mental'],
  mental: ['mental'],
  'mental/jiwa': ['mental'],
  5: ['fisik', 'mental'],
  intelektual: ['belajar'],
  grahita: ['belajar'],
  6: ['lainnya'],
  ...Object.fromEntries(
    DISABILITAS.map((kode): [string, readonly Disabilitas[]] => [kode.replaceAll('_', ' '), [kode]]),
  ),
}
const NO_DISABILITAS = new Set(['', '0', '7', 'tidak', 'tidak ada', 'bukan'])
const SUMBER_USULAN = ['musdes', 'warga', 'pendamping', 'dinsos', 'kemensos'] as const

/** The facts that a record says about a person. An impossible value is left out; what was read stays in impor_galat. */
export function individuOf(
  simpan: BarisSimpan,
  header: Header,
  tanggal: string,
): Omit<NewIndividu, 'individu_id'> {
  const { read, cells, mask } = simpan
  const cell = (kolom: Kolom) => readOptionalCell(cells[header[kolom]]) || null
  const hasTanggal =
    !(mask & BIT.A16) && (isFullTanggal(read.tanggal_lahir) || isYearAlone(read.tanggal_lahir))
  return {
    nama_lengkap: read.nama_lengkap,
    nik: read.nik || null,
    nama_ibu_kandung: mask & BIT.A15 ? null : read.nama_ibu_kandung,
    tempat_lahir: cell('tempat_lahir'),
    tanggal_lahir: hasTanggal ? toIso(read.tanggal_lahir) : null,
    presisi_tanggal: isYearAlone(read.tanggal_lahir) ? 'tahun' : 'hari',
    jenis_kelamin: read.jenis_kelamin === 1 ? 'L' : read.jenis_kelamin === 2 ? 'P' : null,
    telepon: cell('telepon'),
    alamat: alamatOf(cell('alamat'), cell('rt'), cell('rw')),
    kode_desa: simpan.kode_desa,
    status_kawin: known(read.status_kawin),
    pendidikan: known(read.pendidikan),
    pekerjaan: known(read.pekerjaan),
    disabilitas: disabilitasOf(cell('disabilitas') ?? ''),
    hamil_sampai: read.hamil && !(mask & BIT.A23) ? addDays(tanggal, PREGNANCY_DAYS) : null,
    sumber: 'impor',
    tanggal_sumber: tanggal,
  }
}

/** What a record asks for: source, path and programme; a national officer alone may use the ministry's path. */
export function usulanOf(
  simpan: BarisSimpan,
  header: Header,
  peran: string,
): Pick<UsulanBaru, 'jenis_usulan' | 'sumber_usulan' | 'jalur' | 'program'> {
  const word = wordKey(readOptionalCell(simpan.cells[header.sumber_usulan]))
  const sumber_usulan = SUMBER_USULAN.find((sumber) => sumber === word) ?? 'musdes'
  const program = readOptionalCell(simpan.cells[header.program_usulan]) || null
  const isMinistry = sumber_usulan === 'kemensos' && peran === 'pusdatin'
  const jalur = isMinistry ? 'kemensos' : sumber_usulan === 'warga' ? 'langsung' : 'desa'
  return { jenis_usulan: 'masuk_dtks', sumber_usulan, jalur, program }
}

/** SIAK relation; a DTKS husband-or-wife by sex, what stays open is unknown. */
export function hubunganOf({ hubungan_keluarga, jenis_kelamin }: Baris): number | null {
  if (hubungan_keluarga === SUAMI_ATAU_ISTRI)
    return jenis_kelamin === 1 ? SUAMI : jenis_kelamin === 2 ? ISTRI : null
  return hubungan_keluarga === ORANG_TUA_ATAU_MERTUA ? null : known(hubungan_keluarga)
}

/** The village of today that a code means; the code itself when it has no known successor. */
export function desaOfToday(kode_desa: string, wilayah: Pick<WilayahList, 'read'>): string {
  const arti = wilayah.read(kode_desa)
  return arti.arti === 'riwayat' && arti.pengganti?.tingkat === 4 ? arti.pengganti.kode : kode_desa
}

function known(n: number): number | null {
  return n > 0 ? n : null
}

function alamatOf(alamat: string | null, rt: string | null, rw: string | null): string | null {
  const parts = [alamat, rt && `RT ${rt}`, rw && `RW ${rw}`].filter((part) => part !== null && part !== '')
  return parts.length > 0 ? parts.join(' ') : null
}

function disabilitasOf(cell: string): string[] | null {
  const key = wordKey(cell)
  if (NO_DISABILITAS.has(key)) return null
  return [
    ...new Set(
      key.split(SPLIT).flatMap((word): readonly Disabilitas[] => KATA_DISABILITAS[word] ?? ['lainnya']),
    ),
  ]
}
