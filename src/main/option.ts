import { LaunchProblem } from '../db/launch-problem.ts'
import { rezimOf } from '../periode/periode.ts'
import { readKode } from '../wilayah/kode.ts'
import { loadWilayah } from '../wilayah/wilayah.ts'
import type { CommandInput } from './command.ts'

type Options = CommandInput['options']

/** The option as a whole number from `min` to `max`. Throws LaunchProblem when it is another text, or not there. */
export function readNumber(options: Options, name: string, min: number, max: number): number {
  const text = options[name] ?? ''
  const value = Number(text)
  if (/^\d{1,15}$/.test(text) && value >= min && value <= max) return value
  throw wrong(name, `bilangan bulat ${min.toLocaleString('id')} sampai ${max.toLocaleString('id')}`)
}

/** The option as a day of the calendar, undefined when it was not given. */
export function readDay(options: Options, name: string): string | undefined {
  const text = options[name]
  if (text === undefined) return undefined
  const day = new Date(`${text}T00:00:00Z`)
  if (/^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text))
    return text
  throw wrong(name, 'tanggal yang ada, ditulis tahun-bulan-hari, misalnya 2026-11-21')
}

/** The option as one of `choices`. */
export function readChoice<const C extends string>(options: Options, name: string, choices: readonly C[]): C {
  const found = choices.find((choice) => choice === options[name])
  if (found !== undefined) return found
  throw wrong(name, `salah satu dari: ${choices.join(', ')}`)
}

/** The option as the plain code of a regency or city of today. */
export function readKabkota(options: Options, name: string): string {
  const kode = readKode(options[name] ?? '')
  if (kode?.length === 4 && loadWilayah().find(kode)) return kode
  throw wrong(name, 'kode kabupaten atau kota yang ada, 4 angka, misalnya 3201')
}

/** The option as a month, not before the first rule set. */
export function readBulan(options: Options, name: string): string {
  const text = options[name] ?? ''
  if (/^\d{4}-(0[1-9]|1[0-2])$/.test(text) && rezimOf(text) !== null) return text
  throw wrong(name, 'bulan sejak 2022-04, ditulis tahun-bulan, misalnya 2026-11')
}

/** What population to make, by the options that `generate`, `bulan` and `dukcapil` share. */
export function readPopulasi(options: Options): { kode_kabkota: string; keluarga: number; seed: number } {
  return {
    kode_kabkota: readKabkota(options, 'kabkota'),
    keluarga: readNumber(options, 'keluarga', 1, 10_000_000),
    seed: readNumber(options, 'seed', 0, 2 ** 31 - 1),
  }
}

export function wrong(name: string, expected: string): LaunchProblem {
  return new LaunchProblem(
    `Isi --${name} tidak bisa dibaca.`,
    `Isi dengan ${expected}. Belum ada yang diubah.`,
  )
}
