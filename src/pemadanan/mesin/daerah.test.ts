import assert from 'node:assert/strict'
import { test } from 'node:test'
import { countSamaOf, drawPairsOf, findDaerah } from './daerah.ts'
import type { DataPadan } from './data-padan.ts'
import { createKolom } from './kolom-for-test.ts'

/** Records as village and name, compared all with all or, with `batas`, the first file with the second. */
function dataOf(cells: readonly (readonly [string, string])[], batas?: number): DataPadan {
  const desa = createKolom(
    'kode_desa',
    cells.map(([kode]) => kode),
  )
  const nama = createKolom(
    'nama',
    cells.map(([, name]) => name),
  )
  const rows = cells.flatMap((_, i) => [desa.ids[i] ?? 0, nama.ids[i] ?? 0])
  return {
    jenis: batas === undefined ? 'duplikat' : 'tautan',
    n: cells.length,
    batas: batas ?? cells.length,
    kolom: [
      { kolom: 'desa', jenis: 'kode_desa', kelompok: 'desa' },
      { kolom: 'nama', jenis: 'nama', kelompok: 'nama' },
    ],
    rows: Int32Array.from(rows),
    kamus: { desa: desa.kolom.kamus, nama: nama.kolom.kamus },
  }
}

const KLATEN = ['3310152016', '3310262007'] as const
const GARUT = '3205301001'
const CELLS = [
  [KLATEN[0], 'Sariyem'],
  [GARUT, 'Asep'],
  [KLATEN[1], 'Sariyem'],
  ['', 'Sariyem'],
  [GARUT, 'Ujang'],
  [KLATEN[0], 'Ngatini'],
] as const

test('records are sorted by regency; those without a village are of none', () => {
  const daerah = findDaerah(dataOf(CELLS))
  assert.deepEqual([...(daerah?.order ?? [])], [0, 2, 5, 1, 4])
  assert.deepEqual([...(daerah?.start ?? [])], [0, 3, 5])
  assert.equal(daerah?.bagian, (9 + 4) / 25)
})

test('one regency, or no villages at all, is no region to tell apart', () => {
  assert.equal(findDaerah(dataOf(CELLS.filter(([kode]) => kode !== GARUT))), null)
  assert.equal(findDaerah(dataOf(CELLS.map(([, nama]) => ['', nama] as const))), null)
})

test('random pairs are of one regency, of two records, and across the files where two are linked', () => {
  for (const data of [dataOf(CELLS), dataOf(CELLS, 2)]) {
    const daerah = findDaerah(data)
    assert.ok(daerah)
    const { a, b } = drawPairsOf(data, daerah, 300)
    assert.equal(a.length, 300)
    for (const [i, x] of a.entries()) {
      const y = b[i] ?? 0
      assert.ok(x < y)
      assert.equal(CELLS[x]?.[0].slice(0, 4), CELLS[y]?.[0].slice(0, 4))
      if (data.jenis === 'tautan') assert.ok(x < 2 && y >= 2)
    }
  }
})

test('the share of equal pairs is counted within the regencies', () => {
  const data = dataOf(CELLS)
  const daerah = findDaerah(data)
  assert.ok(daerah)
  const [desa, nama] = countSamaOf(data, daerah)
  // Klaten has three pairs, of which one is equal in the name and one in the village; Garut one, of one village
  assert.equal(nama, 1 / 4)
  assert.equal(desa, 2 / 4)
})
