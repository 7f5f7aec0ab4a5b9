import { parseArgs } from 'node:util'
import { LaunchProblem } from '../db/launch-problem.ts'
import type { Config } from './config.ts'

/** An option: a value to give (`nilai` names it) or, without `nilai`, a switch. One that is `wajib` must be given. */
export interface CommandOption {
  nilai?: string
  bawaan?: string
  wajib?: true
  arti: string
}

/** What a command gets: options as text, switches as true, positional arguments in order. */
export interface CommandInput {
  config: Config
  options: Readonly<Record<string, string | undefined>>
  switches: ReadonlySet<string>
  arguments: readonly string[]
}

/** Resolves to the exit code; nothing is 0. */
export type RunCommand = (input: CommandInput) => Promise<number | void>

export interface Command {
  /** Its words: `impor usulan`. */
  nama: string
  ringkas: string
  /** Positional arguments: `NAMA` one, `[NAMA]` one or none, `NAMA...` one or more, `[NAMA...]` any number. */
  argumen?: readonly string[]
  opsi?: Readonly<Record<string, CommandOption>>
  /** Loads the command's own file, so that `--help` and short commands load nothing else. */
  load(): Promise<{ run: RunCommand }>
}

/** The command that the arguments begin with, longest name first, and what is left. */
export function findCommand(
  commands: readonly Command[],
  argv: readonly string[],
): [Command, string[]] | null {
  for (const count of [2, 1]) {
    const nama = argv.slice(0, count).join(' ')
    const command = commands.find((candidate) => candidate.nama === nama)
    if (command) return [command, argv.slice(count)]
  }
  return null
}

/** Reads a command's options. Throws LaunchProblem for one that it does not know or an argument missing. */
export function readInput(command: Command, argv: string[], config: Config): CommandInput {
  const opsi = Object.entries(command.opsi ?? {})
  const parsed = parseStrictly(command, argv)
  const options = opsi.map(([name, option]): [string, string | undefined] => {
    const value = parsed.values[name]
    return [name, typeof value === 'string' ? value : option.bawaan]
  })
  const switches = opsi.filter(([name]) => parsed.values[name] === true).map(([name]) => name)
  return {
    config,
    options: Object.fromEntries(options),
    switches: new Set(switches),
    arguments: parsed.positionals,
  }
}

function parseStrictly(command: Command, argv: string[]) {
  const bantuan = `Lihat: npm run setara -- ${command.nama} --help`
  const entries = Object.entries(command.opsi ?? {}).map(
    ([name, option]) => [name, { type: option.nilai === undefined ? 'boolean' : 'string' }] as const,
  )
  try {
    const parsed = parseArgs({ args: argv, allowPositionals: true, options: Object.fromEntries(entries) })
    const missing = requiredOptions(command).filter((name) => !parsed.values[name])
    if (missing.length === 0 && fits(command.argumen ?? [], parsed.positionals.length)) return parsed
  } catch (error) {
    throw new LaunchProblem(sayParseError(error), bantuan, error)
  }
  throw new LaunchProblem(`Cara pakai: npm run setara -- ${usage(command)}`, bantuan)
}

function sayParseError(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : ''
  return code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION'
    ? 'Ada opsi yang tidak dikenal perintah ini.'
    : 'Ada opsi yang isinya hilang, atau yang tidak memerlukan isi.'
}

function fits(argumen: readonly string[], count: number): boolean {
  const least = argumen.filter((name) => !name.startsWith('[')).length
  const most = argumen.some((name) => /\.\.\.\]?$/.test(name)) ? Infinity : argumen.length
  return count >= least && count <= most
}

function requiredOptions(command: Command): string[] {
  return Object.entries(command.opsi ?? {}).flatMap(([name, option]) => (option.wajib ? name : []))
}

/** Help for all commands. */
export function printHelp(commands: readonly Command[]): string {
  const names = commands.map((command) => [command.nama, ...(command.argumen ?? [])].join(' '))
  const width = Math.max(...names.map((name) => name.length))
  const lines = commands.map((command, at) => `  ${names[at]?.padEnd(width)}  ${command.ringkas}`)
  return [
    'Setara: daftar sosial inklusif, dari usulan desa sampai penetapan bulanan.',
    '',
    'Cara pakai: npm run setara -- PERINTAH [opsi]',
    '',
    ...lines,
    '',
    'PERINTAH --help menjelaskan opsinya. Pengaturan lewat lingkungan: docs/konfigurasi.md.',
  ].join('\n')
}

/** All commands as a table of the documents. */
export function printCommandTable(commands: readonly Command[]): string {
  const rows = commands.map((command) => `| \`${usage(command)}\` | ${command.ringkas} |`)
  return [
    '## Perintah',
    '',
    'Di dalam klon: `npm run setara -- PERINTAH`. Opsinya: `npm run setara -- PERINTAH --help`.',
    '',
    '| perintah | guna |',
    '|---|---|',
    ...rows,
    '',
  ].join('\n')
}

/** Help for one command. */
export function printCommandHelp(command: Command): string {
  const names = Object.entries(command.opsi ?? {}).map(([name, option]): [string, string] => [
    `--${name}${option.nilai === undefined ? '' : ` ${option.nilai}`}`,
    `${option.arti}${option.bawaan === undefined ? '' : ` (bawaan: ${option.bawaan})`}${option.wajib ? ' (wajib)' : ''}`,
  ])
  const width = Math.max(0, ...names.map(([name]) => name.length))
  const lines = names.map(([name, arti]) => `  ${name.padEnd(width)}  ${arti}`)
  return [`npm run setara -- ${usage(command)} [opsi]`, '', command.ringkas, '', ...lines]
    .join('\n')
    .trimEnd()
}

function usage(command: Command): string {
  const required = requiredOptions(command).map((name) => `--${name} ${command.opsi?.[name]?.nilai ?? ''}`)
  return [command.nama, ...(command.argumen ?? []), ...required].join(' ')
}
