import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { beginsAsFoto, FOTO_SIMPAN_BYTES, FOTO_SISI_PX } from './foto.ts'
import { FotoRecoder, recodeFoto } from './recode-foto.ts'

// security.md section 8 row 20 (malicious uploads), P21

/** A picture that does not compress well, as a camera's doesn't. */
function noise(width: number, height: number) {
  const data = Buffer.alloc(width * height * 3)
  let state = 7
  for (let at = 0; at < data.length; at += 1) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    data[at] = state >>> 24
  }
  return sharp(data, { raw: { width, height, channels: 3 } })
}

const HOUSE = await noise(1600, 1200)
  .withExif({
    IFD0: { Make: 'KAMERA-RAHASIA', Copyright: 'Bu Sariyem' },
    IFD3: {
      GPSLatitudeRef: 'S',
      GPSLatitude: '6/1 35/1 42/1',
      GPSLongitudeRef: 'E',
      GPSLongitude: '106/1 48/1 0/1',
    },
  })
  .withMetadata({ orientation: 6 })
  .jpeg({ quality: 95 })
  .toBuffer()

async function made(bytes: Uint8Array): Promise<Buffer> {
  const jpeg = await recodeFoto(bytes)
  assert.ok(Buffer.isBuffer(jpeg))
  return jpeg
}

test('the picture alone is kept: no place, camera, name, profile or comment, upright, small', async () => {
  const before = await sharp(HOUSE).metadata()
  assert.ok(before.exif && HOUSE.includes('KAMERA-RAHASIA'), 'the test proves nothing without')
  const jpeg = await made(HOUSE)
  const after = await sharp(jpeg).metadata()
  assert.deepEqual(
    [after.exif, after.icc, after.xmp, after.iptc, after.comments, after.orientation],
    [undefined, undefined, undefined, undefined, undefined, undefined],
  )
  assert.ok(!jpeg.includes('KAMERA-RAHASIA') && !jpeg.includes('Exif') && !jpeg.includes('Sariyem'))
  assert.deepEqual([after.width, after.height], [960, FOTO_SISI_PX], 'it was lying on its side')
  assert.ok(jpeg.length <= FOTO_SIMPAN_BYTES, `${jpeg.length} bytes`)
})

test('what hangs behind the picture is gone: a script, an archive, a second file', async () => {
  const tail = Buffer.from('PK\u0003\u0004<script>alert(1)</script><?php system($_GET[0]) ?>')
  const jpeg = await made(Buffer.concat([HOUSE, tail]))
  assert.ok(!jpeg.includes('<script>') && !jpeg.includes('<?php'))
})

test('PNG and WebP are photos too, see-through parts become white, small ones are not blown up', async () => {
  const clear = sharp({
    create: { width: 40, height: 30, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
  })
  for (const bytes of [await clear.clone().png().toBuffer(), await clear.clone().webp().toBuffer()]) {
    const jpeg = await made(bytes)
    const { data, info } = await sharp(jpeg).raw().toBuffer({ resolveWithObject: true })
    assert.deepEqual([info.width, info.height], [40, 30])
    assert.ok((data[0] ?? 0) > 250)
  }
})

/** A PNG that says it has so many pixels, and has a row of nothing. */
function pngOf(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const head = Buffer.concat([Buffer.from(type), data])
    const crc = Buffer.alloc(4)
    let c = 0xffffffff
    for (const byte of head) {
      c ^= byte
      for (let k = 0; k < 8; k += 1) c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1
    }
    crc.writeUInt32BE((c ^ 0xffffffff) >>> 0)
    const length = Buffer.alloc(4)
    length.writeUInt32BE(data.length)
    return Buffer.concat([length, head, crc])
  }
  const ihdr = Buffer.alloc(13)
  ihdr.writeUInt32BE(width, 0)
  ihdr.writeUInt32BE(height, 4)
  ihdr.set([8, 2, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', ihdr),
    chunk('IDAT', deflateSync(Buffer.alloc(3 * 1000 + 1))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

test('bombs, other kinds, damaged and cut off: refused, and quickly', async () => {
  const svg = Buffer.from(
    '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><image href="file:///etc/passwd"/></svg>',
  )
  const gif = Buffer.from('GIF89a\u0001\u0000\u0001\u0000', 'latin1')
  const hostile: Readonly<Record<string, Buffer>> = {
    empty: Buffer.alloc(0),
    bomb: pngOf(16_000, 16_000),
    'bomb of one long row': pngOf(65_500, 800),
    svg,
    'svg behind the first bytes of a JPEG': Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), svg]),
    gif,
    'gif behind the first bytes of a PNG': Buffer.concat([
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      gif,
    ]),
    html: Buffer.from('<!doctype html><script>alert(1)</script>'),
    pdf: Buffer.from('%PDF-1.7\n'),
    zip: Buffer.from('PK\u0003\u0004'),
    tiff: await noise(20, 20).tiff().toBuffer(),
    'cut off': HOUSE.subarray(0, 20_000),
    'nothing but a head': HOUSE.subarray(0, 4),
  }
  const began = performance.now()
  for (const [what, bytes] of Object.entries(hostile)) assert.equal(await recodeFoto(bytes), null, what)
  assert.ok(performance.now() - began < 5_000)
})

test('bytes at random, and a photo with bytes changed, end in a picture or in a refusal', async () => {
  for (let seed = 1; seed <= 40; seed += 1) {
    const bytes = Buffer.from(HOUSE.subarray(0, 40_000 + seed * 997))
    for (let k = 0; k < seed; k += 1) bytes[(seed * 7919 * (k + 1)) % bytes.length] = (seed * 31 + k) & 255
    const jpeg = await recodeFoto(bytes)
    assert.ok(jpeg === null || (Buffer.isBuffer(jpeg) && beginsAsFoto(jpeg)))
  }
})

test('so many wait for their turn, and beyond that one is asked to come again', async () => {
  const small = await noise(64, 64).jpeg().toBuffer()
  const results = await Promise.all(Array.from({ length: 40 }, () => recodeFoto(small)))
  assert.equal(results.filter((one) => Buffer.isBuffer(one)).length, 31)
  assert.equal(results.filter((one) => one === 'ramai').length, 9)
  assert.ok(Buffer.isBuffer(await recodeFoto(small)), 'and then there is room again')
})

test('a picture that takes too long is given up with its process, and the next one finds another', async () => {
  const recoder = new FotoRecoder()
  const [slow, next] = await Promise.all([recoder.recode(HOUSE, 1), recoder.recode(HOUSE, 30_000)])
  assert.equal(slow, null)
  assert.ok(Buffer.isBuffer(next))
})
