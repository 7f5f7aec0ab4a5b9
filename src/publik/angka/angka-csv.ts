import { csvLine } from '../../lib/csv-write.ts'
import type { AngkaTampil } from './angka.ts'

const HEADER = [
  'periode',
  'kode_wilayah',
  'wilayah',
  'masuk',
  'ditetapkan',
  'tidak',
  'ditarik',
  'median_hari',
  'tanpa_putusan_persen',
  'pembaruan_persen',
  'tertutup',
]

/** A month as CSV: what is hidden is empty, and the last column names it. */
export function angkaCsv(
  periode: string,
  rows: readonly AngkaTampil[],
  namaOf: (kode: string) => string,
): string {
  const lines = rows.map((row) => {
    const { kode, ...cells } = row
    const closed = Object.entries(cells).flatMap(([name, value]) => (value === null ? [name] : []))
    const values = [
      row.masuk,
      row.ditetapkan,
      row.tidak,
      row.ditarik,
      row.median_hari,
      row.tanpa_putusan,
      row.pembaruan,
    ]
    return [periode, kode, namaOf(kode), ...values.map((value) => value ?? ''), closed.join(' ')].map(String)
  })
  return [HEADER, ...lines].map(csvLine).join('')
}
