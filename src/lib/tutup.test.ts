import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { hideSmall, hideSmallCells, TERKECIL } from './tutup.ts'

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

test('a cell of nine is hidden with a second one, ten is shown, nobody is nobody', () => {
  const hide = (cells: Record<string, number>) => hideSmallCells(cells)
  assert.deepEqual(hide({ a: 500, b: 9, c: 40 }), { a: 500, b: null, c: null })
  assert.deepEqual(hide({ a: 500, b: 10, c: 40 }), { a: 500, b: 10, c: 40 })
  assert.deepEqual(hide({ a: 500, b: 0, c: 40 }), { a: 500, b: 0, c: 40 })
  assert.deepEqual(hide({ a: 500, b: 1, c: 2, d: 60 }), { a: 500, b: null, c: null, d: null })
  assert.deepEqual(hide({ a: 500, b: 6, c: 7, d: 60 }), { a: 500, b: null, c: null, d: 60 })
  assert.deepEqual(hide({ a: 3, b: 0 }), { a: null, b: null }, 'one alone hides all')
})

test('with the total in hand nobody can work out a small cell', () => {
  const cells = fc.record(
    Object.fromEntries(
      ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((nama) => [
        nama,
        fc.oneof(fc.constant(0), fc.nat(14), fc.nat(5000)),
      ]),
    ),
  )
  fc.assert(
    fc.property(cells, (counts) => {
      const shown = hideSmallCells(counts)
      const hidden = Object.keys(counts).filter((nama) => shown[nama] === null)
      for (const [nama, jumlah] of Object.entries(counts)) {
        assert.ok(shown[nama] === null || shown[nama] === jumlah)
        if (jumlah > 0 && jumlah < TERKECIL) assert.equal(shown[nama], null)
      }
      if (hidden.length === 0 || hidden.length === Object.keys(counts).length) return
      const left = hidden.reduce((sum, nama) => sum + (counts[nama] ?? 0), 0)
      assert.ok(
        hidden.length >= 2 && left >= TERKECIL,
        'total less what is shown tells of ten or more, in two cells',
      )
    }),
    { numRuns: 1000 },
  )
})
