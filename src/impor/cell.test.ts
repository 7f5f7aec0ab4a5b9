import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readCell, readOptionalCell, wordKey } from './cell.ts'

test('trim, NFKC, one leading apostrophe, trim again', () => {
  assert.equal(readCell('  Siti  '), 'Siti')
  assert.equal(readCell('\u00a0Siti\u00a0\t'), 'Siti')
  assert.equal(readCell('３２０１'), '3201')
  for (const mark of ["'", '‘', '’', '＇']) assert.equal(readCell(` ${mark} 3201 `), '3201', mark)
  assert.equal(readCell("''3201"), "'3201")
  assert.equal(readCell("Ma'ruf'"), "Ma'ruf'")
  assert.equal(readCell("'"), '')
})

test('what stands for an empty cell', () => {
  for (const raw of [
    '',
    ' ',
    '-',
    ' - ',
    "'-",
    'tidak tahu',
    'TIDAK  TAHU',
    'Tdk Tahu',
    'n/a',
    'N / A',
    'N/ A',
  ])
    assert.equal(readOptionalCell(raw), '', raw)
  assert.equal(readOptionalCell(undefined), '')
  for (const raw of [
    '--',
    '–',
    'tidak',
    'tidak tahu.',
    'na',
    'n.a',
    'nihil',
    'kosong',
    'tidak diketahui',
    '?',
    '0',
  ])
    assert.equal(readOptionalCell(raw), raw, raw)
})

test('words in any case, runs of spaces as one, spaces round a slash ignored', () => {
  assert.equal(wordKey('Belum  /  Tidak\nBekerja'), 'belum/tidak bekerja')
  assert.equal(wordKey('PELAJAR /MAHASISWA'), 'pelajar/mahasiswa')
})
