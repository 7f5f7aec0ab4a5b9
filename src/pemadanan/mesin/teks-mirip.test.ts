import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { jaroWinkler, osaDistance } from './teks-mirip.ts'

const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))
const distance = (a: string, b: string, limit = 2) =>
  osaDistance(bytes(a), 0, a.length, bytes(b), 0, b.length, limit)
const likeness = (a: string, b: string) => jaroWinkler(bytes(a), 0, a.length, bytes(b), 0, b.length)

test('Jaro-Winkler gives the published values (Winkler 1990)', () => {
  const published = [
    ['martha', 'marhta', 0.9611],
    ['dixon', 'dicksonx', 0.8133],
    ['dwayne', 'duane', 0.84],
    ['jones', 'johnson', 0.8324],
    ['abroms', 'abrams', 0.9222],
    ['michelle', 'michael', 0.9214],
  ] as const
  for (const [a, b, value] of published) assert.ok(Math.abs(likeness(a, b) - value) < 1e-4, `${a} ${b}`)
  assert.equal(likeness('', ''), 1)
  assert.equal(likeness('', 'a'), 0)
})

test('the distance counts one letter more, less, other, or two swapped as one', () => {
  for (const [a, b, edits] of [
    ['ratna', 'ratna', 0],
    ['ratna', 'ratana', 1],
    ['ratna', 'rana', 1],
    ['ratna', 'ratno', 1],
    ['ratna', 'rtana', 1],
    ['ca', 'abc', 3],
    ['siti', 'situn', 2],
  ] as const)
    assert.equal(distance(a, b), edits, `${a} ${b}`)
})

/** The definition, as slow as it is plain. */
function plainDistance(a: string, b: string): number {
  const d = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i ? (j ? 0 : i) : j)),
  )
  const at = (i: number, j: number) => d[i]?.[j] ?? 0
  for (let i = 1; i <= a.length; i += 1) {
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      let least = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + same)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, at(i - 2, j - 2) + 1)
      const row = d[i]
      if (row) row[j] = least
    }
  }
  return at(a.length, b.length)
}

const word = fc.stringMatching(/^[ab]{0,9}$/)

test('the distance is that of the definition, up to its limit', () => {
  fc.assert(
    fc.property(word, word, fc.constantFrom(1, 2, 3), (a, b, limit) => {
      assert.equal(distance(a, b, limit), Math.min(plainDistance(a, b), limit + 1))
    }),
    { numRuns: 2_000 },
  )
})

test('likeness is from 0 to 1 and the same both ways', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-d]{0,12}$/), fc.stringMatching(/^[a-d]{0,12}$/), (a, b) => {
      const value = likeness(a, b)
      assert.ok(value >= 0 && value <= 1)
      assert.equal(value, likeness(b, a))
      if (a === b) assert.equal(value, 1)
    }),
  )
})
