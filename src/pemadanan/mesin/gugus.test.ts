import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chooseAmbang, findPrior, scoreAll, scoreOf } from './ambang.ts'
import { assignTautan, clusterDuplikat } from './gugus.ts'

const tautan = (edges: readonly (readonly [number, number, number])[]) => ({
  a: Int32Array.from(edges, ([a]) => a),
  b: Int32Array.from(edges, ([, b]) => b),
  score: Float32Array.from(edges, ([, , score]) => score),
})

test('records that agree become one group, those without a partner stay alone', () => {
  const group = clusterDuplikat(
    tautan([
      [0, 1, 9],
      [1, 2, 8],
      [0, 2, 7],
    ]),
    5,
    3,
  )
  assert.deepEqual([...group], [0, 0, 0, 3, 4])
})

test('a chain of look-alikes is not one person', () => {
  const group = clusterDuplikat(
    tautan([
      [0, 1, 12],
      [2, 3, 12],
      [1, 2, 1],
      [0, 3, -12],
    ]),
    4,
    0,
  )
  assert.deepEqual([...group], [0, 0, 2, 2])
})

test('a pair below the threshold is not joined', () => {
  assert.deepEqual([...clusterDuplikat(tautan([[0, 1, 2]]), 2, 3)], [0, 1])
})

test('between two files each record has one partner, the best first', () => {
  const group = assignTautan(
    tautan([
      [0, 2, 9],
      [0, 3, 8],
      [1, 2, 7],
      [1, 3, 5],
    ]),
    4,
    3,
  )
  assert.deepEqual([...group], [0, 1, 0, 1])
})

test('the prior is what the probabilities add up to', () => {
  const m = Float32Array.from({ length: 1_000 }, (_, i) => (i < 200 ? 30 : -10))
  const bukti = { m, h: new Float32Array(1_000), d: new Float32Array(1_000) }
  const prior = findPrior(bukti, 1e6, { m: 1e-3, h: 0, d: 0 })
  assert.ok(Math.abs(prior.m * 1e6 - 200) < 1, String(prior.m))
  const score = scoreAll(bukti, prior)
  assert.equal(score.filter((bits) => bits > 0).length, 200)
})

test('what strangers of one place share speaks less for one person, by as much as they share it oftener', () => {
  const prior = { m: 1e-6, h: 0, d: 0.1 }
  const alone = scoreOf({ m: 30, h: 0, d: -15 }, prior)
  assert.ok(Math.abs(alone - scoreOf({ m: 30, h: 0, d: 0 }, { ...prior, d: 0 })) < 1e-4)
  assert.ok(
    Math.abs(alone - scoreOf({ m: 30, h: 0, d: 13.3 }, prior) - Math.log2(1 + 0.1 * 2 ** 13.3)) < 1e-4,
  )
})

test('where caution costs nothing the threshold is that of the cost, else lower', () => {
  const clear = Float32Array.from({ length: 1_000 }, (_, i) => (i < 500 ? 40 : -40))
  assert.ok(Math.abs(chooseAmbang(clear) - Math.log2(100)) < 1e-6)
  const vague = Float32Array.from({ length: 1_000 }, (_, i) => 10 - i / 50)
  assert.ok(chooseAmbang(vague) < 3)
})
