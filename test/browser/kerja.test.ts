import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import type { Browser, Page } from 'playwright-core'
import { CEK_BATAS } from '../../src/publik/cek-batas.ts'
import { createContohApp } from '../../src/publik/contoh.ts'
import { assertFit } from '../support/axe.ts'
import { openChromium } from '../support/chromium.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'

let uji: TestDatabase
let app: FastifyInstance
let browser: Browser
let base: string
before(async () => {
  uji = await createTestDatabase()
  // every question comes after very many
  app = createContohApp({ publik: uji.db.publik, batas: { ...CEK_BATAS, perJaringanSejam: 1e-6 } })
  base = await app.listen({ port: 0, host: '127.0.0.1' })
  browser = await openChromium()
})
after(async () => {
  await browser.close()
  await app.close()
  await uji.close()
})

async function ask(page: Page): Promise<void> {
  await page.goto(`${base}/cek?wilayah=3201011003`)
  await page.fill('#nama_lengkap', 'Sariyem')
  for (const [part, value] of [
    ['hari', '7'],
    ['bulan', '3'],
    ['tahun', '1961'],
  ] as const)
    await page.fill(`#tanggal_lahir-${part}`, value)
  await page.click('main form button')
}

test('with scripts the browser works by itself, says so, and the answer comes; nobody does anything', {
  timeout: 90_000,
}, async (t) => {
  const page = await browser.newPage({ viewport: { width: 320, height: 640 } })
  const began = performance.now()
  await ask(page)
  await page.locator('form[data-tugas]').waitFor({ state: 'detached', timeout: 60_000 })
  await page.waitForLoadState('load')
  t.diagnostic(`18 bits in ${Math.round(performance.now() - began)} ms`)
  assert.doesNotMatch(await page.locator('main').innerText(), /banyak yang sedang bertanya/)
  await page.close()
})

test('without scripts the page says the other ways, fits a small screen, and keeps what was typed', {
  timeout: 60_000,
}, async () => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 320, height: 640 },
  })
  const page = await context.newPage()
  await ask(page)
  const main = await page.locator('main').innerText()
  assert.match(main, /kantor desa[\s\S]*SMS dengan kata CEK[\s\S]*Coba lagi/)
  assert.equal(await page.locator('input[name=nama_lengkap]').inputValue(), 'Sariyem')
  await page.click('main form button')
  assert.equal(
    await page.locator('input[name=nama_lengkap]').inputValue(),
    'Sariyem',
    'asked again, still there',
  )
  await context.close()
})

test('axe finds nothing on it', { timeout: 60_000 }, async () => {
  const context = await browser.newContext({ bypassCSP: true, viewport: { width: 320, height: 640 } })
  const page = await context.newPage()
  await page.route('**/kerja-*.js', (route) => route.abort())
  for (const bahasa of ['', '/en', '/jv', '/su']) {
    await page.goto(`${base}${bahasa}/cek?wilayah=3201011003`)
    await page.fill('#nama_lengkap', 'Sariyem')
    for (const [part, value] of [
      ['hari', '7'],
      ['bulan', '3'],
      ['tahun', '1961'],
    ] as const)
      await page.fill(`#tanggal_lahir-${part}`, value)
    await page.click('main form button')
    await page.locator('form[data-tugas]').waitFor()
    await assertFit(page, bahasa)
  }
  await context.close()
})
