import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { createTestDatabase, type TestDatabase } from '../../test/support/database.ts'
import { createPanggung, type Panggung } from '../../test/support/panggung.ts'
import { createSmsc, type Smsc } from '../../test/support/smsc.ts'
import { createTurusForTest } from '../http/turus.ts'
import { kataOf } from '../web/kata/kata.ts'
import { loadWilayah } from '../wilayah/wilayah.ts'
import { SmsMeja, type SmsMasuk } from './answer-sms.ts'
import { CariDesa } from '../wilayah/cari-desa.ts'
import { CEK_BATAS, CekBatas } from './cek-batas.ts'
import { StatusCheck } from './cek-store.ts'
import type { KasusPublik } from './kasus.ts'
import { KASUS_BATAS, Pintu } from './pintu.ts'
import { SmppLink, SmppTolak } from './smpp-link.ts'
import { type SmsPintu, startSmpp } from './sms-smpp.ts'

const { sms } = kataOf('id')
const SARIYEM = '62800000001'

let uji: TestDatabase
let panggung: Panggung
let smsc: Smsc
let meja: SmsMeja
let pintu: SmsPintu
const masuk: SmsMasuk[] = []
before(async () => {
  uji = await createTestDatabase()
  panggung = await createPanggung(uji)
  smsc = await createSmsc()
  const { db, kunci } = panggung.setara
  const turus = createTurusForTest()
  meja = new SmsMeja({
    db,
    kunci,
    desa: new CariDesa(loadWilayah()),
    status: new StatusCheck(db.publik),
    batas: new CekBatas(CEK_BATAS, turus),
    pintu: new Pintu<KasusPublik>(async () => null, KASUS_BATAS, turus),
    turus,
    onError: (error) => assert.fail(String(error)),
  })
  pintu = startSmpp(smsc.options, {
    answer: (pesan) => {
      masuk.push(pesan)
      return meja.answer(pesan)
    },
    onEvent: () => {},
  })
  await smsc.ready()
})
after(async () => {
  await pintu.stop()
  await smsc.close()
  await uji.close()
})
beforeEach(() => {
  smsc.terkirim.length = 0
  masuk.length = 0
})

const texts = () => smsc.terkirim.map(({ text }) => text)
async function countUsulan(): Promise<number> {
  const { rows } = await uji.owner.query<{ n: number }>('select count(*)::int as n from usulan')
  return rows[0]?.n ?? 0
}

test('a message in, its answer out, and only then is it acknowledged', async () => {
  assert.equal(await smsc.deliver(SARIYEM, 'Bantuan'), 0)
  assert.deepEqual(texts(), [sms.bantuan])
  assert.equal(smsc.terkirim[0]?.nomor, SARIYEM)
})

test('the letters that SMS has outside ASCII go and come as they are; a message in UCS-2 is read too', async () => {
  await smsc.deliver('62800000002', 'tulung')
  assert.deepEqual(texts(), [kataOf('jv').sms.bantuan])
  await smsc.deliver('62800000002', 'ngusulaké', { data_coding: 8 })
  await smsc.deliver('62800000002', 'Désa “Pondok Rajeg”, Cibinong ✓', { data_coding: 8 })
  assert.deepEqual(texts().slice(1), [kataOf('jv').sms.tanyaDesa, kataOf('jv').sms.tanyaNama])
})

test('parts come in any order, by header or by fields of SMPP, and are one message', async () => {
  const [first, second] = ['cek 3201011001#Sari', 'yem#7-3-1961']
  const part = (urutan: number, message: string) => ({
    esm_class: 0x40,
    short_message: { udh: Buffer.of(5, 0, 3, 77, 2, urutan), message },
  })
  await smsc.deliver(SARIYEM, '', part(2, second))
  assert.deepEqual(masuk, [])
  await smsc.deliver(SARIYEM, '', part(1, first))
  const fields = (urutan: number) => ({
    sar_msg_ref_num: 78,
    sar_total_segments: 2,
    sar_segment_seqnum: urutan,
  })
  await smsc.deliver(SARIYEM, first, fields(1))
  await smsc.deliver(SARIYEM, second, fields(2))
  assert.deepEqual(
    masuk.map(({ text }) => text),
    [first + second, first + second],
  )
  assert.deepEqual(texts(), [sms.cek.tidak_ditemukan, sms.cek.tidak_ditemukan])
})

