import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import { uuidFrom } from '../lib/uuid.ts'
import { commit, fitsKomitmen, type JejakEntry, jejakLeaf, jejakPayload } from './jejak.ts'

const entry: JejakEntry = {
  jenis: 'usulan.submit',
  kode_kabkota: '3201',
  subjek_id: uuidFrom('Siti Aminah'),
  isi: { tiket: 'ABC', anak: [2, 1] },
}
const source = {
  petugas: 'K7Q2M9XD',
  peran: 'operator_desa',
  dasar: null,
  waktu: new Date('2026-11-21T18:00:00.5Z'),
}

test('the payload is canonical JSON: sorted, no spaces, exact time', () => {
  assert.equal(
    jejakPayload(entry, source),
    `{"dasar":null,"isi":{"anak":[2,1],"tiket":"ABC"},"jenis":"usulan.submit","peran":"operator_desa",` +
      `"petugas":"K7Q2M9XD","subjek":"${entry.subjek_id}","usulan":null,"waktu":"2026-11-21T18:00:00.500Z"}`,
  )
})

test('the commitment is HMAC-SHA-256 over the payload under the salt', () => {
  const garam = Buffer.alloc(32, 7)
  const payload = jejakPayload(entry, source)
  assert.deepEqual(commit(garam, payload), createHmac('sha256', garam).update(payload).digest())
})

test('a commitment fits its own payload and salt, and nothing else', () => {
  const bytes = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((list) => Buffer.from(list))
  fc.assert(
    fc.property(bytes, bytes, fc.string(), fc.string(), (garam, other, payload, changed) => {
      const komitmen = commit(garam, payload)
      assert.ok(fitsKomitmen(komitmen, garam, payload))
      assert.equal(fitsKomitmen(komitmen, other, payload), garam.equals(other))
      assert.equal(fitsKomitmen(komitmen, garam, changed), payload === changed)
    }),
  )
})

test('the public leaf says no more than regency, day in WIB and kind', () => {
  const row = {
    komitmen: Buffer.alloc(32),
    waktu: source.waktu,
    kode_kabkota: '3201',
    jenis: 'usulan.submit',
    versi: 1,
  }
  assert.equal(
    jejakLeaf(row),
    '{"c":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=","d":"2026-11-22","r":"3201","t":"usulan.submit","v":1}',
  )
})
