import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { CariDesa, type DesaHasil } from '../wilayah/cari-desa.ts'
import { renderFormulir } from '../publik/print-formulir.ts'
import { BAHASA } from '../web/kata/kata.ts'
import { loadWilayah } from '../wilayah/wilayah.ts'
import type { CommandInput } from './command.ts'
import { readChoice, readNumber, wrong } from './option.ts'

const MOST_SHEETS = 500

/** Needs no database: the numbers are random, and become a case only when a form is keyed in. */
export async function run({ config, options, switches }: CommandInput): Promise<void> {
  const bahasa = readChoice(options, 'bahasa', BAHASA)
  const jumlah = readNumber(options, 'jumlah', 1, MOST_SHEETS)
  const desa = options['desa'] === undefined ? null : findDesa(options['desa'])
  const isBesar = switches.has('besar')
  const name = ['formulir', desa?.kode, bahasa, isBesar && 'besar'].filter(Boolean).join('-')
  const path = resolve(options['ke'] ?? join(config.data, 'cetak', `${name}.pdf`))
  const pdf = await renderFormulir({ bahasa, desa, isBesar, jumlah })
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, pdf)
  console.log(`${jumlah} formulir ditulis ke ${path}. Tiap lembar punya nomor sendiri: jangan difotokopi.`)
}

function findDesa(typed: string): DesaHasil {
  const [desa, ...others] = new CariDesa(loadWilayah()).find(typed).desa
  if (desa && others.length === 0) return desa
  throw wrong('desa', 'kode satu desa, 10 angka, misalnya 3201011003')
}
