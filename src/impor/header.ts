import { readCell } from './cell.ts'

/** The columns of a file of proposals; CSV header = table column = property. */
export const KOLOM = [
  'nik',
  'no_kk',
  'nama_lengkap',
  'tempat_lahir',
  'tanggal_lahir',
  'jenis_kelamin',
  'nama_ibu_kandung',
  'hubungan_keluarga',
  'status_kawin',
  'pendidikan',
  'pekerjaan',
  'alamat',
  'rt',
  'rw',
  'kode_desa',
  'program_usulan',
  'alasan',
  'sumber_usulan',
  'disabilitas',
  'hamil',
  'telepon',
] as const

export type Kolom = (typeof KOLOM)[number]

/** Where each known column stands in a record; -1 when the file has no such column. */
export type Header = Readonly<Record<Kolom, number>>

const SPACES = /[\s_]+/g

/**
 * Finds the known columns: any case, spaces or underscores, any order. Of two columns with one name the first
 * counts; unknown ones are left beside. Null when the record has no known column: it is no header.
 */
export function readHeader(cells: readonly string[]): Header | null {
  const names = cells.map((cell) => readCell(cell).toLowerCase().replace(SPACES, '_'))
  const header = Object.fromEntries(KOLOM.map((kolom) => [kolom, names.indexOf(kolom)]))
  return isHeader(header) && KOLOM.some((kolom) => header[kolom] >= 0) ? header : null
}

function isHeader(record: Record<string, number>): record is Record<Kolom, number> {
  return KOLOM.every((kolom) => kolom in record)
}
