import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { findBerkasSalah, isPindaian } from './berkas-surat.ts'
import { scan, sign } from './pengesahan-for-test.ts'

const original = Buffer.from('%PDF-1.7\n1 0 obj\n<</Type/Catalog>>\nendobj\n%%EOF\n')
const signed = sign(original)

/** The signed file with one stretch of its added part written otherwise, of the same length or not. */
const rewrite = (from: string | RegExp, to: string) => {
  const added = signed.subarray(original.length).toString('latin1')
  const changed = added.replace(from, to)
  assert.notEqual(changed, added)
  return Buffer.concat([original, Buffer.from(changed, 'latin1')])
}

test('the original with one whole signature behind it is taken', () => {
  assert.equal(findBerkasSalah(signed, original), null)
})

test('another letter, the letter unsigned, and a file that begins otherwise are refused', () => {
  assert.equal(findBerkasSalah(original, original), 'bukan_awalan')
  assert.equal(findBerkasSalah(signed, Buffer.concat([original, Buffer.from(' ')])), 'bukan_awalan')
  assert.equal(
    findBerkasSalah(Buffer.from(`\n${signed.toString('latin1')}`, 'latin1'), original),
    'bukan_pdf',
  )
  assert.equal(findBerkasSalah(scan('foto'), original), 'bukan_pdf')
})

test('one byte of the original changed is another letter', () => {
  fc.assert(
    fc.property(fc.nat(original.length - 6), fc.integer({ min: 1, max: 255 }), (at, flip) => {
      const changed = Buffer.from(signed)
      changed[at + 5] = (changed[at + 5] ?? 0) ^ flip
      assert.equal(findBerkasSalah(changed, original), 'bukan_awalan')
    }),
  )
})

test('exactly one ByteRange: none, two, or one that does not cover the file are refused', () => {
  const faults = {
    none: rewrite('/ByteRange', '/Byterange'),
    two: Buffer.concat([signed, Buffer.from('\n/ByteRange[0 1 2 3]')]),
    'bytes behind the end': Buffer.concat([signed, Buffer.from('\n')]),
    'bytes missing': signed.subarray(0, -1),
    'does not begin at 0': rewrite('[0 ', '[1 '),
    'no numbers': rewrite(/\[0 \d+/, '[0 x'),
    'a gap that is no hex string': rewrite('<3082', '(3082'),
    'a gap with other than hex digits': rewrite('<3082', '<30g2'),
    'an empty signature': rewrite('<30820a', '<000000'),
  }
  for (const [why, bytes] of Object.entries(faults))
    assert.equal(findBerkasSalah(bytes, original), 'byterange', why)
})

test('a gap inside the original is not covered by the signature', () => {
  const tail = Buffer.from('/ByteRange[0 9 21 70]<3082>')
  const bytes = Buffer.concat([original, tail])
  const d = String(bytes.length - 21)
  const filled = Buffer.from(bytes.toString('latin1').replace('70]', `${d}]`), 'latin1')
  assert.equal(findBerkasSalah(filled, original), 'byterange')
})

test('an encrypted revision is refused', () => {
  assert.equal(
    findBerkasSalah(sign(Buffer.concat([original, Buffer.from('/Encrypt 1 0 R')])), original),
    'terkunci',
  )
})

test('a scan is a PDF, a JPEG or a PNG by its first bytes', () => {
  const png = Buffer.from('89504e470d0a1a0a00', 'hex')
  assert.deepEqual([scan('x'), png, original].map(isPindaian), [true, true, true])
  assert.deepEqual([Buffer.alloc(0), Buffer.from('<svg>'), Buffer.from('GIF89a')].map(isPindaian), [
    false,
    false,
    false,
  ])
})
