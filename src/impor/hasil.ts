import type { FileRecord } from '../lib/csv-file.ts'
import { csvLine } from '../lib/csv-write.ts'
import type { WilayahList } from '../wilayah/wilayah.ts'
import { barisReader, isEmptyRecord } from './baris.ts'
import { describeGalat, type Galat } from './galat.ts'
import { readHeader } from './header.ts'
import type { KamusHubungan } from './kamus.ts'
import { kodeCells } from './kode.ts'
import type { ReadRecords } from './open-file.ts'

export interface HasilInput {
  records: ReadRecords
  kamus: KamusHubungan
  /** The clock of the check, 'YYYY-MM-DD'. */
  tanggal: string
  wilayah: Pick<WilayahList, 'read'>
  /** The codes of the records from `first` to `last` as bits, by record number. */
  masksOf(first: number, last: number): Promise<ReadonlyMap<number, number>>
  /** Of an import that was stored: the tickets of its records, which the people are to be given. */
  tiketOf?(first: number, last: number): Promise<ReadonlyMap<number, string>>
}

/**
 * The file as it came, record by record, with its findings in front: `baris, kode, temuan, penjelasan`, the
 * ticket where it was stored, then the file's own columns. Gives batches of rows of cells; the first row is the header.
 */
export async function* hasilRows(input: HasilInput): AsyncGenerator<string[][]> {
  let describe: ((mask: number, cells: readonly string[]) => Galat[]) | null = null
  for await (const batch of input.records()) {
    const rows: string[][] = []
    const [first, last] = [batch[0]?.baris ?? 0, batch.at(-1)?.baris ?? 0]
    const masks = await input.masksOf(first, last)
    const tiket = await input.tiketOf?.(first, last)
    for (const record of batch) {
      if (isEmptyRecord(record.cells)) continue
      if (describe) {
        const front = hasilFront(record, masks.get(record.baris) ?? 0, describe)
        rows.push([...front, ...(tiket ? [tiket.get(record.baris) ?? ''] : []), ...record.cells])
        continue
      }
      describe = describer(record.cells, input)
      const tiketHead = tiket ? ['tiket'] : []
      rows.push(['baris', 'kode', 'temuan', 'penjelasan', ...tiketHead, ...record.cells])
    }
    yield rows
  }
}

/** The same as CSV text that a spreadsheet may open; number and codes are bare, as in KODE.md "Output". */
export async function* hasilCsv(input: HasilInput): AsyncGenerator<string> {
  for await (const rows of hasilRows(input))
    yield rows
      .map(([baris, kode, temuan, ...cells]) => `${baris},${kode},${temuan},${csvLine(cells)}`)
      .join('')
}

function hasilFront(
  { baris, cells }: FileRecord,
  mask: number,
  describe: (mask: number, cells: readonly string[]) => Galat[],
): string[] {
  const { kode, temuan } = kodeCells(mask)
  return [String(baris), kode, temuan, mask === 0 ? '' : describe(mask, cells).map(sentence).join(' ')]
}

function sentence({ kode, kolom, seharusnya, tindakan }: Galat): string {
  return `[${kode}] ${kolom}: ${seharusnya} ${tindakan}`
}

function describer(head: readonly string[], { kamus, tanggal, wilayah }: HasilInput) {
  const header = readHeader(head)
  if (!header) return () => []
  const read = barisReader(header, kamus, Number(tanggal.slice(0, 4)))
  return (mask: number, cells: readonly string[]) =>
    describeGalat(mask, read(cells), cells, { header, wilayah })
}
