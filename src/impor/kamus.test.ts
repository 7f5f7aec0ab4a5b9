import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  hamilReader,
  hubunganReader,
  isJobToCheck,
  jenisKelaminReader,
  jobAgeRange,
  kawinReader,
  ORANG_TUA_ATAU_MERTUA,
  pekerjaanReader,
  pendidikanReader,
  type Reader,
  SUAMI_ATAU_ISTRI,
  UNKNOWN,
} from './kamus.ts'

function reads(read: Reader, value: number, ...cells: string[]) {
  for (const cell of cells) assert.equal(read(cell), value, cell)
}

test('relation by the SIAK list', () => {
  const read = hubunganReader('siak')
  reads(read, 0, '')
  reads(read, 1, 'Kepala Keluarga', 'kep. keluarga', 'KEPALA  RUMAH TANGGA', 'KK', 'kk', '1', '01', '0001')
  reads(read, 2, 'suami', '2')
  reads(read, 3, 'istri', 'ISTERI', '3')
  reads(read, 4, 'anak', '4')
  reads(read, 7, 'orang tua', 'orangtua', '7')
  reads(read, 9, 'famili lain', 'family lain', 'saudara', '9')
  reads(read, 11, 'lainnya', '11')
  reads(read, UNKNOWN, '0', '12', '00', '1.0', 'kepala kel', 'anak kandung', 'kepala-keluarga', 'K K')
})

test('relation by the DTKS list: numbers only, words stay', () => {
  const read = hubunganReader('dtks')
  reads(read, 1, '1', '01', 'KK')
  reads(read, SUAMI_ATAU_ISTRI, '2', 'istri / suami')
  reads(read, 4, '3', 'anak')
  reads(read, ORANG_TUA_ATAU_MERTUA, '6')
  reads(read, 10, '7')
  reads(read, 11, '8')
  reads(read, 3, 'istri')
  reads(read, UNKNOWN, '9', '11', '0')
})

test('marital status and education', () => {
  reads(kawinReader(), 1, 'belum kawin', 'Belum  Kawin', '1', '01')
  reads(kawinReader(), 2, 'kawin', 'kawin belum tercatat', '2')
  reads(kawinReader(), 3, 'cerai hidup', '3')
  reads(kawinReader(), 4, 'cerai mati', '4')
  reads(kawinReader(), UNKNOWN, '0', '5', 'janda', 'menikah')
  reads(pendidikanReader(), 1, 'tidak / belum sekolah', '1')
  reads(pendidikanReader(), 8, 'D4/S1', '8')
  reads(pendidikanReader(), 10, 's3', '10', '010')
  reads(pendidikanReader(), UNKNOWN, '11', '0', 'sarjana')
})

test('occupation: 89 of the list and the words said to be equal', () => {
  const read = pekerjaanReader()
  reads(read, 1, 'tidak bekerja', 'belum bekerja', 'Belum / Tidak Bekerja', '1')
  reads(read, 2, 'ibu rumah tangga', 'IRT', 'mengurus rumah tangga')
  reads(read, 3, 'pelajar', 'mahasiswa', 'pelajar/mahasiswa')
  reads(read, 5, 'PNS', 'ASN', 'pegawai negeri sipil', '5')
  reads(read, 7, 'polisi', 'POLRI')
  reads(read, 9, 'petani', 'petani/pekebun')
  reads(read, 19, 'buruh', 'buruh harian lepas', '19')
  reads(read, 20, 'buruh tani/perkebunan')
  reads(read, 48, 'DPR-RI', '48')
  reads(read, 65, 'guru', '65')
  reads(read, 80, 'peneliti')
  reads(read, 81, 'sopir')
  reads(read, 82, 'pialang')
  reads(read, 85, 'perangkat desa')
  reads(read, 87, 'biarawati')
  reads(read, 89, 'lainnya', '89', '089')
  reads(read, UNKNOWN, '0', '90', 'tukang ojek', 'guru honorer')
})

test('sex and pregnancy', () => {
  const read = jenisKelaminReader()
  reads(read, 1, 'L', 'l', '1', 'laki-laki', 'LAKI', 'lk', 'Pria')
  reads(read, 2, 'P', 'p', '2', 'Perempuan', 'PR', 'wanita')
  reads(read, UNKNOWN, '3', '01', 'laki laki', 'cowok', 'F', 'M')
  reads(hamilReader(), 1, 'ya', 'Y', '1', 'TRUE', 'Hamil')
  reads(hamilReader(), 0, '', 'tidak', '0', '2', '01', 'hamil 3 bulan')
})

test('ages of jobs, and which jobs are a question', () => {
  assert.equal(jobAgeRange(1), null)
  assert.deepEqual(jobAgeRange(3), [4, 60])
  assert.equal(jobAgeRange(4)?.[0], 40)
  for (const n of [5, 6, 7, 16, 17, 18, 48, 64, 65, 80, 82, 85, 86, 87])
    assert.equal(jobAgeRange(n)?.[0], 16, `${n}`)
  for (const n of [2, 8, 9, 15, 19, 23, 47, 81, 83, 84, 88, 89, UNKNOWN])
    assert.equal(jobAgeRange(n)?.[0], 10, `${n}`)
  assert.deepEqual(
    [3, 4, 7, 8, 16, 17, 18, 47, 48, 63, 64, 84, 85, 86, 87].filter(isJobToCheck),
    [4, 7, 16, 17, 48, 63, 85, 86],
  )
})
