import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { pino } from 'pino'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { createApp } from '../../src/http/app.ts'
import { findKlaim } from '../../src/pemadanan/find-lintas.ts'
import { lintasRoutes } from '../../src/pemadanan/lintas-routes.tsx'
import { openModel } from '../../src/pemadanan/mesin/nilai-daring.ts'
import { telaahRoutes } from '../../src/pemadanan/telaah-routes.tsx'
import { createIndividuBulk } from '../../src/penduduk/individu-store.ts'
import { loadWilayah } from '../../src/wilayah/wilayah.ts'
import { assertFit } from '../support/axe.ts'
import { openChromium } from '../support/chromium.ts'
import { root } from '../support/cluster.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { orang } from '../support/orang.ts'
import {
  act,
  actor,
  createPanggung,
  DESA,
  createWarga,
  type NamaPetugas,
  type Panggung,
} from '../support/panggung.ts'
import { createPasangan } from '../support/pasangan.ts'

const TOKEN = 'token-petugas-'

let uji: TestDatabase
let panggung: Panggung
let app: FastifyInstance
let browser: Browser
let base: string
let pasangan_id: string
let lintas_id: string
before(async () => {
  uji = await createTestDatabase()
  panggung = await createPanggung(uji)
  const [a, b] = [await createWarga(panggung, 'Siti Sariyem'), await createWarga(panggung, 'Siti Sarijem')]
  pasangan_id = await createPasangan(panggung, a.individu_id, b.individu_id)
  const model = readFileSync(join(root, 'data', 'pemadanan', 'model-individu.json'), 'utf8')
  const padan = openModel(model)
  const nik = '3201015708610001'
  const claimed = orang('Tukiman', { nik, kode_desa: '3301012001' })
  const sistem = actor(panggung, 'sistem')
  await act(panggung, sistem, (x) =>
    createIndividuBulk(x, [orang('Wagiyem', { nik, kode_desa: DESA }), claimed]),
  )
  await findKlaim({ ...panggung.setara, openModel: () => padan }, sistem, [claimed.individu_id])
  const { rows } = await uji.owner.query<{ pasangan_id: string }>(
    'select pasangan_id from tugas_lintas limit 1',
  )
  lintas_id = rows[0]?.pasangan_id ?? ''
  const deps = { ...panggung.setara, wilayah: loadWilayah() }
  app = createApp({
    logger: pino({ level: 'silent' }),
    findActor: async (token) => {
      const nama = token.replace(TOKEN, '') as NamaPetugas
      return { ...actor(panggung, nama), ...(nama === 'ratna' && { kabkota: '*' }) }
    },
    checkSehat: async () => ({ basis_data: true, migrasi: true }),
    isDemo: true,
    isBehindProxy: false,
    perMenit: 1e9,
    routes: [telaahRoutes({ ...deps, padan: () => padan }), lintasRoutes(deps)],
  })
  base = await app.listen({ port: 0, host: '127.0.0.1' })
  browser = await openChromium()
})
after(async () => {
  await browser.close()
  await app.close()
  await uji.close()
})

async function withPage(
  nama: NamaPetugas,
  options: BrowserContextOptions,
  use: (page: Page) => Promise<void>,
) {
  const context = await browser.newContext(options)
  await context.addCookies([{ name: 'petugas', value: `${TOKEN}${nama}`, url: base }])
  try {
    await use(await context.newPage())
  } finally {
    await context.close()
  }
}

const pair = () => `${base}/petugas/telaah/${pasangan_id}`

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing on the officers’ pages, A to AAA, at 320 px: ${colorScheme}`, async () => {
    await withPage(
      'budi',
      { colorScheme, viewport: { width: 320, height: 640 }, bypassCSP: true },
      async (page) => {
        await page.goto(`${base}/petugas/telaah`)
        await assertFit(page, 'list')
        await page.goto(`${base}/petugas/telaah/ukuran`)
        await assertFit(page, 'figures')
        await page.goto(pair())
        await assertFit(page, 'pair')
        await page.click('main form button')
        await page.waitForSelector('.govuk-error-summary')
        await assertFit(page, 'error')
        await page.goto(`${base}/petugas/lintas`)
        await assertFit(page, 'tasks')
        await page.goto(`${base}/petugas/lintas/${lintas_id}`)
        await assertFit(page, 'task')
        await page.click('main form button')
        await page.waitForSelector('.govuk-error-summary')
        await assertFit(page, 'task, error')
      },
    )
  })

test('an officer says what is known of somebody in two regencies, and Pusdatin reads it, without scripts', async () => {
  await withPage('budi', { javaScriptEnabled: false }, async (page) => {
    await page.goto(`${base}/petugas/lintas`)
    await page.click('text=/^Buka [0-9A-F]{6}$/')
    await page.check('input[value=tinggal_di_sini]')
    await page.click('main form button')
    await page.waitForURL(`${base}/petugas/lintas`)
    assert.match(await page.locator('main').innerText(), /Tidak ada yang menunggu Anda/)
  })
  await withPage('ratna', { viewport: { width: 320, height: 640 }, bypassCSP: true }, async (page) => {
    await page.goto(`${base}/petugas/telaah/${lintas_id}`)
    await assertFit(page, 'pair of two regencies')
    assert.match(await page.locator('main').innerText(), /Kabupaten Bogor, .*: Orang ini tinggal di sini/)
  })
})

test('two officers merge a pair and one undoes it, without scripts', async () => {
  const judge = (nama: NamaPetugas) =>
    withPage(nama, { javaScriptEnabled: false }, async (page) => {
      await page.goto(`${base}/petugas/telaah?saringan=${nama === 'sri' ? 'kedua' : 'terbuka'}`)
      await page.click('text=/^Buka [0-9A-F]{6}$/')
      await page.check('input[value=sama]')
      await page.fill('#catatan', 'Ketua RT mengenalnya.')
      await page.click('main form button')
      await page.waitForURL(pair())
      assert.match(
        await page.locator('main').innerText(),
        nama === 'sri' ? /sudah digabung/ : /menunggu petugas kedua/,
      )
    })
  await judge('budi')
  await judge('sri')
  await withPage('sri', { viewport: { width: 320, height: 640 }, bypassCSP: true }, async (page) => {
    await page.goto(pair())
    await assertFit(page, 'merged')
    await page.click('text="Lepas penggabungan"')
    await page.waitForSelector('text="Simpan pendapat"')
  })
})
