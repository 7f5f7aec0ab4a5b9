import { sql } from 'kysely'
import { Type } from 'typebox'
import { Value } from 'typebox/value'
import { enqueue } from '../db/enqueue.ts'
import type { Database } from '../db/pool.ts'
import type { Actor } from '../db/transaction.ts'
import { type Act, runAct } from '../jejak/act.ts'
import type { Kunci } from '../kunci/kunci.ts'
import { Problem } from '../lib/problem.ts'
import { periodeOf } from '../periode/periode.ts'
import { rollOver } from './roll-over.ts'
import { sendBatch } from './send-batch.ts'

export const PENGESAHAN_BERGESER = 'pengesahan.bergeser'
export const PENGESAHAN_KIRIM = 'pengesahan.kirim'

interface Setara {
  db: Database
  kunci: Kunci
}

const IsiGeser = Type.Object({ kode_kabkota: Type.String(), periode: Type.String() })
const IsiKirim = Type.Object({ kode_kabkota: Type.String(), pengesahan_id: Type.String() })

/**
 * Job pengesahan.bergeser: moves what a close left behind in a regency's month into the next; without a regency, puts
 * one job in for each month of each regency that has something to move. While a window is open it does nothing, so it
 * may come any day, also late.
 */
export async function geserUsulan(setara: Setara, sistem: Actor, isi: unknown): Promise<void> {
  if (!Value.Check(IsiGeser, isi)) return runAct(setara, sistem, spreadGeser)
  const { kode_kabkota, periode } = isi
  try {
    await runAct(setara, { ...sistem, kabkota: kode_kabkota }, (act) =>
      rollOver(act, { kode_kabkota, periode }),
    )
  } catch (error) {
    if (!(error instanceof Problem && error.code === 'jendela.tutup')) throw error
  }
}

async function spreadGeser(act: Act): Promise<void> {
  const { rows } = await sql<{ kode_kabkota: string; periode: string }>`
    select kode_kabkota, periode from pengesahan where status = 'beku' and kegiatan = 'usulan'
    union
    select kode_kabkota, ${periodeOf(act.now)} from usulan
    where status = 'layak' and periode <= ${periodeOf(act.now)}`.execute(act.tx)
  for (const isi of rows)
    await enqueue(act.tx, {
      nama: PENGESAHAN_BERGESER,
      isi: { kode_kabkota: isi.kode_kabkota, periode: isi.periode },
      kunci: `${isi.kode_kabkota} ${isi.periode}`,
    })
}

/** Job pengesahan.kirim: hands an endorsed batch to the ministry; without one, puts a job in for each that waits. */
export async function kirimPengesahan(setara: Setara, sistem: Actor, isi: unknown): Promise<void> {
  if (!Value.Check(IsiKirim, isi)) return runAct(setara, sistem, spreadKirim)
  const { kode_kabkota, pengesahan_id } = isi
  await runAct(setara, { ...sistem, kabkota: kode_kabkota }, (act) => sendBatch(act, { pengesahan_id }))
}

async function spreadKirim(act: Act): Promise<void> {
  const { rows } = await sql<{ kode_kabkota: string; pengesahan_id: string }>`
    select kode_kabkota, pengesahan_id from pengesahan where status = 'disahkan'`.execute(act.tx)
  for (const { kode_kabkota, pengesahan_id } of rows)
    await enqueue(act.tx, {
      nama: PENGESAHAN_KIRIM,
      isi: { kode_kabkota, pengesahan_id },
      kunci: pengesahan_id,
    })
}
