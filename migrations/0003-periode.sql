-- Periods and windows as dated data. A rule set (rezim) governs whole months; its windows are days of the month,
-- half-open in time, in WIB (UTC+7) for the whole nation. src/periode/periode.ts is the same in TypeScript, and a
-- test holds the two equal.
create table rezim (
  rezim text primary key,
  nama text not null,
  dasar text not null,
  berlaku_dari date not null check (extract(day from berlaku_dari) = 1),
  berlaku_sampai date check (extract(day from berlaku_sampai) = 1), -- the day after the last; null: until further notice
  asumsi boolean not null, -- the days of change are assumed until the decrees are read
  check (berlaku_sampai > berlaku_dari),
  constraint rezim_satu exclude using gist (daterange(berlaku_dari, berlaku_sampai) with &&)
);
insert into rezim (rezim, nama, dasar, berlaku_dari, berlaku_sampai, asumsi) values
  ('kemensos_2022_04', 'Jadwal Kemensos April 2022', 'Paparan Kemensos April 2022', '2022-04-01', '2022-09-01', true),
  ('kepmensos_150_2022', 'Kepmensos 150/HUK/2022', 'Kepmensos 150/HUK/2022', '2022-09-01', '2025-12-01', true),
  ('dtsen_2025_12', 'Jadwal DTSEN Desember 2025', 'Jadwal pemutakhiran DTSEN, Desember 2025', '2025-12-01', null, true);

create table kegiatan (
  kegiatan text primary key,
  nama text not null,
  selalu_terbuka boolean not null
);
insert into kegiatan (kegiatan, nama, selalu_terbuka) values
  ('pbi', 'Verifikasi dan usulan PBI-JKN', false),
  ('usulan', 'Usulan masuk ke daftar bulan ini', false),
  ('pengesahan', 'Pengesahan kepala daerah', false),
  ('kelayakan', 'Verifikasi kelayakan', false),
  ('draf', 'Menulis usulan', true),
  ('pengajuan', 'Mengajukan usulan', true),
  ('perbaikan', 'Perbaikan data', true),
  ('keberatan', 'Keberatan', true),
  ('kemensos', 'Usulan Kemensos (bencana dan keadaan khusus)', true);

-- Opens 00:00:00 on hari_buka; closes 00:00:00 of the day after the last day. The last day is hari_tutup, or
-- H-mundur: the last day of the month minus mundur.
create table jendela_aturan (
  rezim text not null references rezim,
  kegiatan text not null references kegiatan,
  hari_buka smallint not null check (hari_buka between 1 and 28),
  hari_tutup smallint check (hari_tutup between 1 and 28),
  mundur smallint check (mundur between 0 and 27),
  primary key (rezim, kegiatan),
  check (num_nonnulls(hari_tutup, mundur) = 1),
  check (hari_tutup >= hari_buka),
  check (28 - mundur >= hari_buka)
);
insert into jendela_aturan (rezim, kegiatan, hari_buka, hari_tutup, mundur) values
  ('kemensos_2022_04', 'pbi', 1, 11, null),
  ('kemensos_2022_04', 'usulan', 1, null, 5),
  ('kemensos_2022_04', 'pengesahan', 1, null, 1),
  ('kemensos_2022_04', 'kelayakan', 14, null, 1),
  ('kepmensos_150_2022', 'pbi', 1, 11, null),
  ('kepmensos_150_2022', 'usulan', 15, null, 5),
  ('kepmensos_150_2022', 'pengesahan', 15, null, 1),
  ('kepmensos_150_2022', 'kelayakan', 15, null, 1),
  ('dtsen_2025_12', 'pbi', 1, 11, null),
  ('dtsen_2025_12', 'usulan', 1, 17, null),
  ('dtsen_2025_12', 'pengesahan', 1, 17, null),
  ('dtsen_2025_12', 'kelayakan', 1, 17, null);

