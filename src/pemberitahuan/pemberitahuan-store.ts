import { sql } from 'kysely'
import type { Act } from '../jejak/act.ts'
import { uuid7 } from '../lib/uuid.ts'
import type { KodePemberitahuan } from './pemberitahuan.ts'

/** A notice: which words, to whom, about what. The words stand in the catalogue (pemberitahuan.ts). */
export interface PemberitahuanBaru {
  individu_id: string
  usulan_id?: string | null
  kode: KodePemberitahuan
  alasan?: string | null
  periode: string
  kode_kabkota: string
}

/**
 * Puts notices in the queue, in the transaction of the act that they tell of. Who asked for SMS gets it so; the others
 * hear it at the counter.
 */
export async function insertPemberitahuan(act: Act, list: readonly PemberitahuanBaru[]): Promise<void> {
  if (list.length === 0) return
  await sql`
    insert into pemberitahuan (pemberitahuan_id, individu_id, usulan_id, kode, alasan, periode, kode_kabkota, kanal)
    select p.*, case when exists (
        select from sms_tujuan t
        where t.individu_id = p.individu_id and t.kode_kabkota = p.kode_kabkota and t.berhenti is null)
      then 'sms' else 'loket' end
    from unnest(${list.map(() => uuid7(act.now))}::uuid[], ${list.map((row) => row.individu_id)}::uuid[],
      ${list.map((row) => row.usulan_id ?? null)}::uuid[], ${list.map((row) => row.kode)}::text[],
      ${list.map((row) => row.alasan ?? null)}::text[], ${list.map((row) => row.periode)}::text[],
      ${list.map((row) => row.kode_kabkota)}::text[])
      as p (pemberitahuan_id, individu_id, usulan_id, kode, alasan, periode, kode_kabkota)
  `.execute(act.tx)
}
