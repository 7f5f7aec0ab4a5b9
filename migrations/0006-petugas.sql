-- Officers, what they may do where, and the tokens they come in with. Reference tables: small, nation-wide.
-- Only setara_pekerja (the operators' command line) may appoint; the server's role can only read.
create table peran (
  peran text primary key
);

insert into peran (peran) values
  ('pembuat'), ('operator_desa'), ('petugas_lapangan'), ('verifikator'), ('kepala_opd'), ('pusdatin'),
  ('menteri'), ('perguruan_tinggi'), ('dukcapil'), ('sistem');

create table petugas (
  petugas_id uuid primary key,
  nama text not null,
  created_at timestamptz not null default jam()
);

create table penugasan (
  penugasan_id uuid primary key,
  petugas_id uuid not null references petugas,
  peran text not null references peran,
  kode_wilayah text not null check (kode_wilayah ~ '^([0-9]{2}|[0-9]{4}|[0-9]{6}|[0-9]{10})?$'), -- '' is the nation
  mulai date not null,
  sampai date, -- the day after the last; null is until further notice
  dasar text not null check (dasar <> ''), -- the decree
  check (sampai is null or sampai > mulai),
  constraint penugasan_manusia check (peran <> 'sistem') -- no person is the machine
);
create index penugasan_petugas on penugasan (petugas_id);

create table petugas_token (
  token_hash bytea primary key,
  petugas_id uuid not null references petugas,
  created_at timestamptz not null default jam(),
  kedaluwarsa timestamptz not null,
  dicabut timestamptz
);

grant select on peran, petugas, penugasan, petugas_token to setara_petugas, setara_pekerja;
grant insert on petugas, penugasan, petugas_token to setara_pekerja;
grant update (sampai) on penugasan to setara_pekerja;
grant update (dicabut) on petugas_token to setara_pekerja;

-- May this officer act in this role on something of this village (or regency) today?
create function berwenang(oleh uuid, sebagai text, kode text) returns boolean
  language sql stable
  return exists (
    select 1 from public.penugasan g
    where g.petugas_id = oleh and g.peran = sebagai
      and starts_with(kode, g.kode_wilayah)
      and g.mulai <= (public.jam() at time zone 'Asia/Jakarta')::date
      and (g.sampai is null or g.sampai > (public.jam() at time zone 'Asia/Jakarta')::date));

-- The same for the officer and role of this session, to be asked once for many rows: where they may act today.
create function wilayah_tugas() returns text[]
  language sql stable
  return (
    select coalesce(array_agg(g.kode_wilayah), '{}') from public.penugasan g
    where g.petugas_id = public.petugas_sesi() and g.peran = public.peran_sesi()
      and g.mulai <= (public.jam() at time zone 'Asia/Jakarta')::date
      and (g.sampai is null or g.sampai > (public.jam() at time zone 'Asia/Jakarta')::date));

create function dalam_tugas(kode text, wilayah text[]) returns boolean
  language sql immutable parallel safe
  return exists (select 1 from unnest(wilayah) as w where starts_with(kode, w));
