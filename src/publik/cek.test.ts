import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type CekIsian, readCek } from './cek.ts'

const sariyem: CekIsian = {
  kode_desa: '3201011003',
  nama_lengkap: 'Hj. Sariyem',
  hari: '7',
  bulan: '3',
  tahun: '1961',
}
const TODAY = '2026-11-21'
const faults = (part: Partial<CekIsian>) => {
  const read = readCek({ ...sariyem, ...part }, TODAY)
  return 'galat' in read ? read.galat : {}
}

test('a name as people write it and a date typed without zeros', () => {
  const read = readCek(sariyem, TODAY)
  assert.ok('tanya' in read)
  assert.equal(read.tanya.tanggal_lahir, '1961-03-07')
  const plain = readCek({ ...sariyem, nama_lengkap: '  SARIYEM ' }, TODAY)
  assert.deepEqual(plain, read, 'a title, capitals and spaces do not make another person')
})

test('one word is a name; none, or signs only, is not', () => {
  assert.deepEqual(faults({ nama_lengkap: 'Suharto' }), {})
  assert.deepEqual(faults({ nama_lengkap: '  ' }), { nama_lengkap: 'namaGalat' })
  assert.deepEqual(faults({ nama_lengkap: '- .' }), { nama_lengkap: 'namaGalat' })
  assert.deepEqual(faults({ nama_lengkap: 'a'.repeat(101) }), { nama_lengkap: 'namaPanjangGalat' })
})

test('birth dates at their edges', () => {
  assert.deepEqual(faults({ hari: '', bulan: '', tahun: '' }), { tanggal_lahir: 'lahirKosong' })
  assert.deepEqual(faults({ hari: '29', bulan: '2', tahun: '2024' }), {})
  for (const part of [
    { hari: '29', bulan: '2', tahun: '2023' },
    { hari: '31', bulan: '4' },
    { hari: '0' },
    { bulan: '13' },
    { tahun: '61' },
    { tahun: '1879' },
    { hari: 'tujuh' },
    { hari: '' },
  ])
    assert.deepEqual(faults(part), { tanggal_lahir: 'lahirGalat' }, JSON.stringify(part))
  assert.deepEqual(faults({ hari: '21', bulan: '11', tahun: '2026' }), {}, 'born today')
  assert.deepEqual(faults({ hari: '22', bulan: '11', tahun: '2026' }), { tanggal_lahir: 'lahirDepan' })
})

test('whatever is typed, it is read or refused with a reason', () => {
  const text = fc.string({ unit: 'binary', maxLength: 30 })
  fc.assert(
    fc.property(text, text, text, text, (nama_lengkap, hari, bulan, tahun) => {
      const read = readCek({ kode_desa: '3201011003', nama_lengkap, hari, bulan, tahun }, TODAY)
      if ('galat' in read) assert.ok(Object.keys(read.galat).length > 0)
      else assert.match(read.tanya.tanggal_lahir, /^\d{4}-\d{2}-\d{2}$/)
    }),
  )
})
