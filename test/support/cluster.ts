import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { startEmbedded } from '../../src/db/embedded.ts'
import { findPlace } from '../../src/db/embedded-place.ts'
import { stopPostmaster } from '../../src/db/embedded-process.ts'
import { findRunUser } from '../../src/db/embedded-user.ts'

/** The project's folder. */
export const root = join(import.meta.dirname, '..', '..')

const PREFIX = 'uji-'
const state = join(root, '.setara')
let finish = async () => {}

/**
 * Hook of node:test (`--test-global-setup`): one throw-away cluster for the whole run. The processes of the test
 * files find it through SETARA_UJI; a file that is run alone starts or joins the one in .setara/uji.
 */
export async function globalSetup(): Promise<void> {
  mkdirSync(state, { recursive: true })
  for (const name of readdirSync(state)) {
    if (name.startsWith(PREFIX) && !isRunning(Number(name.slice(PREFIX.length))))
      await remove(join(state, name))
  }
  const home = join(state, `${PREFIX}${process.pid}`)
  process.env['SETARA_UJI'] = home
  const cluster = await startEmbedded({ home, durable: false })
  finish = async () => {
    await cluster.close()
    await remove(home)
  }
}

export async function globalTeardown(): Promise<void> {
  await finish()
}

export function clusterHome(): string {
  return process.env['SETARA_UJI'] ?? join(state, 'uji')
}

/** Stops whatever runs on this home, and deletes it. */
export async function remove(home: string): Promise<void> {
  const near = join(home, 'pg', 'data')
  const data = existsSync(near) ? near : findPlace(home, findRunUser()).data
  await stopPostmaster(data)
  rmSync(dirname(data), { recursive: true, force: true })
  rmSync(home, { recursive: true, force: true })
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
