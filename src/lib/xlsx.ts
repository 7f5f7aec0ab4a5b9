import type { FileRecord } from './csv-file.ts'
import { XlsxFault } from './xlsx-fault.ts'
import { openXlsx, parsePart } from './xlsx-package.ts'
import { appendText, readWorkbook, type Workbook } from './xlsx-parts.ts'

const ROWS_MAX = 100_001
const COLUMNS_MAX = 512
const COLUMN = /^[A-Z]{1,3}/
const LETTERS = 26

/**
 * Reads the first visible sheet of a .xlsx as text, in batches: sixteen digits as they stand in the file (never
 * through a JavaScript number), a date as YYYY-MM-DD. `baris` is the spreadsheet's row number; rows that the
 * file leaves out are empty and not given. Limits as in security.md section 6.
 * @throws XlsxFault when the file is unsafe, too large or broken
 */
export async function* readXlsx(path: string): AsyncGenerator<FileRecord[]> {
  const file = await openXlsx(path)
  try {
    const workbook = await readWorkbook(file)
    const reader = new SheetReader(workbook)
    for await (const _ of parsePart(file, workbook.sheet, reader)) {
      const batch = reader.take()
      if (batch.length > 0) yield batch
    }
  } finally {
    file.zip.close()
  }
}

/** Hears the XML of one sheet and puts records together. */
class SheetReader {
  readonly #workbook: Workbook
  #done: FileRecord[] = []
  #rows = 0
  #baris = 0
  #cells: string[] = []
  #column = 0
  #type = ''
  #style: string | undefined
  #value = ''
  #inValue = false

  constructor(workbook: Workbook) {
    this.#workbook = workbook
  }

  /** The records that are complete since the last call. */
  take(): FileRecord[] {
    const done = this.#done
    this.#done = []
    return done
  }

  open(name: string, attributes: Record<string, string>): void {
    if (name === 'row') this.#openRow(attributes.r)
    else if (name === 'c') this.#openCell(attributes)
    else this.#inValue = name === 'v' || (name === 't' && this.#type === 'inlineStr')
  }

  text(text: string): void {
    if (this.#inValue) this.#value = appendText(this.#value, text)
  }

  close(name: string): void {
    this.#inValue = false
    if (name === 'c') this.#closeCell()
    else if (name === 'row') this.#done.push({ baris: this.#baris, cells: this.#cells })
  }

  #openRow(number: string | undefined): void {
    this.#rows += 1
    if (this.#rows > ROWS_MAX) throw new XlsxFault('too_large', 'rows')
    const baris = number === undefined ? this.#baris + 1 : Number(number)
    if (!Number.isInteger(baris) || baris <= this.#baris || baris > 1_048_576)
      throw new XlsxFault('broken', 'row number')
    this.#baris = baris
    this.#cells = []
    this.#column = -1
  }

  #openCell({ r, t = 'n', s }: Record<string, string>): void {
    this.#column = r === undefined ? this.#column + 1 : columnOf(r)
    if (this.#column < 0 || this.#column >= COLUMNS_MAX) throw new XlsxFault('too_large', 'columns')
    this.#type = t
    this.#style = s
    this.#value = ''
  }

  #closeCell(): void {
    while (this.#cells.length < this.#column) this.#cells.push('')
    this.#cells[this.#column] = this.#cellText()
    this.#type = ''
  }

  #cellText(): string {
    if (this.#value === '') return ''
    if (this.#type === 's') return this.#workbook.strings[Number(this.#value)] ?? ''
    if (this.#type === 'b') return this.#value === '1' ? 'TRUE' : 'FALSE'
    return this.#type === 'n' ? this.#workbook.numberText(this.#value, this.#style) : this.#value
  }
}

/** Column of a reference: A1 = 0, AA7 = 26; -1 when it is none. */
function columnOf(reference: string): number {
  let column = 0
  for (const letter of COLUMN.exec(reference)?.[0] ?? '')
    column = column * LETTERS + letter.charCodeAt(0) - 64
  return column - 1
}
