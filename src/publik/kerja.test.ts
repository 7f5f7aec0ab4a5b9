import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, test } from 'node:test'
import { createTestDatabase } from '../../test/support/database.ts'
import { createTurusForTest, Turus } from '../http/turus.ts'
import { createTukarTurus } from '../http/turus-store.ts'
import { createKunciForTest } from '../kunci/kunci.ts'
import { BIT_TERENDAH, BIT_TERTINGGI, bitsOf, Kerja } from './kerja.ts'

const PERIHAL = ['10.0.0', '3201011001', 'sariyem', '1961-08-17']

/** Does the work as the page's module does. */
export function solve(tugas: string): string {
  const bits = Number(tugas.split('.')[1])
  for (let n = 0; ; n += 1)
    if (Math.clz32(createHash('sha256').update(`${tugas}.${n}`).digest().readUInt32BE(0)) >= bits)
      return String(n)
}

test('work that was done is taken once, by any process with our keys, for this question and asker only', () => {
  const kunci = createKunciForTest()
  const [here, there] = [new Kerja(kunci, createTurusForTest()), new Kerja(kunci, createTurusForTest())]
  const tugas = here.ask(PERIHAL, 8)
  const jawaban = solve(tugas)
  assert.ok(there.isDone(tugas, jawaban, PERIHAL))
  assert.ok(!there.isDone(tugas, jawaban, PERIHAL), 'twice')
  for (const [at, other] of ['10.0.1', '3201011002', 'wagiman', '1961-08-18'].entries())
    assert.ok(!here.isDone(tugas, jawaban, PERIHAL.with(at, other)), other)
  assert.ok(
    !new Kerja(createKunciForTest(), createTurusForTest()).isDone(tugas, jawaban, PERIHAL),
    'keys of others',
  )
})

test('what was done in one process is done in the others, within the second that they need to tell each other', async () => {
  const uji = await createTestDatabase()
  after(() => uji.close())
  const kunci = createKunciForTest()
  const exchange = createTukarTurus(uji.db.publik)
  const turusList = [1, 2].map(() => new Turus({ rahasia: 'sama', exchange, onEvent: assert.fail }))
  const [here, there] = turusList.map((turus) => new Kerja(kunci, turus))
  const tugas = here?.ask(PERIHAL, 8) ?? ''
  const jawaban = solve(tugas)
  assert.ok(here?.isDone(tugas, jawaban, PERIHAL))
  for (const turus of turusList) await turus.exchange()
  assert.ok(!there?.isDone(tugas, jawaban, PERIHAL))
})

test('nothing, a wrong number, an easier task of one’s own, and a task of eleven minutes ago are no work', () => {
  let now = 1_000_000
  const kerja = new Kerja(
    createKunciForTest(),
    createTurusForTest(() => now),
    () => now,
  )
  const tugas = kerja.ask(PERIHAL, 12)
  const jawaban = solve(tugas)
  const wrong = String(Number(jawaban) + 1)
  assert.ok(!kerja.isDone(tugas, '', PERIHAL))
  assert.ok(!kerja.isDone(tugas, wrong, PERIHAL))
  const [habis, , ...rest] = tugas.split('.')
  assert.ok(!kerja.isDone([habis, '0', ...rest].join('.'), '0', PERIHAL))
  for (const odd of ['', '.', '...', 'x', 'a.b.c.d']) assert.ok(!kerja.isDone(odd, '0', PERIHAL))
  now += 10 * 60_000
  assert.ok(!kerja.isDone(tugas, jawaban, PERIHAL))
  now -= 1
  assert.ok(kerja.isDone(tugas, jawaban, PERIHAL))
})

test('the more questions the more work, to a bound that an old telephone can bear', () => {
  assert.deepEqual([1.01, 1.99, 2, 3.99, 4, 8, 1e9, Infinity].map(bitsOf), [16, 16, 17, 17, 18, 18, 18, 18])
  assert.ok(BIT_TERENDAH < BIT_TERTINGGI)
})
