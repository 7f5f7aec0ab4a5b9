import { access, constants } from 'node:fs/promises'
import { resolve } from 'node:path'
import { LaunchProblem } from '../db/launch-problem.ts'
import { imporLama } from '../pemadanan/impor-lama.ts'
import type { CommandInput } from './command.ts'
import { openSetara } from './setara.ts'

const SHOWN = 100

/** Exit code 0 also when rows have errors: they are told, and the others are stored. 2 when the file is none. */
export async function run({ config, arguments: [file = ''] }: CommandInput): Promise<number> {
  const path = resolve(file)
  await access(path, constants.R_OK).catch((error: unknown) => {
    throw new LaunchProblem(
      `Berkas ${file} tidak bisa dibaca.`,
      'Periksa nama dan letaknya, lalu ulangi.',
      error,
    )
  })
  const setara = await openSetara(config)
  try {
    const sistem = { petugas_id: null, peran: 'sistem', kabkota: '*', desa: '', dasar: config.dasar }
    const { tersimpan, sudah_ada, tidak_dikenal, galat } = await imporLama(setara, sistem, path)
    for (const { baris, kolom, pesan } of galat.slice(0, SHOWN))
      console.error(`baris ${baris}, kolom ${kolom}: ${pesan}`)
    if (galat.length > SHOWN) console.error(`dan ${galat.length - SHOWN} kesalahan lain`)
    console.log(
      `Tersimpan: ${tersimpan}. Sudah ada: ${sudah_ada}. NIK tidak ada di register: ${tidak_dikenal}.`,
    )
    return galat.some(({ kolom, baris }) => kolom === 'berkas' || baris === 1) ? 2 : 0
  } finally {
    await setara.close()
  }
}
