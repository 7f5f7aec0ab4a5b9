import assert from 'node:assert/strict'
import { createServer } from 'node:net'
import { after, before, test } from 'node:test'
import { createTurusForTest } from '../../src/http/turus.ts'
import type { FastifyInstance } from 'fastify'
import { pino } from 'pino'
import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core'
import { createApp } from '../../src/http/app.ts'
import type { Asal } from '../../src/pendamping/passkey.ts'
import { tambahPendamping, tangguhkanPendamping } from '../../src/pendamping/pendamping-command.ts'
import { pendampingRoutes } from '../../src/pendamping/pendamping-routes.tsx'
import { BAHASA, addressOf } from '../../src/web/kata/kata.ts'
import { loadWilayah } from '../../src/wilayah/wilayah.ts'
import { assertFit } from '../support/axe.ts'
import { openChromium } from '../support/chromium.ts'
import { createTestDatabase } from '../support/database.ts'
import { BUKA, createPanggung } from '../support/panggung.ts'
import { createBerkasForTest, createPendampingForTest, dampingi, dampinganOf } from '../support/pendamping.ts'

const uji = await createTestDatabase()
const panggung = await createPanggung(uji)
const { setara } = panggung
const ningsih = await createPendampingForTest(panggung, 'Bu Ningsih')
const yusuf = await createPendampingForTest(panggung, 'Pak Yusuf')
const berkas = createBerkasForTest()

let app: FastifyInstance
let browser: Browser
let context: BrowserContext
let page: Page
let asal: Asal
before(async () => {
  await uji.setJam(BUKA)
  const port = await findPort()
  asal = { origin: `http://localhost:${port}`, rpID: 'localhost' }
  app = createApp({
    logger: pino({ level: 'silent' }),
    findActor: async () => null,
    checkSehat: async () => ({ basis_data: true, migrasi: true }),
    isDemo: true,
    isBehindProxy: false,
    routes: [
      pendampingRoutes({ ...setara, asal, berkas, wilayah: loadWilayah(), turus: createTurusForTest() }),
    ],
  })
  await app.listen({ port, host: '127.0.0.1' })
  browser = await openChromium()
  context = await browser.newContext()
  page = await context.newPage()
  await addAuthenticator(page)
})
after(async () => {
  await browser.close()
  await app.close()
  await uji.close()
})

function findPort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}

async function addAuthenticator(on: Page): Promise<CDPSession> {
  const session = await on.context().newCDPSession(on)
  await session.send('WebAuthn.enable')
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  return session
}

async function press(on: Page, text: string): Promise<void> {
  await on.click(`main button:has-text("${text}")`)
}

async function signIn(on: Page): Promise<void> {
  await on.goto(`${asal.origin}/pendamping`)
  await on.waitForURL('**/pendamping/masuk')
  await press(on, 'Masuk dengan kunci sandi')
  await on.waitForURL('**/pendamping')
}

test('a device is registered with the code, once, and its passkey lets its owner in', async () => {
  await page.goto(`${asal.origin}/pendamping/daftar`)
  await page.fill('#kode', ningsih.kode.toLowerCase())
  await press(page, 'Buat kunci sandi')
  await page.waitForURL('**/pendamping/masuk')
  await press(page, 'Masuk dengan kunci sandi')
  await page.waitForURL('**/pendamping')
  assert.match(await page.innerText('main'), /Bu Ningsih, Rumah Singgah Melati/)
  const [cookie] = (await context.cookies()).filter((one) => one.name === 'pendamping')
  assert.ok(cookie?.httpOnly)
  assert.equal(cookie.sameSite, 'Strict')
  const { rows } = await uji.owner.query('select encode(token_hash, $1) as hash from pendamping_sesi', [
    'escape',
  ])
  assert.ok(rows.every((row) => !row.hash.includes(cookie.value)))

  const other = await browser.newPage()
  await addAuthenticator(other)
  await other.goto(`${asal.origin}/pendamping/daftar`)
  await other.fill('#kode', ningsih.kode)
  await press(other, 'Buat kunci sandi')
  await other.waitForSelector('#belum-berhasil:not([hidden])')
  assert.match(await other.innerText('#belum-berhasil'), /minta kode baru kepada Dinas Sosial/)
  await other.close()
})

