import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { createTurusForTest, Turus } from '../../src/http/turus.ts'
import { createTukarTurus } from '../../src/http/turus-store.ts'
import { CEK_BATAS, CekBatas } from '../../src/publik/cek-batas.ts'
import { Acak } from '../../src/simulasi/acak.ts'
import { createTestDatabase } from '../support/database.ts'

// security.md section 8 row 15, P11: who collects a village with a thousand networks for a day, and knows every name in it.

const JAM_MS = 3_600_000
const DESA = '3201011001'
const WARGA = 3_000
const JARINGAN = 1_000
const NAMA = [
  'siti',
  'aminah',
  'budi',
  'asep',
  'yanti',
  'rahmat',
  'dewi',
  'agus',
  'sri',
  'eko',
  'wati',
  'joko',
]

/** A person's birth date in the 80 years that live. */
function drawLahir(acak: Acak): string {
  return new Date(Date.UTC(1945, 0, 1 + acak.int(80 * 365))).toISOString().slice(0, 10)
}

function createDesa(acak: Acak) {
  return Array.from({ length: WARGA }, () => ({
    kode_desa: DESA,
    nama_norm: `${acak.pick(NAMA)} ${acak.pick(NAMA)} ${acak.pick(NAMA)}`,
    tanggal_lahir: drawLahir(acak),
  }))
}

test('a thousand networks that work for every question learn no more than one in a thousand in a day, and are heard of at once', () => {
  const acak = new Acak(15, 'pengumpul')
  const warga = createDesa(acak)
  const known = new Set(warga.map(({ nama_norm, tanggal_lahir }) => `${nama_norm}/${tanggal_lahir}`))
  const names = [...new Set(warga.map(({ nama_norm }) => nama_norm))]
  let now = 0
  const batas = new CekBatas(
    CEK_BATAS,
    createTurusForTest(() => now),
  )
  let [asked, learned, alarm] = [0, 0, Number.POSITIVE_INFINITY]
  for (let hour = 0; hour < 24; hour += 1)
    for (let at = 0; at < CEK_BATAS.perJaringanSejam * JARINGAN; at += 1) {
      now = hour * JAM_MS + (at / (CEK_BATAS.perJaringanSejam * JARINGAN)) * JAM_MS
      const tanya = { kode_desa: DESA, nama_norm: acak.pick(names), tanggal_lahir: drawLahir(acak) }
      const asal = `10.${Math.floor((at % JARINGAN) / 250)}.${at % 250}`
      const first = batas.weigh(asal, tanya, false)
      if (typeof first === 'object' && batas.isFirstAlarm(DESA)) alarm = Math.min(alarm, now)
      const answer = typeof first === 'object' ? batas.weigh(asal, tanya, true) : first
      asked += 1
      if (answer === 'boleh' && known.has(`${tanya.nama_norm}/${tanya.tanggal_lahir}`)) learned += 1
    }
  assert.equal(asked, 24 * 20 * JARINGAN)
  assert.ok(learned <= WARGA / 1_000, `${learned} of ${WARGA}`)
  assert.ok(alarm <= 10 * 60_000, `the alarm came after ${alarm / 1000} s`)
})

/** Asks each name forty times, at one process after the other; they exchange, or not, after each two hundred questions. */
async function collectFrom(turusList: readonly Turus[], isShared: boolean) {
  const acak = new Acak(15, 'pengumpul')
  const warga = createDesa(acak)
  const known = new Set(warga.map(({ nama_norm, tanggal_lahir }) => `${nama_norm}/${tanggal_lahir}`))
  const names = [...new Set(warga.map(({ nama_norm }) => nama_norm))]
  const batasList = turusList.map((turus) => new CekBatas(CEK_BATAS, turus))
  let [answered, learned] = [0, 0]
  for (let at = 0; at < 40 * names.length; at += 1) {
    const nama_norm = names[at % names.length] ?? ''
    const tanya = { kode_desa: DESA, nama_norm, tanggal_lahir: drawLahir(acak) }
    // by round, so that each name comes to each process
    const batas = batasList[(at + Math.floor(at / names.length)) % batasList.length]
    if (batas?.weigh(`10.${at % JARINGAN}`, tanya, true) === 'boleh') {
      answered += 1
      if (known.has(`${nama_norm}/${tanya.tanggal_lahir}`)) learned += 1
    }
    if (isShared && at % 200 === 0) for (const turus of turusList) await turus.exchange()
  }
  return { learned, answered: answered / names.length }
}

test('from four processes he learns no more than from one', async () => {
  const uji = await createTestDatabase()
  after(() => uji.close())
  const exchange = createTukarTurus(uji.db.publik)
  const shared = Array.from(
    { length: 4 },
    () => new Turus({ rahasia: 'sama', exchange, onEvent: assert.fail }),
  )
  const held = await collectFrom(shared, true)
  assert.equal(held.answered, CEK_BATAS.perNamaSehari)
  assert.ok(held.learned <= WARGA / 1_000, `${held.learned} of ${WARGA}`)
  const alone = await collectFrom(
    Array.from({ length: 4 }, () => createTurusForTest()),
    false,
  )
  assert.equal(alone.answered, 4 * CEK_BATAS.perNamaSehari, 'without the exchange each would answer ten')
})

test('without the limit for a name the same would learn more: the test can fail', () => {
  const acak = new Acak(15, 'pengumpul')
  const [one] = createDesa(acak)
  assert.ok(one)
  const free = new CekBatas({ ...CEK_BATAS, perNamaSehari: Number.POSITIVE_INFINITY }, createTurusForTest())
  const held = new CekBatas(CEK_BATAS, createTurusForTest())
  let [open, answered] = [0, 0]
  for (let day = 0; day < 365; day += 1) {
    const tanya = { ...one, tanggal_lahir: new Date(Date.UTC(1961, 0, 1 + day)).toISOString().slice(0, 10) }
    if (free.weigh('10.0.0', tanya, true) === 'boleh') open += 1
    if (held.weigh('10.0.0', tanya, true) === 'boleh') answered += 1
  }
  assert.deepEqual([open, answered], [365, 10])
})

test('a village office that asks for forty neighbours within an hour gets an answer each time, the last of them after work', () => {
  const batas = new CekBatas(CEK_BATAS, createTurusForTest())
  const weighed = Array.from({ length: 40 }, (_, at) => {
    const tanya = { kode_desa: DESA, nama_norm: `tetangga ${at}`, tanggal_lahir: '1961-08-17' }
    const first = batas.weigh('10.0.0', tanya, false)
    return typeof first === 'object' ? ['kerja', batas.weigh('10.0.0', tanya, true)] : [first]
  })
  assert.ok(weighed.every((list) => list.at(-1) === 'boleh'))
  assert.equal(weighed.filter(([first]) => first === 'kerja').length, 20)
})

test('one who asks of a village without end locks nobody out of it', () => {
  const batas = new CekBatas(CEK_BATAS, createTurusForTest())
  for (let at = 0; at < 5_000; at += 1)
    batas.weigh('10.0.0', { kode_desa: DESA, nama_norm: `siapa ${at}`, tanggal_lahir: '1961-08-17' }, true)
  const sariyem = { kode_desa: DESA, nama_norm: 'sariyem', tanggal_lahir: '1961-08-17' }
  assert.equal(typeof batas.weigh('10.9.9', sariyem, false), 'object', 'asked to work, not refused')
  assert.equal(batas.weigh('10.9.9', sariyem, true), 'boleh')
})
