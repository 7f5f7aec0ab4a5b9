import assert from 'node:assert/strict'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { pino } from 'pino'
import { createTestDatabase } from '../../test/support/database.ts'
import { drainQueue } from '../../test/support/queue.ts'
import type { Actor } from '../db/transaction.ts'
import { createApp } from '../http/app.ts'
import { createKunciForTest } from '../kunci/kunci.ts'
import { tambahPetugas } from '../petugas/petugas-command.ts'
import { findActor } from '../petugas/petugas-store.ts'
import { loadWilayah } from '../wilayah/wilayah.ts'
import { createBerkas } from './berkas.ts'
import { IMPOR_LANJUT, lanjutImpor } from './impor-jobs.ts'
import { imporRoutes } from './impor-routes.ts'

const uji = await createTestDatabase()
const dir = await mkdtemp(join(tmpdir(), 'setara-impor-'))
const deps = { db: uji.db, kunci: createKunciForTest(), wilayah: loadWilayah(), berkas: createBerkas(dir) }
const actors = new Map<string, Actor>()
for (const [token, peran, wilayah] of [
  ['token-operator-desa-bandung', 'operator_desa', '3204'],
  ['token-operator-desa-makassar', 'operator_desa', '7371'],
  ['token-petugas-lapangan', 'petugas_lapangan', '3204'],
] as const) {
  const id = await tambahPetugas(deps, { nama: token, peran, wilayah, dasar: 'SK 1', mulai: '2020-01-01' })
  actors.set(token, await findActor(uji.db, id))
}
const app = createApp({
  logger: pino({ level: 'silent' }),
  findActor: async (token) => actors.get(token) ?? null,
  checkSehat: async () => ({ basis_data: true, migrasi: true }),
  routes: [imporRoutes(deps)],
  isDemo: false,
  isBehindProxy: false,
})
after(async () => {
  await app.close()
  await uji.close()
  await rm(dir, { recursive: true })
})

const CSV = 'nik,nama_lengkap,kode_desa,nama_ibu_kandung\n12,Siti Aminah,3204092005,Nur Hasanah\n'
const send = (payload: string | Buffer, token = 'token-operator-desa-bandung', type = 'text/csv') =>
  app.inject({
    method: 'POST',
    url: '/impor/usulan?nama_berkas=usulan.csv&tanggal=2026-11-21',
    headers: { authorization: `Bearer ${token}`, 'content-type': type },
    payload,
  })
const get = (url: string, token = 'token-operator-desa-bandung') =>
  app.inject({ url, headers: { authorization: `Bearer ${token}` } })

/** The import's state once the queue is empty. */
async function finished(impor_id: string) {
  const sistem: Actor = { petugas_id: null, peran: 'sistem', kabkota: '*', desa: '', dasar: 'uji' }
  await drainQueue(uji, { [IMPOR_LANJUT]: (isi) => lanjutImpor(deps, sistem, isi) })
  return (await get(`/impor/${impor_id}`)).json()
}

test('an upload is answered when it is safe, then imported; the result can be fetched', async () => {
  const sent = await send(CSV)
  assert.equal(sent.statusCode, 202)
  const { impor_id } = sent.json()
  assert.equal(sent.headers.location, `/impor/${impor_id}`)
  const answer = await finished(impor_id)
  assert.deepEqual([answer.tahap, answer.jumlah, answer.jumlah_tersimpan], ['selesai', 1, 1])
  const csv = await get(`/impor/${impor_id}/hasil.csv`)
  assert.equal(csv.statusCode, 200)
  assert.match(csv.body, /^\ufeffbaris,kode,temuan,"penjelasan"/)
  assert.match(csv.body, /\n2,A01,/)
  const xlsx = await get(`/impor/${impor_id}/hasil.xlsx`)
  assert.deepEqual([xlsx.statusCode, xlsx.rawPayload.subarray(0, 2).toString()], [200, 'PK'])
  assert.deepEqual(
    (await readdir(dir)).filter((name) => !name.endsWith('.impor')),
    [],
  )
})

test('sent again it is the same import', async () => {
  const [first, second] = [await send(CSV), await send(CSV)]
  assert.equal(first.json().impor_id, second.json().impor_id)
  assert.equal((await uji.owner.query('select from usulan')).rowCount, 1)
})

test('a damaged file says why and what to do', async () => {
  const { impor_id } = (await send(CSV.replace('12,', '3.2E+15,'))).json()
  const answer = await finished(impor_id)
  assert.equal(answer.tahap, 'ditolak')
  assert.match(answer.langkah, /Teks/)
  assert.equal((await get(`/impor/${impor_id}/hasil.csv`)).statusCode, 409)
})

test('only officers who may propose; only the region’s own', async () => {
  assert.equal((await send(CSV, 'token-yang-tidak-ada')).statusCode, 401)
  assert.equal(
    (
      await app.inject({
        method: 'POST',
        url: '/impor/usulan',
        headers: { 'content-type': 'text/csv' },
        payload: CSV,
      })
    ).statusCode,
    401,
  )
  assert.equal((await send(CSV, 'token-petugas-lapangan')).statusCode, 403)
  const { impor_id } = (await send(CSV)).json()
  assert.equal((await get(`/impor/${impor_id}`, 'token-operator-desa-makassar')).statusCode, 404)
  assert.equal((await get('/impor/bukan-nomor')).statusCode, 422)
})

test('another kind of body is refused', async () => {
  assert.ok((await send('{}', undefined, 'application/json')).statusCode >= 400)
})
