import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatAngka, formatHari, formatPeriode, formatRentang, formatTanggal } from './format.ts'
import { addressOf, BAHASA, bahasaOf, kataOf } from './kata.ts'

const MAX_WORDS = 15

/** Every text of a catalogue with its key; functions are asked with a word that no catalogue has. */
function textsOf(value: unknown, key: string): [string, string][] {
  if (typeof value === 'string') return [[key, value]]
  if (typeof value === 'function') return [[key, String(value('XQ', 'YQ'))]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([part, inner]) => textsOf(inner, `${key}.${part}`))
}

test('no text is empty, but a hint where the Indonesian has none either', () => {
  const source = new Map(textsOf(kataOf('id'), ''))
  for (const bahasa of BAHASA)
    for (const [key, text] of textsOf(kataOf(bahasa), ''))
      if (key.endsWith('.petunjuk')) assert.equal(text === '', source.get(key) === '', bahasa + key)
      else assert.notEqual(text.trim(), '', bahasa + key)
})

test('Indonesian sentences have at most fifteen words', () => {
  const long = textsOf(kataOf('id'), 'id').flatMap(([key, text]) =>
    text
      .split(/(?<=[.?!:]) /)
      .filter((sentence) => sentence.split(/\s+/).length > MAX_WORDS)
      .map((sentence) => `${key}: ${sentence}`),
  )
  assert.deepEqual(long, [])
})

test('nobody is blamed, and no door is called shut', () => {
  const harsh =
    /\b(salah Anda|kesalahan Anda|Anda salah|Anda gagal|gagal|ditolak sistem|tidak berhak|invalid|error)\b/i
  const found = textsOf(kataOf('id'), 'id').filter(([, text]) => harsh.test(text))
  assert.deepEqual(found, [])
})

test('each language says the month and the place that it is given', () => {
  for (const bahasa of BAHASA) {
    const { bulan, cek } = kataOf(bahasa)
    assert.match(bulan.judul('XQ', 'YQ'), /XQ.*YQ/)
    assert.match(bulan.temuan('XQ'), /XQ/)
    assert.match(bulan.temuanDitetapkan('XQ'), /XQ/)
    assert.match(cek.cariTerlaluBanyak('XQ'), /XQ/)
    assert.match(cek.cariAda('XQ'), /XQ/)
    assert.match(cek.kodeMati('XQ'), /XQ/)
  }
})

test('an address tells its language, and a language its address', () => {
  for (const bahasa of BAHASA)
    for (const path of ['/', '/cek', '/bulan/2026-11'])
      assert.equal(bahasaOf(addressOf(bahasa, path)), bahasa)
  for (const path of ['/', '/cek?wilayah=su', '/enam', '/english', '/id/cek', '/jvx'])
    assert.equal(bahasaOf(path), 'id')
  assert.equal(bahasaOf('/su?x=1'), 'su')
})

test('days and numbers as each language writes them, the day in WIB', () => {
  assert.equal(formatRentang('id', '2026-11-01', '2026-11-17'), '1–17 November 2026')
  assert.equal(formatTanggal('en', '2026-08-17'), '17 Aug 2026')
  assert.equal(formatPeriode('jv', '2026-11'), 'November 2026')
  assert.equal(formatHari('id', new Date('2026-11-20T17:00:00Z')), '21 Nov 2026')
  assert.equal(formatHari('id', new Date('2026-11-20T16:59:59Z')), '20 Nov 2026')
  assert.deepEqual(
    BAHASA.map((bahasa) => formatAngka(bahasa, 1234567)),
    ['1.234.567', '1,234,567', '1.234.567', '1.234.567'],
  )
})
