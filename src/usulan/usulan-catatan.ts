import { sql } from 'kysely'
import type { Act } from '../jejak/act.ts'
import { recordJejak } from '../jejak/jejak-store.ts'
import { getSubjekKunci } from '../kunci/kunci-store.ts'
import { Problem } from '../lib/problem.ts'

/** `pernyataan` is the form as it was sent, `jawaban` an answer to what was asked; the others come by themselves. */
export type JenisCatatan = 'pernyataan' | 'jawaban' | 'bukti' | 'belum_selesai'

export interface CatatanBaru {
  catatan_id: string
  usulan_id: string
  individu_id: string
  kode_kabkota: string
  jenis: JenisCatatan
  isi: string
}

const MAX_CHARACTERS = 8_000

/**
 * Keeps what was said in a case, under the person's key. Nothing is changed by it: whoever works on the case reads it.
 * Sent twice, it is one. Problem masukan.tidak_sah when it is empty or longer than 8,000 characters.
 */
export async function recordCatatan(act: Act, catatan: CatatanBaru): Promise<void> {
  const { catatan_id, usulan_id, individu_id, kode_kabkota, jenis, isi } = catatan
  if (isi.trim() === '' || isi.length > MAX_CHARACTERS)
    throw new Problem('masukan.tidak_sah', { isian: 'isi' })
  const key = await getSubjekKunci(act, individu_id)
  const isi_enc = act.kunci.encryptField(key, catatanCell(catatan_id), isi)
  const { petugas_id, peran } = act.actor
  const { numAffectedRows } = await sql`
    insert into usulan_catatan (catatan_id, usulan_id, jenis, isi_enc, petugas_id, peran, kode_kabkota)
    values (${catatan_id}, ${usulan_id}, ${jenis}, ${isi_enc}, ${petugas_id}, ${peran}, ${kode_kabkota})
    on conflict do nothing`.execute(act.tx)
  if (numAffectedRows !== 1n) return
  const isiJejak = { catatan_id, jenis }
  await recordJejak(act, {
    jenis: 'usulan.record_catatan',
    kode_kabkota,
    subjek_id: individu_id,
    usulan_id,
    isi: isiJejak,
  })
}

export interface Catatan {
  catatan_id: string
  jenis: JenisCatatan
  waktu: Date
  isi: string
}

/** What was said in a case, oldest first, for who works on it. */
export async function findCatatan(
  act: Act,
  { usulan_id, individu_id }: { usulan_id: string; individu_id: string },
): Promise<Catatan[]> {
  const { rows } = await sql<Omit<Catatan, 'isi'> & { isi_enc: Buffer }>`
    select catatan_id, jenis, waktu, isi_enc from usulan_catatan
    where usulan_id = ${usulan_id} order by waktu, catatan_id`.execute(act.tx)
  if (rows.length === 0) return []
  const key = await getSubjekKunci(act, individu_id)
  return rows.map(({ isi_enc, ...row }) => ({
    ...row,
    isi: act.kunci.decryptField(key, catatanCell(row.catatan_id), isi_enc),
  }))
}

function catatanCell(catatan_id: string) {
  return { table: 'usulan_catatan', column: 'isi_enc', id: catatan_id }
}
