import { Type } from 'typebox'
import { Value } from 'typebox/value'
import { enqueue, isEnqueued } from '../db/enqueue.ts'
import type { Actor } from '../db/transaction.ts'
import { type Act, runAct } from '../jejak/act.ts'
import { Problem } from '../lib/problem.ts'
import { findActor } from '../petugas/petugas-store.ts'
import type { ImporDeps } from './impor-run.ts'
import { findImpor, findOpenImpor, type Impor } from './impor-store.ts'
import { MAY_IMPORT, resumeImpor } from './run-impor.ts'
import { kabkotaOf } from './impor-kabkota.ts'

export const IMPOR_LANJUT = 'impor.lanjut'

const Isi = Type.Object({ impor_id: Type.String(), peran: Type.String() })

/** Has an import gone on with behind its answer, in the role of this act. Asked twice before it begins, it is one job. */
export function enqueueImpor(act: Act, impor: Impor): Promise<void> {
  return enqueueAs(act, impor, act.actor.peran)
}

function enqueueAs(act: Act, { impor_id }: Impor, peran: string): Promise<void> {
  return enqueue(act.tx, { nama: IMPOR_LANJUT, isi: { impor_id, peran }, kunci: impor_id })
}

/**
 * Job impor.lanjut: goes on with an import from the copy that was kept, as the officer who began it, with the scope
 * that they have today; without an import, puts a job in for each that a stop of the program cut off. One that is
 * done, or refused, is left as it is. Throws when the officer holds the role no more.
 */
export async function lanjutImpor(deps: ImporDeps, sistem: Actor, isi: unknown): Promise<void> {
  if (!Value.Check(Isi, isi)) return spreadLanjut(deps, sistem)
  const impor = await runAct(deps, sistem, (act) => findImpor(act, isi.impor_id))
  if (!impor || impor.tahap === 'selesai' || impor.tahap === 'ditolak') return
  await resumeImpor(deps, await findActor(deps.db, impor.petugas_id, isi.peran), impor)
}

async function spreadLanjut(deps: ImporDeps, sistem: Actor): Promise<void> {
  for (const impor of await runAct(deps, sistem, findOpenImpor)) {
    const peran = await findPeran(deps, impor)
    // whoever began it may import no more: it waits for an officer to send the file again
    if (peran === null) continue
    await runAct(deps, sistem, async (act) => {
      const job = { nama: IMPOR_LANJUT, kunci: impor.impor_id }
      if (!(await isEnqueued(act.tx, job))) await enqueueAs(act, impor, peran)
    })
  }
}

/** The role in which the officer who began an import may go on with it today. */
async function findPeran({ db }: ImporDeps, { petugas_id, kode_kabkota }: Impor): Promise<string | null> {
  for (const peran of MAY_IMPORT) {
    const actor = await findActor(db, petugas_id, peran).catch((error: unknown) => {
      if (error instanceof Problem) return null
      throw error
    })
    if (actor && kabkotaOf(actor) === kode_kabkota) return peran
  }
  return null
}
