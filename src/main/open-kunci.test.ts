import assert from 'node:assert/strict'
import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { createTestDatabase } from '../../test/support/database.ts'
import { LaunchProblem } from '../db/launch-problem.ts'
import { openFittingKunci } from './open-kunci.ts'

const uji = await createTestDatabase()
const home = mkdtempSync(join(tmpdir(), 'setara-uji-'))
after(async () => {
  await uji.close()
  rmSync(home, { recursive: true })
})
const own = join(home, 'kunci')
const refused = (pattern: RegExp) => (error: unknown) =>
  error instanceof LaunchProblem && pattern.test(error.message) && error.langkah.includes('cadangan')

test('a new database takes note of its keys, and knows them again', async () => {
  const made = await openFittingKunci(uji.db, own)
  const again = await openFittingKunci(uji.db, own)
  assert.deepEqual(again.fingerprints(), made.fingerprints())
})

test('a lost key folder is said so, and no new key is made in its place', async () => {
  const lost = mkdtempSync(join(home, 'hilang-'))
  await assert.rejects(openFittingKunci(uji.db, lost), refused(/kosong/))
  assert.deepEqual(readdirSync(lost), [])
})

test('the keys of another database are refused', async () => {
  const other = await createTestDatabase()
  const foreign = join(home, 'lain')
  try {
    await openFittingKunci(other.db, foreign)
  } finally {
    await other.close()
  }
  await assert.rejects(openFittingKunci(uji.db, foreign), refused(/bukan kunci basis data ini/))
})

test('keys that others on the machine could read are refused, with what to do', async () => {
  chmodSync(join(own, 'induk'), 0o644)
  await assert.rejects(openFittingKunci(uji.db, own), refused(/chmod 600/))
  chmodSync(join(own, 'induk'), 0o600)
  await openFittingKunci(uji.db, own)
})
