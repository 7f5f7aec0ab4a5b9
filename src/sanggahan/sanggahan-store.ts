import { sql } from 'kysely'
import type { Act } from '../jejak/act.ts'
import { jenisOf } from '../jejak/jejak.ts'
import { recordJejak } from '../jejak/jejak-store.ts'
import { getSubjekKunci } from '../kunci/kunci-store.ts'
import { Problem } from '../lib/problem.ts'
import type { Arah, Langkah, StatusSanggahan, Tindakan } from './alur.ts'
import type { KodeAlasanSanggahan } from './alasan.ts'
import { findLangkah } from './sanggahan.ts'

/** A sanggahan's row as the acts need it. */
export interface SanggahanRow {
  sanggahan_id: string
  individu_id: string | null
  kode_desa: string
  kode_kabkota: string
  arah: Arah
  alasan_sanggahan: KodeAlasanSanggahan
  status: StatusSanggahan | 'belum_ada'
  urutan: number
  periode: string
  jawab_sampai: string | null
}

/** Locked until the act ends. Problem sanggahan.tidak_ada, also out of scope. */
export async function lockSanggahan(act: Act, sanggahan_id: string): Promise<SanggahanRow> {
  const { rows } = await sql<SanggahanRow>`
    select sanggahan_id, individu_id, kode_desa, kode_kabkota, arah, alasan_sanggahan, status, urutan, periode,
      jawab_sampai
    from sanggahan where sanggahan_id = ${sanggahan_id} for update`.execute(act.tx)
  if (!rows[0]) throw new Problem('sanggahan.tidak_ada')
  return rows[0]
}

export interface SanggahanLangkah {
  peristiwa_id: string
  tindakan: Tindakan
  ke: StatusSanggahan
  /** Words for the person, kept under the key of the sanggahan. */
  kata?: string
}

/**
 * Takes a step of the table on a locked row: rule, status, row, jejak. False when this very step was taken before.
 * Problems: sanggahan.langkah_salah, sanggahan.orang_sama, masukan.tidak_sah where words are due.
 */
export async function takeSanggahan(act: Act, row: SanggahanRow, step: SanggahanLangkah): Promise<boolean> {
  if (await isTaken(act, step.peristiwa_id)) return false
  const langkah = findLangkah(
    { kasus: 'sanggahan', status: row.status, arah: row.arah },
    { ...step, peran: act.actor.peran },
  )
  if (typeof langkah === 'string') throw new Problem(langkah, { status: row.status, tindakan: step.tindakan })
  if (langkah.berkata && !step.kata?.trim()) throw new Problem('masukan.tidak_sah', { isian: 'kata' })
  await noteKelas(act, row, langkah)
  await insertPeristiwa(act, row, step, langkah)
  const isi = { dari: row.status, ke: step.ke, urutan: row.urutan + 1 }
  await recordJejak(act, {
    jenis: jenisOf('sanggahan', step.tindakan),
    kode_kabkota: row.kode_kabkota,
    subjek_id: row.sanggahan_id,
    isi,
  })
  return true
}

async function isTaken(act: Act, peristiwa_id: string): Promise<boolean> {
  const { rows } = await sql`select from sanggahan_peristiwa where peristiwa_id = ${peristiwa_id}`.execute(
    act.tx,
  )
  return rows.length > 0
}

/** One human, one kelas on one sanggahan. */
async function noteKelas(act: Act, row: SanggahanRow, langkah: Langkah): Promise<void> {
  const { petugas_id } = act.actor
  if (petugas_id === null) return
  await sql`insert into sanggahan_pelaku (sanggahan_id, petugas_id, kelas, kode_kabkota)
    values (${row.sanggahan_id}, ${petugas_id}, ${langkah.kelas}, ${row.kode_kabkota})
    on conflict do nothing`.execute(act.tx)
  const { rows } = await sql`select from sanggahan_pelaku
    where sanggahan_id = ${row.sanggahan_id} and petugas_id = ${petugas_id} and kelas = ${langkah.kelas}`.execute(
    act.tx,
  )
  if (rows.length === 0) throw new Problem('sanggahan.orang_sama')
}

async function insertPeristiwa(
  act: Act,
  row: SanggahanRow,
  step: SanggahanLangkah,
  langkah: Langkah,
): Promise<void> {
  const urutan = row.urutan + 1
  const key = await getSubjekKunci(act, row.sanggahan_id)
  const cell = { table: 'sanggahan_peristiwa', column: 'kata_enc', id: `${row.sanggahan_id}/${urutan}` }
  const kata_enc = step.kata ? act.kunci.encryptField(key, cell, step.kata) : null
  // the status first: the database lets no row run ahead of it, and at commit both must be there
  await sql`update sanggahan set status = ${step.ke}, urutan = ${urutan}
    where sanggahan_id = ${row.sanggahan_id} and kode_kabkota = ${row.kode_kabkota}`.execute(act.tx)
  await sql`insert into sanggahan_peristiwa (sanggahan_id, urutan, urutan_sebelum, peristiwa_id, tindakan, dari, ke,
      peran, arah, kelas, berkata, petugas_id, kata_enc, kode_kabkota)
    values (${row.sanggahan_id}, ${urutan}, ${urutan === 1 ? null : urutan - 1}, ${step.peristiwa_id},
      ${langkah.tindakan}, ${langkah.dari}, ${langkah.ke}, ${langkah.peran}, ${langkah.arah}, ${langkah.kelas},
      ${langkah.berkata}, ${act.actor.petugas_id}, ${kata_enc}, ${row.kode_kabkota})`.execute(act.tx)
}
