import { sql } from 'kysely'
import type { Act } from '../jejak/act.ts'
import type { ModelTerbuka } from './mesin/nilai-daring.ts'
import { findDipakaiSejak } from './model-store.ts'
import { type Hitungan, type HitunganTaraf, measure, tepiOf, type Ukuran } from './ukuran.ts'

/** Figures of one model, and what isn't in them. */
export interface UkuranModel extends Ukuran {
  model: string
  /** Null where this model has weighed nothing yet. */
  dipakai_sejak: Date | null
  /** Judged pairs that other models weighed. */
  model_lain: number
}

/**
 * How good the model is, from what people in the session's scope have judged: precision by band of weight, recall with
 * the random sample, and what has moved away from its training. Judgements are the labels: nothing is kept beside them.
 * Only pairs that this very model weighed: another's bits are other bits. Pairs of two regencies are found otherwise, and
 * not sampled from below: they are in no figure.
 */
export async function findUkuran(
  act: Act,
  { model, nama }: Pick<ModelTerbuka, 'model' | 'nama'>,
): Promise<UkuranModel> {
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
    where p.model = ${nama} and p.kode_kabkota_lain is null
    group by 1, 2`.execute(act.tx)
  const taraf = await sql<HitunganTaraf>`
    select t.key as bidang, t.value as taraf, count(*)::int as jumlah
    from pasangan p, jsonb_each_text(p.taraf) t
    where p.model = ${nama} and p.kode_kabkota_lain is null and p.bobot >= ${ambang}::real group by 1, 2`.execute(
    act.tx,
  )
  // each regency's newest draw says how many the sample stands for
  const drawn = await sql<{ kelompok: number | null }>`
    select sum(kelompok)::int as kelompok from (
      select distinct on (c.kode_kabkota) c.kelompok
      from pasangan_contoh c join pasangan p using (pasangan_id, kode_kabkota)
      where p.model = ${nama} order by c.kode_kabkota, c.created_at desc) c`.execute(act.tx)
  const shares = new Map(
    model.bidang.map(({ kolom, taraf: levels }) => [
      kolom,
      new Map(Object.entries(levels).map(([name, { m }]) => [name, m])),
    ]),
  )
  const kelompok = drawn.rows[0]?.kelompok ?? null
  const others = await sql<{ jumlah: number }>`
    select count(*)::int as jumlah from pasangan
    where model <> ${nama} and kode_kabkota_lain is null and status in ('sama', 'digabung', 'beda')`.execute(
    act.tx,
  )
  return {
    ...measure(hitungan.rows, taraf.rows, { ambang, taraf: shares }, kelompok),
    model: nama,
    dipakai_sejak: await findDipakaiSejak(act, nama),
    model_lain: others.rows[0]?.jumlah ?? 0,
  }
}
