import { sql } from 'kysely'
import type { Actor } from '../db/transaction.ts'
import { type Act, runAct } from '../jejak/act.ts'
import { dateOf } from '../periode/waktu.ts'
import { commitPanggilan, drawPanggilan, isPromised, type Undian } from './draw-panggilan.ts'
import type { PendampingSetara } from './run-pendamping.ts'

export const PENDAMPING_UNDI = 'pendamping.undi'

const DAY_MS = 86_400_000
/** After an outage as many days are caught up with. */
const DAYS_BACK = 7

/**
 * Shortly after midnight (WIB): promises the seed of the day that begins, and draws the call-backs of the days that
 * ended, in each regency with companions. The seed comes from the keystore: nobody without it can tell it before.
 */
export async function undiPanggilan(setara: PendampingSetara, sistem: Actor): Promise<void> {
  const regencies = await runAct(setara, sistem, findRegencies)
  for (const kode_kabkota of regencies)
    for (let back = DAYS_BACK; back >= 0; back--) {
      await runAct(setara, sistem, (act) => commitPanggilan(act, undianOf(act, kode_kabkota, back)))
      if (back > 0) await runAct(setara, sistem, (act) => drawDay(act, undianOf(act, kode_kabkota, back)))
    }
}

/** A day whose promise is of this very moment waits for the next night. */
async function drawDay(act: Act, undian: Undian): Promise<void> {
  if (await isPromised(act, undian)) await drawPanggilan(act, undian)
}

function undianOf(act: Act, kode_kabkota: string, back: number): Undian {
  const hari = dateOf(new Date(act.now.getTime() - back * DAY_MS))
  const benih = act.kunci.blindIndex('undian', `${kode_kabkota}/${hari}`).toString('hex')
  return { kode_kabkota, hari, benih }
}

async function findRegencies(act: Act): Promise<string[]> {
  const { rows } = await sql<{ kode_kabkota: string }>`
    select distinct kode_kabkota from lembaga order by kode_kabkota`.execute(act.tx)
  return rows.map((row) => row.kode_kabkota)
}
