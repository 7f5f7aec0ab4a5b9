import { createHash } from 'node:crypto'
import { takeRandom } from '../kunci/random.ts'

const TOKEN_BYTES = 32
const SHAPE = /^setara_[A-Za-z0-9_-]{43}$/

/** A new personal token: 256 random bits. The prefix lets a scan find one that was pasted somewhere by accident. */
export function newToken(): string {
  return `setara_${takeRandom(TOKEN_BYTES).toString('base64url')}`
}

export function isToken(text: string): boolean {
  return SHAPE.test(text)
}

/** What is stored of a token. It has 256 bits of its own, so that a plain hash can't be searched. */
export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}