test('a case from the form to the receipt, and only in the list of its companion', async () => {
  await page.goto(`${asal.origin}/pendamping/usulan`)
  await press(page, 'Kirim usulan')
  assert.match(await page.title(), /^Kesalahan: /)
  assert.equal(await page.locator('.govuk-error-summary li').count(), 3)
  await page.selectOption('#kode_desa', '3201011001')
  await page.fill('#nama_lengkap', 'Bu Sariyem')
  await page.fill('#tanggal_lahir-tahun', '1961')
  await page.fill('#catatan', 'dia waria, butuh KTP')
  await page.check('input[value=cap_jempol]')
  await page.setInputFiles('#bukti', {
    name: 'jempol.png',
    mimeType: 'image/png',
    buffer: Buffer.from('foto'),
  })
  await press(page, 'Kirim usulan')
  assert.match(await page.innerText('.govuk-error-summary'), /hal yang sangat pribadi/)
  await page.fill('#catatan', 'Butuh KTP dan kursi roda.')
  assert.ok(await page.isChecked('input[value=cap_jempol]'), 'what was typed is still there')
  await page.setInputFiles('#bukti', {
    name: 'jempol.png',
    mimeType: 'image/png',
    buffer: Buffer.from('foto'),
  })
  await press(page, 'Kirim usulan')
  const receipt = await page.innerText('main')
  assert.match(receipt, /Serahkan tiket dan PIN/)
  await page.reload()
  assert.match(
    await page.innerText('main'),
    /sudah pernah dikirim/,
    'sent again it is the same case, without its PIN',
  )
  await page.goto(`${asal.origin}/pendamping/kasus`)
  await page.click('main table a')
  assert.match(
    await page.innerText('main'),
    /Bu Sariyem[\s\S]*Sudah diterima[\s\S]*Cap jempol[\s\S]*8 Feb 2027/,
  )

  const foreign = await dampingi(panggung, berkas, yusuf, dampinganOf('Pak Made'))
  const answers = []
  for (const tiket of [foreign?.tiket, '0000000000', 'x']) {
    const answer = await page.goto(`${asal.origin}/pendamping/kasus/${tiket}`)
    answers.push(
      `${answer?.status()} ${(await page.innerText('main')).replace(/[0-9a-f]{8}-[0-9a-f-]+/, '')}`,
    )
  }
  assert.match(answers[0] ?? '', /^404 /)
  assert.equal(new Set(answers).size, 1, 'another’s ticket, nobody’s and none are one answer')
})

test('the client takes consent back by ticket and PIN, signed in nowhere', async () => {
  const receipt = await dampingi(panggung, berkas, ningsih, dampinganOf('Ibu Ratmi'))
  assert.ok(receipt)
  const own = await browser.newPage({ javaScriptEnabled: false })
  await own.goto(`${asal.origin}/kasus/cabut`)
  await own.fill('#tiket', receipt.tiket)
  await own.fill('#pin', '000000' === receipt.pin ? '000001' : '000000')
  await press(own, 'Cabut persetujuan')
  assert.match(await own.innerText('.govuk-error-summary'), /tidak cocok/)
  await own.fill('#pin', receipt.pin)
  await press(own, 'Cabut persetujuan')
  assert.match(await own.innerText('main'), /Persetujuan sudah dicabut[\s\S]*PIN Anda sekarang baru/)
  await own.close()
  await page.goto(`${asal.origin}/pendamping/kasus`)
  assert.doesNotMatch(await page.innerText('main'), /Ibu Ratmi/)
  const gone = await page.goto(`${asal.origin}/pendamping/kasus/${receipt.tiket}`)
  assert.equal(gone?.status(), 404)
})

test('half an hour without a word, twelve hours in all, sign-out and suspension end a session', async () => {
  const isIn = async () => {
    await page.goto(`${asal.origin}/pendamping`)
    return new URL(page.url()).pathname === '/pendamping'
  }
  const at = (minutes: number) =>
    uji.setJam(new Date(Date.parse('2026-11-12T00:00:00Z') + minutes * 60_000).toISOString())
  await at(0)
  await signIn(page)
  await at(29)
  assert.ok(await isIn())
  await at(58)
  assert.ok(await isIn())
  await at(88)
  assert.equal(await isIn(), false)
  await at(100)
  await signIn(page)
  for (let minutes = 100; minutes < 100 + 720; minutes += 20) {
    await at(minutes)
    assert.ok(await isIn(), `${minutes}`)
  }
  await at(100 + 720)
  assert.equal(await isIn(), false)
  await signIn(page)
  await press(page, 'Keluar')
  await page.waitForURL('**/pendamping/masuk')
  assert.equal(await isIn(), false)
  await signIn(page)
  await tangguhkanPendamping(setara, 'Bu Ningsih')
  assert.equal(await isIn(), false)
  await press(page, 'Masuk dengan kunci sandi')
  await page.waitForSelector('#belum-berhasil:not([hidden])')
  await tangguhkanPendamping(setara, 'Bu Ningsih', true)
  assert.equal(await isIn(), false, 'a session that was ended stays ended')
})

