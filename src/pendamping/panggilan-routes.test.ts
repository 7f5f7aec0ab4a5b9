import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { createTestDatabase } from '../../test/support/database.ts'
import { createPintuPetugas } from '../../test/support/pintu-petugas.ts'
import { act, createPanggung } from '../../test/support/panggung.ts'
import {
  createBerkasForTest,
  createPendampingForTest,
  dampingi,
  dampinganOf,
} from '../../test/support/pendamping.ts'
import { findKasus } from '../usulan/find-kasus.ts'
import { commitPanggilan, drawPanggilan } from './draw-panggilan.ts'
import { panggilanRoutes } from './panggilan-routes.ts'

const uji = await createTestDatabase()
after(() => uji.close())
const panggung = await createPanggung(uji)
const ask = createPintuPetugas(panggung, panggilanRoutes(panggung.setara))
const ningsih = await createPendampingForTest(panggung, 'Bu Ningsih')
const berkas = createBerkasForTest()
const satu = await dampingi(panggung, berkas, ningsih, dampinganOf('Bu Sariyem'))
const dua = await dampingi(panggung, berkas, ningsih, dampinganOf('Pak Made'))
assert.ok(satu && dua)

test('at the counter an officer takes consent back, and hands over the new PIN', async () => {
  const url = `/persetujuan/${satu.usulan_id}/cabut`
  assert.equal((await ask('', 'POST', url, { lewat: 'loket' })).statusCode, 401)
  assert.equal((await ask('rina', 'POST', url, { lewat: 'burung' })).statusCode, 422)
  const taken = await ask('rina', 'POST', url, { lewat: 'loket' })
  assert.equal(taken.statusCode, 200)
  assert.equal(taken.headers['cache-control'], 'no-store')
  assert.ok(await findKasus(panggung.setara, taken.json()))
  assert.equal(await findKasus(panggung.setara, satu), null)
  assert.equal((await ask('rina', 'POST', url, { lewat: 'sms' })).json().code, 'persetujuan.tidak_ada')
})

test('a verifikator sees whom to call, notes the answer, and the list is shorter', async () => {
  const undian = { kode_kabkota: '3201', hari: '2026-11-10', benih: 'x' }
  await act(panggung, 'sistem', (a) => commitPanggilan(a, undian))
  await uji.setJam('2026-11-10T17:10:00Z')
  await act(panggung, 'sistem', (a) => drawPanggilan(a, undian))
  const list = (await ask('budi', 'GET', '/panggilan')).json()
  assert.deepEqual(
    list.map((row: { tiket: string }) => row.tiket).toSorted(),
    [satu.tiket, dua.tiket].toSorted(),
  )
  assert.deepEqual(list[0].sebab.slice(0, 1), ['cepat'], 'both came within five minutes')
  const said = { cara: 'telepon', hasil: 'sesuai' }
  assert.equal((await ask('rina', 'POST', `/panggilan/${dua.usulan_id}`, said)).statusCode, 403)
  assert.equal((await ask('budi', 'POST', `/panggilan/${dua.usulan_id}`, said)).statusCode, 204)
  assert.equal((await ask('budi', 'POST', `/panggilan/${dua.usulan_id}`, said)).statusCode, 404)
  assert.equal((await ask('budi', 'GET', '/panggilan')).json().length, 1)
})
