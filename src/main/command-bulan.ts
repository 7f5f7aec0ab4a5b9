import { join } from 'node:path'
import { LaunchProblem } from '../db/launch-problem.ts'
import { rezimOf } from '../periode/periode.ts'
import { sistemOf } from '../simulasi/bulan-petugas.ts'
import { createContoh } from '../simulasi/contoh.ts'
import { loadPopulasi } from '../simulasi/muat.ts'
import { loadWilayah } from '../wilayah/wilayah.ts'
import type { CommandInput } from './command.ts'
import { formatLaporan, formatStep } from './format-laporan.ts'
import { hasContoh, playBulanOn } from './play-bulan.ts'
import { openSetara, type Setara } from './setara.ts'

interface BulanOptions {
  kode_kabkota: string
  keluarga: number
  seed: number
  periode: string
}

/** `setara bulan`: plays the steps of a month, on the given files or on generated ones, and prints the report. */
export async function run({ config, options, arguments: files }: CommandInput): Promise<void> {
  const plan = readOptions(options)
  const setara = await openSetara(config)
  try {
    await play(setara, plan, files)
  } finally {
    await setara.close()
  }
}

async function play(setara: Setara, plan: BulanOptions, files: readonly string[]): Promise<void> {
  const { kode_kabkota: kabkota, periode } = plan
  if (await hasContoh(setara, kabkota, periode)) {
    throw new LaunchProblem(
      `Bulan ${periode} untuk ${kabkota} sudah ditetapkan di sini. Tidak ada yang diubah.`,
      'Pilih bulan lain dengan --periode, atau folder data lain dengan SETARA_DATA.',
    )
  }
  const contoh = await createContoh(plan, join(setara.config.data, 'contoh'))
  await loadPopulasi(setara, sistemOf(kabkota), contoh.terdaftar)
  const berkasList = files.length > 0 ? files : contoh.berkasList
  const onStep = (step: Parameters<typeof formatStep>[0]) => console.log(formatStep(step))
  const { laporan } = await playBulanOn(setara, { ...contoh, berkasList, kabkota, periode, onStep })
  console.log(`\n${formatLaporan(periode, laporan)}`)
}

function readOptions(options: CommandInput['options']): BulanOptions {
  const { periode = '', kabkota = '', keluarga = '', seed = '' } = options
  const wrong =
    (!/^\d{4}-(0[1-9]|1[0-2])$/.test(periode) && '--periode perlu bentuk TTTT-BB, misalnya 2026-11.') ||
    (rezimOf(periode) === null && `Jendela untuk ${periode} tidak dikenal. Yang paling awal: 2022-04.`) ||
    (loadWilayah().find(kabkota)?.tingkat !== 2 && '--kabkota perlu kode kabupaten atau kota, 4 angka.') ||
    (!/^[1-9]\d{0,6}$/.test(keluarga) && '--keluarga perlu angka, misalnya 2000.') ||
    (!/^\d{1,9}$/.test(seed) && '--seed perlu angka.')
  if (wrong) throw new LaunchProblem(wrong, 'Lihat: npm run setara -- bulan --help')
  return { kode_kabkota: kabkota, keluarga: Number(keluarga), seed: Number(seed), periode }
}
