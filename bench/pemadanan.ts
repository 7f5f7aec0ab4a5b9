import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { type HasilPadan, padankan } from '../src/pemadanan/mesin/padankan.ts'
import { readSetPadan } from '../src/pemadanan/mesin/set-padan.ts'
import type { UkuranPadan } from '../src/pemadanan/mesin/ukur-padan.ts'
import { writeSetTiruan, writeTautanTiruan } from './penduduk-padan.ts'
import type { BenchRow } from './row.ts'

type Ukuran = UkuranPadan & Record<'records' | 'pairs_per_cpu_s' | 'seconds' | 'peak_mb', number>

/** What must be reached: F1 of pairs or, for `precision`, the precision at the chosen threshold. */
const SETS: readonly { set: string; key: keyof Ukuran; floor: number }[] = [
  { set: 'febrl4', key: 'f1', floor: 0.9998 },
  { set: 'febrl3', key: 'cluster_f1', floor: 0.999 },
  { set: 'historical', key: 'f1', floor: 0.82 },
  { set: 'fake1000', key: 'best_f1', floor: 0.911 },
  { set: 'fake20000', key: 'best_f1', floor: 0.862 },
  { set: 'syn-id', key: 'precision', floor: 0.9995 },
]
/** Records, and the seconds and megabytes that they may take on two quiet cores. */
const MANY = [
  { records: 300_000 },
  { records: 1_000_000, seconds: 60, mb: 3_000 },
  { records: 3_000_000 },
] as const satisfies readonly { records: number; seconds?: number; mb?: number }[]
const MAX_EXPONENT = 1.15
const LINK = { records: 1_000_000, seconds: 120 }
const GROUPED = 100_000
const MAX_BEHIND = 0.02

/** Quality on the sets of data/pemadanan and on generated people, by group too; what more and more of them take. */
export async function bench(): Promise<BenchRow[]> {
  const rows: BenchRow[] = []
  for (const { set, key, floor } of SETS) {
    const ukuran = await measure(join(import.meta.dirname, '../data/pemadanan', `${set}.set.json`))
    rows.push({
      nama: `pemadanan ${set}`,
      hasil: print(ukuran),
      rasio: ukuran[key] / floor,
      anggaran: `${key} ≥ ${floor}`,
    })
  }
  const folder = mkdtempSync(join(tmpdir(), 'setara-padan-'))
  try {
    return [
      ...rows,
      ...(await measureGroups(folder)),
      ...(await measureMany(folder)),
      await measureLink(folder),
    ]
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** In a process of its own, so that the memory is its own. */
async function measure(set: string): Promise<Ukuran> {
  const cli = join(import.meta.dirname, '../src/main/cli.ts')
  const args = [...process.execArgv, cli, 'pemadanan', 'ukur', '--set', set, '--json']
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const lines = (await text(child.stdout)).trim().split('\n')
  return JSON.parse(lines.at(-1) ?? '') as Ukuran
}

function print(ukuran: Ukuran): string {
  const share = (key: keyof Ukuran) => ukuran[key].toFixed(4)
  return [
    `${ukuran.pairs_compared.toLocaleString('id')} pasangan, ditemukan ${share('blocking_recall')}`,
    `P ${share('precision')} R ${share('recall')} F1 ${share('f1')}`,
    `F1 terbaik ${share('best_f1')}, gugus ${share('cluster_f1')}`,
    `${ukuran.seconds.toFixed(1)} s, ${Math.round(ukuran.peak_mb)} MB`,
  ].join('; ')
}

const number = (value: number) => Math.round(value).toLocaleString('id')

/** More and more records: what each number takes, and whether pairs grow about as fast as records. */
async function measureMany(folder: string): Promise<BenchRow[]> {
  const rows: BenchRow[] = []
  const measured: Ukuran[] = []
  for (const { records, ...limit } of MANY) {
    const ukuran = await measure(writeSetTiruan(folder, records, 8).set)
    measured.push(ukuran)
    rows.push({
      nama: `pemadanan ${number(records)} baris`,
      hasil: `${print(ukuran)}; ${number(ukuran.pairs_per_cpu_s)} pasangan/s prosesor`,
      ...('seconds' in limit && {
        rasio: Math.min(limit.seconds / ukuran.seconds, limit.mb / ukuran.peak_mb),
        anggaran: `≤ ${limit.seconds} s pada dua inti yang lengang, ≤ ${number(limit.mb)} MB`,
      }),
    })
  }
  const exponent = exponentOf(measured.at(0), measured.at(-1))
  return [
    ...rows,
    {
      nama: 'pemadanan: pasangan terhadap baris',
      hasil: `pangkat ${exponent.toFixed(2)}`,
      rasio: MAX_EXPONENT / exponent,
      anggaran: `≤ ${MAX_EXPONENT}`,
    },
  ]
}

/** x in: pairs grow like records to the power of x. */
function exponentOf(few: Ukuran | undefined, many: Ukuran | undefined): number {
  if (!few || !many) return Number.NaN
  return Math.log(many.pairs_compared / few.pairs_compared) / Math.log(many.records / few.records)
}

async function measureLink(folder: string): Promise<BenchRow> {
  const ukuran = await measure(writeTautanTiruan(folder, LINK.records, 8))
  return {
    nama: `pemadanan ${number(LINK.records)} dengan ${number(LINK.records)} baris`,
    hasil: `${print(ukuran)}; ${number(ukuran.pairs_per_cpu_s)} pasangan/s prosesor`,
    rasio: LINK.seconds / ukuran.seconds,
    anggaran: `≤ ${LINK.seconds} s`,
  }
}

/** Recall at the chosen threshold by group; none may be far behind the whole. */
async function measureGroups(folder: string): Promise<BenchRow[]> {
  const { set, kelompok } = writeSetTiruan(folder, GROUPED, 21)
  const recall = recallByGroup(await padankan(readSetPadan(set), { withKebenaran: true }), kelompok)
  const whole = recall.get('semua')?.recall ?? 0
  return [...recall].map(([nama, one]) => ({
    nama: `pemadanan ${nama}`,
    hasil: `cakupan ${one.recall.toFixed(4)} (${one.pairs.toLocaleString('id')} pasangan)`,
    rasio: one.recall / (whole - MAX_BEHIND),
    anggaran: '≤ 2 poin di bawah semua',
  }))
}

/** Share of the true pairs of each group that were found; a pair is of the groups of either record. */
export function recallByGroup(
  { a, b, score, kebenaran, model }: HasilPadan,
  kelompok: readonly (readonly string[])[],
): Map<string, { recall: number; pairs: number }> {
  const pairs = new Map<string, number>()
  const found = new Map<string, number>()
  const count = (table: Map<string, number>, x: number, y: number) => {
    for (const nama of new Set([...(kelompok[x] ?? []), ...(kelompok[y] ?? [])]))
      table.set(nama, (table.get(nama) ?? 0) + 1)
  }
  for (const records of Map.groupBy(kelompok.keys(), (record) => kebenaran?.[record]).values()) {
    for (const [i, x] of records.entries()) for (const y of records.slice(i + 1)) count(pairs, x, y)
  }
  for (const [i, bits] of score.entries()) {
    const [x, y] = [a[i] ?? 0, b[i] ?? 0]
    if (bits >= model.ambang && kebenaran?.[x] === kebenaran?.[y]) count(found, x, y)
  }
  return new Map(
    [...pairs].map(([nama, all]) => [nama, { pairs: all, recall: (found.get(nama) ?? 0) / all }]),
  )
}
