import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { performance } from 'node:perf_hooks'
import { after, before, test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import { createTestDatabase, type TestDatabase } from '../../test/support/database.ts'
import { normalizeNama } from '../lib/nama.ts'
import { uuidFrom } from '../lib/uuid.ts'
import { CEK_BATAS } from './cek-batas.ts'
import { createContohApp } from './contoh.ts'

const DESA = '3201011003'

interface Orang {
  nama: string
  lahir: string
  terdaftar?: boolean
  tersegel?: boolean
  meninggal?: boolean
}

const SARIYEM: Orang = { nama: 'Sariyem', lahir: '1961-03-07', terdaftar: true }
const MADE: Orang = { nama: 'I Made Sudarsana', lahir: '1980-01-31', terdaftar: false }
const MELATI: Orang = { nama: 'Melati Kusuma', lahir: '1990-05-05', terdaftar: true, tersegel: true }
const KARTO: Orang = { nama: 'Karto', lahir: '1940-12-31', terdaftar: true, meninggal: true }
const NOBODY: Orang = { nama: 'Tidak Pernah Ada', lahir: '1975-06-06' }

let uji: TestDatabase
let app: FastifyInstance
before(async () => {
  uji = await createTestDatabase()
  for (const orang of [SARIYEM, MADE, MELATI, KARTO]) await insertOrang(orang)
  await uji.owner.query('analyze individu')
  app = createContohApp({ publik: uji.db.publik })
})
after(async () => {
  await app.close()
  await uji.close()
})

async function insertOrang(orang: Orang): Promise<void> {
  const nama = orang.tersegel ? null : orang.nama
  await uji.owner.query(
    `insert into individu (individu_id, kode_desa, kode_kabkota, nama_lengkap, nama_norm, nama_enc, tanggal_lahir,
       protection_level, status_hidup, terdaftar_sejak)
     values ($1, $2, left($2, 4), $3, $4, $5, $6, $7, $8, $9)`,
    [
      uuidFrom('uji', orang.nama),
      DESA,
      nama,
      nama && normalizeNama(nama).norm,
      orang.tersegel ? Buffer.alloc(8) : null,
      orang.lahir,
      orang.tersegel ? 'tersegel' : 'biasa',
      orang.meninggal ? 'meninggal' : 'hidup',
      orang.terdaftar ? '2026-10' : null,
    ],
  )
}

function form(orang: Orang, part: Record<string, string> = {}): string {
  const [tahun = '', bulan = '', hari = ''] = orang.lahir.split('-')
  return new URLSearchParams({
    kode_desa: DESA,
    nama_lengkap: orang.nama,
    hari,
    bulan,
    tahun,
    ...part,
  }).toString()
}

function post(url: string, payload: string, headers: Record<string, string> = {}, to = app) {
  return to.inject({
    method: 'POST',
    url,
    payload,
    headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html', ...headers },
  })
}

test('who is in the register is told so, under a name as people write it', async () => {
  for (const nama of ['Sariyem', 'SARIYEM', 'Hj. Sariyem', ' sariyem ']) {
    const answer = await post('/cek', form({ ...SARIYEM, nama }))
    assert.equal(answer.statusCode, 200)
    assert.match(answer.body, /<h1[^>]*>Terdaftar</)
  }
})

const NEGATIVE: readonly [string, Orang][] = [
  ['unknown', NOBODY],
  ['birth date does not fit', { ...SARIYEM, lahir: '1961-03-08' }],
  ['name does not fit', { ...SARIYEM, nama: 'Sariyati' }],
  ['known, but not listed', MADE],
  ['sealed', MELATI],
  ['dead', KARTO],
]

test('every other case has one answer, byte for byte, in every language and encoding', async () => {
  for (const path of ['/cek', '/en/cek', '/jv/cek', '/su/cek'])
    for (const headers of [{}, { 'accept-encoding': 'gzip' }, { 'sec-fetch-site': 'none' }] as const) {
      const seen = new Set<string>()
      for (const [, orang] of NEGATIVE) seen.add(fingerprint(await post(path, form(orang), { ...headers })))
      assert.equal(seen.size, 1, path)
    }
})

test('all four answers have one size, and gzip readers understand the padding', async () => {
  const limited = createContohApp({
    publik: uji.db.publik,
    batas: { perJaringanSejam: 1e9, perDesaSehari: 1e9, perOrangSehari: 0, perNamaSehari: 0 },
  })
  const down = createContohApp()
  for (const path of ['/cek', '/en/cek', '/jv/cek', '/su/cek'])
    for (const headers of [{}, { 'accept-encoding': 'gzip, br' }]) {
      const answers = [
        await post(path, form(SARIYEM), headers),
        await post(path, form(NOBODY), headers),
        await post(path, form(NOBODY), headers, limited),
        await post(path, form(NOBODY), headers, down),
      ]
      assert.deepEqual(
        answers.map((answer) => answer.statusCode),
        [200, 200, 429, 503],
      )
      assert.equal(new Set(answers.map((answer) => answer.rawPayload.length)).size, 1)
      assert.equal((answers[0]?.rawPayload.length ?? 1) % 256, 0)
      assert.equal(new Set(answers.map((answer) => Object.keys(answer.headers).sort().join())).size, 1)
      if ('accept-encoding' in headers)
        for (const answer of answers) assert.match(gunzipSync(answer.rawPayload).toString(), /<\/html>\s*$/)
    }
  await limited.close()
  await down.close()
})

test('an answer repeats nothing that was typed and is kept nowhere', async () => {
  for (const orang of [SARIYEM, NOBODY]) {
    const answer = await post('/cek', form(orang))
    assert.doesNotMatch(answer.body, /Sariyem|Tidak Pernah Ada|1961|1975/)
    assert.equal(answer.headers['cache-control'], 'no-store')
  }
})

test('the time of an answer does not tell who is in the register', { timeout: 120_000 }, async () => {
  const cases = [SARIYEM, { ...SARIYEM, lahir: '1961-03-08' }, MELATI, NOBODY].map((orang) => form(orang))
  const samples = cases.map(() => new Array<number>())
  for (let round = 0; round < 2_100; round++)
    for (const [at, payload] of cases.entries()) {
      const start = performance.now()
      await post('/cek', payload)
      if (round >= 100) samples[at]?.push(performance.now() - start)
    }
  const [listed = [], wrongDate = [], sealed = [], unknown = []] = samples
  for (const other of [listed, wrongDate, sealed]) {
    const t = welch(trim(other), trim(unknown))
    assert.ok(Math.abs(t) < 4.5, `Welch t = ${t.toFixed(2)}`)
  }
})

test('what is missing or odd is asked for again, with what was typed', async () => {
  const answer = await post('/cek', form({ ...SARIYEM, nama: '' }, { tahun: '61' }))
  assert.equal(answer.statusCode, 422)
  assert.match(answer.body, /<title>Kesalahan: /)
  assert.match(answer.body, /href="#nama_lengkap"[^>]*>Isi nama lengkap</)
  assert.match(answer.body, /href="#tanggal_lahir-hari"/)
  assert.match(answer.body, /name="tahun"[^>]*value="61"/)
  assert.match(answer.body, /name="kode_desa" value="3201011003"/)
  const kept = await post('/en/cek', form({ ...SARIYEM, nama: '<b>"Siti"' }, { hari: '40' }))
  assert.match(kept.body, /value="&lt;b>&quot;Siti&quot;"/)
  assert.match(kept.body, /There is no such date/)
})

test('a village that is none is asked for again', async () => {
  for (const kode_desa of ['', '3201', '9999999999', 'Harapanjaya']) {
    const answer = await post('/cek', form(SARIYEM, { kode_desa }))
    assert.equal(answer.statusCode, 422, kode_desa)
    assert.match(answer.body, /Pilih dulu tempat tinggal/)
  }
})

test('province, regency, district, village: each step is an address', async () => {
  for (const [url, question] of [
    ['/cek', 'Di provinsi mana'],
    ['/cek?wilayah=32', 'Di kabupaten atau kota mana'],
    ['/cek?wilayah=3201', 'Di kecamatan mana'],
    ['/cek?wilayah=320101', 'Di desa atau kelurahan mana'],
    ['/cek?wilayah=32.01.01.1003', 'Siapa yang dicek'],
    ['/su/cek?wilayah=3201', 'Di kacamatan mana'],
  ] as const) {
    const answer = await app.inject(url)
    assert.equal(answer.statusCode, 200)
    assert.ok(answer.body.includes(question), url)
  }
  const again = await app.inject('/cek?di=3201&wilayah=')
  assert.equal(again.statusCode, 422)
  assert.match(again.body, /Di kecamatan mana/)
})

test('a village by name; too few letters are asked for again', async () => {
  const found = await post('/cek/desa', 'cari=sukamaju+jonggol')
  assert.equal(found.statusCode, 200)
  assert.match(found.body, /value="3201062003"|Jonggol, Kabupaten Bogor/)
  assert.match((await post('/cek/desa', 'cari=zzzzzz')).body, /belum kami temukan/)
  const unchosen = await app.inject('/cek?di=')
  assert.equal(unchosen.statusCode, 422, 'the list sent without a choice')
  const again = await app.inject('/jv/cek/desa')
  assert.deepEqual(
    [again.statusCode, again.headers.location],
    [303, '/jv/cek'],
    'an address without its form',
  )
  const short = await post('/cek/desa', 'cari=a!')
  assert.equal(short.statusCode, 422)
  assert.match(short.body, /value="a!"/)
})

test('five a day for one person, whoever asks; beyond twenty an hour a network works first', async () => {
  const batas = CEK_BATAS
  const strict = createContohApp({ publik: uji.db.publik, batas })
  const ask = (orang: Orang, remoteAddress: string) =>
    strict.inject({
      method: 'POST',
      url: '/cek',
      payload: form(orang),
      remoteAddress,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    })
  const codes: number[] = []
  for (let i = 0; i < 7; i++) codes.push((await ask(SARIYEM, `10.0.${i}.1`)).statusCode)
  assert.deepEqual(codes, [200, 200, 200, 200, 200, 429, 429])
  const others: boolean[] = []
  for (let i = 0; i < 22; i++)
    others.push(
      /data-tugas=/.test(
        (await ask({ ...NOBODY, nama: `Orang Ke${'abcdefghijklmnopqrstuv'[i]}` }, '10.9.9.9')).body,
      ),
    )
  assert.deepEqual([others.indexOf(true), others.filter(Boolean).length], [20, 2])
  await strict.close()
})

test('the public role can ask its one question and read no table', async () => {
  const { publik } = uji.db
  for (const table of ['individu', 'usulan', 'jejak'])
    await assert.rejects(publik.query(`select 1 from ${table}`), { code: '42501' })
  await assert.rejects(publik.query("update individu set terdaftar_sejak = '2026-01'"), { code: '42501' })
})

/** Everything a listener could tell apart: status, headers but for date and request number, and the bytes. */
function fingerprint(answer: LightMyRequestResponse): string {
  const { date: _date, 'x-request-id': _id, ...headers } = answer.headers
  const body = createHash('sha256').update(answer.rawPayload).digest('hex')
  return JSON.stringify([answer.statusCode, headers, body])
}

/** Without the slowest tenth: pauses of the machine are not the program's. */
function trim(samples: readonly number[]): number[] {
  return samples.toSorted((a, b) => a - b).slice(0, Math.floor(samples.length * 0.9))
}

function welch(a: readonly number[], b: readonly number[]): number {
  const mean = (list: readonly number[]) => list.reduce((sum, value) => sum + value, 0) / list.length
  const variance = (list: readonly number[], m: number) =>
    list.reduce((sum, value) => sum + (value - m) ** 2, 0) / (list.length - 1)
  const [ma, mb] = [mean(a), mean(b)]
  return (ma - mb) / Math.sqrt(variance(a, ma) / a.length + variance(b, mb) / b.length)
}
