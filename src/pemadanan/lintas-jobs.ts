import { Type } from 'typebox'
import { Value } from 'typebox/value'
import { enqueue } from '../db/enqueue.ts'
import type { Actor } from '../db/transaction.ts'
import { runAct } from '../jejak/act.ts'
import type { GandaDeps } from './find-ganda.ts'
import { findKlaim, findLintas } from './find-lintas.ts'

export const PEMADANAN_LINTAS = 'pemadanan.lintas'

const Irisan = Type.Object({ irisan: Type.String({ pattern: '^[0-9a-f]{2}$' }) })
const Klaim = Type.Object({ individu: Type.String({ minLength: 36 }) })

/**
 * Job pemadanan.lintas: people who may stand in two regencies, in one part of the nation's keys. Without a part, one job
 * for each of the 256; one that was cut off is run again alone.
 */
export async function cariLintas(deps: GandaDeps, sistem: Actor, isi: unknown): Promise<void> {
  if (Value.Check(Irisan, isi)) {
    await findLintas(deps, sistem, Number.parseInt(isi.irisan, 16))
    return
  }
  await runAct(deps, sistem, async (act) => {
    for (let part = 0; part < 256; part += 1) {
      const irisan = part.toString(16).padStart(2, '0')
      await enqueue(act.tx, { nama: PEMADANAN_LINTAS, isi: { irisan }, kunci: irisan })
    }
  })
}

/** Job pemadanan.klaim: whose NIK was somebody else's before; where they lie in two regencies, both are told at once. */
export async function cariKlaim(deps: GandaDeps, sistem: Actor, isi: unknown): Promise<void> {
  if (Value.Check(Klaim, isi)) await findKlaim(deps, sistem, isi.individu.split(','))
}
