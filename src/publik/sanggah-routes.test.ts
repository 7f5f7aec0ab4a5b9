import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { createTestDatabase, type TestDatabase } from '../../test/support/database.ts'
import { act, createPanggung, createWarga, DESA, type Panggung } from '../../test/support/panggung.ts'
import { fillIsian, type IsianUji, Peramban, receiptOf } from '../../test/support/peramban.ts'
import { uuidFrom } from '../lib/uuid.ts'
import {
  askAnswer,
  concludeSanggahan,
  screenSanggahan,
  verifySanggahan,
} from '../sanggahan/process-sanggahan.ts'
import { BAHASA, kataOf } from '../web/kata/kata.ts'
import { createContohApp } from './contoh.ts'
import { tanyaOf } from './isian/kata.ts'
import { SANGGAH } from './sanggah.ts'

let uji: TestDatabase
let panggung: Panggung
let app: FastifyInstance
before(async () => {
  uji = await createTestDatabase()
  panggung = await createPanggung(uji)
  app = createContohApp({ setara: panggung.setara })
  await createWarga(panggung, 'Sariyem')
})
after(async () => {
  await app.close()
  await uji.close()
})

const ISI: IsianUji = {
  alasan: { alasan: 'aset' },
  tempat: { kode_desa: DESA, alamat: 'Dekat balai desa' },
  nama: { nama_lengkap: 'sariyem' },
  lahir: { hari: '', bulan: '', tahun: '' },
  cerita: { cerita: 'Ada dua mobil di rumahnya.' },
  pelapor: { nama_pelapor: 'Karto Wiryo', telepon: '' },
}

const object = (isi: IsianUji = ISI, dasar = '/sanggah') => fillIsian(new Peramban(app), dasar, isi)

async function idOf(tiket: string): Promise<string> {
  const { rows } = await uji.owner.query<{ sanggahan_id: string }>(
    'select sanggahan_id from sanggahan where tiket = $1',
    [tiket],
  )
  return rows[0]?.sanggahan_id ?? ''
}

const open = (kasus: { tiket: string; pin: string }) =>
  new Peramban(app).post('/sanggah/kasus', { tiket: kasus.tiket, pin: kasus.pin })

const hidden = (body: string, name: string) =>
  new RegExp(`name="${name}" value="([^"]+)"`).exec(body)?.[1] ?? ''

