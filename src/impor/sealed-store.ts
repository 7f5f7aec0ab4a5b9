import { sql } from 'kysely'
import type { Act } from '../jejak/act.ts'
import { openSubjekKunciBulk } from '../kunci/kunci-store.ts'

/** A NIK that two names share (A04): kept as it was written, claimed by neither. */
export interface DoubtedNik {
  individu_id: string
  kode_kabkota: string
  nik: string
}

/** Writes doubted NIKs, encrypted, into the rows of people who were just made. */
export async function writeDoubtedNik(act: Act, list: readonly DoubtedNik[]): Promise<void> {
  if (list.length === 0) return
  const keys = await openSubjekKunciBulk(
    act,
    list.map((row) => row.individu_id),
  )
  const sealed = list.map(({ individu_id: id, nik }) => {
    const kunci = keys.get(id)
    return kunci ? act.kunci.encryptField(kunci, { table: 'individu', column: 'nik_enc', id }, nik) : null
  })
  await sql`update individu as i set nik_enc = s.sealed
    from unnest(${list.map((row) => row.individu_id)}::uuid[], ${sealed}::bytea[],
      ${list.map((row) => row.kode_kabkota)}::text[]) as s (individu_id, sealed, kode_kabkota)
    where i.individu_id = s.individu_id and i.kode_kabkota = s.kode_kabkota`.execute(act.tx)
}
