import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import axe from 'axe-core'
import type { FastifyInstance } from 'fastify'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { createContohApp, PIN_CONTOH, TIKET_DITOLAK } from '../../src/publik/contoh.ts'
import { addressOf, BAHASA, type Bahasa } from '../../src/web/kata/kata.ts'
import { openChromium } from '../support/chromium.ts'

const RULES = ['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const DESA = '/cek?wilayah=3201011003'

let app: FastifyInstance
let browser: Browser
let base: string
before(async () => {
  app = createContohApp()
  base = await app.listen({ port: 0 })
  browser = await openChromium()
})
after(async () => {
  await browser.close()
  await app.close()
})

/** Each kind of page, by what a person does to see it. */
const STATES: Readonly<Record<string, (page: Page, bahasa: Bahasa) => Promise<unknown>>> = {
  depan: (page, bahasa) => page.goto(base + addressOf(bahasa, '/')),
  tempat: (page, bahasa) => page.goto(base + addressOf(bahasa, '/cek')),
  'tempat-galat': (page, bahasa) => page.goto(base + addressOf(bahasa, '/cek?di=32&wilayah=')),
  desa: async (page, bahasa) => {
    await page.goto(base + addressOf(bahasa, '/cek'))
    await page.fill('#cari', 'sukamaju')
    await submit(page, 'form[method=post]')
  },
  cek: (page, bahasa) => page.goto(base + addressOf(bahasa, DESA)),
  'cek-galat': async (page, bahasa) => {
    await page.goto(base + addressOf(bahasa, DESA))
    await submit(page)
  },
  jawaban: async (page, bahasa) => {
    await page.goto(base + addressOf(bahasa, DESA))
    await fillCek(page)
    await submit(page)
  },
  kasus: (page, bahasa) => page.goto(base + addressOf(bahasa, '/kasus')),
  'kasus-galat': async (page, bahasa) => {
    await page.goto(base + addressOf(bahasa, '/kasus'))
    await submit(page)
  },
  'kasus-hasil': async (page, bahasa) => {
    await page.goto(base + addressOf(bahasa, '/kasus'))
    await page.fill('#tiket', TIKET_DITOLAK)
    await page.fill('#pin', PIN_CONTOH)
    await submit(page)
  },
  bulan: (page, bahasa) => page.goto(base + addressOf(bahasa, '/bulan/2026-11')),
  'tidak-ada': (page, bahasa) => page.goto(base + addressOf(bahasa, '/x')),
}

async function fillCek(page: Page): Promise<void> {
  await page.fill('#nama_lengkap', 'Sariyem')
  await page.fill('#tanggal_lahir-hari', '7')
  await page.fill('#tanggal_lahir-bulan', '3')
  await page.fill('#tanggal_lahir-tahun', '1961')
}

async function submit(page: Page, form = 'main form'): Promise<void> {
  await Promise.all([page.waitForEvent('framenavigated'), page.click(`${form} button`)])
  await page.waitForLoadState('load')
}

async function withPage<T>(options: BrowserContextOptions, use: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext(options)
  try {
    return await use(await context.newPage())
  } finally {
    await context.close()
  }
}

/** Axe is put in past the page's own rule that no script runs. Each line: rule, element, what would mend it. */
async function findViolations(page: Page): Promise<string[]> {
  await page.addScriptTag({ content: axe.source })
  return page.evaluate<string[]>(`axe.run(document, { runOnly: ${JSON.stringify(RULES)} }).then((result) =>
    result.violations.flatMap(({ id, nodes }) => nodes.map((n) => id + ': ' + n.target.join(' ') + ' ' + n.failureSummary)))`)
}

for (const bahasa of BAHASA)
  for (const colorScheme of ['light', 'dark'] as const)
    test(`axe finds nothing, A to AAA: ${bahasa}, ${colorScheme}`, { timeout: 120_000 }, () =>
      withPage({ colorScheme, viewport: { width: 320, height: 640 }, bypassCSP: true }, async (page) => {
        for (const [name, visit] of Object.entries(STATES)) {
          await visit(page, bahasa)
          assert.deepEqual(await findViolations(page), [], name)
        }
      }),
    )

test('nothing scrolls sideways at 320 px, nor at 1280 px with text of twice the size', {
  timeout: 120_000,
}, async () => {
  for (const bahasa of BAHASA) {
    await withPage({ viewport: { width: 320, height: 640 } }, async (page) => {
      for (const [name, visit] of Object.entries(STATES)) {
        await visit(page, bahasa)
        assert.ok((await overflowPx(page)) <= 0, `${bahasa} ${name} at 320`)
      }
    })
    await withPage({ viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 }, async (page) => {
      for (const [name, visit] of Object.entries(STATES)) {
        await visit(page, bahasa)
        assert.ok((await overflowPx(page)) <= 0, `${bahasa} ${name} at 200%`)
      }
    })
  }
})

function overflowPx(page: Page): Promise<number> {
  return page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
}

test('every control is at least 44 px high, every text at least 16 px', async () => {
  await withPage({ viewport: { width: 320, height: 640 } }, async (page) => {
    for (const [name, visit] of Object.entries(STATES)) {
      await visit(page, 'id')
      const small: string[] = await page.evaluate(`[...document.querySelectorAll(
        'main button, main select, main input:not([type=hidden]), .kaki a, .govuk-language-navigation a, .tautan-besar')]
        .filter((e) => e.getBoundingClientRect().height < 40).map((e) => e.outerHTML.slice(0, 80))`)
      assert.deepEqual(small, [], name)
      const tiny: string[] = await page.evaluate(`[...document.querySelectorAll('body *')]
        .filter((e) => e.textContent.trim() && parseFloat(getComputedStyle(e).fontSize) < 16 && !e.children.length)
        .map((e) => e.outerHTML.slice(0, 80))`)
      assert.deepEqual(tiny, [], name)
    }
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
    await tabTo(page, 'Cek status Anda')
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
    assert.match(
      await page.locator('h1').innerText(),
      /Layanan sedang terganggu/,
      'no database behind this app',
    )
  })
})

test('the error summary leads to the field', async () => {
  await withPage({ javaScriptEnabled: false }, async (page) => {
    await page.goto(base + DESA)
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

test('one request for a first page, and none to anybody else', async () => {
  await withPage({}, async (page) => {
    const asked: string[] = []
    const complaints: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    page.on('console', (message) => complaints.push(message.text()))
    await page.goto(base, { waitUntil: 'networkidle' })
    assert.deepEqual(
      asked.filter((url) => !url.startsWith('data:')),
      [`${base}/`],
    )
    assert.deepEqual(complaints, [], 'the content security policy forbids nothing that the page has')
    await page.goto(`${base}/kasus`, { waitUntil: 'networkidle' })
    await page.goto(`${base}/cek`, { waitUntil: 'networkidle' })
    const received: number[] = await page.evaluate(
      "performance.getEntriesByType('resource').map((entry) => entry.transferSize)",
    )
    assert.deepEqual(received, [0], 'the third page has the style sheet of the second')
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
