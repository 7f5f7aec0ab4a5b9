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
import { loadWilayah } from '../wilayah/wilayah.ts'
import { commitPanggilan, drawPanggilan } from './draw-panggilan.ts'
import { panggilanPetugasRoutes } from './panggilan-petugas-routes.tsx'
import { countPanggilan } from './panggilan-store.ts'

const uji = await createTestDatabase()
after(() => uji.close())
const panggung = await createPanggung(uji)
const ask = createPintuPetugas(
  panggung,
  panggilanPetugasRoutes({ ...panggung.setara, wilayah: loadWilayah() }),
)
const ningsih = await createPendampingForTest(panggung, 'Bu Ningsih')
const berkas = createBerkasForTest()
const satu = await dampingi(panggung, berkas, ningsih, dampinganOf('Bu Sariyem'))
const dua = await dampingi(panggung, berkas, ningsih, dampinganOf('Pak Made'))
assert.ok(satu && dua)
const undian = { kode_kabkota: '3201', hari: '2026-11-10', benih: 'x' }
await act(panggung, 'sistem', (a) => commitPanggilan(a, undian))
await uji.setJam('2026-11-10T17:10:00Z')
await act(panggung, 'sistem', (a) => drawPanggilan(a, undian))

const PANGGILAN = '/petugas/panggilan'
const url = (kasus: { usulan_id: string }) => `${PANGGILAN}/${kasus.usulan_id}`
const waiting = () => act(panggung, 'budi', countPanggilan)

test('nobody but a verifikator learns who was drawn, or that a case came through a companion', async () => {
  for (const nama of ['rina', 'asep', 'hendra', 'ratna'] as const)
    for (const path of [PANGGILAN, url(satu)])
      assert.equal((await ask(nama, 'GET', path)).statusCode, 403, `${nama} ${path}`)
  assert.equal((await ask('', 'GET', PANGGILAN)).statusCode, 401)
  const { body } = await ask('budi', 'GET', PANGGILAN)
  assert.match(body, /Menunggu panggilan \(2\)[\s\S]*Dua usulan terlalu berdekatan/)
  assert.doesNotMatch(body, /Sariyem|Made/, 'a list opens nobody')
})

test('the client is opened to be called, and the client can know', async () => {
  const { body } = await ask('budi', 'GET', url(satu))
  assert.match(body, /Bu Sariyem/)
  const { rows } = await uji.owner.query("select count(*)::int as n from jejak where jenis = 'individu.open'")
  assert.equal(rows[0].n, 1)
})

test('who could not be reached is called again; an answer that lacks something keeps the other', async () => {
  const half = await ask('budi', 'POST', url(satu), { cara: 'telepon' })
  assert.equal(half.statusCode, 422)
  assert.match(half.body, /value="telepon"[^>]*checked/)
  assert.match(half.body, /href="#hasil"/)
  const nobody = { cara: 'telepon', hasil: 'tidak_terhubung' }
  assert.equal((await ask('budi', 'POST', url(satu), nobody)).statusCode, 303)
  assert.equal(await waiting(), 2)
  assert.match((await ask('sri', 'GET', PANGGILAN)).body, /Belum terhubung/)
  const said = { cara: 'kunjungan', hasil: 'sesuai' }
  assert.equal((await ask('sri', 'POST', url(satu), said)).statusCode, 303)
  assert.equal(await waiting(), 1)
  assert.equal((await ask('budi', 'POST', url(satu), nobody)).statusCode, 404, 'what was said stands')
})

test('what does not agree stays to be followed up, and the client can take consent back there', async () => {
  await ask('budi', 'POST', url(dua), { cara: 'telepon', hasil: 'tidak_sesuai' })
  assert.match((await ask('budi', 'GET', PANGGILAN)).body, /perlu tindak lanjut \(1\)/)
  assert.match(
    (await ask('budi', 'GET', url(dua))).body,
    /Laporkan kepada kepala dinas[\s\S]*Cabut persetujuan/,
  )
  const taken = await ask('budi', 'POST', `${url(dua)}/cabut`)
  assert.equal(taken.statusCode, 200)
  assert.equal(taken.headers['cache-control'], 'no-store')
  const [, tiket = '', pin = ''] = /kode">([^<]+)<[\s\S]*kode">([^<]+)</.exec(taken.body) ?? []
  assert.ok(await findKasus(panggung.setara, { tiket, pin }))
  assert.equal(await findKasus(panggung.setara, dua), null, 'the PIN that the companion saw is over')
  assert.doesNotMatch((await ask('budi', 'GET', url(dua))).body, /Cabut persetujuan/)
})
