import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import axe from 'axe-core'
import type { FastifyInstance } from 'fastify'
import { pino } from 'pino'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { createApp } from '../../src/http/app.ts'
import { uuidFrom } from '../../src/lib/uuid.ts'
import { BAGIAN_PETUGAS } from '../../src/main/bagian-petugas.ts'
import { commitPanggilan, drawPanggilan } from '../../src/pendamping/draw-panggilan.ts'
import { panggilanPetugasRoutes } from '../../src/pendamping/panggilan-petugas-routes.tsx'
import { berandaRoutes } from '../../src/petugas/beranda-routes.tsx'
import { antreanRoutes } from '../../src/sanggahan/antrean-routes.tsx'
import { submitKeberatan } from '../../src/sanggahan/keberatan.ts'
import { submitSanggahan } from '../../src/sanggahan/submit-sanggahan.ts'
import { tellPernyataan } from '../../src/publik/tell-pernyataan.ts'
import { addFoto } from '../../src/usulan/foto-store.ts'
import { recordCatatan } from '../../src/usulan/usulan-catatan.ts'
import { usulanRoutes } from '../../src/usulan/usulan-routes.tsx'
import { loadWilayah } from '../../src/wilayah/wilayah.ts'
import { openChromium } from '../support/chromium.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { findHtmlFaults } from '../support/html.ts'
import { createKasus } from '../support/kasus.ts'
import {
  act,
  actor,
  createPanggung,
  createWarga,
  DESA,
  type NamaPetugas,
  type Panggung,
} from '../support/panggung.ts'
import { createBerkasForTest, createPendampingForTest, dampingi, dampinganOf } from '../support/pendamping.ts'
import { KEADAAN_PETUGAS, type PanduanPetugas } from './keadaan-petugas.ts'

