import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { LaunchProblem } from '../db/launch-problem.ts'
import { readModel, writeModel } from '../pemadanan/mesin/model-padan.ts'
import { padankan } from '../pemadanan/mesin/padankan.ts'
import { readSetPadan, SetFault } from '../pemadanan/mesin/set-padan.ts'
import { measurePadan, type UkuranPadan } from '../pemadanan/mesin/ukur-padan.ts'
import type { CommandInput } from './command.ts'

/** Matches a described set, without its truth, and measures the result by it. */
export async function run({ options, switches }: CommandInput): Promise<void> {
  const isJson = switches.has('json')
  const set = readSet(options['set'] ?? '')
  const memakai = options['memakai']
  const began = performance.now()
  const hasil = await padankan(set, {
    withKebenaran: set.kebenaran !== null,
    ...(memakai === undefined ? {} : { model: readModel(readFileSync(resolve(memakai), 'utf8')) }),
    ...(isJson ? {} : { tell: (text: string) => console.log(text) }),
  })
  const seconds = (performance.now() - began) / 1000
  if (options['model'] !== undefined) writeFileSync(resolve(options['model']), writeModel(hasil.model))
  const peak_mb = process.resourceUsage().maxRSS / 1024
  const pairs_per_cpu_s = hasil.jumlah / hasil.detik_banding
  const records = hasil.data.n
  const measured = { ...measurePadan(hasil), records, pairs_per_cpu_s, seconds, peak_mb }
  console.log(isJson ? JSON.stringify(measured) : print(measured))
}

function readSet(path: string) {
  try {
    return readSetPadan(resolve(path))
  } catch (error) {
    if (error instanceof SetFault || (error instanceof Error && 'code' in error))
      throw new LaunchProblem(
        'Set itu tidak bisa dibaca.',
        'Periksa nama berkas dan isinya: data/README.md.',
        error,
      )
    throw error
  }
}

type Terukur = UkuranPadan & Record<'records' | 'pairs_per_cpu_s' | 'seconds' | 'peak_mb', number>

const LABELS: Readonly<Record<keyof Terukur, string>> = {
  records: 'baris',
  pairs_compared: 'pasangan dibandingkan',
  blocking_recall: 'bagian pasangan benar yang dibandingkan',
  threshold: 'ambang (bit)',
  precision: 'presisi',
  recall: 'cakupan (recall)',
  f1: 'F1',
  best_f1: 'F1 terbaik',
  cluster_f1: 'F1 gugus',
  pairs_per_cpu_s: 'pasangan per detik prosesor',
  seconds: 'detik',
  peak_mb: 'memori puncak (MB)',
}

function print(measured: Terukur): string {
  return Object.entries(LABELS)
    .map(([key, label]) => {
      const value = measured[key as keyof Terukur]
      const text =
        Number.isInteger(value) || value > 100 ? Math.round(value).toLocaleString('id') : value.toFixed(4)
      return `${label.padEnd(42)}${text.padStart(12)}`
    })
    .join('\n')
}
