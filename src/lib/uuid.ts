import { createHash, randomBytes } from 'node:crypto'

/** UUIDv7 (RFC 9562 section 5.7): 48 bits of `now` in milliseconds, then random. */
export function uuid7(now: Date): string {
  const bytes = randomBytes(16)
  bytes.writeUIntBE(now.getTime(), 0, 6)
  return format(bytes, 7)
}

/**
 * A UUID (version 8) that the same parts always give, on any machine: SHA-256 over the parts, each followed
 * by a zero byte. For ids that must come out the same when an import is run again.
 */
export function uuidFrom(...parts: string[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part).update('\0')
  return format(hash.digest().subarray(0, 16), 8)
}

/** The 16 bytes of a UUID in text form. */
export function uuidBytes(id: string): Buffer {
  return Buffer.from(id.replaceAll('-', ''), 'hex')
}

function format(bytes: Buffer, version: number): string {
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | (version << 4), 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
