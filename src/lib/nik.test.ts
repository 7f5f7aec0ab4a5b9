import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isWellFormed, nikBirth, readDigits } from './nik.ts'

test('spaces, dots and hyphens between digits are dropped, and only there', () => {
  assert.equal(readDigits('3201 0112.0390-0001'), '3201011203900001')
  assert.equal(readDigits('32 . 01 - 01'), '320101')
  assert.equal(readDigits('32.01.01.2001'), '3201012001')
  assert.equal(readDigits('3201.'), '3201.')
  assert.equal(readDigits('-3201'), '-3201')
  assert.equal(readDigits('32 A 01'), '32 A 01')
  assert.equal(readDigits('32/01'), '32/01')
})

test('sixteen digits, not all the same', () => {
  assert.ok(isWellFormed('3201011203900001'))
  assert.ok(isWellFormed('0000000000000001'))
  assert.ok(isWellFormed('9171010101900001'))
  for (const bad of ['320101120390001', '32010112039000011', '3333333333333333', '320101120390000O', ''])
    assert.ok(!isWellFormed(bad), bad)
})

const nik = (day: string, month: string, year: string) => `320101${day}${month}${year}0001`

test('the day carries the sex', () => {
  assert.equal(nikBirth(nik('01', '01', '80'))?.jenis_kelamin, 'L')
  assert.equal(nikBirth(nik('31', '12', '80'))?.jenis_kelamin, 'L')
  assert.equal(nikBirth(nik('41', '01', '80'))?.jenis_kelamin, 'P')
  assert.deepEqual(nikBirth(nik('71', '12', '80')), {
    hari: 31,
    bulan: 12,
    tahun_dua_angka: 80,
    jenis_kelamin: 'P',
  })
})

test('days on either side of what exists', () => {
  for (const day of ['00', '32', '40', '72', '99']) assert.equal(nikBirth(nik(day, '01', '80')), null, day)
  for (const month of ['00', '13']) assert.equal(nikBirth(nik('01', month, '80')), null, month)
  assert.equal(nikBirth(nik('31', '04', '80')), null)
  assert.equal(nikBirth(nik('71', '06', '80')), null)
  assert.equal(nikBirth(nik('30', '02', '80')), null)
  assert.equal(nikBirth(nik('70', '02', '80')), null)
})

test('29 February is good if 19yy or 20yy is a leap year', () => {
  for (const yy of ['00', '04', '96']) assert.ok(nikBirth(nik('29', '02', yy)), yy)
  assert.ok(nikBirth(nik('69', '02', '88')))
  for (const yy of ['01', '99', '26']) assert.equal(nikBirth(nik('29', '02', yy)), null, yy)
})
