import { sql } from 'kysely'
import type { Act } from '../jejak/act.ts'
import type { JejakEntry } from '../jejak/jejak.ts'
import { recordJejakBulk } from '../jejak/jejak-store.ts'
import { getSubjekKunci, openedSubjekKunci, openSubjekKunciBulk } from '../kunci/kunci-store.ts'
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
  await recordJejakBulk(act, await insertCatatan(act, [catatan]))
}

/** Writes what was said in many cases; returns the entries of jejak that are due for what is new. */
export async function insertCatatan(act: Act, list: readonly CatatanBaru[]): Promise<JejakEntry[]> {
  if (list.some(({ isi }) => isi.trim() === '' || isi.length > MAX_CHARACTERS))
    throw new Problem('masukan.tidak_sah', { isian: 'isi' })
  await openSubjekKunciBulk(
    act,
    list.map(({ individu_id }) => individu_id),
  )
  const { petugas_id, peran } = act.actor
  const column = <T>(pick: (baru: CatatanBaru) => T) => list.map(pick)
  const isi_enc = column(({ individu_id, catatan_id, isi }) =>
    act.kunci.encryptField(openedSubjekKunci(act, individu_id), catatanCell(catatan_id), isi),
  )
  const { rows } = await sql<{ catatan_id: string }>`
    insert into usulan_catatan (catatan_id, usulan_id, jenis, isi_enc, petugas_id, peran, kode_kabkota, waktu)
    select c.catatan_id, c.usulan_id, c.jenis, c.isi_enc, ${petugas_id}::uuid, ${peran}, c.kode_kabkota, (select jam())
    from unnest(${column((c) => c.catatan_id)}::uuid[], ${column((c) => c.usulan_id)}::uuid[],
      ${column((c) => c.jenis)}::text[], ${isi_enc}::bytea[], ${column((c) => c.kode_kabkota)}::text[])
      as c (catatan_id, usulan_id, jenis, isi_enc, kode_kabkota)
    on conflict do nothing returning catatan_id`.execute(act.tx)
  const fresh = new Set(rows.map((row) => row.catatan_id))
  return list
    .filter(({ catatan_id }) => fresh.has(catatan_id))
    .map(({ catatan_id, usulan_id, individu_id: subjek_id, kode_kabkota, jenis }) => ({
      jenis: 'usulan.record_catatan',
      ...{ kode_kabkota, subjek_id, usulan_id },
      isi: { catatan_id, jenis },
    }))
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
