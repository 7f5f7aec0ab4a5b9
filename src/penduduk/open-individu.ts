import { sql } from 'kysely'
import type { Act } from '../jejak/act.ts'
import { recordJejak } from '../jejak/jejak-store.ts'
import { getSubjekKunci, openSubjekKunciBulk } from '../kunci/kunci-store.ts'
import { Problem } from '../lib/problem.ts'
import type { IndividuFakta, IndividuVersi, ProtectionLevel, Sumber } from './individu.ts'
import { versiCell } from './individu-store.ts'

export interface IndividuRow {
  individu_id: string
  kode_desa: string
  kode_kabkota: string
  nama_lengkap: string | null
  nama_enc: Buffer | null
  tanggal_lahir: string | null
  nomor_sementara: string | null
  nik_bi: Buffer | null
  protection_level: ProtectionLevel
}

/** One person's row, held until the end of the transaction. Throws `individu.tidak_ada`, also when out of scope. */
export async function lockIndividu(act: Act, individu_id: string): Promise<IndividuRow> {
  const { rows } = await sql<IndividuRow>`select individu_id, kode_desa, kode_kabkota, nama_lengkap, nama_enc,
      tanggal_lahir, nomor_sementara, nik_bi, protection_level
    from individu where individu_id = ${individu_id} for update`.execute(act.tx)
  const [row] = rows
  if (!row) throw new Problem('individu.tidak_ada')
  return row
}

/** The newest facts about a person. Throws `individu.tidak_ada` when there is none within the session's scope. */
export async function findFakta(act: Act, individu_id: string): Promise<IndividuVersi> {
  const [newest] = await findFaktaRiwayat(act, individu_id)
  if (!newest) throw new Problem('individu.tidak_ada')
  return newest
}

/** All that was ever said about a person, newest first. */
export async function findFaktaRiwayat(act: Act, individu_id: string): Promise<IndividuVersi[]> {
  const { rows } = await sql<Sumber & { versi: number; isi_enc: Buffer }>`
    select v.versi, v.sumber, v.tanggal_sumber, v.isi_enc from individu i
    join individu_versi v using (individu_id, kode_kabkota)
    where i.individu_id = ${individu_id} order by v.versi desc`.execute(act.tx)
  if (rows.length === 0) return []
  const key = await getSubjekKunci(act, individu_id)
  return rows.map(({ isi_enc, ...versi }) => {
    const fakta: IndividuFakta = JSON.parse(
      act.kunci.decryptField(key, versiCell(individu_id, versi.versi), isi_enc),
    )
    return { ...fakta, ...versi, individu_id }
  })
}

/**
 * Opens a person's data for a purpose (`keperluan`), in words the person may read: each opening is an entry that the
 * person can see (UU 27/2022 articles 31 and 32). Throws `individu.tidak_ada`.
 */
export async function openIndividu(act: Act, individu_id: string, keperluan: string): Promise<IndividuVersi> {
  const fakta = await findFakta(act, individu_id)
  const kode_kabkota = fakta.kode_desa.slice(0, 4)
  await recordJejak(act, { jenis: 'individu.open', kode_kabkota, subjek_id: individu_id, isi: { keperluan } })
  return fakta
}

/** The NIKs of people as text, for matching them with the civil registry. Sealed people too: it is not a list. */
export async function findNikBulk(
  act: Act,
  individuIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const keys = await openSubjekKunciBulk(act, individuIds)
  const { rows } = await sql<{
    individu_id: string
    nik_enc: Buffer
  }>`select individu_id, nik_enc from individu
    where individu_id = any(${individuIds}::uuid[]) and nik_enc is not null`.execute(act.tx)
  const nikOf = new Map<string, string>()
  for (const { individu_id, nik_enc } of rows) {
    const key = keys.get(individu_id)
    const cell = { table: 'individu', column: 'nik_enc', id: individu_id }
    if (key) nikOf.set(individu_id, act.kunci.decryptField(key, cell, nik_enc))
  }
  return nikOf
}
