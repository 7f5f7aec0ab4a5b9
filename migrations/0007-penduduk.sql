-- The register: one person, families of persons, the dwelling. Facts only; ranking (desil) stands apart and
-- eligibility is a program's. What identifies beyond name, birth date and village is encrypted per person.
create table individu (
  individu_id uuid not null,
  kode_desa text not null check (kode_desa ~ '^[0-9]{10}$'),
  nama_lengkap text,            -- null when tersegel: then only nama_enc holds it
  nama_norm text,
  nama_enc bytea,
  tanggal_lahir date,
  presisi_tanggal text not null default 'hari' check (presisi_tanggal in ('hari', 'bulan', 'tahun', 'perkiraan')),
  jenis_kelamin text check (jenis_kelamin in ('L', 'P')),
  nomor_sementara text,         -- T-...: a person without NIK
  nik_bi bytea,
  nik_enc bytea,
  nama_ibu_kandung_enc bytea,
  nama_ibu_kandung_bi bytea[],  -- keyed hashes of phonetic tokens, for blocking only
  tempat_lahir_enc bytea,
  telepon_enc bytea,
  alamat_enc bytea,
  status_kawin smallint check (status_kawin between 1 and 4),
  pendidikan smallint check (pendidikan between 1 and 10),
  pekerjaan smallint check (pekerjaan between 1 and 89),
  disabilitas text[],           -- domain codes that programme rules compute with
  hamil_sampai date,
  status_hidup text not null default 'hidup' check (status_hidup in ('hidup', 'meninggal')),
  status_padan text not null default 'belum_dicek',
  protection_level text not null default 'biasa' check (protection_level in ('biasa', 'tersegel')),
  terdaftar_sejak text,         -- the periode in which the ministry listed the person; null is not listed
  digabung_ke uuid,
  created_at timestamptz not null default jam(),
  kode_kabkota text not null check (kode_kabkota = left(kode_desa, 4)),
  primary key (individu_id, kode_kabkota),
  check (protection_level = 'biasa' or (nama_lengkap is null and nama_norm is null and nama_enc is not null)),
  check (protection_level = 'tersegel' or nama_lengkap is not null)
) with (fillfactor = 75);
create index individu_cek on individu (kode_desa, nama_norm collate "C", tanggal_lahir);
create index individu_nik on individu (nik_bi) where nik_bi is not null;

-- National uniqueness and look-up of a NIK, on Citus distributed by nik_bi itself.
create table nik_indeks (
  nik_bi bytea primary key,
  individu_id uuid not null,
  kode_kabkota text not null
);

-- Each statement about a person as it was said: source, date, the whole of it encrypted. Never overwritten.
create table individu_versi (
  individu_id uuid not null,
  versi integer not null,
  sumber text not null,
  tanggal_sumber date not null,
  isi_enc bytea not null,
  created_at timestamptz not null default jam(),
  kode_kabkota text not null,
  primary key (individu_id, versi, kode_kabkota),
  foreign key (individu_id, kode_kabkota) references individu (individu_id, kode_kabkota)
);

create table keluarga (
  keluarga_id uuid not null,
  kode_desa text not null check (kode_desa ~ '^[0-9]{10}$'),
  no_kk_bi bytea,               -- null: a family declared without a card
  no_kk_enc bytea,
  sumber text not null,
  created_at timestamptz not null default jam(),
  kode_kabkota text not null check (kode_kabkota = left(kode_desa, 4)),
  primary key (keluarga_id, kode_kabkota)
);
create index keluarga_no_kk on keluarga (no_kk_bi) where no_kk_bi is not null;

create table anggota_keluarga (
  keluarga_id uuid not null,
  individu_id uuid not null,
  hubungan_keluarga smallint check (hubungan_keluarga between 1 and 11), -- SIAK; null is unknown
  dari date not null,
  sampai date,                  -- the day after the last
  kode_kabkota text not null,
  primary key (individu_id, dari, kode_kabkota),
  foreign key (keluarga_id, kode_kabkota) references keluarga (keluarga_id, kode_kabkota),
  foreign key (individu_id, kode_kabkota) references individu (individu_id, kode_kabkota),
  check (sampai is null or sampai >= dari)
);
-- a person is in one family at a time (Kepmensos 150/HUK/2022: members do not overlap)
create unique index anggota_keluarga_satu on anggota_keluarga (individu_id, kode_kabkota) where sampai is null;
create index anggota_keluarga_keluarga on anggota_keluarga (keluarga_id) where sampai is null;