test('a signature is good once, and for our own address only', async () => {
  const captured: string[] = []
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith('/masuk'))
      captured.push(request.postData() ?? '')
  })
  await signIn(page)
  const post = (payload: string, headers: Record<string, string> = {}) =>
    app.inject({
      method: 'POST',
      url: '/pendamping/masuk',
      payload,
      headers: { 'content-type': 'application/json', ...headers },
    })
  const again = await post(captured[0] ?? '')
  assert.equal(again.statusCode, 401)
  assert.equal(again.headers['set-cookie'], undefined)
  const crossSite = await post(captured[0] ?? '', { 'sec-fetch-site': 'cross-site' })
  assert.equal(crossSite.json().code, 'pendamping.asal_lain')
  const { code } = (await post('{"id":"AAAA","response":{}}')).json()
  assert.equal(code, 'pendamping.kunci_salah', 'a passkey nobody knows is answered like a wrong one')
})

test('only the two pages with passkeys load a script of their own; nothing runs that is not ours', async () => {
  const scriptsOf = (body: string) => [...body.matchAll(/<script[^>]*src="([^"]+)"/g)].map(([, src]) => src)
  for (const path of ['/pendamping/masuk', '/pendamping/daftar']) {
    const { headers, body } = await app.inject({ url: path, headers: { host: new URL(asal.origin).host } })
    assert.match(String(headers['content-security-policy']), /default-src 'none'.*script-src 'self';/)
    assert.ok(scriptsOf(body).some((src) => src?.startsWith('/kunci-')))
  }
  for (const path of ['/pendamping', '/kasus/cabut', '/pendamping/usulan', '/pendamping/kasus'])
    assert.ok(scriptsOf((await app.inject(path)).body).every((src) => src?.startsWith('/ponsel-')))
})

test('without scripts the page says where else to go, also to who presses the button', async () => {
  const plain = await browser.newPage({ javaScriptEnabled: false })
  await plain.goto(`${asal.origin}/pendamping/masuk`)
  assert.match(await plain.innerText('main'), /antar warga ke kantor desa/)
  await press(plain, 'Masuk dengan kunci sandi')
  assert.match(await plain.innerText('main'), /antar warga ke kantor desa/)
  await plain.close()
})

test('who is not signed in sends nothing and sees nothing', async () => {
  for (const url of [
    '/pendamping/kasus',
    '/pendamping/usulan',
    '/pendamping/kasus/00000000000',
    '/jv/pendamping/kasus',
  ]) {
    const answer = await app.inject(url)
    assert.equal(answer.statusCode, 303, url)
    assert.match(String(answer.headers.location), /pendamping\/masuk$/)
  }
  const sent = await app.inject({
    method: 'POST',
    url: '/pendamping/usulan',
    payload: 'x'.repeat(100_000),
    headers: { 'content-type': 'multipart/form-data; boundary=b' },
  })
  assert.equal(sent.statusCode, 401)
})

test('every page in every language: axe finds nothing, nothing scrolls sideways', {
  timeout: 120_000,
}, async () => {
  const { kode } = await tambahPendamping(setara, {
    nama: 'Bu Ningsih',
    lembaga: 'Rumah Singgah Melati',
    tanggal_kode_etik: '2026-01-05',
  })
  assert.equal(kode.length, 17)
  const state = await context.storageState()
  for (const colorScheme of ['light', 'dark'] as const) {
    const narrow = await browser.newContext({
      storageState: state,
      colorScheme,
      viewport: { width: 320, height: 640 },
      bypassCSP: true,
    })
    const seen = await narrow.newPage()
    for (const bahasa of BAHASA)
      for (const path of [
        '/pendamping',
        '/pendamping/masuk',
        '/pendamping/daftar',
        '/pendamping/kasus',
        '/pendamping/usulan',
        '/kasus/cabut',
      ]) {
        const answer = await seen.goto(asal.origin + addressOf(bahasa, path))
        assert.equal(answer?.status(), 200)
        assert.equal(new URL(seen.url()).pathname, addressOf(bahasa, path), 'still signed in')
        await assertFit(seen, `${bahasa} ${path} at 320`)
      }
    await narrow.close()
  }
})
