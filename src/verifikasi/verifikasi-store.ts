import { sql } from 'kysely'
import type { Act } from '../jejak/act.ts'
import { createSubjekKunciBulk, getSubjekKunci } from '../kunci/kunci-store.ts'
import type { UsulanRow } from '../usulan/usulan-store.ts'
import type { Musyawarah } from './musyawarah.ts'
import type { Kunjungan } from './verifikasi.ts'

/** Writes a meeting and who was there. Sent twice, it is one. */
export async function insertMusyawarah(
  act: Act,
  musyawarah: Musyawarah,
  kuorum_inklusi: boolean,
): Promise<void> {
  const { musyawarah_id, kode_desa, dasar, nomor, tanggal, hadir_perempuan, hadir_laki_laki } = musyawarah
  const kode_kabkota = kode_desa.slice(0, 4)
  const known = await sql`select from musyawarah where musyawarah_id = ${musyawarah_id}`.execute(act.tx)
  if (known.rows.length > 0) return
  await sql`
    insert into musyawarah (musyawarah_id, kode_desa, dasar, nomor, tanggal, hadir_perempuan, hadir_laki_laki,
      kuorum_inklusi, alasan_camat, beda_pendapat_enc, petugas_id, kode_kabkota)
    values (${musyawarah_id}, ${kode_desa}, ${dasar}, ${nomor}, ${tanggal}, ${hadir_perempuan}, ${hadir_laki_laki},
      ${kuorum_inklusi}, ${musyawarah.alasan_camat ?? null}, ${await sealBedaPendapat(act, musyawarah)},
      ${act.actor.petugas_id}, ${kode_kabkota})
    on conflict (musyawarah_id, kode_kabkota) do nothing
  `.execute(act.tx)
  const { kehadiran } = musyawarah
  await sql`
    insert into musyawarah_kelompok (musyawarah_id, kelompok, hadir, keterangan, kode_kabkota)
    select ${musyawarah_id}::uuid, k.*, ${kode_kabkota}
    from unnest(${kehadiran.map((row) => row.kelompok)}::text[], ${kehadiran.map((row) => row.hadir)}::boolean[],
      ${kehadiran.map((row) => row.keterangan)}::text[]) as k
    on conflict (musyawarah_id, kelompok, kode_kabkota) do nothing
  `.execute(act.tx)
}

async function sealBedaPendapat(act: Act, musyawarah: Musyawarah): Promise<Buffer | null> {
  const { musyawarah_id, kode_desa, beda_pendapat } = musyawarah
  if (!beda_pendapat) return null
  const subjek = { subjek_id: musyawarah_id, kode_kabkota: kode_desa.slice(0, 4) }
  const key = (await createSubjekKunciBulk(act, [subjek])).get(musyawarah_id)
  if (!key) throw new Error('a key that was made is not there')
  const cell = { table: 'musyawarah', column: 'beda_pendapat_enc', id: musyawarah_id }
  return act.kunci.encryptField(key, cell, beda_pendapat)
}

export interface VerifikasiBaru {
  verifikasi_id: string
  jenis: 'lapangan' | 'meja' | 'penegasan'
  hasil: string
  kunjungan?: readonly Kunjungan[]
  hunian_id?: string | null
  bukti?: string | undefined
}

/** Writes a check of a case; what was seen is kept under the person's key. Sent twice, it is one row. */
export async function insertVerifikasi(act: Act, usulan: UsulanRow, baru: VerifikasiBaru): Promise<void> {
  const key = await getSubjekKunci(act, usulan.individu_id)
  const cell = { table: 'verifikasi', column: 'bukti_enc', id: baru.verifikasi_id }
  const bukti_enc = baru.bukti ? act.kunci.encryptField(key, cell, baru.bukti) : null
  await sql`
    insert into verifikasi (verifikasi_id, usulan_id, jenis, petugas_id, hasil, kunjungan, hunian_id, bukti_enc,
      kode_kabkota)
    values (${baru.verifikasi_id}, ${usulan.usulan_id}, ${baru.jenis}, ${act.actor.petugas_id}, ${baru.hasil},
      ${JSON.stringify(baru.kunjungan ?? [])}::jsonb, ${baru.hunian_id ?? null}, ${bukti_enc}, ${usulan.kode_kabkota})
    on conflict (verifikasi_id, kode_kabkota) do nothing
  `.execute(act.tx)
}

/** Has this officer been to this case before, on another visit than the one that is being recorded? */
export async function hasVisited(
  act: Act,
  visit: { usulan_id: string; verifikasi_id: string },
): Promise<boolean> {
  const { rows } = await sql`
    select from verifikasi
    where usulan_id = ${visit.usulan_id} and petugas_id = ${act.actor.petugas_id} and jenis = 'lapangan'
      and verifikasi_id <> ${visit.verifikasi_id}
  `.execute(act.tx)
  return rows.length > 0
}

/** Every visit and try that field officers recorded on a case. */
export async function findKunjungan(act: Act, usulan_id: string): Promise<Kunjungan[]> {
  const { rows } = await sql<{ kunjungan: Kunjungan[] }>`
    select kunjungan from verifikasi where usulan_id = ${usulan_id} and jenis = 'lapangan'
  `.execute(act.tx)
  return rows.flatMap((row) => row.kunjungan)
}
