import sharp from 'sharp'
import { beginsAsFoto, FOTO_SIMPAN_BYTES, FOTO_SISI_PX } from './foto.ts'

/** A photo of fifty million pixels is a good telephone's; a picture that unfolds to more is refused before it does. */
const MOST_PIXELS = 50_000_000
const QUALITIES = [80, 65, 50, 35]
/** So many are made at once; who comes next waits. The pages have the rest of the machine. */
const AT_ONCE = 2
/** Beyond so many who wait, one is asked to come again. */
const MOST_WAITING = 30

// only what we ask for is ever decoded, whatever the bytes say that they are
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({
  operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'],
})
sharp.concurrency(1)
sharp.cache(false)

const waiting: (() => void)[] = []
let busy = 0

/**
 * The same picture as a JPEG of at most 1280 px and about 300 kB, upright, with nothing beside its pixels: no place, time,
 * camera, thumbnail, profile or comment, and nothing behind its end. Null when it is no JPEG, PNG or WebP, is damaged, or
 * unfolds to too many pixels. 'ramai': too many wait already.
 */
export async function recodeFoto(bytes: Uint8Array): Promise<Buffer | 'ramai' | null> {
  if (!beginsAsFoto(bytes)) return null
  if (waiting.length >= MOST_WAITING) return 'ramai'
  if (busy >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve))
  else busy += 1
  try {
    return await recode(bytes)
  } finally {
    const next = waiting.shift()
    if (next) next()
    else busy -= 1
  }
}

async function recode(bytes: Uint8Array): Promise<Buffer | null> {
  try {
    const raw = await sharp(bytes, {
      limitInputPixels: MOST_PIXELS,
      failOn: 'truncated',
      sequentialRead: true,
    })
      .autoOrient()
      .resize(FOTO_SISI_PX, FOTO_SISI_PX, { fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .raw()
      .toBuffer({ resolveWithObject: true })
    const { width, height, channels } = raw.info
    for (const quality of QUALITIES) {
      const jpeg = await sharp(raw.data, { raw: { width, height, channels } }).jpeg({ quality }).toBuffer()
      if (jpeg.length <= FOTO_SIMPAN_BYTES) return jpeg
    }
    return null
  } catch {
    // damaged, cut off or hostile: for whoever sent it all the same, and nothing of it is kept
    return null
  }
}
