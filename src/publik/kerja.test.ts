import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
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
  const [here, there] = [new Kerja(kunci), new Kerja(kunci)]
  const tugas = here.ask(PERIHAL, 8)
  const jawaban = solve(tugas)
  assert.ok(there.isDone(tugas, jawaban, PERIHAL))
  assert.ok(!there.isDone(tugas, jawaban, PERIHAL), 'twice')
  for (const [at, other] of ['10.0.1', '3201011002', 'wagiman', '1961-08-18'].entries())
    assert.ok(!here.isDone(tugas, jawaban, PERIHAL.with(at, other)), other)
  assert.ok(!new Kerja(createKunciForTest()).isDone(tugas, jawaban, PERIHAL), 'keys of others')
})

test('nothing, a wrong number, an easier task of one’s own, and a task of eleven minutes ago are no work', () => {
  let now = 1_000_000
  const kerja = new Kerja(createKunciForTest(), () => now)
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
