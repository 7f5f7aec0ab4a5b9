import { type RawBuilder, sql } from 'kysely'
import { nextPeriode, addPeriode } from '../periode/periode.ts'
import { DESIL_SASARAN, DTKS, type Ketentuan, MAKS_TUNGGU, PADAN_TANPA_NIK } from './populasi.ts'

/** One regency's decision: what the decree says, and where. */
export interface Lingkup extends Ketentuan {
  kode_kabkota: string
}

/**
 * The month's lines of one regency as one set-based query, column for column what `determine` gives. It reads the
 * regency by its range of village codes, which is the only index that leads there; the other tables by their regency.
 */
export function selectButir(lingkup: Lingkup): RawBuilder<unknown> {
  return sql`
    with akar as materialized (select * from akar_kabkota(${lingkup.kode_kabkota})),
    kasus as materialized (${kasusOf(lingkup)}),
    orang as materialized (${orangOf(lingkup)}),
    dtks as materialized (${dtksOf()}),
    ikut as materialized (${ikutOf(lingkup)}),
    program as (${programOf(lingkup)})
    select kode_desa, keluarga_id, individu_id, usulan_id, ${DTKS} as program, hasil, alasan,
      null::text as kelas_posisi, null::int as nomor_kuota, null::int as kuota
    from dtks
    union all
    select kode_desa, keluarga_id, individu_id, usulan_id, ${lingkup.program}, hasil, 'program.' || hasil,
      case when hasil <> 'di_luar_kuota' then null
        when urutan * 10 <= ${lingkup.kuota}::bigint * 11 then 'dekat'
        when urutan * 2 <= ${lingkup.kuota}::bigint * 3 then 'sedang'
        else 'jauh' end,
      case when hasil = 'masuk_kuota' then urutan::int end,
      case when hasil = 'masuk_kuota' then ${lingkup.kuota}::int end
    from program`
}

// Cases that bear on this month: those that have passed, and those that decided about this programme before. A case of
// a record that was merged into another is the other's.
function kasusOf({ kode_kabkota, periode, program }: Lingkup) {
  return sql`
    select usulan_id::text collate "C" as usulan_id, coalesce(g.akar, u.individu_id) as individu_id, created_at, status = 'lolos' as lolos, program,
      jenis_usulan = 'keluar' as keluar, jenis_usulan = 'bansos' as bansos,
      jenis_usulan = 'keluar' and coalesce(program, ${DTKS}) = ${DTKS} as keluar_dtks
    from usulan u left join akar g on g.individu_id = u.individu_id
    where ${within(kode_kabkota)} and kode_kabkota = ${kode_kabkota} and periode collate "C" <= ${periode}
      and (status = 'lolos' or (status = 'ditetapkan' and program = ${program} and jenis_usulan in ('keluar', 'bansos')))`
}

function orangOf({ kode_kabkota, periode }: Lingkup) {
  return sql`
    select i.individu_id, i.kode_desa, coalesce(a.keluarga_id, g.keluarga_id, i.individu_id) as keluarga_id,
      a.hubungan_keluarga, least(i.terdaftar_sejak collate "C", g.terdaftar_sejak) as terdaftar_sejak,
      k.usulan_keluar, k.usulan_masuk,
      case when i.status_hidup = 'meninggal' or g.meninggal then 'meninggal' when i.digabung_ke is not null then 'ganda' end as hilang,
      ${berNik('i')} or coalesce(g.ber_nik, false) as ber_nik,
      coalesce(cardinality(i.disabilitas) > 0, false)
        or coalesce(i.hamil_sampai >= ${periode + '-01'}::date, false)
        or coalesce(i.tanggal_lahir <= ${addPeriode(periode, -12 * 70) + '-01'}::date, false)
        or coalesce(i.tanggal_lahir > ${addPeriode(periode, -12 * 6) + '-01'}::date, false) as rentan
    from individu i
    left join anggota_keluarga a
      on a.individu_id = i.individu_id and a.sampai is null and a.kode_kabkota = ${kode_kabkota}
    left join (
      select individu_id, min(usulan_id) filter (where keluar_dtks) as usulan_keluar,
        min(usulan_id) filter (where not keluar) as usulan_masuk
      from kasus where lolos group by individu_id) k on k.individu_id = i.individu_id
    left join (${leburOf(kode_kabkota)}) g on g.akar = i.individu_id
    where i.kode_kabkota = ${kode_kabkota} and ${within(kode_kabkota, 'i')}
      and not exists (select from akar l where l.individu_id = i.individu_id)`
}

// What records that were merged into another add to it: the person was listed, has a NIK, has died under any of them.
function leburOf(kode_kabkota: string) {
  return sql`
    select l.akar, min(s.terdaftar_sejak collate "C") as terdaftar_sejak,
      bool_or(s.status_hidup = 'meninggal') as meninggal, bool_or(${berNik('s')}) as ber_nik,
      min(a.keluarga_id::text)::uuid as keluarga_id
    from akar l
    join individu s on s.individu_id = l.individu_id and s.kode_kabkota = ${kode_kabkota}
    left join anggota_keluarga a
      on a.individu_id = s.individu_id and a.sampai is null and a.kode_kabkota = ${kode_kabkota}
    group by l.akar`
}

function berNik(table: string) {
  return sql`(${sql.ref(`${table}.nik_bi`)} is not null
    and ${sql.ref(`${table}.status_padan`)} <> all (${PADAN_TANPA_NIK}::text[]))`
}

