import type { FastifyInstance } from 'fastify'
import type { BrowserContext, Page } from 'playwright-core'
import { PIN_CONTOH, TIKET_DITOLAK, TIKET_KURANG } from '../../src/publik/contoh.ts'
import { askAnswer, screenSanggahan } from '../../src/sanggahan/process-sanggahan.ts'
import { uuidFrom } from '../../src/lib/uuid.ts'
import { addressOf, type Bahasa } from '../../src/web/kata/kata.ts'
import { act, createWarga, DESA, type Panggung } from '../support/panggung.ts'
import { fillIsian, type IsianUji, Peramban, receiptOf } from '../support/peramban.ts'

/** Where a visitor stands: the address of the program, and forms and cases to look at. */
export interface Panduan {
  base: string
  bahasa: Bahasa
  /** Ticket and PIN of somebody who was objected to. */
  sasaran: { tiket: string; pin: string }
}

export const USUL_UJI: IsianUji = {
  untuk: { untuk: 'keluarga' },
  minta: { minta: 'masuk_dtks' },
  tempat: { kode_desa: DESA, alamat_jenis: 'tidak_tetap', alamat: 'Dekat pasar' },
  nama: { nama_lengkap: 'Sariyem' },
  lahir: { hari: '17', bulan: '8', tahun: '1951', umur: '' },
  kelamin: { kelamin: 'P' },
  punya_nik: { punya_nik: 'belum' },
  bukti: { bukti: ['surat_lembaga', 'dua_saksi'] },
  ibu: { nama_ibu_kandung: '' },
  keadaan: { keadaan: ['lantai_tanah'] },
  cara: { cara: ['isyarat'], cerita: '' },
  kabar: { telepon: '' },
}

const SANGGAH_UJI: IsianUji = {
  alasan: { alasan: 'aset' },
  tempat: { kode_desa: DESA, alamat: '' },
  nama: { nama_lengkap: 'Karto' },
  lahir: { hari: '', bulan: '', tahun: '' },
  cerita: { cerita: 'Ada dua mobil.' },
  pelapor: { nama_pelapor: 'Wagimin', telepon: '' },
}

/** A form filled in and not sent, one sent, and somebody objected to, for the pages that need them. */
export async function prepareKeadaan(app: FastifyInstance, panggung: Panggung) {
  const filled = new Peramban(app)
  await filled.post('/usul/mulai')
  for (const [nama, fields] of Object.entries(USUL_UJI)) await filled.post(`/usul/${nama}`, fields)
  await filled.post('/sanggah/mulai')
  for (const [nama, fields] of Object.entries(SANGGAH_UJI)) await filled.post(`/sanggah/${nama}`, fields)
  const sent = new Peramban(app)
  await fillIsian(sent, '/usul', { ...USUL_UJI, nama: { nama_lengkap: 'Ponirah' } })
  await createWarga(panggung, 'Karto')
  const receipt = receiptOf((await fillIsian(new Peramban(app), '/sanggah', SANGGAH_UJI)).body)
  const { rows } = await panggung.uji.owner.query<{ sanggahan_id: string }>(
    'select sanggahan_id from sanggahan where tiket = $1',
    [receipt.tiket],
  )
  const sanggahan_id = rows[0]?.sanggahan_id ?? ''
  const step = (what: string) => ({ sanggahan_id, peristiwa_id: uuidFrom(sanggahan_id, what) })
  await act(panggung, 'budi', (a) => screenSanggahan(a, step('saring')))
  const sasaran = await act(panggung, 'budi', (a) => askAnswer(a, step('tanya')))
  if (!sasaran) throw new Error('nobody was asked')
  await insertAngka(panggung)
  return { filled: filled.kuki(), sent: sent.kuki(), sasaran }
}

/** Two months that are over, with counts of some regencies. */
async function insertAngka({ uji }: Panggung): Promise<void> {
  await uji.owner.query(
    `insert into angka (periode, kode_kabkota, masuk, ditetapkan, tidak, ditarik, median_hari, jatuh_tempo,
       tanpa_putusan, individu_awal, diperbarui)
     select p, k, 40 + n * 7, 20 + n, 12 + n, 3, 34.5, 40, 10 + n, 1000, 180 + n
     from unnest(array['2026-09', '2026-10']) as p,
       unnest(array['3201', '3202', '3301', '5103', '9471', '7371']) with ordinality as r (k, n)`,
  )
}

/** Puts a reader's cookies into a browser. */
export async function useKuki(context: BrowserContext, base: string, kuki: string): Promise<void> {
  const pairs = kuki.split('; ').filter((pair) => pair.startsWith('isian_'))
  await context.addCookies(
    pairs.map((pair) => {
      const [name = '', value = ''] = pair.split('=')
      return { name, value, url: base }
    }),
  )
}

type Visit = (page: Page, panduan: Panduan) => Promise<unknown>
const at =
  (path: string): Visit =>
  (page, { base, bahasa }) =>
    page.goto(base + addressOf(bahasa, path))

