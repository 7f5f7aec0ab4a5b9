import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { openModel } from './nilai-daring.ts'

const padan = openModel(readFileSync('data/pemadanan/model-individu.json', 'utf8'))

const sariyem = {
  nik: '3310154107600001',
  no_kk: '3310150101100002',
  nama_lengkap: 'Sariyem',
  nama_ibu_kandung: 'Ponirah',
  tanggal_lahir: '1960-07-01',
  jenis_kelamin: 'P',
  tempat_lahir: 'Klaten',
  kode_desa: '3310152016',
  alamat: 'Dusun Krajan RT 002 RW 005',
}
const score = (other: Partial<Record<keyof typeof sariyem, string>>) =>
  padan.score(padan.encode(sariyem), padan.encode({ ...sariyem, ...other }))

test('the shipped model knows Bu Sariyem again when her card says it a little differently', () => {
  for (const other of [
    {},
    { nama_lengkap: 'Hj. Sarijem', tanggal_lahir: '1960-01-07' },
    { nik: '', no_kk: '', alamat: 'Dsn. Krajan' },
    { nama_ibu_kandung: '-', nik: '3310154107600010' },
  ])
    assert.ok(score(other).padan, JSON.stringify([other, score(other)]))
})

test('her sister and a stranger of the same name are other people', () => {
  const sister = { nik: '3310155203630001', nama_lengkap: 'Sariyah', tanggal_lahir: '1963-03-12' }
  assert.ok(score(sister).posterior < 0.5, JSON.stringify(score(sister)))
  const stranger = {
    nik: '3310234508710002',
    no_kk: '3310232203090011',
    nama_ibu_kandung: 'Wagirah',
    tanggal_lahir: '1971-08-05',
    kode_desa: '3310232004',
    alamat: 'Dusun Sidorejo RT 001 RW 001',
  }
  assert.ok(score(stranger).posterior < 0.01, JSON.stringify(score(stranger)))
})

test('twins are two people, though all but the name and the end of the number is the same', () => {
  const twin = { nik: '3310154107600002', nama_lengkap: 'Ngatini' }
  assert.ok(score(twin).posterior < 0.5, JSON.stringify(score(twin)))
  assert.equal(score(twin).fields.find(({ kolom }) => kolom === 'nik')?.taraf, 'nomor_lain')
})

test('each column says how it agrees and how much that counts; missing counts for nothing', () => {
  const { fields } = score({ no_kk: '', tanggal_lahir: '1960-01-07' })
  const of = (kolom: string) => fields.find((field) => field.kolom === kolom)
  assert.deepEqual(of('no_kk'), {
    kolom: 'no_kk',
    taraf: 'kosong',
    bits: 0,
    bits_serumah: 0,
    bits_sedaerah: 0,
  })
  assert.equal(of('tanggal_lahir')?.taraf, 'hari_bulan_tukar')
  assert.ok((of('nik')?.bits ?? 0) > 10)
})
