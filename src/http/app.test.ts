import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import { sql } from 'kysely'
import { pino } from 'pino'
import { Type } from 'typebox'
import { createTestDatabase, type TestDatabase } from '../../test/support/database.ts'
import { type Actor, runTx, type Tx } from '../db/transaction.ts'
import { Problem } from '../lib/problem.ts'
import { type AppDeps, createApp } from './app.ts'
import { jsonAnswer } from './answer.ts'
import { inTransaction } from './endpoint.ts'

const TOKEN = 'token-bu-ratna-1234567890'
const RATNA: Actor = { petugas_id: null, peran: 'verifikator', kabkota: '3201', desa: '' }

let uji: TestDatabase
before(async () => {
  uji = await createTestDatabase()
  await uji.owner.query(
    'create table catatan_uji (teks text); grant select, insert on catatan_uji to setara_petugas',
  )
})
after(() => uji.close())

function createTestApp(deps: Partial<AppDeps> = {}) {
  return createApp({
    logger: pino({ level: 'silent' }),
    findActor: async (token) => (token === TOKEN ? RATNA : null),
    checkSehat: async () => ({ basis_data: true, migrasi: true }),
    routes: [],
    isDemo: false,
    isBehindProxy: false,
    ...deps,
  })
}

/** Writes one row in the transaction of the request, then does as `then` says. */
function writing(then: (tx: Tx) => Promise<void>): AppDeps['routes'][number] {
  return (app) => {
    app.post(
      '/catatan',
      inTransaction(
        (actor, fn) => runTx(uji.db, actor, (tx) => fn(tx)),
        async (tx: Tx) => {
          await sql`insert into catatan_uji values ('x')`.execute(tx)
          await then(tx)
          return jsonAnswer({ jumlah: await countNotes() })
        },
      ),
    )
  }
}

async function countNotes(): Promise<number> {
  const { rows } = await uji.owner.query<{ jumlah: number }>(
    'select count(*)::int as jumlah from catatan_uji',
  )
  return rows[0]?.jumlah ?? -1
}

const asRatna = { authorization: `Bearer ${TOKEN}` }

test('the answer comes after the commit, and a failure undoes everything', async () => {
  const good = createTestApp({ routes: [writing(async () => {})] })
  const answer = await good.inject({ method: 'POST', url: '/catatan', headers: asRatna })
  assert.equal(answer.statusCode, 200)
  assert.deepEqual(answer.json(), { jumlah: 0 }, 'nobody else sees the row while the request runs')
  assert.equal(await countNotes(), 1, 'and everybody when it is answered')

  const bad = createTestApp({
    routes: [
      writing(async () => {
        throw new Problem('usulan.langkah_salah')
      }),
    ],
  })
  const refused = await bad.inject({ method: 'POST', url: '/catatan', headers: asRatna })
  assert.equal(refused.statusCode, 409)
  assert.equal(refused.json().code, 'usulan.langkah_salah')
  assert.equal(await countNotes(), 1)
})

test('a commit that fails is never answered as success', async () => {
  await uji.owner.query(`create table induk_uji (n int primary key);
    create table anak_uji (n int references induk_uji deferrable initially deferred);
    grant select, insert on anak_uji to setara_petugas`)
  const app = createTestApp({
    routes: [writing((tx) => sql`insert into anak_uji values (1)`.execute(tx).then(() => {}))],
  })
  const earlier = await countNotes()
  const answer = await app.inject({ method: 'POST', url: '/catatan', headers: asRatna })
  assert.equal(answer.statusCode, 503)
  assert.equal(await countNotes(), earlier)
})

test('who needs a session and has none is told so; a wrong token is never anonymous', async () => {
  const app = createTestApp({ routes: [writing(async () => {})] })
  assert.equal((await app.inject({ method: 'POST', url: '/catatan' })).statusCode, 401)
  for (const authorization of ['Bearer salah-salah-salah-salah', 'Basic cmF0bmE6eA==', 'Bearer pendek']) {
    assert.equal((await app.inject({ url: '/sehat', headers: { authorization } })).statusCode, 401)
  }
})

test('a problem is a page for people and problem+json for programs, also where there is nothing', async () => {
  const app = createTestApp()
  const page = await app.inject({ url: '/tidak/ada', headers: { accept: 'text/html' } })
  assert.equal(page.statusCode, 404)
  assert.match(page.body, /<html lang="id"/)
  assert.match(page.body, /Halaman tidak ditemukan/)
  assert.ok(page.body.includes(String(page.headers['x-request-id'])))
  assert.match((await app.inject({ url: '/jv/x', headers: { accept: 'text/html' } })).body, /<html lang="jv"/)
  const sundanese = await app.inject({ url: '/su/x', headers: { accept: 'text/html' } })
  assert.match(sundanese.body, /<p class="govuk-body">Ieu kaca tacan kapendak/)
  const json = await app.inject({ url: '/tidak/ada' })
  assert.match(String(json.headers['content-type']), /^application\/problem\+json/)
  assert.equal(json.json().code, 'halaman.tidak_ada')
})

test('an address that cannot be read, or is too long, is not found and not repeated', async () => {
  const app = createTestApp({ routes: [(server) => server.get('/bulan/:periode', async () => 'ya')] })
  for (const url of ['/%ff%zzSariyem', `/bulan/${'Sariyem'.repeat(30)}`]) {
    const answer = await app.inject({ url, headers: { accept: 'text/html' } })
    assert.equal(answer.statusCode, 404)
    assert.match(answer.body, /Halaman tidak ditemukan/)
    assert.doesNotMatch(answer.body, /Sariyem/)
    assert.match(String(answer.headers['content-security-policy']), /default-src 'none'/)
  }
})

