import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { normalizeNama } from '../lib/nama.ts'
import { kunciCari, kunciOf, readKata } from './kunci-cari.ts'

const DESA = '3201011001'
const keysOf = (nama: string, tanggal_lahir: string | null = null) =>
  new Set(kunciOf({ nama_norm: normalizeNama(nama).norm, tanggal_lahir, kode_desa: DESA }))

function asked(
  typed: string,
  change: Partial<{ tahun: number[]; desa: string[]; kode_kabkota: string }> = {},
) {
  const kata = normalizeNama(typed).tokens.map((word) => readKata(word))
  const [sempit = [], awal = [], luas = []] = kunciCari({
    kode_kabkota: '3201',
    tahun: [],
    desa: [],
    kata,
    ...change,
  })
  return { sempit: [...sempit, ...awal], luas }
}
const meets = (keys: ReadonlySet<number>, wanted: readonly number[]) => wanted.some((key) => keys.has(key))

test('names as people write them lead to the person, by keys that few share', () => {
  for (const [nama, typed] of [
    ['Siti Nurbaya', 'nurbaya siti'],
    ['Siti Nurbaya', 'sitti noerbaja'],
    ['Siti Nurbaya', 'siti n'],
    ['Siti Nurbaya', 's nurbaya'],
    ['Sukarno', 'Soekarno'],
    ['Joko Susilo', 'Djoko Soesilo'],
    ['Nur Hayati Dewi', 'nurhayati dewi'],
    ['Muhamad Rizki Pratama', 'moh. riski'],
    ['Ayu Lestari', 'A. Lestari'],
    ['Joko Purnomo', 'J Purnomo'],
  ] as const)
    assert.ok(meets(keysOf(nama), asked(typed).sempit), `${typed} → ${nama}`)
})

test('one word alone, or one that was joined, is found by the wide keys; a lone name with a sound wrong by the narrow', () => {
  assert.ok(meets(keysOf('Siti Nurbaya'), asked('nurbaya').luas))
  assert.ok(meets(keysOf('Nur Hayati'), asked('nurhayati').luas))
  assert.ok(meets(keysOf('Nurhayati'), asked('nur hayati').luas))
  assert.ok(meets(keysOf('Sukinem'), asked('sukirem').sempit))
  assert.ok(!meets(keysOf('Siti Nurbaya'), asked('wagiman').luas))
})

test('a word with the year of birth, one year to either side where it is asked for', () => {
  const born = keysOf('Wayan Sudarsana', '1961-08-17')
  assert.ok(meets(born, asked('wayan', { tahun: [1960, 1961, 1962] }).sempit))
  assert.ok(!meets(born, asked('wayan', { tahun: [1962, 1963] }).sempit))
  assert.ok(!meets(keysOf('Wayan Sudarsana'), asked('wayan', { tahun: [1961] }).sempit), 'no date, no year')
})

test('keys are of a place: another regency, or another village where villages are named, has others', () => {
  const keys = keysOf('Siti Nurbaya', '1961-08-17')
  const elsewhere = asked('siti nurbaya', { kode_kabkota: '3202', tahun: [1961] })
  assert.ok(!meets(keys, [...elsewhere.sempit, ...elsewhere.luas]))
  assert.ok(meets(keys, asked('nurbaya', { desa: ['3201011002', DESA] }).sempit))
  assert.ok(!meets(keys, asked('nurbaya', { desa: ['3201011002'] }).sempit))
  assert.deepEqual(asked('nurbaya', { desa: [DESA] }).luas, [], 'a village is small: nothing wider is needed')
})

const word = fc.stringMatching(/^[bcdfgklmnprstw][aiueo][a-z]{1,7}$/)

test('a name is found by any two of its words in any order, and each key is there once and fits an integer', () => {
  fc.assert(
    fc.property(fc.uniqueArray(word, { minLength: 2, maxLength: 5 }), fc.nat(), fc.nat(), (words, i, j) => {
      const norm = normalizeNama(words.join(' '))
      fc.pre(norm.tokens.length >= 2)
      const one = norm.tokens[i % norm.tokens.length] ?? ''
      const other = norm.tokens[j % norm.tokens.length] ?? ''
      const keys = kunciOf({ nama_norm: norm.norm, tanggal_lahir: null, kode_desa: DESA })
      const typed = asked(`${other} ${one}`)
      assert.ok(meets(new Set(keys), [...typed.sempit, ...typed.luas]))
      assert.equal(new Set(keys).size, keys.length)
      assert.ok(keys.every((key) => Number.isInteger(key) && key >= -(2 ** 31) && key < 2 ** 31))
    }),
  )
})

test('nothing to read gives no keys', () => {
  assert.deepEqual(kunciOf({ nama_norm: '', tanggal_lahir: '1961-08-17', kode_desa: DESA }), [])
  assert.deepEqual(asked('...'), { sempit: [], luas: [] })
})
