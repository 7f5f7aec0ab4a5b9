import { sql } from 'kysely'
import type { Act } from '../jejak/act.ts'
import { findAkarBulk, seorangOf } from '../penduduk/akar-store.ts'

/** Who has claimed a NIK; without a name when this officer may not see the person. */
export interface Known {
  /** Where the record that claimed it was merged into another, the other (docs/keputusan/0008). */
  individu_id: string
  kode_kabkota: string
  nama_lengkap: string | null
}

/** The people who have claimed these NIKs: NIK → person. */
export async function findKnown(act: Act, nikList: readonly string[]): Promise<Map<string, Known>> {
  const nikOf = new Map(nikList.map((nik) => [act.kunci.blindIndex('nik', nik).toString('hex'), nik]))
  const { rows } = await sql<Known & { hash: string }>`
    select encode(n.nik_bi, 'hex') as hash, n.individu_id, n.kode_kabkota, i.nama_lengkap
    from nik_indeks n
    left join individu i on i.individu_id = n.individu_id and i.kode_kabkota = n.kode_kabkota
    where n.nik_bi = any(${[...nikOf.keys()].map((hex) => Buffer.from(hex, 'hex'))}::bytea[])`.execute(act.tx)
  const akarOf = await findAkarBulk(
    act,
    rows.map((row) => row.individu_id),
  )
  return new Map(
    rows.map(({ hash, ...known }) => [
      nikOf.get(hash) ?? '',
      { ...known, individu_id: akarOf.get(known.individu_id) ?? known.individu_id },
    ]),
  )
}

/** Which of these people stand in a family today, under any of their records. */
export async function findWithFamily(
  act: Act,
  people: readonly Pick<Known, 'individu_id' | 'kode_kabkota'>[],
): Promise<Set<string>> {
  if (people.length === 0) return new Set()
  const { rows } = await sql<{ individu_id: string }>`
    select distinct d.individu_id
    from unnest(${people.map((one) => one.individu_id)}::uuid[], ${people.map((one) => one.kode_kabkota)}::text[])
      as d (individu_id, kode_kabkota)
    cross join lateral ${seorangOf(sql`d`)} s (individu_id)
    join anggota_keluarga a
      on a.individu_id = s.individu_id and a.kode_kabkota = d.kode_kabkota and a.sampai is null`.execute(
    act.tx,
  )
  return new Set(rows.map((row) => row.individu_id))
}
