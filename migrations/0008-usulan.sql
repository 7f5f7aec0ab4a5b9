-- The proposal. Its status is the fold of its rows in usulan_peristiwa; each row is one act.
-- What may happen next is data (usulan_alur, filled from src/usulan/alur.ts); a row that is not in it can't be
-- written, whoever asks.

create table usulan_alur (
  dari text not null,
  tindakan text not null,
  peran text not null references peran,
  ke text not null,
  jalur text not null check (jalur in ('desa', 'langsung', 'khusus', 'kemensos')),
  -- '' any time; 'usulan' or 'pengesahan': only while that window is open; 'tutup:...': only while it is closed
  jendela text not null check (jendela in ('', 'usulan', 'pengesahan', 'tutup:usulan', 'tutup:pengesahan')),
  kelas text not null,       -- what kind of human does it: one human, one kelas, on one case
  kelas_kedua text not null, -- '' or the kelas of the second human
  -- a refusal: 'alasan' a reason code is due, 'kata' also words written for this person
  beralasan text not null check (beralasan in ('', 'alasan', 'kata')),
  primary key (dari, tindakan, peran, ke, jalur, jendela),
  unique (dari, tindakan, peran, ke, jalur, jendela, kelas, kelas_kedua, beralasan)
);

-- Why not (keadaan.md section 5). No free reason; none names a protected attribute.
create table alasan (
  alasan text primary key,
  dasar text not null,   -- legal basis
  bukti text not null,   -- what proves it
  kata text not null,    -- words for the person
  ubah text not null     -- what would change it
);

