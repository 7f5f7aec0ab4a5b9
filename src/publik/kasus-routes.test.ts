import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { withCheck } from '../lib/crockford.ts'
import { createContohApp, PIN_CONTOH, TIKET_DITETAPKAN, TIKET_DITOLAK, TIKET_KURANG } from './contoh.ts'

const TIKET_LAIN = withCheck('0000000001')

let app: FastifyInstance
before(() => {
  app = createContohApp()
})
after(() => app.close())

function ask(tiket: string, pin: string, path = '/kasus', to = app) {
  const payload = new URLSearchParams({ tiket, pin }).toString()
  const headers = { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' }
  return to.inject({ method: 'POST', url: path, payload, headers })
}

test('a refusal says why, on what law, what would change it, and how to object', async () => {
  const { statusCode, body, headers } = await ask(TIKET_DITOLAK, PIN_CONTOH)
  assert.equal(statusCode, 200)
  assert.equal(headers['cache-control'], 'no-store')
  for (const words of [
    'Belum memenuhi syarat',
    'keluarga ini belum memenuhi kriteria miskin',
    'Kepmensos 262/HUK/2022',
    'ajukan keberatan dengan keterangan baru',
    '30 hari kerja',
    'Ombudsman',
    'Diperiksa petugas kedua',
  ])
    assert.ok(body.includes(words), words)
  assert.doesNotMatch(body, /Peringkat kesejahteraan/, 'what the family gets is no part of a refusal')
  assert.doesNotMatch(
    body,
    new RegExp(`${TIKET_DITOLAK}|${PIN_CONTOH}`),
    'neither ticket nor PIN is shown again',
  )
})

test('who is listed reads so, with what happens next, and no word of objecting', async () => {
  const { body } = await ask(TIKET_DITETAPKAN, PIN_CONTOH)
  assert.match(body, /Ditetapkan masuk daftar/)
  assert.match(body, /Keluarga Anda masuk daftar penerima bulan ini\. Tidak perlu apa-apa/)
  assert.doesNotMatch(body, /30 hari kerja/)
})

test('what is missing stands there in the officer’s own words', async () => {
  const { body } = await ask(TIKET_KURANG, PIN_CONTOH, '/en/kasus')
  assert.match(body, /What is missing:<\/strong> <span lang="id">Nama ibu kandung belum terbaca/)
})

test('a reason is read in the language of the page; only the law’s own name stays Indonesian, and says so', async () => {
  const WORDS = {
    en: ['does not yet meet the criteria of poverty', 'object and tell us what is new'],
    jv: ['dereng nyekapi kriteria miskin', 'ajokaken keberatan kanthi katrangan'],
    su: ['tacan nyumponan kriteria miskin', 'ajukeun kaberatan kalayan katerangan'],
  }
  for (const [bahasa, words] of Object.entries(WORDS)) {
    const { body } = await ask(TIKET_DITOLAK, PIN_CONTOH, `/${bahasa}/kasus`)
    assert.ok(body.includes(`<html lang="${bahasa}"`))
    for (const part of words) assert.ok(body.includes(part), part)
    assert.doesNotMatch(body, /Menurut pemeriksaan/)
    assert.deepEqual(
      body.match(/lang="id">[^<]*/g)?.filter((text) => !/Bahasa Indonesia/.test(text)),
      ['lang="id">UU 13/2011 Pasal 8; Kepmensos 262/HUK/2022'],
    )
    assert.doesNotMatch((await ask(TIKET_DITETAPKAN, PIN_CONTOH, `/${bahasa}/kasus`)).body, /Keluarga Anda/)
  }
})

test('a ticket is read as people write it', async () => {
  const spaced =
    `${TIKET_DITOLAK.slice(0, 4)}-${TIKET_DITOLAK.slice(4, 8)} ${TIKET_DITOLAK.slice(8)}`.toLowerCase()
  assert.equal((await ask(spaced, '246 810')).statusCode, 200)
})

test('a wrong ticket and a wrong PIN answer alike', async () => {
  const wrongPin = await ask(TIKET_DITOLAK, '135791')
  const wrongTiket = await ask(TIKET_LAIN, PIN_CONTOH)
  assert.equal(wrongPin.statusCode, 422)
  assert.equal(wrongTiket.statusCode, 422)
  const strip = (body: string) => body.replaceAll(TIKET_DITOLAK, 'T').replaceAll(TIKET_LAIN, 'T')
  assert.equal(strip(wrongPin.body), strip(wrongTiket.body))
  assert.match(wrongPin.body, /tidak cocok/)
  assert.doesNotMatch(wrongPin.body, /135791/)
})

test('what is not a ticket or a PIN is asked for again, the ticket kept, the PIN never', async () => {
  const { statusCode, body } = await ask('ABC', '12')
  assert.equal(statusCode, 422)
  assert.match(body, /Isi tiket: 11 huruf dan angka/)
  assert.match(body, /Isi PIN: 6 angka/)
  assert.match(body, /name="tiket"[^>]*value="ABC"/)
  assert.doesNotMatch(body, /name="pin"[^>]*value=/)
  const swapped = TIKET_DITOLAK.slice(1, 2) + TIKET_DITOLAK.slice(0, 1) + TIKET_DITOLAK.slice(2)
  assert.equal((await ask(swapped, PIN_CONTOH)).statusCode, 422, 'two swapped characters are found')
})

test('after five wrong tries the right PIN answers like a wrong one, also when they come all at once', async () => {
  const fresh = createContohApp()
  const wrong = await Promise.all(
    Array.from({ length: 5 }, () => ask(TIKET_DITOLAK, '000000', '/kasus', fresh)),
  )
  const locked = await ask(TIKET_DITOLAK, PIN_CONTOH, '/kasus', fresh)
  assert.equal(locked.statusCode, 422)
  assert.equal(locked.body, wrong[0]?.body)
  assert.equal(
    (await ask(TIKET_DITETAPKAN, PIN_CONTOH, '/kasus', fresh)).statusCode,
    200,
    'others are not locked',
  )
  await fresh.close()
})

test('the right PIN uses up no try', async () => {
  const fresh = createContohApp()
  for (let i = 0; i < 12; i++)
    assert.equal((await ask(TIKET_DITETAPKAN, PIN_CONTOH, '/kasus', fresh)).statusCode, 200)
  await fresh.close()
})
