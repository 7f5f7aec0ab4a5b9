import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { createContohApp } from '../../src/publik/contoh.ts'
import { openChromium } from '../support/chromium.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { kasusWeb } from '../support/kasus-web.ts'
import { createPanggung, type Panggung } from '../support/panggung.ts'
import { submit } from './keadaan.ts'

// The eight persons of docs/inklusi.md, each alone with the program and without a script, each to a ticket.

let uji: TestDatabase
let panggung: Panggung
let app: FastifyInstance
let browser: Browser
let base: string
before(async () => {
  uji = await createTestDatabase()
  panggung = await createPanggung(uji)
  app = createContohApp({
    setara: panggung.setara,
    kasus: kasusWeb(panggung.setara),
  })
  base = await app.listen({ port: 0 })
  browser = await openChromium()
})
after(async () => {
  await browser.close()
  await app.close()
  await uji.close()
})

async function withPage(options: BrowserContextOptions, use: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ javaScriptEnabled: false, ...options })
  try {
    await use(await context.newPage())
  } finally {
    await context.close()
  }
}

/** Presses the page's main button and waits for the next page. */
const next = (page: Page) => submit(page, 'main form:has(.govuk-button)')

/** Ticket and PIN of the receipt; the case behind them. */
async function receipt(page: Page) {
  const [tiket = '', pin = ''] = await page.locator('strong.kode').allInnerTexts()
  assert.match(tiket, /^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{3}$/)
  assert.match(pin, /^\d{6}$/)
  const { rows } = await uji.owner.query(
    'select u.*, i.nik_bi, i.nomor_sementara from usulan u join individu i using (individu_id) where tiket = $1',
    [tiket.replaceAll('-', '')],
  )
  assert.equal(rows.length, 1)
  return { tiket, pin, usulan: rows[0] }
}

/** What a screen reader says of the main part, line by line. */
const hear = async (page: Page) => (await page.locator('main').ariaSnapshot()).split('\n')

test(
  'somebody blind: every page by its headings, labels and names alone, read in order',
  { timeout: 120_000 },
  () =>
    withPage({}, async (page) => {
      await page.goto(`${base}/usul`)
      await page.getByRole('button', { name: 'Mulai' }).click()
      for (const [question, answer] of [
        ['Siapa yang diusulkan?', 'Saya sendiri'],
        ['Apa yang diusulkan?', 'Masuk daftar penerima bantuan'],
      ] as const) {
        assert.equal(await page.getByRole('heading', { level: 1 }).innerText(), question)
        await page.getByRole('group', { name: question }).getByRole('radio', { name: answer }).check()
        await page.getByRole('button', { name: 'Lanjut' }).click()
      }
      await page.getByLabel('Atau ketik nama desa').fill('Pondok Rajeg')
      await page.getByRole('button', { name: 'Cari desa' }).click()
      await page.getByRole('radio').first().check()
      await page.getByRole('button', { name: 'Lanjut' }).click()
      const heard = await hear(page)
      const order = [
        'heading "Di mana orang ini tinggal?"',
        'term: Desa',
        'group "Apakah alamatnya tetap?"',
        'textbox "Alamat',
      ]
      const places = order.map((part) => heard.findIndex((line) => line.includes(part)))
      assert.ok(
        places.every((place, at) => place > (places[at - 1] ?? -1)),
        heard.join('\n'),
      )
      await page.getByRole('button', { name: 'Lanjut' }).click()
      assert.match(await page.title(), /^Kesalahan: /, 'a fault is the first thing that is heard')
      await page.getByRole('link', { name: 'Pilih salah satu' }).click()
      await page.getByRole('radio', { name: 'Ya, ada alamat tetap' }).check()
      await page.getByRole('button', { name: 'Lanjut' }).click()
      await page.getByLabel('Siapa namanya?').fill('Rahmat Hidayat')
      await page.getByRole('button', { name: 'Lanjut' }).click()
      for (const [label, value] of [
        ['Tanggal', '3'],
        ['Bulan', '5'],
        ['Tahun', '1970'],
      ] as const)
        await page.getByLabel(label, { exact: true }).fill(value)
      await page.getByRole('button', { name: 'Lanjut' }).click()
      await finish(page, { nik: '3201010305700001' })
      const { usulan } = await receipt(page)
      assert.equal(usulan.pengusul, 'diri')
      assert.ok(usulan.nik_bi)
    }),
)

