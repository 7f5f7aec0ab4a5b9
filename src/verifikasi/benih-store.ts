import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Act } from '../jejak/act.ts'
import { recordJejak } from '../jejak/jejak-store.ts'
import { Problem } from '../lib/problem.ts'

export interface Benih {
  kode_kabkota: string
  periode: string
  tujuan: 'penetapan' | 'sampel'
  benih: string
}

/** Promises a seed before it is used: only its hash is written. The first promise of a month stands. */
export async function commitBenih(act: Act, { kode_kabkota, periode, tujuan, benih }: Benih): Promise<void> {
  const komitmen = createHash('sha256').update(benih).digest()
  const { numAffectedRows } = await sql`
    insert into benih (periode, tujuan, komitmen, kode_kabkota)
    values (${periode}, ${tujuan}, ${komitmen}, ${kode_kabkota}) on conflict do nothing
  `.execute(act.tx)
  if (numAffectedRows !== 1n) return
  const isi = { komitmen: komitmen.toString('hex'), periode, tujuan }
  await recordJejak(act, { jenis: 'benih.commit', kode_kabkota, subjek_id: null, isi })
}

/** The seed must be the one that was promised, in an earlier transaction. Problem benih.tidak_dijanjikan. */
export async function requireBenih(act: Act, { kode_kabkota, periode, tujuan, benih }: Benih): Promise<void> {
  const { rows } = await sql`
    select from benih
    where kode_kabkota = ${kode_kabkota} and periode = ${periode} and tujuan = ${tujuan} and waktu < jam()
      and komitmen = ${createHash('sha256').update(benih).digest()}
  `.execute(act.tx)
  if (rows.length === 0) throw new Problem('benih.tidak_dijanjikan')
}
