import { sql } from 'kysely'
import type { Act } from '../jejak/act.ts'
import type { ModelTerbuka } from './mesin/nilai-daring.ts'

/** When a model came into use; null where it never weighed anything. */
export async function findDipakaiSejak(act: Act, nama_model: string): Promise<Date | null> {
  const { rows } = await sql<{ dipakai_sejak: Date }>`
    select dipakai_sejak from model_pemadanan where model = ${nama_model}`.execute(act.tx)
  return rows[0]?.dipakai_sejak ?? null
}

/** Writes down that a model is in use, the first time; before it weighs anything. */
export async function recordModel(act: Act, { nama, sidik, model }: ModelTerbuka): Promise<void> {
  await sql`
    insert into model_pemadanan (model, nama, sidik_model, sidik_data, ambang)
    values (${nama}, ${model.nama}, decode(${sidik}, 'hex'), decode(${model.sidik_data}, 'hex'), ${model.ambang})
    on conflict do nothing`.execute(act.tx)
}
