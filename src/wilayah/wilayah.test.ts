import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  formatKode,
  loadWilayah,
  readKode,
  type Wilayah,
  WilayahList,
  type WilayahRiwayat,
} from './wilayah.ts'
import { readRiwayatRows, readWilayahRows } from './wilayah-source.ts'

const list = loadWilayah()

const riwayat = (kode: string, kode_pengganti: string | null): WilayahRiwayat => ({
  kode,
  nama: 'Lama',
  edisi_pertama: 2016,
  edisi_terakhir: 2020,
  kode_pengganti,
  dasar_pengganti: kode_pengganti && 'nama sama, kode muncul kemudian',
})
const desa = (kode: string): Wilayah => ({
  kode,
  nama: 'Baru',
  tingkat: 4,
  kode_induk: kode.slice(0, 6),
  jenis: 'desa',
})

test('the edition is the one that was pinned: 38, 514, 7,285, 83,762', () => {
  const rows = readWilayahRows()
  const count = (tingkat: number) => rows.filter((row) => row.tingkat === tingkat).length
  assert.deepEqual([1, 2, 3, 4].map(count), [38, 514, 7_285, 83_762])
  assert.equal(rows.filter((row) => row.jenis === 'kota').length, 98)
  assert.equal(rows.filter((row) => row.jenis === 'desa_adat').length, 14)
})

test('no region is an orphan, and each village lies in the regency that its code says', () => {
  for (const row of readWilayahRows()) {
    if (row.kode_induk === null) assert.equal(row.tingkat, 1)
    else assert.equal(list.find(row.kode_induk)?.tingkat, row.tingkat - 1, row.kode)
    if (row.tingkat === 4) assert.ok(list.find(row.kode.slice(0, 4)), row.kode)
  }
})

test('7,534 dead codes, none of which lives, each successor of which does', () => {
  const rows = readRiwayatRows()
  assert.equal(rows.length, 7_534)
  for (const row of rows) {
    assert.equal(list.find(row.kode), null, row.kode)
    const { kode_pengganti } = row
    if (kode_pengganti) assert.equal(list.find(kode_pengganti)?.kode.length, row.kode.length, row.kode)
  }
  assert.equal(rows.filter((row) => row.kode_pengganti === null).length, 535)
})

test('an old code answers with its successor, or with none where none is certain', () => {
  const known = list.read('1112032018')
  assert.equal(known.arti === 'riwayat' && known.pengganti?.kode, '1112092011')
  const unknown = list.read('1101152007')
  assert.equal(unknown.arti === 'riwayat' && unknown.pengganti, null)
  assert.deepEqual(list.read('9999992001'), { arti: 'tidak_dikenal' })
  assert.equal(list.read('3201022001').arti, 'berlaku')
})

test('successors of successors are followed, and a circle ends', () => {
  const chain = new WilayahList(
    [desa('3201012009')],
    [
      riwayat('3201012001', '3201012002'),
      riwayat('3201012002', '3201012009'),
      riwayat('3201012003', '3201022001'),
      riwayat('3201022001', '3201012003'),
      riwayat('3201012005', '3201012006'),
    ],
  )
  const end = (kode: string) => {
    const arti = chain.read(kode)
    return arti.arti === 'riwayat' ? arti.pengganti?.kode : arti.arti
  }
  assert.equal(end('3201012001'), '3201012009')
  assert.equal(end('3201012003'), undefined)
  assert.equal(end('3201012005'), undefined)
})

test('a code stands once: two rows of one code are refused', () => {
  assert.throws(() => new WilayahList([desa('3201012009'), desa('3201012009')], []), /3201012009/)
})

test('codes are read dotted and plain, with the spaces and hyphens of a spreadsheet', () => {
  for (const text of ['32.01.01.2001', '3201012001', ' 32 01 01 2001 ', '32-01-01-2001', '３２.01.01.2001'])
    assert.equal(readKode(text), '3201012001', text)
  assert.equal(readKode('32'), '32')
  assert.equal(readKode('32.01'), '3201')
  for (const text of [
    '',
    '320',
    '32010',
    '320101200',
    '32010120011',
    '3201O12001',
    '.3201',
    '3201012001.',
    '-',
  ])
    assert.equal(readKode(text), null, text)
})

test('every code of today, printed with dots, reads back as itself', () => {
  const all = [...list.values()]
  fc.assert(
    fc.property(fc.constantFrom(...all), ({ kode }) => {
      assert.equal(readKode(formatKode(kode)), kode)
    }),
  )
})

test('neither a district nor a BPS code nor a dead code is a village', () => {
  assert.equal(list.isDesa('3201022001'), true)
  assert.equal(list.isDesa('320101'), false)
  assert.equal(list.isDesa('3201010001'), false)
  assert.equal(list.isDesa('1112032018'), false)
  assert.equal(list.isDesa(''), false)
})

test('names keep their commas, quotes and twins', () => {
  assert.equal(list.find('1402092010')?.nama, 'Lambang Sari I, II, III')
  assert.equal(list.find('3513152017')?.nama, 'Soka"an')
  const twins = list.children('320101').length - new Set(list.children('320101').map((row) => row.nama)).size
  assert.equal(twins, 0)
  const doubled = [...list.values()]
    .filter((row) => row.tingkat === 3)
    .filter((row) => {
      const names = list.children(row.kode).map((child) => child.nama.toLowerCase())
      return new Set(names).size < names.length
    })
  assert.ok(doubled.length >= 10 && doubled.length <= 25, `${doubled.length} districts with twin names`)
})

test('a path reads from the province down', () => {
  assert.deepEqual(list.path('3201').slice(0, 2), ['Jawa Barat', 'Kabupaten Bogor'])
  assert.equal(list.path('3201022001').length, 4)
  assert.deepEqual(list.path('1112032018'), [])
})
