import assert from 'node:assert/strict'
import {
  appendFileSync,
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { inspect } from 'node:util'
import fc from 'fast-check'
import { uuidFrom } from '../lib/uuid.ts'
import { createKunciForTest, openKunci } from './kunci.ts'

const kunci = createKunciForTest()
const siti = uuidFrom('Siti Aminah')
const joko = uuidFrom('Joko Susilo')
const cell = { table: 'individu', column: 'nama_ibu_kandung_enc', id: siti }
const dir = mkdtempSync(join(tmpdir(), 'kunci-'))
const file = join(dir, 'induk')
after(() => rmSync(dir, { recursive: true }))

test('what is encrypted comes back, whatever the text', () => {
  const { kunci: key } = kunci.newSubjekKey(siti)
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      const sealed = kunci.encryptField(key, cell, text)
      assert.equal(kunci.decryptField(key, cell, sealed), text)
      assert.equal(sealed.length, 1 + 12 + Buffer.byteLength(text) + 16)
    }),
  )
})

test('a ciphertext opens only in its own row, column, table and key version', () => {
  const { kunci: key } = kunci.newSubjekKey(siti)
  const sealed = kunci.encryptField(key, cell, 'Aminah')
  for (const other of [{ id: joko }, { column: 'alamat_enc' }, { table: 'keluarga' }]) {
    assert.throws(() => kunci.decryptField(key, { ...cell, ...other }, sealed))
  }
  const otherVersion = Buffer.from(sealed)
  otherVersion[0] = 2
  assert.throws(() => kunci.decryptField(key, cell, otherVersion))
})

test('no flipped bit and no cut is accepted', () => {
  const { kunci: key } = kunci.newSubjekKey(siti)
  const sealed = kunci.encryptField(key, cell, 'Aminah')
  for (let bit = 0; bit < sealed.length * 8; bit++) {
    const damaged = Buffer.from(sealed)
    damaged.writeUInt8(damaged.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3)
    assert.throws(() => kunci.decryptField(key, cell, damaged), `bit ${bit}`)
  }
  for (let length = 0; length < sealed.length; length++) {
    assert.throws(() => kunci.decryptField(key, cell, sealed.subarray(0, length)), `length ${length}`)
  }
})

test("another person's key opens nothing, and a wrapped key is bound to its person and its KEK", () => {
  const wrapped = kunci.newSubjekKey(siti)
  const sealed = kunci.encryptField(wrapped.kunci, cell, 'Aminah')
  assert.throws(() => kunci.decryptField(kunci.newSubjekKey(siti).kunci, cell, sealed))
  const reopened = kunci.openSubjekKey(siti, wrapped)
  assert.equal(kunci.decryptField(reopened, cell, sealed), 'Aminah')
  assert.throws(() => kunci.openSubjekKey(joko, wrapped))
  assert.throws(() => createKunciForTest().openSubjekKey(siti, wrapped))
  assert.throws(() => kunci.openSubjekKey(siti, { ...wrapped, versi_kek: 2 }), /KEK versi 2/)
})

test('the same text is never encrypted to the same bytes', () => {
  const { kunci: key } = kunci.newSubjekKey(siti)
  const seen = new Set(Array.from({ length: 2000 }, () => kunci.encryptField(key, cell, 'x').toString('hex')))
  assert.equal(seen.size, 2000)
})

test('a blind index is stable, per field, and depends on the key', () => {
  const nik = '3201015505900001'
  assert.deepEqual(kunci.blindIndex('nik', nik), kunci.blindIndex('nik', nik))
  assert.equal(kunci.blindIndex('nik', nik).length, 16)
  assert.notDeepEqual(kunci.blindIndex('nik', nik), kunci.blindIndex('no_kk', nik))
  assert.notDeepEqual(kunci.blindIndex('nik', nik), createKunciForTest().blindIndex('nik', nik))
})

test('a pseudonym holds for a year', () => {
  assert.match(kunci.petugasPseudonym(siti, 2026), /^[0-9A-HJKMNP-TV-Z]{8}$/)
  assert.equal(kunci.petugasPseudonym(siti, 2026), kunci.petugasPseudonym(siti, 2026))
  assert.notEqual(kunci.petugasPseudonym(siti, 2026), kunci.petugasPseudonym(siti, 2027))
  assert.notEqual(kunci.petugasPseudonym(siti, 2026), kunci.petugasPseudonym(joko, 2026))
})

test('a key handle prints no key', () => {
  const text = JSON.stringify(kunci.newSubjekKey(siti).kunci) + inspect(kunci.newSubjekKey(siti).kunci)
  assert.doesNotMatch(text, /[0-9a-f]{32}/)
})

test('the folder keeps the keys: opened again it reads the same, its file is only ours', () => {
  const first = openKunci(dir)
  const wrapped = first.newSubjekKey(siti)
  assert.deepEqual(openKunci(dir).openSubjekKey(siti, wrapped).export(), wrapped.kunci.export())
  assert.deepEqual(openKunci(dir).blindIndex('nik', '1'), first.blindIndex('nik', '1'))
  assert.deepEqual(readdirSync(dir), ['induk'])
  assert.equal(statSync(file).mode & 0o777, 0o600)
})

test('a newer KEK wraps, the older still opens', () => {
  const wrapped = openKunci(dir).newSubjekKey(siti)
  appendFileSync(file, `kek-2 ${'0f'.repeat(32)}\n`)
  const rotated = openKunci(dir)
  assert.equal(rotated.newSubjekKey(siti).versi_kek, 2)
  assert.deepEqual(rotated.openSubjekKey(siti, wrapped).export(), wrapped.kunci.export())
})

test('a file that others can read, or one that lost a key, is refused and left as it is', () => {
  chmodSync(file, 0o640)
  assert.throws(() => openKunci(dir), /chmod 600/)
  chmodSync(file, 0o600)
  const damaged = readFileSync(file, 'utf8').replace(/indeks .*\n/, '')
  writeFileSync(file, damaged)
  assert.throws(() => openKunci(dir), /rusak/)
  assert.equal(readFileSync(file, 'utf8'), damaged)
})
