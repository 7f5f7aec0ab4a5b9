import { sql } from 'kysely'
import type { Act } from '../jejak/act.ts'
import { recordJejak } from '../jejak/jejak-store.ts'
import { createPin } from '../lib/crockford.ts'
import { Problem } from '../lib/problem.ts'
import { pinIndex } from './start-usulan.ts'
import { lockUsulan } from './usulan-store.ts'

/**
 * A new PIN for a case, handed to its maker at the counter: after an import, or when the old one is lost; or chosen by
 * the maker, who has the old one. The old one stops to work. The ticket stays. Problem masukan.tidak_sah when a chosen
 * one isn't six digits, or is one digit six times.
 */
export async function issuePin(
  act: Act,
  input: { usulan_id: string; pin?: string },
): Promise<{ tiket: string; pin: string }> {
  const pin = input.pin ?? createPin()
  if (!/^(?!(\d)\1{5})\d{6}$/.test(pin)) throw new Problem('masukan.tidak_sah', { isian: 'pin' })
  const [usulan] = await lockUsulan(act, [input.usulan_id])
  const { rows } = await sql<{
    tiket: string
  }>`select tiket from usulan where usulan_id = ${input.usulan_id}`.execute(act.tx)
  const tiket = rows[0]?.tiket
  if (!usulan || !tiket) throw new Problem('usulan.tidak_ada')
  await sql`
    update usulan set pin_bi = ${pinIndex(act.kunci, tiket, pin)}
    where usulan_id = ${usulan.usulan_id} and kode_kabkota = ${usulan.kode_kabkota}
  `.execute(act.tx)
  const { usulan_id, kode_kabkota, individu_id: subjek_id } = usulan
  await recordJejak(act, { jenis: 'usulan.issue_pin', kode_kabkota, subjek_id, usulan_id, isi: {} })
  return { tiket, pin }
}
