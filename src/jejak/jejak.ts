import { createHmac, createSecretKey, timingSafeEqual } from 'node:crypto'
import { canonicalJson, type JsonObject } from '../lib/jcs.ts'

/** The nation as a region, for acts that belong to no regency. */
export const NASIONAL = '0000'

/** What an act says about itself. With `subjek_id` the content is kept under that subject's key, else in public. */
export interface JejakEntry {
  jejak_id?: string
  jenis: string
  kode_kabkota: string
  subjek_id: string | null
  usulan_id?: string | null
  isi: JsonObject
}

/** Who and when, from the session: no entry can claim another. */
export interface JejakSource {
  petugas: string | null
  peran: string
  /** The decree that the system acts under. */
  dasar: string | null
  waktu: Date
}

/** The text that is committed to (security.md 2.2): the act, its exact time, its officer by pseudonym. */
export function jejakPayload(entry: JejakEntry, source: JejakSource): string {
  return canonicalJson({
    dasar: source.dasar,
    isi: entry.isi,
    jenis: entry.jenis,
    peran: source.peran,
    petugas: source.petugas,
    subjek: entry.subjek_id,
    usulan: entry.usulan_id ?? null,
    waktu: source.waktu.toISOString(),
  })
}

/** HMAC-SHA-256(salt, payload): tells nothing without the salt, and fits no other payload with it. */
export function commit(garam: Buffer, payload: string): Buffer {
  return createHmac('sha256', createSecretKey(garam)).update(payload).digest()
}

/** Is `payload`, with its salt, what was committed to? */
export function fitsKomitmen(komitmen: Buffer, garam: Buffer, payload: string): boolean {
  const expected = commit(garam, payload)
  return expected.length === komitmen.length && timingSafeEqual(expected, komitmen)
}

/**
 * The public leaf of a personal entry: commitment, day (WIB), regency, kind, version, and nothing finer. The hash
 * of these bytes (`leafHash`) is what the public log is built from.
 */
export function jejakLeaf(row: {
  komitmen: Buffer
  waktu: Date
  kode_kabkota: string
  jenis: string
  versi: number
}): string {
  const wib = new Date(row.waktu.getTime() + 7 * 3_600_000)
  return canonicalJson({
    c: row.komitmen.toString('base64'),
    d: wib.toISOString().slice(0, 10),
    r: row.kode_kabkota,
    t: row.jenis,
    v: row.versi,
  })
}

/** The kind of an entry about a step: `usulan` and `submitUsulan` make `usulan.submit_usulan`. */
export function jenisOf(perkara: string, tindakan: string): string {
  return `${perkara}.${tindakan.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`
}
