import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import type { Aksesibilitas } from '../../src/publik/bantuan.ts'
import { createContohApp } from '../../src/publik/contoh.ts'
import { PONSEL } from '../../src/web/ponsel/ponsel.ts'
import { BAHASA, type Bahasa } from '../../src/web/kata/kata.ts'
import { AXE, findViolations, overflowPx } from '../support/axe.ts'
import { openChromium } from '../support/chromium.ts'
import { root } from '../support/cluster.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { findHtmlFaults } from '../support/html.ts'
import { createPanggung } from '../support/panggung.ts'
import { KEADAAN, KEADAAN_TERKIRIM, prepareKeadaan, submit, useKuki } from './keadaan.ts'

const DESA_CEK = '/cek?wilayah=3201011003'

let uji: TestDatabase
let app: FastifyInstance
let browser: Browser
let base: string
let siap: Awaited<ReturnType<typeof prepareKeadaan>>
before(async () => {
  uji = await createTestDatabase()
  const panggung = await createPanggung(uji)
  app = createContohApp({ setara: panggung.setara, publik: uji.db.publik })
  base = await app.listen({ port: 0 })
  siap = await prepareKeadaan(app, panggung)
  browser = await openChromium()
})
after(async () => {
  await browser.close()
  await app.close()
  await uji.close()
})

/** Every kind of page in one language, each looked at by `look`. */
async function visitAll(
  options: BrowserContextOptions,
  bahasa: Bahasa,
  look: (page: Page, name: string) => Promise<void>,
): Promise<void> {
  const panduan = { base, bahasa, sasaran: siap.sasaran }
  for (const [kuki, list] of [
    [siap.filled, KEADAAN],
    [siap.sent, KEADAAN_TERKIRIM],
  ] as const)
    await withPage(options, async (page) => {
      await useKuki(page.context(), base, kuki)
      for (const [name, visit] of Object.entries(list)) {
        await visit(page, panduan)
        await look(page, name)
      }
    })
}

async function withPage<T>(options: BrowserContextOptions, use: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext(options)
  try {
    return await use(await context.newPage())
  } finally {
    await context.close()
  }
}

for (const bahasa of BAHASA)
  for (const colorScheme of ['light', 'dark'] as const)
    test(`axe finds nothing, A to AAA: ${bahasa}, ${colorScheme}`, { timeout: 120_000 }, () =>
      visitAll(
        { colorScheme, viewport: { width: 320, height: 640 }, bypassCSP: true },
        bahasa,
        async (page, name) => {
          assert.deepEqual(await findViolations(page), [], name)
        },
      ),
    )

test('the HTML of every page is as the standard has it, with nothing for a browser to mend', {
  timeout: 120_000,
}, async () => {
  for (const bahasa of BAHASA)
    await withPage({ javaScriptEnabled: false }, async (page) => {
      const bodies: Promise<string>[] = []
      page.on('response', (response) => {
        if (response.request().isNavigationRequest() && response.status() !== 303)
          // a page that was left at once has no body any more
          bodies.push(response.text().catch(() => ''))
      })
      await useKuki(page.context(), base, siap.filled)
      for (const [name, visit] of Object.entries(KEADAAN)) {
        await visit(page, { base, bahasa, sasaran: siap.sasaran })
        const html = (await Promise.all(bodies.splice(0))).findLast((body) => body !== '') ?? ''
        assert.deepEqual(findHtmlFaults(html), [], `${bahasa} ${name}`)
      }
    })
})

test('the accessibility statement says what these tests look at', () => {
  const kept: Aksesibilitas = JSON.parse(
    readFileSync(join(root, 'src', 'publik', 'aksesibilitas.json'), 'utf8'),
  )
  const halaman = [...Object.keys(KEADAAN), ...Object.keys(KEADAAN_TERKIRIM)]
  const found = { tanggal: kept.tanggal, axe: AXE.versi, halaman, aturan: AXE.aturan, temuan: 0 }
  assert.deepEqual(kept, found, `put this into src/publik/aksesibilitas.json:\n${JSON.stringify(found)}`)
})

test('nothing scrolls sideways at 320 px, nor at 1280 px with text of twice the size', {
  timeout: 120_000,
}, async () => {
  for (const bahasa of BAHASA)
    for (const [options, what] of [
      [{ viewport: { width: 320, height: 640 } }, 'at 320'],
      [{ viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 }, 'at 200%'],
    ] as const)
      await visitAll(options, bahasa, async (page, name) =>
        assert.ok((await overflowPx(page)) <= 0, `${bahasa} ${name} ${what}`),
      )
})

