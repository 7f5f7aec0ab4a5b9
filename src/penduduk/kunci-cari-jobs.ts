import { sql } from 'kysely'
import type { Database } from '../db/pool.ts'
import type { Actor } from '../db/transaction.ts'
import { type Act, runAct } from '../jejak/act.ts'
import type { Kunci } from '../kunci/kunci.ts'
import { kunciOf, type KunciOrang } from './kunci-cari.ts'

export const KUNCI_CARI_ISI = 'individu.kunci_cari'

const SEKALI = 1_000

/**
 * Gives search keys to people who have none: those of before there were any. A thousand in a transaction; after a stop it
 * goes on where it was, since who has keys is not looked at again.
 */
export async function isiKunciCari(setara: { db: Database; kunci: Kunci }, sistem: Actor): Promise<void> {
  while ((await runAct(setara, sistem, fillSome)) === SEKALI);
}

async function fillSome(act: Act): Promise<number> {
  const { rows } = await sql<KunciOrang & { individu_id: string; kode_kabkota: string }>`
    select individu_id, kode_kabkota, kode_desa, nama_norm, tanggal_lahir from individu
    where kunci_cari is null and protection_level = 'biasa'
    limit ${SEKALI} for update skip locked`.execute(act.tx)
  await sql`update individu i set kunci_cari = k.kunci::integer[]
    from unnest(${rows.map((row) => row.individu_id)}::uuid[], ${rows.map((row) => row.kode_kabkota)}::text[],
      ${rows.map((row) => `{${kunciOf(row).join()}}`)}::text[]) as k (individu_id, kode_kabkota, kunci)
    where i.individu_id = k.individu_id and i.kode_kabkota = k.kode_kabkota`.execute(act.tx)
  return rows.length
}
