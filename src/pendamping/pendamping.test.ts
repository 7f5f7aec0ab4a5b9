import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { CARA, hasBukti, isSampaiFit, isSesiHidup, type PersetujuanBaru } from './pendamping.ts'

const MINUTE = 60_000
const at = (ms: number) => new Date(Date.parse('2026-11-10T02:00:00Z') + ms)

test('a session lives for half an hour after the last word, and twelve hours in all', () => {
  const hidup = (idle: number, age: number) => isSesiHidup({ mulai: at(-age), terakhir: at(-idle) }, at(0))
  assert.equal(hidup(0, 0), true)
  assert.equal(hidup(30 * MINUTE - 1, 30 * MINUTE), true)
  assert.equal(hidup(30 * MINUTE, 30 * MINUTE), false)
  assert.equal(hidup(0, 720 * MINUTE - 1), true)
  assert.equal(hidup(0, 720 * MINUTE), false)
})

test('a session that is over stays over', () => {
  const ms = fc.integer({ min: 0, max: 2 * 720 * MINUTE })
  fc.assert(
    fc.property(ms, ms, ms, (idle, more, later) => {
      const sesi = { mulai: at(-idle - more), terakhir: at(-idle) }
      return isSesiHidup(sesi, at(0)) || !isSesiHidup(sesi, at(later))
    }),
  )
})

test('consent runs from tomorrow to a year from today', () => {
  const fit = (sampai: string) => isSampaiFit(sampai, '2026-11-10')
  assert.equal(fit('2026-11-10'), false)
  assert.equal(fit('2026-11-11'), true)
  assert.equal(fit('2027-11-11'), true)
  assert.equal(fit('2027-11-12'), false)
  assert.equal(fit('besok'), false)
})

test('each way of consenting has to leave something: two names, or a file that is not empty', () => {
  const plain: PersetujuanBaru = {
    keperluan: ['mengusulkan'],
    sampai: '2027-01-01',
    bahasa: 'id',
    cara: 'dua_saksi',
    saksi: [],
    bukti: null,
  }
  const file = Buffer.from('x')
  for (const cara of CARA) {
    const isSaksi = cara === 'dua_saksi'
    assert.equal(hasBukti({ ...plain, cara }), false)
    assert.equal(hasBukti({ ...plain, cara, bukti: file }), !isSaksi)
    assert.equal(hasBukti({ ...plain, cara, bukti: Buffer.alloc(0) }), false)
    assert.equal(hasBukti({ ...plain, cara, saksi: ['Pak Udin', 'Bu Iis'] }), isSaksi)
    assert.equal(hasBukti({ ...plain, cara, saksi: ['Pak Udin'] }), false)
  }
})
