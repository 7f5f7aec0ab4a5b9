import assert from 'node:assert/strict'
import { test } from 'node:test'
import { WilayahList } from '../wilayah/wilayah.ts'
import { barisReader } from './baris.ts'
import { checkBaris, desaReader } from './check-baris.ts'
import { KOLOM, type Kolom, readHeader } from './header.ts'
import type { KamusHubungan } from './kamus.ts'
import { kodeOf } from './kode.ts'

const HARI_INI = 20261121
const header = readHeader(KOLOM)
assert.ok(header)
const wilayah = new WilayahList(
  [{ kode: '3201012001', nama: 'Wangunjaya', tingkat: 4, kode_induk: '320101', jenis: 'desa' }],
  [
    {
      kode: '9114302006',
      nama: 'Yabema',
      edisi_pertama: 2016,
      edisi_terakhir: 2022,
      kode_pengganti: null,
      dasar_pengganti: null,
    },
  ],
)
const desaOf = desaReader(wilayah)

/** A clean person, changed as said: Siti Aminah, 36, of a village of today. */
const SITI: Partial<Record<Kolom, string>> = {
  nik: '3201015505900001',
  no_kk: '3201010101100001',
  nama_lengkap: 'Siti Aminah',
  tanggal_lahir: '1990-05-15',
  jenis_kelamin: 'P',
  nama_ibu_kandung: 'Nur Hasanah',
  hubungan_keluarga: 'istri',
  status_kawin: 'kawin',
  pendidikan: 'SLTA',
  pekerjaan: 'mengurus rumah tangga',
  kode_desa: '32.01.01.2001',
}

function codes(change: Partial<Record<Kolom, string>>, kamus: KamusHubungan = 'siak'): string[] {
  assert.ok(header)
  const person = { ...SITI, ...change }
  const baris = barisReader(header, kamus, 2026)(KOLOM.map((kolom) => person[kolom] ?? ''))
  return kodeOf(checkBaris(baris, desaOf(baris.kode_desa), HARI_INI))
}
function has(kode: string, change: Partial<Record<Kolom, string>>, kamus?: KamusHubungan) {
  assert.ok(codes(change, kamus).includes(kode), `${kode} expected: ${JSON.stringify(change)}`)
}
function hasNot(kode: string, change: Partial<Record<Kolom, string>>, kamus?: KamusHubungan) {
  assert.ok(!codes(change, kamus).includes(kode), `${kode} not expected: ${JSON.stringify(change)}`)
}

test('the clean person is clean', () => {
  assert.deepEqual(codes({}), [])
})

test('DITOLAK stands alone', () => {
  assert.deepEqual(codes({ nik: '', nama_lengkap: '', nama_ibu_kandung: '', no_kk: '1' }), ['DITOLAK'])
  assert.deepEqual(codes({ nik: '-', nama_lengkap: 'tidak tahu' }), ['DITOLAK'])
  for (const kode_desa of ['', '-', '320101', '3201012999', '32010120011', '3201.01.2001x', '320101200'])
    assert.deepEqual(codes({ kode_desa, nik: '12' }), ['DITOLAK'], kode_desa)
  hasNot('DITOLAK', { nik: '' })
  hasNot('DITOLAK', { nama_lengkap: '' })
  hasNot('DITOLAK', { kode_desa: "'3201 01-2001" })
})

test('A01: not sixteen digits, or one digit sixteen times', () => {
  for (const nik of [
    '320101550590001',
    '32010155059000011',
    '3201015505900O01',
    '5555555555555555',
    'belum ada',
    '0',
  ])
    has('A01', { nik })
  for (const nik of [
    '',
    '-',
    'n/a',
    '3201.0155.0590.0001',
    "'3201015505900001",
    '3201015505900000',
    '9901015505900001',
  ])
    hasNot('A01', { nik })
  assert.ok(codes({ nik: '' }).includes('TANPA_NIK'))
})

test('A02: sixteen digits with a day that does not exist', () => {
  for (const date of [
    '000590',
    '320590',
    '400590',
    '720590',
    '551390',
    '550090',
    '300290',
    '710490',
    '290201',
  ])
    has('A02', { nik: `320101${date}0001` })
  for (const date of ['550590', '410190', '711290', '290200', '690296'])
    hasNot('A02', { nik: `320101${date}0001` })
  hasNot('A02', { nik: '32010100059000' })
  assert.ok(codes({ nik: '3201015605900001' }).includes('NIK_BEDA_TANGGAL'))
})

