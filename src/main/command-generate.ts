import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { sql } from 'kysely'
import { LaunchProblem } from '../db/launch-problem.ts'
import type { Actor } from '../db/transaction.ts'
import { runAct } from '../jejak/act.ts'
import { createUsulanFile } from '../simulasi/berkas-usulan.ts'
import { generatePopulasi, type PopulasiOptions } from '../simulasi/generate-populasi.ts'
import { loadPopulasi } from '../simulasi/muat.ts'
import { writePopulasi } from '../simulasi/tulis-populasi.ts'
import type { CommandInput } from './command.ts'
import { readPopulasi } from './option.ts'
import { openSetara } from './setara.ts'

/** Into a folder, or into the register of a regency that nobody is in yet: made-up people never join real ones. */
export async function run(input: CommandInput): Promise<void> {
  const populasi = readPopulasi(input.options)
  const began = performance.now()
  const orang = await (input.options['ke'] === undefined
    ? storeInRegister(input, populasi)
    : writeFolder(resolve(input.options['ke']), populasi))
  const seconds = (performance.now() - began) / 1000
  const rate = Math.round(orang / seconds).toLocaleString('id')
  console.log(`${orang.toLocaleString('id')} orang buatan dalam ${seconds.toFixed(1)} s (${rate} orang/s).`)
}

async function writeFolder(dir: string, populasi: PopulasiOptions): Promise<number> {
  try {
    await mkdir(dir, { recursive: true })
    const { individu, ...others } = await writePopulasi(populasi, dir)
    const usulan = createUsulanFile(generatePopulasi(populasi), {
      seed: populasi.seed,
      bagian: 0.5,
      hanyaBaru: true,
    })
    await writeFile(join(dir, 'usulan.csv'), usulan)
    for (const [nama, jumlah] of Object.entries(others))
      console.log(`  ${nama.padEnd(20)} ${jumlah.toLocaleString('id')}`)
    return individu
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    throw new LaunchProblem(
      `Folder ${dir} tidak bisa ditulisi (${String(error.code)}).`,
      'Periksa hak tulis dan sisa ruang, atau pilih folder lain dengan --ke.',
      error,
    )
  }
}

async function storeInRegister({ config }: CommandInput, populasi: PopulasiOptions): Promise<number> {
  const { kode_kabkota } = populasi
  const sistem: Actor = {
    petugas_id: null,
    peran: 'sistem',
    kabkota: kode_kabkota,
    desa: '',
    dasar: 'generate',
  }
  const setara = await openSetara(config)
  try {
    const isTaken = await runAct(setara, sistem, async ({ tx }) => {
      const { rows } = await sql<{ ada: boolean }>`
        select exists (select from individu where kode_kabkota = ${kode_kabkota}) as ada`.execute(tx)
      return rows[0]?.ada === true
    })
    if (isTaken)
      throw new LaunchProblem(
        `Di register ini sudah ada orang dari ${kode_kabkota}. Tidak ada yang diubah.`,
        'Pilih wilayah lain dengan --kabkota, folder dengan --ke, atau folder data lain dengan SETARA_DATA.',
      )
    return (await loadPopulasi(setara, sistem, generatePopulasi(populasi))).individu
  } finally {
    await setara.close()
  }
}
