import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createBreaker } from './breaker.ts'

test('closed, open after the limit, half open after a rest, closed when the one call that tries is answered', () => {
  let now = 0
  const breaker = createBreaker({ limit: 3, restMs: 100, restMaxMs: 400, now: () => now })
  for (let i = 0; i < 3; i++) {
    assert.equal(breaker.state(), 'closed')
    assert.equal(breaker.take(), true)
    breaker.fail()
  }
  assert.equal(breaker.state(), 'open')
  assert.equal(breaker.take(), false)
  now = 99
  assert.equal(breaker.take(), false)
  now = 100
  assert.equal(breaker.state(), 'half_open')
  assert.equal(breaker.take(), true)
  assert.equal(breaker.take(), false, 'one tries, the others wait')
  breaker.succeed()
  assert.equal(breaker.state(), 'closed')
})

test('each try that fails doubles the rest, up to its cap; an answer makes it short again', () => {
  let now = 0
  const breaker = createBreaker({ limit: 1, restMs: 100, restMaxMs: 300, now: () => now })
  const failAt = (at: number) => {
    now = at
    assert.equal(breaker.take(), true, `at ${at}`)
    breaker.fail()
  }
  const isShutAt = (at: number) => {
    now = at
    assert.equal(breaker.take(), false, `at ${at}`)
  }
  failAt(0)
  isShutAt(99)
  failAt(100)
  isShutAt(299)
  failAt(300)
  isShutAt(599)
  failAt(600)
  isShutAt(899)
  now = 900
  assert.equal(breaker.take(), true)
  breaker.succeed()
  failAt(901)
  isShutAt(1000)
  failAt(1001)
})

test('failures that are not in a row open nothing', () => {
  const breaker = createBreaker({ limit: 2, restMs: 100, restMaxMs: 100, now: () => 0 })
  for (let i = 0; i < 10; i++) {
    assert.equal(breaker.take(), true)
    if (i % 2 === 0) breaker.fail()
    else breaker.succeed()
  }
})
