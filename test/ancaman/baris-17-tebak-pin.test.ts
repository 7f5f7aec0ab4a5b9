import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import pg from 'pg'
import { createTurusForTest, Turus } from '../../src/http/turus.ts'
import { createTukarTurus } from '../../src/http/turus-store.ts'
import {
  createActOnKasus,
  createFindKasus,
  createFotoKasus,
  createRevokePendamping,
} from '../../src/main/public-kasus.ts'
import { createContohApp } from '../../src/publik/contoh.ts'
import { KASUS_BATAS, Pintu } from '../../src/publik/pintu.ts'
import { findKasus } from '../../src/usulan/find-kasus.ts'
import { createIndividuBulk } from '../../src/penduduk/individu-store.ts'
import { startUsulan, submitUsulan } from '../../src/usulan/start-usulan.ts'
import { uuidFrom } from '../../src/lib/uuid.ts'
import { createTestDatabase } from '../support/database.ts'
import { createKasus } from '../support/kasus.ts'
import { orang } from '../support/orang.ts'
import { act, createPanggung, DESA } from '../support/panggung.ts'

// Threat 17 (SECURITY.md): guessing a ticket's PIN, or reading a paper over a shoulder.
const uji = await createTestDatabase()
after(() => uji.close())
const panggung = await createPanggung(uji)

/** The pages as a server that has just started serves them. */
function createPintuKasus() {
  const app = createContohApp({
    kasus: {
      pintu: new Pintu(createFindKasus(panggung.setara), KASUS_BATAS, createTurusForTest()),
      act: createActOnKasus(panggung.setara),
      foto: createFotoKasus(panggung.setara),
      revoke: createRevokePendamping(panggung.setara),
      kunci: panggung.setara.kunci,
    },
  })
  after(() => app.close())
  return (tiket: string, pin: string, ip = '203.0.113.9') =>
    app.inject({
      ...{ method: 'POST', url: '/kasus', remoteAddress: ip },
      payload: new URLSearchParams({ tiket, pin }).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' },
    })
}

const wrong = (pin: string, at: number) => String((Number(pin) + 1 + at) % 1_000_000).padStart(6, '0')

test('threat 17: after five wrong PINs the right one answers as a wrong one does, byte for byte', async () => {
  const ask = createPintuKasus()
  const { tiket, pin } = await createKasus(panggung, 'Bu Sariyem', 'diajukan')
  for (let at = 0; at < 4; at++) assert.equal((await ask(tiket, wrong(pin, at))).statusCode, 422)
  assert.equal((await ask(tiket, pin)).statusCode, 200, 'four are not five')
  const other = await createKasus(panggung, 'Pak Made', 'diajukan')
  const tries = []
  for (let at = 0; at < 5; at++) tries.push(await ask(other.tiket, wrong(other.pin, at)))
  const locked = await ask(other.tiket, other.pin)
  assert.equal(locked.statusCode, 422)
  for (const answer of tries) assert.equal(locked.body, answer.body)
  assert.deepEqual(Object.keys(locked.headers), Object.keys(tries[0]?.headers ?? {}))
  const elsewhere = await ask(other.tiket, other.pin, '198.51.100.7')
  assert.equal(elsewhere.statusCode, 422, 'from wherever it is tried')
})

test('threat 17: a thousand guesses at once open nothing, and the network is slowed down', async () => {
  const ask = createPintuKasus()
  const { tiket, pin } = await createKasus(panggung, 'Mama Yohana', 'diajukan')
  const answers = await Promise.all(
    Array.from({ length: 1000 }, (_, at) => ask(tiket, at === 999 ? pin : wrong(pin, at))),
  )
  const status = new Set(answers.map(({ statusCode }) => statusCode))
  assert.deepEqual([...status].toSorted(), [422, 429])
})

test('threat 17: the database locks as well, for who does not come through the page; after an hour it opens', async () => {
  const { tiket, pin } = await createKasus(panggung, 'Oma Ruth', 'diajukan')
  const open = (typed: string) => findKasus(panggung.setara, { tiket, pin: typed })
  for (let at = 0; at < 5; at++) assert.equal(await open(wrong(pin, at)), null)
  assert.equal(await open(pin), null)
  await uji.setJam('2026-11-10T09:59:59+07:00')
  assert.equal(await open(pin), null, 'not before the hour is over')
  await uji.setJam('2026-11-10T10:00:00+07:00')
  assert.ok(await open(pin))
})

test('threat 17: however many processes try at once, no sixth PIN is compared, and all of them know within a second', async () => {
  const { tiket, pin } = await createKasus(panggung, 'Pak Wagiman', 'diajukan')
  const pools = Array.from(
    { length: 4 },
    () => new pg.Pool({ connectionString: uji.url('setara_publik'), max: 8 }),
  )
  after(() => Promise.all(pools.map((pool) => pool.end())))
  const prosesList = pools.map((publik) => {
    const exchange = createTukarTurus(publik)
    const turus = new Turus({ rahasia: 'sama', exchange, onEvent: assert.fail })
    const setara = { ...panggung.setara, db: { ...panggung.setara.db, publik } }
    return { turus, pintu: new Pintu(createFindKasus(setara), { ...KASUS_BATAS, salahPerTiket: 50 }, turus) }
  })
  await Promise.all(
    prosesList.flatMap(({ pintu }, proses) =>
      Array.from({ length: 40 }, (_, at) => pintu.open('10.0.0', tiket, wrong(pin, proses * 40 + at))),
    ),
  )
  const { rows } = await uji.owner.query('select jumlah from tiket_gagal where tiket = $1', [tiket])
  assert.deepEqual(rows, [{ jumlah: 5 }])
  await uji.setJam('2026-11-10T12:00:00+07:00')
  for (const { turus } of prosesList) await turus.exchange()
  for (const { turus } of prosesList) await turus.exchange()
  for (const { pintu } of prosesList)
    assert.equal(await pintu.open('10.9.9', tiket, pin), null, 'when the hour of the database is over')
})

test('threat 17: the page that ticket and PIN open shows no NIK, name, address or birth date', async () => {
  const nik = '3201011708610001'
  const warga = orang('Siti Sariyem', { kode_desa: DESA, nik, tanggal_lahir: '1961-08-17' })
  await act(panggung, 'sistem', (a) => createIndividuBulk(a, [warga]))
  const usulan_id = uuidFrom('tebak', 'Siti')
  const receipt = await act(panggung, 'warga', async (a) => {
    const made = await startUsulan(a, {
      ...{ usulan_id, individu_id: warga.individu_id, keluarga_id: null, kode_desa: DESA, program: null },
      ...{ jenis_usulan: 'masuk_dtks', sumber_usulan: 'warga', jalur: 'langsung', periode: '2026-11' },
    })
    await submitUsulan(a, { usulan_id })
    return made
  })
  assert.ok(receipt)
  const { body, statusCode } = await createPintuKasus()(receipt.tiket, receipt.pin)
  assert.equal(statusCode, 200)
  assert.doesNotMatch(body, /\d{16}|Sariyem|1961|Pondok Rajeg/)
})
