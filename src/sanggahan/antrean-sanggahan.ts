import { sql } from 'kysely'
import type { Act } from '../jejak/act.ts'
import type { KodeAlasanSanggahan } from './alasan.ts'
import type { StatusKeberatan, StatusSanggahan } from './alur.ts'
import { requireReader } from './list-sanggahan.ts'
import { BERUNTUN_HARI, KEBERATAN_SELESAI_HARI_KERJA, LANGKAH_HARI } from './sanggahan.ts'

export const SEHALAMAN = 25

/** What waits for this officer's step, or all that is open in their region. */
export const SARINGAN_ANTREAN = ['giliran', 'semua'] as const
export type SaringanAntrean = (typeof SARINGAN_ANTREAN)[number]

interface Baris {
  /** The day by which the next step is due, YYYY-MM-DD, and how far that is; past is negative. */
  tenggat: string
  sisa_hari: number
  giliran: boolean
}

/** An open sanggahan in the queue: no name, no hour and no way it came, so that nobody can be told from it. */
export interface BarisSanggahan extends Baris {
  sanggahan_id: string
  kode_desa: string
  alasan_sanggahan: KodeAlasanSanggahan
  status: StatusSanggahan
  induk_id: string | null
}

export interface BarisKeberatan extends Baris {
  keberatan_id: string
  kode_desa: string
  status: StatusKeberatan
}

export interface Antrean<T> {
  jumlah: Readonly<Record<SaringanAntrean, number>>
  baris: T[]
}

/** The open sanggahan of the officer's region, what is due first first; within a day in an order that says nothing. */
export async function queueSanggahan(
  act: Act,
  saringan: SaringanAntrean,
  halaman: number,
): Promise<Antrean<BarisSanggahan>> {
  requireReader(act)
  const open = openSanggahanOf(act)
  const { rows } = await sql<BarisSanggahan>`
    select sanggahan_id, kode_desa, alasan_sanggahan, status, induk_id, tenggat, tenggat - hari as sisa_hari, giliran
    from (${open}) q where giliran or ${saringan === 'semua'}
    order by tenggat, md5(sanggahan_id::text) limit ${SEHALAMAN} offset ${(halaman - 1) * SEHALAMAN}`.execute(
    act.tx,
  )
  return { jumlah: await countBoth(act, open), baris: rows }
}

/** How many people of the region were objected to so often in the last days that the bell rang. */
export async function countBeruntun(act: Act): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(distinct individu_id)::int as n from sanggahan_beruntun
    where tanggal > ${WIB(sql`jam()`)} - ${BERUNTUN_HARI}::int`.execute(act.tx)
  return rows[0]?.n ?? 0
}

/** How many sanggahan wait for this officer. */
export async function countSanggahan(act: Act): Promise<number> {
  return (await countBoth(act, openSanggahanOf(act))).giliran
}

/** The open keberatan of the officer's region, what is due first first. */
export async function queueKeberatan(
  act: Act,
  saringan: SaringanAntrean,
  halaman: number,
): Promise<Antrean<BarisKeberatan>> {
  requireReader(act)
  const open = openKeberatanOf(act)
  const { rows } = await sql<BarisKeberatan>`
    select keberatan_id, kode_desa, status, tenggat, tenggat - hari as sisa_hari, giliran
    from (${open}) q where giliran or ${saringan === 'semua'}
    order by tenggat, keberatan_id limit ${SEHALAMAN} offset ${(halaman - 1) * SEHALAMAN}`.execute(act.tx)
  return { jumlah: await countBoth(act, open), baris: rows }
}

/** How many keberatan wait for this officer. */
export async function countKeberatan(act: Act): Promise<number> {
  return (await countBoth(act, openKeberatanOf(act))).giliran
}

async function countBoth(
  act: Act,
  open: ReturnType<typeof openSanggahanOf>,
): Promise<Record<SaringanAntrean, number>> {
  const { rows } = await sql<Record<SaringanAntrean, number>>`
    select count(*) filter (where giliran)::int as giliran, count(*)::int as semua from (${open}) q`.execute(
    act.tx,
  )
  return rows[0] ?? { giliran: 0, semua: 0 }
}

const WIB = (waktu: ReturnType<typeof sql>) => sql`(${waktu} at time zone 'Asia/Jakarta')::date`

/**
 * `giliran`: the table has a step for this role now, this human may take it, and the person has had their time. One that
 * goes along with another waits with it.
 */
function openSanggahanOf({ actor }: Act) {
  return sql`
    select s.*, hari.hari, case when s.status = 'menunggu_jawaban' then s.jawab_sampai
        else ${WIB(sql`t.waktu`)} + ${LANGKAH_HARI}::int end as tenggat,
      not exists (select from sanggahan i where i.sanggahan_id = s.induk_id and i.kode_kabkota = s.kode_kabkota
                  and i.status in ('diajukan', 'disaring', 'menunggu_jawaban', 'diverifikasi'))
      and exists (
        select from sanggahan_alur a
        where a.kasus = 'sanggahan' and a.dari = s.status and a.peran = ${actor.peran} and a.arah in ('', s.arah)
          and not exists (select from sanggahan_pelaku p
            where p.sanggahan_id = s.sanggahan_id and p.kode_kabkota = s.kode_kabkota
              and p.petugas_id = ${actor.petugas_id} and p.kelas <> a.kelas)
          and (a.tindakan <> 'verifySanggahan' or not bertugas_di_desa(s.kode_desa))
          and (s.status <> 'menunggu_jawaban' or s.jawab_sampai < hari.hari or exists (
            select from sanggahan_peristiwa j
            where j.sanggahan_id = s.sanggahan_id and j.kode_kabkota = s.kode_kabkota
              and j.tindakan = 'answerSanggahan'))) as giliran
    from sanggahan s
    join sanggahan_peristiwa t
      on t.sanggahan_id = s.sanggahan_id and t.urutan = s.urutan and t.kode_kabkota = s.kode_kabkota
    cross join (select ${WIB(sql`jam()`)} as hari) hari
    where s.status in ('diajukan', 'disaring', 'menunggu_jawaban', 'diverifikasi')`
}

function openKeberatanOf({ actor }: Act) {
  return sql`
    select k.*, u.kode_desa, hari.hari,
      hari_kerja(${WIB(sql`k.created_at`)}, ${KEBERATAN_SELESAI_HARI_KERJA}) as tenggat,
      exists (
        select from sanggahan_alur a
        where a.kasus = 'keberatan' and a.dari = k.status and a.peran = ${actor.peran}
          -- found fit to be granted, it waits for the second human only
          and (a.tindakan <> 'reviewKeberatan' or not exists (
            select from keberatan_peristiwa r
            where r.keberatan_id = k.keberatan_id and r.kode_kabkota = k.kode_kabkota
              and (r.usul = 'kabul' or r.petugas_id = ${actor.petugas_id})))
          and not exists (select from usulan_pelaku p
            where p.usulan_id = k.usulan_id and p.kode_kabkota = k.kode_kabkota
              and p.petugas_id = ${actor.petugas_id} and p.kelas <> a.kelas)) as giliran
    from keberatan k
    join usulan u on u.usulan_id = k.usulan_id and u.kode_kabkota = k.kode_kabkota
    cross join (select ${WIB(sql`jam()`)} as hari) hari
    where k.status in ('diajukan', 'ditelaah')`
}
