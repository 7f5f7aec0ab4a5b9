// Takes the pictures in docs/gambar of a program that runs: node --import ./bin/tsx-hook.mjs test/browser/gambar.ts
// [address] [ticket] [PIN]. Not a test: whoever changes a page looks at them, and commits them with it.
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { openChromium } from '../support/chromium.ts'
import { root } from '../support/cluster.ts'

const [alamat = 'http://127.0.0.1:8080', tiket, pin] = process.argv.slice(2)
const LAYAR = [
  { nama: '320', width: 320, height: 640, colorScheme: 'light' },
  { nama: '320-gelap', width: 320, height: 640, colorScheme: 'dark' },
  { nama: '1280', width: 1280, height: 1000, colorScheme: 'light' },
] as const

const browser = await openChromium()
for (const layar of LAYAR) await takePictures(browser, layar)
await browser.close()

async function takePictures(from: Browser, layar: (typeof LAYAR)[number]): Promise<void> {
  const { width, height, colorScheme } = layar
  const page = await from.newPage({ viewport: { width, height }, colorScheme })
  await page.goto(alamat)
  await save(page, `depan-${layar.nama}`)
  await page.goto(`${alamat}/bulan`)
  await save(page, `bulan-${layar.nama}`)
  await page.goto(`${alamat}/cek?wilayah=3201011003`)
  await page.click('main form button')
  await save(page, `cek-galat-${layar.nama}`)
  for (const nama of ['usul', 'sanggah', 'bantuan']) {
    await page.goto(`${alamat}/${nama}`)
    await save(page, `${nama}-${layar.nama}`)
  }
  if (tiket !== undefined && pin !== undefined) {
    await page.goto(`${alamat}/kasus`)
    await page.fill('#tiket', tiket)
    await page.fill('#pin', pin)
    await page.click('main form button')
    await save(page, `kasus-${layar.nama}`)
  }
  await page.close()
}

async function save(page: Page, nama: string): Promise<void> {
  const size = page.viewportSize() ?? { width: 1280, height: 1000 }
  const path = join(root, 'docs', 'gambar', `${nama}.png`)
  await page.screenshot({ path, fullPage: true, clip: { x: 0, y: 0, ...size } })
}
