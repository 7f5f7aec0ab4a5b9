import { createSecretKey, type KeyObject, randomBytes } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const KEY_BYTES = 32
const LINE = /^(kek-[1-9][0-9]{0,3}|indeks|samaran) ([0-9a-f]{64})$/

export interface KeyFiles {
  /** Version → key. */
  kek: ReadonlyMap<number, KeyObject>
  indeks: KeyObject
  samaran: KeyObject
}

/**
 * The master keys in `dir`/induk (0600), made on the first start. One file of lines `name hex`: `kek-1`, `kek-2`, ...
 * wrap the keys of subjects, `indeks` feeds the blind indexes, `samaran` the officers' pseudonyms. Throws when others
 * on the host could read it and when it isn't whole: a key made anew would leave data that nobody can open.
 */
export function readKeyFiles(dir: string): KeyFiles {
  const path = join(dir, 'induk')
  const text = readPrivate(path) ?? createKeys(dir, path)
  const keys = new Map(
    text
      .trimEnd()
      .split('\n')
      .map((line) => readLine(path, line)),
  )
  const kek = new Map<number, KeyObject>()
  for (const [name, key] of keys) if (name.startsWith('kek-')) kek.set(Number(name.slice(4)), key)
  const [indeks, samaran] = [keys.get('indeks'), keys.get('samaran')]
  if (!indeks || !samaran || kek.size === 0) throw broken(path)
  return { kek, indeks, samaran }
}

/** Are there master keys in `dir`? Asked before they are opened, for opening makes them. */
export function hasKeyFiles(dir: string): boolean {
  return existsSync(join(dir, 'induk'))
}

/** Two processes may start at once: a whole file is linked into place, and the later one reads the earlier's. */
function createKeys(dir: string, path: string): string {
  mkdirSync(dir, { recursive: true, mode: 0o700 })
  const lines = ['kek-1', 'indeks', 'samaran'].map(
    (name) => `${name} ${randomBytes(KEY_BYTES).toString('hex')}\n`,
  )
  const draft = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`
  writeFileSync(draft, lines.join(''), { mode: 0o600, flag: 'wx', flush: true })
  try {
    linkSync(draft, path)
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error
  } finally {
    rmSync(draft)
  }
  const text = readPrivate(path)
  if (text === null) throw broken(path)
  return text
}

function readPrivate(path: string): string | null {
  try {
    if (process.platform !== 'win32' && (statSync(path).mode & 0o077) !== 0) {
      throw new Error(`Berkas kunci ${path} bisa dibaca pengguna lain. Jalankan: chmod 600 '${path}'`)
    }
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (isCode(error, 'ENOENT')) return null
    throw error
  }
}

function readLine(path: string, line: string): [string, KeyObject] {
  const [, name, hex] = LINE.exec(line) ?? []
  if (!name || !hex) throw broken(path)
  return [name, createSecretKey(Buffer.from(hex, 'hex'))]
}

function broken(path: string): Error {
  return new Error(`Berkas kunci ${path} rusak. Pulihkan dari cadangan; jangan membuat kunci baru.`)
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
