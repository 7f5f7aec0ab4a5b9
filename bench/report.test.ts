import assert from 'node:assert/strict'
import { test } from 'node:test'
import { printReport } from './report.ts'

const day = (text: string) => new Date(`${text}T10:00:00Z`)
const linesOf = (text: string) => text.split('\n').filter((line) => /^\| (cek|kirim|cari)/.test(line))

test('what was measured again is new, in its place; the rest stays with its day', () => {
  const first = printReport(
    '',
    [
      { nama: 'cek', hasil: '1/s', lantai: '2/s', rasio: 0.5, anggaran: '≥ 0,2' },
      { nama: 'kirim', hasil: '3/s' },
    ],
    '18.4',
    day('2026-11-01'),
  )
  assert.deepEqual(linesOf(first), [
    '| cek | 1/s | 2/s | 0.50 | ≥ 0,2 | 2026-11-01 |',
    '| kirim | 3/s |  |  |  | 2026-11-01 |',
  ])
  const next = printReport(
    first,
    [
      { nama: 'cari', hasil: '9 ms' },
      { nama: 'cek', hasil: '7/s' },
    ],
    '18.4',
    day('2026-11-02'),
  )
  assert.deepEqual(linesOf(next), [
    '| cek | 7/s |  |  |  | 2026-11-02 |',
    '| kirim | 3/s |  |  |  | 2026-11-01 |',
    '| cari | 9 ms |  |  |  | 2026-11-02 |',
  ])
  assert.equal(printReport(next, [], '18.4', day('2026-11-03')), next)
})
