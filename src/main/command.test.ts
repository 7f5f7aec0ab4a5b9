import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LaunchProblem } from '../db/launch-problem.ts'
import { findCommand, printCommandHelp, printHelp, readInput } from './command.ts'
import { COMMANDS } from './command-list.ts'
import { readConfig } from './config.ts'
import { readDay, readNumber } from './option.ts'

const config = readConfig({})
const read = (...argv: string[]) => {
  const [command, rest] = findCommand(COMMANDS, argv) ?? []
  assert.ok(command && rest, argv[0])
  return readInput(command, rest, config)
}

test('every command is in the help with each of its options, and its file has a run', async () => {
  const help = printHelp(COMMANDS)
  for (const command of COMMANDS) {
    assert.ok(help.includes(`  ${command.nama}`), command.nama)
    const own = printCommandHelp(command)
    for (const name of Object.keys(command.opsi ?? {}))
      assert.ok(own.includes(`--${name}`), `${command.nama} ${name}`)
    assert.equal(typeof (await command.load()).run, 'function')
  }
})

test('options, switches and arguments are read; unknown and missing ones are refused', () => {
  const input = read('impor', 'usulan', 'a.csv', '--uji', '--tanggal', '2026-11-21', '--kamus', 'dtks')
  assert.deepEqual(input.arguments, ['a.csv'])
  assert.deepEqual(
    [input.options['tanggal'], input.options['kamus'], input.options['petugas']],
    ['2026-11-21', 'dtks', undefined],
  )
  assert.ok(input.switches.has('uji'))
  assert.equal(findCommand(COMMANDS, ['tidak-ada']), null)
  for (const wrong of [['a.csv', '--lain'], ['a.csv', '--hasil'], [], ['a.csv', 'b.csv']])
    assert.throws(() => read('impor', 'usulan', ...wrong), LaunchProblem, wrong.join(' '))
})

test('an argument may be left out or repeated where its command says so, and only there', () => {
  assert.deepEqual(read('bench').arguments, [])
  assert.deepEqual(read('bench', 'impor').arguments, ['impor'])
  assert.throws(() => read('bench', 'impor', 'cek'), LaunchProblem)
  const month = ['bulan', '--periode', '2026-11']
  assert.deepEqual(read(...month).arguments, [])
  assert.deepEqual(read(...month, 'a.csv', 'b.xlsx', 'c.csv').arguments, ['a.csv', 'b.xlsx', 'c.csv'])
  assert.throws(() => read('server', 'a.csv'), LaunchProblem)
})

test('an option that must be given is asked for, by name', () => {
  assert.throws(
    () => read('petugas', 'tambah', 'Rina', '--peran', 'verifikator', '--wilayah', '3201'),
    (error) => error instanceof LaunchProblem && error.message.includes('--dasar SK'),
  )
})

test('numbers and days are read to the letter', () => {
  const at = (text: string) => ({ n: text })
  assert.equal(readNumber(at('20000'), 'n', 1, 20_000), 20_000)
  for (const wrong of ['', '0', '20001', '1.5', '-1', '1e3', 'dua'])
    assert.throws(() => readNumber(at(wrong), 'n', 1, 20_000), LaunchProblem, wrong)
  assert.equal(readDay(at('2028-02-29'), 'n'), '2028-02-29')
  assert.equal(readDay({}, 'n'), undefined)
  for (const wrong of ['', '2026-02-29', '29-02-2028', '2026-1-1', '2026-13-01'])
    assert.throws(() => readDay(at(wrong), 'n'), LaunchProblem, wrong)
})
