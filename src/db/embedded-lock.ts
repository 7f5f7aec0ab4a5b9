import { randomBytes } from 'node:crypto'
import { readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import { LaunchProblem } from './launch-problem.ts'

const BEAT_MS = 500
const STALE_MS = 15_000
const PATIENCE_MS = 90_000

/**
 * Runs `fn` while nobody else runs one under the same lock file. A holder that was killed is recognised at once
 * when no process of this host has its number, and else by silence: the holder keeps touching the file. A number
 * alone says too little, since a restarted container gives it to somebody else.
 */
export async function withLock<T>(path: string, fn: () => Promise<T>): Promise<T> {
  const token = `${hostname()} ${process.pid} ${randomBytes(8).toString('hex')}`
  await take(path, token)
  const beat = setInterval(() => touch(path), BEAT_MS)
  try {
    return await fn()
  } finally {
    clearInterval(beat)
    if (read(path) === token) rmSync(path, { force: true })
  }
}

async function take(path: string, token: string): Promise<void> {
  const end = Date.now() + PATIENCE_MS
  while (Date.now() < end) {
    try {
      writeFileSync(path, token, { flag: 'wx', mode: 0o600 })
      return
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    }
    if (isDead(path) || isSilent(path)) removeStale(path)
    else await sleep(100)
  }
  throw new LaunchProblem(
    `Proses lain terlalu lama menyalakan basis data (kunci ${path}).`,
    'Tunggu sampai proses itu selesai, atau hentikan proses itu, lalu ulangi.',
  )
}

function isDead(path: string): boolean {
  const [host, pid] = (read(path) ?? '').split(' ')
  if (host !== hostname() || !pid) return false
  try {
    process.kill(Number(pid), 0)
    return false
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH'
  }
}

function isSilent(path: string): boolean {
  try {
    return Date.now() - statSync(path).mtimeMs > STALE_MS
  } catch {
    return false
  }
}

// Renaming first makes one of two cleaners the winner; the loser's rename fails or moves nothing of worth.
function removeStale(path: string): void {
  const aside = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`
  try {
    renameSync(path, aside)
    rmSync(aside)
  } catch {
    // Somebody else was faster.
  }
}

function touch(path: string): void {
  try {
    utimesSync(path, new Date(), new Date())
  } catch {
    // The folder is gone; the work under the lock will say so.
  }
}

function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}
