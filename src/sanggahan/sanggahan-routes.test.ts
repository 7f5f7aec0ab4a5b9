import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { createTestDatabase } from '../../test/support/database.ts'
import { createPintuPetugas } from '../../test/support/pintu-petugas.ts'
import { createKasus } from '../../test/support/kasus.ts'
import { act, createPanggung, createWarga, DESA } from '../../test/support/panggung.ts'
import { uuidFrom } from '../lib/uuid.ts'
import { findSanggahan } from './find-sanggahan.ts'
import { sanggahanRoutes } from './sanggahan-routes.ts'
import { submitSanggahan } from './submit-sanggahan.ts'

const uji = await createTestDatabase()
after(() => uji.close())
const panggung = await createPanggung(uji)
const ask = createPintuPetugas(panggung, sanggahanRoutes(panggung.setara))
await createWarga(panggung, 'Bu Sariyem')

async function submit(nama: string): Promise<string> {
  const sanggahan_id = uuidFrom('sanggahan', nama)
  await act(panggung, 'warga', (a) =>
    submitSanggahan(a, {
      ...{ sanggahan_id, kanal: 'web', alasan_sanggahan: 'aset', cerita: 'Ia punya dua mobil.' },
      sasaran: { nama_lengkap: nama, tanggal_lahir: null, kode_desa: DESA },
      pembuat: { nama_lengkap: 'Tetangga Rahasia', telepon: null },
    }),
  )
  return sanggahan_id
}

let counter = 0
const langkah = (tindakan: string, more: object = {}) => ({
  tindakan,
  peristiwa_id: uuidFrom('langkah', String(counter++)),
  ...more,
})

test('officers carry an objection from the list to the result, and nobody reads who objected', async () => {
  const nomor = await submit('Bu Sariyem')
  assert.equal((await ask('', 'GET', '/sanggahan')).statusCode, 401)
  assert.equal((await ask('rina', 'GET', '/sanggahan')).json().code, 'sesi.peran_salah')
  const [first] = (await ask('budi', 'GET', '/sanggahan')).json()
  assert.equal(first.sanggahan_id, nomor)
  assert.doesNotMatch(JSON.stringify(first), /Sariyem|Rahasia/)
  const read = await ask('budi', 'GET', `/sanggahan/${nomor}`)
  assert.equal(read.headers['cache-control'], 'no-store')
  assert.match(read.body, /Bu Sariyem.*dua mobil/)
  assert.doesNotMatch(read.body, /Rahasia/, 'the objector stays sealed')
  const url = `/sanggahan/${nomor}/langkah`
  assert.equal((await ask('budi', 'POST', url, langkah('screenSanggahan'))).statusCode, 204)
  const asked = langkah('askAnswer')
  assert.equal((await ask('budi', 'POST', url, { ...asked, hari: 6 })).statusCode, 422)
  const answer = await ask('budi', 'POST', url, asked)
  assert.equal((await ask('budi', 'POST', url, asked)).statusCode, 204, 'sent twice it is one')
  assert.equal((await findSanggahan(panggung.setara, answer.json()))?.isi.peran, 'sasaran')
  const said = langkah('answerSanggahan', { kata: 'Mobil itu milik majikan saya.' })
  assert.equal((await ask('rina', 'POST', url, said)).statusCode, 204, 'over the counter')
  assert.match((await ask('asep', 'GET', `/sanggahan/${nomor}`)).body, /milik majikan/)
  assert.equal((await ask('asep', 'POST', url, langkah('verifySanggahan'))).statusCode, 204)
  const result = { hasil: 'tidak_terbukti', kata: 'Mobil bukan miliknya.' }
  const own = await ask('budi', 'POST', url, langkah('concludeSanggahan', result))
  assert.equal(own.json().code, 'sanggahan.orang_sama')
  assert.equal((await ask('sri', 'POST', url, langkah('concludeSanggahan', result))).statusCode, 204)
  assert.deepEqual((await ask('sri', 'GET', '/sanggahan')).json(), [])
  const opened = await uji.owner.query("select count(*)::int as n from jejak where jenis = 'sanggahan.open'")
  assert.equal(opened.rows[0].n, 2, 'who opened it can be asked')
})

test('a keberatan on paper is kept, reviewed and granted by two, through the door', async () => {
  const { usulan_id } = await createKasus(panggung, 'Pak Made', 'tidak_disepakati')
  const keberatan_id = uuidFrom('keberatan', 'Pak Made')
  const baru = { keberatan_id, usulan_id, kanal: 'kertas', isi: 'Saya tidak diundang.' }
  assert.equal((await ask('rina', 'POST', '/keberatan', { ...baru, isi: '' })).statusCode, 422)
  assert.equal((await ask('rina', 'POST', '/keberatan', baru)).statusCode, 201)
  const [first] = (await ask('sri', 'GET', '/keberatan')).json()
  assert.equal(first.keberatan_id, keberatan_id)
  assert.deepEqual((await ask('sri', 'GET', `/keberatan/${keberatan_id}`)).json(), {
    isi: 'Saya tidak diundang.',
  })
  const url = `/keberatan/${keberatan_id}/langkah`
  const grant = langkah('decideKeberatan', { hasil: 'dikabulkan', kata: 'Undangan tidak sampai.' })
  assert.equal((await ask('hendra', 'POST', url, grant)).statusCode, 409, 'nobody has reviewed it')
  const review = langkah('reviewKeberatan', { usul: 'kabul' })
  assert.equal((await ask('sri', 'POST', url, review)).statusCode, 204)
  assert.equal((await ask('hendra', 'POST', url, grant)).statusCode, 204)
  assert.deepEqual((await ask('hendra', 'GET', '/keberatan')).json(), [])
})

test('bad input names the field, and what is not there is not there', async () => {
  const nomor = await submit('Pak Karto')
  const url = `/sanggahan/${nomor}/langkah`
  assert.equal((await ask('budi', 'POST', url, langkah('dropSanggahan'))).statusCode, 422)
  assert.equal((await ask('budi', 'POST', url, langkah('closeSanggahan'))).statusCode, 422, 'without words')
  assert.equal((await ask('asep', 'POST', url, langkah('screenSanggahan'))).statusCode, 409)
  const nowhere = uuidFrom('sanggahan', 'nobody')
  assert.equal((await ask('budi', 'GET', `/sanggahan/${nowhere}`)).json().code, 'sanggahan.tidak_ada')
  assert.equal((await ask('budi', 'GET', `/keberatan/${nowhere}`)).json().code, 'sanggahan.tidak_ada')
})