test('somebody objects: a ticket, and nobody learns whether the person is in the register', async () => {
  const known = await object()
  const unknown = await object({
    ...ISI,
    nama: { nama_lengkap: 'Tidak Ada' },
    pelapor: { nama_pelapor: 'Wagimin', telepon: '' },
  })
  const shape = (body: string) => body.replace(/<strong class="kode">[^<]+/g, '').replace(/sms:[^"]+/g, '')
  assert.equal(shape(known.body), shape(unknown.body))
  const pages = [await open(receiptOf(known.body)), await open(receiptOf(unknown.body))]
  const bare = (body: string) => body.replace(/value="[^"]+"/g, '')
  assert.match(pages[0]?.body ?? '', /Sudah diterima/)
  assert.equal(bare(pages[0]?.body ?? ''), bare(pages[1]?.body ?? ''))
})

test('the person objected to reads why, not by whom, and answers; pressed twice it is one answer', async () => {
  const receipt = receiptOf(
    (
      await object({
        ...ISI,
        alasan: { alasan: 'pensiunan' },
        pelapor: { nama_pelapor: 'Sugeng', telepon: '' },
      })
    ).body,
  )
  const sanggahan_id = await idOf(receipt.tiket)
  const step = (what: string) => ({ sanggahan_id, peristiwa_id: uuidFrom(sanggahan_id, what) })
  await act(panggung, 'budi', (a) => screenSanggahan(a, step('saring')))
  const answer = await act(panggung, 'budi', (a) => askAnswer(a, step('tanya')))
  assert.ok(answer)
  const page = await open(answer)
  assert.match(page.body, /Tidak ada yang berubah/)
  assert.match(page.body, /menerima pensiun/)
  assert.match(page.body, /17 Nov 2026/)
  const javanese = await new Peramban(app).post('/jv/sanggah/kasus', answer)
  assert.match(
    javanese.body,
    /<p class="govuk-body">Wonten ingkang ngaturaken bilih panjenengan nampi pensiun/,
  )
  assert.doesNotMatch(page.body, /Sugeng|dua mobil/)
  const fields = { kunci: hidden(page.body, 'kunci'), id: hidden(page.body, 'id') }
  const empty = await new Peramban(app).post('/sanggah/kasus/jawab', { ...fields, isi: ' ' })
  assert.equal(empty.statusCode, 422)
  for (let at = 0; at < 2; at++) {
    const done = await new Peramban(app).post('/sanggah/kasus/jawab', { ...fields, isi: 'Bukan pensiunan.' })
    assert.match(done.body, /Jawaban Anda sudah kami terima/)
  }
  const { rows } = await uji.owner.query(
    "select count(*)::int as n from sanggahan_peristiwa where sanggahan_id = $1 and tindakan = 'answerSanggahan'",
    [sanggahan_id],
  )
  assert.equal(rows[0].n, 1)
  await act(panggung, 'asep', (a) => verifySanggahan(a, step('kunjung')))
  await act(panggung, 'sri', (a) =>
    concludeSanggahan(a, { ...step('putus'), hasil: 'tidak_terbukti', kata: 'Tidak ada pensiun.' }),
  )
  assert.match((await open(answer)).body, /Tidak ada pensiun/)
  const his = await open(receipt)
  assert.match(his.body, /Selesai diperiksa/)
  assert.doesNotMatch(his.body, /pensiun/)
})

test('who objected can take it back, and cannot answer in the place of the other', async () => {
  const receipt = receiptOf(
    (await object({ ...ISI, alasan: { alasan: 'pindah' }, pelapor: { nama_pelapor: 'Wati', telepon: '' } }))
      .body,
  )
  const page = await open(receipt)
  const fields = { kunci: hidden(page.body, 'kunci'), id: hidden(page.body, 'id'), isi: 'Saya.' }
  assert.equal((await new Peramban(app).post('/sanggah/kasus/jawab', fields)).statusCode, 422)
  assert.match((await new Peramban(app).post('/sanggah/kasus/tarik', fields)).body, /Sanggahan sudah ditarik/)
})

test('a fourth open one in the month is told so, with the form kept', async () => {
  const pelapor = { nama_pelapor: 'Pak Sanggah', telepon: '080000000001' }
  for (const nama of ['Satu', 'Dua', 'Tiga'])
    await object({ ...ISI, nama: { nama_lengkap: `Orang ${nama}` }, pelapor })
  const fourth = await object({ ...ISI, nama: { nama_lengkap: 'Orang Empat' }, pelapor })
  assert.equal(fourth.statusCode, 409)
  assert.match(fourth.body, /tiga sanggahan yang sedang diperiksa/)
  assert.match(fourth.body, /Isian Anda tetap tersimpan/)
})

test('the whole way in Sundanese; every question has words in every language', async () => {
  const done = await object({ ...ISI, pelapor: { nama_pelapor: 'Asih', telepon: '' } }, '/su/sanggah')
  assert.match(receiptOf(done.body).pin, /^\d{6}$/)
  for (const bahasa of BAHASA)
    for (const { nama, kendali } of SANGGAH) {
      const tanya = tanyaOf(kataOf(bahasa).sanggah, nama)
      for (const field of kendali) {
        assert.ok(tanya.isian[field.isian]?.label, `${bahasa} ${nama} ${field.isian}`)
        if ('pilihan' in field)
          for (const value of field.pilihan) assert.ok(tanya.pilihan[value]?.teks, `${bahasa} ${value}`)
      }
    }
})
