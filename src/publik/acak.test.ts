import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import type { FastifyInstance } from 'fastify'
import { createContohApp } from './contoh.ts'

const CANARY = '"><b id=bocor>\''

let app: FastifyInstance
before(() => {
  app = createContohApp()
})
after(() => app.close())

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    '',
    CANARY,
    '__proto__',
    '3201',
    '32.01.01.1003',
    '2026-11',
    '\u0000',
    'x'.repeat(300),
    '𝕊𝕚𝕥𝕚',
    '‮abc',
  ),
)
const anyForm = fc.dictionary(
  fc.constantFrom(
    'kode_desa',
    'nama_lengkap',
    'hari',
    'bulan',
    'tahun',
    'tiket',
    'pin',
    'cari',
    'wilayah',
    'di',
    'constructor',
  ),
  anyText,
)
const anyRequest = fc.oneof(
  fc.record({
    method: fc.constant('GET' as const),
    url: fc
      .tuple(fc.constantFrom('', '/en', '/jv', '/su'), anyForm)
      .map(([lang, form]) => `${lang}/cek?${encode(form)}`),
  }),
  fc.record({
    method: fc.constantFrom('GET' as const, 'POST' as const, 'PUT' as const, 'DELETE' as const),
    url: fc
      .tuple(fc.constantFrom('/bulan/', '/en/bulan/2026-11/', '/', '/gaya-', '/cek/'), anyText)
      .map(([path, text]) => path + encodeURIComponent(text.toWellFormed())),
  }),
  fc.record({
    method: fc.constant('POST' as const),
    url: fc.constantFrom('/cek', '/su/cek', '/cek/desa', '/kasus', '/jv/kasus'),
    payload: anyForm.map(encode),
    headers: fc.constant({ 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' }),
  }),
)

function encode(form: Record<string, string>): string {
  return Object.entries(form)
    .map((pair) => pair.map((text) => encodeURIComponent(text.toWellFormed())).join('='))
    .join('&')
}

test('whatever comes in, the answer is a page of ours: no fault, nothing typed comes out as HTML', async () => {
  await fc.assert(
    fc.asyncProperty(anyRequest, async (request) => {
      const answer = await app.inject({
        ...request,
        headers: 'headers' in request ? request.headers : { accept: 'text/html' },
      })
      // 503 is the public check itself: there is no database behind this app
      const isAsked = request.method === 'POST' && request.url.endsWith('/cek') && answer.statusCode === 503
      assert.ok(isAsked || answer.statusCode < 500, `${answer.statusCode}`)
      assert.doesNotMatch(answer.body, /<b id=bocor>/)
      assert.ok(answer.headers['content-security-policy'])
    }),
    { numRuns: 600 },
  )
})
