import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { LaunchProblem } from '../db/launch-problem.ts'
import { listSuara } from '../publik/suara.ts'
import { root } from './setara.ts'

const WORDS_A_MINUTE = 130
const KBIT_S = 16

/** Speaks the help texts anew with espeak-ng and opusenc of this machine; the program itself needs neither. */
export async function run(): Promise<void> {
  const work = mkdtempSync(join(tmpdir(), 'setara-suara-'))
  const folder = join(root, 'data', 'suara')
  try {
    for (const { nama, bahasa, text } of listSuara()) {
      const wav = join(work, 'suara.wav')
      execFileSync('espeak-ng', ['-v', bahasa, '-s', String(WORDS_A_MINUTE), '-w', wav, text])
      execFileSync('opusenc', ['--quiet', '--bitrate', String(KBIT_S), wav, join(folder, `${nama}.opus`)])
      console.log(nama)
    }
    const made = Object.fromEntries(listSuara().map(({ nama, sidik }) => [nama, sidik]))
    writeFileSync(join(folder, 'suara.json'), `${JSON.stringify(made, null, 2)}\n`)
  } catch (error) {
    throw new LaunchProblem(
      'Suara belum bisa dibuat di mesin ini.',
      'Pasang espeak-ng dan opus-tools, lalu ulangi. Suara yang ada tetap dipakai.',
      error,
    )
  } finally {
    rmSync(work, { recursive: true })
  }
}
