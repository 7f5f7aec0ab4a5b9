import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { createContohApp } from '../../src/publik/contoh.ts'
import { openModel } from '../../src/pemadanan/mesin/nilai-daring.ts'
import { addEntriRoutes } from '../../src/publik/entri-routes.tsx'
import { createNomorFormulir, qrFormulir } from '../../src/publik/formulir.ts'
import { findKasus } from '../../src/usulan/find-kasus.ts'
import { addressOf, BAHASA } from '../../src/web/kata/kata.ts'
import { loadWilayah } from '../../src/wilayah/wilayah.ts'
import { assertFit } from '../support/axe.ts'
import { openChromium } from '../support/chromium.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { actor, createPanggung, DESA, type Panggung } from '../support/panggung.ts'

/** Three minutes at two keys a second. */
const KEYS_MAX = 360

const padan = openModel(readFileSync('data/pemadanan/model-individu.json', 'utf8'))

let uji: TestDatabase
let panggung: Panggung
let app: FastifyInstance
let browser: Browser
let base: string
before(async () => {
  uji = await createTestDatabase()
  panggung = await createPanggung(uji)
  app = createContohApp({
    deps: {
      // Bu Rina sees one village only, so it need not be typed
      findActor: async () => ({ ...actor(panggung, 'rina'), desa: `${DESA}:${DESA}` }),
      routes: [
        (to) =>
          addEntriRoutes(to, { ...panggung.setara, wilayah: loadWilayah(), sms: '1500', padan: () => padan }),
      ],
    },
  })
  base = await app.listen({ port: 0 })
  browser = await openChromium()
})
after(async () => {
  await browser.close()
  await app.close()
  await uji.close()
})

async function withPage<T>(options: BrowserContextOptions, use: (page: Page) => Promise<T>): Promise<T> {
  const extraHTTPHeaders = { authorization: 'Bearer token-bu-rina-operator' }
  const context = await browser.newContext({ extraHTTPHeaders, ...options })
  try {
    return await use(await context.newPage())
  } finally {
    await context.close()
  }
}

/** A keyboard that counts. */
function countingKeys(page: Page) {
  const keys = { count: 0 }
  const press = async (key: string) => {
    keys.count += 1
    await page.keyboard.press(key)
  }
  const type = async (text: string) => {
    for (const letter of text) await press(letter)
  }
  return { keys, press, type }
}

test(
  'a full form with the keyboard alone, scripts off, well under three minutes of keys',
  { timeout: 120_000 },
  () =>
    withPage({ javaScriptEnabled: false }, async (page) => {
      await page.goto(`${base}/petugas/formulir`)
      await page.locator('input:focus').waitFor() // the browser puts the cursor there in its own time
      const { keys, press, type } = countingKeys(page)
      const fill = async (text: string) => {
        await type(text)
        await press('Tab')
      }
      const tick = async (ticks: readonly boolean[]) => {
        for (const isTicked of ticks) {
          if (isTicked) await press('Space')
          await press('Tab')
        }
      }
      await fill(createNomorFormulir()) // the first box has the cursor
      await tick([true]) // for herself: a group of radios is one stop
      await press('Tab') // the village stands there already
      await fill('Kp. Cipayung RT 02 RW 05, sebelah mushola Al-Ikhlas')
      await fill('Siti Nurhaliza Kusumawardhani')
      await fill('17')
      await fill('08')
      await fill('1975')
      await tick([false])
      await fill('3201015708750003')
      await tick([false])
      await fill('Ponirah Wiryosentono')
      await tick([true, true, true, true, true, true, true, true, true])
      await tick([true, true, true, true])
      await fill('0800000001234')
      await press('Space')
      await Promise.all([page.waitForEvent('framenavigated'), press('Enter')])
      assert.equal(await page.locator('h1').textContent(), 'Tanda terima usulan')
      const [tiket = '', pin = ''] = await page.locator('.tanda-terima dd').allTextContents()
      const typed = { tiket, pin: pin.replace(' ', '') }
      assert.equal((await findKasus(panggung.setara, typed))?.kasus.status, 'diajukan')
      const { rows } = await uji.owner.query(
        `select h.kriteria_262, u.jalur from usulan u join hunian h on h.keluarga_id = u.keluarga_id where u.tiket = $1`,
        [tiket.replaceAll(' ', '')],
      )
      assert.deepEqual(rows, [{ kriteria_262: 8, jalur: 'khusus' }])
      assert.ok(keys.count <= KEYS_MAX, `${keys.count} keys`)
      assert.ok(keys.count > 150, `the form was full: ${keys.count} keys`)
    }),
)

test('a scanner ends with Enter: the number stays, nothing is complained of, and the next box has the cursor', () =>
  withPage({ javaScriptEnabled: false }, async (page) => {
    await page.goto(`${base}/petugas/formulir`)
    await page.locator('input:focus').waitFor()
    await page.keyboard.type(qrFormulir(createNomorFormulir()))
    await Promise.all([page.waitForEvent('framenavigated'), page.keyboard.press('Enter')])
    assert.match(await page.inputValue('#nomor'), /^SETARA-F /)
    assert.equal(await page.locator('.govuk-error-summary').count(), 0)
    assert.equal(await page.locator(':focus').getAttribute('name'), 'untuk')
  }))

test('axe finds nothing on the form, its errors and its receipt, in each language; nothing scrolls sideways', {
  timeout: 240_000,
}, async () => {
  for (const bahasa of BAHASA)
    for (const colorScheme of ['light', 'dark'] as const)
      await withPage(
        { colorScheme, viewport: { width: 320, height: 640 }, bypassCSP: true },
        async (page) => {
          await page.goto(base + addressOf(bahasa, '/petugas/formulir'))
          await assertFit(page, `${bahasa} form`)
          await submit(page)
          await assertFit(page, `${bahasa} errors`)
          await page.fill('#nomor', createNomorFormulir())
          await page.check('#untuk', { force: true })
          await page.fill('#nama_lengkap', 'Sariyem')
          await page.fill('#lahir-tahun', '1961')
          for (const box of ['tanpa_nik', 'setuju']) await page.check(`#${box}`, { force: true })
          await submit(page)
          await assertFit(page, `${bahasa} receipt`)
        },
      )
})

async function submit(page: Page): Promise<void> {
  await Promise.all([page.waitForEvent('framenavigated'), page.click('main form button')])
  await page.waitForLoadState('load')
}

test('the receipt on paper: ticket and PIN large, and no more than they need', () =>
  withPage({}, async (page) => {
    await page.goto(`${base}/petugas/formulir`)
    await page.locator('input:focus').waitFor()
    await page.fill('#nomor', createNomorFormulir())
    await page.check('#untuk', { force: true })
    await page.fill('#nama_lengkap', 'Made Sudarsana')
    await page.fill('#lahir-tahun', '1980')
    for (const box of ['tanpa_nik', 'setuju']) await page.check(`#${box}`, { force: true })
    await submit(page)
    await page.emulateMedia({ media: 'print' })
    assert.equal(await page.locator('.kaki').isVisible(), false)
    const sizes: number[] = await page.evaluate(
      `[...document.querySelectorAll('.tanda-terima dd')].map((e) => parseFloat(getComputedStyle(e).fontSize))`,
    )
    assert.ok(sizes.length === 2 && sizes.every((size) => size >= 32))
    assert.doesNotMatch((await page.textContent('body')) ?? '', /Sudarsana|1980/)
  }))
