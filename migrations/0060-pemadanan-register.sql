-- People of the register are matched as well, not only cases: an answer may be about nobody's case. History stays in
-- pemadanan, a row each time that the answer changed; padan_individu says how a person stands today, and until when that
-- answer serves without asking again. Neither holds anything of what was compared: names of columns, never values.
-- squawk-ignore ban-drop-not-null
alter table pemadanan alter column usulan_id drop not null;
alter table pemadanan add column putaran_id uuid;
create index pemadanan_individu on pemadanan (individu_id, waktu);
create unique index pemadanan_kata on pemadanan (pemadanan_id, individu_id, status, kode_kabkota);

create table padan_individu (
  individu_id uuid not null,
  status text not null,
  kolom_beda text[] not null default '{}',
  versi integer not null,             -- the version of the facts that was compared: newer facts are another question
  pemadanan_id uuid not null,
  diperiksa_pada timestamptz not null,
  kedaluwarsa timestamptz not null,
  kode_kabkota text not null,
  primary key (individu_id, kode_kabkota),
  foreign key (individu_id, kode_kabkota) references individu (individu_id, kode_kabkota),
  -- nobody stands otherwise than an answer in the history says
  constraint padan_individu_kata foreign key (pemadanan_id, individu_id, status, kode_kabkota)
    references pemadanan (pemadanan_id, individu_id, status, kode_kabkota),
  -- an outage is no answer
  constraint padan_individu_terjawab check (status <> 'layanan_gangguan')
) with (fillfactor = 75);

alter table padan_individu enable row level security;
create policy baca on padan_individu for select using (dalam_kabkota(kode_kabkota));
create policy buat on padan_individu for insert with check (
  dalam_kabkota(kode_kabkota) and peran_sesi() = 'sistem' and current_user = 'setara_pekerja');
create policy ubah on padan_individu for update using (dalam_kabkota(kode_kabkota)) with check (
  dalam_kabkota(kode_kabkota) and peran_sesi() = 'sistem' and current_user = 'setara_pekerja'
  and diperiksa_pada <= jam());
grant select on padan_individu to setara_petugas;
grant select, insert on padan_individu to setara_pekerja;
grant update (status, kolom_beda, versi, pemadanan_id, diperiksa_pada, kedaluwarsa) on padan_individu to setara_pekerja;

-- How somebody stands with the civil registry is the registry's answer; no officer's session writes it.
revoke update (status_padan) on individu from setara_petugas;

-- A round of asking over a regency: it stands where its cursor stands, and goes on from there after a stop.
create table pemadanan_putaran (
  putaran_id uuid not null,
  jenis text not null check (jenis in ('malam', 'permintaan')),
  semua boolean not null,             -- also people whose last answer still serves
  kursor_desa text not null default '',
  kursor_individu uuid not null default '00000000-0000-0000-0000-000000000000',
  hitungan jsonb not null default '{}', -- status -> people, of this round
  ringkasan jsonb,                    -- status -> people of the whole regency, when the round was done
  mulai_pada timestamptz not null default jam(),
  selesai_pada timestamptz,
  kode_kabkota text not null check (kode_kabkota ~ '^[0-9]{4}$'),
  primary key (putaran_id, kode_kabkota),
  constraint putaran_ringkas check ((selesai_pada is null) = (ringkasan is null))
);
-- one round at a time in a regency: who comes second goes on with the first
create unique index putaran_satu on pemadanan_putaran (kode_kabkota) where selesai_pada is null;

alter table pemadanan_putaran enable row level security;
create policy baca on pemadanan_putaran for select using (dalam_kabkota(kode_kabkota));
create policy buat on pemadanan_putaran for insert with check (
  dalam_kabkota(kode_kabkota) and peran_sesi() = 'sistem' and current_user = 'setara_pekerja'
  and mulai_pada = jam() and selesai_pada is null);
create policy ubah on pemadanan_putaran for update
  using (dalam_kabkota(kode_kabkota) and selesai_pada is null)
  with check (
    dalam_kabkota(kode_kabkota) and peran_sesi() = 'sistem' and current_user = 'setara_pekerja'
    and (selesai_pada is null or selesai_pada = jam()));
grant select on pemadanan_putaran to setara_petugas;
grant select, insert on pemadanan_putaran to setara_pekerja;
grant update (kursor_desa, kursor_individu, hitungan, ringkasan, selesai_pada) on pemadanan_putaran to setara_pekerja;
