import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { CekTanya } from '../src/publik/cek.ts'

/** The same statement without the program around it: by whom it was run, and how many a second. */
export interface Lantai {
  oleh: string
  perSecond: number
}

const CLIENTS = 8
const PER_SCRIPT = 20
const MAX_SCRIPTS = 100
const DEBIAN = '/usr/lib/postgresql'

/** By pgbench with prepared statements where it is installed, else by our own driver with named ones. */
export async function measureLantai(
  url: string,
  asked: readonly CekTanya[],
  seconds: number,
): Promise<Lantai> {
  const pgbench = findPgbench()
  if (pgbench) return { oleh: 'pgbench', perSecond: await runPgbench(pgbench, url, asked, seconds) }
  return { oleh: 'penggerak sendiri (tanpa pgbench)', perSecond: await runOwn(url, asked, seconds) }
}

function findPgbench(): string | null {
  const debian = existsSync(DEBIAN)
    ? readdirSync(DEBIAN).map((version) => join(DEBIAN, version, 'bin', 'pgbench'))
    : []
  const works = (path: string) => spawnSync(path, ['--version']).status === 0
  return ['pgbench', ...debian].find(works) ?? null
}

// Many people a script, since pgbench takes 128 scripts at most and cannot read people from a file.
async function runPgbench(
  pgbench: string,
  url: string,
  asked: readonly CekTanya[],
  seconds: number,
): Promise<number> {
  const dir = mkdtempSync(join(tmpdir(), 'setara-cek-'))
  try {
    const scripts = Array.from(
      { length: Math.min(MAX_SCRIPTS, Math.floor(asked.length / PER_SCRIPT)) },
      (_, n) => {
        const path = join(dir, `${n}.sql`)
        writeFileSync(
          path,
          asked
            .slice(n * PER_SCRIPT, (n + 1) * PER_SCRIPT)
            .map(statement)
            .join(''),
        )
        return ['-f', path]
      },
    )
    const options = ['-n', '-M', 'prepared', '-c', String(CLIENTS), '-j', '2', '-T', String(seconds)]
    const said = await readOutput(pgbench, [...options, ...scripts.flat(), url])
    const tps = /tps = ([\d.]+)/.exec(said)?.[1]
    if (tps === undefined) throw new Error('pgbench gave no tps')
    return Number(tps) * PER_SCRIPT
  } finally {
    rmSync(dir, { recursive: true })
  }
}

function statement({ kode_desa, nama_norm, tanggal_lahir }: CekTanya): string {
  const [desa, nama, lahir] = [kode_desa, nama_norm, tanggal_lahir].map((text) => pg.escapeLiteral(text))
  return `select cek_status(${desa}, ${nama}, ${lahir}) as terdaftar;\n`
}

function readOutput(command: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'] })
    let said = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
    child.once('error', reject)
    child.once('close', () => resolve(said))
  })
}

async function runOwn(url: string, asked: readonly CekTanya[], seconds: number): Promise<number> {
  const until = performance.now() + seconds * 1000
  let done = 0
  const clients = Array.from({ length: CLIENTS }, async (_, i) => {
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    for (let n = i; performance.now() < until; n += 1) {
      const tanya = asked[n % asked.length]
      if (!tanya) break
      const values = [tanya.kode_desa, tanya.nama_norm, tanya.tanggal_lahir]
      await client.query({ name: 'cek', text: 'select cek_status($1, $2, $3) as terdaftar', values })
      done += 1
    }
    await client.end()
  })
  await Promise.all(clients)
  return done / seconds
}
