import type { Kunci } from '../kunci/kunci.ts'
import { normalizeNama, phoneticTokens } from '../lib/nama.ts'

/** Sounds are few and shared by millions of names: each keystore hashes one once. */
const known = new WeakMap<Kunci, Map<string, Buffer>>()
const KNOWN_LIMIT = 50_000

/**
 * Keyed hashes of the sounds of a mother's name, for blocking: who shares one may be looked at together. In
 * the order of the hashes and once each, so that they say nothing about the order of the name.
 */
export function hashIbu(kunci: Kunci, nama_ibu_kandung: string | null): Buffer[] {
  if (nama_ibu_kandung === null) return []
  const sounds = new Set(phoneticTokens(normalizeNama(nama_ibu_kandung).norm))
  return [...sounds].map((sound) => hashSound(kunci, sound)).sort((a, b) => a.compare(b))
}

function hashSound(kunci: Kunci, sound: string): Buffer {
  let hashes = known.get(kunci)
  if (!hashes || hashes.size >= KNOWN_LIMIT) known.set(kunci, (hashes = new Map()))
  const hash = hashes.get(sound) ?? kunci.blindIndex('ibu', sound)
  hashes.set(sound, hash)
  return hash
}
