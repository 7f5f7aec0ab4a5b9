import assert from 'node:assert/strict'
import { test } from 'node:test'
import { PERAN_PETUGAS } from '../petugas/petugas.ts'
import { KELOMPOK_OF } from './laporan.ts'
import { nextStatus, type StatusPadan } from './pemadanan.ts'
import { kedaluwarsaOf, MASA_PADAN, TUGAS_PADAN } from './tugas-padan.ts'

const STATUS = Object.keys(TUGAS_PADAN) as StatusPadan[]

test('every status ends in agreement or in a task: whose, by when, in words', () => {
  assert.equal(STATUS.length, 12)
  for (const status of STATUS) {
    const tugas = TUGAS_PADAN[status]
    if (status === 'padan') assert.equal(tugas, null)
    else {
      assert.ok(tugas, status)
      const isHuman = PERAN_PETUGAS.some((peran) => peran === tugas.peran)
      assert.ok(isHuman || tugas.peran === 'sistem', status)
      assert.ok(tugas.batas_hari >= 1 && tugas.batas_hari <= 30, status)
      assert.match(tugas.tugas, /^\p{Lu}.*\.$/u, status)
    }
  }
})

test('the machine’s own tasks are only to ask: what needs a judgement is a human’s', () => {
  const own = STATUS.filter((status) => TUGAS_PADAN[status]?.peran === 'sistem')
  assert.deepEqual(own, ['belum_dicek', 'layanan_gangguan'])
})

test('no task removes, refuses or strikes out anybody, and no case is refused by an answer', () => {
  for (const status of STATUS) {
    assert.doesNotMatch(TUGAS_PADAN[status]?.tugas ?? '', /keluarkan|hapus|tolak|coret|nonaktifkan/i, status)
    assert.doesNotMatch(nextStatus(status), /tidak|ditarik|duplikat/, status)
    assert.ok(KELOMPOK_OF[status], `${status} is counted in the report`)
  }
})

test('what differs is asked again sooner than what agrees, so that a repair at the registry is found', () => {
  const now = new Date('2026-11-10T00:00:00Z')
  assert.equal(kedaluwarsaOf('padan', now, MASA_PADAN).toISOString(), '2026-12-10T00:00:00.000Z')
  for (const status of STATUS.filter((one) => one !== 'padan'))
    assert.equal(kedaluwarsaOf(status, now, MASA_PADAN).toISOString(), '2026-11-13T00:00:00.000Z', status)
})
