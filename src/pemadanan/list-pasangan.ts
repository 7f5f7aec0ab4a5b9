import { sql } from 'kysely'
import type { Act } from '../jejak/act.ts'
import type { Pasangan } from './pasangan-store.ts'

export const SARINGAN = ['terbuka', 'kedua', 'ragu', 'contoh', 'pindah', 'beda', 'digabung'] as const
/**
 * `kedua`: waits for a second opinion, which is not this officer's; `contoh`: of the random sample, still open; `pindah`: one
 * person by two humans, in two regencies, which are asked where they live.
 */
export type Saringan = (typeof SARINGAN)[number]

export interface BarisPasangan
  extends Pick<Pasangan, 'pasangan_id' | 'asal' | 'bobot' | 'status' | 'created_at'> {
  /** The villages of the two. */
  desa: string[]
}

export const SEHALAMAN = 25

/** The pairs of the session's scope and how many there are of each kind; none whose records point elsewhere already. */
export async function listPasangan(
  act: Act,
  saringan: Saringan,
  halaman: number,
): Promise<{ jumlah: Readonly<Record<Saringan, number>>; baris: BarisPasangan[] }> {
  const counted = await sql<{ saringan: Saringan; jumlah: number }>`
    select saringan, count(*)::int as jumlah from (${pairs(act)}) p group by saringan`.execute(act.tx)
  const jumlah = { terbuka: 0, kedua: 0, ragu: 0, contoh: 0, pindah: 0, beda: 0, digabung: 0 }
  for (const row of counted.rows) jumlah[row.saringan] = row.jumlah
  // heaviest first, and of equal whole bits the one that waits longest
  const { rows } = await sql<BarisPasangan>`
    select pasangan_id, asal, bobot, status, created_at, desa from (${pairs(act)}) p
    where saringan = ${saringan}
    order by floor(bobot) desc, created_at, pasangan_id
    limit ${SEHALAMAN} offset ${(halaman - 1) * SEHALAMAN}`.execute(act.tx)
  return { jumlah, baris: rows }
}

/** How many pairs wait for a judgement of this officer. */
export async function countPasangan(act: Act): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from (${pairs(act)}) p where saringan in ('terbuka', 'kedua')`.execute(act.tx)
  return rows[0]?.n ?? 0
}

function pairs(act: Act) {
  return sql`
    select p.*, array[a.kode_desa, b.kode_desa] as desa,
      case when p.status = 'sama' then case when p.kode_kabkota_lain is null then 'kedua' else 'pindah' end
        when p.status in ('beda', 'digabung', 'ragu') then p.status
        when t.putusan = 'sama' and t.petugas_id <> ${act.actor.petugas_id} then 'kedua'
        when c.pasangan_id is not null then 'contoh' else 'terbuka' end as saringan
    from pasangan p
    join individu a on a.individu_id = p.individu_id and a.kode_kabkota = p.kode_kabkota
    join individu b on b.individu_id = p.individu_id_lain
      and b.kode_kabkota = coalesce(p.kode_kabkota_lain, p.kode_kabkota)
    left join pasangan_contoh c on c.pasangan_id = p.pasangan_id and c.kode_kabkota = p.kode_kabkota
    left join lateral (
      select putusan, petugas_id from telaah t
      where t.pasangan_id = p.pasangan_id and t.kode_kabkota = p.kode_kabkota
        and t.urutan > coalesce((
          select max(g.urutan) from penggabungan g
          where g.pasangan_id = p.pasangan_id and g.kode_kabkota = p.kode_kabkota), 0)
      order by t.urutan desc limit 1) t on true
    where p.status = 'digabung' or (a.digabung_ke is null and b.digabung_ke is null
      -- one NIK of two people was mended in one of the two regencies: the question is gone
      and (p.asal <> 'nik' or a.nik_bi = b.nik_bi or p.status <> 'terbuka'))`
}
