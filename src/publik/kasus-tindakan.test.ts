import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { createTestDatabase, type TestDatabase } from '../../test/support/database.ts'
import { kasusWeb } from '../../test/support/kasus-web.ts'
import { createKasus, KATA } from '../../test/support/kasus.ts'
import { act, createPanggung, type Panggung } from '../../test/support/panggung.ts'
import { Peramban } from '../../test/support/peramban.ts'
import { requestCompletion } from '../usulan/complete-usulan.ts'
import { findCatatan } from '../usulan/usulan-catatan.ts'
import { createContohApp, SEKARANG } from './contoh.ts'
import { SegelKasus } from './kasus-sesi.ts'

let uji: TestDatabase
let panggung: Panggung
let app: FastifyInstance
before(async () => {
  uji = await createTestDatabase()
  panggung = await createPanggung(uji)
  app = createContohApp({
    kasus: kasusWeb(panggung.setara),
  })
})
after(async () => {
  await app.close()
  await uji.close()
})

/** The page of a case, and the hidden fields of its forms. */
async function open(kasus: { tiket: string; pin: string }) {
  const reader = new Peramban(app)
  const page = await reader.post('/kasus', { tiket: kasus.tiket, pin: kasus.pin })
  const press = (tindakan: string, isi = '') =>
    reader.post(`/kasus/${tindakan}`, { ...hiddenOf(page.body, tindakan), isi })
  return { page, press, reader }
}

function hiddenOf(body: string, tindakan: string) {
  const form = body.split(`action="/kasus/${tindakan}"`)[1] ?? ''
  const value = (name: string) => new RegExp(`name="${name}" value="([^"]+)"`).exec(form)?.[1] ?? ''
  return { kunci: value('kunci'), id: value('id') }
}

test('what an officer wrote for the person stands beside the reason in the language of the page', async () => {
  const { tiket, pin } = await createKasus(panggung, 'Pak Wagiman', 'tidak_layak')
  const indonesian = await new Peramban(app).post('/kasus', { tiket, pin })
  assert.ok(indonesian.body.includes(KATA))
  assert.doesNotMatch(indonesian.body, /belum memenuhi kriteria miskin/, 'said once')
  const sundanese = await new Peramban(app).post('/su/kasus', { tiket, pin })
  assert.ok(sundanese.body.includes(`<p class="govuk-body" lang="id">${KATA}</p>`))
  assert.match(sundanese.body, /<p class="govuk-body">Numutkeun pamariksaan, ieu kulawarga tacan nyumponan/)
})

test('an answer to what was asked brings the case back to where it was; pressed twice it is one', async () => {
  const kasus = await createKasus(panggung, 'Bu Sariyem', 'diajukan', 'langsung')
  const ask = { usulan_id: kasus.usulan_id, peristiwa_id: '00000000-0000-4000-8000-000000000001' }
  await act(panggung, 'budi', (a) => requestCompletion(a, { ...ask, kata: 'Tulis nama ibu kandung.' }))
  const { page, press } = await open(kasus)
  assert.match(page.body, /Tulis nama ibu kandung/)
  const empty = await press('lengkapi', '  ')
  assert.equal(empty.statusCode, 422)
  assert.match(empty.body, /<title>Kesalahan: /)
  const done = await press('lengkapi', 'Namanya Tukiyem.')
  assert.equal(done.statusCode, 200)
  assert.match(done.body, /Usulan berjalan lagi/)
  assert.match(done.body, /Sudah diterima/)
  assert.equal((await press('lengkapi', 'Namanya Tukiyem.')).statusCode, 200)
  const said = await act(panggung, 'budi', (a) => findCatatan(a, { ...kasus, ...kasus.warga }))
  assert.deepEqual(
    said.map(({ jenis, isi }) => [jenis, isi]),
    [['jawaban', 'Namanya Tukiyem.']],
  )
})

test('evidence may come again and again, and stands in the history', async () => {
  const kasus = await createKasus(panggung, 'Pak Made', 'terverifikasi_lapangan', 'langsung')
  const first = await open(kasus)
  await first.press('bukti', 'Saya juga merawat dua cucu.')
  const second = await open(kasus)
  const done = await second.press('bukti', 'Surat dari puskesmas ada pada saya.')
  assert.equal([...done.body.matchAll(/Anda menambah keterangan/g)].length, 2)
})

test('taken back before the letter; after it the page offers no button for that', async () => {
  const kasus = await createKasus(panggung, 'Mama Yohana', 'diajukan', 'langsung')
  const { press } = await open(kasus)
  const done = await press('tarik', 'ya')
  assert.match(done.body, /Usulan sudah ditarik/)
  const late = await createKasus(panggung, 'Pak Karto', 'disahkan', 'langsung')
  const page = await open(late)
  assert.doesNotMatch(page.page.body, /\/kasus\/tarik/)
  const forced = await page.reader.post('/kasus/tarik', { ...hiddenOf(page.page.body, 'bukti'), isi: 'ya' })
  assert.equal(forced.statusCode, 409)
})

test('a PIN of one’s own choice: the old one opens nothing any more', async () => {
  const kasus = await createKasus(panggung, 'Ibu Wati', 'diajukan', 'langsung')
  const { press } = await open(kasus)
  assert.equal((await press('pin', '111111')).statusCode, 422)
  assert.equal((await press('pin', '12345')).statusCode, 422)
  assert.equal((await press('pin', '730 518')).statusCode, 200)
  assert.equal((await open(kasus)).page.statusCode, 422)
  assert.equal((await open({ ...kasus, pin: '730518' })).page.statusCode, 200)
})

test('at an end one may say that it is not resolved, and the reason stands there', async () => {
  const kasus = await createKasus(panggung, 'Pak Joko', 'tidak_layak', 'langsung')
  const { page, press } = await open(kasus)
  assert.ok(page.body.includes(KATA))
  assert.match((await press('belum-selesai', 'Rumah itu bukan milik saya.')).body, /Petugas akan membacanya/)
})

test('who proposed another hears that it came and is looked at, never what came of it', async () => {
  const refused = await createKasus(panggung, 'Bu Ratmi', 'tidak_layak', 'langsung')
  const waiting = await createKasus(panggung, 'Bu Tini', 'diajukan', 'langsung')
  for (const { usulan_id } of [refused, waiting])
    await uji.owner.query("update usulan set pengusul = 'lain' where usulan_id = $1", [usulan_id])
  const shape = (body: string) => body.replace(/value="[^"]{20,}"/g, '')
  const pages = [(await open(refused)).page.body, (await open(waiting)).page.body]
  assert.match(pages[0] ?? '', /hanya disampaikan kepada orang yang diusulkan/)
  assert.doesNotMatch(pages[0] ?? '', /Belum memenuhi syarat|keberatan/i)
  assert.equal(shape(pages[0] ?? ''), shape(pages[1] ?? ''))
})

test('what was sealed opens for twenty hours, and nothing else opens', () => {
  let now = SEKARANG
  const segel = new SegelKasus(panggung.setara.kunci, () => now)
  const sealed = segel.seal({ tiket: 'A', pin: '1' })
  assert.deepEqual(segel.open(sealed), { tiket: 'A', pin: '1' })
  now = new Date(SEKARANG.getTime() + 20 * 3_600_000 - 1)
  assert.ok(segel.open(sealed))
  now = new Date(SEKARANG.getTime() + 20 * 3_600_000)
  assert.equal(segel.open(sealed), null)
  assert.equal(segel.open(`A${sealed.slice(1)}`), null)
  assert.equal(segel.open(''), null)
})
