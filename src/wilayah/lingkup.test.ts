import assert from 'node:assert/strict'
import { test } from 'node:test'
import { listDesa, listKabkota, scopeOf } from './lingkup.ts'
import { loadWilayah } from './wilayah.ts'

const wilayah = loadWilayah()
const actor = (kabkota: string, desa = '') => ({ petugas_id: null, peran: 'operator_desa', kabkota, desa })

test('who sees the nation is offered every regency, in order of code', () => {
  const all = listKabkota(actor('*'), wilayah).map(({ kode }) => kode)
  assert.equal(all.length, [...wilayah.values()].filter(({ tingkat }) => tingkat === 2).length)
  assert.deepEqual(all, all.toSorted())
})

test('who sees two regencies is offered those two; a code that is none is left out', () => {
  const names = listKabkota(actor('3204,3202,9999,32'), wilayah).map(({ kode }) => kode)
  assert.deepEqual(names, ['3202', '3204'])
})

test('the villages of an officer are those of their ranges, and of the regency that is asked about', () => {
  const one = actor('3204', '3204052001:3204052003')
  assert.deepEqual(listDesa(one, '3204', wilayah), ['3204052001', '3204052002', '3204052003'])
  assert.deepEqual(listDesa(one, '3202', wilayah), [])
  assert.deepEqual(listDesa(actor('3204'), '3204', wilayah), [])
})

test('a village is in the region of an officer one step either side of its ends', () => {
  const isInScope = scopeOf(actor('3204', '3204052002:3204052003'))
  const seen = ['3204052001', '3204052002', '3204052003', '3204052004', '3202052002'].filter(isInScope)
  assert.deepEqual(seen, ['3204052002', '3204052003'])
})
