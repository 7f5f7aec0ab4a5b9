import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { test } from 'node:test'
import { LaunchProblem } from '../db/launch-problem.ts'
import { Problem } from '../lib/problem.ts'
import { explain } from './explain.ts'

test('what we know has words, what we do not has a place and no content', () => {
  assert.equal(explain(new LaunchProblem('Ada apa.', 'Lakukan ini.')), 'Ada apa.\nLakukan ini.')
  assert.match(explain(new Problem('jendela.tutup')), /sedang tutup.*\n.*periode berikutnya/)
  const bug = explain(Object.assign(new TypeError('Kenari 1'), { detail: 'Kenari 2' }))
  assert.match(bug, /TypeError/)
  assert.match(bug, /explain\.test\.ts/)
  assert.ok(!bug.includes('Kenari'))
})

test('an error that nobody caught ends the program without quoting it', () => {
  const script = `
    await import(${JSON.stringify(join(import.meta.dirname, 'catch-all.ts'))})
    setTimeout(() => { throw Object.assign(new Error('Kenari 1'), { detail: 'Kenari 2' }) })
    setTimeout(() => console.log('still here'), 1000)`
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
  })
  assert.equal(status, 1)
  assert.match(stderr, /kesalahan program/)
  assert.ok(!`${stdout}${stderr}`.includes('Kenari'))
  assert.ok(!stdout.includes('still here'))
})
