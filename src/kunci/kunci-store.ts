import { sql } from 'kysely'
import type { Tx } from '../db/transaction.ts'
import type { Kunci, SubjekKunci, WrappedKunci } from './kunci.ts'

/** What the keystore needs of an act. */
export interface KunciAct {
  tx: Tx
  kunci: Kunci
}

export interface Subjek {
  subjek_id: string
  kode_kabkota: string
}

/** Keys that this transaction has already opened: an act that writes many rows of one subject asks once. */
const opened = new WeakMap<Tx, Map<string, SubjekKunci>>()

export interface NewSubjekKunci extends Subjek, WrappedKunci {}

/** A new key for a subject, open for the rest of this transaction; `insertSubjekKunci` stores it. */
export function newSubjekKunci(act: KunciAct, { subjek_id, kode_kabkota }: Subjek): NewSubjekKunci {
  const { kunci, terbungkus, versi_kek } = act.kunci.newSubjekKey(subjek_id)
  openedBy(act.tx).set(subjek_id, kunci)
  return { subjek_id, kode_kabkota, terbungkus, versi_kek }
}

/** Stores new keys. Errors: a subject that has one already (primary key), a foreign scope (RLS). */
export async function insertSubjekKunci(act: KunciAct, rows: readonly NewSubjekKunci[]): Promise<void> {
  const column = <K extends keyof NewSubjekKunci>(name: K) => rows.map((row) => row[name])
  await sql`insert into kunci.kunci_subjek (subjek_id, terbungkus, versi_kek, kode_kabkota)
    select * from unnest(${column('subjek_id')}::uuid[], ${column('terbungkus')}::bytea[],
      ${column('versi_kek')}::smallint[], ${column('kode_kabkota')}::text[])`.execute(act.tx)
}

/** Makes and stores a key for each subject, and gives them open. */
export async function createSubjekKunciBulk(
  act: KunciAct,
  subjekList: readonly Subjek[],
): Promise<ReadonlyMap<string, SubjekKunci>> {
  await insertSubjekKunci(
    act,
    subjekList.map((subjek) => newSubjekKunci(act, subjek)),
  )
  return openedBy(act.tx)
}

/** The key of a subject whose keys were opened before. Throws when there is none: erased, or out of scope. */
export function openedSubjekKunci(act: KunciAct, subjek_id: string): SubjekKunci {
  const kunci = openedBy(act.tx).get(subjek_id)
  if (!kunci) throw new Error('subject has no key: erased, or out of scope')
  return kunci
}

/** The open keys of these subjects. One that was erased, or is out of the session's scope, is not in the map. */
export async function openSubjekKunciBulk(
  act: KunciAct,
  subjekIds: readonly string[],
): Promise<ReadonlyMap<string, SubjekKunci>> {
  const known = openedBy(act.tx)
  const unknown = [...new Set(subjekIds)].filter((id) => !known.has(id))
  if (unknown.length === 0) return known
  const { rows } = await sql<{ subjek_id: string } & WrappedKunci>`
    select subjek_id, terbungkus, versi_kek from kunci.kunci_subjek where subjek_id = any(${unknown}::uuid[])
  `.execute(act.tx)
  for (const row of rows) known.set(row.subjek_id, act.kunci.openSubjekKey(row.subjek_id, row))
  return known
}

/** The open key of a subject that must have one. Throws when it was erased or is out of scope. */
export async function getSubjekKunci(act: KunciAct, subjek_id: string): Promise<SubjekKunci> {
  await openSubjekKunciBulk(act, [subjek_id])
  return openedSubjekKunci(act, subjek_id)
}

/**
 * Destroys a subject's key and the salts of everything recorded about it: its fields and its jejak are noise from
 * then on, in this database and in each backup younger than the keystore's own. Only the system's role may.
 * Returns how many keys and salts went.
 */
export async function eraseSubjek(
  act: KunciAct,
  subjek_id: string,
): Promise<{ kunci: number; garam: number }> {
  const kunci = await sql`delete from kunci.kunci_subjek where subjek_id = ${subjek_id}`.execute(act.tx)
  const garam = await sql`delete from kunci.kunci_jejak where subjek_id = ${subjek_id}`.execute(act.tx)
  openedBy(act.tx).delete(subjek_id)
  return { kunci: Number(kunci.numAffectedRows ?? 0n), garam: Number(garam.numAffectedRows ?? 0n) }
}

/**
 * Compares the key files with the database they are used on; a new database takes note of them. Throws, before
 * anything is written, when a key of the database is missing or another. Needs the system's role.
 */
export async function checkKunci(act: KunciAct): Promise<void> {
  const { rows } = await sql<{
    nama: string
    sidik: Buffer
  }>`select nama, sidik from kunci.kunci_sidik`.execute(act.tx)
  const present = act.kunci.fingerprints()
  for (const { nama, sidik } of rows) {
    if (present.get(nama)?.equals(sidik)) continue
    throw new Error(
      `Kunci "${nama}" bukan kunci basis data ini. Pulihkan folder kunci dari cadangan; data belum diubah.`,
    )
  }
  const noted = new Set(rows.map((row) => row.nama))
  const fresh = [...present].filter(([nama]) => !noted.has(nama))
  await sql`insert into kunci.kunci_sidik (nama, sidik)
    select * from unnest(${fresh.map(([nama]) => nama)}::text[], ${fresh.map(([, sidik]) => sidik)}::bytea[])
    on conflict (nama) do nothing`.execute(act.tx)
}

function openedBy(tx: Tx): Map<string, SubjekKunci> {
  const known = opened.get(tx) ?? new Map<string, SubjekKunci>()
  opened.set(tx, known)
  return known
}
