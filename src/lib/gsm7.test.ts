import assert from 'node:assert/strict'
import { test } from 'node:test'
import { countSeptets, toGsm7 } from './gsm7.ts'

test('the alphabet of SMS has 128 places: 127 letters and the escape', () => {
  const all = Array.from({ length: 0x24ff }, (_, code) => String.fromCodePoint(code))
  assert.equal(all.filter((letter) => countSeptets(letter) === 1).length, 127)
  assert.deepEqual(all.filter((letter) => countSeptets(letter) === 2).join(''), '\f[\\]^{|}~€')
})

test('a letter outside it makes the message another kind, with 70 places: that is no', () => {
  assert.equal(countSeptets('Usulan Anda'), 11)
  assert.equal(countSeptets('sampun dipunjaluk ing désa, mèh rampung'), 39)
  for (const text of ['ê', 'it’s', '“kata”', 'a–b', '✓', 'ā', '\t'])
    assert.equal(countSeptets(text), null, text)
  assert.equal(countSeptets('{}'), 4)
})

test('printers’ signs are made plain, so that a word from the page fits a message', () => {
  assert.equal(toGsm7('the village’s list – “ready”…'), 'the village\'s list - "ready"...')
  assert.equal(toGsm7('ê ā ✓'), 'e a ?')
  assert.equal(toGsm7('désa èh'), 'désa èh')
})