/** Sends the last form of the page, and waits for what comes. */
export async function submit(page: Page, form = 'main form'): Promise<void> {
  await Promise.all([page.waitForEvent('framenavigated'), page.click(`${form} button`)])
  await page.waitForLoadState('load')
}

/** Opens a case as a person does. */
const open =
  (path: string, of: (panduan: Panduan) => { tiket: string; pin: string }): Visit =>
  async (page, panduan) => {
    const { tiket, pin } = of(panduan)
    await at(path)(page, panduan)
    await page.fill('#tiket', tiket)
    await page.fill('#pin', pin)
    await submit(page)
  }

const DESA_CEK = '/cek?wilayah=3201011003'

/** Each kind of page, by what a person does to see it. */
export const KEADAAN: Readonly<Record<string, Visit>> = {
  depan: at('/'),
  tempat: at('/cek'),
  'tempat-galat': at('/cek?di=32&wilayah='),
  desa: async (page, panduan) => {
    await at('/cek')(page, panduan)
    await page.fill('#cari', 'sukamaju')
    await submit(page, 'form[method=post]')
  },
  cek: at(DESA_CEK),
  'cek-galat': async (page, panduan) => {
    await at(DESA_CEK)(page, panduan)
    await submit(page)
  },
  jawaban: async (page, panduan) => {
    await at(DESA_CEK)(page, panduan)
    await page.fill('#nama_lengkap', 'Sariyem')
    await page.fill('#tanggal_lahir-hari', '7')
    await page.fill('#tanggal_lahir-bulan', '3')
    await page.fill('#tanggal_lahir-tahun', '1961')
    await submit(page)
  },
  kasus: at('/kasus'),
  'kasus-galat': async (page, panduan) => {
    await at('/kasus')(page, panduan)
    await submit(page)
  },
  'kasus-hasil': open('/kasus', () => ({ tiket: TIKET_DITOLAK, pin: PIN_CONTOH })),
  'kasus-kurang': open('/kasus', () => ({ tiket: TIKET_KURANG, pin: PIN_CONTOH })),
  'kasus-foto-galat': async (page, panduan) => {
    await KEADAAN['kasus-kurang']?.(page, panduan)
    await page.click('details:has(#foto) summary')
    await submit(page, 'form:has(#foto)')
  },
  'kasus-rujukan': async (page, panduan) => {
    await KEADAAN['kasus-kurang']?.(page, panduan)
    await page.click('form[action$="/kasus/rujukan"] button')
  },
  'kasus-pendamping': async (page, panduan) => {
    await open('/kasus', () => ({ tiket: TIKET_KURANG, pin: PIN_CONTOH }))(page, panduan)
    await page.click('details:has(form[action$="/kasus/pendamping"]) summary')
  },
  bulan: at('/bulan/2026-11'),
  daftar: at('/daftar'),
  'daftar-tutup': at('/daftar?wilayah=3201011003'),
  'daftar-buka': at('/daftar?wilayah=3202011001'),
  'tidak-ada': at('/x'),
  bantuan: at('/bantuan'),
  'bantuan-topik': at('/bantuan/cara-kerja'),
  'bantuan-mudah': at('/bantuan/mudah/hak'),
  'bantuan-jadwal': at('/bantuan/jadwal'),
  angka: at('/angka/2026-10'),
  'angka-provinsi': at('/angka/2026-10/32'),
  aksesibilitas: at('/bantuan/aksesibilitas'),
  petugas: at('/petugas/masuk'),
  luring: at('/luring'),
  usul: at('/usul'),
  'usul-untuk': at('/usul/untuk'),
  'usul-desa': at('/usul/tempat?ganti=ya'),
  'usul-tempat': at('/usul/tempat'),
  'usul-lahir-galat': async (page, panduan) => {
    await at('/usul/lahir')(page, panduan)
    for (const part of ['hari', 'bulan', 'tahun']) await page.fill(`#lahir-${part}`, '')
    await submit(page)
  },
  'usul-bukti': at('/usul/bukti'),
  'usul-keadaan': at('/usul/keadaan'),
  'usul-cara': at('/usul/cara'),
  'usul-periksa': at('/usul/periksa'),
  'usul-simpan': at('/usul/simpan'),
  'usul-lanjut-galat': async (page, panduan) => {
    await at('/usul/lanjut')(page, panduan)
    await submit(page)
  },
  sanggah: at('/sanggah'),
  'sanggah-alasan': at('/sanggah/alasan'),
  'sanggah-pelapor': at('/sanggah/pelapor'),
  'sanggah-periksa': at('/sanggah/periksa'),
  'sanggah-sasaran': open('/sanggah/kasus', ({ sasaran }) => sasaran),
}

/** Pages of a form that was sent; they need another reader's cookies. */
export const KEADAAN_TERKIRIM: Readonly<Record<string, Visit>> = {
  'usul-terima': at('/usul/tanda-terima'),
}
