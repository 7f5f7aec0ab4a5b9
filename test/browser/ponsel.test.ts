import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import type { Browser, Page } from 'playwright-core'
import { createContohApp, PIN_CONTOH, TIKET_DITOLAK } from '../../src/publik/contoh.ts'
import { openChromium } from '../support/chromium.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { createPanggung } from '../support/panggung.ts'
import { Peramban } from '../support/peramban.ts'
import { submit, USUL_UJI, useKuki } from './keadaan.ts'

let uji: TestDatabase
let app: FastifyInstance
let browser: Browser
let base: string
before(async () => {
  uji = await createTestDatabase()
  app = createContohApp({ setara: (await createPanggung(uji)).setara })
  base = await app.listen({ port: 0 })
  browser = await openChromium()
})
after(async () => {
  await browser.close()
  await app.close()
  await uji.close()
})

/** A page whose service worker has taken over: it comes with the second page. */
async function openInstalled(): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  await page.goto(base)
  await page.click('a[href="/bantuan"]')
  await page.evaluate('navigator.serviceWorker.ready.then(() => undefined)')
  await page.waitForFunction('navigator.serviceWorker.controller !== null')
  return page
}

async function countUsulan(): Promise<number> {
  const { rows } = await uji.owner.query<{ n: number }>('select count(*)::int as n from usulan')
  return rows[0]?.n ?? -1
}

test('installable: a manifest with a name, a start and an icon', { timeout: 60_000 }, async () => {
  const page = await openInstalled()
  const client = await page.context().newCDPSession(page)
  const { errors, data } = await client.send('Page.getAppManifest')
  assert.deepEqual(errors, [])
  assert.match(data ?? '', /"start_url":"\/"/)
  await page.context().close()
})

test('a first page brings nothing to keep: what the worker keeps comes with the second', {
  timeout: 60_000,
}, async () => {
  const page = await (await browser.newContext()).newPage()
  await page.goto(base, { waitUntil: 'networkidle' })
  const workers = 'navigator.serviceWorker.getRegistrations().then((list) => list.length)'
  assert.equal(await page.evaluate(workers), 0)
  await page.click('a[href="/bantuan"]')
  await page.evaluate('navigator.serviceWorker.ready.then(() => undefined)')
  assert.equal(await page.evaluate(workers), 1)
  await page.context().close()
})

test('without a line the help is read, other pages say so, and nothing is broken after', {
  timeout: 60_000,
}, async () => {
  const page = await openInstalled()
  await page.context().setOffline(true)
  await page.goto(`${base}/bantuan/hak`)
  assert.match(await page.locator('h1').innerText(), /Hak Anda/)
  await page.goto(`${base}/kasus`)
  assert.match(await page.locator('h1').innerText(), /Sambungan terputus/)
  await page.context().setOffline(false)
  await page.goto(`${base}/kasus`)
  assert.match(await page.locator('h1').innerText(), /Lihat usulan/)
  await page.context().close()
})

test('a form sent without a line waits on the telephone, is sent once when it is back, and is one case', {
  timeout: 60_000,
}, async () => {
  const reader = new Peramban(app)
  await reader.post('/usul/mulai')
  for (const [nama, fields] of Object.entries(USUL_UJI)) await reader.post(`/usul/${nama}`, fields)
  const page = await openInstalled()
  await useKuki(page.context(), base, reader.kuki())
  await page.goto(`${base}/usul/periksa`)
  const earlier = await countUsulan()
  await page.context().setOffline(true)
  await submit(page, 'form[action="/usul/kirim"]')
  assert.match(await page.locator('h1').innerText(), /Tersimpan di ponsel ini/)
  assert.equal(await countUsulan(), earlier)
  await page.context().setOffline(false)
  for (let at = 0; at < 3; at++) {
    await page.goto(`${base}/bantuan`)
    await page.waitForTimeout(700)
  }
  assert.equal(await countUsulan(), earlier + 1)
  await page.goto(`${base}/usul/tanda-terima`)
  assert.match(await page.locator('h1').innerText(), /Usulan sudah diterima/)
  await page.context().close()
})

test('one’s own case is kept only when asked, without its forms, and deleted when asked', {
  timeout: 60_000,
}, async () => {
  const page = await openInstalled()
  await page.goto(`${base}/tersimpan`)
  assert.match(await page.locator('h1').innerText(), /Belum ada yang disimpan/)
  await page.goto(`${base}/kasus`)
  await page.fill('#tiket', TIKET_DITOLAK)
  await page.fill('#pin', PIN_CONTOH)
  await submit(page)
  await page.getByRole('button', { name: 'Simpan di ponsel ini' }).click()
  await page.getByRole('button', { name: 'Sudah tersimpan' }).waitFor()
  await page.context().setOffline(true)
  await page.goto(`${base}/tersimpan`)
  assert.match(await page.locator('main').innerText(), /Belum memenuhi syarat/)
  assert.equal(await page.locator('main form').count(), 0)
  assert.doesNotMatch(await page.content(), new RegExp(`${TIKET_DITOLAK}|name="kunci"`))
  await page.getByRole('button', { name: 'Hapus dari ponsel ini' }).click()
  await page.getByRole('button', { name: 'Sudah dihapus' }).waitFor()
  await page.context().setOffline(false)
  await page.goto(`${base}/tersimpan`)
  assert.match(await page.locator('h1').innerText(), /Belum ada yang disimpan/)
  await page.context().close()
})
