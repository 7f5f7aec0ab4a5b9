import { spawnSync } from 'node:child_process'
import { chownSync } from 'node:fs'
import { LaunchProblem } from './launch-problem.ts'

/** Who the database server runs as. Null: as ourselves. PostgreSQL refuses to run as root. */
export type RunUser = { name: string; uid: number; gid: number } | null

/** As root, an unprivileged user that exists in passwd (a bare number is refused by initdb); else ourselves. */
export function findRunUser(): RunUser {
  if (process.getuid?.() !== 0) return null
  for (const name of ['postgres', '_postgres', 'nobody']) {
    const uid = readId('-u', name)
    const gid = readId('-g', name)
    if (uid !== null && gid !== null && uid > 0) return { name, uid, gid }
  }
  throw new LaunchProblem(
    'Program berjalan sebagai root, tetapi tidak ada pengguna biasa untuk menjalankan PostgreSQL.',
    'Buat pengguna sistem bernama postgres (useradd --system postgres), atau jalankan sebagai pengguna biasa.',
  )
}

/** Options for spawn that drop root. */
export function spawnAs(user: RunUser): { uid?: number; gid?: number } {
  return user ? { uid: user.uid, gid: user.gid } : {}
}

export function giveTo(user: RunUser, path: string): void {
  if (user) chownSync(path, user.uid, user.gid)
}

/** Whether the user can work inside this folder, which may lie below a home closed to others. */
export function canWorkIn(user: RunUser, dir: string): boolean {
  if (!user) return true
  const probe = spawnSync('/bin/sh', ['-c', 'cd -- "$1" && test -w .', 'sh', dir], {
    cwd: '/',
    ...spawnAs(user),
  })
  return probe.status === 0
}

function readId(flag: string, name: string): number | null {
  const { status, stdout } = spawnSync('id', [flag, name], { encoding: 'utf8' })
  return status === 0 ? Number(stdout.trim()) : null
}
