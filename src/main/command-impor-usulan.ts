import { access, constants, lstat, stat } from 'node:fs/promises'
import { basename, dirname, resolve } from 'node:path'
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
    if (!(await stat(path)).isFile()) throw new Error('not a file')
  } catch (error) {
    throw new LaunchProblem(
      `Berkas ${file} tidak bisa dibaca.`,
      'Periksa nama dan letaknya, lalu ulangi.',
      error,
    )
  }
  const hasil = options['hasil'] === undefined ? undefined : resolve(options['hasil'])
  if (hasil === path) throw wrong('hasil', 'nama berkas lain: berkas yang diperiksa tidak boleh tertimpa')
  if (hasil !== undefined) await checkHasil(hasil)
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

/** Before a long check: the result must have a folder to stand in, and take the place of no folder or device. */
async function checkHasil(hasil: string): Promise<void> {
  try {
    const folder = dirname(hasil)
    await access(folder, constants.W_OK)
    if (!(await stat(folder)).isDirectory()) throw new Error('not a folder')
    const there = await lstat(hasil).catch(() => undefined)
    if (there && !there.isFile()) throw new Error('not a file')
  } catch (error) {
    throw new LaunchProblem(
      `Hasil tidak bisa ditulis ke ${hasil}.`,
      'Isi --hasil dengan nama berkas di folder yang sudah ada dan boleh ditulisi, lalu ulangi. Belum ada yang diubah.',
      error,
    )
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
