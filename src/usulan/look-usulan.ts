import { sql } from 'kysely'
import type { Act } from '../jejak/act.ts'
import { getSubjekKunci } from '../kunci/kunci-store.ts'
import { Problem } from '../lib/problem.ts'
import { openIndividu } from '../penduduk/open-individu.ts'
import type { Peran, Status, Tindakan } from './alur.ts'
import { requirePembaca } from './antrean-usulan.ts'
import { type Foto, listFoto } from './foto-store.ts'
import { type Catatan, findCatatan } from './usulan-catatan.ts'

/** Why it was opened, as the person can read it. */
const KEPERLUAN = 'membaca usulan Anda dan semua yang Anda sampaikan di dalamnya'

/** A step as officers read it: the day, not the hour. `kata` was written for the person. */
export interface LangkahUsulan {
  tindakan: Tindakan
  ke: Status
  peran: Peran
  /** YYYY-MM-DD */
  tanggal: string
  alasan: string | null
  kata: string | null
}

/** One case as those read it who visit and decide. */
export interface UsulanTerbaca {
  usulan_id: string
  nama_lengkap: string
  /** YYYY-MM-DD, as exactly as it is known. */
  tanggal_lahir: string | null
  kode_desa: string
  jenis_usulan: 'masuk_dtks' | 'bansos' | 'perubahan' | 'keluar'
  status: Status
  periode: string
  /** What came with the case for who works on it: from a paper, an import, a companion. */
  pesan: string | null
  langkah: LangkahUsulan[]
  catatan: Catatan[]
  foto: Foto[]
}

type Row = Pick<UsulanTerbaca, 'kode_desa' | 'jenis_usulan' | 'status' | 'periode'> & {
  individu_id: string
  catatan_enc: Buffer | null
}

/**
 * Opens one case to read: it stands in the jejak, for the person to see. Problems: sesi.peran_salah, usulan.tidak_ada (also
 * out of the session's scope).
 */
export async function lookUsulan(act: Act, usulan_id: string): Promise<UsulanTerbaca> {
  requirePembaca(act)
  const { rows } = await sql<Row>`
    select individu_id, kode_desa, jenis_usulan, status, periode, catatan_enc from usulan
    where usulan_id = ${usulan_id}`.execute(act.tx)
  if (!rows[0]) throw new Problem('usulan.tidak_ada')
  const { individu_id, catatan_enc, ...row } = rows[0]
  const { nama_lengkap, tanggal_lahir } = await openIndividu(act, individu_id, KEPERLUAN)
  const key = await getSubjekKunci(act, individu_id)
  const cell = { table: 'usulan', column: 'catatan_enc', id: usulan_id }
  return {
    ...{ usulan_id, nama_lengkap, tanggal_lahir, ...row },
    pesan: catatan_enc && act.kunci.decryptField(key, cell, catatan_enc),
    langkah: await readLangkah(act, usulan_id, individu_id),
    catatan: await findCatatan(act, { usulan_id, individu_id }),
    foto: await listFoto(act, usulan_id),
  }
}

async function readLangkah(act: Act, usulan_id: string, individu_id: string): Promise<LangkahUsulan[]> {
  const { rows } = await sql<Omit<LangkahUsulan, 'kata'> & { urutan: number; kata_enc: Buffer | null }>`
    select urutan, tindakan, ke, peran, (waktu at time zone 'Asia/Jakarta')::date as tanggal, alasan, kata_enc
    from usulan_peristiwa where usulan_id = ${usulan_id} order by urutan`.execute(act.tx)
  const key = await getSubjekKunci(act, individu_id)
  return rows.map(({ urutan, kata_enc, ...row }) => {
    const cell = { table: 'usulan_peristiwa', column: 'kata_enc', id: `${usulan_id}/${urutan}` }
    return { ...row, kata: kata_enc && act.kunci.decryptField(key, cell, kata_enc) }
  })
}
