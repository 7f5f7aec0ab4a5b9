import { createWriteStream, mkdirSync, type WriteStream } from 'node:fs'
import { once } from 'node:events'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import { csvLine } from '../lib/csv-write.ts'
import { dukcapilLine } from './berkas-dukcapil.ts'
import { generatePopulasi, type PopulasiOptions } from './generate-populasi.ts'
import type { KeluargaSintetis } from './keluarga-sintetis.ts'

/** What was made, for people to read and tests to hold. */
export interface RingkasanPopulasi {
  keluarga: number
  individu: number
  laki_laki: number
  perempuan: number
  tanpa_nik: number
  disabilitas: number
  lansia: number
  hamil: number
  adat: number
  tanpa_tempat_tinggal: number
  tanpa_no_kk: number
  tersegel: number
  duplikat: number
  meninggal: number
  desil_kosong: number
  terdaftar: number
}

/** Columns of the files are those of the register's tables; `kebenaran.csv` says what is really so. */
const INDIVIDU = [
  'individu_id',
  'keluarga_id',
  'hubungan_keluarga',
  'nik',
  'nama_lengkap',
  'nama_ibu_kandung',
  'tempat_lahir',
  'tanggal_lahir',
  'presisi_tanggal',
  'jenis_kelamin',
  'telepon',
  'alamat',
  'rt',
  'rw',
  'kode_desa',
  'status_kawin',
  'pendidikan',
  'pekerjaan',
  'disabilitas',
  'hamil_sampai',
  'protection_level',
  'terdaftar_sejak',
  'sumber',
  'tanggal_sumber',
] as const
const KELUARGA = ['keluarga_id', 'no_kk', 'kode_desa', 'kode_kabkota', 'sumber'] as const
const DESIL = ['keluarga_id', 'sumber', 'versi', 'tanggal', 'desil', 'kode_kabkota'] as const
const HUNIAN = [
  ...(['hunian_id', 'keluarga_id', 'sumber', 'tanggal_sumber', 'tanpa_tempat_tinggal'] as const),
  ...(['kepala_tidak_bekerja', 'khawatir_makan', 'pangan_lebih_separuh', 'tanpa_belanja_pakaian'] as const),
  ...(['lantai_tanah', 'dinding_bambu', 'tanpa_jamban', 'listrik_450', 'lantai', 'dinding', 'atap'] as const),
  ...(['air', 'penerangan', 'daya', 'jamban', 'luas_lantai', 'aset', 'kode_kabkota'] as const),
] as const
const KEBENARAN = [
  ...(['individu_id', 'orang_id', 'duplikat_dari', 'nik', 'nama_lengkap', 'tanggal_lahir'] as const),
  ...(['meninggal', 'desil', 'adat', 'galat_register', 'galat_dukcapil'] as const),
] as const

/**
 * Generates a population into a folder (made when missing): individu.csv, keluarga.csv, hunian.csv, desil.csv,
 * kebenaran.csv, dukcapil.jsonl. Memory doesn't grow with its size. Errors: a regency that isn't one, a full disk.
 */
export async function writePopulasi(options: PopulasiOptions, dir: string): Promise<RingkasanPopulasi> {
  mkdirSync(dir, { recursive: true })
  const files = {
    individu: openCsv(dir, 'individu.csv', INDIVIDU),
    keluarga: openCsv(dir, 'keluarga.csv', KELUARGA),
    hunian: openCsv(dir, 'hunian.csv', HUNIAN),
    desil: openCsv(dir, 'desil.csv', DESIL),
    kebenaran: openCsv(dir, 'kebenaran.csv', KEBENARAN),
    dukcapil: createWriteStream(join(dir, 'dukcapil.jsonl')),
  }
  const ringkasan = emptyRingkasan()
  for (const keluarga of generatePopulasi(options)) {
    countKeluarga(ringkasan, keluarga)
    const { anggota, hunian, desil, kebenaran, dukcapil } = keluarga
    await write(files.keluarga, line(KELUARGA, keluarga))
    await write(files.individu, anggota.map((row) => line(INDIVIDU, row)).join(''))
    await write(files.hunian, line(HUNIAN, hunian))
    await write(files.desil, line(DESIL, desil))
    await write(files.kebenaran, kebenaran.map((row) => line(KEBENARAN, row)).join(''))
    await write(files.dukcapil, dukcapil.map(dukcapilLine).join(''))
  }
  for (const file of Object.values(files)) {
    file.end()
    await finished(file)
  }
  return ringkasan
}

function openCsv(dir: string, nama: string, columns: readonly string[]): WriteStream {
  const file = createWriteStream(join(dir, nama))
  file.write(`${columns.join(',')}\n`)
  return file
}

async function write(file: WriteStream, text: string): Promise<void> {
  if (text !== '' && !file.write(text)) await once(file, 'drain')
}

type Cell = string | number | boolean | readonly string[] | null | undefined

function line<K extends string>(columns: readonly K[], row: Readonly<Partial<Record<K, Cell>>>): string {
  return csvLine(columns.map((column) => cellText(row[column])))
}

function cellText(value: Cell): string {
  if (value === null || value === undefined) return ''
  return typeof value === 'object' ? value.join(' ') : String(value)
}

function emptyRingkasan(): RingkasanPopulasi {
  return {
    keluarga: 0,
    individu: 0,
    laki_laki: 0,
    perempuan: 0,
    tanpa_nik: 0,
    disabilitas: 0,
    lansia: 0,
    hamil: 0,
    adat: 0,
    tanpa_tempat_tinggal: 0,
    tanpa_no_kk: 0,
    tersegel: 0,
    duplikat: 0,
    meninggal: 0,
    desil_kosong: 0,
    terdaftar: 0,
  }
}

/** Adds one family to the summary. Old is 60 and over at the day the deciles are of. */
export function countKeluarga(sum: RingkasanPopulasi, keluarga: KeluargaSintetis): void {
  const { anggota, kebenaran, hunian, desil, no_kk } = keluarga
  const born60 = `${Number(desil.tanggal.slice(0, 4)) - 60}${desil.tanggal.slice(4)}`
  const add = (ok: boolean) => (ok ? 1 : 0)
  sum.keluarga += 1
  sum.tanpa_no_kk += add(no_kk === null)
  sum.tanpa_tempat_tinggal += add(hunian.tanpa_tempat_tinggal === true)
  sum.desil_kosong += add(desil.desil === null)
  for (const row of anggota) {
    sum.individu += 1
    sum.laki_laki += add(row.jenis_kelamin === 'L')
    sum.perempuan += add(row.jenis_kelamin === 'P')
    sum.tanpa_nik += add(row.nik === null)
    sum.disabilitas += add(row.disabilitas !== null)
    sum.lansia += add((row.tanggal_lahir ?? '') <= born60)
    sum.hamil += add(row.hamil_sampai !== null)
    sum.tersegel += add(row.protection_level === 'tersegel')
    sum.terdaftar += add(row.terdaftar_sejak !== null)
  }
  for (const row of kebenaran) {
    sum.adat += add(row.adat)
    sum.duplikat += add(row.duplikat_dari !== null)
    sum.meninggal += add(row.meninggal !== null)
  }
}
