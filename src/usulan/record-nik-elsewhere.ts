import { sql } from 'kysely'
import type { Act } from '../jejak/act.ts'
import { uuidFrom } from '../lib/uuid.ts'

interface Tempat {
  usulan_id: string
  individu_id: string
  kode_kabkota: string
}

/** The NIK was claimed by somebody else before, anywhere in the nation: it marks the case for a human to look at. */
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
}
