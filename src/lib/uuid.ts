import { hash, randomUUID } from 'node:crypto'

/** UUIDv7 (RFC 9562 section 5.7): 48 bits of `now` in milliseconds, then random. */
export function uuid7(now: Date): string {
  const time = now.getTime().toString(16).padStart(12, '0')
  // The random part and the variant of a version 4: node draws many of those at a time.
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`
}

/**
 * A UUID (version 8) that the same parts always give, on any machine: SHA-256 over the parts, each followed
 * by a zero byte. For ids that must come out the same when an import is run again.
 */
export function uuidFrom(...parts: string[]): string {
  const bytes = hash('sha256', `${parts.join('\0')}\0`, 'buffer').subarray(0, 16)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

/** The 16 bytes of a UUID in text form. */
export function uuidBytes(id: string): Buffer {
  return Buffer.from(id.replaceAll('-', ''), 'hex')
}

/** A short name of a case for people to say: the end of its id. */
export function kodeOf(id: string): string {
  return id.slice(-6).toUpperCase()
}