-- The dwelling as it was seen on a day: the 1 + 8 answers of Kepmensos 262/HUK/2022 and the facts behind them.
create table hunian (
  hunian_id uuid not null,
  keluarga_id uuid not null,
  versi integer not null,
  sumber text not null,
  tanggal_sumber date not null,
  tanpa_tempat_tinggal boolean,
  kepala_tidak_bekerja boolean,
  khawatir_makan boolean,
  pangan_lebih_separuh boolean,
  tanpa_belanja_pakaian boolean,
  lantai_tanah boolean,
  dinding_bambu boolean,
  tanpa_jamban boolean,
  listrik_450 boolean,
  kriteria_262 smallint not null generated always as (
    coalesce(kepala_tidak_bekerja::int, 0) + coalesce(khawatir_makan::int, 0)
    + coalesce(pangan_lebih_separuh::int, 0) + coalesce(tanpa_belanja_pakaian::int, 0)
    + coalesce(lantai_tanah::int, 0) + coalesce(dinding_bambu::int, 0)
    + coalesce(tanpa_jamban::int, 0) + coalesce(listrik_450::int, 0)) stored,
  lantai smallint, dinding smallint, atap smallint, air smallint, penerangan smallint, daya smallint,
  jamban smallint, luas_lantai smallint, aset text[],
  created_at timestamptz not null default jam(),
  kode_kabkota text not null,
  primary key (hunian_id, versi, kode_kabkota),
  unique (keluarga_id, versi, kode_kabkota),
  foreign key (keluarga_id, kode_kabkota) references keluarga (keluarga_id, kode_kabkota)
);

-- Shelter, adat community, institution: a set of persons, with no fixed address asked for.
create table kelompok (
  kelompok_id uuid not null,
  jenis text not null check (jenis in ('panti', 'komunitas_adat', 'lembaga')),
  nama text not null,
  kode_desa text not null check (kode_desa ~ '^[0-9]{10}$'),
  kode_kabkota text not null check (kode_kabkota = left(kode_desa, 4)),
  primary key (kelompok_id, kode_kabkota)
);

-- Welfare tenth, from outside (DTSEN): source, version, date; NULL is a state of its own.
create table desil (
  keluarga_id uuid not null,
  sumber text not null,
  versi text not null,
  tanggal date not null,
  desil smallint check (desil between 1 and 10),
  kode_kabkota text not null,
  primary key (keluarga_id, sumber, versi, kode_kabkota)
);

do $$
declare t text;
begin
  foreach t in array array['individu', 'keluarga', 'kelompok'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy lingkup on %I using (dalam_kabkota(kode_kabkota) and dalam_desa(kode_desa))', t);
  end loop;
  foreach t in array array['individu_versi', 'anggota_keluarga', 'hunian', 'desil'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy lingkup on %I using (dalam_kabkota(kode_kabkota))', t);
  end loop;
end $$;

-- nik_indeks holds no personal text: a keyed hash and an id. It must answer across regions, or a NIK could be
-- claimed twice; what it points to still stands behind individu's own policy.
grant select, insert on individu, individu_versi, keluarga, anggota_keluarga, hunian, kelompok, desil, nik_indeks
  to setara_petugas, setara_pekerja;
grant update on individu to setara_petugas, setara_pekerja;
grant update (sampai) on anggota_keluarga to setara_petugas, setara_pekerja;
grant update (no_kk_bi, no_kk_enc) on keluarga to setara_petugas, setara_pekerja;
grant delete on nik_indeks to setara_petugas, setara_pekerja;

-- The public check: village, canonical name, birth date in; yes or no out. Sealed people have no nama_norm,
-- so the same look-up finds nothing for them. setara_publik has no grant on any table.
create function cek_status(desa text, nama text, lahir date) returns boolean
  language sql stable security definer set search_path = pg_catalog, public
  return exists (
    select 1 from public.individu i
    where i.kode_desa = desa and i.nama_norm collate "C" = nama and i.tanggal_lahir = lahir
      and i.terdaftar_sejak is not null and i.status_hidup = 'hidup' and i.protection_level = 'biasa');
revoke execute on function cek_status(text, text, date) from public;
grant execute on function cek_status(text, text, date) to setara_publik;