/** From the question of the sex on: with or without NIK, and what else is ticked. */
async function finish(page: Page, options: { nik?: string; tick?: readonly string[] }): Promise<void> {
  await next(page)
  await page.check(options.nik ? '#punya_nik' : '#punya_nik-2')
  await next(page)
  if (options.nik) {
    await page.fill('#nik', options.nik)
    await next(page)
    await next(page)
  } else await next(page)
  while (!page.url().endsWith('/periksa')) {
    for (const name of options.tick ?? []) {
      const box = page.getByRole('checkbox', { name })
      if ((await box.count()) > 0) await box.check()
    }
    await next(page)
  }
  await next(page)
}

/** To the question of the sex: for oneself, by the address of the village, with a year of birth. */
async function begin(page: Page, nama: string, bahasa = ''): Promise<void> {
  await page.goto(`${base}${bahasa}/usul`)
  await submit(page, 'main form')
  await page.check('#untuk')
  await next(page)
  await page.check('#minta')
  await next(page)
  await page.goto(`${base}${bahasa}/usul/tempat?wilayah=3201011001`)
  await page.check('#alamat_jenis-2')
  await next(page)
  await page.fill('#nama_lengkap', nama)
  await next(page)
  await page.fill('#lahir-tahun', '1955')
  await next(page)
}

test(
  'somebody deaf: sign language is one of the choices, no telephone is needed, the case goes on in writing',
  { timeout: 120_000 },
  () =>
    withPage({}, async (page) => {
      await begin(page, 'Laras Kusuma')
      await finish(page, { tick: ['Panggilan video dengan bahasa isyarat'] })
      const { tiket, pin, usulan } = await receipt(page)
      assert.equal(usulan.jalur, 'khusus')
      await page.goto(`${base}/kasus`)
      await page.fill('#tiket', tiket)
      await page.fill('#pin', pin)
      await submit(page)
      await page.click('summary:has-text("Tambah keterangan")')
      await page.fill('#isi-bukti', 'Saya tuli. Hubungi lewat pesan tertulis.')
      await page.click('form[action="/kasus/bukti"] button')
      await page.waitForLoadState('load')
      assert.match(await page.locator('main').innerText(), /Keterangan Anda sudah kami terima/)
    }),
)

test('somebody with a switch: Tab, Space and Enter, and nothing else', { timeout: 120_000 }, () =>
  withPage({}, async (page) => {
    await page.goto(`${base}/usul`)
    await press(page, 'Mulai')
    for (const question of ['untuk', 'minta']) {
      await tabTo(page, `[name=${question}]`)
      await page.keyboard.press('Space')
      await press(page, 'Lanjut')
    }
    await tabTo(page, '#cari')
    await page.keyboard.type('karadenan')
    await Promise.all([page.waitForEvent('framenavigated'), page.keyboard.press('Enter')])
    await tabTo(page, '[name=wilayah]')
    await page.keyboard.press('Space')
    await press(page, 'Lanjut')
    await tabTo(page, '[name=alamat_jenis]')
    await page.keyboard.press('Space')
    await press(page, 'Lanjut')
    await tabTo(page, '#nama_lengkap')
    await page.keyboard.type('Yusuf')
    await press(page, 'Lanjut')
    await tabTo(page, '#lahir-tahun')
    await page.keyboard.type('1968')
    await press(page, 'Lanjut')
    await press(page, 'Lanjut')
    await tabTo(page, '[name=punya_nik]')
    await page.keyboard.press('ArrowDown')
    for (let at = 0; at < 8 && !page.url().endsWith('/periksa'); at++) await press(page, 'Lanjut')
    await press(page, 'Kirim usulan')
    await receipt(page)
  }),
)

async function tabTo(page: Page, selector: string): Promise<void> {
  for (let at = 0; at < 60; at++) {
    await page.keyboard.press('Tab')
    if ((await page.locator(`:focus${selector}`).count()) > 0) return
  }
  assert.fail(`the keyboard does not reach ${selector} on ${page.url()}`)
}

