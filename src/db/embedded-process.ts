import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type RunUser, spawnAs } from './embedded-user.ts'

/** Lines of postmaster.pid that we use. */
export interface Postmaster {
  pid: number
  port: number
  ready: boolean
}

const LOG_LIMIT_BYTES = 10_000_000

/** The running server of this data folder, or null. A leftover pid file of a dead server counts as null. */
export function findPostmaster(data: string): Postmaster | null {
  const file = join(data, 'postmaster.pid')
  if (!existsSync(file)) return null
  const lines = readFileSync(file, 'utf8').split('\n')
  const pid = Number(lines[0])
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid) || !isOurs(pid, data)) return null
  return { pid, port: Number(lines[3]), ready: (lines[7] ?? '').trim() === 'ready' }
}

/** Removes the pid file of a server that is gone, whose number may by now belong to another program. */
export function clearStalePid(data: string): void {
  if (findPostmaster(data) === null) rmSync(join(data, 'postmaster.pid'), { force: true })
}

/** Starts the server detached from us, so that our own sudden death costs it nothing. */
export function startPostmaster(
  bin: string,
  data: string,
  logFile: string,
  user: RunUser,
  settings: string[],
): ChildProcess {
  if (existsSync(logFile) && statSync(logFile).size > LOG_LIMIT_BYTES) renameSync(logFile, `${logFile}.1`)
  const log = openSync(logFile, 'a', 0o600)
  const child = spawn(
    join(bin, 'postgres'),
    ['-D', data, ...settings.flatMap((setting) => ['-c', setting])],
    {
      cwd: data,
      detached: true,
      stdio: ['ignore', log, log],
      ...spawnAs(user),
    },
  )
  closeSync(log)
  child.unref()
  return child
}

/** Waits until the server is ready. False: it ended, or was not ready in time. */
export async function waitReady(data: string, limitMs: number, ended: () => boolean): Promise<boolean> {
  const end = Date.now() + limitMs
  while (Date.now() < end && !ended()) {
    if (findPostmaster(data)?.ready) return true
    await sleep(25)
  }
  return false
}

/** Fast shutdown: sessions are closed, everything committed is written. */
export async function stopPostmaster(data: string, limitMs = 60_000): Promise<void> {
  const running = findPostmaster(data)
  if (!running) return
  process.kill(running.pid, 'SIGINT')
  const end = Date.now() + limitMs
  while (Date.now() < end && isAlive(running.pid) && isOurs(running.pid, data)) await sleep(25)
}

/** The wished port if nobody listens there, else one that the system gives. */
export function findPort(wished: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', (error) => (wished === 0 ? reject(error) : resolve(findPort(0))))
    probe.listen(wished, '127.0.0.1', () => {
      const address = probe.address()
      const port = typeof address === 'object' && address ? address.port : 0
      probe.close(() => resolve(port))
    })
  })
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

// A number in a pid file says little after a restart: ask the system what runs under it.
function isOurs(pid: number, data: string): boolean {
  if (existsSync('/proc/self/cmdline')) {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(`\0${data}\0`)
    } catch {
      return false
    }
  }
  if (process.platform === 'win32') return true
  return spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout.includes(data)
}
