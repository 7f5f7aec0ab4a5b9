import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { access, mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { syncFolder } from '../kunci/berkas.ts'
import type { SubjekKunci } from '../kunci/kunci.ts'

const IV_BYTES = 12
const TAG_BYTES = 16

/**
 * The files of imports as they came, encrypted under each import's own key, so that an upload can be resumed and
 * its result shown beside the rows. File: iv, ciphertext (AES-256-GCM, the import's id as associated data), tag.
 */
export interface Berkas {
  keep(impor_id: string, key: SubjekKunci, path: string): Promise<void>
  /** Runs `fn` with a readable copy that only this user can read, and removes it afterwards. */
  withPlain<T>(impor_id: string, key: SubjekKunci, fn: (path: string) => Promise<T>): Promise<T>
  /** A path for an upload on its way in. */
  incoming(): Promise<string>
}

export function createBerkas(dir: string): Berkas {
  const fileOf = (impor_id: string) => join(dir, `${impor_id}.impor`)
  const fresh = async () => {
    await mkdir(dir, { recursive: true, mode: 0o700 })
    return join(dir, `sementara-${randomBytes(12).toString('hex')}`)
  }
  return {
    incoming: fresh,
    keep: async (impor_id, key, path) => {
      const target = fileOf(impor_id)
      if (await exists(target)) return
      const beside = await fresh()
      try {
        await seal(path, beside, key, impor_id)
        await rename(beside, target)
        await syncFolder(dir)
      } finally {
        await rm(beside, { force: true })
      }
    },
    withPlain: async (impor_id, key, fn) => {
      const plain = await fresh()
      try {
        await unseal(fileOf(impor_id), plain, key, impor_id)
        return await fn(plain)
      } finally {
        await rm(plain, { force: true })
      }
    },
  }
}

async function seal(from: string, to: string, key: SubjekKunci, impor_id: string): Promise<void> {
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(impor_id))
  const file = createWriteStream(to, { mode: 0o600, flush: true })
  await pipeline(
    createReadStream(from),
    async function* (source: AsyncIterable<Buffer>) {
      yield iv
      for await (const chunk of source) yield cipher.update(chunk)
      yield cipher.final()
      yield cipher.getAuthTag()
    },
    file,
  )
}

/** Throws when the file was changed or belongs to another import. */
async function unseal(from: string, to: string, key: SubjekKunci, impor_id: string): Promise<void> {
  const end = (await stat(from)).size - TAG_BYTES
  const file = await open(from, 'r')
  const iv = Buffer.alloc(IV_BYTES)
  const tag = Buffer.alloc(TAG_BYTES)
  try {
    await file.read(iv, 0, IV_BYTES, 0)
    await file.read(tag, 0, TAG_BYTES, end)
  } finally {
    await file.close()
  }
  const decipher = createDecipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(impor_id)).setAuthTag(tag)
  const isEmpty = end === IV_BYTES
  const source = isEmpty ? Readable.from([]) : createReadStream(from, { start: IV_BYTES, end: end - 1 })
  await pipeline(source, decipher, createWriteStream(to, { mode: 0o600 }))
}

async function exists(path: string): Promise<boolean> {
  try {
    await access(path)
    return true
  } catch {
    return false
  }
}