-- An extension: a recorded decree, and nothing else opens a window. Never changed, never removed.
create table perpanjangan (
  perpanjangan_id uuid primary key,
  nomor_surat text not null check (nomor_surat ~ '\S'),
  periode text not null check (periode ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'), -- whose window it prolongs
  kegiatan text not null references kegiatan,
  dari date not null,
  sampai date not null, -- the day after the last
  kode_kabkota text check (kode_kabkota ~ '^[0-9]{4}$'), -- null is the nation
  petugas_id uuid not null, -- held by boleh_perpanjang(): petugas comes in a later migration
  waktu timestamptz not null default jam(),
  check (sampai > dari),
  constraint perpanjangan_wajar check (
    dari >= make_date(left(periode, 4)::int, right(periode, 2)::int, 1)
    and sampai <= make_date(left(periode, 4)::int, right(periode, 2)::int, 1) + interval '2 months'),
  unique nulls not distinct (nomor_surat, kegiatan, periode, kode_kabkota)
);

-- Late-bound (plpgsql), because berwenang() and penugasan are made after this.
create function boleh_perpanjang(oleh uuid, kode_kabkota text) returns boolean
  language plpgsql stable as $$
begin
  return public.berwenang(oleh, 'pusdatin', coalesce(kode_kabkota, ''));
end $$;

alter table perpanjangan enable row level security;
create policy baca on perpanjangan for select using (true);
create policy buat on perpanjangan for insert with check (
  peran_sesi() = 'pusdatin' and petugas_id = petugas_sesi() and waktu = jam()
  and dalam_kabkota(coalesce(kode_kabkota, '')) and boleh_perpanjang(petugas_id, kode_kabkota));

-- Month of an instant, by the nation's clock: '2026-11'.
create function periode_untuk(pada timestamptz) returns text
  language sql stable parallel safe
  return to_char(pada at time zone 'Asia/Jakarta', 'YYYY-MM');

-- The instants between which a rule's window is open in the month that begins at `bulan`.
create function jendela_rentang(hari_buka smallint, hari_tutup smallint, mundur smallint, bulan date)
  returns tstzrange
  language sql stable parallel safe
  return tstzrange(
    (bulan + (hari_buka - 1))::timestamp at time zone 'Asia/Jakarta',
    (case when hari_tutup is not null then bulan + hari_tutup::int
      else (bulan + interval '1 month')::date - mundur::int end)::timestamp at time zone 'Asia/Jakarta');

-- The months that have a rule set, up to two years ahead, and their windows. Views, not tables: a changed rule can't
-- leave an old window standing, and no year is the last one.
create view periode with (security_invoker = true) as
  select to_char(b, 'YYYY-MM') as periode, r.rezim, b::date as mulai, (b + interval '1 month')::date as sampai, r.asumsi
  from rezim r
  cross join lateral generate_series(
    r.berlaku_dari::timestamp,
    coalesce(r.berlaku_sampai::timestamp, jam() at time zone 'Asia/Jakarta' + interval '2 years') - interval '1 day',
    interval '1 month') as b;

create view jendela with (security_invoker = true) as
  select p.periode, p.rezim, a.kegiatan, lower(s.rentang) as dari, upper(s.rentang) as sampai, p.asumsi
  from periode p
  join jendela_aturan a using (rezim)
  cross join lateral (select jendela_rentang(a.hari_buka, a.hari_tutup, a.mundur, p.mulai) as rentang) s;

-- Is this activity open at this instant, here? An unknown activity is closed.
create function jendela_terbuka(kegiatan text, pada timestamptz, kode_kabkota text) returns boolean
  language sql stable parallel safe
  return exists (select 1 from public.kegiatan k where k.kegiatan = $1 and k.selalu_terbuka)
    or exists (
      select 1 from public.rezim r join public.jendela_aturan a using (rezim)
      where a.kegiatan = $1
        and r.berlaku_dari <= ($2 at time zone 'Asia/Jakarta')::date
        and (r.berlaku_sampai is null or r.berlaku_sampai > ($2 at time zone 'Asia/Jakarta')::date)
        and $2 <@ public.jendela_rentang(a.hari_buka, a.hari_tutup, a.mundur,
          date_trunc('month', $2 at time zone 'Asia/Jakarta')::date))
    or exists (
      select 1 from public.perpanjangan x
      where x.kegiatan = $1 and (x.kode_kabkota is null or x.kode_kabkota = $3)
        and x.dari <= ($2 at time zone 'Asia/Jakarta')::date and x.sampai > ($2 at time zone 'Asia/Jakarta')::date);

-- The period that something done now belongs to: the one whose window is prolonged now, else this month until its
-- close, else the next. A close never rejects; it moves to the next period.
create function periode_tujuan(kegiatan text, pada timestamptz, kode_kabkota text) returns text
  language sql stable parallel safe
  return coalesce(
    (select min(x.periode) from public.perpanjangan x
      where x.kegiatan = $1 and (x.kode_kabkota is null or x.kode_kabkota = $3)
        and x.dari <= ($2 at time zone 'Asia/Jakarta')::date and x.sampai > ($2 at time zone 'Asia/Jakarta')::date),
    (select case
        when $2 < upper(public.jendela_rentang(a.hari_buka, a.hari_tutup, a.mundur,
          date_trunc('month', $2 at time zone 'Asia/Jakarta')::date)) then public.periode_untuk($2)
        else to_char($2 at time zone 'Asia/Jakarta' + interval '1 month', 'YYYY-MM') end
      from public.rezim r join public.jendela_aturan a using (rezim)
      where a.kegiatan = $1
        and r.berlaku_dari <= ($2 at time zone 'Asia/Jakarta')::date
        and (r.berlaku_sampai is null or r.berlaku_sampai > ($2 at time zone 'Asia/Jakarta')::date)),
    public.periode_untuk($2));

grant select on rezim, kegiatan, jendela_aturan, perpanjangan, periode, jendela
  to setara_petugas, setara_pekerja;
grant select on rezim, kegiatan, jendela_aturan, periode, jendela to setara_publik;
grant select (nomor_surat, periode, kegiatan, dari, sampai, kode_kabkota) on perpanjangan to setara_publik;
grant insert on perpanjangan to setara_petugas, setara_pekerja;
