import { mkdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import pg from 'pg'
import { findPostgres } from './embedded-binary.ts'
import { initData, SUPERUSER } from './embedded-init.ts'
import { withLock } from './embedded-lock.ts'
import { type EmbeddedPlace, findPlace } from './embedded-place.ts'
import {
  clearStalePid,
  findPort,
  findPostmaster,
  type Postmaster,
  startPostmaster,
  stopPostmaster,
  waitReady,
} from './embedded-process.ts'
import { serverSettings } from './embedded-settings.ts'
import { findRunUser, type RunUser } from './embedded-user.ts'
import { LaunchProblem } from './launch-problem.ts'
import { readOrCreateSecret } from './secret-file.ts'

export interface EmbeddedOptions {
  /** SETARA_DATA: `pg/`, `kunci/` and `pg.log` come below it. */
  home: string
  /** Port to try first; 0 or taken: any free one. */
  port?: number
  /** False only for throw-away clusters of tests: a power cut loses them. */
  durable?: boolean
}

export interface Cluster {
  /** URL of the superuser, database `postgres`. For preparing databases only. */
  adminUrl: string
  port: number
  pid: number
  /** What had to be done: made new, started, or joined a server that was running. */
  how: 'baru' | 'mulai' | 'bergabung'
  logFile: string
  dataDir: string
  /** Lets go. The last one to let go stops the server. */
  close(): Promise<void>
}

const READY_LIMIT_MS = 60_000
const PORT_TRIES = 5
/** Advisory lock in database `postgres` that everyone who uses the server holds, shared. */
const USE_LOCK = 5_374_101

/**
 * Starts the embedded PostgreSQL, or joins the one that runs on the same data: started by another process at the
 * same moment, or left behind by one that was killed. Throws LaunchProblem, whose words are for the operator.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Cluster> {
  const home = resolve(options.home)
  mkdirSync(home, { recursive: true, mode: 0o755 })
  const user = findRunUser()
  const place = findPlace(home, user)
  const password = readOrCreateSecret(join(home, 'kunci'), 'pg-inti')
  const logFile = join(home, 'pg.log')

  return withLock(join(home, 'pg.kunci'), async () => {
    const found = findPostmaster(place.data)
    if (found) await waitReady(place.data, READY_LIMIT_MS, () => findPostmaster(place.data) === null)
    const joined = findPostmaster(place.data)
    const how = joined ? 'bergabung' : await start(options, place, user, password, logFile)
    const server = findPostmaster(place.data)
    if (!server) throw didNotStart(logFile)
    return hold(home, place, server, how, password, logFile)
  })
}

async function start(
  options: EmbeddedOptions,
  place: EmbeddedPlace,
  user: RunUser,
  password: string,
  logFile: string,
): Promise<'baru' | 'mulai'> {
  const binary = findPostgres(user, place.stage)
  const made = await initData(binary, place.data, user, password)
  clearStalePid(place.data)
  for (let attempt = 1; attempt <= PORT_TRIES; attempt++) {
    const port = await findPort(attempt === 1 ? (options.port ?? 0) : 0)
    const settings = serverSettings(port, options.durable ?? true)
    const child = startPostmaster(binary.bin, place.data, logFile, user, settings)
    let ended = false
    child.on('error', () => {
      ended = true
    })
    child.on('exit', () => {
      ended = true
    })
    if (await waitReady(place.data, READY_LIMIT_MS, () => ended)) return made ? 'baru' : 'mulai'
    // Somebody may have taken the port between our look and the server's; anything else will not mend itself.
    if (!lastLines(logFile, 12).includes('could not bind')) break
  }
  throw didNotStart(logFile)
}

async function hold(
  home: string,
  place: EmbeddedPlace,
  server: Postmaster,
  how: Cluster['how'],
  password: string,
  logFile: string,
): Promise<Cluster> {
  const adminUrl = `postgres://${SUPERUSER}:${password}@127.0.0.1:${server.port}/postgres`
  const holder = new pg.Client({ connectionString: adminUrl, application_name: 'setara-pemegang' })
  holder.on('error', () => {})
  try {
    await holder.connect()
    await holder.query('select pg_advisory_lock_shared($1)', [USE_LOCK])
  } catch (error) {
    throw new LaunchProblem(
      `PostgreSQL di ${place.data} menyala, tetapi menolak sandi di ${join(home, 'kunci', 'pg-inti')}.`,
      'Kembalikan berkas sandi yang dibuat bersama data itu. Data tidak diubah.',
      error,
    )
  }
  const close = () =>
    withLock(join(home, 'pg.kunci'), async () => {
      const last = await letGo(holder)
      if (last) await stopPostmaster(place.data)
    })
  return { adminUrl, port: server.port, pid: server.pid, how, logFile, dataDir: place.data, close }
}

async function letGo(holder: pg.Client): Promise<boolean> {
  try {
    await holder.query('select pg_advisory_unlock_shared($1)', [USE_LOCK])
    const { rows } = await holder.query<{ last: boolean }>('select pg_try_advisory_lock($1) as last', [
      USE_LOCK,
    ])
    return rows[0]?.last === true
  } catch {
    return false
  } finally {
    await holder.end().catch(() => {})
  }
}

function didNotStart(logFile: string): LaunchProblem {
  return new LaunchProblem(
    `PostgreSQL tidak mau menyala. Catatan terakhirnya:\n${lastLines(logFile, 6)}`,
    `Baca ${logFile}. Data tidak diubah. Setelah sebabnya diatasi, ulangi perintah yang sama.`,
  )
}

function lastLines(file: string, count: number): string {
  try {
    return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-count).join('\n')
  } catch {
    return ''
  }
}
