import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, beforeEach, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { createDukcapilClient, type DukcapilOptions } from '../pemadanan/dukcapil-client.ts'
import { readRetryAfter } from '../pemadanan/dukcapil-http.ts'
import { readJawaban } from '../pemadanan/dukcapil-json.ts'
import { comparePadan, type OrangTanya } from '../pemadanan/pemadanan.ts'
import { type DukcapilProcess, spawnDukcapil } from './spawn-dukcapil.ts'

// A hundred people of Jayapura: all their NIKs are above 2^53
const orangList = Array.from({ length: 100 }, (_, at): OrangTanya => {
  const nomor = String(at + 1).padStart(4, '0')
  return {
    nik: `917101550590${nomor}`,
    no_kk: `917101230410${nomor}`,
    nama_lengkap: `Yohana Wenda ${String.fromCharCode(65 + (at % 26))}aro`,
    tanggal_lahir: '1990-05-15',
    presisi_tanggal: 'hari',
    jenis_kelamin: 'P',
    nama_ibu_kandung: 'Martha Kogoya',
  }
})
const dir = mkdtempSync(join(tmpdir(), 'dukcapil-'))
let dukcapil: DukcapilProcess
before(async () => {
  const lines = orangList.map((orang) => ({
    NIK: orang.nik,
    NO_KK: orang.no_kk,
    NAMA_LGKP: orang.nama_lengkap.toUpperCase(),
    TGL_LHR: orang.tanggal_lahir,
    JENIS_KLMIN: 'Perempuan',
    NAMA_LGKP_IBU: 'MARTHA KOGOYA',
  }))
  writeFileSync(join(dir, 'dukcapil.jsonl'), lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
  dukcapil = await spawnDukcapil(join(dir, 'dukcapil.jsonl'))
})
after(async () => {
  await dukcapil.stop()
  rmSync(dir, { recursive: true })
})
beforeEach(() => dukcapil.setKendali({ mode: 'hidup' }))

const client = (options: Partial<DukcapilOptions> = {}) =>
  createDukcapilClient({ url: dukcapil.url, timeoutMs: 1000, pauseMs: 5, ...options })

function statusOf(
  answers: Awaited<ReturnType<ReturnType<typeof client>>>,
  list: readonly OrangTanya[] = orangList,
): Record<string, number> {
  const sum: Record<string, number> = {}
  for (const orang of list) {
    const { status } = comparePadan(orang, answers.get(orang.nik) ?? { keadaan: 'gangguan' })
    sum[status] = (sum[status] ?? 0) + 1
  }
  return sum
}

test('one row in ten is about somebody else: that row is refused, its person asked again, and all are answered', async () => {
  await dukcapil.setKendali({ mode: 'sebagian' })
  assert.deepEqual(statusOf(await client()(orangList)), { padan: 100 })
  assert.ok((await dukcapil.countCalls()) <= 4, 'asked again, and only those without an answer')
})

test('when only the wrong ones ever come, nobody is matched with them', async () => {
  await dukcapil.setKendali({ mode: 'tertukar' })
  const [first] = orangList
  assert.ok(first)
  assert.deepEqual(statusOf(await client()([first]), [first]), { layanan_gangguan: 1 })
})

test('429 with Retry-After: nobody calls before that time, and it is no failure', async () => {
  await dukcapil.setKendali({ mode: 'kuota', tunda_s: 1 })
  const began = performance.now()
  const asked = client({ breaker: { limit: 1 } })(orangList)
  await sleep(300)
  assert.equal(await dukcapil.countCalls(), 1)
  await dukcapil.setKendali({ mode: 'hidup' })
  assert.deepEqual(statusOf(await asked), { padan: 100 })
  assert.ok(performance.now() - began >= 950, 'waited as it was told')
})

test('Retry-After may be a date; what is none is none', () => {
  const now = Date.parse('2026-11-10T09:00:00Z')
  assert.equal(readRetryAfter('120', now), 120_000)
  assert.equal(readRetryAfter('Tue, 10 Nov 2026 09:00:30 GMT', now), 30_000)
  assert.equal(readRetryAfter('Tue, 10 Nov 2026 08:00:00 GMT', now), 0)
  for (const text of [null, '', 'nanti']) assert.equal(readRetryAfter(text, now), null)
})

test('tries are counted, and each pause is anything up to twice the last', async () => {
  await dukcapil.setKendali({ mode: 'mati' })
  const pauses: number[] = []
  const random = () => {
    pauses.push(performance.now())
    return 0
  }
  const [first] = orangList
  assert.ok(first)
  assert.deepEqual(statusOf(await client({ tries: 3, random })([first]), [first]), { layanan_gangguan: 1 })
  assert.equal(await dukcapil.countCalls(), 3)
  assert.equal(pauses.length, 2)
})

test('a service that comes back is found: open, one call tries, closed', async () => {
  const find = client({ tries: 1, batch: 1, atOnce: 1, perSecond: 1000, breaker: { limit: 2, restMs: 300 } })
  await dukcapil.setKendali({ mode: 'mati' })
  assert.deepEqual(statusOf(await find(orangList)), { layanan_gangguan: 100 })
  assert.equal(await dukcapil.countCalls(), 2, 'after two failures nobody calls')
  await dukcapil.setKendali({ mode: 'hidup' })
  assert.deepEqual(statusOf(await find(orangList)), { layanan_gangguan: 100 })
  assert.equal(await dukcapil.countCalls(), 0, 'also not another asker in the process')
  await sleep(350)
  const some = orangList.slice(0, 10)
  assert.deepEqual(statusOf(await find(some), some), { padan: 10 })
})

test('batches and calls a second are those of the contract', async () => {
  const began = performance.now()
  const some = orangList.slice(0, 40)
  assert.deepEqual(statusOf(await client({ batch: 10, perSecond: 10 })(some), some), { padan: 40 })
  assert.equal(await dukcapil.countCalls(), 4)
  assert.ok(performance.now() - began >= 290, 'four calls at ten a second')
})

test('calls at once are those of the contract', async () => {
  await dukcapil.setKendali({ mode: 'hidup', lambat_ms: 100 })
  const began = performance.now()
  const some = orangList.slice(0, 6)
  await client({ batch: 1, atOnce: 2, perSecond: 1000 })(some)
  assert.ok(performance.now() - began >= 290, 'six calls, two at a time')
})

test('a request that the service will never take is not sent again', async () => {
  const [first] = orangList
  assert.ok(first)
  const crowd = Array.from({ length: 1001 }, (_, at) => ({
    ...first,
    nik: `32010155059${String(at).padStart(5, '0')}`,
  }))
  assert.deepEqual(statusOf(await client({ batch: 1001, tries: 4 })(crowd), crowd), {
    layanan_gangguan: 1001,
  })
  assert.equal(await dukcapil.countCalls(), 1)
})

test('contract cocok: fields go out, flags come back, and nothing of the registry’s data', async () => {
  const find = client({ kontrak: 'cocok' })
  assert.deepEqual(statusOf(await find(orangList)), { padan: 100 })
  const [first] = orangList
  assert.ok(first)
  const judge = async (change: Partial<OrangTanya>) => {
    const orang = { ...first, ...change }
    return comparePadan(orang, (await find([orang])).get(orang.nik) ?? { keadaan: 'gangguan' })
  }
  assert.deepEqual(await judge({ no_kk: '9171012304109999' }), {
    status: 'padan_sebagian',
    kolom_beda: ['no_kk'],
  })
  assert.deepEqual(await judge({ nama_lengkap: 'Yohanna Wenda Aaro' }), {
    status: 'padan_sebagian',
    kolom_beda: ['nama_lengkap'],
  })
  assert.equal((await judge({ nama_lengkap: 'Slamet Riyadi' })).status, 'tidak_padan')
  assert.equal((await judge({ nik: '9171015505907777' })).status, 'nik_tidak_ditemukan')
  const answer = (await find([first])).get(first.nik)
  assert.doesNotMatch(JSON.stringify(answer), /YOHANA|MARTHA|1990|91710/)
  // a date known to the year is not sent: it would differ from every day
  assert.equal((await judge({ tanggal_lahir: '1990-01-01', presisi_tanggal: 'tahun' })).status, 'padan')
})

test('contract cocok in bad weather: nobody is matched, nobody is refused', async () => {
  for (const mode of ['mati', 'putus', 'kacau', 'html', 'tipe', 'tertukar'] as const) {
    await dukcapil.setKendali({ mode })
    const [first] = orangList
    assert.ok(first)
    const answers = await client({ kontrak: 'cocok', tries: 1 })([first])
    assert.deepEqual(statusOf(answers, [first]), { layanan_gangguan: 1 }, mode)
  }
})

test('digits inside a text stay where they are, and a NIK written 9.17e15 is none', () => {
  const text =
    '{"content":[{"NIK":9171015505900013,"NAMA_LGKP":"X","ALAMAT":"Blok A, 1234567890123456, RT 1"}]}'
  assert.deepEqual([...readJawaban(text).keys()], ['9171015505900013'])
  assert.throws(() => readJawaban('{"content":[{"NIK":9.171015505900013e15}]}'), SyntaxError)
})

test('the same row twice is one person, two rows under one NIK are two', () => {
  const row = (nama: string) => `{"NIK":9171015505900013,"NAMA_LGKP":"${nama}"}`
  const read = (...rows: string[]) => [...readJawaban(`{"content":[${rows.join()}]}`).values()][0]?.keadaan
  assert.equal(read(row('A'), row('A')), 'aktif')
  assert.equal(read(row('A'), row('B')), 'ganda')
})
