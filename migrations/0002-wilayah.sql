-- Regions of today and the codes that died since 2016. Reference tables: small, the same for everybody, filled by
-- the owner from data/ and the package idn-area-data (src/wilayah/wilayah-store.ts). Kemendagri codes, plain.
create table wilayah (
  kode text primary key check (kode ~ '^([0-9]{2}|[0-9]{4}|[0-9]{6}|[0-9]{10})$'),
  nama text not null check (nama <> ''),
  tingkat smallint not null check (tingkat between 1 and 4), -- province, regency, district, village
  kode_induk text references wilayah deferrable initially deferred,
  jenis text not null check (jenis in ('provinsi', 'kabupaten', 'kota', 'kecamatan', 'kelurahan', 'desa', 'desa_adat')),
  check (length(kode) = (array[2, 4, 6, 10])[tingkat]),
  check (kode_induk is not distinct from left(kode, (array[null, 2, 4, 6])[tingkat])),
  check (tingkat = case jenis when 'provinsi' then 1 when 'kabupaten' then 2 when 'kota' then 2
    when 'kecamatan' then 3 else 4 end)
);
-- children of a region by name: lists, and the first letters of a name within its parent
create index wilayah_induk on wilayah (kode_induk, lower(nama) collate "C");

create table wilayah_riwayat (
  kode text primary key check (kode ~ '^([0-9]{2}|[0-9]{4}|[0-9]{6}|[0-9]{10})$'),
  nama text not null,
  edisi_pertama smallint not null,
  edisi_terakhir smallint not null check (edisi_terakhir >= edisi_pertama),
  kode_pengganti text check (length(kode_pengganti) = length(kode) and kode_pengganti <> kode),
  dasar_pengganti text,
  check ((kode_pengganti is null) = (dasar_pengganti is null))
);

-- Which edition of the sources the two tables hold, so that a start with the same sources loads nothing.
create table wilayah_edisi (
  satu boolean primary key default true check (satu),
  sidik text not null,
  dimuat_at timestamptz not null default now()
);

grant select on wilayah, wilayah_riwayat to setara_petugas, setara_pekerja, setara_publik;
