import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isMotherUnknown } from './nama-ibu.ts'

const unknown = (...cells: string[]) => {
  for (const cell of cells) assert.ok(isMotherUnknown(cell), `unknown: ${cell}`)
}
const known = (...cells: string[]) => {
  for (const cell of cells) assert.ok(!isMotherUnknown(cell), `a name: ${cell}`)
}

test('empty, or nothing left of titles, kin words and punctuation', () => {
  unknown('', '-', '--', '.', '?', 'Ibu', 'IBU.', 'bu', 'Mama', 'mamak', 'Emak', 'Alm.', 'almh', 'Almarhumah')
  unknown('Ibu (Alm)', 'Alm. Ibu', 'Hj.', 'Ibu Hj.', 'Hj. Ibu', 'Almh. Hj. Mama', 'ibu-almh', 'Bu/Mama')
})

test('one letter is too few, two are a name', () => {
  unknown('A', 'Ibu A', 'Hj. A', 'A.', 'A ibu')
  known('Al', 'Ibu Al', 'A.B', 'Oe', 'Na', 'Hj. Ai')
})

test('kin words wherever they stand, titles only in front', () => {
  unknown('A Ibu', 'Ibu A Almh')
  known('A Hj')
})

test('words for unknown, whole or stripped', () => {
  unknown(
    'tidak tahu',
    'TIDAK  TAHU',
    'Tidak Diketahui',
    'tdk tahu',
    'nn',
    'NN',
    'N.N.',
    'N.N',
    'n/a',
    'N / A',
  )
  unknown('nihil', 'Kosong', 'x', 'XX', 'xxx', 'x-x-x', 'X X X')
  unknown('Ibu tidak tahu', 'Alm. N.N.', '(tidak tahu)', 'kosong.', 'Ibu XX', 'Ibu N/A', 'Hj. nihil')
})

test('what only looks like it is a name', () => {
  known('Siti', 'Ibunda', 'Mamah', 'Bunga', 'Almira', 'Nihila', 'Kosongan', 'Tidak', 'Axx', 'Xena', 'Nn Siti')
  known('Siti 2', 'S1ti', 'Ibu Kosong Sari', 'Siti Ibu')
})

test('a digit alone does not make it, digits only are no letters', () => {
  known('Aminah 2')
  unknown('123', 'Ibu 2')
})
