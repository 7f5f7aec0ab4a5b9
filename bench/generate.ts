import { generatePopulasi } from '../src/simulasi/generate-populasi.ts'
import { loadWilayah } from '../src/wilayah/wilayah.ts'
import type { BenchRow } from './row.ts'

const BUDGET = 20_000

const RUNS = 3

/** People a second that the generator makes, all views of them, before anything is encrypted or written; best of three. */
export async function bench(keluarga = 10_000): Promise<BenchRow[]> {
  loadWilayah()
  const rate = Math.max(...Array.from({ length: RUNS }, (_, run) => measure(keluarga, run)))
  return [
    {
      nama: 'generate',
      hasil: `${Math.round(rate).toLocaleString('id')} orang/s`,
      rasio: rate / BUDGET,
      anggaran: `≥ ${BUDGET.toLocaleString('id')} orang/s`,
    },
  ]
}

function measure(keluarga: number, seed: number): number {
  const began = performance.now()
  let people = 0
  for (const { anggota } of generatePopulasi({ kode_kabkota: '3201', keluarga, seed }))
    people += anggota.length
  return (people / (performance.now() - began)) * 1000
}
