import type { Actor } from '../db/transaction.ts'

const NATIONAL = '0000'

/** Where an import itself belongs: the officer's regency, the first of several, the nation for a national officer. */
export function kabkotaOf(actor: Actor): string {
  return actor.kabkota === '*' ? NATIONAL : (actor.kabkota.split(',')[0] ?? NATIONAL)
}
