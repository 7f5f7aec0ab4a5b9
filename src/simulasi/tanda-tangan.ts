/**
 * A letter as a signing app would give it back: the original's bytes, then a revision with one ByteRange around a
 * string of hex digits. The string is no signature of anybody: the demo's regent has no certificate.
 */
export function signContoh(surat: Buffer): Buffer {
  const pad = (n: number) => String(n).padStart(10, '0')
  const contents = `<${'5e7a4a'.repeat(64)}>`
  const head = (b: number, c: number, d: number) =>
    `\n9001 0 obj\n<< /Type /Sig /Filter /Adobe.PPKLite /ByteRange [0 ${pad(b)} ${pad(c)} ${pad(d)}] /Contents `
  const tail = ' >>\nendobj\n%%EOF\n'
  const from = surat.length + head(0, 0, 0).length
  const to = from + contents.length
  return Buffer.concat([surat, Buffer.from(head(from, to, tail.length) + contents + tail, 'latin1')])
}

/** A scan of a signed paper, as far as the demo needs one: a PDF's first bytes, and which paper it is. */
export function scanContoh(kode_cek: string): Buffer {
  return Buffer.from(`%PDF-1.4\n% pindaian surat contoh ${kode_cek}\n%%EOF\n`, 'latin1')
}
