import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  BUKAN_TANGGAL,
  completedYears,
  fromIso,
  isPlaceholder,
  readTanggal,
  TANGGAL_KOSONG,
  toIso,
} from './tanggal.ts'

const read = (cell: string) => readTanggal(cell, 2026)

test('year first and day first, one digit or two, three separators', () => {
  for (const cell of ['1987-06-01', '1987/6/1', '1987.6.01', '01-06-1987', '1/6/1987', '1.06.1987'])
    assert.equal(read(cell), 19870601, cell)
})

test('never month first', () => {
  assert.equal(read('05/12/1980'), 19801205)
  assert.equal(read('12/13/1980'), BUKAN_TANGGAL)
  assert.equal(read('1980-13-12'), BUKAN_TANGGAL)
})

test('a time after the date is dropped', () => {
  for (const cell of [
    '1987-06-01 00:00',
    '1987-06-01T00:00:00Z',
    '1987-06-01T23:59:59.999+07:00',
    '1/6/1987 0:00:00',
    '01-06-1987 12.30',
    '01/06/1987 12:00 AM',
    '1/6/1987, 07.00.00',
    '1987-06-01 07:00 WIB',
  ])
    assert.equal(read(cell), 19870601, cell)
  for (const cell of ['1987-06-01 besok', '1987-06-01 7', '1987-06-01x', '1987-06-01 25:00'])
    assert.equal(read(cell), BUKAN_TANGGAL, cell)
})

test('five digits are days since 1899-12-30', () => {
  assert.equal(read('00001'), 18991231)
  assert.equal(read('10000'), 19270518)
  assert.equal(read('36526'), 20000101)
  assert.equal(read('46347'), 20261121)
  assert.equal(read('46348'), 20261122)
  assert.equal(read('41297.5'), BUKAN_TANGGAL)
  assert.equal(read('412970'), BUKAN_TANGGAL)
})

test('four digits from 1900 to the year of import are a year alone', () => {
  assert.equal(read('1900'), 1900)
  assert.equal(read('2026'), 2026)
  for (const cell of ['1899', '2027', '2030', '0000', '999']) assert.equal(read(cell), BUKAN_TANGGAL, cell)
})

test('days that do not exist and other words are not dates', () => {
  for (const cell of [
    '31/02/1980',
    '29-02-1900',
    '29-02-2026',
    '31-04-2000',
    '00-01-2000',
    '01-00-2000',
    '01-02-80',
    'besok',
    '2 Januari 1980',
    '19800102',
    '1980-02',
    '?',
  ])
    assert.equal(read(cell), BUKAN_TANGGAL, cell)
  assert.equal(read('29-02-2000'), 20000229)
  assert.equal(read('29/2/2024'), 20240229)
  assert.equal(read(''), TANGGAL_KOSONG)
})

test('completed years turn on the birthday itself', () => {
  assert.equal(completedYears('1915-11-21', '2026-11-21'), 111)
  assert.equal(completedYears('1915-11-22', '2026-11-21'), 110)
  assert.equal(completedYears('2000-02-29', '2011-02-28'), 10)
  assert.equal(completedYears('2000-02-29', '2011-03-01'), 11)
  assert.equal(completedYears('2026-11-22', '2026-11-21'), -1)
  assert.equal(completedYears('2026-11-21', '2026-11-21'), 0)
})

test('every real day reads back from both orders and as a spreadsheet count', () => {
  fc.assert(
    fc.property(fc.integer({ min: 10_000, max: 46_347 }), (days) => {
      const tanggal = read(String(days))
      const iso = toIso(tanggal)
      const [year, month, day] = iso.split('-')
      assert.equal(read(iso), tanggal)
      assert.equal(read(`${day}/${month}/${year}`), tanggal)
      assert.equal(fromIso(iso), tanggal)
    }),
  )
})

test('placeholders', () => {
  for (const cell of ['1980-01-01', '1980-12-31', '1980-07-01']) assert.ok(isPlaceholder(read(cell)), cell)
  for (const cell of ['1980', '1980-01-02', '']) assert.ok(!isPlaceholder(read(cell)), cell)
})
