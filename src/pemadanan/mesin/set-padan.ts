import { createReadStream, readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { createGunzip } from 'node:zlib'
import { parquetReadObjects } from 'hyparquet'
import { detectEncoding } from '../../lib/csv-file.ts'
import { CsvSplitter } from '../../lib/csv-splitter.ts'
import { JENIS, type Jenis, type Kolom } from './jenis.ts'

/** Files to match, and where the truth about them stands (data/README.md, "Linkage sets"). */
export interface SetPadan {
  nama: string
  /** `duplikat`: within all files together; `tautan`: the first file against the second. */
  jenis: 'duplikat' | 'tautan'
  /** Full paths. */
  berkas: string[]
  kebenaran: { kolom: string; pola: string | null } | null
  kolom: Kolom[]
}

/** A set or a file that cannot be used; the message is for who wrote it. */
export class SetFault extends Error {}

/** Reads a NAME.set.json; paths in it are relative to it. Throws SetFault. */
export function readSetPadan(path: string): SetPadan {
  const raw: unknown = JSON.parse(readFileSync(path, 'utf8'))
  if (!isRecord(raw)) throw new SetFault('the set is not an object')
  const { jenis, berkas, kolom, kebenaran } = raw
  if (jenis !== 'duplikat' && jenis !== 'tautan') throw new SetFault('jenis is neither duplikat nor tautan')
  if (!Array.isArray(berkas) || !Array.isArray(kolom)) throw new SetFault('berkas and kolom are lists')
  if (berkas.length < (jenis === 'tautan' ? 2 : 1)) throw new SetFault('too few files')
  return {
    nama: typeof raw['nama'] === 'string' ? raw['nama'] : '',
    jenis,
    berkas: berkas.map((file) => resolve(dirname(path), String(file))),
    kebenaran: readKebenaran(kebenaran),
    kolom: kolom.map(readKolom),
  }
}

function readKebenaran(raw: unknown): SetPadan['kebenaran'] {
  if (!isRecord(raw)) return null
  return { kolom: String(raw['kolom']), pola: typeof raw['pola'] === 'string' ? raw['pola'] : null }
}

function readKolom(raw: unknown): Kolom {
  const jenis = isRecord(raw) ? JENIS.find((each) => each === raw['jenis']) : undefined
  if (!isRecord(raw) || jenis === undefined)
    throw new SetFault(`a column of no known kind: ${JSON.stringify(raw)}`)
  return { kolom: String(raw['kolom']), jenis: jenis satisfies Jenis }
}

function isRecord(raw: unknown): raw is Record<string, unknown> {
  return typeof raw === 'object' && raw !== null
}

/** The cells of the wanted columns, untrimmed, in batches of records; '' where a cell or a whole column is absent. */
export async function* readBaris(path: string, wanted: readonly string[]): AsyncGenerator<string[][]> {
  if (path.endsWith('.parquet')) yield await readParquet(path, wanted)
  else yield* readTable(path, wanted)
}

async function readParquet(path: string, wanted: readonly string[]): Promise<string[][]> {
  const bytes = readFileSync(path)
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength)
  const rows = await parquetReadObjects({ file, columns: [...wanted] })
  return rows.map((row: Record<string, unknown>) => wanted.map((name) => cellText(row[name])))
}

function cellText(cell: unknown): string {
  if (typeof cell === 'string') return cell
  if (typeof cell === 'number' || typeof cell === 'bigint' || typeof cell === 'boolean') return String(cell)
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : ''
}

async function* readTable(path: string, wanted: readonly string[]): AsyncGenerator<string[][]> {
  let splitter: CsvSplitter | undefined
  let at: number[] = []
  for await (const text of closeUp(readText(path))) {
    splitter ??= new CsvSplitter(delimiterOf(text, wanted))
    let rows = splitter.push(text)
    const [header] = rows
    if (at.length === 0 && header) {
      at = findColumns(header, wanted, path)
      rows = rows.slice(1)
    }
    yield pick(rows, at)
  }
  if (splitter) yield pick(splitter.end(), at)
}

/** Without the space between a comma and a quote, which would make the quote a letter. */
async function* closeUp(texts: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = ''
  for await (const text of texts) {
    const whole = rest + text
    rest = /, ?$/.exec(whole)?.[0] ?? ''
    yield whole.slice(0, whole.length - rest.length).replaceAll(', "', ',"')
  }
  if (rest !== '') yield rest
}

function pick(rows: readonly string[][], at: readonly number[]): string[][] {
  return rows.filter(({ length }) => length > 1).map((cells) => at.map((i) => cells[i] ?? ''))
}

function findColumns(header: readonly string[], wanted: readonly string[], path: string): number[] {
  const names = header.map((name) => name.replace(/^\uFEFF/, '').trim())
  return wanted.map((name) => {
    const at = names.indexOf(name)
    if (at < 0) throw new SetFault(`no column ${name} in ${path}`)
    return at
  })
}

function delimiterOf(text: string, wanted: readonly string[]): string {
  const line = text.slice(0, text.indexOf('\n') + 1)
  const score = (delimiter: string) =>
    line.split(delimiter).filter((name) => wanted.includes(name.replace(/[\uFEFF"]/g, '').trim())).length
  return [',', ';', '\t'].toSorted((a, b) => score(b) - score(a))[0] ?? ','
}

async function* readText(path: string): AsyncGenerator<string> {
  const zipped = path.endsWith('.gz')
  const decoder = new TextDecoder(zipped ? 'utf-8' : await detectEncoding(path))
  const source = createReadStream(path, { highWaterMark: 1 << 18 })
  for await (const chunk of zipped ? source.pipe(createGunzip({ chunkSize: 1 << 18 })) : source) {
    const text = decoder.decode(chunk as Buffer, { stream: true })
    if (text !== '') yield text
  }
}
