import { sql } from 'kysely'
import type { Act } from '../jejak/act.ts'
import { recordJejak } from '../jejak/jejak-store.ts'
import { getSubjekKunci } from '../kunci/kunci-store.ts'
import { Problem } from '../lib/problem.ts'
import { isMeninggal, type KeteranganKematian } from './kematian.ts'
import { lockIndividu } from './open-individu.ts'

/** `keterangan_id` is the caller's: the same word sent twice is one. `bukti`: who said it and how they know. */
export interface KeteranganBaru extends KeteranganKematian {
  keterangan_id: string
  individu_id: string
  tanggal_meninggal?: string
  bukti?: string
}

/**
 * Takes down what somebody says about a death, and lets the register follow (kematian.ts). Returns whether the person
 * counts as living. Problems: individu.tidak_ada, kematian.bukti_kosong; the database refuses a role that may not speak.
 */
export async function recordKematian(act: Act, input: KeteranganBaru): Promise<'hidup' | 'meninggal'> {
  const { individu_id, kode_kabkota } = await lockIndividu(act, input.individu_id)
  if (input.sumber !== 'dukcapil' && !input.bukti?.trim()) throw new Problem('kematian.bukti_kosong')
  const riwayat = await findKematian(act, individu_id)
  if (!riwayat.some(({ keterangan_id }) => keterangan_id === input.keterangan_id)) {
    await insertKeterangan(act, input, { urutan: riwayat.length + 1, kode_kabkota })
    riwayat.push(input)
    const { arah, sumber } = input
    const isi = { arah, sumber, berlaku: isMeninggal(riwayat) }
    await recordJejak(act, { jenis: 'individu.kematian', kode_kabkota, subjek_id: individu_id, isi })
  }
  await sql`select catat_kematian(${individu_id}, ${kode_kabkota})`.execute(act.tx)
  return isMeninggal(riwayat) ? 'meninggal' : 'hidup'
}

/** What was said about a person's death, first word first. */
export async function findKematian(
  act: Act,
  individu_id: string,
): Promise<(KeteranganKematian & { keterangan_id: string })[]> {
  const { rows } = await sql<KeteranganKematian & { keterangan_id: string }>`
    select keterangan_id, arah, sumber from kematian_keterangan where individu_id = ${individu_id} order by urutan
  `.execute(act.tx)
  return rows
}

async function insertKeterangan(
  act: Act,
  input: KeteranganBaru,
  { urutan, kode_kabkota }: { urutan: number; kode_kabkota: string },
): Promise<void> {
  const { individu_id, keterangan_id, arah, sumber, bukti } = input
  const cell = { table: 'kematian_keterangan', column: 'bukti_enc', id: `${individu_id}/${urutan}` }
  const bukti_enc = bukti ? act.kunci.encryptField(await getSubjekKunci(act, individu_id), cell, bukti) : null
  await sql`
    insert into kematian_keterangan (individu_id, urutan, keterangan_id, arah, sumber, tanggal_meninggal, bukti_enc,
      petugas_id, peran, kode_kabkota)
    values (${individu_id}, ${urutan}, ${keterangan_id}, ${arah}, ${sumber}, ${input.tanggal_meninggal ?? null}::date,
      ${bukti_enc}, ${act.actor.petugas_id}, ${act.actor.peran}, ${kode_kabkota})`.execute(act.tx)
}
