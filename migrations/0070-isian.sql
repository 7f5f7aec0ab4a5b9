-- A form under way: what somebody has answered so far, before there is a case. Only ciphertext stands here: its key is
-- made of the keystore's key and the resume code, and the code stands nowhere but with the person.
create table isian (
  isian_id uuid primary key,
  kode_bi bytea not null check (octet_length(kode_bi) = 16), -- keyed hash of the resume code
  jenis text not null check (jenis in ('usul', 'sanggah')),
  isi_enc bytea not null,
  tanda_terima_enc bytea,            -- what was handed out, so that a lost reply can be given again
  dikirim timestamptz,               -- when it became a case
  created_at timestamptz not null default jam(),
  disentuh timestamptz not null default jam(),
  constraint isian_kode unique (kode_bi),
  constraint isian_tanda_terima check ((tanda_terima_enc is null) = (dikirim is null))
);
create index isian_disentuh on isian (disentuh);

-- Is it a form that this session holds the code of? No session sees another, whoever's it is. `app.isian` is '' or
-- comma-separated keyed hashes in hex: forms that are sent at the same moment may share a transaction.
create function isian_sendiri(kode_bi bytea) returns boolean
  language sql stable parallel safe
  return encode(kode_bi, 'hex') = any (string_to_array(nullif(current_setting('app.isian', true), ''), ','));

alter table isian enable row level security;
create policy sendiri on isian to setara_petugas using (isian_sendiri(kode_bi)) with check (isian_sendiri(kode_bi));
-- Forms that nobody touched for 180 days go with their data; a sent one after a day, when its receipt has been read.
create policy lama on isian to setara_pekerja
  using (disentuh < jam() - interval '180 days' or dikirim < jam() - interval '1 day');
grant select, insert, delete, update (isi_enc, tanda_terima_enc, dikirim, disentuh) on isian to setara_petugas;
grant select, delete on isian to setara_pekerja;

-- Whose case it is in the eyes of its maker: who proposes a neighbour hears that it was received and looked at, and
-- nothing of why or what came of it. NULL: made by an officer.
alter table usulan add column pengusul text check (pengusul in ('diri', 'keluarga', 'lain'));

-- What was said in a case, in its maker's words, under the person's key: the form as it was sent, answers, evidence.
create table usulan_catatan (
  catatan_id uuid not null,
  usulan_id uuid not null,
  jenis text not null check (jenis in ('pernyataan', 'jawaban', 'bukti', 'belum_selesai')),
  isi_enc bytea not null,
  petugas_id uuid,
  peran text not null,
  waktu timestamptz not null default jam(),
  kode_kabkota text not null,
  primary key (catatan_id, kode_kabkota),
  foreign key (usulan_id, kode_kabkota) references usulan (usulan_id, kode_kabkota)
);
create index usulan_catatan_usulan on usulan_catatan (usulan_id);
alter table usulan_catatan enable row level security;
create policy baca on usulan_catatan for select using (dalam_kabkota(kode_kabkota));
create policy buat on usulan_catatan for insert with check (
  dalam_kabkota(kode_kabkota) and waktu = jam() and peran = peran_sesi()
  and petugas_id is not distinct from petugas_sesi());
grant select, insert on usulan_catatan to setara_petugas, setara_pekerja;

-- What the person has that shows who they are, told with the referral to the civil registry (Permendagri 96/2019): the
-- rung of the ladder L0 to L4 (domain.md 6.3) and the papers or witnesses by code.
alter table rujukan_adminduk
  add column tingkat_bukti text check (tingkat_bukti in ('L0', 'L1', 'L2', 'L3', 'L4')),
  add column bukti_kode text[] check (bukti_kode <@ array['kk', 'akta_lahir', 'surat_pengganti', 'surat_lain',
    'surat_lembaga', 'dua_saksi', 'belum_ada']);
