import { sql } from 'kysely'
import type { Act } from '../jejak/act.ts'
import { getSubjekKunci } from '../kunci/kunci-store.ts'
import { normalizeNama } from '../lib/nama.ts'
import { Problem } from '../lib/problem.ts'
import type { KodeAlasanSanggahan } from './alasan.ts'
import type { Arah, StatusSanggahan, Tindakan } from './alur.ts'
import { type Boleh, findBoleh } from './boleh.ts'
import { BERUNTUN_HARI } from './sanggahan.ts'
import { openSanggahan, type SanggahanIsi } from './list-sanggahan.ts'

/** A step as officers read it: the day, not the hour. `kata` is what was answered, seen or concluded. */
export interface LangkahTerbaca {
  tindakan: Tindakan
  ke: string
  /** YYYY-MM-DD */
  tanggal: string
  kata: string | null
}

/** Somebody of the register who may be meant, where the form could not tell. */
export interface Calon {
  individu_id: string
  nama_lengkap: string
  tanggal_lahir: string | null
}

/** One sanggahan as an officer reads it, and what they may do. Never who objected, nor how it came. */
export interface SanggahanTerbaca extends Pick<SanggahanIsi, 'sasaran' | 'cerita'> {
  sanggahan_id: string
  kode_desa: string
  alasan_sanggahan: KodeAlasanSanggahan
  arah: Arah
  status: StatusSanggahan
  induk_id: string | null
  jawab_sampai: string | null
  isDikenal: boolean
  /** The bell has rung for this person in the last days. */
  isBeruntun: boolean
  calon: Calon[]
  langkah: LangkahTerbaca[]
  boleh: Boleh[]
}

type Row = Pick<
  SanggahanTerbaca,
  'kode_desa' | 'alasan_sanggahan' | 'arah' | 'status' | 'induk_id' | 'jawab_sampai' | 'isBeruntun'
> & { kelas: string | null; isDesaSendiri: boolean; isHabis: boolean }

/** Opens one sanggahan to read (it stands in the jejak). Problems: sesi.peran_salah, sanggahan.tidak_ada. */
export async function lookSanggahan(act: Act, sanggahan_id: string): Promise<SanggahanTerbaca> {
  const { individu_id, sasaran, cerita } = await openSanggahan(act, sanggahan_id)
  const { rows } = await sql<Row>`
    select s.kode_desa, s.alasan_sanggahan, s.arah, s.status, s.induk_id, s.jawab_sampai, p.kelas,
      exists (select from sanggahan_beruntun b where b.individu_id = s.individu_id and b.kode_kabkota = s.kode_kabkota
        and b.tanggal > (jam() at time zone 'Asia/Jakarta')::date - ${BERUNTUN_HARI}::int) as "isBeruntun",
      bertugas_di_desa(s.kode_desa) as "isDesaSendiri",
      coalesce(s.jawab_sampai < (jam() at time zone 'Asia/Jakarta')::date, false) as "isHabis"
    from sanggahan s
    left join sanggahan_pelaku p on p.sanggahan_id = s.sanggahan_id and p.kode_kabkota = s.kode_kabkota
      and p.petugas_id = ${act.actor.petugas_id}
    where s.sanggahan_id = ${sanggahan_id}`.execute(act.tx)
  if (!rows[0]) throw new Problem('sanggahan.tidak_ada')
  const { kelas, isDesaSendiri, isHabis, ...row } = rows[0]
  const langkah = await readLangkah(act, sanggahan_id)
  const isDijawab = isHabis || langkah.some(({ tindakan }) => tindakan === 'answerSanggahan')
  const isDikenal = individu_id !== null
  const keadaan = { kasus: 'sanggahan', ...row, kelas, isDesaSendiri, isDikenal, isDijawab } as const
  return {
    ...{ sanggahan_id, ...row, sasaran, cerita, isDikenal, langkah },
    calon: isDikenal || row.status !== 'diajukan' ? [] : await findCalon(act, sasaran),
    boleh: findBoleh({ ...keadaan, isSudahMenelaah: false }, act.actor.peran),
  }
}

async function readLangkah(act: Act, sanggahan_id: string): Promise<LangkahTerbaca[]> {
  const { rows } = await sql<Omit<LangkahTerbaca, 'kata'> & { urutan: number; kata_enc: Buffer | null }>`
    select urutan, tindakan, ke, (waktu at time zone 'Asia/Jakarta')::date as tanggal, kata_enc
    from sanggahan_peristiwa where sanggahan_id = ${sanggahan_id} order by urutan`.execute(act.tx)
  const key = await getSubjekKunci(act, sanggahan_id)
  return rows.map(({ urutan, kata_enc, ...row }) => {
    const cell = { table: 'sanggahan_peristiwa', column: 'kata_enc', id: `${sanggahan_id}/${urutan}` }
    return { ...row, kata: kata_enc && act.kunci.decryptField(key, cell, kata_enc) }
  })
}

const MAX_CALON = 8

/** People of that village who are called so; none who is sealed, or points to another record. */
async function findCalon(act: Act, sasaran: { nama_lengkap: string; kode_desa: string }): Promise<Calon[]> {
  const { rows } = await sql<Calon>`
    select individu_id, nama_lengkap, tanggal_lahir from individu
    where kode_desa = ${sasaran.kode_desa} and nama_norm collate "C" = ${normalizeNama(sasaran.nama_lengkap).norm}
      and protection_level = 'biasa' and nama_lengkap is not null and digabung_ke is null
    order by tanggal_lahir, individu_id limit ${MAX_CALON}`.execute(act.tx)
  return rows
}
