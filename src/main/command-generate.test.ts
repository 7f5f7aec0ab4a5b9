import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { after, test } from 'node:test'
import { remove, root } from '../../test/support/cluster.ts'
import { runCommand } from '../../test/support/command.ts'

const home = mkdtempSync(join(tmpdir(), 'setara-uji-'))
after(() => remove(home))
const generate = (...options: string[]) => runCommand(home, 'generate', ...options)

test('a folder of files, the same bytes for the same seed, and no database', async () => {
  const write = async (name: string, seed: string) => {
    const ke = join(home, name)
    const { code, stdout, stderr } = await generate('--keluarga', '60', '--seed', seed, '--ke', ke)
    assert.equal(code, 0, stderr)
    assert.match(stdout, /orang buatan dalam/)
    return Object.fromEntries(readdirSync(ke).map((file) => [file, readFileSync(join(ke, file), 'utf8')]))
  }
  const [first, again, other] = [await write('a', '7'), await write('b', '7'), await write('c', '8')]
  assert.deepEqual(first, again)
  assert.notEqual(first['individu.csv'], other['individu.csv'])
  assert.deepEqual(
    ['dukcapil.jsonl', 'kebenaran.csv', 'usulan.csv'].filter((file) => !(first[file] ?? '').includes('\n')),
    [],
  )
  assert.ok(!readdirSync(home).includes('pg'))
})

test('into the register once; a second population of the same regency is refused', async () => {
  const first = await generate('--keluarga', '20')
  assert.equal(first.code, 0, first.stderr)
  const second = await generate('--keluarga', '20', '--seed', '8')
  assert.equal(second.code, 1)
  assert.match(second.stderr, /sudah ada orang/)
})

test('a regency, a number or a folder that cannot be meant is said so', async () => {
  for (const [pattern, ...options] of [
    [/--kabkota/, '--kabkota', '3299'],
    [/--keluarga/, '--keluarga', '0'],
    [/--seed/, '--seed', 'tujuh'],
    [/tidak bisa ditulisi/, '--keluarga', '1', '--ke', join(root, 'package.json')],
  ] as const) {
    const { code, stderr } = await generate(...options)
    assert.equal(code, 1)
    assert.match(stderr, pattern)
  }
})

test('the civil registry’s double answers over such a file, or as a service that is down', async () => {
  const file = join(home, 'a', 'dukcapil.jsonl')
  const { NIK } = JSON.parse(readFileSync(file, 'utf8').split('\n')[0] ?? '')
  const ask = async (...options: string[]) => {
    const child = spawn(
      process.execPath,
      [join(root, 'bin', 'setara.mjs'), 'dukcapil', file, '--port', '0', ...options],
      { cwd: root, env: { ...process.env, SETARA_DATA: home }, stdio: ['ignore', 'pipe', 'inherit'] },
    )
    try {
      for await (const line of createInterface({ input: child.stdout })) {
        const url = line.split('SETARA_DUKCAPIL_URL=')[1] ?? ''
        const body = JSON.stringify({ NIK: [NIK] })
        return await fetch(new URL('/biodata', url), { method: 'POST', body })
      }
      throw new Error('the double said nothing')
    } finally {
      child.kill()
    }
  }
  const alive = await ask()
  assert.equal(alive.status, 200)
  assert.ok((await alive.text()).includes(NIK))
  assert.equal((await ask('--mati')).status, 503)
})
