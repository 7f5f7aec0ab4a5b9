import { access, constants } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { LaunchProblem } from '../db/launch-problem.ts'
import {
  checkUsulan,
  imporUsulan,
  type ImporUsulanInput,
  type ImporUsulanReport,
} from '../impor/impor-usulan.ts'
import { dateOf } from '../periode/waktu.ts'
import { getPetugasId } from '../petugas/petugas-command.ts'
import { findActor } from '../petugas/petugas-store.ts'
import { loadWilayah } from '../wilayah/wilayah.ts'
import type { CommandInput } from './command.ts'
import { createImporDeps } from './impor-deps.ts'
import { readChoice, readDay, wrong } from './option.ts'
import { openSetara } from './setara.ts'

/**
 * `--uji` looks at the file alone, starts no database and needs no officer. Exit code 0, also when rows have codes;
 * 2 when the file is refused as a whole.
 */
export async function run(input: CommandInput): Promise<number> {
  const usulan = await readUsulanInput(input)
  const { petugas } = input.options
  if (petugas === undefined && !input.switches.has('uji')) {
    throw new LaunchProblem(
      'Belum disebut siapa yang mengimpor.',
      'Tambahkan --petugas NAMA, atau --uji untuk memeriksa saja. Belum ada yang disimpan.',
    )
  }
  const { kode_keluar, laporan } =
    petugas === undefined ? await checkUsulan(usulan) : await runWithRegister(input, petugas, usulan)
  for (const line of laporan) (kode_keluar === 0 ? console.log : console.error)(line)
  return kode_keluar
}

/** As this officer: within their region, beside what is stored. */
async function runWithRegister(
  { config, options, switches }: CommandInput,
  petugas: string,
  usulan: ImporUsulanInput,
): Promise<ImporUsulanReport> {
  const setara = await openSetara(config)
  try {
    const actor = await findActor(setara.db, await getPetugasId(setara.db, petugas), options['peran'])
    const register = { deps: createImporDeps(setara, usulan.wilayah), actor }
    return await (switches.has('uji') ? checkUsulan : imporUsulan)(usulan, register)
  } finally {
    endProgress()
    await setara.close()
  }
}

async function readUsulanInput({ options, arguments: [file = ''] }: CommandInput): Promise<ImporUsulanInput> {
  const path = resolve(file)
  try {
    await access(path, constants.R_OK)
  } catch (error) {
    throw new LaunchProblem(
      `Berkas ${file} tidak bisa dibaca.`,
      'Periksa nama dan letaknya, lalu ulangi.',
      error,
    )
  }
  const hasil = options['hasil'] === undefined ? undefined : resolve(options['hasil'])
  if (hasil === path) throw wrong('hasil', 'nama berkas lain: berkas yang diperiksa tidak boleh tertimpa')
  return {
    path,
    nama_berkas: basename(path),
    tanggal: readDay(options, 'tanggal') ?? dateOf(new Date()),
    kamus: readChoice(options, 'kamus', ['siak', 'dtks']),
    wilayah: loadWilayah(),
    onProgress: showProgress,
    ...(hasil === undefined ? {} : { hasil }),
  }
}

let shown = false

function showProgress(kursor: number, jumlah: number): void {
  if (!process.stderr.isTTY) return
  shown = true
  process.stderr.write(`\r${kursor.toLocaleString('id')} dari ${jumlah.toLocaleString('id')} baris`)
}

function endProgress(): void {
  if (shown) process.stderr.write('\n')
}
