import { sql } from 'kysely'
import type { Act } from '../jejak/act.ts'
import { openSubjekKunciBulk } from '../kunci/kunci-store.ts'
import type { IndividuFakta } from '../penduduk/individu.ts'
import { versiCell } from '../penduduk/individu-store.ts'

/** What the model compares, by name of column. */
export type SelRekaman = Readonly<Record<string, string | null>>

/**
 * The newest facts of people and the number of their family's card, for the machine's own comparing. Nobody reads them:
 * what stays of it are the names of levels. People whose key is gone, or who lie in another regency than those that the
 * session names, are left out.
 */
export async function loadRekaman(
  act: Act,
  individuIds: readonly string[],
): Promise<ReadonlyMap<string, SelRekaman>> {
  const keys = await openSubjekKunciBulk(act, individuIds)
  const kkOf = await loadNoKk(act, individuIds)
  const { rows } = await sql<{ individu_id: string; versi: number; isi_enc: Buffer }>`
    select distinct on (individu_id) individu_id, versi, isi_enc from individu_versi
    where individu_id = any(${individuIds}::uuid[]) and kode_kabkota = any(${act.actor.kabkota.split(',')}::text[])
    order by individu_id, versi desc`.execute(act.tx)
  const found = new Map<string, SelRekaman>()
  for (const { individu_id, versi, isi_enc } of rows) {
    const key = keys.get(individu_id)
    if (!key) continue
    const text = act.kunci.decryptField(key, versiCell(individu_id, versi), isi_enc)
    const fakta = JSON.parse(text) as IndividuFakta
    found.set(individu_id, cellsOf({ ...fakta, no_kk: kkOf.get(individu_id) ?? null }))
  }
  return found
}

/** The cells of the model from what is known about a person. */
export function cellsOf(row: IndividuFakta & { no_kk: string | null }): SelRekaman {
  const { nik, no_kk, nama_lengkap, nama_ibu_kandung, tanggal_lahir, jenis_kelamin } = row
  const { tempat_lahir, kode_desa, alamat } = row
  return {
    ...{ nik, no_kk, nama_lengkap, nama_ibu_kandung, tanggal_lahir, jenis_kelamin },
    ...{ tempat_lahir, kode_desa, alamat },
  }
}

/** The number of the card of each one's family of today. */
export async function loadNoKk(
  act: Act,
  individuIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ individu_id: string; keluarga_id: string; no_kk_enc: Buffer }>`
    select a.individu_id, k.keluarga_id, k.no_kk_enc from anggota_keluarga a
    join keluarga k on k.keluarga_id = a.keluarga_id and k.kode_kabkota = a.kode_kabkota
    where a.individu_id = any(${individuIds}::uuid[]) and a.sampai is null and k.no_kk_enc is not null`.execute(
    act.tx,
  )
  const keys = await openSubjekKunciBulk(act, [...new Set(rows.map(({ keluarga_id }) => keluarga_id))])
  const found = new Map<string, string>()
  for (const { individu_id, keluarga_id, no_kk_enc } of rows) {
    const key = keys.get(keluarga_id)
    const cell = { table: 'keluarga', column: 'no_kk_enc', id: keluarga_id }
    if (key) found.set(individu_id, act.kunci.decryptField(key, cell, no_kk_enc))
  }
  return found
}