function dtksOf() {
  return sql`
    select kode_desa, keluarga_id, individu_id, coalesce(usulan_keluar, usulan_masuk)::uuid as usulan_id,
      case when hilang is not null and terdaftar_sejak is null then 'tidak_ditetapkan'
        when hilang is not null or usulan_keluar is not null then 'dikeluarkan' else 'ditetapkan' end as hasil,
      case when hilang is not null and terdaftar_sejak is null then hilang
        when hilang is not null then 'dtks.dikeluarkan_' || hilang
        when usulan_keluar is not null then 'dtks.dikeluarkan_menolak' else 'dtks.ditetapkan' end as alasan
    from orang
    where terdaftar_sejak is not null or usulan_keluar is not null or usulan_masuk is not null`
}

// Families with a listed member. `penerima`: NIK, head or spouse, lowest id, and that person's village behind it.
function ikutOf({ periode }: Lingkup) {
  const listed = sql`hilang is null and usulan_keluar is null
    and (terdaftar_sejak is not null or usulan_masuk is not null)`
  return sql`
    select keluarga_id, bool_or(rentan) as rentan,
      min(coalesce(terdaftar_sejak, ${periode})) filter (where ${listed}) as sejak,
      min((case when ber_nik then '0' else '1' end)
        || (case when hubungan_keluarga = 1 then '0' when hubungan_keluarga in (2, 3) then '1' else '2' end)
        || individu_id::text || kode_desa collate "C") filter (where ${listed}) as penerima
    from orang where hilang is null group by keluarga_id having bool_or(${listed})`
}

function programOf(lingkup: Lingkup) {
  return sql`
    select keluarga_id, substr(penerima, 3, 36)::uuid as individu_id, substr(penerima, 39) as kode_desa, usulan_id,
      case when hambatan is not null then hambatan
        when urutan <= ${lingkup.kuota}::int then 'masuk_kuota' else 'di_luar_kuota' end as hasil,
      urutan
    from (
      select *, case when hambatan is null then row_number() over (
        partition by hambatan is null
        order by desil, kriteria desc, rentan desc, menunggu desc, acak, keluarga_id) end as urutan
      from (${keluargaOf(lingkup)}) f) g`
}

function keluargaOf(lingkup: Lingkup) {
  const { periode, benih, perlu_nik } = lingkup
  return sql`
    select i.keluarga_id, i.penerima, i.rentan, p.usulan_id::uuid as usulan_id, d.desil,
      coalesce(h.kriteria, 0) as kriteria,
      case when p.keluar then 'dikecualikan' when d.desil is null then 'menunggu_desil'
        when d.desil > ${DESIL_SASARAN} then 'desil_di_luar_sasaran'
        when ${perlu_nik} and left(i.penerima, 1) = '1' then 'menunggu_nik' end as hambatan,
      greatest(0, least(${MAKS_TUNGGU}, ${monthNumber(sql`${periode}`)}
        - greatest(${monthNumber(sql`i.sejak`)}, coalesce(${monthNumber(sql`t.terakhir`)} + 1, 0)))) as menunggu,
      sha256(convert_to(${benih} || i.keluarga_id::text, 'UTF8')) as acak
    from ikut i
    left join (${desilOf(lingkup)}) d on d.keluarga_id = i.keluarga_id
    left join (${hunianOf(lingkup)}) h on h.keluarga_id = i.keluarga_id
    left join (${terakhirOf(lingkup)}) t on t.keluarga_id = i.keluarga_id
    left join (${pilihanOf(lingkup)}) p on p.keluarga_id = i.keluarga_id`
}

function desilOf({ kode_kabkota, periode }: Lingkup) {
  return sql`
    select distinct on (keluarga_id) keluarga_id, desil from desil
    where kode_kabkota = ${kode_kabkota} and tanggal < ${nextPeriode(periode) + '-01'}::date
    order by keluarga_id, tanggal desc, versi collate "C" desc, sumber collate "C"`
}

function hunianOf({ kode_kabkota }: Lingkup) {
  return sql`
    select distinct on (keluarga_id) keluarga_id,
      case when tanpa_tempat_tinggal then 9 else kriteria_262 end as kriteria
    from hunian where kode_kabkota = ${kode_kabkota} order by keluarga_id, versi desc`
}

/** The last month of the last MAKS_TUNGGU in which each family had a place. */
export function terakhirOf({
  kode_kabkota,
  periode,
  program,
}: Pick<Lingkup, 'kode_kabkota' | 'periode' | 'program'>) {
  const since = addPeriode(periode, -MAKS_TUNGGU)
  return sql`
    select b.keluarga_id, max(b.periode collate "C") as terakhir
    from penetapan t
    join penetapan_butir b on b.penetapan_id = t.penetapan_id and b.periode = t.periode
    where t.kode_kabkota = ${kode_kabkota} and t.periode collate "C" >= ${since} and t.periode collate "C" < ${periode}
      and b.kode_kabkota = ${kode_kabkota} and b.program = ${program} and b.hasil = 'masuk_kuota'
    group by b.keluarga_id`
}

// What a family's own cases say of this programme: is its latest word a wish to leave; the case that asks to join.
function pilihanOf({ program }: Lingkup) {
  return sql`
    select o.keluarga_id, (array_agg(k.keluar order by k.created_at desc, k.usulan_id desc))[1] as keluar,
      min(k.usulan_id) filter (where k.lolos and k.bansos) as usulan_id
    from kasus k join orang o on o.individu_id = k.individu_id and o.hilang is null
    where k.program = ${program} and (k.keluar or k.bansos)
    group by o.keluarga_id`
}

function monthNumber(periode: RawBuilder<unknown>) {
  return sql`(left(${periode}, 4)::int * 12 + right(${periode}, 2)::int)`
}

function within(kode_kabkota: string, alias?: string) {
  const kode_desa = alias ? sql.ref(`${alias}.kode_desa`) : sql.ref('kode_desa')
  return sql`${kode_desa} between ${kode_kabkota + '000000'} and ${kode_kabkota + '999999'}`
}
