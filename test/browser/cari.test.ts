import { readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { pino } from 'pino'
import type { Browser, Page } from 'playwright-core'
import { createApp } from '../../src/http/app.ts'
import { cariRoutes } from '../../src/pemadanan/cari-routes.tsx'
import { openModel } from '../../src/pemadanan/mesin/nilai-daring.ts'
import { createIndividuBulk } from '../../src/penduduk/individu-store.ts'
import { addEntriRoutes } from '../../src/publik/entri-routes.tsx'
import { createNomorFormulir } from '../../src/publik/formulir.ts'
import { loadWilayah } from '../../src/wilayah/wilayah.ts'
import { assertFit } from '../support/axe.ts'
import { openChromium } from '../support/chromium.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { orang } from '../support/orang.ts'
import { act, actor, createPanggung, DESA } from '../support/panggung.ts'

let uji: TestDatabase
let app: FastifyInstance
let browser: Browser
let base: string
before(async () => {
  uji = await createTestDatabase()
  const panggung = await createPanggung(uji)
  const facts = { kode_desa: DESA, nama_ibu_kandung: 'Ponirah', jenis_kelamin: 'P' } as const
  await act(panggung, 'sistem', (a) =>
    createIndividuBulk(a, [
      orang('Siti Nurbaya', { ...facts, tanggal_lahir: '1961-08-17' }),
      orang('Sukmawati Lestari', { ...facts, tanggal_lahir: '1961-03-07' }),
    ]),
  )
  const model = openModel(readFileSync('data/pemadanan/model-individu.json', 'utf8'))
  const deps = { ...panggung.setara, wilayah: loadWilayah(), padan: () => model, sms: '1500' }
  app = createApp({
    logger: pino({ level: 'silent' }),
    findActor: async () => actor(panggung, 'rina'),
    checkSehat: async () => ({ basis_data: true, migrasi: true }),
    isDemo: true,
    isBehindProxy: false,
    perMenit: 1e9,
    routes: [cariRoutes(deps), (to) => addEntriRoutes(to, deps)],
  })
  base = await app.listen({ port: 0, host: '127.0.0.1' })
  browser = await openChromium()
})
after(async () => {
  await browser.close()
  await app.close()
  await uji.close()
})

async function withOfficer(use: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({
    viewport: { width: 320, height: 640 },
    bypassCSP: true,
    extraHTTPHeaders: { authorization: 'Bearer token-petugas-rina' },
  })
  try {
    await use(await context.newPage())
  } finally {
    await context.close()
  }
}

test(
  'the search by keyboard: its form, what it found, and what to mend fit a small screen',
  { timeout: 60_000 },
  () =>
    withOfficer(async (page) => {
      await page.goto(`${base}/petugas/cari`)
      await assertFit(page, 'form')
      await page.locator('#nama').focus()
      await page.keyboard.type('sitti noerbaja')
      await page.keyboard.press('Tab')
      await page.keyboard.type('1961')
      await page.keyboard.press('Enter')
      await page.locator('#hasil th', { hasText: 'Siti Nurbaya' }).waitFor()
      await assertFit(page, 'found')
      await page.fill('#nama', '')
      await page.keyboard.press('Enter')
      await page.locator('.govuk-error-summary').waitFor()
      await assertFit(page, 'to mend')
    }),
)

test(
  'before a paper is saved: who may be meant, and that a choice is missing, fit a small screen',
  {
    timeout: 60_000,
  },
  () =>
    withOfficer(async (page) => {
      await page.goto(`${base}/petugas/formulir`)
      await page.fill('#nomor', createNomorFormulir())
      for (const box of ['untuk', 'tanpa_nik', 'setuju']) await page.check(`#${box}`, { force: true })
      for (const [box, text] of Object.entries({
        ...{ kode_desa: DESA, nama_lengkap: 'Soekmawati Lestary', nama_ibu_kandung: 'Ponirah' },
        ...{ 'lahir-hari': '7', 'lahir-bulan': '3', 'lahir-tahun': '1961' },
      }))
        await page.fill(`#${box}`, text)
      await page.click('main form button')
      await page.locator('label', { hasText: 'Sukmawati Lestari' }).waitFor()
      await assertFit(page, 'who may be meant')
      await page.click('main form button')
      await page.locator('.govuk-error-summary').waitFor()
      await assertFit(page, 'a choice is missing')
      await page.check('input[value=lain]')
      await page.click('main form button')
      await page.locator('dd').first().waitFor()
    }),
)
