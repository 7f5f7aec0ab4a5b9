import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { openBerkas } from './berkas.ts'

const dir = mkdtempSync(join(tmpdir(), 'setara-berkas-'))
after(() => rmSync(dir, { recursive: true, force: true }))
const berkas = openBerkas(join(dir, 'berkas'))
const pathOf = (sidik: string) => join(dir, 'berkas', sidik.slice(0, 2), sidik)

test('a file is named by its SHA-256, comes back as it was, and only its owner may read it', async () => {
  const sidik = await berkas.put(Buffer.from('abc'))
  assert.equal(sidik, 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  assert.equal((await berkas.get(sidik))?.toString(), 'abc')
  if (process.platform !== 'win32') assert.equal(statSync(pathOf(sidik)).mode & 0o077, 0)
})

test('what was never kept is null; a name that is no hash is refused, and leads nowhere', async () => {
  assert.equal(await berkas.get('0'.repeat(64)), null)
  await assert.rejects(berkas.get('../../kunci/induk'), RangeError)
})

test('the same bytes at once from many hands are one file, and no draft stays behind', async () => {
  const bytes = Buffer.alloc(1 << 20, 7)
  const names = await Promise.all(Array.from({ length: 8 }, () => berkas.put(bytes)))
  const [sidik = ''] = names
  assert.deepEqual(new Set(names), new Set([sidik]))
  assert.deepEqual(readdirSync(join(dir, 'berkas', sidik.slice(0, 2))), [sidik])
})

test('a file that was changed on the disk is not handed out, and the true bytes mend it', async () => {
  const sidik = await berkas.put(Buffer.from('surat'))
  writeFileSync(pathOf(sidik), 'Surat')
  await assert.rejects(berkas.get(sidik), /damaged/)
  assert.equal(await berkas.put(Buffer.from('surat')), sidik)
  assert.equal((await berkas.get(sidik))?.toString(), 'surat')
})
