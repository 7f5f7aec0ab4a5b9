-- The ministry's monthly decision. Immutable: nobody but the owner may update or delete a line.
create table program (
  program text primary key,              -- 'DTKS' is the register itself
  nama text not null,
  unit text not null check (unit in ('individu', 'keluarga')),
  perlu_nik boolean not null
);
insert into program (program, nama, unit, perlu_nik) values
  ('DTKS', 'Data Terpadu Kesejahteraan Sosial', 'individu', false),
  ('BPNT', 'Program Sembako', 'keluarga', true);

create table kuota (
  program text not null references program,
  periode text not null check (periode ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
  jumlah integer not null check (jumlah >= 0),
  dasar text not null check (dasar <> ''),
  kode_kabkota text not null,
  primary key (program, periode, kode_kabkota),
  unique (program, periode, jumlah, kode_kabkota)
);

-- The seed of the last tie-break is promised before the run and shown after it.
create table benih (
  periode text not null,
  tujuan text not null check (tujuan in ('penetapan', 'sampel')),
  komitmen bytea not null check (octet_length(komitmen) = 32), -- SHA-256 of the seed
  waktu timestamptz not null default jam(),
  kode_kabkota text not null,
  primary key (periode, tujuan, kode_kabkota)
);

create table penetapan (
  penetapan_id uuid not null,
  periode text not null check (periode ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
  nama_daftar bytea not null check (octet_length(nama_daftar) = 32), -- SHA-256 of the canonical list
  jumlah integer not null,
  benih text not null,
  dasar text not null check (dasar <> ''), -- the minister's decree
  petugas_id uuid not null references petugas,
  waktu timestamptz not null default jam(),
  kode_kabkota text not null,
  primary key (penetapan_id, kode_kabkota),
  constraint penetapan_satu unique (periode, kode_kabkota)
);

create table penetapan_butir (
  penetapan_id uuid not null,
  periode text not null,
  kode_desa text not null,
  keluarga_id uuid not null,             -- the individu_id itself where no family is known
  individu_id uuid not null,
  usulan_id uuid,
  program text not null references program,
  hasil text not null check (hasil in ('ditetapkan', 'tidak_ditetapkan', 'dikeluarkan', 'masuk_kuota', 'di_luar_kuota',
    'desil_di_luar_sasaran', 'menunggu_desil', 'menunggu_nik', 'dikecualikan')),
  alasan text not null references alasan,
  kelas_posisi text,                     -- out of quota: a class of position, never the place itself
  -- A place in the quota is a numbered slot: 1..kuota, each once, and kuota is what the decree says. So the
  -- database can't hold more winners than places, whoever writes.
  nomor_kuota integer,
  kuota integer,
  kode_kabkota text not null,
  primary key (penetapan_id, program, individu_id, periode, kode_kabkota),
  unique (program, nomor_kuota, periode, kode_kabkota),
  foreign key (program, periode, kuota, kode_kabkota) references kuota (program, periode, jumlah, kode_kabkota),
  constraint butir_kuota check (
    (hasil = 'masuk_kuota') = (nomor_kuota is not null)
    and (nomor_kuota is null or (kuota is not null and nomor_kuota between 1 and kuota)))
) partition by range (periode);
create table penetapan_butir_2025 partition of penetapan_butir for values from ('2025-01') to ('2026-01');
create table penetapan_butir_2026 partition of penetapan_butir for values from ('2026-01') to ('2027-01');
create table penetapan_butir_2027 partition of penetapan_butir for values from ('2027-01') to ('2028-01');
create table penetapan_butir_lain partition of penetapan_butir default;

-- partitions are reached through their parent only
alter table penetapan_butir_2025 enable row level security;
alter table penetapan_butir_2026 enable row level security;
alter table penetapan_butir_2027 enable row level security;
alter table penetapan_butir_lain enable row level security;

alter table kuota enable row level security;
create policy lingkup on kuota using (dalam_kabkota(kode_kabkota));
alter table benih enable row level security;
create policy baca on benih for select using (dalam_kabkota(kode_kabkota));
create policy buat on benih for insert with check (dalam_kabkota(kode_kabkota) and waktu = jam());
alter table penetapan enable row level security;
create policy baca on penetapan for select using (dalam_kabkota(kode_kabkota));
create policy buat on penetapan for insert with check (
  dalam_kabkota(kode_kabkota) and waktu = jam() and petugas_id = petugas_sesi() and peran_sesi() = 'menteri'
  and berwenang(petugas_id, 'menteri', kode_kabkota)
  and exists (
    select 1 from benih b
    where b.periode = penetapan.periode and b.tujuan = 'penetapan' and b.kode_kabkota = penetapan.kode_kabkota
      and b.komitmen = sha256(convert_to(penetapan.benih, 'UTF8')) and b.waktu < jam()));
alter table penetapan_butir enable row level security;
create policy baca on penetapan_butir for select using (dalam_kabkota(kode_kabkota));
create policy buat on penetapan_butir for insert
  with check (dalam_kabkota(kode_kabkota) and peran_sesi() = 'menteri');

grant select on program to setara_petugas, setara_pekerja;
grant select, insert, update (jumlah) on kuota to setara_petugas, setara_pekerja;
grant select, insert on benih, penetapan, penetapan_butir to setara_petugas, setara_pekerja;
