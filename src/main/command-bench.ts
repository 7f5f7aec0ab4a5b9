import { BENCH_NAMES, runBenches } from '../../bench/run.ts'
import { LaunchProblem } from '../db/launch-problem.ts'
import type { CommandInput } from './command.ts'

/** `npm run bench [NAME [PEOPLE]]` */
export async function run({ arguments: [name, jumlah] }: CommandInput): Promise<void> {
  if (name !== undefined && !BENCH_NAMES.includes(name)) {
    throw new LaunchProblem(`Tidak ada ukuran bernama ${name}.`, `Yang ada: ${BENCH_NAMES.join(', ')}.`)
  }
  if (jumlah !== undefined && !/^[1-9]\d{0,8}$/.test(jumlah)) {
    throw new LaunchProblem(`${jumlah} bukan jumlah orang.`, 'Contoh: npm run bench -- publik 10000000')
  }
  await runBenches(name, jumlah === undefined ? undefined : Number(jumlah))
}
