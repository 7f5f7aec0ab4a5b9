import type { Database } from '../db/pool.ts'
import { type Actor, runTx, type Tx } from '../db/transaction.ts'
import type { Kunci } from '../kunci/kunci.ts'

/** One act: its transaction, who acts, the moment (the database's clock), the keystore. */
export interface Act {
  tx: Tx
  actor: Actor
  now: Date
  kunci: Kunci
}

/** Runs an act in one transaction. It is done when the promise resolves; when it throws, nothing happened. */
export function runAct<T>(
  setara: { db: Database; kunci: Kunci },
  actor: Actor,
  fn: (act: Act) => Promise<T>,
): Promise<T> {
  return runTx(setara.db, actor, (tx, now) => fn({ tx, actor, now, kunci: setara.kunci }))
}
