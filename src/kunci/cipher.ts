import { createCipheriv, createDecipheriv, type KeyObject } from 'node:crypto'
import { takeRandom } from './random.ts'

const ALGORITHM = 'aes-256-gcm'
const IV_BYTES = 12
const TAG_BYTES = 16

/**
 * AES-256-GCM under a fresh random IV: `head` ‖ iv (12) ‖ ciphertext ‖ tag (16). `aad` says where the text belongs.
 * Keys are handles: with raw bytes each call costs four times as much.
 */
export function seal(key: KeyObject, aad: string, plain: Buffer | string, head: Buffer): Buffer {
  const iv = takeRandom(IV_BYTES)
  const cipher = createCipheriv(ALGORITHM, key, iv)
  cipher.setAAD(Buffer.from(aad))
  const body = typeof plain === 'string' ? cipher.update(plain, 'utf8') : cipher.update(plain)
  cipher.final()
  return Buffer.concat([head, iv, body, cipher.getAuthTag()])
}

/** The opposite of `seal`, after its head. Throws when the key, the place or a single bit is another. */
export function unseal(key: KeyObject, aad: string, sealed: Buffer): Buffer {
  if (sealed.length < IV_BYTES + TAG_BYTES) throw new RangeError('sealed text is too short')
  const decipher = createDecipheriv(ALGORITHM, key, sealed.subarray(0, IV_BYTES), {
    authTagLength: TAG_BYTES,
  })
  decipher.setAAD(Buffer.from(aad))
  decipher.setAuthTag(sealed.subarray(-TAG_BYTES))
  return Buffer.concat([decipher.update(sealed.subarray(IV_BYTES, -TAG_BYTES)), decipher.final()])
}
