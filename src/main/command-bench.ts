import { BENCH_NAMES, runBenches } from '../../bench/run.ts'
import { LaunchProblem } from '../db/launch-problem.ts'
import type { CommandInput } from './command.ts'

export async function run({ arguments: [name] }: CommandInput): Promise<void> {
  if (name !== undefined && !BENCH_NAMES.includes(name)) {
    throw new LaunchProblem(`Tidak ada ukuran bernama ${name}.`, `Yang ada: ${BENCH_NAMES.join(', ')}.`)
  }
  await runBenches(name)
}
