-- Companions: accredited organisations, their people, how those come in, and whom they act for. A companion is no
-- officer: a case through one is a citizen's own case, with rows and jejak of the same kinds (security.md 5).
-- Reference tables like petugas: small, nation-wide; each organisation is accredited in one regency.
create table pendamping_batas (
  mulai date primary key,
  terbuka smallint not null check (terbuka > 0),             -- open cases of one companion
  sehari smallint not null check (sehari > 0),               -- new ones in a day
  panggilan_per_10000 integer not null check (panggilan_per_10000 between 0 and 10000),
  jeda_menit smallint not null check (jeda_menit >= 0),      -- two new cases closer than this stand out
  dasar text not null
);
insert into pendamping_batas (mulai, terbuka, sehari, panggilan_per_10000, jeda_menit, dasar)
values ('2022-01-01', 30, 10, 1000, 5, 'belum ada surat keputusan; angka rancangan');

create function batas_pendamping() returns pendamping_batas
  language sql stable
  return (select b from public.pendamping_batas b
          where b.mulai <= (public.jam() at time zone 'Asia/Jakarta')::date order by b.mulai desc limit 1);

create table lembaga (
  lembaga_id uuid primary key,
  nama text not null check (nama <> ''),
  dasar text not null check (dasar <> ''),                   -- the decree that accredits it
  mulai date not null,
  sampai date,                                               -- the day after the last; null is until further notice
  kecamatan text[] not null check (cardinality(kecamatan) > 0), -- where its people may act
  kode_kabkota text not null check (kode_kabkota ~ '^[0-9]{4}$'),
  created_at timestamptz not null default jam(),
  unique (lembaga_id, kode_kabkota),
  check (sampai is null or sampai > mulai)
);

create table pendamping (
  pendamping_id uuid primary key,
  lembaga_id uuid not null,
  nama text not null check (nama <> ''),
  petugas_id uuid unique references petugas,                 -- the same human, where they are an officer as well
  tanggal_kode_etik date not null,                           -- signed the code of conduct
  mulai date not null,
  sampai date,
  ditangguhkan timestamptz,                                  -- suspended: out at once, wherever they are signed in
  kode_kabkota text not null,
  created_at timestamptz not null default jam(),
  unique (pendamping_id, kode_kabkota),
  foreign key (lembaga_id, kode_kabkota) references lembaga (lembaga_id, kode_kabkota),
  check (sampai is null or sampai > mulai)
);

-- A one-time code, given by hand, makes one passkey.
create table pendamping_daftar (
  kode_hash bytea primary key check (octet_length(kode_hash) = 32),
  pendamping_id uuid not null references pendamping,
  kedaluwarsa timestamptz not null,
  unique (kode_hash, pendamping_id)
);

create table pendamping_kunci (
  kredensial bytea primary key,
  pendamping_id uuid not null,
  kode_hash bytea not null,
  kunci_publik bytea not null,
  penghitung bigint not null,
  created_at timestamptz not null default jam(),
  dicabut timestamptz,
  constraint kunci_satu unique (kode_hash),
  constraint kunci_berkode foreign key (kode_hash, pendamping_id)
    references pendamping_daftar (kode_hash, pendamping_id)
);

-- What an authenticator is asked to sign: once, within minutes.
create table pendamping_tantangan (
  tantangan text primary key,
  kode_hash bytea references pendamping_daftar,              -- to make a passkey; null: to come in with one
  kedaluwarsa timestamptz not null
);

create table pendamping_sesi (
  token_hash bytea primary key check (octet_length(token_hash) = 32),
  pendamping_id uuid not null references pendamping,
  mulai timestamptz not null default jam(),
  terakhir timestamptz not null default jam(),
  dicabut timestamptz
);
create index pendamping_sesi_orang on pendamping_sesi (pendamping_id);

-- May this companion act today: neither suspended nor past their day, nor their organisation past its own?
create function pendamping_aktif(id uuid) returns boolean
  language sql stable
  return exists (
    select 1 from public.pendamping p join public.lembaga l on l.lembaga_id = p.lembaga_id,
      (select (public.jam() at time zone 'Asia/Jakarta')::date as tanggal) hari
    where p.pendamping_id = id and p.ditangguhkan is null and p.tanggal_kode_etik <= hari.tanggal
      and p.mulai <= hari.tanggal and (p.sampai is null or p.sampai > hari.tanggal)
      and l.mulai <= hari.tanggal and (l.sampai is null or l.sampai > hari.tanggal));

-- The companion of this session; null is everybody else.
create function pendamping_sesi() returns uuid
  language sql stable parallel safe
  return nullif(current_setting('app.pendamping', true), '')::uuid;

alter table pendamping_kunci enable row level security;
create policy baca on pendamping_kunci for select using (true);
create policy buat on pendamping_kunci for insert with check (
  created_at = jam() and exists (
    select 1 from pendamping_daftar d where d.kode_hash = pendamping_kunci.kode_hash and d.kedaluwarsa > jam()));
create policy ubah on pendamping_kunci for update using (true);
alter table pendamping_sesi enable row level security;
create policy baca on pendamping_sesi for select using (true);
create policy buat on pendamping_sesi for insert with check (
  mulai = jam() and terakhir = jam() and dicabut is null and pendamping_aktif(pendamping_id));
-- One that was ended stays ended.
create policy ubah on pendamping_sesi for update using (dicabut is null) with check (true);

-- Only the operators' command line accredits, appoints and gives codes; the server's role lets in who has a passkey.
grant select on pendamping_batas, lembaga, pendamping, pendamping_daftar, pendamping_kunci, pendamping_sesi
  to setara_petugas, setara_pekerja;
grant insert on lembaga, pendamping, pendamping_daftar to setara_pekerja;
grant update (sampai) on lembaga to setara_pekerja;
grant update (ditangguhkan) on pendamping to setara_pekerja;
grant insert on pendamping_kunci, pendamping_sesi to setara_petugas;
grant update (penghitung) on pendamping_kunci to setara_petugas;
grant update (dicabut) on pendamping_kunci to setara_pekerja;
grant update (terakhir, dicabut) on pendamping_sesi to setara_petugas, setara_pekerja;
grant select, insert, delete on pendamping_tantangan to setara_petugas;
