import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { Lanes } from './lanes.ts'

const keys = (...list: string[]) => new Set(list)

test('batches that share nothing run side by side and end in order', async () => {
  const lanes = new Lanes(2)
  const log: string[] = []
  const work = (name: string, ms: number) => async (before: Promise<void>) => {
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

test('a batch that shares a key waits until the other is done', async () => {
  const lanes = new Lanes(3)
  let isDone = false
  await lanes.add(keys('a', 'b'), async () => {
    await setTimeout(20)
    isDone = true
  })
  await lanes.add(keys('b', 'c'), async () => assert.ok(isDone))
  await lanes.end()
})

test('after a failure nothing later is begun or may commit', async () => {
  const lanes = new Lanes(2)
  let committed = false
  await lanes.add(keys('a'), async () => {
    await setTimeout(5)
    throw new Error('first')
  })
  await lanes.add(keys('b'), async (before) => {
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
