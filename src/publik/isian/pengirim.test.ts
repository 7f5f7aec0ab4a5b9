import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Pengirim } from './pengirim.ts'

test('what comes while a sending is under way goes together, in order, so many at most', async () => {
  const sendings: number[][] = []
  const pengirim = new Pengirim<number, string>(3, async (items) => {
    sendings.push([...items])
    await Promise.resolve()
    return items.map((item) => `tiket ${item}`)
  })
  const answers = await Promise.all([1, 2, 3, 4, 5, 6].map((item) => pengirim.send(item)))
  assert.deepEqual(
    answers,
    [1, 2, 3, 4, 5, 6].map((item) => `tiket ${item}`),
  )
  assert.deepEqual(sendings, [[1], [2, 3, 4], [5, 6]])
})

test('one that can’t be done takes no other with it, and hears its own verdict', async () => {
  const pengirim = new Pengirim<number, number>(10, async (items) => {
    if (items.includes(3)) throw new Error(items.length === 1 ? 'tiga' : 'semua')
    return items
  })
  const answers = await Promise.allSettled([1, 2, 3, 4].map((item) => pengirim.send(item)))
  assert.deepEqual(
    answers.map((answer) => (answer.status === 'fulfilled' ? answer.value : String(answer.reason))),
    [1, 2, 'Error: tiga', 4],
  )
})
