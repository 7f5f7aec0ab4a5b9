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
  const pack = packPage(page, isGzip)
  const room = packPage(bare, isGzip).least + RESERVE_BYTES[isGzip ? 'gzip' : 'plain']
  const size = Math.ceil(Math.max(room, pack.least) / CLASS_BYTES) * CLASS_BYTES
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    vary: VARY,
    ...(isGzip && { 'content-encoding': 'gzip' }),
  }
  return { status, headers, body: pack.to(size) }
}

/** A page that can be sent in any size from `least` bytes on. */
interface Pack {
  least: number
  to(size: number): Buffer
}

/** The page as it is read, blanks after its end; or as gzip. */
export function packPage(html: string, isGzip: boolean): Pack {
  const page = Buffer.from(html)
  return isGzip ? packGzip(page) : packPlain(page)
}

function packPlain(html: Buffer): Pack {
  return {
    least: html.length,
    to: (size) => Buffer.concat([html, Buffer.alloc(size - html.length, ' ')]),
  }
}

/** Header of 10 bytes, the zero that ends its comment, checksum and length of 4 bytes each (RFC 1952). */
const GZIP_FRAME_BYTES = 19

/** The comment in the header of gzip, which every reader skips, takes up what is left of the size. */
function packGzip(html: Buffer): Pack {
  const deflated = deflateRawSync(html, { level: 9 })
  const least = deflated.length + GZIP_FRAME_BYTES
  const header = Buffer.from([0x1f, 0x8b, 8, 0x10, 0, 0, 0, 0, 2, 0xff])
  const tail = Buffer.alloc(8)
  tail.writeUInt32LE(crc32(html), 0)
  tail.writeUInt32LE(html.length, 4)
  return {
    least,
    to: (size) => Buffer.concat([header, Buffer.alloc(size - least, ' '), Buffer.from([0]), deflated, tail]),
  }
}
