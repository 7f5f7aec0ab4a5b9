import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import type { Browser, Page } from 'playwright-core'
import { createContohApp } from '../../src/publik/contoh.ts'
import { assertFit } from '../support/axe.ts'
import { openChromium } from '../support/chromium.ts'

let app: FastifyInstance
let browser: Browser
let base: string
before(async () => {
  app = createContohApp()
  base = await app.listen({ port: 0, host: '127.0.0.1' })
  browser = await openChromium()
})
after(async () => {
  await browser.close()
  await app.close()
})

/** A browser with these voices; what is said is kept in `said`, and ends when `end()` is called. The tests' browser has none. */
async function openWith(voices: readonly string[]): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 320, height: 640 }, bypassCSP: true })
  await context.addInitScript(`
    self.said = []
    const waiting = []
    const voices = ${JSON.stringify(voices.map((lang) => ({ lang, name: lang })))}
    self.SpeechSynthesisUtterance = class extends EventTarget { constructor(text) { super(); this.text = text } }
    self.end = () => { for (const one of waiting.splice(0)) one.dispatchEvent(new Event('end')) }
    Object.defineProperty(self, 'speechSynthesis', { value: {
      getVoices: () => voices,
      get speaking() { return waiting.length > 0 },
      speak: (one) => { said.push([one.lang, one.text]); waiting.push(one) },
      cancel: () => { for (const one of waiting.splice(0)) one.dispatchEvent(new Event('error')) },
    } })`)
  return context.newPage()
}

const said = (page: Page) => page.evaluate<[string, string][]>('said')

test('a page is read in the order of its text, in its own language, and stops when asked', {
  timeout: 60_000,
}, async () => {
  const page = await openWith(['en-US', 'id-ID'])
  await page.goto(`${base}/cek?wilayah=3201011003`)
  const button = page.getByRole('button', { name: 'Dengarkan halaman ini' })
  await button.waitFor()
  await assertFit(page, 'with the button')
  await button.press('Enter')
  const texts = await said(page)
  assert.ok(texts.every(([lang]) => lang === 'id-ID'))
  const all = texts.map(([, text]) => text).join(' | ')
  assert.match(all, /^Siapa yang dicek\?.*Nama lengkap.*Tanggal lahir/s)
  assert.equal(new Set(texts.map(([, text]) => text)).size, texts.length, 'nothing is read twice')
  const stop = page.getByRole('button', { name: 'Berhenti membaca' })
  await stop.press('Enter')
  await button.waitFor()
  await button.press('Enter')
  await page.evaluate('end()')
  await button.waitFor()
  await page.context().close()
})

test('the English page is read by an English voice', { timeout: 60_000 }, async () => {
  const page = await openWith(['id-ID', 'en-GB'])
  await page.goto(`${base}/en/bantuan`)
  await page.getByRole('button', { name: 'Listen to this page' }).click()
  assert.ok((await said(page)).every(([lang]) => lang === 'en-GB'))
  await page.context().close()
})

test('no voice for the language of the page: no button that does nothing', { timeout: 60_000 }, async () => {
  const page = await openWith(['id-ID'])
  await page.goto(`${base}/su/bantuan`, { waitUntil: 'networkidle' })
  assert.equal(await page.locator('.dengar').count(), 0)
  await page.context().close()
})

test('what is not shown is not read', { timeout: 60_000 }, async () => {
  const page = await openWith(['id-ID'])
  await page.goto(`${base}/bantuan/cara-kerja`)
  await page.evaluate("document.querySelector('main p').hidden = true")
  const hidden = await page.locator('main p').first().textContent()
  await page.getByRole('button', { name: 'Dengarkan halaman ini' }).click()
  assert.ok(!(await said(page)).some(([, text]) => text === hidden?.trim()))
  await page.context().close()
})
