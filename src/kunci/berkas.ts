import { createHash, randomBytes } from 'node:crypto'
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** Files kept under the SHA-256 of their bytes: letters as they were printed, signed files, scans. */
export interface Berkas {
  /** Keeps the bytes and gives their name, 64 hex digits. They are on the disk when the promise resolves. */
  put(bytes: Uint8Array): Promise<string>
  /** The bytes of that name, or null. Throws when they are no longer what they were. */
  get(sidik: string): Promise<Buffer | null>
}

const SIDIK = /^[0-9a-f]{64}$/

/** The file store in `dir`, made at first use. Only this user reads it. */
export function openBerkas(dir: string): Berkas {
  const pathOf = (sidik: string) => {
    if (!SIDIK.test(sidik)) throw new RangeError('a file is named by 64 hex digits')
    return join(dir, sidik.slice(0, 2), sidik)
  }
  const get = async (sidik: string) => {
    const bytes = await readOrNull(pathOf(sidik))
    if (bytes !== null && sidikOf(bytes) !== sidik) throw new Error('a kept file is damaged: restore it')
    return bytes
  }
  const put = async (bytes: Uint8Array) => {
    const sidik = sidikOf(bytes)
    const path = pathOf(sidik)
    // A damaged copy is written anew: these are the bytes that it should have had.
    const known = await readOrNull(path)
    if (known === null || sidikOf(known) !== sidik) await writeWhole(path, bytes)
    return sidik
  }
  return { put, get }
}

/** Writes beside, syncs, and renames into place: whoever reads finds the whole file or none, also after a power cut. */
async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const folder = dirname(path)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const draft = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`
  try {
    const file = await open(draft, 'wx', 0o600)
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(draft, path)
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
  await syncFolder(folder)
  await syncFolder(dirname(folder))
}

/** The name itself must be on the disk too. Windows syncs no folders and needs none. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function readOrNull(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

function sidikOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
