-- An import is a resumable row: the same file is the same import. It is checked whole, then stored in batches;
-- each batch moves the cursor in its own transaction.
create table impor (
  impor_id uuid not null,                -- from the file's hash
  hash bytea not null,                   -- SHA-256 of the file
  nama_berkas text not null,
  jenis text not null default 'usulan' check (jenis in ('usulan')),
  kamus text not null default 'siak' check (kamus in ('siak', 'dtks')),
  tanggal date not null,                 -- the clock of the check
  tahap text not null default 'diperiksa' check (tahap in ('diperiksa', 'disimpan', 'selesai', 'ditolak')),
  kursor integer not null default 0,     -- the last record stored
  jumlah integer not null default 0,
  jumlah_tersimpan integer not null default 0,
  jumlah_ditolak integer not null default 0,
  penolakan text,                        -- why the whole file was refused
  petugas_id uuid not null references petugas,
  created_at timestamptz not null default jam(),
  selesai_at timestamptz,
  kode_kabkota text not null,            -- of the officer; '0000' is a national officer's
  primary key (impor_id, kode_kabkota)
);

-- One line for each finding; what was read may be personal, so it is encrypted with the import's own key.
create table impor_galat (
  impor_id uuid not null,
  baris integer not null,
  urutan smallint not null,
  kode text not null,
  keras boolean not null,
  kolom text not null,
  terbaca_enc bytea,
  seharusnya text not null,
  tindakan text not null,
  kode_kabkota text not null,
  primary key (impor_id, baris, urutan, kode_kabkota),
  foreign key (impor_id, kode_kabkota) references impor (impor_id, kode_kabkota)
);

alter table impor enable row level security;
create policy lingkup on impor using (dalam_kabkota(kode_kabkota));
alter table impor_galat enable row level security;
create policy lingkup on impor_galat using (dalam_kabkota(kode_kabkota));

grant select, insert on impor, impor_galat to setara_petugas, setara_pekerja;
grant update (tahap, kursor, jumlah, jumlah_tersimpan, jumlah_ditolak, penolakan, selesai_at) on impor
  to setara_petugas, setara_pekerja;
