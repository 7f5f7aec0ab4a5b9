import { Value } from 'typebox/value'
import { Type } from 'typebox'
import { enqueue } from '../db/enqueue.ts'
import type { Actor } from '../db/transaction.ts'
import { runAct } from '../jejak/act.ts'
import { dateOf } from '../periode/waktu.ts'
import { findGanda, type GandaDeps } from './find-ganda.ts'
import { findKabkotaBerpenduduk } from './putaran-store.ts'

export const PEMADANAN_GANDA = 'pemadanan.ganda'

const Isi = Type.Object({ kode_kabkota: Type.String(), malam: Type.String() })
/** A night may fail, and the next one still finds what it missed. */
const SEJAK_HARI = 2

/**
 * Job pemadanan.ganda: looks for people who stand twice in a regency's register, among those of whom something was said
 * in the last two days; on the first of a month among all. Without a regency, one job for each that has people.
 */
export async function cariGanda(deps: GandaDeps, sistem: Actor, isi: unknown): Promise<void> {
  if (!Value.Check(Isi, isi)) return spread(deps, sistem)
  const { kode_kabkota, malam } = isi
  const isFirst = malam.endsWith('-01')
  const sejak = isFirst ? null : new Date(Date.parse(`${malam}T00:00:00+07:00`) - SEJAK_HARI * 86_400_000)
  await findGanda(deps, sistem, { kode_kabkota, sejak, benih: `${kode_kabkota}/${malam}` })
}

async function spread(deps: GandaDeps, sistem: Actor): Promise<void> {
  await runAct(deps, sistem, async (act) => {
    for (const kode_kabkota of await findKabkotaBerpenduduk(act)) {
      const isi = { kode_kabkota, malam: dateOf(act.now) }
      await enqueue(act.tx, { nama: PEMADANAN_GANDA, isi, kunci: kode_kabkota })
    }
  })
}
