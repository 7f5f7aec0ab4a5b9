import { rename, rm } from 'node:fs/promises'
import { Problem } from '../lib/problem.ts'
import { type HasilInput, hasilCsv, hasilRows } from './hasil.ts'
import { writeWhole } from './write-kode-csv.ts'

/** An .xlsx is put together in memory: beyond this the CSV, which is streamed, is the way. */
const XLSX_ROWS_MAX = 20_000
const COLUMN_WIDTHS = [8, 14, 24, 60]

/**
 * Writes the result with the findings beside the rows, as .xlsx or CSV by the name of `path`. The file appears
 * whole or not at all. Throws Problem impor.hasil_terlalu_besar for an .xlsx of too many rows.
 */
export async function writeHasil(path: string, input: HasilInput): Promise<void> {
  if (!path.toLowerCase().endsWith('.xlsx')) return writeWhole(path, () => hasilCsv(input))
  const beside = `${path}.${process.pid}.tmp`
  try {
    await (await createXlsx(input)).toFile(beside)
    await rename(beside, path)
  } finally {
    await rm(beside, { force: true })
  }
}

/** The result as the bytes of an .xlsx; every cell is text, so that nothing is run and no digit is lost. */
export async function hasilXlsx(input: HasilInput): Promise<Buffer> {
  return (await createXlsx(input)).toBuffer()
}

async function createXlsx(input: HasilInput) {
  const rows: string[][] = []
  for await (const batch of hasilRows(input)) {
    rows.push(...batch)
    if (rows.length > XLSX_ROWS_MAX) throw new Problem('impor.hasil_terlalu_besar')
  }
  const { default: writeExcelFile } = await import('write-excel-file/node')
  const data = rows.map((row, i) =>
    row.map((value) =>
      value === '' ? null : { value, type: String, ...(i === 0 && { fontWeight: 'bold' as const }) },
    ),
  )
  return writeExcelFile(data, {
    sheet: 'Hasil',
    stickyRowsCount: 1,
    columns: COLUMN_WIDTHS.map((width) => ({ width })),
  })
}
