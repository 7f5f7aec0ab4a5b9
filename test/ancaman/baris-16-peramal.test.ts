import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { createContohApp } from '../../src/publik/contoh.ts'
import { orang } from '../support/orang.ts'
import { createIndividuBulk } from '../../src/penduduk/individu-store.ts'
import { createTestDatabase } from '../support/database.ts'
import { act, createPanggung, DESA } from '../support/panggung.ts'

// security.md section 8 row 16: the public check as an oracle for stolen numbers. It asks for none, so it tells none.

const LEAKED = 10_000
const uji = await createTestDatabase()
const panggung = await createPanggung(uji)
const app = createContohApp({ publik: uji.db.publik })
after(async () => {
  await app.close()
  await uji.close()
})

const nikOf = (at: number) =>
  `320101${String(1 + (at % 28)).padStart(2, '0')}0861${String(at).padStart(4, '0')}`

test('ten thousand leaked NIKs, half of people of the register: every answer is the same', {
  timeout: 120_000,
}, async () => {
  const people = Array.from({ length: LEAKED / 2 }, (_, at) =>
    orang(`Warga ${at.toString(26).replace(/\d/g, (digit) => 'qrstuvwxyz'[Number(digit)] ?? '')}`, {
      ...{ kode_desa: DESA, nik: nikOf(at), tanggal_lahir: '1961-08-17' },
    }),
  )
  for (let at = 0; at < people.length; at += 1_000)
    await act(panggung, 'sistem', (a) => createIndividuBulk(a, people.slice(at, at + 1_000)))
  await uji.owner.query("update individu set terdaftar_sejak = '2026-01'")
  const seen = new Set<string>()
  for (let at = 0; at < LEAKED; at += 1) {
    const nik = nikOf(at)
    const day = String(Number(nik.slice(6, 8)))
    const { body } = await app.inject({
      method: 'POST',
      url: '/cek',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      // the number in place of a name, with the birth date that it tells; and as a field that nobody reads
      payload: new URLSearchParams({
        ...{ kode_desa: DESA, nama_lengkap: `penduduk ${nik}`, nik, hari: day, bulan: '8', tahun: '1961' },
      }).toString(),
    })
    seen.add(body)
  }
  assert.equal(seen.size, 1, 'who asks learns nothing: an advantage of 0 over guessing')
})
