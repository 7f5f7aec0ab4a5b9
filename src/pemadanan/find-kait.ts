import { sql } from 'kysely'
import type { Act } from '../jejak/act.ts'
import type { Pasangan } from './pasangan-store.ts'
import type { StatusPasangan } from './telaah.ts'

/** Another pair in which one of the two of a pair stands too. */
export interface Kait {
  pasangan_id: string
  status: StatusPasangan
  bobot: number
  /** Which of the two stands in it. */
  sisi: 'pertama' | 'kedua'
  /** The third. */
  individu_id: string
}

const MOST = 10

/**
 * Pairs of either of these two with a third person, the heaviest first, but for those that were called two people. Where
 * one person stands in the register three times, the three are looked at together.
 */
export async function findKait(act: Act, pasangan: Pasangan): Promise<Kait[]> {
  const { pasangan_id, individu_id, individu_id_lain } = pasangan
  const { rows } = await sql<Kait>`
    select p.pasangan_id, p.status, p.bobot, s.sisi, i.individu_id
    from (values (${individu_id}::uuid, 'pertama'), (${individu_id_lain}::uuid, 'kedua')) as s (individu_id, sisi)
    join pasangan p on s.individu_id in (p.individu_id, p.individu_id_lain)
    join individu i on i.kode_kabkota in (p.kode_kabkota, p.kode_kabkota_lain)
      and i.individu_id = case s.individu_id when p.individu_id then p.individu_id_lain else p.individu_id end
    where p.pasangan_id <> ${pasangan_id} and p.status <> 'beda'
    order by p.bobot desc, p.pasangan_id limit ${MOST}`.execute(act.tx)
  return rows
}