test('receipts, pictures, advertisements and half messages are taken and answered with nothing', async () => {
  assert.equal(await smsc.deliver(SARIYEM, 'id:1 stat:DELIVRD', { esm_class: 0x04 }), 0)
  assert.equal(await smsc.deliver(SARIYEM, 'x', { esm_class: 0x08 }), 0)
  assert.equal(await smsc.deliver('PROMO', 'bantuan'), 0)
  assert.equal(await smsc.deliver('888', 'bantuan'), 0)
  assert.equal(
    await smsc.deliver(SARIYEM, '', { data_coding: 4, short_message: { message: Buffer.of(1, 2, 3) } }),
    0,
  )
  assert.equal(
    await smsc.deliver(SARIYEM, '', {
      esm_class: 0x40,
      short_message: { udh: Buffer.of(5, 0, 3, 1, 200, 1), message: 'bantuan' },
    }),
    0,
  )
  assert.deepEqual(
    texts().filter((text) => text !== sms.bantuan),
    [],
  )
})

test('the line is cut before the answer is out: delivered again, the same ticket and one case', async () => {
  const before = await countUsulan()
  const nomor = '62800000003'
  await smsc.deliver(nomor, 'usul 3201011001#Mama Yohana#1-2-1990')
  smsc.terkirim.length = 0
  smsc.next.push('putus')
  const pin = { receipted_message_id: 'mo-17' }
  assert.equal(await smsc.deliver(nomor, '602914', pin), 'putus')
  await smsc.ready()
  assert.equal(await smsc.deliver(nomor, '602914', pin), 0)
  assert.equal(smsc.terkirim.length, 2)
  assert.equal(texts()[0], texts()[1])
  assert.match(texts()[0] ?? '', /Tiket: [0-9A-Z]{11}\./)
  assert.equal(await countUsulan(), before + 1)
})

test('an operator that is too busy is asked again; one that refuses gets the message back later', async () => {
  smsc.next.push('cepat')
  assert.equal(await smsc.deliver(SARIYEM, 'bantuan'), 0)
  assert.deepEqual(texts(), [sms.bantuan])
  smsc.next.push('tolak')
  assert.equal(await smsc.deliver('62800000004', 'bantuan'), 0x64, 'send it again')
  assert.equal(await smsc.deliver('62800000004', 'bantuan'), 0)
})

test('the line breaks and comes back by itself', async () => {
  const before = smsc.bound.length
  for (let round = 1; round <= 2; round += 1) {
    smsc.cut()
    await new Promise((resolve) => setTimeout(resolve, 20))
    await smsc.ready()
    assert.equal(await smsc.deliver(SARIYEM, `bantuan${'!'.repeat(round)}`), 0)
  }
  assert.equal(smsc.bound.length, before + 2)
})

test('an operator that says nothing is a broken line', async () => {
  const link = await SmppLink.open('transmitter', { ...smsc.options, tunggu_ms: 200 })
  smsc.next.push('putus')
  await assert.rejects(link.submit(SARIYEM, 'x'), { code: 'smpp.putus' })
  assert.equal(link.isOpen, false)
  await assert.rejects(link.submit(SARIYEM, 'x'), { code: 'smpp.putus' })
  await smsc.ready()
})

test('a wrong password is refused, and no host is no line', async () => {
  await assert.rejects(SmppLink.open('transmitter', { ...smsc.options, sandi: 'lain' }), SmppTolak)
  await assert.rejects(SmppLink.open('transmitter', { ...smsc.options, alamat: 'smpp://127.0.0.1:1' }), {
    code: 'smpp.putus',
  })
})

test('no faster than agreed', async () => {
  const link = await SmppLink.open('transmitter', { ...smsc.options, per_detik: 20 })
  const began = performance.now()
  await Promise.all(Array.from({ length: 5 }, () => link.submit(SARIYEM, 'x')))
  assert.ok(performance.now() - began >= 190)
  await link.close()
})

test('when it stops, what is in hand is answered', async () => {
  await smsc.ready()
  const last = smsc.deliver('62800000009', 'usul')
  while (masuk.length === 0) await new Promise((resolve) => setImmediate(resolve))
  await pintu.stop()
  assert.equal(await last, 0)
})
