import { createHash } from 'node:crypto'
import { existsSync, mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { canWorkIn, giveTo, type RunUser } from './embedded-user.ts'
import { LaunchProblem } from './launch-problem.ts'

const SYSTEM_STATE = '/var/lib/setara'

export interface EmbeddedPlace {
  /** The server's data folder; may not exist yet. */
  data: string
  /** Where a copy of the binaries may be put. Writable by us only. */
  stage: string
}

/**
 * Where the embedded server keeps its files: below `home` (SETARA_DATA), unless we are root and the user that
 * the server runs as cannot get there. Then below /var/lib, in a folder named after `home`, so that every
 * start with the same `home` finds the same data.
 */
export function findPlace(home: string, user: RunUser): EmbeddedPlace {
  const near = join(resolve(home), 'pg')
  mkdirSync(near, { recursive: true, mode: 0o755 })
  if (!existsSync(join(near, 'data', 'PG_VERSION'))) giveTo(user, near)
  if (canWorkIn(user, near)) return { data: join(near, 'data'), stage: join(resolve(home), 'biner') }

  const name = createHash('sha256').update(resolve(home)).digest('hex').slice(0, 12)
  const far = join(SYSTEM_STATE, name)
  mkdirSync(far, { recursive: true, mode: 0o755 })
  giveTo(user, far)
  if (canWorkIn(user, far)) return { data: join(far, 'data'), stage: join(SYSTEM_STATE, 'biner') }
  throw new LaunchProblem(
    `PostgreSQL berjalan sebagai pengguna ${user?.name ?? ''} dan tidak bisa menulis di ${near} maupun ${far}.`,
    'Pindahkan SETARA_DATA ke folder yang bisa dimasuki pengguna itu, atau jalankan sebagai pengguna biasa.',
  )
}
