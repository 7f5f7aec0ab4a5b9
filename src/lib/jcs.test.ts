import assert from 'node:assert/strict'
import { test } from 'node:test'
import { canonicalJson } from './jcs.ts'

test('keys sorted by UTF-16 units, numbers and escapes as RFC 8785 has them', () => {
  assert.equal(canonicalJson({ b: 1, a: [true, null, 'é\n'] }), '{"a":[true,null,"é\\n"],"b":1}')
  assert.equal(canonicalJson([1e21, 0.002, -0]), '[1e+21,0.002,0]')
  assert.equal(canonicalJson({ '€': 1, '\r': 2, '1': 3 }), '{"\\r":2,"1":3,"€":1}')
})

test('what JSON cannot say is refused', () => {
  assert.throws(() => canonicalJson(Number.NaN))
})
