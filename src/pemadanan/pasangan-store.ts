import { type RawBuilder, sql } from 'kysely'
import type { Act } from '../jejak/act.ts'
import { Problem } from '../lib/problem.ts'
import type { StatusPasangan, Telaah } from './telaah.ts'

export interface Pasangan {
  pasangan_id: string
  individu_id: string
  individu_id_lain: string
  /** `nik`: one NIK in two regencies. */
  asal: 'ganda' | 'dukcapil' | 'sementara' | 'nik'
  bobot: number
  model: string
  taraf: Readonly<Record<string, string>>
  status: StatusPasangan
  created_at: Date
  kode_kabkota: string
  /** Where the second record lies, when that is another regency than the first one's. */
  kode_kabkota_lain: string | null
}

/** A pair as the machine weighed it. */
export type PasanganBaru = Omit<Pasangan, 'status' | 'created_at'>

/** The beginning of a statement that puts pairs in; what is to happen where one is there already comes after it. */
export function insertPasangan(list: readonly PasanganBaru[]): RawBuilder<unknown> {
  const column = <K extends keyof PasanganBaru>(name: K) => list.map((row) => row[name])
  return sql`
    insert into pasangan (pasangan_id, individu_id, individu_id_lain, asal, bobot, model, taraf, kode_kabkota,
      kode_kabkota_lain, created_at)
    select p.*, (select jam()) from unnest(${column('pasangan_id')}::uuid[], ${column('individu_id')}::uuid[],
      ${column('individu_id_lain')}::uuid[], ${column('asal')}::text[], ${column('bobot')}::real[],
      ${column('model')}::text[], ${list.map((row) => JSON.stringify(row.taraf))}::jsonb[],
      ${column('kode_kabkota')}::text[], ${column('kode_kabkota_lain')}::text[]) p`
}

/** Into the queue; one that waits there is given its weight of today, one that was judged is left alone. */
export async function putPasangan(act: Act, list: readonly PasanganBaru[]): Promise<void> {
  await sql`
    ${insertPasangan(list)}
    on conflict (individu_id, individu_id_lain, kode_kabkota) do update
      set bobot = excluded.bobot, model = excluded.model, taraf = excluded.taraf
      where pasangan.status = 'terbuka'
        and (pasangan.bobot, pasangan.model) is distinct from (excluded.bobot, excluded.model)`.execute(
    act.tx,
  )
}

/** One pair, held until the end of the transaction. Throws `telaah.tidak_ada`, also when out of scope. */
export async function lockPasangan(act: Act, pasangan_id: string): Promise<Pasangan> {
  const { rows } = await sql<Pasangan>`
    select * from pasangan where pasangan_id = ${pasangan_id} for update`.execute(act.tx)
  const [row] = rows
  if (!row) throw new Problem('telaah.tidak_ada')
  return row
}

/** One pair to look at. Throws `telaah.tidak_ada`, also when out of scope. */
export async function getPasangan(act: Act, pasangan_id: string): Promise<Pasangan> {
  const { rows } = await sql<Pasangan>`
    select * from pasangan where pasangan_id = ${pasangan_id}`.execute(act.tx)
  const [row] = rows
  if (!row) throw new Problem('telaah.tidak_ada')
  return row
}

/** The judgements of a pair that count, in order: none from before its last merge was undone. */
export async function findTelaah(act: Act, pasangan_id: string): Promise<(Telaah & { waktu: Date })[]> {
  const { rows } = await sql<Telaah & { waktu: Date }>`
    select telaah_id, urutan, putusan, dikukuhkan, petugas_id, waktu from telaah
    where pasangan_id = ${pasangan_id} and urutan > coalesce((
      select max(urutan) from penggabungan
      where pasangan_id = ${pasangan_id} and dilepas_pada is not null), 0)
    order by urutan`.execute(act.tx)
  return rows
}

/** Sets a pair's status; the database refuses another than its judgements and merges say. */
export async function setStatusPasangan(
  act: Act,
  { pasangan_id, kode_kabkota }: Pick<Pasangan, 'pasangan_id' | 'kode_kabkota'>,
  status: StatusPasangan,
): Promise<void> {
  await sql`update pasangan set status = ${status}
    where pasangan_id = ${pasangan_id} and kode_kabkota = ${kode_kabkota}`.execute(act.tx)
}
