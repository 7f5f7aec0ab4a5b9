import assert from 'node:assert/strict'
import { test } from 'node:test'
import { groupPadan } from './laporan.ts'

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