test('every control is at least 44 px high, every text at least 16 px', async () => {
  await visitAll({ viewport: { width: 320, height: 640 } }, 'id', async (page, name) => {
    const small: string[] = await page.evaluate(`[...document.querySelectorAll(
      'main button, main select, main input:not([type=hidden]), main textarea, main summary, .kaki a, ' +
      '.govuk-language-navigation a, .tautan-besar, .pilihan__tautan')]
      .filter((e) => e.getBoundingClientRect().height > 0 && e.getBoundingClientRect().height < 40)
      .map((e) => e.outerHTML.slice(0, 80))`)
    assert.deepEqual(small, [], name)
    const tiny: string[] = await page.evaluate(`[...document.querySelectorAll('body *')]
      .filter((e) => e.textContent.trim() && parseFloat(getComputedStyle(e).fontSize) < 16 && !e.children.length)
      .map((e) => e.outerHTML.slice(0, 80))`)
    assert.deepEqual(tiny, [], name)
  })
})

test('the whole check with the keyboard alone, scripts off', async () => {
  await withPage({ javaScriptEnabled: false }, async (page) => {
    await page.goto(base)
    await page.keyboard.press('Tab')
    assert.equal(
      await page.locator(':focus').textContent(),
      'Langsung ke isi',
      'the first stop skips the header',
    )
    await page.keyboard.press('Enter')
    await page.waitForURL(/#isi$/)
    await tabTo(page, 'Cek status')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/cek')
    await tabToName(page, 'cari')
    await page.keyboard.type('sukamaju jonggol')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/cek/desa')
    await tabToName(page, 'wilayah')
    await page.keyboard.press('Space')
    await page.keyboard.press('Enter')
    await page.waitForURL(/wilayah=\d{10}$/)
    await tabToName(page, 'nama_lengkap')
    for (const value of ['Sariyem', '7', '3', '1961']) {
      await page.keyboard.type(value)
      await page.keyboard.press('Tab')
    }
    await page.keyboard.press('Enter')
    await page.waitForURL('**/cek')
    assert.match(await page.locator('h1').innerText(), /Belum ditemukan/)
  })
})

test('the error summary leads to the field', async () => {
  await withPage({ javaScriptEnabled: false }, async (page) => {
    await page.goto(base + DESA_CEK)
    await submit(page)
    assert.match(await page.title(), /^Kesalahan: /)
    await page.click('.govuk-error-summary a >> nth=0')
    await page.keyboard.type('Sariyem')
    assert.equal(await page.inputValue('#nama_lengkap'), 'Sariyem')
  })
})

test('choosing level by level, scripts off, ends at the form', async () => {
  await withPage({ javaScriptEnabled: false }, async (page) => {
    await page.goto(`${base}/cek`)
    for (const nama of ['Jawa Barat', 'Kabupaten Bogor', 'Cibinong', 'Harapanjaya']) {
      await page.selectOption('#wilayah', { label: nama })
      await submit(page, 'form[method=get]')
    }
    assert.match(
      await page.locator('.govuk-summary-list').innerText(),
      /Harapanjaya, Cibinong, Kabupaten Bogor/,
    )
    assert.equal(await page.locator('#nama_lengkap').count(), 1)
  })
})

test('a first page needs one request, asks for little after it, and nothing of anybody else', async () => {
  await withPage({}, async (page) => {
    const asked: string[] = []
    const complaints: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    page.on('console', (message) => complaints.push(message.text()))
    await page.goto(base, { waitUntil: 'networkidle' })
    assert.deepEqual(
      asked.filter((url) => !url.startsWith('data:')),
      [`${base}/`, base + PONSEL.path],
      'the page itself, and after it the module that no page needs',
    )
    assert.deepEqual(complaints, [], 'the content security policy forbids nothing that the page has')
    await page.goto(`${base}/kasus`, { waitUntil: 'networkidle' })
    await page.goto(`${base}/bantuan`, { waitUntil: 'networkidle' })
    const received: number[] = await page.evaluate(
      "performance.getEntriesByType('resource').map((entry) => entry.transferSize)",
    )
    assert.ok(
      received.length > 0 && received.every((bytes) => bytes === 0),
      'the third page has the style sheet and the module of the second',
    )
  })
})

async function tabTo(page: Page, text: string): Promise<void> {
  await tabUntil(page, async () => (await page.locator(':focus').innerText()).trim() === text, text)
}

async function tabToName(page: Page, name: string): Promise<void> {
  await tabUntil(page, async () => (await page.locator(':focus').getAttribute('name')) === name, name)
}

async function tabUntil(page: Page, isThere: () => Promise<boolean>, wanted: string): Promise<void> {
  for (let i = 0; i < 40; i++) {
    await page.keyboard.press('Tab')
    if (await isThere()) return
  }
  assert.fail(`the keyboard does not reach ${wanted}`)
}
