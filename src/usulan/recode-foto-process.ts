import sharp from 'sharp'
import { FOTO_SIMPAN_BYTES, FOTO_SISI_PX } from './foto.ts'

/** A photo of fifty million pixels is a good telephone's; a picture that unfolds to more is refused before it does. */
const MOST_PIXELS = 50_000_000
const QUALITIES = [80, 65, 50, 35]
// only what we ask for is ever decoded, whatever the bytes say that they are
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({
  operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'],
})
sharp.concurrency(1)
sharp.cache(false)

// The process of recode-foto.ts: a picture comes in, the same picture made anew goes out, or null.
process.on('message', (bytes: Uint8Array) => void recode(bytes).then((made) => process.send?.({ made })))
process.once('disconnect', () => process.exit(0))

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