test('A07: as A01, but its date is not judged', () => {
  for (const no_kk of ['320101010110000', '32010101011000011', '0000000000000000', 'ada'])
    has('A07', { no_kk })
  for (const no_kk of ['', '-', '3201019999990001', '3201-0101-0110-0001']) hasNot('A07', { no_kk })
})

test('A11: gone today, but once there', () => {
  assert.deepEqual(codes({ kode_desa: '91.14.30.2006' }), ['A11'])
})

test('A13: fewer than two letters, front titles aside, or a digit', () => {
  for (const nama_lengkap of ['', 'A', 'H. A', '.', 'Sit1', 'Budi 2', 'K.H. I', '- -'])
    has('A13', { nama_lengkap })
  for (const nama_lengkap of ['Al', 'Oe', 'A B', 'H. Al', 'Hj. Siti', 'Haji Ali'])
    hasNot('A13', { nama_lengkap })
})

test('A15: the mother', () => {
  has('A15', { nama_ibu_kandung: '' })
  has('A15', { nama_ibu_kandung: '-' })
  hasNot('A15', { nama_ibu_kandung: 'Siti Aminah' })
  hasNot('A15', { nama_ibu_kandung: 'Nur 2' })
})

test('A16: to the day', () => {
  for (const tanggal_lahir of [
    '2026-11-22',
    '1915-11-21',
    '31/02/1980',
    '01-02-80',
    '2030',
    'besok',
    '1914',
    '46348',
  ])
    has('A16', { tanggal_lahir, hubungan_keluarga: 'lainnya' })
  for (const tanggal_lahir of [
    '2026-11-21',
    '1915-11-22',
    '',
    '-',
    'tidak tahu',
    '1915',
    '2026',
    '46347',
    '1990',
  ])
    hasNot('A16', { tanggal_lahir })
})

test('soft dates', () => {
  for (const tanggal_lahir of ['1990-01-01', '31/12/1990', '1.7.1990'])
    has('TANGGAL_PENANDA', { tanggal_lahir })
  has('TAHUN_SAJA', { tanggal_lahir: '1990' })
  hasNot('TAHUN_SAJA', { tanggal_lahir: '1914' })
})

test('A17: the day of the NIK says the other sex', () => {
  has('A17', { jenis_kelamin: 'L' })
  has('A17', { nik: '3201011505900001', jenis_kelamin: 'perempuan' })
  hasNot('A17', { jenis_kelamin: '' })
  hasNot('A17', { jenis_kelamin: 'x' })
  hasNot('A17', { nik: '', jenis_kelamin: 'L' })
  hasNot('A17', { nik: '320101550590001', jenis_kelamin: 'L' })
  hasNot('A17', { nik: '3201017505900001', jenis_kelamin: 'L' })
  hasNot('A17', { nik: '4444444444444444', jenis_kelamin: 'L' })
  assert.ok(codes({ jenis_kelamin: '' }).includes('JENIS_KELAMIN_KOSONG'))
})

test('A18 and A22 of husband and wife, whatever the date', () => {
  for (const tanggal_lahir of ['1990-05-15', '', 'besok']) {
    has('A18', { jenis_kelamin: 'L', tanggal_lahir })
    has('A18', { hubungan_keluarga: 'suami', tanggal_lahir })
    has('A22', { status_kawin: 'belum kawin', tanggal_lahir })
    has('A22', { hubungan_keluarga: 'suami', status_kawin: '1', tanggal_lahir })
  }
  hasNot('A18', { jenis_kelamin: '' })
  hasNot('A18', { hubungan_keluarga: 'suami', jenis_kelamin: '?' })
  hasNot('A22', { status_kawin: '' })
  hasNot('A22', { status_kawin: 'janda' })
  hasNot('A18', { hubungan_keluarga: '2', jenis_kelamin: 'P' }, 'dtks')
  hasNot('A18', { hubungan_keluarga: '2', jenis_kelamin: 'L' }, 'dtks')
  has('A22', { hubungan_keluarga: '2', status_kawin: '1' }, 'dtks')
  has('A18', { hubungan_keluarga: '2', jenis_kelamin: 'P' })
})

