import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Database } from '../db/pool.ts'
import type { Act } from '../jejak/act.ts'
import { NASIONAL } from '../jejak/jejak.ts'
import { recordJejak } from '../jejak/jejak-store.ts'
import { takeRandom } from '../kunci/random.ts'
import { crockford, readChecked, withCheck } from '../lib/crockford.ts'
import type { JsonObject } from '../lib/jcs.ts'
import { uuid7 } from '../lib/uuid.ts'

export interface LembagaBaru {
  nama: string
  /** Number of the decree. */
  dasar: string
  mulai: string
  sampai: string | null
  /** 6-digit codes, all of one regency. */
  kecamatan: readonly string[]
}

/** Accredits an organisation. Who is accredited is public. */
export async function createLembaga(act: Act, input: LembagaBaru): Promise<string> {
  const lembaga_id = uuid7(act.now)
  const { nama, dasar, mulai, sampai, kecamatan } = input
  const kode_kabkota = kecamatan[0]?.slice(0, 4) ?? ''
  await sql`insert into lembaga (lembaga_id, nama, dasar, mulai, sampai, kecamatan, kode_kabkota)
    values (${lembaga_id}, ${nama}, ${dasar}, ${mulai}::date, ${sampai}::date, ${[...kecamatan]}::text[],
      ${kode_kabkota})`.execute(act.tx)
  const isi = { lembaga: nama, dasar_akreditasi: dasar, mulai, sampai, kecamatan: [...kecamatan] }
  await recordJejak(act, { jenis: 'lembaga.create', kode_kabkota, subjek_id: null, isi })
  return lembaga_id
}

export interface PendampingBaru {
  lembaga_id: string
  kode_kabkota: string
  nama: string
  tanggal_kode_etik: string
  mulai: string
  sampai: string | null
  /** The same human as an officer, where they are one. */
  petugas_id: string | null
}

/** Enters a companion of an organisation. In the public log they stand by pseudonym. */
export async function createPendamping(act: Act, input: PendampingBaru): Promise<string> {
  const pendamping_id = uuid7(act.now)
  const { lembaga_id, kode_kabkota, nama, petugas_id, tanggal_kode_etik, mulai, sampai } = input
  await sql`insert into pendamping
      (pendamping_id, lembaga_id, nama, petugas_id, tanggal_kode_etik, mulai, sampai, kode_kabkota)
    values (${pendamping_id}, ${lembaga_id}, ${nama}, ${petugas_id}, ${tanggal_kode_etik}::date, ${mulai}::date, ${sampai}::date,
      ${kode_kabkota})`.execute(act.tx)
  await recordPendamping(act, 'pendamping.create', pendamping_id, { lembaga_id, mulai, sampai })
  return pendamping_id
}

const KODE_BITS = 80
const KODE_CHARACTERS = 16

/** A one-time code with which the companion makes a passkey, good for `hari` days. Shown once. */
export async function createKode(act: Act, input: { pendamping_id: string; hari: number }): Promise<string> {
  const kode = newKode()
  const kedaluwarsa = new Date(act.now.getTime() + input.hari * 86_400_000)
  await sql`insert into pendamping_daftar (kode_hash, pendamping_id, kedaluwarsa)
    values (${hashKode(kode)}, ${input.pendamping_id}, ${kedaluwarsa})`.execute(act.tx)
  const isi = { kedaluwarsa: kedaluwarsa.toISOString() }
  await recordPendamping(act, 'pendamping.kode', input.pendamping_id, isi)
  return kode
}

/** Of letters and digits only, check character and all: it is read aloud and typed by hand. */
function newKode(): string {
  for (;;) {
    const kode = withCheck(crockford(takeRandom(KODE_BITS / 8), KODE_BITS))
    if (/^[0-9A-Z]+$/.test(kode)) return kode
  }
}

/** The hash of a code as it was typed, or null when it can't be one. */
export function readKode(typed: string): Buffer | null {
  const kode = readChecked(typed, KODE_CHARACTERS)
  return kode === null ? null : hashKode(kode)
}

// 80 random bits for a week: nobody searches a plain hash of them.
function hashKode(kode: string): Buffer {
  return createHash('sha256').update(kode).digest()
}

/** Suspends a companion, or lets them back in. Their sessions end with it, and their codes and passkeys give nothing. */
export async function suspendPendamping(act: Act, pendamping_id: string, kembali = false): Promise<void> {
  await sql`update pendamping set ditangguhkan = ${kembali ? null : act.now} where pendamping_id = ${pendamping_id}`.execute(
    act.tx,
  )
  await endSesiAll(act, pendamping_id)
  await recordPendamping(act, kembali ? 'pendamping.restore' : 'pendamping.suspend', pendamping_id, {})
}

/** Takes a companion's passkeys and sessions away, when a device is lost. */
export async function revokeKunci(act: Act, pendamping_id: string): Promise<void> {
  await sql`update pendamping_kunci set dicabut = jam() where pendamping_id = ${pendamping_id} and dicabut is null`.execute(
    act.tx,
  )
  await endSesiAll(act, pendamping_id)
  await recordPendamping(act, 'pendamping.revoke', pendamping_id, {})
}

async function endSesiAll(act: Act, pendamping_id: string): Promise<void> {
  await sql`update pendamping_sesi set dicabut = jam() where pendamping_id = ${pendamping_id} and dicabut is null`.execute(
    act.tx,
  )
}

/** Ends an accreditation: `sampai` is the first day without it, for all its companions. */
export async function endLembaga(
  act: Act,
  { lembaga_id, kode_kabkota, sampai }: { lembaga_id: string; kode_kabkota: string; sampai: string },
): Promise<void> {
  await sql`update lembaga set sampai = ${sampai}::date where lembaga_id = ${lembaga_id}`.execute(act.tx)
  const isi = { lembaga_id, sampai }
  await recordJejak(act, { jenis: 'lembaga.end', kode_kabkota, subjek_id: null, isi })
}

async function recordPendamping(act: Act, jenis: string, pendamping_id: string, isi: JsonObject) {
  const tentang = act.kunci.petugasPseudonym(pendamping_id, act.now.getUTCFullYear())
  await recordJejak(act, { jenis, kode_kabkota: NASIONAL, subjek_id: null, isi: { ...isi, tentang } })
}

/** Organisations of this name or id. */
export async function findLembaga(db: Database, namaOrId: string) {
  const { rows } = await sql<{ lembaga_id: string; kode_kabkota: string }>`
    select lembaga_id, kode_kabkota from lembaga
    where lembaga_id::text = lower(${namaOrId}) or lower(nama) = lower(${namaOrId})`.execute(db.petugas)
  return rows
}

/** Companions of this name (within an organisation, where one is given) or id. */
export async function findPendamping(db: Database, namaOrId: string, lembaga_id: string | null = null) {
  const { rows } = await sql<{ pendamping_id: string }>`
    select pendamping_id from pendamping
    where (pendamping_id::text = lower(${namaOrId}) or lower(nama) = lower(${namaOrId}))
      and (${lembaga_id}::uuid is null or lembaga_id = ${lembaga_id}::uuid)`.execute(db.petugas)
  return rows
}
