import assert from 'node:assert/strict'
import { setTimeout } from 'node:timers/promises'
import { test } from 'node:test'
import { prepareWhileStoring } from './overlap.ts'

const rows = Array.from({ length: 2000 }, (_, at) => at)

test('every row once, in order, one store at a time', async () => {
  const stored: number[] = []
  let running = 0
  await prepareWhileStoring(
    rows,
    (row) => row * 2,
    async (part) => {
      running += 1
      assert.equal(running, 1)
      await setTimeout(1)
      stored.push(...part)
      running -= 1
    },
  )
  assert.deepEqual(
    stored,
    rows.map((row) => row * 2),
  )
})

test('the next part is prepared while this one is being stored', async () => {
  const events: string[] = []
  await prepareWhileStoring(
    rows.slice(0, 600),
    (row) => events.push(`prepare ${row}`),
    async () => {
      events.push('store')
      await setTimeout(20)
      events.push('stored')
    },
  )
  assert.ok(events.indexOf('prepare 599') < events.indexOf('stored'))
})

test('a failure on either side waits for the store under way and starts no other', async () => {
  for (const failing of ['prepare', 'store'] as const) {
    let begun = 0
    let ended = 0
    const prepare = (row: number) => {
      if (failing === 'prepare' && row === 700) throw new Error('no')
      return row
    }
    const store = async () => {
      begun += 1
      await setTimeout(5)
      ended += 1
      if (failing === 'store') throw new Error('no')
    }
    await assert.rejects(prepareWhileStoring(rows, prepare, store), /no/)
    assert.deepEqual([begun, ended], [1, 1])
  }
})

test('nothing to do is done', () => prepareWhileStoring([], String, () => Promise.reject(new Error('no'))))
