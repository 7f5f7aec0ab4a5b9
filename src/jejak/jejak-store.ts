import { sql } from 'kysely'
import { prepareWhileStoring } from '../lib/overlap.ts'
import { uuid7 } from '../lib/uuid.ts'
import { openedSubjekKunci, openSubjekKunciBulk } from '../kunci/kunci-store.ts'
import { takeRandom } from '../kunci/random.ts'
import type { Act } from './act.ts'
import { commit, type JejakEntry, jejakPayload, type JejakSource } from './jejak.ts'

const SALT_BYTES = 32

/** Writes one entry. See `recordJejakBulk`. Returns its id. */
export async function recordJejak(act: Act, entry: JejakEntry): Promise<string> {
  const jejak_id = entry.jejak_id ?? uuid7(act.now)
  await recordJejakBulk(act, [{ ...entry, jejak_id }])
  return jejak_id
}

/**
 * Writes the entries of an act in its own transaction: encrypted payload and commitment to `jejak`, salt to the
 * keystore. Officer, role and time are the session's. Throws when a subject's key is gone or out of scope, and
 * when an id was used before.
 */
export async function recordJejakBulk(act: Act, entries: readonly JejakEntry[]): Promise<void> {
  await openSubjekKunciBulk(
    act,
    entries.flatMap((entry) => entry.subjek_id ?? []),
  )
  const source = sourceOf(act)
  await prepareWhileStoring(
    entries,
    (entry) => rowOf(act, entry, source),
    (rows) => insertJejak(act, rows),
  )
}

interface Row {
  jejak_id: string
  jenis: string
  subjek_id: string | null
  usulan_id: string | null
  kode_kabkota: string
  garam: Buffer
  komitmen: Buffer
  isi: string | null
  isi_enc: Buffer | null
}

function sourceOf(act: Act): JejakSource {
  const { petugas_id, peran, dasar } = act.actor
  const petugas = petugas_id && act.kunci.petugasPseudonym(petugas_id, act.now.getUTCFullYear())
  return { petugas, peran, dasar: dasar ?? null, waktu: act.now }
}

function rowOf(act: Act, entry: JejakEntry, source: JejakSource): Row {
  const { jenis, subjek_id, kode_kabkota, usulan_id = null, jejak_id = uuid7(act.now) } = entry
  const garam = takeRandom(SALT_BYTES)
  const payload = jejakPayload(entry, source)
  const row = { jejak_id, jenis, subjek_id, usulan_id, kode_kabkota, garam, komitmen: commit(garam, payload) }
  if (subjek_id === null) return { ...row, isi: payload, isi_enc: null }
  const cell = { table: 'jejak', column: 'isi_enc', id: jejak_id }
  return {
    ...row,
    isi: null,
    isi_enc: act.kunci.encryptField(openedSubjekKunci(act, subjek_id), cell, payload),
  }
}

async function insertJejak(act: Act, rows: readonly Row[]): Promise<void> {
  const column = <K extends keyof Row>(name: K) => rows.map((row) => row[name])
  const { petugas_id, peran } = act.actor
  await sql`insert into jejak
      (jejak_id, jenis, subjek_id, usulan_id, komitmen, isi, isi_enc, kode_kabkota, petugas_id, peran, waktu, periode)
    select e.*, ${petugas_id}::uuid, ${peran}, s.waktu, to_char(s.waktu at time zone 'Asia/Jakarta', 'YYYY-MM')
    from unnest(${column('jejak_id')}::uuid[], ${column('jenis')}::text[], ${column('subjek_id')}::uuid[],
      ${column('usulan_id')}::uuid[], ${column('komitmen')}::bytea[], ${column('isi')}::text[],
      ${column('isi_enc')}::bytea[], ${column('kode_kabkota')}::text[]) as e,
      (select jam() as waktu offset 0) as s`.execute(act.tx)
  await sql`insert into kunci.kunci_jejak (jejak_id, subjek_id, garam, kode_kabkota)
    select * from unnest(${column('jejak_id')}::uuid[], ${column('subjek_id')}::uuid[],
      ${column('garam')}::bytea[], ${column('kode_kabkota')}::text[])`.execute(act.tx)
}

export interface JejakRow {
  jejak_id: string
  n: string
  jenis: string
  waktu: Date
  petugas_id: string | null
  peran: string
  subjek_id: string | null
  usulan_id: string | null
  versi: number
  komitmen: Buffer
  isi: string | null
  isi_enc: Buffer | null
  kode_kabkota: string
}

/** The entries about one subject in the order they arrived. */
export async function findJejakBySubjek(act: Act, subjek_id: string): Promise<JejakRow[]> {
  const { rows } =
    await sql<JejakRow>`select jejak_id, n, jenis, waktu, petugas_id, peran, subjek_id, usulan_id, versi,
      komitmen, isi, isi_enc, kode_kabkota
    from jejak where subjek_id = ${subjek_id} order by n`.execute(act.tx)
  return rows
}

/** The payload of an entry and its salt, or null when its key or salt was destroyed (erasure) or is out of scope. */
export async function openJejak(act: Act, row: JejakRow): Promise<{ payload: string; garam: Buffer } | null> {
  const salts = await sql<{ garam: Buffer }>`
    select garam from kunci.kunci_jejak where jejak_id = ${row.jejak_id}`.execute(act.tx)
  const garam = salts.rows[0]?.garam
  if (!garam) return null
  if (row.isi !== null) return { payload: row.isi, garam }
  const key = (await openSubjekKunciBulk(act, [row.subjek_id ?? ''])).get(row.subjek_id ?? '')
  if (!key || !row.isi_enc) return null
  const cell = { table: 'jejak', column: 'isi_enc', id: row.jejak_id }
  return { payload: act.kunci.decryptField(key, cell, row.isi_enc), garam }
}
