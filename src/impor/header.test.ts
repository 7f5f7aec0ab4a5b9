import assert from 'node:assert/strict'
import { test } from 'node:test'
import { KOLOM, readHeader } from './header.ts'

test('any case, spaces or underscores, any order, unknown columns beside', () => {
  const header = readHeader(['Catatan', 'NAMA  LENGKAP', " 'No_Kk ", 'Nik', 'Kode_Desa'])
  assert.equal(header?.nama_lengkap, 1)
  assert.equal(header?.no_kk, 2)
  assert.equal(header?.nik, 3)
  assert.equal(header?.kode_desa, 4)
  assert.equal(header?.hamil, -1)
})

test('of two columns with one name the first counts', () => {
  assert.equal(readHeader(['nik', 'NIK'])?.nik, 0)
})

test('a record without any known column is no header', () => {
  assert.equal(readHeader(['Daftar warga', '']), null)
  assert.equal(readHeader([]), null)
})

test('all 21 columns', () => {
  assert.equal(KOLOM.length, 21)
  assert.deepEqual(Object.values(readHeader(KOLOM) ?? {}), [...KOLOM.keys()])
})
