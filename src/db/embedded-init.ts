import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { PostgresBinary } from './embedded-binary.ts'
import { giveTo, type RunUser, spawnAs } from './embedded-user.ts'
import { LaunchProblem } from './launch-problem.ts'

/** The cluster's superuser. No password of it leaves SETARA_DATA/kunci; no part of the program serves people as it. */
export const SUPERUSER = 'setara_inti'

/**
 * Makes the data folder if there is none. It is made beside its place and moved there when whole, so that a
 * kill in the middle leaves no half of one. Refuses a folder of another major version: only pg_upgrade or a
 * dump may cross that, and a silent new folder would look like lost data.
 */
export async function initData(
  binary: PostgresBinary,
  data: string,
  user: RunUser,
  password: string,
): Promise<boolean> {
  const versionFile = join(data, 'PG_VERSION')
  if (existsSync(versionFile)) {
    const found = readFileSync(versionFile, 'utf8').trim()
    if (found === binary.major) return false
    throw new LaunchProblem(
      `Data di ${data} dibuat oleh PostgreSQL ${found}, sedangkan program ini membawa PostgreSQL ${binary.major}. Data tidak diubah.`,
      `Jalankan dengan PostgreSQL ${found} lewat DATABASE_URL, pindahkan data dengan pg_dump, atau pilih SETARA_DATA lain.`,
    )
  }
  const draft = `${data}.baru`
  rmSync(draft, { recursive: true, force: true })
  const passwordFile = join(dirname(data), 'sandi-awal')
  writeFileSync(passwordFile, password, { mode: 0o600 })
  giveTo(user, passwordFile)
  try {
    mkdirSync(draft, { mode: 0o700 })
    giveTo(user, draft)
    await runInitdb(binary, draft, user, passwordFile)
    renameSync(draft, data)
  } finally {
    rmSync(passwordFile, { force: true })
  }
  return true
}

function runInitdb(
  binary: PostgresBinary,
  draft: string,
  user: RunUser,
  passwordFile: string,
): Promise<void> {
  const args = [
    ...['-D', draft, '-U', SUPERUSER, '--pwfile', passwordFile, '--auth', 'scram-sha-256', '-E', 'UTF8'],
    // The same order of text on every machine, whatever its locale.
    ...['--locale', 'C', '--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8'],
    ...['--no-instructions'],
  ]
  return new Promise((resolve, reject) => {
    const child = spawn(join(binary.bin, 'initdb'), args, {
      cwd: dirname(draft),
      stdio: ['ignore', 'ignore', 'pipe'],
      ...spawnAs(user),
    })
    let said = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
    child.on('error', reject)
    child.on('exit', (code) => {
      if (code === 0) return resolve()
      const last = said.trim().split('\n').at(-1) ?? ''
      reject(
        new LaunchProblem(
          `Folder data PostgreSQL tidak bisa dibuat: ${last}`,
          'Periksa sisa ruang dan hak tulis folder SETARA_DATA, lalu ulangi. Belum ada data yang hilang.',
        ),
      )
    })
  })
}
