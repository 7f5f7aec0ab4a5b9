import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import type { FastifyInstance } from 'fastify'
import { GAYA } from '../web/gaya/gaya.ts'
import { PONSEL } from '../web/ponsel/ponsel.ts'
import { addressOf, BAHASA } from '../web/kata/kata.ts'
import { createContohApp } from './contoh.ts'

const PAGES = [
  '/',
  '/cek',
  '/cek?wilayah=32',
  '/cek?wilayah=3201011003',
  '/kasus',
  '/bulan/2026-11',
  '/bulan/2026-11/3201',
  '/bulan/2026-10',
  '/daftar',
  '/daftar?wilayah=3201011003',
]
/** What one TCP connection may send before it waits for the first answer: ten segments of 1,460 bytes. */
const FIRST_FLIGHT_BYTES = 14_336

let app: FastifyInstance
before(() => {
  app = createContohApp()
})
after(() => app.close())

test('every page answers in every language, says which, and links to the other three', async () => {
  for (const path of PAGES)
    for (const bahasa of BAHASA) {
      const { statusCode, body } = await app.inject(addressOf(bahasa, path))
      assert.equal(statusCode, 200, path)
      assert.match(body, new RegExp(`^<!doctype html><html lang="${bahasa}"`))
      for (const other of BAHASA.filter((one) => one !== bahasa))
        assert.match(body, new RegExp(`rel="alternate" lang="${other}" hreflang="${other}"`))
      assert.match(body, /<h1/)
    }
})

test('the first visit is one answer of at most 14,336 bytes, all in all', async () => {
  for (const path of PAGES)
    for (const bahasa of BAHASA) {
      const answer = await app.inject({
        url: addressOf(bahasa, path),
        headers: { 'accept-encoding': 'gzip' },
      })
      const head = Object.entries(answer.headers).reduce(
        (sum, [key, value]) => sum + key.length + String(value).length + 4,
        17,
      )
      const total = head + answer.rawPayload.length
      assert.ok(total <= FIRST_FLIGHT_BYTES, `${addressOf(bahasa, path)}: ${total}`)
    }
})

test('no script in the page, no style attribute, no request to anybody else, no picture file', async () => {
  for (const path of PAGES) {
    const { body, headers } = await app.inject(path)
    assert.doesNotMatch(
      [PONSEL.path, PONSEL.cariPath].reduce(
        (rest, path) => rest.replace(`<script type="module" src="${path}"></script>`, ''),
        body,
      ),
      /<script|javascript:|\son\w+=|\sstyle=|<img|<iframe|<object/,
    )
    const hosts = [...body.matchAll(/(?:href|src|action)="([^"]*)"/g)].map(([, url = '']) => url)
    assert.ok(
      hosts.every((url) => /^(?:\/|#|data:image\/svg\+xml,)/.test(url)),
      hosts.join(' '),
    )
    assert.ok(String(headers['content-security-policy']).includes(GAYA.csp))
  }
})

test('the style sheet comes with the page for whoever comes from elsewhere, else by its own address; no cookie', async () => {
  for (const [from, isWithin] of [
    ['none', true],
    ['cross-site', true],
    ['same-site', true],
    ['same-origin', false],
    [undefined, false],
  ] as const) {
    const { body, headers } = await app.inject({ url: '/', headers: from ? { 'sec-fetch-site': from } : {} })
    assert.equal(body.includes('<style>'), isWithin, from)
    assert.equal(body.includes(`<link rel="stylesheet" href="${GAYA.path}"`), !isWithin, from)
    assert.match(String(headers.vary), /Sec-Fetch-Site/)
  }
  const sheet = await app.inject({ url: GAYA.path, headers: { 'accept-encoding': 'gzip' } })
  assert.equal(gunzipSync(sheet.rawPayload).toString(), GAYA.css)
  assert.match(String(sheet.headers['cache-control']), /immutable/)
})

test('no cookie before there is something to keep', async () => {
  for (const path of PAGES) assert.equal((await app.inject(path)).headers['set-cookie'], undefined, path)
})

test('gzip only for those who take it', async () => {
  for (const [accept, expected] of [
    ['gzip, deflate, br', 'gzip'],
    ['br, gzip;q=0.5', 'gzip'],
    ['gzip;q=0', undefined],
    ['identity', undefined],
  ] as const) {
    const { headers } = await app.inject({ url: '/', headers: { 'accept-encoding': accept } })
    assert.equal(headers['content-encoding'], expected, accept)
  }
})

test('the month: numbers as text beside the picture, and nothing but numbers', async () => {
  const { body } = await app.inject('/bulan/2026-11')
  assert.match(
    body,
    /<svg class="grafik" role="img" aria-labelledby="grafik-status-judul grafik-status-temuan"/,
  )
  assert.match(
    body,
    /<desc[^>]*>Ada 410 usulan atau lebih. 310 atau lebih sudah ditetapkan masuk daftar.<\/desc>/,
  )
  assert.match(body, /<th[^>]*scope="row"[^>]*>Ditetapkan masuk daftar<\/th><td[^>]*>310</)
  assert.match(body, /1–17 November 2026/)
  assert.match(body, /NIK bukan 16 angka/)
})

test('a month without proposals says so; what is no month or no regency is not found', async () => {
  assert.match((await app.inject('/bulan/2026-10')).body, /Belum ada usulan/)
  for (const url of [
    '/bulan/2026-13',
    '/bulan/2021-01',
    '/bulan/kemarin',
    '/bulan/2026-11/32',
    '/bulan/2026-11/9999',
    '/bulan/2026-11/x',
  ])
    assert.equal((await app.inject(url)).statusCode, 404, url)
  const now = await app.inject('/jv/bulan')
  assert.equal(now.statusCode, 303)
  assert.equal(now.headers.location, '/jv/bulan/2026-11')
})
