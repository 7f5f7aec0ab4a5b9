import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../db/transaction.ts'

/** Merged records → the record that each leads to in the end. Who was not merged is not in it. */
export async function findAkarBulk(
  act: { tx: Tx },
  individuIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (individuIds.length === 0) return new Map()
  const { rows } = await sql<{ individu_id: string; individu_id_tujuan: string }>`
    select individu_id, individu_id_tujuan from penggabungan
    where individu_id = any(${individuIds}::uuid[]) and dilepas_pada is null`.execute(act.tx)
  // mostly nobody; and a chain is as long as there were merges of merges
  const further = await findAkarBulk(
    act,
    rows.map((row) => row.individu_id_tujuan),
  )
  return new Map(
    rows.map(({ individu_id, individu_id_tujuan: next }) => [individu_id, further.get(next) ?? next]),
  )
}

/**
 * All records of the person of a row that has individu_id and kode_kabkota, as a set of ids. Most were never merged,
 * and for them nothing is followed: files have hundreds of thousands of people.
 */
export function seorangOf(row: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`unnest(case
    when exists (select from penggabungan g where g.individu_id = ${row}.individu_id and g.dilepas_pada is null)
      or exists (select from penggabungan g where g.individu_id_tujuan = ${row}.individu_id and g.dilepas_pada is null)
    then array(select seorang(${row}.individu_id, ${row}.kode_kabkota))
    else array[${row}.individu_id] end)`
}
