import { sql } from 'kysely'
import type { Act } from '../jejak/act.ts'
import { Problem } from '../lib/problem.ts'
import { BEFORE_DISAHKAN, type Status, type Tindakan } from './alur.ts'
import { PERAN_FOTO } from './foto.ts'

/** The address of the queue; a case stands below it. */
export const USULAN = '/petugas/usulan'
export const SEHALAMAN = 25

/** What waits for this officer's step, or all that is under way in their region. */
export const SARINGAN = ['giliran', 'semua'] as const
export type Saringan = (typeof SARINGAN)[number]

/** Steps that are taken case by case; the others are of a whole list. */
const PER_KASUS: readonly Tindakan[] = [
  'recordVerifikasiLapangan',
  'verifyUsulan',
  'confirmTidakLayak',
  'acceptMatch',
  'acceptWithoutNik',
]
const BERJALAN: readonly Status[] = [
  ...BEFORE_DISAHKAN.filter((status) => status !== 'draf'),
  'perlu_perbaikan',
  'menunggu_nik',
]

/** A case in the queue: no name and no path, so that a list tells of nobody how they are checked or hidden. */
export interface BarisUsulan {
  usulan_id: string
  kode_desa: string
  status: Status
  /** The day of its last step, YYYY-MM-DD. */
  sejak: string
}

export interface AntreanUsulan {
  jumlah: Readonly<Record<Saringan, number>>
  baris: BarisUsulan[]
}

/** Cases of the officer's region, what waits longest first. Problem sesi.peran_salah. */
export async function queueUsulan(act: Act, saringan: Saringan, halaman: number): Promise<AntreanUsulan> {
  requirePembaca(act)
  const { rows } = await sql<BarisUsulan>`
    select usulan_id, kode_desa, status, sejak from (${berjalanOf(act)}) q where giliran or ${saringan === 'semua'}
    order by sejak, usulan_id limit ${SEHALAMAN} offset ${(halaman - 1) * SEHALAMAN}`.execute(act.tx)
  return { jumlah: await countBoth(act), baris: rows }
}

/** How many cases wait for this officer. */
export async function countUsulan(act: Act): Promise<number> {
  return (await countBoth(act)).giliran
}

/** Those who visit and decide read what was said; the neighbours in the village office do not. */
export function requirePembaca({ actor }: Act): void {
  if (!PERAN_FOTO.includes(actor.peran)) throw new Problem('sesi.peran_salah')
}

async function countBoth(act: Act): Promise<Record<Saringan, number>> {
  const { rows } = await sql<Record<Saringan, number>>`
    select count(*) filter (where giliran)::int as giliran, count(*)::int as semua
    from (${berjalanOf(act)}) q`.execute(act.tx)
  return rows[0] ?? { giliran: 0, semua: 0 }
}

/** `giliran`: the table has a step for this role now, and this human has not done another part of the case. */
function berjalanOf({ actor }: Act) {
  return sql`
    select u.usulan_id, u.kode_desa, u.status, (t.waktu at time zone 'Asia/Jakarta')::date as sejak,
      exists (select from usulan_alur a
        where a.dari = u.status and a.jalur = u.jalur and a.peran = ${actor.peran}
          and a.tindakan = any(${PER_KASUS}::text[])
          and not exists (select from usulan_pelaku p
            where p.usulan_id = u.usulan_id and p.kode_kabkota = u.kode_kabkota
              and p.petugas_id = ${actor.petugas_id} and p.kelas <> a.kelas)) as giliran
    from usulan u
    join usulan_peristiwa t
      on t.usulan_id = u.usulan_id and t.urutan = u.urutan and t.kode_kabkota = u.kode_kabkota
    where u.status = any(${BERJALAN}::text[])`
}
