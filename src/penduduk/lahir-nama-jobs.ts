import { sql } from 'kysely'
import type { Database } from '../db/pool.ts'
import type { Actor } from '../db/transaction.ts'
import { type Act, runAct } from '../jejak/act.ts'
import type { Kunci } from '../kunci/kunci.ts'
import { hashLahirNama, type LahirNama } from './lahir-nama.ts'

export const LAHIR_NAMA_ISI = 'individu.lahir_nama'

const SEKALI = 1_000

/**
 * Gives the key of birth date and name to people who have none: those of before there was one. A thousand in a
 * transaction, in the order of their ids; after a stop it begins again, and who has a key is not looked at.
 */
export async function isiLahirNama(setara: { db: Database; kunci: Kunci }, sistem: Actor): Promise<void> {
  let sesudah: string | undefined = '00000000-0000-0000-0000-000000000000'
  while (sesudah !== undefined) {
    const dari: string = sesudah
    sesudah = await runAct(setara, sistem, (act) => fillSome(act, dari))
  }
}

/** The last of those that were looked at; none when there were none. Whose name has no sound stays without. */
async function fillSome(act: Act, sesudah: string): Promise<string | undefined> {
  const { rows } = await sql<LahirNama & { individu_id: string; kode_kabkota: string }>`
    select individu_id, kode_kabkota, nama_norm, tanggal_lahir, presisi_tanggal from individu
    where lahir_nama_bi is null and protection_level = 'biasa' and tanggal_lahir is not null
      and presisi_tanggal = 'hari' and individu_id > ${sesudah}
    order by individu_id limit ${SEKALI} for update`.execute(act.tx)
  await sql`update individu i set lahir_nama_bi = k.kunci
    from unnest(${rows.map((row) => row.individu_id)}::uuid[], ${rows.map((row) => row.kode_kabkota)}::text[],
      ${rows.map((row) => hashLahirNama(act.kunci, row))}::bytea[]) as k (individu_id, kode_kabkota, kunci)
    where i.individu_id = k.individu_id and i.kode_kabkota = k.kode_kabkota`.execute(act.tx)
  return rows.at(-1)?.individu_id
}
