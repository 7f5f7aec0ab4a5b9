import { sql } from 'kysely'
import type { Act } from '../jejak/act.ts'
import type { ModelPadan } from './mesin/model-padan.ts'
import { type Hitungan, type HitunganTaraf, measure, tepiOf, type Ukuran } from './ukuran.ts'

/**
 * How good the model is, from what people in the session's scope have judged: precision by band of weight, recall with
 * the random sample, and what has moved away from its training. Judgements are the labels: nothing is kept beside them.
 */
export async function findUkuran(act: Act, model: Pick<ModelPadan, 'ambang' | 'bidang'>): Promise<Ukuran> {
  const ambang = Math.fround(model.ambang) // the database keeps weights in 32 bits
  const tepi = tepiOf(ambang)
  const hitungan = await sql<Hitungan>`
    select width_bucket(p.bobot, ${tepi}::real[]) as pita, c.pasangan_id is not null as contoh,
      count(*)::int as jumlah,
      count(*) filter (where p.status in ('sama', 'digabung'))::int as sama,
      count(*) filter (where p.status = 'beda')::int as beda,
      count(*) filter (where p.status = 'ragu')::int as ragu,
      coalesce(sum(1 / (1 + exp(-ln(2) * least(p.bobot, 60))))
        filter (where p.status in ('sama', 'digabung', 'beda')), 0)::float8 as harapan
    from pasangan p left join pasangan_contoh c using (pasangan_id, kode_kabkota)
    group by 1, 2`.execute(act.tx)
  const taraf = await sql<HitunganTaraf>`
    select t.key as bidang, t.value as taraf, count(*)::int as jumlah
    from pasangan p, jsonb_each_text(p.taraf) t
    where p.bobot >= ${ambang}::real group by 1, 2`.execute(act.tx)
  // each regency's newest draw says how many the sample stands for
  const drawn = await sql<{ kelompok: number | null }>`
    select sum(kelompok)::int as kelompok from (
      select distinct on (kode_kabkota) kelompok from pasangan_contoh
      order by kode_kabkota, created_at desc) c`.execute(act.tx)
  const shares = new Map(
    model.bidang.map(({ kolom, taraf: levels }) => [
      kolom,
      new Map(Object.entries(levels).map(([name, { m }]) => [name, m])),
    ]),
  )
  const kelompok = drawn.rows[0]?.kelompok ?? null
  return measure(hitungan.rows, taraf.rows, { ambang, taraf: shares }, kelompok)
}
