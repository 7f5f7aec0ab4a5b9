import { sql } from 'kysely'
import type { Database } from '../db/pool.ts'
import type { Actor } from '../db/transaction.ts'
import type { Act } from '../jejak/act.ts'
import { findActor, recordPetugas } from './petugas-store.ts'
import { hashToken, isToken, newToken } from './token.ts'

/** Makes a token for an officer, good for `hari` days. It is returned once and can't be read again. */
export async function createToken(act: Act, input: { petugas_id: string; hari: number }): Promise<string> {
  const token = newToken()
  const kedaluwarsa = new Date(act.now.getTime() + input.hari * 86_400_000)
  await sql`insert into petugas_token (token_hash, petugas_id, kedaluwarsa)
    values (${hashToken(token)}, ${input.petugas_id}, ${kedaluwarsa})`.execute(act.tx)
  await recordPetugas(act, 'petugas.token', input.petugas_id, { kedaluwarsa: kedaluwarsa.toISOString() })
  return token
}

/** Takes back every token of an officer that still works. The next request with one is refused. Returns how many. */
export async function revokeToken(act: Act, petugas_id: string): Promise<number> {
  const { numAffectedRows } = await sql`update petugas_token set dicabut = jam()
    where petugas_id = ${petugas_id} and dicabut is null and kedaluwarsa > jam()`.execute(act.tx)
  const revoked = Number(numAffectedRows ?? 0n)
  if (revoked > 0) await recordPetugas(act, 'petugas.revoke', petugas_id, { token: String(revoked) })
  return revoked
}

/**
 * The actor that a token stands for, looked up on every request; null when it is unknown, past its day or revoked,
 * all three alike. Throws like `findActor` about the role.
 */
export async function findActorByToken(db: Database, token: string, peran?: string): Promise<Actor | null> {
  if (!isToken(token)) return null
  const { rows } = await sql<{ petugas_id: string }>`select petugas_id from petugas_token
    where token_hash = ${hashToken(token)} and dicabut is null and kedaluwarsa > jam()`.execute(db.petugas)
  const [row] = rows
  return row ? findActor(db, row.petugas_id, peran) : null
}
