import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import { createTestDatabase, type TestDatabase } from '../../test/support/database.ts'
import { type TukarTurus, Turus } from './turus.ts'
import { createTukarTurus } from './turus-store.ts'

let uji: TestDatabase
before(async () => {
  uji = await createTestDatabase()
})
after(() => uji.close())

const HOUR_MS = 3_600_000
const RAHASIA = 'milik instalasi ini'

interface Proses {
  turus: Turus
  events: string[]
}

/** What one process has: its own memory, the installation's secret, the one database. */
function createProses(options: { rahasia?: string; exchange?: TukarTurus; now?: () => number } = {}): Proses {
  const events: string[] = []
  const turus = new Turus({
    rahasia: options.rahasia ?? RAHASIA,
    exchange: options.exchange ?? createTukarTurus(uji.db.publik),
    onEvent: (event) => events.push(event),
    ...(options.now && { now: options.now }),
  })
  return { turus, events }
}

const batasOf = ({ turus }: Proses, jumlah: number, nama = 'uji') =>
  turus.createBatas(nama, { jumlah, jendela_ms: HOUR_MS })
const takeTimes = (batas: { take(key: string): boolean }, key: string, times: number) =>
  Array.from({ length: times }, () => batas.take(key))

test('two processes count together after an exchange, and one that never counted a key knows when it is full', async () => {
  const [one, two, three] = [createProses(), createProses(), createProses()]
  const [here, there, third] = [batasOf(one, 3), batasOf(two, 3), batasOf(three, 3)]
  assert.deepEqual([here.take('10.0.1'), there.take('10.0.1')], [true, true])
  await one.turus.exchange()
  await two.turus.exchange()
  assert.deepEqual([here.count('10.0.1'), there.count('10.0.1')], [1, 2])
  assert.equal(there.take('10.0.1'), true)
  await two.turus.exchange()
  await three.turus.exchange()
  await one.turus.exchange()
  assert.equal(third.count('10.0.1'), 3)
  assert.deepEqual([here.take('10.0.1'), there.take('10.0.1'), third.take('10.0.1')], [false, false, false])
  assert.equal(third.take('10.0.2'), true, 'another key')
  assert.equal(batasOf(three, 3, 'lain').take('10.0.1'), true, 'another limit')
})

test('what is given back is given back to all, also to who had heard that the key was full', async () => {
  const [one, two] = [createProses(), createProses()]
  const [here, there] = [batasOf(one, 2), batasOf(two, 2)]
  takeTimes(here, '7K2M9QXZ4A', 2)
  await one.turus.exchange()
  await two.turus.exchange()
  assert.equal(there.count('7K2M9QXZ4A'), 2)
  here.giveBack('7K2M9QXZ4A')
  await one.turus.exchange()
  await two.turus.exchange()
  assert.equal(there.count('7K2M9QXZ4A'), 1)
  assert.deepEqual(takeTimes(there, '7K2M9QXZ4A', 2), [true, false])
})

test('a process that starts anew remembers: what it told when it stopped, and for as long as it was meant', async () => {
  const old = createProses()
  takeTimes(batasOf(old, 5), '7K2M9QXZ4B', 5)
  await old.turus.start()
  await old.turus.stop()
  const fresh = createProses()
  const batas = batasOf(fresh, 5)
  await fresh.turus.exchange()
  assert.equal(batas.take('7K2M9QXZ4B'), false)
  const left = batas.waitS('7K2M9QXZ4B')
  assert.ok(left > 3590 && left <= 3600, `${left} s`)
  await uji.owner.query(`update turus set habis = now() - interval '1 ms'`)
  const next = createProses()
  await next.turus.exchange()
  assert.equal(batasOf(next, 5).take('7K2M9QXZ4B'), true, 'its window is over')
})

let run = 0
test('however processes take turns, all together admit as many as the limit says', async () => {
  const langkah = fc.record({ proses: fc.nat(3), key: fc.constantFrom('sariyem', 'made', 'yohana') })
  const check = async (limit: number, banyak: number, langkahList: { proses: number; key: string }[]) => {
    const prosesList = Array.from({ length: banyak }, () => createProses())
    const nama = `sifat ${++run}`
    const batasList = prosesList.map((proses) => batasOf(proses, limit, nama))
    const admitted = new Map<string, number>()
    const asked = new Map<string, number>()
    for (const { proses, key } of langkahList) {
      const at = proses % banyak
      asked.set(key, (asked.get(key) ?? 0) + 1)
      if (batasList[at]?.take(key)) admitted.set(key, (admitted.get(key) ?? 0) + 1)
      await prosesList[at]?.turus.exchange()
      for (const { turus } of prosesList) await turus.exchange()
    }
    for (const [key, times] of asked) assert.equal(admitted.get(key) ?? 0, Math.min(times, limit), key)
  }
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 5 }),
      fc.integer({ min: 1, max: 4 }),
      fc.array(langkah, { maxLength: 25 }),
      check,
    ),
    { numRuns: 25 },
  )
})

