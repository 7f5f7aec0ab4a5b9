import { sql } from 'kysely'
import { Type } from 'typebox'
import { Value } from 'typebox/value'
import { enqueue } from '../db/enqueue.ts'
import type { Database } from '../db/pool.ts'
import type { Actor } from '../db/transaction.ts'
import { runAct } from '../jejak/act.ts'
import type { Kunci } from '../kunci/kunci.ts'
import { type FindDukcapil, matchUsulan } from './match-usulan.ts'

export const PEMADANAN_PADANKAN = 'pemadanan.padankan'

const Isi = Type.Object({ kode_kabkota: Type.Optional(Type.String()) })

/**
 * Job pemadanan.padankan: asks the civil registry for the sent cases of a regency; without a regency, puts one job
 * in for each that has any. `nomor` names the run, so that a run begun again after a crash records nothing twice.
 * Whoever could not be asked is asked at the next run.
 */
export async function padankanUsulan(
  setara: { db: Database; kunci: Kunci; findDukcapil: FindDukcapil },
  sistem: Actor,
  isi: unknown,
  nomor: string,
): Promise<void> {
  const { kode_kabkota } = Value.Parse(Isi, isi)
  if (kode_kabkota !== undefined) {
    const own = { ...sistem, kabkota: kode_kabkota }
    await matchUsulan(setara, own, { kode_kabkota, run_id: nomor, findDukcapil: setara.findDukcapil })
    return
  }
  await runAct(setara, sistem, async ({ tx }) => {
    const { rows } = await sql<{ kode_kabkota: string }>`
      select distinct kode_kabkota from usulan where status = 'dikirim'`.execute(tx)
    for (const row of rows)
      await enqueue(tx, {
        nama: PEMADANAN_PADANKAN,
        isi: { kode_kabkota: row.kode_kabkota },
        kunci: row.kode_kabkota,
      })
  })
}
