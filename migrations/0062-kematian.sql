-- What was said about a death, by whom; never changed. A death takes effect by the family's word, or by two sources;
-- the registry alone is one. A human's word that the person lives takes it back at once.
create table kematian_keterangan (
  individu_id uuid not null,
  urutan integer not null check (urutan >= 1),
  keterangan_id uuid not null,        -- the caller's: the same word sent twice is one
  arah text not null check (arah in ('meninggal', 'hidup')),
  sumber text not null check (sumber in ('dukcapil', 'keluarga', 'desa', 'fasilitas_kesehatan', 'kunjungan')),
  tanggal_meninggal date,
  bukti_enc bytea,
  petugas_id uuid references petugas, -- null: the system, for the registry
  peran text not null references peran,
  waktu timestamptz not null default jam(),
  kode_kabkota text not null,
  primary key (individu_id, urutan, kode_kabkota),
  constraint kematian_sekali unique (keterangan_id, kode_kabkota),
  foreign key (individu_id, kode_kabkota) references individu (individu_id, kode_kabkota),
  -- the registry speaks through the system, and nobody else does
  constraint kematian_sumber check ((sumber = 'dukcapil') = (peran = 'sistem')),
  constraint kematian_bukti check (sumber = 'dukcapil' or bukti_enc is not null),
  constraint kematian_tanggal check (arah = 'meninggal' or tanggal_meninggal is null)
);

alter table kematian_keterangan enable row level security;
create policy baca on kematian_keterangan for select using (dalam_kabkota(kode_kabkota));
create policy buat on kematian_keterangan for insert with check (
  dalam_kabkota(kode_kabkota) and waktu = jam()
  and petugas_id is not distinct from petugas_sesi() and peran = peran_sesi()
  and case when peran = 'sistem' then current_user = 'setara_pekerja'
    else peran in ('operator_desa', 'petugas_lapangan', 'verifikator', 'pusdatin') and exists (
      select 1 from individu i
      where i.individu_id = kematian_keterangan.individu_id and i.kode_kabkota = kematian_keterangan.kode_kabkota
        and dalam_tugas(i.kode_desa, (select wilayah_tugas()))) end);
grant select, insert on kematian_keterangan to setara_petugas, setara_pekerja;

-- Is the death in effect? Since the last time that a human said the person lives: the family's word, or two sources
-- that stand (the last word of each counts).
create function kematian_berlaku(individu_id uuid, kode_kabkota text) returns boolean
  language sql stable
  return (
    select coalesce(bool_or(s.sumber = 'keluarga') or count(*) >= 2, false)
    from (
      select distinct on (k.sumber) k.sumber, k.arah from public.kematian_keterangan k
      where k.individu_id = $1 and k.kode_kabkota = $2
        and k.urutan > coalesce((
          select max(h.urutan) from public.kematian_keterangan h
          where h.individu_id = $1 and h.kode_kabkota = $2 and h.arah = 'hidup' and h.sumber <> 'dukcapil'), 0)
      order by k.sumber, k.urutan desc) s
    where s.arah = 'meninggal');

-- The column follows from what was said, by a function that can do only that.
create function catat_kematian(individu_id uuid, kode_kabkota text) returns text
  language sql volatile security definer set search_path = pg_catalog, public as $$
    update public.individu i
    set status_hidup = case when public.kematian_berlaku(i.individu_id, i.kode_kabkota) then 'meninggal' else 'hidup' end
    where i.individu_id = $1 and i.kode_kabkota = $2 and public.dalam_kabkota(i.kode_kabkota)
    returning i.status_hidup
  $$;
revoke execute on function catat_kematian(uuid, text) from public;
grant execute on function catat_kematian(uuid, text) to setara_petugas, setara_pekerja;
revoke update (status_hidup) on individu from setara_petugas;
create policy kematian on individu as restrictive for update using (true)
  with check (status_hidup = 'hidup' or kematian_berlaku(individu_id, kode_kabkota));
