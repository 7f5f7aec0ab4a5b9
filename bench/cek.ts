import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { normalizeNama } from '../src/lib/nama.ts'
import type { CekTanya } from '../src/publik/cek.ts'
import type { TestDatabase } from '../test/support/database.ts'
import { measureLantai } from './cek-lantai.ts'
import { loadHttp } from './http-load.ts'
import type { BenchRow } from './row.ts'

const SECONDS = 5
const WARM_UP_S = 4
const CONNECTIONS = 64
const ASKED = 2_000
const HOOK = pathToFileURL(join(import.meta.dirname, '..', 'bin', 'tsx-hook.mjs')).href

/** The public check, whole HTML page, by as many server processes as cores; beside it the same SQL alone. */
export async function measureCek(uji: TestDatabase, jumlah: number): Promise<BenchRow> {
  const servers: ChildProcess[] = []
  try {
    const asked = await pickAsked(uji)
    const url = uji.url('setara_publik')
    const lantai = await measureLantai(url, asked, SECONDS)
    const ports = await Promise.all(
      Array.from({ length: availableParallelism() }, () => startServer(url, servers)),
    )
    let n = 0
    const next = () => requestOf(asked[n++ % asked.length])
    const { perSecond, p95, p99 } = await loadHttp(
      ports,
      { connections: CONNECTIONS, warmUpS: WARM_UP_S, seconds: SECONDS },
      next,
    )
    const rasio = perSecond / lantai.perSecond
    const isMet = rasio >= 0.2 && p95 <= 150 && p99 <= 300
    return {
      nama: `cek status publik, halaman HTML utuh, ${jumlah.toLocaleString('id')} orang, ${servers.length} proses`,
      hasil: `${round(perSecond)}/s; p95 ${p95.toFixed(0)} ms, p99 ${p99.toFixed(0)} ms`,
      lantai: `SQL yang sama lewat ${lantai.oleh}: ${round(lantai.perSecond)}/s`,
      rasio,
      anggaran: `≥ 0,2; p95 ≤ 150 ms; p99 ≤ 300 ms: ${isMet ? 'tercapai' : 'belum'}`,
    }
  } finally {
    for (const server of servers) server.disconnect()
  }
}

// People as the register has them, spread over it. Names that a reader's typing would change are left out.
async function pickAsked({ owner }: TestDatabase): Promise<CekTanya[]> {
  const { rows } = await owner.query<CekTanya>(
    `select kode_desa, nama_norm, to_char(tanggal_lahir, 'YYYY-MM-DD') as tanggal_lahir
     from individu order by md5(individu_id::text) limit $1`,
    [ASKED * 2],
  )
  return rows.filter((row) => normalizeNama(row.nama_norm).norm === row.nama_norm).slice(0, ASKED)
}

async function startServer(publikUrl: string, servers: ChildProcess[]): Promise<number> {
  const child = fork(join(import.meta.dirname, 'cek-server.ts'), { execArgv: ['--import', HOOK] })
  servers.push(child)
  child.send(publikUrl)
  const [address] = await once(child, 'message')
  return Number(new URL(String(address)).port)
}

function requestOf(tanya: CekTanya | undefined): string {
  const { kode_desa = '', nama_norm = '', tanggal_lahir = '' } = tanya ?? {}
  const [tahun = '', bulan = '', hari = ''] = tanggal_lahir.split('-')
  const body = new URLSearchParams({ kode_desa, nama_lengkap: nama_norm, hari, bulan, tahun }).toString()
  return [
    'POST /cek HTTP/1.1',
    'host: 127.0.0.1',
    'accept: text/html',
    'accept-encoding: gzip',
    'content-type: application/x-www-form-urlencoded',
    `content-length: ${body.length}`,
    '',
    body,
  ].join('\r\n')
}

function round(perSecond: number): string {
  return Math.round(perSecond).toLocaleString('id')
}
