import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { startEmbedded } from '../src/db/embedded.ts'
import { withClient } from '../src/db/prepare-database.ts'
import { remove, root } from '../test/support/cluster.ts'
import { printReport, printRows } from './report.ts'
import type { BenchRow } from './row.ts'

/** Every measurement, in the order of the report. */
const BENCHES: Readonly<Record<string, () => Promise<{ bench(jumlah?: number): Promise<BenchRow[]> }>>> = {
  generate: () => import('./generate.ts'),
  impor: () => import('./impor.ts'),
  penetapan: () => import('./penetapan.ts'),
  publik: () => import('./publik.ts'),
  cari: () => import('./cari.ts'),
  pemadanan: () => import('./pemadanan.ts'),
  ganda: () => import('./ganda.ts'),
}

export const BENCH_NAMES = Object.keys(BENCHES)

/**
 * Runs one measurement, with `jumlah` people where it takes a number, or all; prints each and writes it to docs/bench.md.
 * On a server of their own, deleted at the end.
 */
export async function runBenches(only?: string, jumlah?: number): Promise<void> {
  const home = join(root, '.setara', `uji-${process.pid}`)
  process.env['SETARA_UJI'] = home
  process.env['SETARA_UJI_TAHAN'] = 'ya'
  const cluster = await startEmbedded({ home })
  try {
    for (const [name, load] of Object.entries(BENCHES)) {
      if (only !== undefined && only !== name) continue
      console.log(`${name} ...`)
      const { bench } = await load()
      const measured = await bench(jumlah)
      console.log(printRows(measured, new Date()))
      await writeReport(cluster.adminUrl, measured)
    }
  } finally {
    await cluster.close()
    await remove(home)
  }
}

async function writeReport(url: string, rows: readonly BenchRow[]): Promise<void> {
  const postgres = await withClient(url, async (client) => {
    const { rows: shown } = await client.query<{ versi: string }>(
      "select current_setting('server_version') as versi",
    )
    return shown[0]?.versi ?? '?'
  })
  const path = join(root, 'docs', 'bench.md')
  writeFileSync(path, printReport(readFileSync(path, 'utf8'), rows, postgres, new Date()))
}
