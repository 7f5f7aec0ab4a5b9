import { BENCH_NAMES, runBenches } from '../../bench/run.ts'
import { LaunchProblem } from '../db/launch-problem.ts'
import type { CommandInput } from './command.ts'
import { readNumber } from './option.ts'

const MOST = 140_000_000

export async function run({ options, arguments: [name] }: CommandInput): Promise<void> {
  if (name !== undefined && !BENCH_NAMES.includes(name)) {
    throw new LaunchProblem(`Tidak ada ukuran bernama ${name}.`, `Yang ada: ${BENCH_NAMES.join(', ')}.`)
  }
  const jumlah = options['jumlah'] === undefined ? undefined : readNumber(options, 'jumlah', 1, MOST)
  await runBenches(name, jumlah)
}
