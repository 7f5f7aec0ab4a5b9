import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { detectEncoding, type FileRecord, readCsv } from '../lib/csv-file.ts'
import { readXlsx } from '../lib/xlsx.ts'
import { KOLOM, readHeader } from './header.ts'

/** A file of proposals, whatever its kind, as batches of records; it can be read again and again. */
export type ReadRecords = () => AsyncGenerator<FileRecord[]>

const ZIP = Buffer.from('PK\x03\x04', 'latin1')
const OLD_XLS = Buffer.from('d0cf11e0', 'hex')

/** Looks at the first bytes, not at the name. 'xls_lama' for the binary format of before 2007. */
export async function openUsulanFile(path: string): Promise<ReadRecords | 'xls_lama'> {
  const magic = await firstBytes(path)
  if (magic.equals(OLD_XLS)) return 'xls_lama'
  if (magic.equals(ZIP)) return () => readXlsx(path)
  const encoding = await detectEncoding(path)
  return () => readCsv(path, encoding, countKnown)
}

/** SHA-256 of a file: the same hash is the same import. */
export async function hashFile(path: string): Promise<Buffer> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest()
}

function countKnown(cells: readonly string[]): number {
  const header = readHeader(cells)
  return header ? KOLOM.filter((kolom) => header[kolom] >= 0).length : 0
}

async function firstBytes(path: string): Promise<Buffer> {
  const file = await open(path, 'r')
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(4), 0, 4, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}
