import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findBerkasSalah, isPindaian } from '../pengesahan/berkas-surat.ts'
import { scanContoh, signContoh } from './tanda-tangan.ts'

test('the demo signs as the rules of a signed letter ask', () => {
  const surat = Buffer.from('%PDF-1.7\n1 0 obj\nendobj\n%%EOF\n')
  assert.equal(findBerkasSalah(signContoh(surat), surat), null)
  assert.ok(isPindaian(scanContoh('7K2M9QXZ4')))
})
