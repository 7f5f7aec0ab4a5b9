import { sql } from 'kysely'
import type { Act } from '../jejak/act.ts'
import type { Lewat, PersetujuanBaru } from './pendamping.ts'

/** The next free places of this session's companion; null where there is none. Holds the companion's other requests. */
export async function takeTempat(act: Act): Promise<{ terbuka: number | null; sehari: number | null }> {
  const { rows } = await sql<{ terbuka: number | null; sehari: number | null }>`
    select terbuka, sehari from siapkan_tempat()`.execute(act.tx)
  return rows[0] ?? { terbuka: null, sehari: null }
}

/** A consent as it is kept. */
export interface PersetujuanTersegel extends Omit<PersetujuanBaru, 'saksi' | 'bukti'> {
  persetujuan_id: string
  usulan_id: string
  individu_id: string
  pendamping_id: string
  kode_desa: string
  saksi_enc: Buffer | null
  bukti_sidik: Buffer | null
  telepon_bi: Buffer | null
  alamat_bi: Buffer | null
  bukti_bi: Buffer | null
  nomor_hari: number
  nomor_terbuka: number
}

export async function insertPersetujuan(act: Act, row: PersetujuanTersegel): Promise<void> {
  await sql`
    insert into persetujuan (persetujuan_id, usulan_id, individu_id, pendamping_id, kode_desa, keperluan, sampai, bahasa,
      cara, saksi_enc, bukti_sidik, telepon_bi, alamat_bi, bukti_bi, hari, nomor_hari, nomor_terbuka, kode_kabkota)
    values (${row.persetujuan_id}, ${row.usulan_id}, ${row.individu_id}, ${row.pendamping_id}, ${row.kode_desa},
      ${[...row.keperluan]}::text[], ${row.sampai}::date, ${row.bahasa}, ${row.cara}, ${row.saksi_enc},
      ${row.bukti_sidik}, ${row.telepon_bi}, ${row.alamat_bi}, ${row.bukti_bi},
      (jam() at time zone 'Asia/Jakarta')::date, ${row.nomor_hari}, ${row.nomor_terbuka}, left(${row.kode_desa}, 4))
  `.execute(act.tx)
}

/** Is there a consent for this case already, so that it was sent before? */
export async function hasPersetujuan(act: Act, usulan_id: string): Promise<boolean> {
  const { rows } = await sql`select from persetujuan where usulan_id = ${usulan_id}`.execute(act.tx)
  return rows.length > 0
}

/** Takes a consent back, for good. False when none is in force. */
export async function setDicabut(
  act: Act,
  { usulan_id, lewat }: { usulan_id: string; lewat: Lewat },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update persetujuan set dicabut_pada = jam(), dicabut_lewat = ${lewat}
    where usulan_id = ${usulan_id} and dicabut_pada is null
  `.execute(act.tx)
  return numAffectedRows === 1n
}

/** The person of the register whom a client agrees with in everything; nulls when there is none. */
export async function findKlien(
  act: Act,
  klien: { kode_desa: string; nama_norm: string; tanggal_lahir: string | null; nik_bi: Buffer },
): Promise<{ individu_id: string | null; keluarga_id: string | null }> {
  const { rows } = await sql<{ individu_id: string | null; keluarga_id: string | null }>`
    select individu_id, keluarga_id
    from cocok_klien(${klien.kode_desa}, ${klien.nama_norm}, ${klien.tanggal_lahir}::date, ${klien.nik_bi})
  `.execute(act.tx)
  return rows[0] ?? { individu_id: null, keluarga_id: null }
}

/** Where the companion is an officer as well: notes that this human made the case, and can be nothing else in it. */
export async function recordPengisi(act: Act, usulan_id: string): Promise<void> {
  await sql`select catat_pengisi(${usulan_id})`.execute(act.tx)
}
