-- Whether the list of a village's recipients is open to everybody: regency by regency, closed unless its newest line says
-- otherwise. A line names the region's legal basis and stays.
create table daftar_kebijakan (
  urutan integer not null check (urutan >= 1),
  terbuka boolean not null,
  dasar text not null check (btrim(dasar) <> ''),
  waktu timestamptz not null default jam(),
  kode_kabkota text not null check (kode_kabkota ~ '^[0-9]{4}$'),
  primary key (urutan, kode_kabkota)
);
alter table daftar_kebijakan enable row level security;
create policy baca on daftar_kebijakan for select using (dalam_kabkota(kode_kabkota));
create policy buat on daftar_kebijakan for insert with check (
  dalam_kabkota(kode_kabkota) and waktu = jam() and peran_sesi() = 'sistem' and current_user = 'setara_pekerja');
grant select, insert on daftar_kebijakan to setara_pekerja;

-- By which basis a regency's lists are open; null: they are closed.
create function daftar_dasar(kabkota text) returns text
  language sql stable security definer set search_path = pg_catalog, public
  begin atomic
    select case when k.terbuka then k.dasar end from public.daftar_kebijakan k
    where k.kode_kabkota = kabkota order by k.urutan desc limit 1;
  end;

-- Who of a village receives a programme by the newest penetapan: name and programme, where the lists are open. A village
-- with fewer than ten gives nobody, as one with none does. Left out: who is sealed or has died under any record of theirs,
-- not only under the one that the decision names (0095); and who came by the special path, or whose family did: it was
-- promised to them that they stand in no list that others read. All records of all are gathered in one go: asked one by
-- one, a village of thousands takes seconds.
create function daftar_penerima(desa text, dari integer, paling_banyak integer)
  returns table (nama_lengkap text, program text, semua bigint)
  language sql stable security definer set search_path = pg_catalog, public
  begin atomic
    with recursive calon as materialized (
      select b.individu_id, b.keluarga_id, b.kode_kabkota, b.program from public.penetapan_butir b
      where b.kode_desa = desa and b.kode_kabkota = left(desa, 4) and b.hasil = 'masuk_kuota'
        and (b.penetapan_id, b.periode) = (
          select p.penetapan_id, p.periode from public.penetapan p where p.kode_kabkota = left(desa, 4)
          order by p.periode desc limit 1)
        and public.daftar_dasar(left(desa, 4)) is not null),
    naik as (
      select c.individu_id as calon, c.individu_id, c.kode_kabkota from calon c
      union
      select n.calon, g.individu_id_tujuan, g.kode_kabkota from naik n
      join public.penggabungan g
        on g.individu_id = n.individu_id and g.kode_kabkota = n.kode_kabkota and g.dilepas_pada is null),
    rekaman as (
      select n.calon, n.individu_id, n.kode_kabkota from naik n
      union
      select r.calon, g.individu_id, g.kode_kabkota from rekaman r
      join public.penggabungan g
        on g.individu_id_tujuan = r.individu_id and g.kode_kabkota = r.kode_kabkota and g.dilepas_pada is null),
    tertutup as materialized (
      select r.calon from rekaman r
      join public.individu s on s.individu_id = r.individu_id and s.kode_kabkota = r.kode_kabkota
      where s.protection_level <> 'biasa' or s.status_hidup <> 'hidup'
      union all
      select r.calon from rekaman r
      join public.usulan u on u.individu_id = r.individu_id and u.kode_kabkota = r.kode_kabkota
      where u.jalur = 'khusus'
      union all
      select c.individu_id from calon c
      join public.anggota_keluarga a
        on a.keluarga_id = c.keluarga_id and a.kode_kabkota = c.kode_kabkota and a.sampai is null
      join public.usulan u on u.individu_id = a.individu_id and u.kode_kabkota = a.kode_kabkota
      where u.jalur = 'khusus'),
    terima as materialized (
      select i.nama_lengkap, i.nama_norm, i.individu_id, g.nama as program from calon c
      join public.individu i on i.individu_id = c.individu_id and i.kode_kabkota = c.kode_kabkota
      join public.program g on g.program = c.program
      where c.individu_id not in (select t.calon from tertutup t))
    select t.nama_lengkap, t.program, (select count(*) from terima) as semua from terima t
    where 10 <= (select count(distinct x.individu_id) from terima x)
    order by t.nama_norm, t.individu_id, t.program offset greatest(dari, 0) limit least(paling_banyak, 100);
  end;
revoke execute on function daftar_dasar(text), daftar_penerima(text, integer, integer) from public;
grant execute on function daftar_dasar(text), daftar_penerima(text, integer, integer) to setara_publik;
