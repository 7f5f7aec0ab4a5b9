export type Tingkat = 1 | 2 | 3 | 4

const LENGTHS: Readonly<Record<number, Tingkat>> = { 2: 1, 4: 2, 6: 3, 10: 4 }

/**
 * A Kemendagri code as people write it, dotted (`32.01.01.2001`) or plain, to plain digits; null when it has not
 * the digits of a province (2), regency (4), district (6) or village (10). Spaces, dots and hyphens between
 * digits are dropped (KODE.md, "Reading a cell"). That such a region exists is another question: `WilayahList`.
 */
export function readKode(text: string): string | null {
  const plain = text
    .normalize('NFKC')
    .trim()
    .replace(/(?<=\d)[ .-]+(?=\d)/g, '')
  return /^\d+$/.test(plain) && plain.length in LENGTHS ? plain : null
}

/** Level of a plain code by its length. Throws on a length that no level has. */
export function tingkatOf(kode: string): Tingkat {
  const tingkat = LENGTHS[kode.length]
  if (!tingkat) throw new RangeError(`no region level has ${kode.length} digits`)
  return tingkat
}

/** Plain code of the region that a plain code lies in; null above a province. */
export function kodeInduk(kode: string): string | null {
  const tingkat = tingkatOf(kode)
  return tingkat === 1 ? null : kode.slice(0, tingkat === 4 ? 6 : kode.length - 2)
}

/** `3201012001` as officials print it: `32.01.01.2001`. */
export function formatKode(kode: string): string {
  const induk = kodeInduk(kode)
  return induk === null ? kode : `${formatKode(induk)}.${kode.slice(induk.length)}`
}
