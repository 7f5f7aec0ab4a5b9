import { sql } from 'kysely'
import type pg from 'pg'
import type { Act } from '../../jejak/act.ts'
import type { AngkaRow } from './angka.ts'

/**
 * Counts a month that is over, for every regency that had cases or people in it, in one pass. Who has several records
 * is one person: there since the oldest of them, and touched when any of them was. Counted once: a second
 * time changes nothing. Returns how many regencies are new.
 */
export async function countAngka(act: Act, periode: string): Promise<number> {
  const { numAffectedRows } = await sql`
    with masa as (
      select (${periode} || '-01')::date::timestamp at time zone 'Asia/Jakarta' as dari,
        ((${periode} || '-01')::date + interval '1 month')::timestamp at time zone 'Asia/Jakarta' as sampai
    ), kirim as (
      select usulan_id, kode_kabkota, waktu from usulan_peristiwa where tindakan = 'submitUsulan'
    ), akhir as (
      select usulan_id, kode_kabkota, ke, waktu from usulan_peristiwa
      where ke in ('ditetapkan', 'tidak_ditetapkan', 'tidak_layak', 'tidak_disepakati', 'ditarik', 'duplikat')
    ), alir as (
      select k.kode_kabkota,
        count(*) filter (where k.waktu >= m.dari and k.waktu < m.sampai) as masuk,
        count(*) filter (where k.waktu + interval '60 days' >= m.dari and k.waktu + interval '60 days' < m.sampai) as jatuh_tempo,
        count(*) filter (where k.waktu + interval '60 days' >= m.dari and k.waktu + interval '60 days' < m.sampai
          and not exists (select from akhir a where a.usulan_id = k.usulan_id and a.kode_kabkota = k.kode_kabkota
            and a.waktu <= k.waktu + interval '60 days')) as tanpa_putusan
      from kirim k cross join masa m where k.waktu < m.sampai group by 1
    ), putus as (
      select a.kode_kabkota,
        count(*) filter (where a.ke = 'ditetapkan') as ditetapkan,
        count(*) filter (where a.ke in ('tidak_ditetapkan', 'tidak_layak', 'tidak_disepakati')) as tidak,
        count(*) filter (where a.ke in ('ditarik', 'duplikat')) as ditarik,
        percentile_cont(0.5) within group (order by extract(epoch from a.waktu - k.waktu) / 86400)
          filter (where a.ke not in ('ditarik', 'duplikat')) as median_hari
      from akhir a left join kirim k using (usulan_id, kode_kabkota) cross join masa m
      where a.waktu >= m.dari and a.waktu < m.sampai group by 1
    ), akar as (
      select k.kode_kabkota, a.individu_id, a.akar
      from (select distinct kode_kabkota from penggabungan where dilepas_pada is null) k
      cross join lateral akar_kabkota(k.kode_kabkota) a
    ), tua as (
      select a.akar as individu_id, a.kode_kabkota, min(i.created_at) as created_at
      from akar a join individu i using (individu_id, kode_kabkota) group by 1, 2
    ), sentuh as (
      select coalesce(a.akar, v.individu_id) as individu_id, kode_kabkota
      from individu_versi v left join akar a using (individu_id, kode_kabkota) cross join masa m
      where v.versi > 1 and v.created_at >= m.dari and v.created_at < m.sampai
      union
      select coalesce(a.akar, u.individu_id), kode_kabkota
      from usulan_peristiwa p join usulan u using (usulan_id, kode_kabkota)
        left join akar a using (individu_id, kode_kabkota) cross join masa m
      where p.tindakan in ('recordVerifikasiLapangan', 'verifyUsulan') and p.waktu >= m.dari and p.waktu < m.sampai
    ), orang as (
      select i.kode_kabkota, count(*) as individu_awal, count(s.individu_id) as diperbarui
      from individu i left join tua t using (individu_id, kode_kabkota)
        left join sentuh s using (individu_id, kode_kabkota) cross join masa m
      where least(i.created_at, t.created_at) < m.dari and i.digabung_ke is null group by 1
    )
    insert into angka (periode, kode_kabkota, masuk, ditetapkan, tidak, ditarik, median_hari, jatuh_tempo,
      tanpa_putusan, individu_awal, diperbarui, dihitung)
    select ${periode}, kode_kabkota, coalesce(masuk, 0), coalesce(ditetapkan, 0), coalesce(tidak, 0),
      coalesce(ditarik, 0), round(median_hari::numeric, 1), coalesce(jatuh_tempo, 0), coalesce(tanpa_putusan, 0),
      coalesce(individu_awal, 0), coalesce(diperbarui, 0), jam()
    from alir full join putus using (kode_kabkota) full join orang using (kode_kabkota)
    on conflict do nothing`.execute(act.tx)
  return Number(numAffectedRows ?? 0n)
}

/** The first month with a case, YYYY-MM, or null. */
export async function findPeriodeAwal(act: Act): Promise<string | null> {
  const { rows } = await sql<{ periode: string | null }>`
    select to_char(min(waktu) at time zone 'Asia/Jakarta', 'YYYY-MM') as periode from usulan_peristiwa`.execute(
    act.tx,
  )
  return rows[0]?.periode ?? null
}

/** Months that were counted. */
export async function findPeriodeAngka(act: Act): Promise<Set<string>> {
  const { rows } = await sql<{ periode: string }>`select distinct periode from angka`.execute(act.tx)
  return new Set(rows.map((row) => row.periode))
}

/** The counted months, newest first, as the public may read them. */
export async function listPeriode(publik: pg.Pool): Promise<string[]> {
  const { rows } = await publik.query<{ periode: string }>('select * from angka_periode() as periode')
  return rows.map((row) => row.periode)
}

/** The counts of a month, before anything is hidden. */
export async function findAngka(publik: pg.Pool, periode: string): Promise<AngkaRow[]> {
  const { rows } = await publik.query<AngkaRow>(
    `select kode_kabkota, masuk, ditetapkan, tidak, ditarik, median_hari::float8 as median_hari, jatuh_tempo,
       tanpa_putusan, individu_awal, diperbarui from angka_bulan($1)`,
    [periode],
  )
  return rows
}
