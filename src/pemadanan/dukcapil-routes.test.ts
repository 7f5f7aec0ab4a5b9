import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { pino } from 'pino'
import { createTestDatabase } from '../../test/support/database.ts'
import { orang } from '../../test/support/orang.ts'
import { act, actor, createPanggung } from '../../test/support/panggung.ts'
import type { Actor } from '../db/transaction.ts'
import { createApp } from '../http/app.ts'
import { createIndividuBulk } from '../penduduk/individu-store.ts'
import { dukcapilRoutes } from './dukcapil-routes.ts'

const uji = await createTestDatabase()
const panggung = await createPanggung(uji)
const YOHANA = '9171015505900013'
await act(panggung, 'sistem', (a) =>
  createIndividuBulk(a, [orang('Yohana Wenda', { nik: YOHANA, kode_desa: '9171011001' })]),
)
const DUKCAPIL: Actor = { ...actor(panggung, 'wayan'), peran: 'dukcapil', kabkota: '*' }
const TOKENS = new Map([
  ['token-dukcapil-0001', DUKCAPIL],
  ['token-dukcapil-3201', { ...DUKCAPIL, kabkota: '3201' }],
  ['token-verifikator-1', actor(panggung, 'budi')],
])
const app: FastifyInstance = createApp({
  logger: pino({ level: 'silent' }),
  findActor: async (token) => TOKENS.get(token) ?? null,
  checkSehat: async () => ({ basis_data: true, migrasi: true }),
  isDemo: true,
  isBehindProxy: false,
  routes: [dukcapilRoutes(panggung.setara)],
})
after(async () => {
  await app.close()
  await uji.close()
})

async function tell(body: string, token = 'token-dukcapil-0001') {
  const headers = {
    'content-type': 'application/json',
    ...(token ? { authorization: `Bearer ${token}` } : {}),
  }
  const answer = await app.inject({ method: 'POST', url: '/dukcapil/perubahan', headers, body })
  return { status: answer.statusCode, body: answer.body }
}
const jobs = async () =>
  (
    await uji.owner.query<{ key: string }>('select key from graphile_worker._private_jobs order by key')
  ).rows.map(({ key }) => key)

test('the registry tells of a change, with a NIK as a number of all its digits: the person is asked about again', async () => {
  const answer = await tell(`{"NIK":[${YOHANA}]}`)
  assert.deepEqual(answer, { status: 202, body: '{"diterima":1}' })
  const [job, ...more] = await jobs()
  assert.match(job ?? '', /^pemadanan\.periksa /)
  assert.deepEqual(more, [])
  await tell(`{"NIK":["${YOHANA}"]}`)
  assert.equal((await jobs()).length, 1, 'told twice before anybody asked, it is one asking')
})

test('who is in the register is not the registry’s to know: the answer is the same for a stranger', async () => {
  assert.deepEqual(await tell('{"NIK":[3201010101010001]}'), { status: 202, body: '{"diterima":1}' })
  assert.equal((await jobs()).length, 1)
})

test('an office of one regency may tell as well, also of somebody who lives elsewhere now', async () => {
  assert.equal((await tell(`{"NIK":[${YOHANA}]}`, 'token-dukcapil-3201')).status, 202)
  assert.equal((await jobs()).length, 1)
})

test('only the registry’s own token, and only what is a list of NIKs', async () => {
  assert.equal((await tell(`{"NIK":[${YOHANA}]}`, '')).status, 401)
  assert.equal((await tell(`{"NIK":[${YOHANA}]}`, 'token-verifikator-1')).status, 403)
  const crowd = JSON.stringify({ NIK: Array.from({ length: 1001 }, () => YOHANA) })
  for (const body of [
    '',
    '[]',
    '{"NIK":"x"}',
    '{"NIK":[9.171015505900013e15]}',
    '{"NIK":[1',
    '{"NIK":[{}]}',
    crowd,
  ])
    assert.equal((await tell(body)).status, 422, body.slice(0, 40))
  assert.equal((await jobs()).length, 1)
})

test('what the message says beside the NIKs is not believed', async () => {
  await tell(`{"NIK":[${YOHANA}],"RESPON":"Data Meninggal Dunia","status":"meninggal"}`)
  const { rows } = await uji.owner.query('select status_padan, status_hidup from individu')
  assert.deepEqual(rows, [{ status_padan: 'belum_dicek', status_hidup: 'hidup' }])
})
