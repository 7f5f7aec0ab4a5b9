import { randomFillSync } from 'node:crypto'

const pool = Buffer.allocUnsafeSlow(16_384)
let used = pool.length

/**
 * `length` random bytes of the system's generator, drawn 16 KiB at a time: a call into the kernel for each IV would
 * cost as much as the encryption. What was handed out is wiped from the pool.
 */
export function takeRandom(length: number): Buffer {
  if (used + length > pool.length) {
    randomFillSync(pool)
    used = 0
  }
  const bytes = Buffer.from(pool.subarray(used, used + length))
  pool.fill(0, used, used + length)
  used += length
  return bytes
}
