import type { Actor } from '../../db/transaction.ts'
import { runAct } from '../../jejak/act.ts'
import { nextPeriode } from '../../periode/periode.ts'
import { periodeOf } from '../../periode/waktu.ts'
import type { SetaraDeps } from '../isian/formulir.ts'
import { countAngka, findPeriodeAngka, findPeriodeAwal } from './angka-store.ts'

export const ANGKA_HITUNG = 'angka.hitung'

/** Counts each month that is over and was not counted, oldest first, each in a transaction of its own. */
export async function hitungAngka(setara: SetaraDeps, sistem: Actor): Promise<void> {
  const { awal, ada, kini } = await runAct(setara, sistem, async (act) => ({
    awal: await findPeriodeAwal(act),
    ada: await findPeriodeAngka(act),
    kini: periodeOf(act.now),
  }))
  if (awal === null) return
  for (let periode = awal; periode < kini; periode = nextPeriode(periode))
    if (!ada.has(periode)) await runAct(setara, sistem, (act) => countAngka(act, periode))
}
