import { sql } from 'kysely'
import type { Act } from '../jejak/act.ts'
import type { Tx } from '../db/transaction.ts'
import { findAkarBulk } from './akar-store.ts'

export interface NikClaim {
  nik_bi: Buffer
  individu_id: string
  kode_kabkota: string
}

/**
 * Claims NIKs for people: one NIK, one person, in the whole nation. Returns, for each claim that came too late, the
 * person it was made for and the one who has it. A claim made again by the same person is no conflict. Claims are
 * made in the order of the hash, so that two imports can't wait for each other.
 */
export async function claimNikBulk(
  act: { tx: Tx },
  claims: readonly NikClaim[],
): Promise<Map<string, string>> {
  if (claims.length === 0) return new Map()
  const column = <K extends keyof NikClaim>(name: K) => claims.map((claim) => claim[name])
  await sql`
    insert into nik_indeks (nik_bi, individu_id, kode_kabkota)
    select distinct on (nik_bi) nik_bi, individu_id, kode_kabkota
    from unnest(${column('nik_bi')}::bytea[], ${column('individu_id')}::uuid[],
      ${column('kode_kabkota')}::text[]) with ordinality as d (nik_bi, individu_id, kode_kabkota, urutan)
    order by nik_bi, urutan
    on conflict (nik_bi) do nothing`.execute(act.tx)
  // A statement of its own: what another transaction committed while the insert waited for it is seen only now.
  const { rows } = await sql<{ individu_id: string; pemilik: string }>`
    select d.individu_id, p.individu_id as pemilik
    from unnest(${column('nik_bi')}::bytea[], ${column('individu_id')}::uuid[]) as d (nik_bi, individu_id)
    join nik_indeks p using (nik_bi)
    where p.individu_id <> d.individu_id`.execute(act.tx)
  return new Map(rows.map((row) => [row.individu_id, row.pemilik]))
}

/** Gives a NIK back, when this person has it. */
export async function releaseNik(act: Act, nik_bi: Buffer, individu_id: string): Promise<void> {
  await sql`delete from nik_indeks where nik_bi = ${nik_bi} and individu_id = ${individu_id}`.execute(act.tx)
}

type Pemilik = ReadonlyMap<string, { individu_id: string; kode_kabkota: string }>

/** Who has claimed these NIKs: NIK → individu_id and regency. Across regions; who they are stands behind RLS. */
export async function findPemilikNik(act: Act, nikList: readonly string[]): Promise<Pemilik> {
  const nikOf = new Map(nikList.map((nik) => [act.kunci.blindIndex('nik', nik).toString('hex'), nik]))
  const { rows } = await sql<NikClaim>`select nik_bi, individu_id, kode_kabkota from nik_indeks
    where nik_bi = any(${[...nikOf.keys()].map((hex) => Buffer.from(hex, 'hex'))}::bytea[])`.execute(act.tx)
  const found = rows.map(({ nik_bi, individu_id, kode_kabkota }) => {
    const nik = nikOf.get(nik_bi.toString('hex')) ?? ''
    return [nik, { individu_id, kode_kabkota }] as const
  })
  return new Map(found)
}

/** Whose NIKs these are: as `findPemilikNik`, and where that record was merged into another, the other. */
export async function findByNikBulk(act: Act, nikList: readonly string[]): Promise<Pemilik> {
  const pemilik = await findPemilikNik(act, nikList)
  const ids = [...pemilik.values()].map(({ individu_id }) => individu_id)
  const akarOf = await findAkarBulk(act, ids)
  return new Map(
    [...pemilik].map(([nik, row]) => [
      nik,
      { ...row, individu_id: akarOf.get(row.individu_id) ?? row.individu_id },
    ]),
  )
}

/** The person who has claimed this NIK, or null. */
export async function findIndividuByNik(
  act: Act,
  nik: string,
): Promise<{ individu_id: string; kode_kabkota: string } | null> {
  return (await findByNikBulk(act, [nik])).get(nik) ?? null
}