create table usulan (
  usulan_id uuid not null,
  individu_id uuid not null,
  keluarga_id uuid,
  kode_desa text not null check (kode_desa ~ '^[0-9]{10}$'),
  jenis_usulan text not null check (jenis_usulan in ('masuk_dtks', 'bansos', 'perubahan', 'keluar')),
  sumber_usulan text not null check (sumber_usulan in ('musdes', 'warga', 'pendamping', 'dinsos', 'kemensos')),
  jalur text not null check (jalur in ('desa', 'langsung', 'khusus', 'kemensos')),
  program text,
  status text not null default 'belum_ada',
  urutan integer not null default 0,     -- the last row of usulan_peristiwa that the status holds
  periode text not null check (periode ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'), -- the month it is in now
  tiket text not null,
  pin_bi bytea not null,                 -- keyed hash of ticket and PIN
  impor_id uuid,
  baris integer,
  catatan_enc bytea,
  created_at timestamptz not null default jam(),
  kode_kabkota text not null check (kode_kabkota = left(kode_desa, 4)),
  primary key (usulan_id, kode_kabkota),
  unique (tiket, kode_kabkota),
  foreign key (individu_id, kode_kabkota) references individu (individu_id, kode_kabkota),
  foreign key (keluarga_id, kode_kabkota) references keluarga (keluarga_id, kode_kabkota),
  check (jenis_usulan <> 'bansos' or program is not null),
  check (jenis_usulan not in ('keluar', 'perubahan') or jalur in ('langsung', 'khusus', 'kemensos'))
) with (fillfactor = 75);
create index usulan_individu on usulan (individu_id);
create index usulan_desa on usulan (kode_desa);

-- Who acted on a case, and as what kind of human. One human, one kelas: verifier, endorser, importer and field
-- officer can't be the same person, because a row of usulan_peristiwa must point here.
create table usulan_pelaku (
  usulan_id uuid not null,
  petugas_id uuid not null references petugas,
  kelas text not null,
  kode_kabkota text not null,
  primary key (usulan_id, petugas_id, kode_kabkota),
  unique (usulan_id, petugas_id, kelas, kode_kabkota)
);

-- The first of two humans initials an act that needs two; the second then does it and points here.
create table usulan_paraf (
  usulan_id uuid not null,
  urutan integer not null,
  tindakan text not null,
  petugas_id uuid not null,
  peran text not null references peran,
  alasan text references alasan,
  catatan_enc bytea,
  waktu timestamptz not null default jam(),
  kode_kabkota text not null,
  primary key (usulan_id, urutan, tindakan, petugas_id, kode_kabkota),
  foreign key (usulan_id, kode_kabkota) references usulan (usulan_id, kode_kabkota)
);

-- Not partitioned: each row's foreign key to the row before it is what makes the chain (docs/keputusan).
create table usulan_peristiwa (
  usulan_id uuid not null,
  urutan integer not null check (urutan >= 1),
  urutan_sebelum integer,
  peristiwa_id uuid not null,            -- made by the caller: the same act sent twice is one row
  tindakan text not null,
  dari text not null,
  ke text not null,
  peran text not null,
  jalur text not null,
  jendela text not null,
  kelas text not null,
  kelas_kedua text not null,
  beralasan text not null,
  petugas_id uuid,                       -- null: the citizen by ticket, or sistem
  petugas_kedua_id uuid,
  dasar text,                            -- sistem acts under a named decree, never as a person's deputy
  alasan text references alasan,
  kata_enc bytea,                        -- words for the person
  acuan uuid,                            -- the musyawarah, verifikasi, pengesahan, pemadanan or penetapan behind it
  periode text not null,
  waktu timestamptz not null default jam(),
  kode_kabkota text not null,
  primary key (usulan_id, urutan, kode_kabkota),
  unique (usulan_id, urutan, ke, kode_kabkota),
  unique (peristiwa_id, kode_kabkota),
  constraint peristiwa_rantai foreign key (usulan_id, urutan_sebelum, dari, kode_kabkota)
    references usulan_peristiwa (usulan_id, urutan, ke, kode_kabkota),
  constraint peristiwa_alur foreign key (dari, tindakan, peran, ke, jalur, jendela, kelas, kelas_kedua, beralasan)
    references usulan_alur (dari, tindakan, peran, ke, jalur, jendela, kelas, kelas_kedua, beralasan),
  constraint peristiwa_usulan foreign key (usulan_id, kode_kabkota) references usulan (usulan_id, kode_kabkota),
  constraint peristiwa_pelaku foreign key (usulan_id, petugas_id, kelas, kode_kabkota)
    references usulan_pelaku (usulan_id, petugas_id, kelas, kode_kabkota),
  constraint peristiwa_pelaku_kedua foreign key (usulan_id, petugas_kedua_id, kelas_kedua, kode_kabkota)
    references usulan_pelaku (usulan_id, petugas_id, kelas, kode_kabkota),
  constraint peristiwa_paraf foreign key (usulan_id, urutan_sebelum, tindakan, petugas_kedua_id, kode_kabkota)
    references usulan_paraf (usulan_id, urutan, tindakan, petugas_id, kode_kabkota),
  constraint peristiwa_awal check ((urutan = 1) = (dari = 'belum_ada')),
  constraint peristiwa_urut check (urutan_sebelum is not distinct from nullif(urutan - 1, 0)),
  constraint peristiwa_dua_orang check ((kelas_kedua = '') = (petugas_kedua_id is null)),
  constraint peristiwa_bukan_diri check (petugas_kedua_id <> petugas_id),
  constraint peristiwa_berorang check (petugas_id is not null or peran in ('pembuat', 'sistem')),
  constraint peristiwa_sistem check ((peran = 'sistem') = (dasar is not null) and (peran <> 'sistem' or petugas_id is null)),
  constraint peristiwa_beralasan check (
    (beralasan = '' or alasan is not null) and (beralasan <> 'kata' or kata_enc is not null))
);

-- a case that must be seen again is seen by another field officer
create unique index peristiwa_lain_orang on usulan_peristiwa (usulan_id, petugas_id, kode_kabkota)
  where tindakan = 'recordVerifikasiLapangan';

-- The status can't run ahead of the rows (this key, at commit), and no row can run ahead of the status (the policy on
-- usulan_peristiwa): at commit they are equal, whoever writes.
alter table usulan add constraint usulan_lipatan
  foreign key (usulan_id, urutan, status, kode_kabkota)
  references usulan_peristiwa (usulan_id, urutan, ke, kode_kabkota) deferrable initially deferred;

-- A typed fault A01.. or a soft hint on a person or case; it marks, it never drops.
create table anomali (
  anomali_id uuid not null,
  usulan_id uuid,
  individu_id uuid,
  kode text not null,
  kolom text,
  keras boolean not null,
  status text not null default 'terbuka' check (status in ('terbuka', 'diperbaiki', 'dijelaskan')),
  sumber text not null,
  created_at timestamptz not null default jam(),
  kode_kabkota text not null,
  primary key (anomali_id, kode_kabkota),
  foreign key (usulan_id, kode_kabkota) references usulan (usulan_id, kode_kabkota)
);
create index anomali_usulan on anomali (usulan_id);

-- Is the condition on a window met now? The third of the three places that refuse (rule, act, database).
create function jendela_cocok(syarat text, pada timestamptz, kode_kabkota text) returns boolean
  language sql stable
  return case
    when syarat = '' then true
    when starts_with(syarat, 'tutup:') then not public.jendela_terbuka(substr(syarat, 7), pada, kode_kabkota)
    else public.jendela_terbuka(syarat, pada, kode_kabkota) end;

