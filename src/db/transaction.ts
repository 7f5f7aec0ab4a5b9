import { sql, type Transaction } from 'kysely'
import type { Database } from './pool.ts'
import type { DB } from './tables.ts'

/** A function that writes asks for this, and a pool is not one. */
export type Tx = Transaction<DB>

/** On whose behalf a transaction runs, and how far its eyes reach. */
export interface Actor {
  petugas_id: string | null
  peran: string
  /** `*` or comma-separated 4-digit codes. */
  kabkota: string
  /** '' or comma-separated `lo:hi` ranges of 10-digit codes, for those who see less than a regency. */
  desa: string
  /** The decree that `sistem` acts under. */
  dasar?: string
}

/**
 * One request, one transaction, one verdict. The scope is set for this transaction only, so a pooled connection
 * carries nothing over. `now` is the database's clock `jam()`, the same for the act, its window and its rows.
 */
export async function runTx<T>(
  db: Database,
  actor: Actor,
  fn: (tx: Tx, now: Date) => Promise<T>,
): Promise<T> {
  return poolOf(db, actor)
    .transaction()
    .execute(async (tx) => fn(tx, await setScope(tx, actor)))
}

function poolOf(db: Database, { peran }: Actor) {
  switch (peran) {
    case 'sistem':
      return db.pekerja
    case 'pembuat':
      return db.pembuat
    default:
      return db.petugas
  }
}

async function setScope(tx: Tx, actor: Actor): Promise<Date> {
  const { rows } = await sql<{ now: Date }>`
    select set_config('app.petugas', ${actor.petugas_id ?? ''}, true),
           set_config('app.peran', ${actor.peran}, true),
           set_config('app.kabkota', ${actor.kabkota}, true),
           set_config('app.desa', ${actor.desa}, true),
           jam() as now`.execute(tx)
  const row = rows[0]
  if (!row) throw new Error('jam() gave no row')
  return row.now
}
