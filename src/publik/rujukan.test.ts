import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { createTestDatabase, type TestDatabase } from '../../test/support/database.ts'
import { kasusWeb } from '../../test/support/kasus-web.ts'
import { createKasus } from '../../test/support/kasus.ts'
import { act, createPanggung, type Panggung } from '../../test/support/panggung.ts'
import { recordJejakBulk } from '../jejak/jejak-store.ts'
import { openRujukan } from '../usulan/rujukan.ts'
import { addressOf, BAHASA, kataOf } from '../web/kata/kata.ts'
import { createContohApp } from './contoh.ts'

let uji: TestDatabase
let panggung: Panggung
let app: FastifyInstance
before(async () => {
  uji = await createTestDatabase()
  panggung = await createPanggung(uji)
  app = createContohApp({ kasus: kasusWeb(panggung.setara) })
})
after(async () => {
  await app.close()
  await uji.close()
})

function post(url: string, fields: Readonly<Record<string, string>>) {
  return app.inject({
    method: 'POST',
    url,
    headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' },
    payload: new URLSearchParams(fields).toString(),
  })
}

async function open({ tiket, pin }: { tiket: string; pin: string }, path = '/kasus') {
  const { body } = await post(path, { tiket, pin })
  return { body, kunci: /name="kunci" value="([^"]+)"/.exec(body)?.[1] ?? '' }
}

/** A case of Bu Painem, who has no NIK, and help towards one. */
async function createPainem(nama = 'Painem') {
  const kasus = await createKasus(panggung, nama, 'diajukan')
  await act(panggung, 'sistem', async (a) =>
    recordJejakBulk(
      a,
      await openRujukan(a, [{ ...kasus, ...kasus.warga, kode_kabkota: '3201', bukti: ['dua_saksi'] }]),
    ),
  )
  return kasus
}

test('while help towards a NIK is under way there is a sheet to take along, in each language', async () => {
  const kasus = await createPainem()
  for (const bahasa of BAHASA) {
    const path = addressOf(bahasa, '/kasus')
    const { lembar } = kataOf(bahasa).kasus.tindakan
    const page = await open(kasus, path)
    assert.ok(page.body.includes(lembar.petunjuk))
    const { statusCode, body, headers } = await post(`${path}/rujukan`, { kunci: page.kunci })
    assert.equal(statusCode, 200)
    assert.equal(headers['cache-control'], 'no-store')
    for (const kalimat of lembar.untukAnda) assert.ok(body.includes(kalimat))
    assert.match(body, /<section lang="id">/)
    assert.ok(body.includes(`${kasus.tiket.slice(0, 4)} ${kasus.tiket.slice(4, 8)} ${kasus.tiket.slice(8)}`))
    assert.doesNotMatch(body, /Painem|DTKS|miskin|segel/i, 'a sheet that is lost tells of nobody')
    assert.ok(!body.includes(kasus.pin))
  }
})

test('help that has ended, or was never asked for, has no sheet', async () => {
  const plain = await createKasus(panggung, 'Sutinah', 'diajukan')
  const page = await open(plain)
  const { lembar } = kataOf('id').kasus.tindakan
  assert.ok(!page.body.includes(lembar.petunjuk))
  const answer = await post('/kasus/rujukan', { kunci: page.kunci })
  assert.doesNotMatch(answer.body, /Kepada Dinas Kependudukan/)
  const kasus = await createPainem('Painem Lestari')
  const before = await open(kasus)
  assert.ok(before.body.includes(lembar.petunjuk))
  await uji.owner.query(`update rujukan_adminduk set status = 'selesai' where usulan_id = $1`, [
    kasus.usulan_id,
  ])
  assert.ok(!(await open(kasus)).body.includes(lembar.petunjuk))
  const late = await post('/kasus/rujukan', { kunci: before.kunci })
  assert.doesNotMatch(late.body, /Kepada Dinas Kependudukan/)
})

test('without the page of the case there is no sheet', async () => {
  const answer = await post('/kasus/rujukan', { kunci: 'bukan-kunci' })
  assert.equal(answer.statusCode, 422)
  assert.doesNotMatch(answer.body, /Kepada Dinas Kependudukan/)
  assert.equal((await app.inject('/kasus/rujukan')).headers.location, '/kasus')
})
