-- The keystore: one random key per subject (an individu or a keluarga) and one random salt per jejak entry.
-- A schema of its own, so that it can be backed up, kept and destroyed apart: without these rows nothing of a
-- person can be read, here, in the log, or in an older backup. The key that wraps them is not in the database.
create schema kunci;
grant usage on schema kunci to setara_petugas, setara_pekerja;

create table kunci.kunci_subjek (
  subjek_id uuid not null,
  terbungkus bytea not null check (octet_length(terbungkus) = 60), -- iv 12, key 32, tag 16
  versi_kek smallint not null,
  kode_kabkota text not null,
  primary key (subjek_id, kode_kabkota)
);

create table kunci.kunci_jejak (
  jejak_id uuid not null,
  subjek_id uuid, -- null: an act about nobody
  garam bytea not null check (octet_length(garam) = 32),
  kode_kabkota text not null,
  primary key (jejak_id, kode_kabkota)
);
create index kunci_jejak_subjek on kunci.kunci_jejak (subjek_id) where subjek_id is not null;

-- What the key files must give, so that a lost or foreign key folder is noticed before anything is written.
create table kunci.kunci_sidik (
  nama text primary key,
  sidik bytea not null check (octet_length(sidik) = 8)
);

alter table kunci.kunci_subjek enable row level security;
alter table kunci.kunci_jejak enable row level security;
create policy lingkup on kunci.kunci_subjek using (dalam_kabkota(kode_kabkota));
create policy lingkup on kunci.kunci_jejak using (dalam_kabkota(kode_kabkota));

grant select, insert on kunci.kunci_subjek, kunci.kunci_jejak to setara_petugas, setara_pekerja;
grant select on kunci.kunci_sidik to setara_petugas, setara_pekerja;
grant insert on kunci.kunci_sidik to setara_pekerja;
-- Erasure and re-wrapping are acts of the system under a decree: no officer's session can destroy a key.
grant delete on kunci.kunci_subjek, kunci.kunci_jejak to setara_pekerja;
grant update (terbungkus, versi_kek) on kunci.kunci_subjek to setara_pekerja;
