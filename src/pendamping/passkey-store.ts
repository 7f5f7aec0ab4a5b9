import { sql } from 'kysely'
import type { Tx } from '../db/transaction.ts'

const TANTANGAN_MS = 5 * 60_000

/** Keeps a challenge for five minutes, and forgets the old ones. */
export async function insertTantangan(tx: Tx, tantangan: string, kode_hash: Buffer | null): Promise<void> {
  await sql`delete from pendamping_tantangan where kedaluwarsa < jam()`.execute(tx)
  await sql`insert into pendamping_tantangan (tantangan, kode_hash, kedaluwarsa)
    values (${tantangan}, ${kode_hash}, jam() + make_interval(secs => ${TANTANGAN_MS / 1000}))`.execute(tx)
}

/** Takes a challenge away: it was ours, is not old, and nobody can use it again. Null otherwise. */
export async function takeTantangan(tx: Tx, tantangan: string): Promise<{ kode_hash: Buffer | null } | null> {
  const { rows } = await sql<{ kode_hash: Buffer | null; masih: boolean }>`
    delete from pendamping_tantangan where tantangan = ${tantangan} returning kode_hash, kedaluwarsa > jam() as masih
  `.execute(tx)
  const [row] = rows
  return row?.masih ? { kode_hash: row.kode_hash } : null
}

/** Who may make a passkey with this code: it is not old, not used, and its companion may act. */
export async function findKodePemilik(
  tx: Tx,
  kode_hash: Buffer,
): Promise<{ pendamping_id: string; nama: string } | null> {
  const { rows } = await sql<{ pendamping_id: string; nama: string }>`
    select p.pendamping_id, p.nama from pendamping_daftar d join pendamping p using (pendamping_id)
    where d.kode_hash = ${kode_hash} and d.kedaluwarsa > jam() and pendamping_aktif(p.pendamping_id)
      and not exists (select from pendamping_kunci k where k.kode_hash = d.kode_hash)
  `.execute(tx)
  return rows[0] ?? null
}

export interface Kredensial {
  kredensial: Buffer
  pendamping_id: string
  kode_hash: Buffer
  kunci_publik: Buffer
  penghitung: number
}

export async function insertKredensial(tx: Tx, baru: Kredensial): Promise<void> {
  await sql`insert into pendamping_kunci (kredensial, pendamping_id, kode_hash, kunci_publik, penghitung)
    values (${baru.kredensial}, ${baru.pendamping_id}, ${baru.kode_hash}, ${baru.kunci_publik}, ${baru.penghitung})
  `.execute(tx)
}

/** A passkey whose companion may act today. */
export async function findKredensial(
  tx: Tx,
  kredensial: Buffer,
): Promise<{ pendamping_id: string; kunci_publik: Buffer; penghitung: string } | null> {
  const { rows } = await sql<{ pendamping_id: string; kunci_publik: Buffer; penghitung: string }>`
    select pendamping_id, kunci_publik, penghitung from pendamping_kunci
    where kredensial = ${kredensial} and dicabut is null and pendamping_aktif(pendamping_id)
  `.execute(tx)
  return rows[0] ?? null
}

export async function setPenghitung(tx: Tx, kredensial: Buffer, penghitung: number): Promise<void> {
  await sql`update pendamping_kunci set penghitung = ${penghitung} where kredensial = ${kredensial}`.execute(
    tx,
  )
}