-- Nothing comes after what the case says of itself, and where its last row is there already, the month is that row's.
-- Volatile, so that it also sees a row that another transaction committed while this one waited for the case.
create function tanpa_ekor(usulan_id uuid, urutan integer, periode text, kode_kabkota text) returns boolean
  language plpgsql volatile as $$
begin
  return not exists (
    select from public.usulan_peristiwa p
    where p.usulan_id = $1 and p.kode_kabkota = $4
      and (p.urutan > $2 or (p.urutan = $2 and p.periode <> $3)));
end $$;

alter table usulan enable row level security;
create policy baca on usulan for select using (dalam_kabkota(kode_kabkota) and dalam_desa(kode_desa));
create policy buat on usulan for insert with check (dalam_kabkota(kode_kabkota) and dalam_desa(kode_desa));
create policy ubah on usulan for update using (dalam_kabkota(kode_kabkota) and dalam_desa(kode_desa))
  with check (
    dalam_kabkota(kode_kabkota) and dalam_desa(kode_desa)
    and tanpa_ekor(usulan_id, urutan, periode, kode_kabkota));

alter table usulan_pelaku enable row level security;
create policy baca on usulan_pelaku for select using (dalam_kabkota(kode_kabkota));
create policy buat on usulan_pelaku for insert
  with check (dalam_kabkota(kode_kabkota) and petugas_id = petugas_sesi());

alter table usulan_paraf enable row level security;
create policy baca on usulan_paraf for select using (dalam_kabkota(kode_kabkota));
create policy buat on usulan_paraf for insert
  with check (
    dalam_kabkota(kode_kabkota) and waktu = jam() and petugas_id = petugas_sesi() and peran = peran_sesi()
    and exists (
      select 1 from usulan u
      where u.usulan_id = usulan_paraf.usulan_id and u.kode_kabkota = usulan_paraf.kode_kabkota
        and u.urutan = usulan_paraf.urutan and dalam_tugas(u.kode_desa, (select wilayah_tugas()))
        -- by the role that the table asks for: a verifikator, also as one of the two who review a keberatan
        and exists (
          select 1 from usulan_alur a
          where a.dari = u.status and a.jalur = u.jalur and a.tindakan = usulan_paraf.tindakan
            and usulan_paraf.peran = replace(a.kelas_kedua, 'penelaah', 'verifikator'))));

alter table usulan_peristiwa enable row level security;
create policy baca on usulan_peristiwa for select using (dalam_kabkota(kode_kabkota));
-- (A sub-select without the row is run once for all rows of a statement.)
create policy buat on usulan_peristiwa for insert
  with check (
    dalam_kabkota(kode_kabkota)
    and waktu = (select jam())
    and petugas_id is not distinct from (select petugas_sesi())
    and peran = (select peran_sesi())
    and (peran <> 'sistem' or current_user = 'setara_pekerja')
    and (jendela = '' or jendela_cocok(jendela, (select jam()), kode_kabkota))
    and exists (
      select 1 from usulan u
      where u.usulan_id = usulan_peristiwa.usulan_id and u.kode_kabkota = usulan_peristiwa.kode_kabkota
        and u.jalur = usulan_peristiwa.jalur and u.urutan >= usulan_peristiwa.urutan
        and (u.urutan > usulan_peristiwa.urutan or u.periode = usulan_peristiwa.periode)
        and (petugas_id is null or dalam_tugas(u.kode_desa, (select wilayah_tugas()))))
    -- what was completed goes back to where it came from, and past no meeting or visit
    and (tindakan <> 'completeUsulan' or exists (
      select 1 from usulan_peristiwa s
      where s.usulan_id = usulan_peristiwa.usulan_id and s.kode_kabkota = usulan_peristiwa.kode_kabkota
        and s.urutan = usulan_peristiwa.urutan_sebelum and s.dari = usulan_peristiwa.ke)));

alter table anomali enable row level security;
create policy lingkup on anomali using (dalam_kabkota(kode_kabkota));

grant select on usulan_alur, alasan to setara_petugas, setara_pekerja;
grant select, insert on usulan, usulan_pelaku, usulan_paraf, usulan_peristiwa, anomali to setara_petugas, setara_pekerja;
grant update (status, urutan, periode, pin_bi, catatan_enc) on usulan to setara_petugas, setara_pekerja;
grant update (status) on anomali to setara_petugas, setara_pekerja;
