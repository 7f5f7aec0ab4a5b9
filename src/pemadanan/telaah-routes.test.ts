import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { pino } from 'pino'
import { createTestDatabase, type TestDatabase } from '../../test/support/database.ts'
import { orang } from '../../test/support/orang.ts'
import {
  act,
  actor,
  createPanggung,
  DESA,
  type NamaPetugas,
  type Panggung,
} from '../../test/support/panggung.ts'
import { createPasangan } from '../../test/support/pasangan.ts'
import { createApp } from '../http/app.ts'
import { findJejakBySubjek } from '../jejak/jejak-store.ts'
import { createIndividuBulk } from '../penduduk/individu-store.ts'
import { loadWilayah } from '../wilayah/wilayah.ts'
import { openModel } from './mesin/nilai-daring.ts'
import { telaahRoutes } from './telaah-routes.tsx'

const padan = openModel(readFileSync('data/pemadanan/model-individu.json', 'utf8'))
const NIK = '3201011708610001'
const SARIYEM = orang('Siti Sariyem', {
  kode_desa: DESA,
  nik: NIK,
  tanggal_lahir: '1961-08-17',
  jenis_kelamin: 'P',
})
const SARIJEM = orang('Siti Sarijem', { kode_desa: DESA, tanggal_lahir: '1961-08-17', jenis_kelamin: 'P' })

let uji: TestDatabase
let panggung: Panggung
let app: FastifyInstance
let pasangan_id: string
before(async () => {
  uji = await createTestDatabase()
  panggung = await createPanggung(uji)
  await act(panggung, 'sistem', (a) => createIndividuBulk(a, [SARIYEM, SARIJEM]))
  pasangan_id = await createPasangan(panggung, SARIYEM.individu_id, SARIJEM.individu_id, {
    model: padan.nama,
    asal: 'sementara',
  })
  app = createApp({
    logger: pino({ level: 'silent' }),
    findActor: async (token) => actor(panggung, token.replace('token-petugas-', '') as NamaPetugas),
    checkSehat: async () => ({ basis_data: true, migrasi: true }),
    isDemo: true,
    isBehindProxy: false,
    routes: [telaahRoutes({ ...panggung.setara, wilayah: loadWilayah(), padan: () => padan })],
  })
})
after(async () => {
  await app.close()
  await uji.close()
})

function ask(nama: NamaPetugas, url: string, fields?: Record<string, string>) {
  const headers = { accept: 'text/html', authorization: `Bearer token-petugas-${nama}` }
  if (!fields) return app.inject({ url, headers })
  return app.inject({
    method: 'POST',
    url,
    payload: new URLSearchParams(fields).toString(),
    headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
  })
}

const judge = (nama: NamaPetugas, putusan: string, telaah_id = randomUUID()) =>
  ask(nama, `/petugas/telaah/${pasangan_id}`, { telaah_id, putusan, catatan: 'Ketua RT mengenalnya.' })

test('the list counts what waits and names nobody; others than verifikator and pusdatin do not see it', async () => {
  const { statusCode, body } = await ask('budi', '/petugas/telaah')
  assert.equal(statusCode, 200)
  assert.match(body, /Menunggu pendapat pertama \(1\)/)
  assert.match(body, /Nomor sementara dan NIK/)
  assert.doesNotMatch(body, /Sariyem|Sarijem/)
  assert.equal((await ask('rina', '/petugas/telaah')).statusCode, 403)
  assert.equal((await app.inject({ url: '/petugas/telaah' })).statusCode, 401)
  assert.equal((await ask('budi', '/jv/petugas/telaah')).headers.location, '/petugas/telaah')
})

test('the pair’s page shows both, hides the NIK, weighs in words and numbers, and each opening is on record', async () => {
  const { statusCode, body } = await ask('budi', `/petugas/telaah/${pasangan_id}`)
  assert.equal(statusCode, 200)
  assert.match(body, /Siti Sariyem[\s\S]*Siti Sarijem/)
  assert.doesNotMatch(body, new RegExp(NIK))
  assert.match(body, /16 angka, berakhir 0001/)
  assert.match(body, /beda satu huruf/)
  assert.match(body, /Nama ibu kandung\. Ini jarang sama/)
  assert.match(body, /<svg[\s\S]*Jumlah: [+−]\d/)
  for (const { individu_id } of [SARIYEM, SARIJEM]) {
    const entries = await act(panggung, 'budi', (a) => findJejakBySubjek(a, individu_id))
    assert.deepEqual(
      entries.map((entry) => entry.jenis),
      ['individu.open'],
    )
  }
})

