import { fromSpreadsheetDays, toIso } from './tanggal.ts'
import { XlsxFault } from './xlsx-fault.ts'
import { readPart, type XlsxPackage } from './xlsx-package.ts'

const TEXT_CHARS_MAX = 60_000_000
const CELL_CHARS_MAX = 2_048
const LAST_DAY = 2_958_465
const LOSSLESS = 1e15
const DIGITS = /^\d+$/

/** What the cells of a sheet refer to. */
export interface Workbook {
  /** Path of the first visible sheet inside the package. */
  sheet: string
  strings: readonly string[]
  /** A date style's number as YYYY-MM-DD, any other number written out. */
  numberText(value: string, style: string | undefined): string
}

/** Reads the parts around the sheet. Throws XlsxFault. */
export async function readWorkbook(file: XlsxPackage): Promise<Workbook> {
  const { sheetId, isDate1904 } = await readSheetList(file)
  const targets = new Map<string, string>()
  await readPart(file, 'xl/_rels/workbook.xml.rels', {
    open: (name, { Id, Target }) => {
      if (name === 'Relationship' && Id !== undefined && Target !== undefined) targets.set(Id, Target)
    },
  })
  const target = targets.get(sheetId)
  const sheet = target?.startsWith('/') ? target.slice(1) : `xl/${target}`
  if (target === undefined || !file.entries.has(sheet)) throw new XlsxFault('broken', 'no sheet')
  const dateStyles = await readDateStyles(file)
  return {
    sheet,
    strings: await readStrings(file),
    numberText: (value, style) =>
      style !== undefined && dateStyles.has(Number(style)) ? dateText(value, isDate1904) : plainNumber(value),
  }
}

async function readSheetList(file: XlsxPackage): Promise<{ sheetId: string; isDate1904: boolean }> {
  let sheetId = ''
  let isDate1904 = false
  await readPart(file, 'xl/workbook.xml', {
    open: (name, attributes) => {
      if (name === 'workbookPr') isDate1904 = ['1', 'true'].includes(attributes.date1904 ?? '')
      if (name === 'sheet' && sheetId === '' && (attributes.state ?? 'visible') === 'visible')
        sheetId = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? ''
    },
  })
  return { sheetId, isDate1904 }
}

async function readStrings(file: XlsxPackage): Promise<string[]> {
  const strings: string[] = []
  let chars = 0
  let current = ''
  let inText = false
  let phonetic = 0
  await readPart(file, 'xl/sharedStrings.xml', {
    open: (name) => {
      if (name === 'si') current = ''
      if (name === 'rPh') phonetic += 1
      inText = name === 't' && phonetic === 0
    },
    text: (text) => {
      if (inText) current = appendText(current, text)
    },
    close: (name) => {
      inText = false
      if (name === 'rPh') phonetic -= 1
      if (name !== 'si') return
      strings.push(current)
      chars += current.length
      if (chars > TEXT_CHARS_MAX) throw new XlsxFault('too_large', 'text')
    },
  })
  return strings
}

/** Adds a piece of text to a cell; a cell longer than any honest one is refused. */
export function appendText(text: string, piece: string): string {
  if (text.length + piece.length > CELL_CHARS_MAX) throw new XlsxFault('too_large', 'cell')
  return text + piece
}

/** Which cell styles show a number as a date. */
async function readDateStyles(file: XlsxPackage): Promise<Set<number>> {
  const dateFormats = new Set<string>()
  const styles = new Set<number>()
  let inCellXfs = false
  let style = 0
  await readPart(file, 'xl/styles.xml', {
    open: (name, { numFmtId = '', formatCode = '' }) => {
      if (name === 'numFmt' && isDateFormat(formatCode)) dateFormats.add(numFmtId)
      if (name === 'cellXfs') inCellXfs = true
      if (name !== 'xf' || !inCellXfs) return
      if (isBuiltInDate(Number(numFmtId)) || dateFormats.has(numFmtId)) styles.add(style)
      style += 1
    },
    close: (name) => {
      if (name === 'cellXfs') inCellXfs = false
    },
  })
  return styles
}

function isBuiltInDate(id: number): boolean {
  return (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)
}

/** A format with a day or a year outside its quoted and bracketed parts. */
function isDateFormat(code: string): boolean {
  return /[dy]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''))
}

/**
 * Some writers say 3204092005 as 3.204092005E9 and 7 as 7.0: the same number, written out. From 10^15 on it stays
 * as it stands, because there a spreadsheet has lost digits (KODE.md, "The whole file is refused").
 */
function plainNumber(value: string): string {
  if (DIGITS.test(value)) return value
  const number = Number(value)
  return Number.isInteger(number) && Math.abs(number) < LOSSLESS ? String(number) : value
}

function dateText(value: string, isDate1904: boolean): string {
  const days = Math.floor(Number(value)) + (isDate1904 ? 1_462 : 0)
  return days >= 1 && days <= LAST_DAY ? toIso(fromSpreadsheetDays(days)) : value
}
