-- Photos that somebody adds to a case, never asked of anybody: made anew without what a camera writes beside the picture,
-- at most three, under the person's key. What was sent is never kept. Ninety days after the end of the case the picture is
-- erased; that there was one, and its keyed hash, stay.

-- The case has ended, and ninety days have gone by since anything happened in it or in an objection to its end.
create function foto_usang(usulan_id uuid, kode_kabkota text) returns boolean
  language sql stable parallel safe
  return exists (
    select 1 from usulan u
    where u.usulan_id = foto_usang.usulan_id and u.kode_kabkota = foto_usang.kode_kabkota
      and u.status in ('ditetapkan', 'ditarik', 'duplikat', 'tidak_disepakati', 'tidak_layak', 'tidak_ditetapkan')
      and not exists (
        select 1 from usulan_peristiwa p
        where p.usulan_id = u.usulan_id and p.kode_kabkota = u.kode_kabkota and p.waktu >= jam() - interval '90 days')
      and not exists (
        select 1 from keberatan k
        join keberatan_peristiwa p on p.keberatan_id = k.keberatan_id and p.kode_kabkota = k.kode_kabkota
        where k.usulan_id = u.usulan_id and k.kode_kabkota = u.kode_kabkota
          and (k.status in ('diajukan', 'ditelaah') or p.waktu >= jam() - interval '90 days')));

create table foto (
  foto_id uuid not null,
  usulan_id uuid not null,
  urutan smallint not null constraint foto_paling_banyak check (urutan between 1 and 3),
  sidik_bi bytea not null check (octet_length(sidik_bi) = 16), -- keyed hash of the picture's SHA-256
  ukuran integer not null check (ukuran between 1 and 400000), -- bytes of the picture
  isi_enc bytea,
  dihapus_pada timestamptz,
  petugas_id uuid,
  peran text not null,
  waktu timestamptz not null default jam(),
  kode_kabkota text not null,
  primary key (foto_id, kode_kabkota),
  constraint foto_urut unique (usulan_id, urutan, kode_kabkota),
  foreign key (usulan_id, kode_kabkota) references usulan (usulan_id, kode_kabkota),
  constraint foto_terhapus check ((isi_enc is null) = (dihapus_pada is not null)),
  constraint foto_utuh check (octet_length(isi_enc) = ukuran + 29) -- version, iv and tag beside it
);
alter table foto alter column isi_enc set storage external; -- a JPEG, encrypted: nothing to compress
alter table foto enable row level security;
create policy baca on foto for select using (dalam_kabkota(kode_kabkota));
create policy buat on foto for insert with check (
  dalam_kabkota(kode_kabkota) and waktu = jam() and peran = peran_sesi()
  and petugas_id is not distinct from petugas_sesi()
  and isi_enc is not null
  and exists (
    select 1 from usulan u
    where u.usulan_id = foto.usulan_id and u.kode_kabkota = foto.kode_kabkota
      and u.status not in ('ditetapkan', 'ditarik', 'duplikat', 'tidak_disepakati', 'tidak_layak', 'tidak_ditetapkan')));
create policy hapus on foto for update to setara_pekerja
  using (peran_sesi() = 'sistem' and isi_enc is not null and foto_usang(usulan_id, kode_kabkota))
  with check (isi_enc is null and dihapus_pada = jam());
grant select, insert on foto to setara_petugas, setara_pekerja;
grant update (isi_enc, dihapus_pada) on foto to setara_pekerja;
