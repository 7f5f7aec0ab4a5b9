import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { checkCharacter, createPin, createTiket, crockford, readChecked, withCheck } from './crockford.ts'

const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const body = fc
  .array(fc.constantFrom(...DIGITS), { minLength: 10, maxLength: 10 })
  .map((list) => list.join(''))

test('bits from the front, five a character', () => {
  assert.equal(crockford(Buffer.from('ffffffffff', 'hex'), 40), 'ZZZZZZZZ')
  assert.equal(crockford(Buffer.from('0000000001', 'hex'), 40), '00000001')
  assert.equal(crockford(Buffer.from('08421084ff', 'hex'), 30), '111111')
})

test("Crockford's published check symbols", () => {
  assert.equal(checkCharacter('16J'), 'D') // 1234
  assert.equal(checkCharacter('0'), '0')
  assert.equal(checkCharacter('10'), '*') // 32
  assert.equal(checkCharacter('14'), 'U') // 36
})

test('every single wrong character and every swap of neighbours is found', () => {
  fc.assert(
    fc.property(body, fc.nat({ max: 9 }), fc.constantFrom(...DIGITS), (text, at, other) => {
      const whole = withCheck(text)
      if (other !== text[at]) {
        assert.equal(readChecked(`${whole.slice(0, at)}${other}${whole.slice(at + 1)}`, 10), null)
      }
      const swapped = [...text]
      const [one = '', two = ''] = swapped.splice(Math.min(at, 8), 2)
      swapped.splice(Math.min(at, 8), 0, two, one)
      if (one !== two) assert.equal(readChecked(swapped.join('') + checkCharacter(text), 10), null)
    }),
  )
})

test('what people type: lower case, spaces, hyphens, O for 0, I and L for 1', () => {
  const tiket = withCheck('0123456789')
  assert.equal(readChecked(` o${tiket.slice(1, 5)}-${tiket.slice(5).toLowerCase()} `, 10), tiket)
  assert.equal(readChecked(tiket.replace('1', 'l'), 10), tiket)
  assert.equal(readChecked(tiket.slice(0, 10), 10), null)
  assert.equal(readChecked(`${tiket}0`, 10), null)
  assert.equal(readChecked('', 10), null)
})

test('a ticket reads back, and its check character is on every keypad', () => {
  for (let n = 0; n < 500; n++) {
    const tiket = createTiket()
    assert.match(tiket, /^[0-9A-HJKMNP-TV-Z]{11}$/)
    assert.equal(readChecked(tiket, 10), tiket)
  }
})

test('a PIN has six digits', () => {
  for (let n = 0; n < 200; n++) assert.match(createPin(), /^[0-9]{6}$/)
})
