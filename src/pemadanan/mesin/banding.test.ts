import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { JENIS, type Jenis } from './jenis.ts'
import { compareCells, createKolom } from './kolom-for-test.ts'
import { Pembanding } from './pembanding.ts'
import { Sebutan } from './sebutan.ts'
import { levelOf, tarafName, TUKAR_SAMA } from './taraf.ts'

/** What each comparator must say, for good: a change here is a change of every model. */
const golden: readonly (readonly [Jenis, string, string, string])[] = [
  ['nama', 'Siti Aminah', 'SITI AMINAH', 'sama'],
  ['nama', 'Nur Hayati', 'Nurhayati', 'urutan'],
  ['nama', 'Hidayat Nur', 'Nur Hidayat', 'urutan'],
  ['nama', 'Siti Aminah', 'Aminah', 'bagian'],
  ['nama', 'Sutrisno', 'Sutresno', 'satu_huruf'],
  ['nama', 'Fitriyani', 'Pitriani', 'bunyi'],
  ['nama', 'Ratna', 'Ratno', 'vokal_akhir'],
  ['nama', 'Suparman', 'Supirman', 'satu_huruf'],
  ['nama', 'Joko Widodo', 'J. Widodo', 'inisial'],
  ['nama', 'Abdul Rachman Saleh', 'Abd. Rohman S.', 'inisial'],
  ['nama', 'Parlindungan Siregar', 'Parlindungn Sirgar', 'beberapa'],
  ['nama', 'Ahmad Fauzi Rahman', 'Ahmad Fauzi Hidayat', 'sebagian_besar'],
  ['nama', 'Ahmad Fauzi', 'Ahmad Hidayat', 'sebagian'],
  ['nama', 'Bambang', 'Endang', 'lain'],
  ['nama', '-', 'Endang', 'kosong'],
  ['nama', 'tidak tahu', 'Endang', 'kosong'],
  ['tanggal', '1987-06-11', '19870611', 'sama'],
  ['tanggal', '1987-06-11', '1987-11-06', 'hari_bulan_tukar'],
  ['tanggal', '1987-06-11', '1987-06-12', 'satu_angka'],
  ['tanggal', '1987-06-11', '1988-06-11', 'tahun_dekat'],
  ['tanggal', '1987-06-11', '1977-06-11', 'tahun_dekat'],
  ['tanggal', '1987-06-11', '1987-01-01', 'pengganti'],
  ['tanggal', '1987-06-11', '1987-06-29', 'dua_bagian'],
  ['tanggal', '1987-06-11', '1953-06-11', 'hari_bulan'],
  ['tanggal', '1987-06-11', '1987-09-28', 'tahun'],
  ['tanggal', '1987-06-11', '1977-07-12', 'serba_hampir'],
  ['tanggal', '1987-06-11', '1986-12-28', 'tahun_hampir'],
  ['tanggal', '1856-86-18', '1856-06-18', 'satu_angka'],
  ['tanggal', '1987', '1987-06-11', 'terpotong'],
  ['tanggal', '1987-06-11', '1951-12-24', 'lain'],
  ['nomor', '4304218', '4304218', 'sama'],
  ['nomor', '4304218', '4304128', 'satu_angka'],
  ['nomor', '4304218', '4304999', 'awalan'],
  ['nomor', '7', '37', 'pendek'],
  ['nomor', '7', '905', 'lain'],
  ['kode', 'tq13 8df', 'TQ138DF', 'sama'],
  ['kode', 'tq13 8df', 'tq13 8hu', 'dua_angka'],
  ['kode', 'tq13 8df', 'sw1a 2bj', 'lain'],
  ['nik', '3201015106870001', '3201015106870001', 'sama'],
  ['nik', '3201015106870001', '3201015106870002', 'nomor_urut'],
  ['nik', '3201015106870001', '3201015106780001', 'satu_angka'],
  ['nik', '3201015106870001', '320101510687000', 'angka_hilang'],
  ['nik', '3201015106870001', '7308085106870012', 'lahir'],
  ['nik', '3201015106870001', '7308081212990012', 'lain'],
  ['nik', '0000000000000000', '7308081212990012', 'kosong'],
  ['no_kk', '3201012301150007', '3201012301150070', 'satu_angka'],
  ['no_kk', '3201012301150007', '3201012301159999', 'terbit'],
  ['no_kk', '3201012301150007', '3201011212050021', 'kecamatan'],
  ['kode_desa', '3201022001', '32.01.02.2001', 'sama'],
  ['kode_desa', '3201022001', '3201022002', 'kecamatan'],
  ['kode_desa', '3201022001', '3201032002', 'kabkota'],
  ['kode_desa', '3201022001', '3273032002', 'provinsi'],
  ['kode_desa', '3201022001', '9501032002', 'lain'],
  ['kode_desa', '1112032018', '1112092011', 'sama'],
  ['alamat', 'Jl. Mawar No. 7 RT 003', 'JALAN MAWAR NO 7 RT 3', 'sama'],
  ['alamat', 'wallaby place', 'walaby place', 'satu_huruf'],
  ['tempat', 'bristol', 'bristol, city of', 'bagian'],
  ['kategori', 'female | male', 'male', 'bagian'],
  ['kategori', 'L', 'P', 'lain'],
  ['teks', 'roberta25@smith.net', 'robert255@smith.net', 'dua_huruf'],
]

