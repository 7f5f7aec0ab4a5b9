import { sql } from 'kysely'
import type { Database } from '../db/pool.ts'
import type { Actor } from '../db/transaction.ts'
import { type Act, runAct } from '../jejak/act.ts'
import type { Kunci } from '../kunci/kunci.ts'
import type { Pendamping } from './pendamping.ts'

/** What the companion's part of the program works with. */
export interface PendampingSetara {
  db: Database
  kunci: Kunci
}

/**
 * Runs an act for a companion. To every rule it is a citizen's own (`pembuat`, no officer), within the organisation's
 * districts; to the database it is also this companion, who sees only their own clients.
 */
export function runPendamping<T>(
  setara: PendampingSetara,
  pendamping: Pendamping,
  fn: (act: Act) => Promise<T>,
): Promise<T> {
  return runAct(setara, actorOfPendamping(pendamping), async (act) => {
    await sql`select set_config('app.pendamping', ${pendamping.pendamping_id}, true)`.execute(act.tx)
    return fn(act)
  })
}

export function actorOfPendamping({ kode_kabkota, kecamatan }: Pendamping): Actor {
  const desa = kecamatan.map((kode) => `${kode}0000:${kode}9999`).join()
  return { petugas_id: null, peran: 'pembuat', kabkota: kode_kabkota, desa }
}
