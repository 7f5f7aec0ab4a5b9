/** So many photos may a case have. */
export const FOTO_PALING_BANYAK = 3
/** What is sent may be so large; a telephone's photo has 2 to 6 MB. */
export const FOTO_MASUK_BYTES = 8_000_000
/** The longer side of what is kept, in pixels: enough to see a floor, a wall, a roof. */
export const FOTO_SISI_PX = 1280
/** What is kept is made to be no larger than this. */
export const FOTO_SIMPAN_BYTES = 300_000
/** Who of the officers may look at the photos of a case in their region: those who visit and decide, not the neighbours. */
export const PERAN_FOTO: readonly string[] = ['petugas_lapangan', 'verifikator', 'kepala_opd', 'pusdatin']

/** What is wrong with a photo, in the words of the page. */
export type FotoGalat = 'kosong' | 'bukan_foto' | 'terlalu_besar' | 'cukup' | 'ramai'

const STARTS: readonly (readonly [at: number, bytes: readonly number[]])[][] = [
  [[0, [0xff, 0xd8, 0xff]]],
  [[0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]]],
  [
    [0, [0x52, 0x49, 0x46, 0x46]],
    [8, [0x57, 0x45, 0x42, 0x50]],
  ],
]

/** Whether the bytes begin as a JPEG, a PNG or a WebP does; whatever name and kind they were sent under. */
export function beginsAsFoto(bytes: Uint8Array): boolean {
  return STARTS.some((parts) =>
    parts.every(([at, wanted]) => wanted.every((byte, index) => bytes[at + index] === byte)),
  )
}
