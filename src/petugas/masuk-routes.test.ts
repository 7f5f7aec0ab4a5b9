import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { createTurusForTest } from '../http/turus.ts'
import type { FastifyInstance } from 'fastify'
import { pino } from 'pino'
import { createTestDatabase, type TestDatabase } from '../../test/support/database.ts'
import { act, createPanggung, type Panggung } from '../../test/support/panggung.ts'
import { Peramban } from '../../test/support/peramban.ts'
import { createApp } from '../http/app.ts'
import { requireActor } from '../http/session.ts'
import { berandaRoutes } from './beranda-routes.tsx'
import { masukRoutes } from './masuk-routes.tsx'
import { createToken, findActorByToken, revokeToken } from './token-store.ts'

const BAGIAN = [
  {
    ...{ path: '/petugas/formulir', nama: 'Formulir', keterangan: 'Dari kertas.' },
    ...{ peran: ['operator_desa'], count: async () => 1234 },
  },
  {
    ...{ path: '/petugas/telaah', nama: 'Telaah', keterangan: 'Dua catatan.' },
    ...{ peran: ['verifikator'], count: null },
  },
]

let uji: TestDatabase
let panggung: Panggung
let app: FastifyInstance
let token: string
before(async () => {
  uji = await createTestDatabase()
  panggung = await createPanggung(uji)
  const findActor = (text: string) => findActorByToken(uji.db, text)
  app = createApp({
    logger: pino({ level: 'silent' }),
    findActor,
    checkSehat: async () => ({ basis_data: true, migrasi: true }),
    isDemo: false,
    isBehindProxy: false,
    routes: [
      masukRoutes(findActor, createTurusForTest()),
      berandaRoutes(panggung.setara, BAGIAN),
      (server) => {
        server.get('/petugas/siapa', (request) => Promise.resolve(requireActor(request).peran))
        server.get('/siapa', (request) => Promise.resolve(request.actor?.peran ?? 'publik'))
      },
    ],
  })
  token = await act(panggung, 'sistem', (a) => createToken(a, { petugas_id: panggung.petugas.rina, hari: 1 }))
})
after(async () => {
  await app.close()
  await uji.close()
})

test('a token becomes a session of the browser, on the officers’ pages only; signing out ends it', async () => {
  const rina = new Peramban(app)
  assert.equal((await rina.get('/petugas/siapa')).statusCode, 401)
  assert.equal((await rina.post('/petugas/masuk', { token: `${token.slice(1)}x` })).statusCode, 422)
  assert.match((await rina.post('/petugas/masuk', { token: ` ${token} ` })).body, /Pekerjaan Anda/)
  assert.equal((await rina.get('/petugas/siapa')).body, 'operator_desa')
  assert.equal((await rina.get('/siapa')).body, 'publik')
  await rina.post('/petugas/keluar')
  assert.equal((await rina.get('/petugas/siapa')).statusCode, 401)
})

test('what another site asks for is nobody’s, whatever cookie comes with it', async () => {
  const ask = (from: string) =>
    app.inject({ url: '/petugas/siapa', headers: { cookie: `petugas=${token}`, 'sec-fetch-site': from } })
  assert.equal((await ask('same-origin')).statusCode, 200)
  assert.equal((await ask('cross-site')).statusCode, 401)
  assert.equal((await ask('same-site')).statusCode, 401)
})

test('a token taken back ends its sessions at the next request', async () => {
  const rina = new Peramban(app)
  await rina.post('/petugas/masuk', { token })
  assert.equal((await rina.get('/petugas/siapa')).statusCode, 200)
  await act(panggung, 'sistem', (a) => revokeToken(a, panggung.petugas.rina))
  assert.equal((await rina.get('/petugas/siapa')).statusCode, 401)
})

test('signing in lands on what waits for this role, and on no page of another’s', async () => {
  const rina = new Peramban(app)
  const other = await act(panggung, 'sistem', (a) =>
    createToken(a, { petugas_id: panggung.petugas.rina, hari: 1 }),
  )
  assert.equal((await rina.get('/petugas')).statusCode, 200)
  assert.equal(rina.path, '/petugas/masuk', 'who has not signed in is led there')
  const { body } = await rina.post('/en/petugas/masuk', { token: other })
  assert.equal(rina.path, '/petugas')
  assert.match(body, /operator desa/)
  assert.match(body, /href="\/petugas\/formulir"[\s\S]*1\.234 menunggu Anda/)
  assert.doesNotMatch(body, /Telaah/)
  for (const path of ['/petugas/masuk', '/su/petugas']) {
    await rina.get(path)
    assert.equal(rina.path, '/petugas', path)
  }
})
