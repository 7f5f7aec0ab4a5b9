import { createHash } from 'node:crypto'

/** Of 10,000 cases that agree with the civil registry, this many are looked at again by a university. */
export const SAMPEL_PER_10_000 = 300

/**
 * Is this case drawn? The first 4 bytes of SHA-256(seed ‖ usulan_id), as a share of all, below the rate. The seed is
 * promised (by its hash) before the draw, so nobody can choose whom it spares.
 */
export function isDrawn(benih: string, usulan_id: string, per10000: number = SAMPEL_PER_10_000): boolean {
  const place = createHash('sha256').update(benih).update(usulan_id).digest().readUInt32BE(0)
  return place / 2 ** 32 < per10000 / 10_000
}
