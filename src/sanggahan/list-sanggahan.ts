import { sql } from 'kysely'
import type { Act } from '../jejak/act.ts'
import { recordJejak } from '../jejak/jejak-store.ts'
import type { SubjekKunci } from '../kunci/kunci.ts'
import { getSubjekKunci } from '../kunci/kunci-store.ts'
import { Problem } from '../lib/problem.ts'
import type { StatusKeberatan, StatusSanggahan } from './alur.ts'
import type { SanggahanBaru } from './submit-sanggahan.ts'

/** An open sanggahan in an officer's list: no name, and nobody can be told from it. */
export interface SanggahanDaftar {
  sanggahan_id: string
  kode_desa: string
  alasan_sanggahan: string
  status: StatusSanggahan
  /** The one that this goes along with, or null. */
  induk_id: string | null
  /** YYYY-MM-DD */
  jawab_sampai: string | null
  created_at: Date
}

/** What waits for a step, oldest first. */
export async function listSanggahan(act: Act): Promise<SanggahanDaftar[]> {
  requireReader(act)
  const { rows } = await sql<SanggahanDaftar>`
    select sanggahan_id, kode_desa, alasan_sanggahan, status, induk_id, jawab_sampai, created_at from sanggahan
    where status in ('diajukan', 'disaring', 'menunggu_jawaban', 'diverifikasi')
    order by created_at, sanggahan_id limit 200`.execute(act.tx)
  return rows
}

/** What an officer reads of one sanggahan: whom it means and what is said, never who says it. */
export type SanggahanIsi = Pick<SanggahanBaru, 'sasaran' | 'cerita'> & {
  /** Null where nobody of the register could be told from the form. */
  individu_id: string | null
  /** What the person answered, in their order. */
  jawaban: string[]
}

/**
 * Opens one sanggahan to read; that it was opened, and by whom, stands in the jejak. Problems: sesi.peran_salah,
 * sanggahan.tidak_ada.
 */
export async function openSanggahan(act: Act, sanggahan_id: string): Promise<SanggahanIsi> {
  requireReader(act)
  const { rows } = await sql<{ individu_id: string | null; isi_enc: Buffer; kode_kabkota: string }>`
    select individu_id, isi_enc, kode_kabkota from sanggahan where sanggahan_id = ${sanggahan_id}`.execute(
    act.tx,
  )
  const [row] = rows
  if (!row) throw new Problem('sanggahan.tidak_ada')
  const { individu_id, kode_kabkota } = row
  const key = await getSubjekKunci(act, sanggahan_id)
  const cell = { table: 'sanggahan', column: 'isi_enc', id: sanggahan_id }
  const { sasaran, cerita } = JSON.parse(act.kunci.decryptField(key, cell, row.isi_enc)) as SanggahanBaru
  const jawaban = await readJawaban(act, sanggahan_id, key)
  await recordJejak(act, { jenis: 'sanggahan.open', kode_kabkota, subjek_id: sanggahan_id, isi: {} })
  return { individu_id, sasaran, cerita, jawaban }
}

async function readJawaban(act: Act, sanggahan_id: string, key: SubjekKunci): Promise<string[]> {
  const { rows } = await sql<{ urutan: number; kata_enc: Buffer }>`
    select urutan, kata_enc from sanggahan_peristiwa
    where sanggahan_id = ${sanggahan_id} and tindakan = 'answerSanggahan' order by urutan`.execute(act.tx)
  return rows.map(({ urutan, kata_enc }) => {
    const cell = { table: 'sanggahan_peristiwa', column: 'kata_enc', id: `${sanggahan_id}/${urutan}` }
    return act.kunci.decryptField(key, cell, kata_enc)
  })
}

/** An open keberatan in an officer's list. */
export interface KeberatanDaftar {
  keberatan_id: string
  usulan_id: string
  status: StatusKeberatan
  created_at: Date
}

/** What waits for a review or a decision, oldest first. */
export async function listKeberatan(act: Act): Promise<KeberatanDaftar[]> {
  requireReader(act)
  const { rows } = await sql<KeberatanDaftar>`
    select keberatan_id, usulan_id, status, created_at from keberatan
    where status in ('diajukan', 'ditelaah') order by created_at, keberatan_id limit 200`.execute(act.tx)
  return rows
}

/** What the person says against the decision. Opened, it stands in the jejak. */
export async function openKeberatan(act: Act, keberatan_id: string): Promise<{ isi: string }> {
  requireReader(act)
  const { rows } = await sql<{
    usulan_id: string
    individu_id: string
    isi_enc: Buffer
    kode_kabkota: string
  }>`
    select k.usulan_id, u.individu_id, k.isi_enc, k.kode_kabkota
    from keberatan k join usulan u using (usulan_id, kode_kabkota)
    where k.keberatan_id = ${keberatan_id}`.execute(act.tx)
  const [row] = rows
  if (!row) throw new Problem('sanggahan.tidak_ada')
  const { usulan_id, individu_id, kode_kabkota } = row
  const key = await getSubjekKunci(act, individu_id)
  const cell = { table: 'keberatan', column: 'isi_enc', id: keberatan_id }
  await recordJejak(act, {
    jenis: 'keberatan.open',
    ...{ kode_kabkota, subjek_id: individu_id, usulan_id },
    isi: { keberatan_id },
  })
  return { isi: act.kunci.decryptField(key, cell, row.isi_enc) }
}

export const READERS: readonly string[] = ['verifikator', 'petugas_lapangan', 'kepala_opd']

/** Who may read what is said. Problem sesi.peran_salah. */
export function requireReader({ actor }: Act): void {
  if (!READERS.includes(actor.peran)) throw new Problem('sesi.peran_salah')
}