test('each comparator says what it always said', () => {
  const wrong = golden.flatMap(([jenis, a, b, expected]) => {
    const got = compareCells(jenis, a, b)
    return got === expected ? [] : [`${jenis} ${a} / ${b}: ${got}, not ${expected}`]
  })
  assert.deepEqual(wrong, [])
})

test('a nickname is a level of its own, weaker than the name', () => {
  assert.equal(compareCells('nama', 'Wawan', 'Hermawan', [['wawan', 'hermawan']]), 'panggilan')
  assert.equal(compareCells('nama', 'Wawan', 'Hermawan'), 'lain')
})

const cell = fc.oneof(
  fc.constantFrom('Siti Aminah', 'Nurhayati', 'M. Yusuf', 'Ratna', '-', '', '1987-06-11', '3201015106870001'),
  fc.stringMatching(/^[a-e0-2 .]{0,14}$/),
)

test('the order of two cells doesn’t matter, a value equals itself, missing is missing', () => {
  fc.assert(
    fc.property(fc.constantFrom(...JENIS), cell, cell, (jenis, a, b) => {
      assert.equal(compareCells(jenis, a, b), compareCells(jenis, b, a))
      const { ids } = createKolom(jenis, [a, b])
      const own = compareCells(jenis, a, a)
      assert.equal(own, ids[0] === 0 ? 'kosong' : 'sama')
      if (ids[0] === 0 || ids[1] === 0) assert.equal(compareCells(jenis, a, b), 'kosong')
    }),
    { numRuns: 400 },
  )
})

test('parts of one name that were swapped are seen as swapped', () => {
  const { kolom, ids } = createKolom('nama', ['eleanor', 'rose'])
  const pembanding = new Pembanding([kolom, kolom], [[0, 1]], [new Sebutan(), new Sebutan()])
  const [one = 0, other = 0] = ids
  const out = new Uint16Array(2)
  pembanding.compare(Int32Array.of(one, other), 0, Int32Array.of(other, one), 0, out, 0)
  assert.equal(levelOf(out[0] ?? 0), TUKAR_SAMA)
  assert.equal(levelOf(out[1] ?? 0), 1)
})

test('where the birth dates are equal, two NIK of that date say only that they are two', () => {
  const nik = createKolom('nik', ['3201010101900001', '3201010101900002', '3201999901900001'])
  const lahir = createKolom('tanggal', ['1990-01-01', '1990-01-02'])
  const pembanding = new Pembanding([nik.kolom, lahir.kolom], [], [new Sebutan(), new Sebutan()])
  const levelOfNik = (a: [number, number], b: [number, number]) => {
    const row = ([x, y]: [number, number]) => Int32Array.of(nik.ids[x] ?? 0, lahir.ids[y] ?? 0)
    const out = new Uint16Array(2)
    pembanding.compare(row(a), 0, row(b), 0, out, 0)
    return tarafName('nik', levelOf(out[0] ?? 0))
  }
  assert.equal(levelOfNik([0, 0], [1, 0]), 'nomor_lain')
  assert.equal(levelOfNik([0, 0], [1, 1]), 'nomor_urut')
  assert.equal(levelOfNik([0, 0], [0, 0]), 'sama')
  assert.equal(levelOfNik([0, 0], [2, 0]), 'lain')
})

test('of the hand-written pairs of names few that are one disagree, and few that are two are equal', () => {
  const [, ...lines] = readFileSync('data/pemadanan/name_pairs_dev.csv', 'utf8').trim().split('\n')
  const pairs = lines.map((line) => line.replaceAll('"', '').split(','))
  const far = new Set(['lain', 'mirip', 'sebagian', 'vokal_akhir'])
  const close = new Set(['sama', 'urutan', 'bagian', 'satu_huruf', 'bunyi'])
  const count = (same: string, levels: ReadonlySet<string>) =>
    pairs.filter(([a = '', b = '', is]) => is === same && levels.has(compareCells('nama', a, b))).length
  assert.ok(count('1', far) <= 12, `${count('1', far)} of one person are far`)
  assert.ok(count('0', close) <= 9, `${count('0', close)} of two people are close`)
})
