import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { pino } from 'pino'
import { createTestDatabase } from '../../test/support/database.ts'
import { actor, createPanggung } from '../../test/support/panggung.ts'
import type { Actor } from '../db/transaction.ts'
import { createApp } from '../http/app.ts'
import { openBerkas } from '../kunci/berkas.ts'
import {
  appointPenandatangan,
  BUPATI,
  createKasusList,
  readStatusList,
  scan,
  sign,
} from './pengesahan-for-test.ts'
import { pengesahanRoutes } from './pengesahan-routes.ts'

const uji = await createTestDatabase()
const dir = mkdtempSync(join(tmpdir(), 'setara-berkas-'))
const panggung = await createPanggung(uji)
await appointPenandatangan(panggung)
const actors = new Map<string, Actor>([
  ['token-kepala-dinas-bogor', actor(panggung, 'hendra')],
  ['token-verifikator-bogor', actor(panggung, 'sri')],
  ['token-kepala-dinas-bandung', { ...actor(panggung, 'hendra'), kabkota: '3204' }],
])
const app = createApp({
  logger: pino({ level: 'silent' }),
  findActor: async (token) => actors.get(token) ?? null,
  checkSehat: async () => ({ basis_data: true, migrasi: true }),
  routes: [pengesahanRoutes({ ...panggung.setara, berkas: openBerkas(dir) })],
  isDemo: false,
  isBehindProxy: false,
})
after(async () => {
  await app.close()
  rmSync(dir, { recursive: true, force: true })
  await uji.close()
})

const KEPALA = 'token-kepala-dinas-bogor'
const VERIFIKATOR = 'token-verifikator-bogor'
const bearer = (token: string) => ({ authorization: `Bearer ${token}`, accept: 'application/json' })
const post = (url: string, payload: object, token = KEPALA) =>
  app.inject({ method: 'POST', url, headers: bearer(token), payload })
const upload = (url: string, payload: Buffer, type: string, token = KEPALA) =>
  app.inject({ method: 'POST', url, headers: { ...bearer(token), 'content-type': type }, payload })
const get = (url: string, token = KEPALA) => app.inject({ url, headers: bearer(token) })

const surat = { nomor_surat: '460/1/XI/2026', tanggal_surat: '2026-11-10', penandatangan_id: BUPATI }
const freeze = (pengesahan_id: string, kegiatan = 'usulan', token = KEPALA) =>
  post('/pengesahan/3201/bekukan', { pengesahan_id, periode: '2026-11', kegiatan }, token)

test('without a token there is nothing; another regency finds no batch; a verifikator freezes none', async () => {
  const pengesahan_id = randomUUID()
  const bare = await app.inject({
    url: `/pengesahan/${pengesahan_id}`,
    headers: { accept: 'application/json' },
  })
  assert.equal(bare.statusCode, 401)
  const verifikator = await freeze(pengesahan_id, 'usulan', VERIFIKATOR)
  assert.deepEqual([verifikator.statusCode, verifikator.json().code], [403, 'sesi.peran_salah'])
  const empty = await freeze(pengesahan_id)
  assert.deepEqual([empty.statusCode, empty.json().code], [422, 'pengesahan.kosong'])
  assert.equal((await freeze(pengesahan_id, 'lain')).statusCode, 422)
})

test('frozen, printed, signed elsewhere, uploaded: the cases are endorsed', async () => {
  const list = await createKasusList(panggung, ['Bu Sariyem', 'Pak Karto'])
  const pengesahan_id = randomUUID()
  const frozen = await freeze(pengesahan_id)
  assert.equal(frozen.statusCode, 201)
  assert.match(frozen.json().akar, /^[0-9a-f]{64}$/)
  assert.equal((await get(`/pengesahan/${pengesahan_id}`, 'token-kepala-dinas-bandung')).statusCode, 404)
  const early = await get(`/pengesahan/${pengesahan_id}/surat.pdf`)
  assert.deepEqual([early.statusCode, early.json().code], [409, 'pengesahan.belum_dicetak'])
  assert.equal(
    (await post(`/pengesahan/${pengesahan_id}/surat`, surat)).json().nomor_surat,
    surat.nomor_surat,
  )
  const letter = await get(`/pengesahan/${pengesahan_id}/surat.pdf`)
  assert.equal(letter.headers['content-type'], 'application/pdf')
  const url = `/pengesahan/${pengesahan_id}/unggah?tanda_tangan=elektronik`
  const unsigned = await upload(url, letter.rawPayload, 'application/pdf')
  assert.deepEqual([unsigned.statusCode, unsigned.json().code], [422, 'pengesahan.bukan_surat_asli'])
  const done = await upload(url, sign(letter.rawPayload), 'application/pdf')
  assert.deepEqual(done.json(), { disahkan: 2, keluar: 0 })
  assert.deepEqual(await readStatusList(uji, list), ['disahkan', 'disahkan'])
  const late = await post(`/pengesahan/${pengesahan_id}/bubarkan`, {})
  assert.deepEqual([late.statusCode, late.json().code], [409, 'pengesahan.tidak_beku'])
  const second = await createKasusList(panggung, ['Bu Wati'])
  const again = await freeze(randomUUID())
  assert.deepEqual([again.statusCode, again.json().code], [409, 'pengesahan.sudah_ada'])
  assert.deepEqual(await readStatusList(uji, second), ['layak'])
})

test('on paper: a second person types the code, then the head uploads the scan', async () => {
  await createKasusList(panggung, ['Pak Lambok Sihombing'], 'layak', 'kemensos')
  const pengesahan_id = randomUUID()
  const { kode_cek } = (await freeze(pengesahan_id, 'usulan_kemensos')).json()
  const typed = encodeURIComponent(kode_cek)
  const taken = await post(`/pengesahan/${pengesahan_id}/surat`, surat)
  assert.deepEqual([taken.statusCode, taken.json().code], [409, 'pengesahan.nomor_dipakai'])
  await post(`/pengesahan/${pengesahan_id}/surat`, { ...surat, nomor_surat: '460/2/XI/2026' })
  const paper = scan('kertas')
  const url = `/pengesahan/${pengesahan_id}/unggah?tanda_tangan=basah&kode_cek=${typed}`
  const alone = await upload(url, paper, 'image/jpeg')
  assert.deepEqual([alone.statusCode, alone.json().code], [409, 'pengesahan.belum_dibandingkan'])
  const compare = `/pengesahan/${pengesahan_id}/bandingkan?kode_cek=${typed}`
  assert.match(
    (await upload(compare, paper, 'image/jpeg', VERIFIKATOR)).json().pindaian_hash,
    /^[0-9a-f]{64}$/,
  )
  assert.deepEqual((await upload(url, paper, 'image/jpeg')).json(), { disahkan: 1, keluar: 0 })
  assert.equal((await get(`/pengesahan/${pengesahan_id}`)).json().jaminan, 'rendah')
})

test('an upload that is too large, or is no file, is refused', async () => {
  const url = `/pengesahan/${randomUUID()}/unggah?tanda_tangan=elektronik`
  const large = await upload(url, Buffer.alloc(20_000_001), 'application/pdf')
  assert.equal(large.statusCode, 413)
  const form = await post(url, { berkas: 'teks' })
  assert.deepEqual([form.statusCode, form.json().code], [422, 'masukan.tidak_sah'])
})
