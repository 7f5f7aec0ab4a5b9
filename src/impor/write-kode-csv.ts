import { open, rename, rm } from 'node:fs/promises'
import type { FileKeys } from './file-keys.ts'
import { kodeCells } from './kode.ts'

const FLUSH_CHARS = 256 * 1024

/**
 * Writes OUT.csv of `--uji --hasil` (KODE.md "Output"): one line for every record in file order, LF; `temuan`
 * holds the soft findings. The file appears whole or not at all.
 */
export async function writeKodeCsv(path: string, keys: FileKeys): Promise<void> {
  await writeWhole(path, function* () {
    const baris = keys.column('baris')
    const mask = keys.column('mask')
    const tails = new Map<number, string>()
    let text = 'baris,kode,temuan\n'
    for (let i = 0; i < keys.count; i += 1) {
      const bits = mask[i] ?? 0
      let tail = tails.get(bits)
      if (tail === undefined) {
        const { kode, temuan } = kodeCells(bits)
        tail = `,${kode},${temuan}\n`
        tails.set(bits, tail)
      }
      text += baris[i] + tail
      if (text.length < FLUSH_CHARS) continue
      yield text
      text = ''
    }
    yield text
  })
}

/** Writes beside, flushes to disk, then renames: a reader sees the old file or the whole new one. */
export async function writeWhole(
  path: string,
  pieces: () => Iterable<string> | AsyncIterable<string>,
): Promise<void> {
  const beside = `${path}.${process.pid}.tmp`
  try {
    const file = await open(beside, 'w')
    try {
      for await (const piece of pieces()) await file.write(piece)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(beside, path)
  } catch (error) {
    await rm(beside, { force: true })
    throw error
  }
}
