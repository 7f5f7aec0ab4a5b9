import assert from 'node:assert/strict'
import { createSecretKey, randomBytes } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { createBerkas } from './berkas.ts'

const dir = await mkdtemp(join(tmpdir(), 'setara-berkas-'))
after(() => rm(dir, { recursive: true }))
const key = createSecretKey(randomBytes(32))
const berkas = createBerkas(join(dir, 'berkas'))
const source = join(dir, 'asli.csv')
const read = (path: string) => readFile(path, 'utf8')

test('a file comes back as it went in, lies encrypted meanwhile, and leaves no plain copy', async () => {
  const text = 'nik\n3204015505900001\n'.repeat(50_000)
  await writeFile(source, text)
  await berkas.keep('impor-1', key, source)
  await berkas.withPlain('impor-1', key, async (path) => {
    assert.equal(await read(path), text)
    assert.equal((await stat(path)).mode & 0o777, 0o600)
  })
  assert.deepEqual(await readdir(join(dir, 'berkas')), ['impor-1.impor'])
  assert.ok(!(await readFile(join(dir, 'berkas', 'impor-1.impor'))).includes('3204015505900001'))
})

test('kept once: a second file under the same import does not replace it', async () => {
  await writeFile(source, 'lain')
  await berkas.keep('impor-1', key, source)
  await berkas.withPlain('impor-1', key, async (path) => assert.match(await read(path), /^nik/))
})

test('a changed byte, another import or another key: no plain text', async () => {
  const path = join(dir, 'berkas', 'impor-1.impor')
  const sealed = await readFile(path)
  const refused = (id: string, other = key) =>
    assert.rejects(berkas.withPlain(id, other, async () => assert.fail()))
  await refused('impor-1', createSecretKey(randomBytes(32)))
  await writeFile(join(dir, 'berkas', 'impor-2.impor'), sealed)
  await refused('impor-2')
  sealed[100] = (sealed[100] ?? 0) ^ 1
  await writeFile(path, sealed)
  await refused('impor-1')
  assert.ok((await readdir(join(dir, 'berkas'))).every((name) => name.endsWith('.impor')))
})

test('an empty file', async () => {
  await writeFile(source, '')
  await berkas.keep('impor-0', key, source)
  await berkas.withPlain('impor-0', key, async (path) => assert.equal(await read(path), ''))
})