test('input that does not fit names its fields, and repeats nothing of it', async () => {
  const app = createTestApp({
    routes: [
      (server) => {
        const body = Type.Object({ nik: Type.String({ maxLength: 16 }), umur: Type.Integer() })
        server.withTypeProvider<TypeBoxTypeProvider>().post('/isian', { schema: { body } }, async () => 'ya')
      },
    ],
  })
  const post = (payload: string, type: string) =>
    app.inject({ method: 'POST', url: '/isian', payload, headers: { 'content-type': type } })
  const wrong = await post('{"nik":"32010101010100019999","umur":3}', 'application/json')
  assert.equal(wrong.statusCode, 422)
  assert.deepEqual(wrong.json().data, { isian: 'nik' })
  assert.doesNotMatch(wrong.body, /320101/)
  assert.equal((await post('{"nik":', 'application/json')).statusCode, 422)
  assert.equal((await post('<nik/>', 'text/xml')).statusCode, 422)
  assert.equal((await post(`nik=${'9'.repeat(20_000)}`, 'application/x-www-form-urlencoded')).statusCode, 413)
})

test('an error nobody foresaw says nothing, and the log keeps its kind and place only', async () => {
  const lines: string[] = []
  const logger = pino({ level: 'info' }, { write: (line) => void lines.push(line) })
  const app = createTestApp({
    logger,
    routes: [
      (server) => {
        server.get('/rusak/:nik', async () => {
          throw new TypeError('Key (nik)=(3201010101010001) already exists')
        })
      },
    ],
  })
  const answer = await app.inject({
    url: '/rusak/3201010101010001?nama=Sariyem',
    headers: { accept: 'text/html' },
  })
  assert.equal(answer.statusCode, 503)
  const said = answer.body + lines.join('')
  assert.doesNotMatch(said, /3201010101010001|Sariyem|already exists/)
  assert.match(lines.join(''), /"rute":"GET \/rusak\/:nik"/)
  assert.match(lines.join(''), /"galat":"TypeError"/)
  assert.doesNotMatch(lines.join(''), /127\.0\.0\.1/)
})

test('every answer forbids the scripts of others and inline, frames and referrers; a proxy is believed only when told so', async () => {
  const app = createTestApp()
  for (const url of ['/sehat', '/tidak/ada']) {
    const { headers } = await app.inject({ url })
    const csp = String(headers['content-security-policy'])
    assert.match(csp, /default-src 'none'/)
    assert.match(csp, /frame-ancestors 'none'/)
    assert.match(csp, /script-src 'self';/)
    assert.doesNotMatch(csp, /unsafe-inline|unsafe-eval|https?:/)
    assert.equal(headers['x-content-type-options'], 'nosniff')
    assert.equal(headers['referrer-policy'], 'no-referrer')
    assert.equal(headers['cache-control'], 'no-store')
    assert.equal(headers['strict-transport-security'], undefined)
  }
  const forwarded = { 'x-forwarded-proto': 'https' }
  assert.equal(
    (await app.inject({ url: '/sehat', headers: forwarded })).headers['strict-transport-security'],
    undefined,
  )
  const behind = createTestApp({ isBehindProxy: true })
  assert.ok((await behind.inject({ url: '/sehat', headers: forwarded })).headers['strict-transport-security'])
})

test('a network that asks too often waits; health is always answered', async () => {
  const app = createTestApp({ perMenit: 3 })
  const codes: number[] = []
  for (let i = 0; i < 5; i++)
    codes.push((await app.inject({ url: '/x', remoteAddress: '203.0.113.7' })).statusCode)
  assert.deepEqual(codes, [404, 404, 404, 429, 429])
  const refused = await app.inject({ url: '/x', remoteAddress: '203.0.113.200' })
  assert.equal(refused.statusCode, 429)
  assert.ok(Number(refused.headers['retry-after']) > 0)
  assert.equal((await app.inject({ url: '/x', remoteAddress: '203.0.114.7' })).statusCode, 404)
  assert.equal((await app.inject({ url: '/sehat', remoteAddress: '203.0.113.7' })).statusCode, 200)
})

test('behind a proxy a client cannot choose the network that it is counted as', async () => {
  const app = createTestApp({ isBehindProxy: true, perMenit: 1 })
  const ask = (forged: string, real: string) =>
    app
      .inject({ url: '/x', headers: { 'x-forwarded-for': `${forged}, ${real}` } })
      .then((answer) => answer.statusCode)
  assert.equal(await ask('198.51.100.1', '203.0.113.7'), 404)
  assert.equal(await ask('198.51.101.1', '203.0.113.7'), 429)
  assert.equal(await ask('198.51.100.1', '203.0.114.7'), 404)
})

test('health is 503 when the database is gone or behind', async () => {
  const gone = createTestApp({ checkSehat: () => Promise.reject(new Error('ECONNREFUSED')) })
  assert.equal((await gone.inject('/sehat')).statusCode, 503)
  const late = createTestApp({ checkSehat: async () => ({ basis_data: true, migrasi: false }) })
  const answer = await late.inject('/sehat')
  assert.equal(answer.statusCode, 503)
  assert.deepEqual(answer.json(), { basis_data: true, migrasi: false })
})
