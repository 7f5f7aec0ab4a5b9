import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { isSixteenDigits } from '../lib/nik.ts'
import { uuidFrom } from '../lib/uuid.ts'
import { nomorSementara, readNomorSementara } from './individu.ts'

test('a nomor sementara is stable, never like a NIK, and read back however it is typed', () => {
  fc.assert(
    fc.property(fc.uuid(), (individu_id) => {
      const nomor = nomorSementara(individu_id)
      assert.match(
        nomor,
        /^T-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]$/,
      )
      assert.equal(nomorSementara(individu_id), nomor)
      assert.equal(isSixteenDigits(nomor.replaceAll(/\D/g, '')), false)
      assert.equal(readNomorSementara(nomor.toLowerCase().replaceAll('-', ' ')), nomor)
      assert.equal(readNomorSementara(nomor.replaceAll('0', 'o').replaceAll('1', 'l')), nomor)
    }),
  )
})

test('one wrong character and two swapped ones are noticed', () => {
  const nomor = nomorSementara(uuidFrom('Siti Aminah'))
  const bare = nomor.replaceAll('-', '').slice(1)
  for (let at = 0; at < bare.length; at++) {
    for (const other of '0123456789ABCDEFGHJKMNPQRSTVWXYZ') {
      if (other === bare[at]) continue
      assert.equal(readNomorSementara(`T${bare.slice(0, at)}${other}${bare.slice(at + 1)}`), null)
    }
    const [a, b] = [bare[at] ?? '', bare[at + 1] ?? '']
    if (a !== b && b)
      assert.equal(readNomorSementara(`T${bare.slice(0, at)}${b}${a}${bare.slice(at + 2)}`), null)
  }
})

test('the number of another person is another', () => {
  const seen = new Set(Array.from({ length: 20_000 }, (_, at) => nomorSementara(uuidFrom(String(at)))))
  assert.equal(seen.size, 20_000)
})
