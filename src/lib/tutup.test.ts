import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { floorTens, hideSmall, TERKECIL } from './tutup.ts'

const withSum = (parts: readonly number[]) => [...parts, parts.reduce((all, part) => all + part, 0)]

test('nine is hidden, ten is shown, zero is shown', () => {
  assert.deepEqual(hideSmall(withSum([10, 0, 40])), [false, false, false, false])
  assert.deepEqual(hideSmall(withSum([9, 30, 0, 40])), [true, true, false, false, false])
})

test('two small ones that add up to ten need no third; nine do', () => {
  assert.deepEqual(hideSmall(withSum([4, 6, 50])), [true, true, false, false])
  assert.deepEqual(hideSmall(withSum([4, 5, 50])), [true, true, true, false])
})

test('a list with one small count and nothing else hides its sum with it', () => {
  assert.deepEqual(hideSmall(withSum([7, 0, 0])), [true, false, false, true])
})

/** Every value that each hidden count may have, by trying all whole numbers from 0 to `limit`. */
function possible(
  counts: readonly number[],
  hidden: readonly boolean[],
  limit: number,
): Map<number, Set<number>> {
  const free = [...counts.keys()].filter((at) => hidden[at])
  const found = new Map(free.map((at) => [at, new Set<number>()]))
  const trial = [...counts]
  const walk = (at: number) => {
    const place = free[at]
    if (place === undefined) {
      const fits = trial.at(-1) === trial.slice(0, -1).reduce((all, part) => all + part, 0)
      if (fits) for (const one of free) found.get(one)?.add(trial[one] ?? 0)
      return
    }
    for (let value = 0; value <= limit; value++) {
      trial[place] = value
      walk(at + 1)
    }
  }
  walk(0)
  return found
}

test('no hidden count can be worked out from what is shown, by trying all lists', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 2, maxLength: 4 }), (parts) => {
      const counts = withSum(parts)
      const hidden = hideSmall(counts)
      for (const [at, values] of possible(counts, hidden, 24))
        assert.ok(values.size >= 2, `${at} of ${parts.join()} can only be ${[...values].join()}`)
    }),
    { numRuns: 80 },
  )
})

test('what is shown is never from 1 to 9, nor does a shown sum leave less than ten hidden', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 90 }), { minLength: 1, maxLength: 40 }), (parts) => {
      const counts = withSum(parts)
      const hidden = hideSmall(counts)
      for (const [at, count] of counts.entries()) assert.ok(hidden[at] || count === 0 || count >= TERKECIL)
      const inside = parts.reduce((all, part, at) => all + (hidden[at] ? part : 0), 0)
      assert.ok(hidden.at(-1) || inside === 0 || inside >= TERKECIL)
    }),
  )
})

test('what another list hides stays hidden here, and draws a second', () => {
  assert.deepEqual(hideSmall(withSum([40, 50, 60]), [true]), [true, true, false, false])
})

test('nine are nobody, ten are ten, nineteen are ten', () => {
  assert.deepEqual([0, 1, 9, 10, 11, 19, 20].map(floorTens), [0, 0, 0, 10, 10, 10, 20])
})

test('from copies of all days nobody works out how many came on one: another number gives the same copies', () => {
  const days = fc.array(fc.nat(300), { minLength: 2, maxLength: 30 })
  fc.assert(
    fc.property(days, fc.nat(), (counts, at) => {
      const day = at % counts.length
      const copies = counts.map(floorTens)
      const other = [1, -1]
        .map((step) => counts.with(day, (counts[day] ?? 0) + step))
        .filter((list) => list.every((count, i) => count >= 0 && floorTens(count) === copies[i]))
      assert.ok(other.length > 0)
    }),
  )
})
