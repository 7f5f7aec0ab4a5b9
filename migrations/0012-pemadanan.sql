-- What the civil registry answered, each time it was asked.
create table pemadanan (
  pemadanan_id uuid not null,
  usulan_id uuid not null,
  individu_id uuid not null,
  status text not null check (status in ('belum_dicek', 'padan', 'padan_sebagian', 'tidak_padan',
    'nik_tidak_ditemukan', 'nik_nonaktif', 'belum_rekam', 'ganda', 'meninggal', 'pindah_ln', 'tanpa_dokumen',
    'layanan_gangguan')),
  kolom_beda text[] not null default '{}', -- names of the columns that differ, never their values
  sumber text not null,
  waktu timestamptz not null default jam(),
  kode_kabkota text not null,
  primary key (pemadanan_id, kode_kabkota),
  foreign key (usulan_id, kode_kabkota) references usulan (usulan_id, kode_kabkota)
);
create index pemadanan_usulan on pemadanan (usulan_id);

-- Help towards documents for a person without NIK, with a status of its own.
create table rujukan_adminduk (
  rujukan_id uuid not null,
  individu_id uuid not null,
  usulan_id uuid,
  status text not null default 'dibuka' check (status in ('dibuka', 'diproses', 'selesai', 'ditutup_atas_permintaan')),
  created_at timestamptz not null default jam(),
  kode_kabkota text not null,
  primary key (rujukan_id, kode_kabkota),
  foreign key (individu_id, kode_kabkota) references individu (individu_id, kode_kabkota)
);

alter table pemadanan enable row level security;
create policy baca on pemadanan for select using (dalam_kabkota(kode_kabkota));
create policy buat on pemadanan for insert with check (dalam_kabkota(kode_kabkota) and waktu = jam());
alter table rujukan_adminduk enable row level security;
create policy lingkup on rujukan_adminduk using (dalam_kabkota(kode_kabkota));

grant select, insert on pemadanan, rujukan_adminduk to setara_petugas, setara_pekerja;
grant update (status) on rujukan_adminduk to setara_petugas, setara_pekerja;
