import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { pino } from 'pino'
import { createTestDatabase } from '../../../test/support/database.ts'
import { act, createPanggung, createWarga, DESA } from '../../../test/support/panggung.ts'
import { createPenerima } from '../../../test/support/penerima.ts'
import { createApp } from '../../http/app.ts'
import { createTurusForTest } from '../../http/turus.ts'
import { sealIndividu } from '../../penduduk/change-individu.ts'
import { addressOf, BAHASA, kataOf } from '../../web/kata/kata.ts'
import { loadWilayah } from '../../wilayah/wilayah.ts'
import { addDaftarRoutes, DAFTAR_SEJAM } from './daftar-routes.tsx'
import { decideDaftar, findDasar, listPenerima } from './daftar-store.ts'

const uji = await createTestDatabase()
after(() => uji.close())
const panggung = await createPanggung(uji)
const { publik } = uji.db
const createDoor = (turus = createTurusForTest()) =>
  createApp({
    logger: pino({ level: 'silent' }),
    findActor: async () => null,
    checkSehat: async () => ({ basis_data: true, migrasi: true }),
    isDemo: false,
    isBehindProxy: false,
    perMenit: 1e9,
    routes: [
      (to) =>
        addDaftarRoutes(to, {
          ...{ wilayah: loadWilayah(), turus },
          findDasar: (kode) => findDasar(publik, kode),
          listPenerima: (kode, halaman) => listPenerima(publik, kode, halaman),
        }),
    ],
  })
const app = createDoor()
after(() => app.close())

const SEBELAH = '3201011002'
const HURUF = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
const decide = (terbuka: boolean, dasar = 'Perbup Bogor 12/2026') =>
  act(panggung, 'sistem', (a) => decideDaftar(a, { kode_kabkota: '3201', terbuka, dasar }))
const open = (kode = DESA, halaman = '') =>
  app.inject(`/daftar?wilayah=${kode}${halaman && `&halaman=${halaman}`}`)

const determine = (periode: string, yes: readonly string[], no: readonly string[] = []) =>
  createPenerima(panggung, DESA, periode, yes, no)

const people: string[] = []
for (const huruf of HURUF.slice(0, 12))
  people.push((await createWarga(panggung, `Warga ${huruf}`)).individu_id)
const [a = '', b = '', c = '', ...rest] = people

test('closed by default: each village reads the same, in each language, and the way to one’s own data', async () => {
  await determine('2026-10', people)
  const bare = (body: string, kode: string) =>
    body.replaceAll(loadWilayah().path(kode).toReversed().join(', '), '')
  for (const bahasa of BAHASA) {
    const path = addressOf(bahasa, '/daftar')
    const [here, there] = await Promise.all(
      [DESA, SEBELAH].map((kode) => app.inject(`${path}?wilayah=${kode}`)),
    )
    assert.equal(here?.statusCode, 200)
    assert.equal(here?.headers['x-robots-tag'], 'noindex')
    assert.ok(here?.body.includes(kataOf(bahasa).daftar.tutup))
    assert.equal(bare(here?.body ?? '', DESA), bare(there?.body ?? '', SEBELAH))
    assert.match(here?.body ?? '', new RegExp(`href="${addressOf(bahasa, '/cek')}"`))
    assert.doesNotMatch(here?.body ?? '', /Warga/)
  }
})

test('opened by a basis: names and programme by the newest decision, nothing else; closed again, nothing', async () => {
  await decide(true)
  await determine('2026-11', people.slice(0, 11), people.slice(11))
  const { body } = await open()
  assert.match(body, /Perbup Bogor 12\/2026/)
  assert.match(body, /11 nama menurut penetapan terakhir/)
  assert.match(body, /Warga A<\/th><td[^>]*>Program Sembako/)
  assert.doesNotMatch(body, /Warga L/, 'who waits for a place does not receive')
  assert.doesNotMatch(body, /\d{16}|19\d\d|desil/i)
  await decide(false, 'Putusan PTUN 3/2026')
  assert.match((await open()).body, /Daftar desa ini tertutup/)
  assert.deepEqual(await listPenerima(publik, DESA, 1), { penerima: [], semua: 0 })
  await decide(true)
})

test('who is sealed is not there, however they were decided about; with fewer than ten nobody is', async () => {
  const sumber = { sumber: 'petugas', tanggal_sumber: '2026-11-10' } as const
  await act(panggung, 'budi', (x) => sealIndividu(x, { individu_id: a, ...sumber }))
  const ten = await open()
  assert.match(ten.body, /10 nama/)
  assert.doesNotMatch(ten.body, /Warga A/)
  await act(panggung, 'budi', (x) => sealIndividu(x, { individu_id: b, ...sumber }))
  const nine = await open()
  const none = await open(SEBELAH)
  const desaOf = (kode: string) => loadWilayah().path(kode).toReversed().join(', ')
  assert.doesNotMatch(nine.body, /Warga/)
  assert.equal(nine.body.replaceAll(desaOf(DESA), ''), none.body.replaceAll(desaOf(SEBELAH), ''))
})

test('another regency stays closed, and long lists come in pages', async () => {
  assert.match((await open('3202011001')).body, /tertutup/)
  const many: string[] = [c, ...rest]
  for (const huruf of HURUF)
    for (const nomor of ['Satu', 'Dua'])
      many.push((await createWarga(panggung, `Orang ${huruf} ${nomor}`)).individu_id)
  await determine('2026-12', many)
  const first = (await open()).body
  assert.match(first, /62 nama[\s\S]*Halaman 1 dari 2[\s\S]*Halaman berikutnya/)
  const second = (await open(DESA, '2')).body
  assert.equal(second.match(/Program Sembako/g)?.length, 12)
  assert.match(second, /Halaman sebelumnya/)
  assert.match((await open(DESA, '9')).body, /Belum ada nama/)
})

test('a network that opens very many is asked to wait', async () => {
  const door = createDoor()
  const codes: number[] = []
  for (let at = 0; at < DAFTAR_SEJAM + 1; at++)
    codes.push((await door.inject(`/daftar?wilayah=${DESA}`)).statusCode)
  assert.deepEqual([codes.at(-2), codes.at(-1)], [200, 429])
  assert.equal((await door.inject('/daftar')).statusCode, 200, 'choosing a village is not opening a list')
  await door.close()
})

test('what was decided stays on record', async () => {
  const { rows } = await uji.owner.query("select count(*)::int as n from jejak where jenis = 'daftar.decide'")
  assert.deepEqual(rows, [{ n: 3 }])
})