test('a form without an opinion says so and keeps nothing', async () => {
  const { statusCode, body } = await ask('budi', `/petugas/telaah/${pasangan_id}`, {
    telaah_id: randomUUID(),
  })
  assert.equal(statusCode, 422)
  assert.match(body, /Pilih satu pendapat/)
  const { rows } = await uji.owner.query('select from telaah')
  assert.equal(rows.length, 0)
})

test('two officers agree on a provisional record and a NIK: merged; then undone and open again', async () => {
  assert.equal((await judge('budi', 'sama')).statusCode, 303)
  assert.match((await ask('budi', `/petugas/telaah/${pasangan_id}`)).body, /menunggu petugas kedua/)
  assert.equal((await judge('budi', 'sama')).statusCode, 409)
  const second = await ask('sri', '/petugas/telaah?saringan=kedua')
  assert.match(second.body, /Menunggu pendapat kedua \(1\)/)
  const page = await ask('sri', `/petugas/telaah/${pasangan_id}`)
  assert.match(page.body, /Pendapat Anda adalah pendapat kedua/)
  assert.doesNotMatch(page.body, /Ketua RT/, 'the second opinion is their own')
  assert.equal((await judge('sri', 'sama')).statusCode, 303)
  const { rows } = await uji.owner.query('select digabung_ke from individu where individu_id = $1', [
    SARIJEM.individu_id,
  ])
  assert.deepEqual(rows, [{ digabung_ke: SARIYEM.individu_id }])
  assert.match((await ask('sri', `/petugas/telaah/${pasangan_id}`)).body, /Lepas penggabungan/)
  const ukuran = (await ask('ratna', '/petugas/telaah/ukuran')).body
  assert.match(ukuran, /100,0%/)
  assert.match(ukuran, new RegExp(`Angka ini milik model ${padan.nama}, dipakai sejak`))
  assert.equal((await ask('sri', `/petugas/telaah/${pasangan_id}/lepas`, {})).statusCode, 303)
  assert.match((await ask('sri', '/petugas/telaah')).body, /Menunggu pendapat pertama \(1\)/)
})

test('somebody who stands three times: the third is named, opened only when asked for, and never judged with the two', async () => {
  const third = orang('Sariyem', { kode_desa: DESA, tanggal_lahir: '1961-08-17', jenis_kelamin: 'P' })
  const stranger = orang('Wagiman', { kode_desa: DESA })
  await act(panggung, 'sistem', (a) => createIndividuBulk(a, [third, stranger]))
  const tied = await createPasangan(panggung, SARIJEM.individu_id, third.individu_id, { bobot: 7.25 })
  const untied = await createPasangan(panggung, third.individu_id, stranger.individu_id)
  const opened = async () =>
    (await act(panggung, 'budi', (a) => findJejakBySubjek(a, third.individu_id))).length
  const columns = (body: string) => [...body.matchAll(/<th[^>]*scope="col"[^>]*>(Catatan [^<]*)</g)].length

  const alone = await ask('budi', `/petugas/telaah/${pasangan_id}`)
  assert.match(alone.body, /Ada catatan lain yang mirip/)
  assert.match(alone.body, new RegExp(`Buka pasangan ${tied.slice(-6).toUpperCase()}`))
  assert.doesNotMatch(alone.body, new RegExp(untied.slice(-6).toUpperCase()))
  assert.deepEqual([columns(alone.body), await opened()], [2, 0])

  const beside = await ask('budi', `/petugas/telaah/${pasangan_id}?juga=${tied}&juga=${untied}`)
  assert.deepEqual([columns(beside.body), await opened()], [3, 1], 'a pair not tied to this one opens nobody')
  assert.doesNotMatch(beside.body, /Wagiman/)
  assert.equal((await ask('budi', `/petugas/telaah/${pasangan_id}?juga=x`)).statusCode, 422)

  await ask('budi', `/petugas/telaah/${tied}`, { telaah_id: randomUUID(), putusan: 'beda' })
  assert.doesNotMatch((await ask('sri', `/petugas/telaah/${pasangan_id}`)).body, /Ada catatan lain/)
})