test('many processes that tell of the same keys at once lose no count and wait for nobody in a circle', async () => {
  const keys = Array.from({ length: 400 }, (_, at) => `orang ${at}`)
  const prosesList = Array.from({ length: 6 }, () => createProses())
  for (const [at, proses] of prosesList.entries()) {
    const batas = batasOf(proses, 1_000, 'serentak')
    for (const key of at % 2 === 0 ? keys : keys.toReversed()) takeTimes(batas, key, 2)
  }
  await Promise.all(prosesList.map(({ turus }) => turus.exchange()))
  assert.deepEqual(
    prosesList.flatMap(({ events }) => events),
    [],
  )
  const last = createProses()
  const batas = batasOf(last, 1_000, 'serentak')
  for (const key of keys) batas.take(key)
  await last.turus.exchange()
  assert.ok(keys.every((key) => batas.count(key) === 13))
})

test('while the database is away each counts for itself and says so once; what it counted is told when it is back', async () => {
  let isAway = true
  const tukar = createTukarTurus(uji.db.publik)
  const exchange: TukarTurus = async (...told) => {
    if (isAway) throw new Error('away')
    return tukar(...told)
  }
  const [one, two] = [createProses({ exchange }), createProses()]
  const [here, there] = [batasOf(one, 4, 'putus'), batasOf(two, 4, 'putus')]
  there.take('10.0.3')
  await two.turus.exchange()
  assert.deepEqual(takeTimes(here, '10.0.3', 3), [true, true, true])
  await one.turus.exchange()
  await one.turus.exchange()
  assert.deepEqual(one.events, ['turus.terputus'])
  assert.equal(here.count('10.0.3'), 3)
  isAway = false
  await one.turus.exchange()
  assert.deepEqual(one.events, ['turus.terputus', 'turus.tersambung'])
  assert.equal(here.count('10.0.3'), 4)
  await two.turus.exchange()
  assert.equal(there.take('10.0.3'), false)
})

test('the table says nothing of whom somebody asked about, and another installation’s keys are others', async () => {
  const SECRET = 'siti aminah'
  const [one, other] = [createProses(), createProses({ rahasia: 'milik instalasi lain' })]
  for (const proses of [one, other]) {
    batasOf(proses, 1, 'sidik').take(`3201011001\0${SECRET}\x001961-08-17`)
    await proses.turus.exchange()
  }
  const { rows } = await uji.owner.query<{ turus_bi: Buffer; jumlah: number }>('select * from turus')
  assert.doesNotMatch(JSON.stringify(rows), /aminah|3201011001|1961/)
  assert.ok(rows.every(({ turus_bi }) => turus_bi.length === 16))
  assert.equal(rows.filter(({ turus_bi }) => turus_bi.includes('aminah')).length, 0)
  const again = createProses({ rahasia: 'milik instalasi ketiga' })
  const batas = batasOf(again, 1, 'sidik')
  await again.turus.exchange()
  assert.equal(batas.take(`3201011001\0${SECRET}\x001961-08-17`), true, 'who has another secret finds no row')
})

async function countRows(): Promise<number> {
  const { rows } = await uji.owner.query<{ n: number }>('select count(*)::int as n from turus')
  return rows[0]?.n ?? -1
}

test('what is over is deleted by the exchange, and of too many keys those go that end first', async () => {
  const proses = createProses()
  await uji.owner.query(`update turus set habis = now() - interval '1 second'`)
  await proses.turus.exchange()
  assert.equal(await countRows(), 0)
  await uji.owner.query(
    `insert into turus (turus_bi, jumlah, batas, habis)
     select decode(md5(n::text), 'hex'), 1, 5, now() + n * interval '1 second' from generate_series(1, 3000) n`,
  )
  await uji.owner.query('analyze turus')
  await proses.turus.exchange()
  assert.equal(await countRows(), 3000, 'not too many')
  const keep = (most: number) =>
    uji.owner.query(
      `create or replace function turus_terbanyak() returns integer language sql immutable return ${most}`,
    )
  await keep(2999)
  await proses.turus.exchange()
  await keep(1_000_000)
  assert.equal(await countRows(), 2000)
  const { rows } = await uji.owner.query<{ sisa: number }>(
    'select extract(epoch from min(habis) - now())::int as sisa from turus',
  )
  assert.ok((rows[0]?.sisa ?? 0) > 990)
})

test('more keys than one statement takes are told one after the other', async () => {
  const proses = createProses()
  const batas = batasOf(proses, 9, 'banyak')
  for (let at = 0; at < 12_001; at += 1) batas.take(`${at}`)
  await proses.turus.exchange()
  const fresh = createProses()
  const other = batasOf(fresh, 9, 'banyak')
  for (const key of ['0', '999', '1000', '12000']) other.take(key)
  await fresh.turus.exchange()
  assert.deepEqual(
    ['0', '999', '1000', '12000'].map((key) => other.count(key)),
    [2, 2, 2, 2],
  )
})

test('two limits of one name would count each other’s keys', () => {
  const proses = createProses()
  batasOf(proses, 1)
  assert.throws(() => batasOf(proses, 1), /uji/)
})
