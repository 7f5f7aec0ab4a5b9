import { sql } from 'kysely'
import type { Act } from '../jejak/act.ts'
import { SUMBER_LAMA } from './kode-lama.ts'
import type { Hitungan } from './putaran-store.ts'

/** People of a village whose last answer was this. */
export interface BarisLaporan {
  kode_desa: string
  status: string
  jumlah: number
}

interface Bagian {
  kode_kabkota: string
  /** Answers up to here, not including it. */
  sampai: Date
}

/**
 * Everybody in the register of a regency at that time, with their last answer until then; an outage is no answer. Who
 * has several records is one person, in the register since the oldest: what was answered about the record that stays
 * counts, and where nothing was, what was answered about another.
 */
const stand = ({ kode_kabkota, sampai }: Bagian) => sql`
  select i.kode_desa, coalesce(t.status, 'belum_dicek') as status, t.kolom_beda
  from individu i
  left join (
    select a.akar, array_agg(a.individu_id) as ids, min(o.created_at) as created_at
    from akar_kabkota(${kode_kabkota}) a
    join individu o on o.individu_id = a.individu_id and o.kode_kabkota = ${kode_kabkota}
    group by a.akar) g on g.akar = i.individu_id
  left join lateral (
    select p.status, p.kolom_beda from pemadanan p
    where p.individu_id = any(i.individu_id || g.ids) and p.kode_kabkota = i.kode_kabkota and p.waktu < ${sampai}
      and p.status <> 'layanan_gangguan' and p.sumber <> ${SUMBER_LAMA}
    order by p.individu_id = i.individu_id desc, p.waktu desc, p.pemadanan_id desc limit 1) t on true
  where i.kode_kabkota = ${kode_kabkota} and i.kode_desa >= ${`${kode_kabkota}000000`}
    and i.kode_desa <= ${`${kode_kabkota}999999`} and least(i.created_at, g.created_at) < ${sampai}
    and i.digabung_ke is null`

/** How the people of a regency stood, by village and status. */
export async function countPadan(act: Act, bagian: Bagian): Promise<BarisLaporan[]> {
  const { rows } = await sql<BarisLaporan>`
    select kode_desa, status, count(*)::int as jumlah from (${stand(bagian)}) s
    group by kode_desa, status order by kode_desa, status`.execute(act.tx)
  return rows
}

/** Which columns differed, of those who agree partly or not; a person may count in several. */
export async function countKolomBeda(
  act: Act,
  bagian: Bagian,
): Promise<{ status: string; kolom: string; jumlah: number }[]> {
  const { rows } = await sql<{ status: string; kolom: string; jumlah: number }>`
    select status, kolom, count(*)::int as jumlah from (${stand(bagian)}) s, unnest(kolom_beda) kolom
    where status in ('padan_sebagian', 'tidak_padan') group by status, kolom order by status, jumlah desc, kolom
  `.execute(act.tx)
  return rows
}

/** Open tasks that the registry's answers left, by whose they are; how many are past their day. */
export async function countTugas(
  act: Act,
  kode_kabkota: string,
): Promise<{ peran: string; kode: string; jumlah: number; terlambat: number }[]> {
  const { rows } = await sql<{ peran: string; kode: string; jumlah: number; terlambat: number }>`
    select peran, kode, count(*)::int as jumlah,
      count(*) filter (where batas < (jam() at time zone 'Asia/Jakarta')::date)::int as terlambat
    from anomali where kode_kabkota = ${kode_kabkota} and sumber = 'dukcapil' and status = 'terbuka'
    group by peran, kode order by peran, kode`.execute(act.tx)
  return rows
}

/** What the last round that ended in a month found in the whole regency; null when none did. */
export async function findRingkasan(
  act: Pick<Act, 'tx'>,
  kode_kabkota: string,
  periode: string,
): Promise<Hitungan | null> {
  const { rows } = await sql<{ ringkasan: Hitungan }>`
    select ringkasan from pemadanan_putaran
    where kode_kabkota = ${kode_kabkota} and to_char(selesai_pada at time zone 'Asia/Jakarta', 'YYYY-MM') = ${periode}
    order by selesai_pada desc limit 1`.execute(act.tx)
  return rows[0]?.ringkasan ?? null
}

/** The rows of one region added up: status → people. */
export function jumlahkan(rows: readonly Pick<BarisLaporan, 'status' | 'jumlah'>[]): Hitungan {
  const sum: Record<string, number> = {}
  for (const { status, jumlah } of rows) sum[status] = (sum[status] ?? 0) + jumlah
  return sum
}