test('A22: married under twelve, to the day', () => {
  for (const status_kawin of ['kawin', 'cerai hidup', '4', 'kawin belum tercatat']) {
    has('A22', { status_kawin, tanggal_lahir: '2014-11-22', hubungan_keluarga: 'anak' })
    hasNot('A22', { status_kawin, tanggal_lahir: '2014-11-21', hubungan_keluarga: 'anak' })
  }
  hasNot('A22', { status_kawin: 'kawin', tanggal_lahir: '2020', hubungan_keluarga: 'anak' })
  hasNot('A22', { status_kawin: 'janda', tanggal_lahir: '2020-01-02', hubungan_keluarga: 'anak' })
  has('KAWIN_USIA_ANAK', { tanggal_lahir: '2014-11-21' })
  has('KAWIN_USIA_ANAK', { tanggal_lahir: '2007-11-22' })
  hasNot('KAWIN_USIA_ANAK', { tanggal_lahir: '2007-11-21' })
})

test('A19: age outside the job, to the day', () => {
  const cases: [string, string, string][] = [
    ['pelajar', '2022-11-22', '2022-11-21'],
    ['mahasiswa', '1965-11-21', '1965-11-22'],
    ['pensiunan', '1986-11-22', '1986-11-21'],
    ['PNS', '2010-11-22', '2010-11-21'],
    ['guru', '2010-11-22', '2010-11-21'],
    ['82', '2010-11-22', '2010-11-21'],
    ['81', '2016-11-22', '2016-11-21'],
    ['ibu rumah tangga', '2016-11-22', '2016-11-21'],
    ['tukang ojek', '2016-11-22', '2016-11-21'],
    ['90', '2016-11-22', '2016-11-21'],
  ]
  for (const [pekerjaan, outside, inside] of cases) {
    has('A19', { pekerjaan, tanggal_lahir: outside })
    hasNot('A19', { pekerjaan, tanggal_lahir: inside })
  }
  for (const pekerjaan of ['', '-', 'belum/tidak bekerja', 'tidak bekerja', '1'])
    hasNot('A19', { pekerjaan, tanggal_lahir: '2026-01-02' })
  for (const tanggal_lahir of ['', '2020', '2027-01-01', 'besok'])
    hasNot('A19', { pekerjaan: 'PNS', tanggal_lahir })
})

test('A23: pregnant, to the day', () => {
  for (const hamil of ['ya', 'Y', '1', 'true', 'HAMIL']) {
    has('A23', { hamil, jenis_kelamin: 'L' })
    has('A23', { hamil, jenis_kelamin: 'L', tanggal_lahir: 'besok' })
    has('A23', { hamil, tanggal_lahir: '2016-11-22' })
    has('A23', { hamil, tanggal_lahir: '1970-11-21' })
    hasNot('A23', { hamil, tanggal_lahir: '2016-11-21' })
    hasNot('A23', { hamil, tanggal_lahir: '1970-11-22' })
    hasNot('A23', { hamil, jenis_kelamin: '', tanggal_lahir: '2020-01-02' })
    hasNot('A23', { hamil, jenis_kelamin: 'banci', tanggal_lahir: '1950-01-02' })
    hasNot('A23', { hamil, tanggal_lahir: '1900-01-02' })
  }
  hasNot('A23', { hamil: 'tidak', jenis_kelamin: 'L' })
})

test('with A16 the parts by age are skipped', () => {
  const found = codes({
    tanggal_lahir: '2027-01-01',
    pekerjaan: 'PNS',
    hubungan_keluarga: 'anak',
    hamil: 'ya',
  })
  assert.deepEqual(
    found.filter((kode) => /^A\d/.test(kode)),
    ['A16'],
  )
})

test('several faults stand in ascending order', () => {
  const found = codes({
    nik: '12',
    no_kk: '34',
    nama_lengkap: 'X',
    nama_ibu_kandung: 'ibu',
    tanggal_lahir: 'besok',
    jenis_kelamin: 'L',
    status_kawin: '1',
    hamil: 'ya',
    kode_desa: '9114302006',
  })
  assert.deepEqual(found, ['A01', 'A07', 'A11', 'A13', 'A15', 'A16', 'A18', 'A22', 'A23'])
})

test('unknown words are soft', () => {
  assert.deepEqual(
    codes({ jenis_kelamin: 'x', hubungan_keluarga: 'x', status_kawin: 'x', pendidikan: 'x', pekerjaan: 'x' }),
    [
      'JENIS_KELAMIN_TAK_DIKENAL',
      'HUBUNGAN_TAK_DIKENAL',
      'STATUS_KAWIN_TAK_DIKENAL',
      'PENDIDIKAN_TAK_DIKENAL',
      'PEKERJAAN_TAK_DIKENAL',
    ],
  )
  assert.deepEqual(codes({ pekerjaan: 'PNS' }), ['PEKERJAAN_PERLU_DICEK'])
})
