import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type EntriGalat, type Isian, ISIAN, readEntri } from './entri.ts'
import { createNomorFormulir, usulanOfFormulir } from './formulir.ts'

const nomor = createNomorFormulir()
const KOSONG = Object.fromEntries(ISIAN.map((name) => [name, ''])) as Isian
const SARIYEM: Isian = {
  ...KOSONG,
  nomor,
  untuk: 'diri',
  kode_desa: '3201011001',
  nama_lengkap: ' Sariyem ',
  hari: '7',
  bulan: '3',
  tahun: '1961',
  nik: '3201 0147 0361 0001',
  setuju: 'ya',
}
const TAHU = { today: '2026-11-10', isDesa: (kode: string) => kode === '3201011001' }

function read(change: Partial<Isian>) {
  const result = readEntri({ ...SARIYEM, ...change }, TAHU)
  if ('galat' in result) throw new assert.AssertionError({ message: JSON.stringify(result.galat) })
  return result.pernyataan
}
function galat(change: Partial<Isian>): EntriGalat {
  const result = readEntri({ ...SARIYEM, ...change }, TAHU)
  return 'galat' in result ? result.galat : {}
}

test('the paper as it was keyed in', () => {
  const pernyataan = read({})
  assert.equal(pernyataan.usulan_id, usulanOfFormulir(nomor))
  assert.equal(pernyataan.nama_lengkap, 'Sariyem')
  assert.equal(pernyataan.nik, '3201014703610001')
  assert.deepEqual([pernyataan.tanggal_lahir, pernyataan.presisi_tanggal], ['1961-03-07', 'hari'])
  assert.equal(pernyataan.jalur, 'langsung')
  assert.equal(pernyataan.kriteria, null)
  assert.equal(pernyataan.catatan, 'Untuk siapa usulan ini? Saya sendiri.')
})

test('a tick says yes, an empty box says nothing', () => {
  const { kriteria } = read({ lantai_tanah: 'ya' })
  assert.equal(kriteria?.lantai_tanah, true)
  assert.equal(kriteria?.tanpa_jamban, null)
})

test('who needs another way is on the path that others do not read', () => {
  for (const cara of ['kunjungan', 'isyarat', 'lembaga', 'tulisan'] as const)
    assert.equal(read({ [cara]: 'ya' }).jalur, 'khusus')
  assert.match(
    read({ isyarat: 'ya', tulisan: 'ya' }).catatan ?? '',
    /bahasa isyarat.*; Dengan tulisan saja\./,
  )
})

test('a birth date may be the year alone, or unknown when the paper says so', () => {
  const tahun = read({ hari: '', bulan: '', tahun: '1961' })
  assert.deepEqual([tahun.tanggal_lahir, tahun.presisi_tanggal], ['1961-01-01', 'tahun'])
  const none = { hari: '', bulan: '', tahun: '' }
  assert.deepEqual(galat(none), { lahir: true })
  assert.equal(read({ ...none, lahir_tidak_tahu: 'ya' }).tanggal_lahir, null)
  for (const odd of [{ hari: '31', bulan: '2' }, { tahun: '61' }, { tahun: '2027' }, { hari: '' }])
    assert.deepEqual(galat(odd), { lahir: true })
})

test('NIK: sixteen digits, or the tick that there is none; digits that were typed are never dropped', () => {
  assert.equal(read({ nik: '', tanpa_nik: 'ya' }).nik, null)
  for (const nik of ['', '320101470361000', '32010147036100011', '1111111111111111', '320101470361000x'])
    assert.deepEqual(galat({ nik }), { nik: true }, nik)
  assert.deepEqual(galat({ nik: '32010147', tanpa_nik: 'ya' }), { nik: true })
})

test('each box that must be repaired is named, all at once', () => {
  assert.deepEqual(Object.keys(galat(KOSONG)), ['nomor', 'untuk', 'desa', 'nama', 'lahir', 'nik', 'setuju'])
  assert.deepEqual(galat({ telepon: 'besok' }), { telepon: true })
  assert.equal(read({ telepon: '0800-000-0001' }).telepon, '628000000001')
  assert.deepEqual(galat({ kode_desa: '3201011002' }), { desa: true }, 'another officer’s village')
  assert.deepEqual(galat({ setuju: '' }), { setuju: true })
})
