import type { Actor } from '../db/transaction.ts'
import type { Database } from '../db/pool.ts'
import { runAct } from '../jejak/act.ts'
import type { Kunci } from '../kunci/kunci.ts'
import { eraseOldFoto } from './foto-store.ts'

export const FOTO_HAPUS = 'usulan.foto_hapus'

/** Pictures have served when their case has been over for ninety days: they go, and that they were there stays. */
export async function hapusFoto(setara: { db: Database; kunci: Kunci }, sistem: Actor): Promise<void> {
  await runAct(setara, sistem, eraseOldFoto)
}
