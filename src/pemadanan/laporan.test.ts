import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { groupPadan, hideSmall, KELOMPOK_PADAN, SEL_TERKECIL } from './laporan.ts'

test('groups add up to everybody', () => {
  const groups = groupPadan({
    padan: 5,
    ganda: 2,
    tidak_padan: 3,
    layanan_gangguan: 1,
    belum_dicek: 4,
    meninggal: 1,
  })
  assert.deepEqual(groups, {
    padan: 5,
    sebagian: 0,
    tidak_padan: 5,
    meninggal: 1,
    terblokir: 0,
    lain: 0,
    belum_dicek: 5,
  })
})

test('a cell of nine is hidden with a second one, ten is shown, nobody is nobody', () => {
  const hide = (cells: Record<string, number>) => hideSmall(cells)
  assert.deepEqual(hide({ a: 500, b: 9, c: 40 }), { a: 500, b: null, c: null })
  assert.deepEqual(hide({ a: 500, b: 10, c: 40 }), { a: 500, b: 10, c: 40 })
  assert.deepEqual(hide({ a: 500, b: 0, c: 40 }), { a: 500, b: 0, c: 40 })
  assert.deepEqual(hide({ a: 500, b: 1, c: 2, d: 60 }), { a: 500, b: null, c: null, d: null })
  assert.deepEqual(hide({ a: 500, b: 6, c: 7, d: 60 }), { a: 500, b: null, c: null, d: 60 })
  assert.deepEqual(hide({ a: 3, b: 0 }), { a: null, b: null }, 'one alone hides all')
})

test('with the total in hand nobody can work out a small cell', () => {
  const cells = fc.record(
    Object.fromEntries(
      KELOMPOK_PADAN.map((nama) => [nama, fc.oneof(fc.constant(0), fc.nat(14), fc.nat(5000))]),
    ),
  )
  fc.assert(
    fc.property(cells, (counts) => {
      const shown = hideSmall(counts)
      const hidden = Object.keys(counts).filter((nama) => shown[nama] === null)
      for (const [nama, jumlah] of Object.entries(counts)) {
        assert.ok(shown[nama] === null || shown[nama] === jumlah)
        if (jumlah > 0 && jumlah < SEL_TERKECIL) assert.equal(shown[nama], null)
      }
      if (hidden.length === 0 || hidden.length === Object.keys(counts).length) return
      const left = hidden.reduce((sum, nama) => sum + (counts[nama] ?? 0), 0)
      assert.ok(
        hidden.length >= 2 && left >= SEL_TERKECIL,
        'total less what is shown tells of ten or more, in two cells',
      )
    }),
    { numRuns: 1000 },
  )
})
