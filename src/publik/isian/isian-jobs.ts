import type { Actor } from '../../db/transaction.ts'
import { runAct } from '../../jejak/act.ts'
import type { SetaraDeps } from './formulir.ts'
import { deleteOldIsian } from './isian-store.ts'

export const ISIAN_BUANG = 'isian.buang'

/** Forms that nobody touched for 180 days are deleted with their data. They never were cases; nothing else goes. */
export async function buangIsian(setara: SetaraDeps, sistem: Actor): Promise<void> {
  await runAct(setara, sistem, deleteOldIsian)
}
