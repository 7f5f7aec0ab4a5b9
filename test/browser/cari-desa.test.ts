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

const HASIL = '#cari ~ ul a'

async function type(page: Page, text: string): Promise<void> {
  await page.locator('#cari').fill('')
  await page.locator('#cari').pressSequentially(text)
}

test('villages are shown while one types, said aloud, and chosen by keyboard', {
  timeout: 60_000,
}, async () => {
  const page = await browser.newPage({ viewport: { width: 320, height: 640 }, bypassCSP: true })
  await page.goto(`${base}/cek`)
  await type(page, 'su')
  await page.waitForTimeout(600)
  assert.equal(await page.locator(HASIL).count(), 0, 'two letters are nothing to look for')
  await type(page, 'sukamaju jonggol')
  await page.locator(HASIL).waitFor()
  assert.deepEqual(await page.locator(HASIL).allInnerTexts(), [
    'Sukamaju, Jonggol, Kabupaten Bogor, Jawa Barat',
  ])
  assert.match(await page.locator('[role=status]').innerText(), /^1 desa cocok/)
  await assertFit(page, 'villages below the field')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.locator('#nama_lengkap').waitFor()
  assert.match(await page.locator('main').innerText(), /Sukamaju, Jonggol/)
  assert.ok(!page.url().includes('cari='), 'what was typed stands in no address')
  await page.close()
})

test('too many, none, and a code gone today are said in the words of the page; an older answer never wins', {
  timeout: 60_000,
}, async () => {
  const page = await browser.newPage()
  await page.goto(`${base}/en/cek`)
  const status = page.locator('[role=status]')
  await type(page, 'sukamaju')
  await status.filter({ hasText: /first 20/ }).waitFor()
  assert.equal(await page.locator(HASIL).count(), 20)
  await type(page, 'xyzxyz')
  await status.filter({ hasText: /have not found/ }).waitFor()
  assert.equal(await page.locator(HASIL).count(), 0)
  let slow = true
  await page.route('**/desa', async (route) => {
    if (slow) {
      slow = false
      await new Promise((resolve) => {
        setTimeout(resolve, 1_500)
      })
    }
    await route.continue()
  })
  await type(page, 'sukamaju')
  await page.waitForTimeout(500)
  await type(page, 'sukamaju jonggol')
  await status.filter({ hasText: /^Villages that match: 1/ }).waitFor()
  await page.waitForTimeout(1_500)
  assert.equal(await page.locator(HASIL).count(), 1)
  await page.close()
})

test('without a line the page stays as it is, and its button serves', { timeout: 60_000 }, async () => {
  const page = await browser.newPage()
  await page.goto(`${base}/cek`)
  await page.route('**/desa', (route) =>
    route.request().resourceType() === 'fetch' ? route.abort() : route.continue(),
  )
  await type(page, 'sukamaju jonggol')
  await page.waitForTimeout(800)
  assert.equal(await page.locator(HASIL).count(), 0)
  await page.keyboard.press('Enter')
  await page.locator('input[type=radio]').waitFor()
  assert.match(await page.locator('main').innerText(), /Jonggol, Kabupaten Bogor/)
  await page.close()
})
