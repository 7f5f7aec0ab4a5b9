import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import type { Browser } from 'playwright-core'
import sharp from 'sharp'
import { createContohApp } from '../../src/publik/contoh.ts'
import { assertFit } from '../support/axe.ts'
import { openChromium } from '../support/chromium.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { kasusWeb } from '../support/kasus-web.ts'
import { createKasus } from '../support/kasus.ts'
import { createPanggung, type Panggung } from '../support/panggung.ts'
import { submit } from './keadaan.ts'

let uji: TestDatabase
let panggung: Panggung
let app: FastifyInstance
let browser: Browser
let base: string
before(async () => {
  uji = await createTestDatabase()
  panggung = await createPanggung(uji)
  app = createContohApp({
    kasus: kasusWeb(panggung.setara),
  })
  base = await app.listen({ port: 0, host: '127.0.0.1' })
  browser = await openChromium()
})
after(async () => {
  await browser.close()
  await app.close()
  await uji.close()
})

for (const javaScriptEnabled of [false, true])
  test(`a photo is chosen, sent, and seen again ${javaScriptEnabled ? 'with' : 'without'} scripts`, {
    timeout: 60_000,
  }, async () => {
    const { tiket, pin } = await createKasus(
      panggung,
      javaScriptEnabled ? 'Pak Made' : 'Bu Sariyem',
      'diajukan',
      'langsung',
    )
    const context = await browser.newContext({
      javaScriptEnabled,
      bypassCSP: true,
      viewport: { width: 320, height: 640 },
    })
    const page = await context.newPage()
    await page.goto(`${base}/kasus`)
    await page.fill('#tiket', tiket)
    await page.fill('#pin', pin)
    await submit(page)
    await page.click('details:has(#foto) summary')
    const buffer = await sharp({ create: { width: 3000, height: 2000, channels: 3, background: '#7a5' } })
      .jpeg()
      .toBuffer()
    await page.setInputFiles('#foto', { name: 'rumah.jpg', mimeType: 'image/jpeg', buffer })
    await submit(page, 'form:has(#foto)')
    assert.match(await page.locator('[role=alert]').innerText(), /Foto sudah kami terima/)
    if (javaScriptEnabled) await assertFit(page, 'with a photo')
    await page.click('text="Lihat foto"')
    await page.waitForURL(/foto\/lihat/)
    assert.equal(await page.locator('img').count(), 1)
    await context.close()
  })