async function press(page: Page, name: string): Promise<void> {
  for (let at = 0; at < 60; at++) {
    await page.keyboard.press('Tab')
    if ((await page.locator('button:focus').allInnerTexts()).some((text) => text.trim() === name)) {
      await Promise.all([page.waitForEvent('framenavigated'), page.keyboard.press('Enter')])
      await page.waitForLoadState('load')
      return
    }
  }
  assert.fail(`the keyboard does not reach the button ${name} on ${page.url()}`)
}

test(
  'somebody who reads with difficulty: easy pages, and no page asks for more than few words',
  { timeout: 120_000 },
  () =>
    withPage({}, async (page) => {
      await page.goto(`${base}/bantuan/mudah/cara-kerja`)
      const lines = await page.locator('.mudah li').allInnerTexts()
      assert.ok(lines.length > 4 && lines.every((line) => line.split(' ').length <= 8), lines.join('\n'))
      await begin(page, 'Ujang')
      const counts: Record<string, number> = {}
      await next(page)
      await page.check('#punya_nik-3')
      for (let at = 0; at < 8 && !page.url().endsWith('/periksa'); at++) {
        const words = (await page.locator('main').innerText()).split(/\s+/).length
        counts[page.url().split('/').at(-1) ?? ''] = words
        await next(page)
      }
      await next(page)
      await receipt(page)
      assert.ok(Math.max(...Object.values(counts)) <= 120, JSON.stringify(counts))
    }),
)

test(
  'somebody with an old telephone on 2G: no script, 320 pixels, few and small answers',
  { timeout: 120_000 },
  () =>
    withPage({ viewport: { width: 320, height: 480 } }, async (page) => {
      let bytes = 0
      let requests = 0
      const client = await page.context().newCDPSession(page)
      await client.send('Network.enable')
      client.on('Network.loadingFinished', ({ encodedDataLength }) => {
        bytes += encodedDataLength
        requests += 1
      })
      await begin(page, 'Mama Yohana')
      await finish(page, {})
      await receipt(page)
      assert.ok(requests <= 50, `${requests} requests`)
      assert.ok(bytes <= 130_000, `${bytes} bytes for all pages together`)
    }),
)

test(
  'somebody without NIK, KTP or fixed address: a provisional number and help towards documents',
  { timeout: 120_000 },
  () =>
    withPage({}, async (page) => {
      await begin(page, 'Wa Ode')
      await finish(page, { tick: ['Dua orang yang mengenalnya'] })
      const { usulan } = await receipt(page)
      assert.match(usulan.nomor_sementara, /^T-/)
      const { rows } = await uji.owner.query('select status from rujukan_adminduk where usulan_id = $1', [
        usulan.usulan_id,
      ])
      assert.deepEqual(rows, [{ status: 'dibuka' }])
    }),
)

for (const [bahasa, nama] of [
  ['jv', 'Ngatinah'],
  ['su', 'Euis'],
] as const)
  test(`somebody who speaks ${bahasa}: the whole way in that language`, { timeout: 120_000 }, () =>
    withPage({}, async (page) => {
      await begin(page, nama, `/${bahasa}`)
      assert.equal(await page.locator('html').getAttribute('lang'), bahasa)
      await finish(page, {})
      await receipt(page)
      assert.equal(await page.locator('html').getAttribute('lang'), bahasa)
    }),
  )

test(
  'somebody who comes through another: proposed by a neighbour, who hears no more than that it came',
  { timeout: 120_000 },
  () =>
    withPage({}, async (page) => {
      await begin(page, 'Mbah Surip')
      await page.goto(`${base}/usul/untuk`)
      await page.check('#untuk-3')
      await next(page)
      await page.goto(`${base}/usul/kelamin`)
      await finish(page, {})
      const { usulan, tiket, pin } = await receipt(page)
      assert.equal(usulan.pengusul, 'lain')
      await page.goto(`${base}/kasus`)
      await page.fill('#tiket', tiket)
      await page.fill('#pin', pin)
      await submit(page)
      assert.match(await page.locator('main').innerText(), /hanya disampaikan kepada orang yang diusulkan/)
    }),
)
