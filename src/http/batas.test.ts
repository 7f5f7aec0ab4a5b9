import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Batas, networkOf } from './batas.ts'

test('so many within the window, then no more until it has passed', () => {
  let now = 0
  const batas = new Batas({ jumlah: 3, jendela_ms: 1000, now: () => now })
  assert.deepEqual(
    [1, 2, 3, 4].map(() => batas.take('a')),
    [true, true, true, false],
  )
  assert.equal(batas.take('b'), true, 'another key has its own count')
  assert.equal(batas.waitS('a'), 1)
  now = 999
  assert.equal(batas.take('a'), false)
  now = 1000
  assert.equal(batas.take('a'), true)
})

test('what is given back can be taken again', () => {
  const batas = new Batas({ jumlah: 1, jendela_ms: 1000, now: () => 0 })
  assert.equal(batas.take('a'), true)
  batas.giveBack('a')
  assert.equal(batas.take('a'), true)
  assert.equal(batas.take('a'), false)
})

test('of very many keys the oldest are forgotten, and what was counted of the others is kept', () => {
  const batas = new Batas({ jumlah: 1, jendela_ms: 1000, now: () => 0 })
  for (let at = 0; at <= 200_000; at += 1) batas.take(`${at}`)
  assert.equal(batas.take('0'), true)
  assert.equal(batas.take('199999'), false)
})

test('a network is /24 of IPv4 and /48 of IPv6, however it is written', () => {
  assert.equal(networkOf('203.0.113.7'), networkOf('203.0.113.250'))
  assert.notEqual(networkOf('203.0.113.7'), networkOf('203.0.114.7'))
  assert.equal(networkOf('::ffff:203.0.113.7'), networkOf('203.0.113.9'))
  assert.equal(networkOf('2001:db8:1:2::5'), networkOf('2001:db8:1:ffff:1:2:3:4'))
  assert.equal(networkOf('2001:db8::1'), networkOf('2001:db8:0:9::'))
  assert.notEqual(networkOf('2001:db8:1::1'), networkOf('2001:db8:2::1'))
})
