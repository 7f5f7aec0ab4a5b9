-- A task has an owner and a day; closing it says when, by whom and why. Past its day nothing happens to anybody: it
-- only shows as late.
alter table anomali add column peran text;             -- whose task it is
alter table anomali add column batas date;             -- by when
alter table anomali add column ditutup_pada timestamptz;
alter table anomali add column ditutup_oleh uuid;      -- null: the system
alter table anomali add column ditutup_kedua uuid;     -- the first of two humans, where two are due
alter table anomali add column ditutup_karena text;
alter table anomali add constraint anomali_sebab check (ditutup_karena in
  ('padan', 'berubah', 'diterima', 'meninggal', 'diperbaiki', 'dijelaskan')) not valid;
-- (Rows of an import may still be closed without these by the version that runs while this one starts.)
alter table anomali add constraint anomali_tertutup check (
  sumber <> 'dukcapil'
  or ((status = 'terbuka') = (ditutup_pada is null) and (status = 'terbuka') = (ditutup_karena is null)
    and peran is not null and batas is not null)) not valid;
alter table anomali add constraint anomali_dua_orang check (
  ditutup_karena is distinct from 'diterima'
  or (ditutup_oleh is not null and ditutup_kedua is not null and ditutup_oleh <> ditutup_kedua)) not valid;
create index anomali_individu on anomali (individu_id);

-- The first of two humans who find that a difference is one of spelling or of a stale registry.
create table anomali_paraf (
  anomali_id uuid not null,
  petugas_id uuid not null references petugas,
  peran text not null references peran,
  waktu timestamptz not null default jam(),
  kode_kabkota text not null,
  primary key (anomali_id, petugas_id, kode_kabkota),
  foreign key (anomali_id, kode_kabkota) references anomali (anomali_id, kode_kabkota)
);
alter table anomali_paraf enable row level security;
create policy baca on anomali_paraf for select using (dalam_kabkota(kode_kabkota));
create policy buat on anomali_paraf for insert with check (
  dalam_kabkota(kode_kabkota) and waktu = jam() and petugas_id = petugas_sesi()
  and peran = peran_sesi() and peran = 'verifikator'
  and exists (
    select 1 from anomali a
    join individu i on i.individu_id = a.individu_id and i.kode_kabkota = a.kode_kabkota
    where a.anomali_id = anomali_paraf.anomali_id and a.kode_kabkota = anomali_paraf.kode_kabkota
      and a.status = 'terbuka' and dalam_tugas(i.kode_desa, (select wilayah_tugas()))));
grant select, insert on anomali_paraf to setara_petugas;
grant select on anomali_paraf to setara_pekerja;

-- Did this human initial that difference: of the person, or of a case of that person?
create function selisih_diparaf(anomali_id uuid, individu_id uuid, petugas_id uuid, kode_kabkota text) returns boolean
  language sql stable
  return exists (
      select 1 from public.anomali_paraf p
      where p.anomali_id = $1 and p.petugas_id = $3 and p.kode_kabkota = $4)
    or exists (
      select 1 from public.usulan_paraf p
      join public.usulan u on u.usulan_id = p.usulan_id and u.kode_kabkota = p.kode_kabkota
      where u.individu_id = $2 and p.tindakan = 'acceptMatch' and p.petugas_id = $3 and p.kode_kabkota = $4);

-- What the registry's answer opened, only the registry's agreement, its next answer, a death in effect or two humans
-- close; the registry's part is the system's to write.
create policy tutup on anomali as restrictive for update using (true) with check (
  sumber <> 'dukcapil' or status = 'terbuka'
  or (ditutup_pada = (select jam()) and ditutup_oleh is not distinct from (select petugas_sesi())
    and case when ditutup_karena = 'diterima'
      then peran_sesi() = 'pusdatin' and berwenang(ditutup_oleh, 'pusdatin', kode_kabkota)
        and selisih_diparaf(anomali_id, individu_id, ditutup_kedua, kode_kabkota)
      when ditutup_karena = 'meninggal' then true
      else peran_sesi() = 'sistem' and current_user = 'setara_pekerja' end));
create policy buka on anomali as restrictive for insert with check (
  sumber <> 'dukcapil' or (peran_sesi() = 'sistem' and current_user = 'setara_pekerja'));
grant update (ditutup_pada, ditutup_oleh, ditutup_kedua, ditutup_karena) on anomali to setara_petugas, setara_pekerja;

-- When the registry itself has mended what differed, its next answer closes the case's repair too.
insert into usulan_alur (dari, tindakan, peran, ke, jalur, jendela, kelas, kelas_kedua, beralasan)
select 'perlu_perbaikan', 'recordPemadanan', 'sistem', 'padan', jalur, '', 'sistem', '', ''
from unnest(array['desa', 'langsung', 'khusus', 'kemensos']) jalur;
