import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { Lanes, splitTaken, type Turn } from './lanes.ts'

const keys = (...list: string[]) => new Set(list)

test('batches that share nothing run side by side and end in order', async () => {
  const lanes = new Lanes(2)
  const log: string[] = []
  const work =
    (name: string, ms: number) =>
    async ({ before }: Turn) => {
      log.push(`${name} begins`)
      await setTimeout(ms)
      await before
      log.push(`${name} ends`)
    }
  await lanes.add(keys('a'), work('1', 30))
  await lanes.add(keys('b'), work('2', 1))
  await lanes.add(keys('c'), work('3', 1))
  await lanes.end()
  assert.deepEqual(log.slice(0, 4), ['1 begins', '2 begins', '1 ends', '2 ends'].toSpliced(3, 1, '3 begins'))
  assert.deepEqual(
    log.filter((line) => line.endsWith('ends')),
    ['1 ends', '2 ends', '3 ends'],
  )
})

test('a batch is told which keys the batches under way touch, and no others', async () => {
  const lanes = new Lanes(2)
  const seen: Record<string, boolean[]> = {}
  const look =
    (name: string) =>
    async ({ before, isTaken }: Turn) => {
      seen[name] = ['a', 'b', 'c'].map(isTaken)
      await setTimeout(5)
      await before
    }
  await lanes.add(keys('a', 'b'), look('1'))
  await lanes.add(keys('b', 'c'), look('2'))
  await lanes.add(keys('c'), look('3'))
  await lanes.end()
  assert.deepEqual(seen, { 1: [false, false, false], 2: [true, true, false], 3: [false, true, true] })
})

test('rows that hang together with a taken key wait together, in their order; the others go', () => {
  const rows = [['k1', 'n1'], ['n9'], ['k1', 'n2'], [], ['n2', 'k2'], ['k3']]
  const split = splitTaken(
    rows,
    (row) => row,
    (key) => key === 'n1',
  )
  assert.deepEqual(split, { taken: [rows[0], rows[2], rows[4]], free: [rows[1], rows[3], rows[5]] })
})

test('after a failure nothing later is begun or may commit', async () => {
  const lanes = new Lanes(2)
  let committed = false
  await lanes.add(keys('a'), async () => {
    await setTimeout(5)
    throw new Error('first')
  })
  await lanes.add(keys('b'), async ({ before }) => {
    await before
    committed = !lanes.hasFailed
  })
  await assert.rejects(lanes.end(), /first/)
  await assert.rejects(
    lanes.add(keys('c'), async () => assert.fail('begun')),
    /first/,
  )
  assert.ok(!committed)
})