const RULES = ['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const TOKEN = 'token-petugas-'

let uji: TestDatabase
let panggung: Panggung
let app: FastifyInstance
let browser: Browser
let panduan: PanduanPetugas
before(async () => {
  uji = await createTestDatabase()
  panggung = await createPanggung(uji)
  const nomor = await prepare()
  const deps = { ...panggung.setara, wilayah: loadWilayah() }
  app = createApp({
    logger: pino({ level: 'silent' }),
    findActor: async (token) => actor(panggung, token.replace(TOKEN, '') as NamaPetugas),
    checkSehat: async () => ({ basis_data: true, migrasi: true }),
    isDemo: true,
    isBehindProxy: false,
    perMenit: 1e9,
    routes: [
      berandaRoutes(panggung.setara, BAGIAN_PETUGAS),
      antreanRoutes(deps),
      panggilanPetugasRoutes(deps),
      usulanRoutes({ ...deps, tell: (isi) => tellPernyataan(isi, deps.wilayah) }),
    ],
  })
  panduan = { base: await app.listen({ port: 0, host: '127.0.0.1' }), ...nomor }
  browser = await openChromium()
})
after(async () => {
  await browser.close()
  await app.close()
  await uji.close()
})

/** Four objections to Bu Sariyem, two of them to be worked on here, a keberatan, and two clients to be called back. */
async function prepare(): Promise<Omit<PanduanPetugas, 'base'>> {
  await createWarga(panggung, 'Bu Sariyem')
  const alasan = ['aset', 'pensiunan', 'pindah', 'potongan'] as const
  for (const alasan_sanggahan of alasan)
    await act(panggung, 'warga', (a) =>
      submitSanggahan(a, {
        ...{ sanggahan_id: uuidFrom('sanggahan', alasan_sanggahan), kanal: 'web', alasan_sanggahan },
        cerita: 'Ada dua mobil di halamannya.\nYang satu baru dibeli bulan lalu, warnanya merah.',
        sasaran: { nama_lengkap: 'Bu Sariyem', tanggal_lahir: null, kode_desa: DESA },
        pembuat: { nama_lengkap: `Tetangga ${alasan_sanggahan}`, telepon: null },
      }),
    )
  const { usulan_id } = await createKasus(panggung, 'Pak Made', 'tidak_disepakati')
  const keberatan_id = uuidFrom('keberatan')
  await act(panggung, 'warga', (a) =>
    submitKeberatan(a, { keberatan_id, usulan_id, kanal: 'web', isi: 'Saya tidak diundang ke rapat desa.' }),
  )
  const ningsih = await createPendampingForTest(panggung, 'Bu Ningsih')
  const berkas = createBerkasForTest()
  const klien = await dampingi(panggung, berkas, ningsih, dampinganOf('Oma Ruth'))
  await dampingi(panggung, berkas, ningsih, dampinganOf('Mama Yohana'))
  const undian = { kode_kabkota: '3201', hari: '2026-11-10', benih: 'x' }
  await act(panggung, 'sistem', (a) => commitPanggilan(a, undian))
  await uji.setJam('2026-11-10T17:10:00Z')
  await act(panggung, 'sistem', (a) => drawPanggilan(a, undian))
  await uji.setJam('2026-11-12T09:00:00+07:00')
  const oma = klien?.usulan_id ?? ''
  await tellMore(oma)
  return { sanggahan_id: uuidFrom('sanggahan', 'aset'), keberatan_id, usulan_id: oma }
}

/** What a client adds to the case: words and a photo. */
async function tellMore(usulan_id: string): Promise<void> {
  const { rows } = await uji.owner.query<{ individu_id: string; kode_kabkota: string }>(
    'select individu_id, kode_kabkota from usulan where usulan_id = $1',
    [usulan_id],
  )
  const [row] = rows
  if (!row) throw new Error('the client has no case')
  const kasus = { usulan_id, ...row }
  await act(panggung, 'warga', async (a) => {
    const isi = 'Dinding sudah roboh.\nSekarang tinggal di rumah anak.'
    await recordCatatan(a, { ...kasus, catatan_id: uuidFrom('catatan'), jenis: 'bukti', isi })
    await addFoto(a, kasus, Buffer.from('gambar'))
  })
}

async function withPage(
  nama: NamaPetugas,
  options: BrowserContextOptions,
  use: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext(options)
  await context.addCookies([{ name: 'petugas', value: `${TOKEN}${nama}`, url: panduan.base }])
  try {
    await use(await context.newPage())
  } finally {
    await context.close()
  }
}

async function look(page: Page, name: string): Promise<void> {
  assert.deepEqual(findHtmlFaults(await page.content()), [], name)
  await page.addScriptTag({ content: axe.source })
  const found = await page.evaluate<
    string[]
  >(`axe.run(document, { runOnly: ${JSON.stringify(RULES)} }).then((result) =>
    result.violations.flatMap(({ id, nodes }) => nodes.map((n) => id + ': ' + n.target.join(' ') + ' ' + n.failureSummary)))`)
  assert.deepEqual(found, [], name)
  const over: number = await page.evaluate(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  )
  assert.ok(over <= 0, `${name} scrolls sideways by ${over} px`)
}

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe and the HTML check find nothing on the officers’ pages, A to AAA, at 320 px: ${colorScheme}`, async () => {
    for (const [name, { nama, visit }] of Object.entries(KEADAAN_PETUGAS)) {
      const options = { colorScheme, viewport: { width: 320, height: 640 }, bypassCSP: true }
      await withPage(nama, options, async (page) => {
        await visit(page, panduan)
        await look(page, name)
      })
    }
  })

test('an objection from the queue to the result by keyboard, without scripts', async () => {
  const { base, sanggahan_id } = panduan
  const url = `${base}/petugas/sanggahan/${sanggahan_id}`
  const press = async (nama: NamaPetugas, button: string, fill: (page: Page) => Promise<void>) =>
    withPage(nama, { javaScriptEnabled: false }, async (page) => {
      await page.goto(`${base}/petugas`)
      await page.click('main a:has-text("Sanggahan")')
      await page.waitForURL('**/petugas/sanggahan')
      await page.goto(url)
      await fill(page)
      await page.focus(`button:has-text("${button}")`)
      await Promise.all([page.waitForEvent('framenavigated'), page.keyboard.press('Enter')])
    })
  await press('budi', 'Simpan: sudah disaring', async () => {})
  await press('budi', 'Buat tiket untuk menjawab', async () => {})
  await uji.setJam('2026-11-21T09:00:00+07:00')
  await press('asep', 'Simpan kunjungan', (page) =>
    page.fill('#kata-verifySanggahan', 'Mobil itu milik pabrik.'),
  )
  await press('sri', 'Simpan simpulan', async (page) => {
    await page.focus('input[value=tidak_terbukti]')
    await page.keyboard.press('Space')
    await page.fill('#kata-concludeSanggahan', 'Mobil itu bukan milik Anda.')
  })
  await withPage('sri', { javaScriptEnabled: false }, async (page) => {
    await page.goto(url)
    assert.match(await page.locator('main').innerText(), /Tidak terbukti/)
  })
  await uji.setJam('2026-11-12T09:00:00+07:00')
})
