import { sql } from 'kysely'
import type { Act } from '../jejak/act.ts'
import { openSubjekKunciBulk } from '../kunci/kunci-store.ts'
import { Problem } from '../lib/problem.ts'
import type { IndividuVersi } from '../penduduk/individu.ts'
import { openIndividu } from '../penduduk/open-individu.ts'
import type { ModelTerbuka, NilaiPasangan } from './mesin/nilai-daring.ts'
import { findTelaah, getPasangan, type Pasangan } from './pasangan-store.ts'

/** Why somebody's record was opened, as they can read it in their own record of acts. */
const KEPERLUAN = 'menelaah apakah dua catatan adalah satu orang'

/** One of the two records, opened. */
export interface RekamanTerbuka extends IndividuVersi {
  no_kk: string | null
  nomor_sementara: string | null
  isTersegel: boolean
  isMeninggal: boolean
  isTerdaftar: boolean
  jumlah_usulan: number
}

export interface PasanganTerbuka {
  pasangan: Pasangan
  rekaman: readonly [RekamanTerbuka, RekamanTerbuka]
  /** What the model of today makes of the two as they are today. */
  nilai: NilaiPasangan
  /** Whether another human, or this one, has said "the same" and it waits to be confirmed. */
  menunggu: 'orang_lain' | 'diri' | null
}

/**
 * Opens both records of a pair for judging. Each opening is an entry that the person can read. Problems:
 * telaah.tidak_ada, individu.tidak_ada (one of the two lies outside the session's scope).
 */
export async function openPasangan(
  act: Act,
  pasangan_id: string,
  padan: ModelTerbuka,
): Promise<PasanganTerbuka> {
  const pasangan = await getPasangan(act, pasangan_id)
  const rekaman = [
    await openRekaman(act, pasangan.individu_id),
    await openRekaman(act, pasangan.individu_id_lain),
  ] as const
  const [a, b] = rekaman.map((one) => padan.encode(cellsOf(one)))
  if (!a || !b) throw new Problem('telaah.tidak_ada')
  const last = (await findTelaah(act, pasangan_id)).at(-1)
  const waits = pasangan.status === 'terbuka' && last?.putusan === 'sama'
  const menunggu = waits ? (last.petugas_id === act.actor.petugas_id ? 'diri' : 'orang_lain') : null
  return { pasangan, rekaman, nilai: padan.score(a, b), menunggu }
}

async function openRekaman(act: Act, individu_id: string): Promise<RekamanTerbuka> {
  const fakta = await openIndividu(act, individu_id, KEPERLUAN)
  const { rows } = await sql<Omit<RekamanTerbuka, keyof IndividuVersi | 'no_kk'>>`
    select nomor_sementara, protection_level = 'tersegel' as "isTersegel", status_hidup = 'meninggal' as "isMeninggal",
      terdaftar_sejak is not null as "isTerdaftar",
      (select count(*)::int from usulan u
       where u.individu_id = i.individu_id and u.kode_kabkota = i.kode_kabkota) as jumlah_usulan
    from individu i where individu_id = ${individu_id}`.execute(act.tx)
  const [row] = rows
  if (!row) throw new Problem('individu.tidak_ada')
  return { ...fakta, ...row, no_kk: await findNoKk(act, individu_id) }
}

/** The card of the person's family of today. */
async function findNoKk(act: Act, individu_id: string): Promise<string | null> {
  const { rows } = await sql<{ keluarga_id: string; no_kk_enc: Buffer }>`
    select k.keluarga_id, k.no_kk_enc from anggota_keluarga a
    join keluarga k on k.keluarga_id = a.keluarga_id and k.kode_kabkota = a.kode_kabkota
    where a.individu_id = ${individu_id} and a.sampai is null and k.no_kk_enc is not null`.execute(act.tx)
  const [row] = rows
  if (!row) return null
  const key = (await openSubjekKunciBulk(act, [row.keluarga_id])).get(row.keluarga_id)
  const cell = { table: 'keluarga', column: 'no_kk_enc', id: row.keluarga_id }
  return key ? act.kunci.decryptField(key, cell, row.no_kk_enc) : null
}

function cellsOf(row: RekamanTerbuka): Record<string, string | null> {
  const { nik, no_kk, nama_lengkap, nama_ibu_kandung, tanggal_lahir, jenis_kelamin } = row
  const { tempat_lahir, kode_desa, alamat } = row
  return {
    nik,
    no_kk,
    nama_lengkap,
    nama_ibu_kandung,
    tanggal_lahir,
    jenis_kelamin,
    tempat_lahir,
    kode_desa,
    alamat,
  }
}
