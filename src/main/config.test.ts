import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { LaunchProblem } from '../db/launch-problem.ts'
import { printDocument } from './command-konfigurasi.ts'
import { readConfig } from './config.ts'

test('docs/konfigurasi.md is what the program prints (else: npm run setara -- konfigurasi --tulis)', () => {
  const written = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'konfigurasi.md'), 'utf8')
  assert.equal(written, printDocument())
})

test('an unset or empty setting has its default; one that cannot be meant is refused without repeating it', () => {
  assert.equal(readConfig({}).port, 8080)
  assert.equal(readConfig({ SETARA_PORT: ' ' }).port, 8080)
  assert.equal(readConfig({ SETARA_PORT: '65535' }).port, 65535)
  for (const wrong of ['65536', '-1', '80a', '1.5']) {
    assert.throws(
      () => readConfig({ SETARA_PORT: wrong }),
      (error) =>
        error instanceof LaunchProblem &&
        error.message.includes('SETARA_PORT') &&
        !error.message.includes(wrong),
    )
  }
  assert.throws(() => readConfig({ SETARA_LOG: 'semua' }), LaunchProblem)
})
