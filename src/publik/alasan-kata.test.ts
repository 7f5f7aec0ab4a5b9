import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ALASAN_SANGGAHAN, KODE_ALASAN_SANGGAHAN } from '../sanggahan/alasan.ts'
import { ALASAN, getAlasan } from '../usulan/alasan.ts'
import { BAHASA } from '../web/kata/kata.ts'
import { sayAlasan, sayAlasanSanggahan } from './alasan-kata.ts'

test('every reason that a decision may carry is said in each language, and in Indonesian as the rule says it', () => {
  for (const [kode, { kata, ubah }] of Object.entries(ALASAN)) {
    const said = BAHASA.map((bahasa) => sayAlasan(bahasa, getAlasan(kode).kode))
    assert.deepEqual([said[0]?.kata, said[0]?.ubah], [kata, ubah], kode)
    for (const key of ['kata', 'ubah'] as const)
      assert.equal(new Set(said.map((words) => words[key].trim()).filter(Boolean)).size, BAHASA.length, kode)
  }
})

test('every reason of a sanggahan too', () => {
  for (const kode of KODE_ALASAN_SANGGAHAN) {
    const said = BAHASA.map((bahasa) => sayAlasanSanggahan(bahasa, kode))
    assert.equal(said[0], ALASAN_SANGGAHAN[kode].kata)
    assert.equal(new Set(said.map((words) => words.trim()).filter(Boolean)).size, BAHASA.length, kode)
  }
})

test('sentences stay short in each language, and say "not yet" where the door stays open', () => {
  const MAX_WORDS = 20
  for (const bahasa of BAHASA)
    for (const kode of Object.keys(ALASAN)) {
      const { kata, ubah } = sayAlasan(bahasa, getAlasan(kode).kode)
      for (const sentence of `${kata} ${ubah}`.split(/(?<=[.?!]) /))
        assert.ok(sentence.split(' ').length <= MAX_WORDS, `${bahasa} ${kode}: ${sentence}`)
    }
  const belum = { id: /belum/, en: /not yet/, jv: /dereng/, su: /tacan/ }
  for (const bahasa of BAHASA) assert.match(sayAlasan(bahasa, 'mampu').kata, belum[bahasa])
})

test('a code that no rule has is no reason', () => {
  for (const kode of ['', 'x', 'toString', 'dtks.dikeluarkan_', 'dtks.dikeluarkan_dtks.ditetapkan'])
    assert.throws(() => getAlasan(kode), RangeError)
})
