import { isUtf8 } from 'node:buffer'
import { open } from 'node:fs/promises'
import { CsvSplitter } from './csv-splitter.ts'

/** One record of a table file; `baris` as a spreadsheet shows it (a quoted line break does not count). */
export interface FileRecord {
  baris: number
  cells: string[]
}

export type TextEncoding = 'utf-8' | 'windows-1252' | 'utf-16le'

const CHUNK_BYTES = 256 * 1024
const DELIMITERS = [',', ';', '\t'] as const
const SEPARATOR_LINE = /^sep=(.)\r?\n/i
/** A first line that ends with CR alone, as "CSV (Macintosh)" of a spreadsheet has it. */
const CR_LINE = /^[^\r\n]*\r[^\r\n]/
const NOT_BLANK = /[^\s,;]/
const HIGH_CONTROLS = /[\x80-\x9f]/g
/** What Windows-1252 has where Latin-1 has control characters. */
const WINDOWS_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'

/** UTF-8 with or without a byte order mark, UTF-16 with one, else Windows-1252 (KODE.md "Reading the file"). */
export async function detectEncoding(path: string): Promise<TextEncoding> {
  let rest: Buffer = Buffer.alloc(0)
  let isFirst = true
  for await (const chunk of readChunks(path)) {
    if (isFirst && chunk[0] === 0xff && chunk[1] === 0xfe) return 'utf-16le'
    isFirst = false
    const bytes = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk
    const end = completeLength(bytes)
    if (!isUtf8(bytes.subarray(0, end))) return 'windows-1252'
    rest = Buffer.from(bytes.subarray(end))
  }
  return rest.length === 0 ? 'utf-8' : 'windows-1252'
}

/**
 * Reads a CSV file in batches, memory flat in the file's size. The delimiter (comma, semicolon or tab) is the
 * one whose first record `countKnown` likes best; a first line `sep=;` is Excel's and is not a record.
 * @throws CsvFault when a quote is never closed
 */
export async function* readCsv(
  path: string,
  encoding: TextEncoding,
  countKnown: (cells: readonly string[]) => number,
): AsyncGenerator<FileRecord[]> {
  let splitter: CsvSplitter | undefined
  let hasCrLines = false
  let baris = 0
  const number = (rows: string[][]) => rows.map((cells) => ({ baris: ++baris, cells }))
  for await (const decoded of readText(path, encoding)) {
    if (!splitter) hasCrLines = CR_LINE.test(decoded)
    const piece = hasCrLines ? decoded.replaceAll('\r', '\n') : decoded
    let text = piece
    if (!splitter) {
      const start = beginCsv(piece, countKnown)
      splitter = new CsvSplitter(start.delimiter)
      text = start.text
    }
    yield number(splitter.push(text))
  }
  if (splitter) yield number(splitter.end())
}

function beginCsv(piece: string, countKnown: (cells: readonly string[]) => number) {
  const separator = SEPARATOR_LINE.exec(piece)
  if (separator?.[1]) return { delimiter: separator[1], text: piece.slice(separator[0].length) }
  let best: { delimiter: string; score: number } = { delimiter: ',', score: -1 }
  for (const delimiter of DELIMITERS) {
    const head = firstRecord(piece, delimiter)
    const score = countKnown(head) * 1_000 + Math.min(head.length, 999)
    if (score > best.score) best = { delimiter, score }
  }
  return { delimiter: best.delimiter, text: piece }
}

/** The first record that is not blank. */
function firstRecord(piece: string, delimiter: string): string[] {
  const records = new CsvSplitter(delimiter).push(`${piece.slice(0, CHUNK_BYTES)}\n`)
  return records.find((cells) => cells.some((cell) => NOT_BLANK.test(cell))) ?? []
}

/** The text of a file in pieces, without its byte order mark. */
async function* readText(path: string, encoding: TextEncoding): AsyncGenerator<string> {
  const decoder = encoding === 'windows-1252' ? undefined : new TextDecoder(encoding)
  let isFirst = true
  for await (const chunk of readChunks(path)) {
    const bytes = isFirst && hasUtf8Mark(chunk) ? chunk.subarray(3) : chunk
    isFirst = false
    yield decoder ? decoder.decode(bytes, { stream: true }) : decodeWindows1252(bytes)
  }
  const last = decoder?.decode() ?? ''
  if (last !== '') yield last
}

function hasUtf8Mark(bytes: Buffer): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
}

function decodeWindows1252(bytes: Buffer): string {
  const text = bytes.toString('latin1')
  return text.replace(HIGH_CONTROLS, (char) => WINDOWS_1252[char.charCodeAt(0) - 0x80] ?? char)
}

async function* readChunks(path: string): AsyncGenerator<Buffer> {
  const file = await open(path, 'r')
  try {
    for (;;) {
      const { bytesRead, buffer } = await file.read(Buffer.allocUnsafeSlow(CHUNK_BYTES), 0, CHUNK_BYTES)
      if (bytesRead === 0) return
      yield buffer.subarray(0, bytesRead)
    }
  } finally {
    await file.close()
  }
}

/** How many of these bytes are whole UTF-8 characters: a chunk may end inside one. */
function completeLength(bytes: Buffer): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back += 1) {
    const byte = bytes[bytes.length - back] ?? 0
    if (byte < 0x80) break
    if (byte < 0xc0) continue
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2
    return length > back ? bytes.length - back : bytes.length
  }
  return bytes.length
}
