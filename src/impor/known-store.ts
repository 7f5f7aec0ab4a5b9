import { sql } from 'kysely'
import type { Act } from '../jejak/act.ts'

/** Who has claimed a NIK; without a name when this officer may not see the person. */
export interface Known {
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
  return new Map(rows.map(({ hash, ...known }) => [nikOf.get(hash) ?? '', known]))
}

/** Which of these people stand in a family today. */
export async function findWithFamily(act: Act, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const { rows } = await sql<{ individu_id: string }>`select individu_id from anggota_keluarga
    where individu_id = any(${[...ids]}::uuid[]) and sampai is null`.execute(act.tx)
  return new Set(rows.map((row) => row.individu_id))
}
