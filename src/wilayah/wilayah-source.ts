import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse/sync'
import { kodeInduk, readKode, type Tingkat, tingkatOf } from './kode.ts'

export type JenisWilayah =
  | 'provinsi'
  | 'kabupaten'
  | 'kota'
  | 'kecamatan'
  | 'kelurahan'
  | 'desa'
  | 'desa_adat'

/** One region of today; the row of table `wilayah`. */
export interface Wilayah {
  /** Kemendagri code, plain. */
  kode: string
  nama: string
  /** 1 province, 2 regency or city, 3 district, 4 village. */
  tingkat: Tingkat
  kode_induk: string | null
  jenis: JenisWilayah
}

/** A code that died since 2016; the row of table `wilayah_riwayat`. */
export interface WilayahRiwayat {
  kode: string
  nama: string
  /** Years of the first and the last edition that had it. */
  edisi_pertama: number
  edisi_terakhir: number
  /** Its successor where one is certain enough, and why it is. */
  kode_pengganti: string | null
  dasar_pengganti: string | null
}

const AREA_DATA = new URL('../data/', import.meta.resolve('idn-area-data'))
const AREA_FILES = ['provinces.csv', 'regencies.csv', 'districts.csv', 'villages.csv']
const RIWAYAT_FILE = new URL('../../data/wilayah-riwayat.csv', import.meta.url)

/** All regions of the edition that package idn-area-data holds, parents before children. */
export function readWilayahRows(): Wilayah[] {
  return AREA_FILES.flatMap((file) => {
    const records: { code: string; name: string }[] = parse(read(new URL(file, AREA_DATA)), { columns: true })
    return records.map(toWilayah)
  })
}

/** All dead codes of data/wilayah-riwayat.csv. */
export function readRiwayatRows(): WilayahRiwayat[] {
  const records: Record<keyof WilayahRiwayat, string>[] = parse(read(RIWAYAT_FILE), { columns: true })
  return records.map((record) => ({
    kode: record.kode,
    nama: record.nama,
    edisi_pertama: Number(record.edisi_pertama),
    edisi_terakhir: Number(record.edisi_terakhir),
    kode_pengganti: record.kode_pengganti || null,
    dasar_pengganti: record.dasar_pengganti || null,
  }))
}

/** SHA-256 over the bytes of every source file, hex: the same sources, the same regions. */
export function sidikWilayah(): string {
  const hash = createHash('sha256')
  for (const file of AREA_FILES) hash.update(read(new URL(file, AREA_DATA)))
  return hash.update(read(RIWAYAT_FILE)).digest('hex')
}

function toWilayah(record: { code: string; name: string }): Wilayah {
  const kode = readKode(record.code)
  if (!kode) throw new Error(`idn-area-data holds the code ${record.code}, which is no Kemendagri code`)
  const tingkat = tingkatOf(kode)
  return {
    kode,
    nama: record.name.trim(),
    tingkat,
    kode_induk: kodeInduk(kode),
    jenis: jenisOf(kode, tingkat),
  }
}

// domain.md 4.3: cities are 71 to 99; a village number begins with 1 kelurahan, 2 desa, 3 desa adat.
function jenisOf(kode: string, tingkat: Tingkat): JenisWilayah {
  if (tingkat === 1) return 'provinsi'
  if (tingkat === 2) return kode.slice(2) >= '71' ? 'kota' : 'kabupaten'
  if (tingkat === 3) return 'kecamatan'
  const first = kode.charAt(6)
  if (first === '1') return 'kelurahan'
  return first === '3' ? 'desa_adat' : 'desa'
}

function read(url: URL): Buffer {
  return readFileSync(fileURLToPath(url))
}
