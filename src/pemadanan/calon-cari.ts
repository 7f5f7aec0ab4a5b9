import { sql } from 'kysely'
import type { Act } from '../jejak/act.ts'

/** A person who shares a search key with what is looked for. */
export interface CalonCari {
  individu_id: string
  kode_desa: string
  nama_lengkap: string
  /** YYYY-MM-DD */
  tanggal_lahir: string | null
  presisi_tanggal: string
  jenis_kelamin: string | null
  digabung_ke: string | null
}

/**
 * People of a regency with any of these keys, within the session's scope, at most so many; nobody who is sealed. Throws
 * the database's 42501 for a regency out of scope.
 */
export async function lookUpCalon(
  act: Act,
  kode_kabkota: string,
  kunci: readonly number[],
  most: number,
): Promise<CalonCari[]> {
  if (kunci.length === 0) return []
  const { rows } = await sql<CalonCari>`
    select * from cari_individu(${kunci}::integer[], ${kode_kabkota}, ${most})`.execute(act.tx)
  return rows
}

/** Where a record points to another, the other is meant; how the first was spelled counts as a spelling of the other. */
export async function followAkar(act: Act, calon: readonly CalonCari[]): Promise<CalonCari[]> {
  const to = calon.flatMap(({ digabung_ke }) => (digabung_ke === null ? [] : [digabung_ke]))
  const own = calon.filter(({ digabung_ke }) => digabung_ke === null)
  if (to.length === 0) return own
  const { rows } = await sql<CalonCari>`
    select individu_id, kode_desa, nama_lengkap, tanggal_lahir, presisi_tanggal, jenis_kelamin, digabung_ke from individu
    where individu_id = any(${to}::uuid[]) and protection_level = 'biasa' and digabung_ke is null`.execute(
    act.tx,
  )
  const byId = new Map(rows.map((row) => [row.individu_id, row]))
  const asRoot = calon.flatMap((one) => {
    const root = byId.get(one.digabung_ke ?? '')
    return root
      ? [{ ...one, individu_id: root.individu_id, kode_desa: root.kode_desa, digabung_ke: null }]
      : []
  })
  return [...own, ...rows, ...asRoot]
}
