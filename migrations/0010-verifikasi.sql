-- The village meeting with its inclusion quorum, and an officer's visits and checks.
create table musyawarah (
  musyawarah_id uuid not null,
  kode_desa text not null check (kode_desa ~ '^[0-9]{10}$'),
  dasar text not null check (dasar in ('berita_acara', 'sptjm')),
  nomor text not null check (nomor <> ''),
  tanggal date not null,
  hadir_perempuan integer not null check (hadir_perempuan >= 0),
  hadir_laki_laki integer not null check (hadir_laki_laki >= 0),
  kuorum_inklusi boolean not null,
  alasan_camat text,
  beda_pendapat_enc bytea,               -- dissent, as it was said
  petugas_id uuid not null references petugas,
  waktu timestamptz not null default jam(),
  kode_kabkota text not null check (kode_kabkota = left(kode_desa, 4)),
  primary key (musyawarah_id, kode_kabkota),
  unique (kode_desa, dasar, nomor, kode_kabkota),
  -- a list without the quorum goes on only with the camat's reason; an SPTJM stands in for a meeting
  constraint musyawarah_kuorum check (kuorum_inklusi or dasar = 'sptjm' or coalesce(alasan_camat, '') ~ '\S')
);

create table musyawarah_kelompok (
  musyawarah_id uuid not null,
  kelompok text not null check (kelompok in ('perempuan', 'disabilitas', 'lansia', 'adat', 'ormas')),
  hadir boolean not null,
  keterangan text not null check (keterangan <> ''), -- who; or why not and how they were invited
  kode_kabkota text not null,
  primary key (musyawarah_id, kelompok, kode_kabkota),
  foreign key (musyawarah_id, kode_kabkota) references musyawarah (musyawarah_id, kode_kabkota)
);

create table verifikasi (
  verifikasi_id uuid not null,
  usulan_id uuid not null,
  jenis text not null check (jenis in ('lapangan', 'meja', 'penegasan')),
  petugas_id uuid not null references petugas,
  hasil text not null,
  kunjungan jsonb not null default '[]', -- [{"tanggal","cara"}]: visits, and tries by phone or neighbour
  hunian_id uuid,                        -- the answers of Kepmensos 262, as the new version of the dwelling
  bukti_enc bytea,
  waktu timestamptz not null default jam(),
  kode_kabkota text not null,
  primary key (verifikasi_id, kode_kabkota),
  foreign key (usulan_id, kode_kabkota) references usulan (usulan_id, kode_kabkota)
);
-- a case that must be seen again is seen by another officer
create unique index verifikasi_lain_orang on verifikasi (usulan_id, petugas_id, kode_kabkota) where jenis = 'lapangan';
create index verifikasi_usulan on verifikasi (usulan_id);

do $$
declare t text;
begin
  foreach t in array array['musyawarah', 'musyawarah_kelompok', 'verifikasi'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy baca on %I for select using (dalam_kabkota(kode_kabkota))', t);
  end loop;
end $$;
create policy buat on musyawarah for insert
  with check (dalam_kabkota(kode_kabkota) and dalam_desa(kode_desa) and waktu = jam() and petugas_id = petugas_sesi()
    and berwenang(petugas_id, 'operator_desa', kode_desa));
create policy buat on musyawarah_kelompok for insert with check (dalam_kabkota(kode_kabkota));
create policy buat on verifikasi for insert
  with check (dalam_kabkota(kode_kabkota) and waktu = jam() and petugas_id = petugas_sesi()
    and exists (
      select 1 from usulan u
      where u.usulan_id = verifikasi.usulan_id and u.kode_kabkota = verifikasi.kode_kabkota
        and berwenang(petugas_id, peran_sesi(), u.kode_desa)));

grant select, insert on musyawarah, musyawarah_kelompok, verifikasi to setara_petugas, setara_pekerja;
