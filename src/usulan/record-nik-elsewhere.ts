import { sql } from 'kysely'
import { enqueue } from '../db/enqueue.ts'
import type { Act } from '../jejak/act.ts'
import { uuidFrom } from '../lib/uuid.ts'

/** Job: whose NIK was somebody else's before. Where the two lie in different regencies, both are told. */
export const PEMADANAN_KLAIM = 'pemadanan.klaim'

interface Tempat {
  usulan_id: string
  individu_id: string
  kode_kabkota: string
}

/**
 * The NIK was claimed by somebody else before, anywhere in the nation: it marks the case for a human to look at, and the
 * regency that holds the NIK hears of it from the job that this puts in.
 */
export async function recordNikElsewhere(act: Act, placed: readonly Tempat[]): Promise<void> {
  if (placed.length === 0) return
  const kode = 'NIK_DI_TEMPAT_LAIN'
  await sql`insert into anomali (anomali_id, usulan_id, individu_id, kode, kolom, keras, sumber, kode_kabkota, created_at)
    select anomali_id, usulan_id, individu_id, ${kode}, 'nik', false, 'warga', kode_kabkota, (select jam())
    from unnest(${placed.map(({ usulan_id }) => uuidFrom(usulan_id, 'anomali', kode))}::uuid[],
      ${placed.map(({ usulan_id }) => usulan_id)}::uuid[], ${placed.map(({ individu_id }) => individu_id)}::uuid[],
      ${placed.map(({ kode_kabkota }) => kode_kabkota)}::text[])
      as a (anomali_id, usulan_id, individu_id, kode_kabkota)
    on conflict do nothing`.execute(act.tx)
  await enqueueKlaim(
    act,
    placed.map(({ individu_id }) => individu_id),
  )
}

/** Puts in the job that looks where the NIKs of these people are held. It is put in with the act, and says no NIK. */
export async function enqueueKlaim(act: Act, individuIds: readonly string[]): Promise<void> {
  if (individuIds.length === 0) return
  const individu = individuIds.join()
  await enqueue(act.tx, { nama: PEMADANAN_KLAIM, isi: { individu }, kunci: uuidFrom('klaim', individu) })
}
