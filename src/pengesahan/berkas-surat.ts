/** Why an uploaded file is not the letter, signed. */
export type BerkasSalah = 'bukan_pdf' | 'bukan_awalan' | 'terkunci' | 'byterange'

const BYTE_RANGE = /\/ByteRange\s*\[\s*0\s+(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s*\]/

/**
 * What is wrong with an electronically signed letter, or null (security.md 5.2, rules 1, 2 and 7): it is a PDF; the
 * original's bytes are an exact prefix of it and something follows; it has exactly one ByteRange, `[0 b c d]`, which
 * covers the file but for one string of hex digits after the original's end. Whether that string is a true signature
 * of the right person is not asked here: the certificate chain is verified by a later step, and until then the
 * letter's `jaminan` is `belum_diperiksa`.
 */
export function findBerkasSalah(signed: Buffer, original: Buffer): BerkasSalah | null {
  if (!startsWith(signed, Buffer.from('%PDF-'))) return 'bukan_pdf'
  if (signed.length <= original.length || !startsWith(signed, original)) return 'bukan_awalan'
  const added = signed.subarray(original.length).toString('latin1')
  if (added.includes('/Encrypt')) return 'terkunci'
  return hasOneByteRange(signed, original.length, added) ? null : 'byterange'
}

function hasOneByteRange(signed: Buffer, originalLength: number, added: string): boolean {
  const names = signed.toString('latin1').split('/ByteRange').length - 1
  const [, b, c, d] = BYTE_RANGE.exec(added) ?? []
  if (names !== 1 || b === undefined) return false
  const [gapFrom, gapTo, rest] = [Number(b), Number(c), Number(d)]
  if (gapFrom < originalLength || gapFrom >= gapTo || gapTo + rest !== signed.length) return false
  const gap = signed.subarray(gapFrom, gapTo).toString('latin1')
  return /^<(?:[0-9A-Fa-f]{2})+>$/.test(gap) && /[1-9A-Fa-f]/.test(gap)
}

/** Is it a scan as scanners make them: PDF, JPEG or PNG, by its first bytes? */
export function isPindaian(bytes: Buffer): boolean {
  return ['255044462d', 'ffd8ff', '89504e470d0a1a0a'].some((head) =>
    startsWith(bytes, Buffer.from(head, 'hex')),
  )
}

function startsWith(bytes: Buffer, head: Buffer): boolean {
  return bytes.subarray(0, head.length).equals(head)
}
