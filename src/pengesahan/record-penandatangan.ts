import { sql } from 'kysely'
import type { Act } from '../jejak/act.ts'
import { recordJejak } from '../jejak/jejak-store.ts'
import { Problem } from '../lib/problem.ts'
import type { Penandatangan } from './pengesahan.ts'

/**
 * Notes by decree who may sign for a regency, and when. An act of the system's operators. Sent twice, it is noted
 * once. Problem sesi.peran_salah.
 */
export async function recordPenandatangan(
  act: Act,
  input: Penandatangan & { kode_kabkota: string },
): Promise<void> {
  const { penandatangan_id, nama, jabatan, dasar, mulai, sampai, kode_kabkota } = input
  if (act.actor.peran !== 'sistem') throw new Problem('sesi.peran_salah')
  const { numAffectedRows } = await sql`
    insert into penandatangan (penandatangan_id, nama, jabatan, dasar, mulai, sampai, kode_kabkota)
    values (${penandatangan_id}, ${nama}, ${jabatan}, ${dasar}, ${mulai}::date, ${sampai}::date, ${kode_kabkota})
    on conflict (penandatangan_id, kode_kabkota) do nothing`.execute(act.tx)
  if (numAffectedRows !== 1n) return
  const isi = { dasar_jabatan: dasar, jabatan, mulai, penandatangan_id, sampai }
  await recordJejak(act, { jenis: 'pengesahan.record_penandatangan', kode_kabkota, subjek_id: null, isi })
}
