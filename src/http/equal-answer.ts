import { crc32, deflateRawSync } from 'node:zlib'
import type { Answer } from './answer.ts'
import { VARY } from './headers.ts'

const CLASS_BYTES = 256
/** What the part that a listener must not learn of may add to a page; a test holds the pages to it. */
const RESERVE_BYTES = { plain: 6656, gzip: 2304 }

/**
 * A page whose size on the wire, plain or gzip, is that of the same page without the part that a listener must not learn
 * of (`bare`), and room for that part: whether it is there can't be told from the length.
 */
export function equalAnswer(
  page: string,
  bare: string,
  { status, isGzip }: { status: number; isGzip: boolean },
): Answer {
  const length = (html: string) =>
    isGzip ? deflate(Buffer.from(html)).length + GZIP_FRAME_BYTES : Buffer.byteLength(html)
  const room = length(bare) + RESERVE_BYTES[isGzip ? 'gzip' : 'plain']
  const size = Math.ceil(Math.max(room, length(page)) / CLASS_BYTES) * CLASS_BYTES
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    vary: VARY,
    ...(isGzip && { 'content-encoding': 'gzip' }),
  }
  return { status, headers, body: isGzip ? gzipTo(Buffer.from(page), size) : padTo(Buffer.from(page), size) }
}

/** A page with blanks after its end, `size` bytes in all. */
export function padTo(html: Buffer, size: number): Buffer {
  return Buffer.concat([html, Buffer.alloc(size - html.length, ' ')])
}

/** Header of 10 bytes, the zero that ends its comment, checksum and length of 4 bytes each (RFC 1952). */
export const GZIP_FRAME_BYTES = 19

export function deflate(html: Buffer): Buffer {
  return deflateRawSync(html, { level: 9 })
}

/** gzip of exactly `size` bytes: the comment in the header, which every reader skips, takes up the rest. */
export function gzipTo(html: Buffer, size: number): Buffer {
  const deflated = deflate(html)
  const header = Buffer.from([0x1f, 0x8b, 8, 0x10, 0, 0, 0, 0, 2, 0xff])
  const comment = Buffer.alloc(size - GZIP_FRAME_BYTES - deflated.length, ' ')
  const tail = Buffer.alloc(8)
  tail.writeUInt32LE(crc32(html), 0)
  tail.writeUInt32LE(html.length, 4)
  return Buffer.concat([header, comment, Buffer.from([0]), deflated, tail])
}
