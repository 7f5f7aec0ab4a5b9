import { randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { LaunchProblem } from './launch-problem.ts'

/**
 * The secret kept in `dir/name`, made at random at first use. Two processes that ask at once get the same one.
 * Refuses a file that others may read.
 */
export function readOrCreateSecret(dir: string, name: string): string {
  mkdirSync(dir, { recursive: true, mode: 0o700 })
  const path = join(dir, name)
  const draft = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`
  writeFileSync(draft, randomBytes(24).toString('base64url'), { mode: 0o600 })
  try {
    linkSync(draft, path)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  } finally {
    rmSync(draft)
  }
  if (process.platform !== 'win32' && (statSync(path).mode & 0o077) !== 0) {
    throw new LaunchProblem(
      `Berkas rahasia ${path} bisa dibaca pengguna lain.`,
      `Jalankan: chmod 600 '${path}'`,
    )
  }
  return readFileSync(path, 'utf8')
}
