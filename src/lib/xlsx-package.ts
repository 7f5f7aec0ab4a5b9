import { SaxesParser } from 'saxes'
import yauzl, { type Entry, type ZipFile } from 'yauzl'
import { XlsxFault } from './xlsx-fault.ts'

const ZIP_BYTES_MAX = 20_000_000
const ENTRY_BYTES_MAX = 300_000_000
const ENTRIES_MAX = 2_000
/** Deflate can reach 1032; sheets of real rows stay far below. */
const RATIO_MAX = 300
const RATIO_MATTERS_BYTES = 5_000_000

/** An opened .xlsx whose entries were all looked at before one byte was unpacked. */
export interface XlsxPackage {
  entries: ReadonlyMap<string, Entry>
  zip: ZipFile
}

/**
 * Opens a .xlsx and refuses what security.md section 6 names: zip bombs by ratio and size, names that leave the
 * package (zip slip), encryption, too many entries. Lying sizes are caught by yauzl while reading.
 * @throws XlsxFault
 */
export async function openXlsx(path: string): Promise<XlsxPackage> {
  return orFault(async () => {
    const zip = await yauzl.openPromise(path, { lazyEntries: true, autoClose: false, strictFileNames: true })
    try {
      return { zip, entries: await readEntries(zip) }
    } catch (error) {
      zip.close()
      throw error
    }
  })
}

async function readEntries(zip: ZipFile): Promise<Map<string, Entry>> {
  if (zip.fileSize > ZIP_BYTES_MAX) throw new XlsxFault('too_large', 'file')
  if (zip.entryCount > ENTRIES_MAX) throw new XlsxFault('unsafe', 'too many entries')
  const entries = new Map<string, Entry>()
  for await (const entry of zip.eachEntry()) {
    const { uncompressedSize, compressedSize, fileName } = entry
    if (entries.size >= ENTRIES_MAX) throw new XlsxFault('unsafe', 'too many entries')
    if (entry.isEncrypted()) throw new XlsxFault('unsafe', 'encrypted')
    const isSuspect = uncompressedSize > RATIO_MATTERS_BYTES && uncompressedSize > compressedSize * RATIO_MAX
    if (isSuspect) throw new XlsxFault('unsafe', 'ratio of a zip bomb')
    if (uncompressedSize > ENTRY_BYTES_MAX) throw new XlsxFault('too_large', 'entry')
    entries.set(fileName, entry)
  }
  return entries
}

/** What a reader of one XML part wants to hear; names without their namespace prefix. */
export interface XmlHandler {
  open?(name: string, attributes: Record<string, string>): void
  text?(text: string): void
  close?(name: string): void
}

/** Reads one XML part; after each piece the caller gets a turn. A part that is not there is empty. */
export async function* parsePart(
  { zip, entries }: XlsxPackage,
  name: string,
  handler: XmlHandler,
): AsyncGenerator<void> {
  const entry = entries.get(name)
  if (!entry) return
  const parser = createParser(handler)
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const stream = await orFault(() => zip.openReadStreamPromise(entry))
  const pieces = stream.iterator()
  for (;;) {
    const piece = await orFault(async () => {
      const next: IteratorResult<Buffer> = await pieces.next()
      parser.write(next.done ? decoder.decode() : decoder.decode(next.value, { stream: true }))
      if (next.done) parser.close()
      return next
    })
    yield
    if (piece.done) return
  }
}

/** Reads a whole small part. */
export async function readPart(file: XlsxPackage, name: string, handler: XmlHandler): Promise<void> {
  const pieces = parsePart(file, name, handler)
  while (!(await pieces.next()).done);
}

function createParser(handler: XmlHandler): SaxesParser {
  const parser = new SaxesParser({ xmlns: false, position: false })
  parser.on('doctype', () => {
    throw new XlsxFault('unsafe', 'DOCTYPE')
  })
  parser.on('error', () => {
    throw new XlsxFault('broken', 'XML')
  })
  parser.on('opentag', ({ name, attributes }) => handler.open?.(localName(name), attributes))
  parser.on('text', (text) => handler.text?.(text))
  parser.on('cdata', (text) => handler.text?.(text))
  parser.on('closetag', ({ name }) => handler.close?.(localName(name)))
  return parser
}

function localName(name: string): string {
  const colon = name.indexOf(':')
  return colon < 0 ? name : name.slice(colon + 1)
}

async function orFault<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (error) {
    throw error instanceof XlsxFault ? error : new XlsxFault('broken', 'not a readable spreadsheet')
  }
}
