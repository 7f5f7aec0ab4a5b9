-- Objections of others (sanggahan) and of the person (keberatan). What may happen next is data (sanggahan_alur, filled
-- from src/sanggahan/alur.ts). No row here changes a person, a family or a proposal: a sanggahan ends in a
-- recommendation, and a keberatan that is granted is a step of its usulan, taken there.
create table sanggahan_alur (
  kasus text not null check (kasus in ('sanggahan', 'keberatan')),
  dari text not null,
  tindakan text not null,
  peran text not null references peran,
  ke text not null,
  arah text not null check (arah in ('', 'tidak_layak', 'layak')),
  kelas text not null,
  berkata boolean not null,
  primary key (kasus, dari, tindakan, peran, ke, arah),
  unique (kasus, dari, tindakan, peran, ke, arah, kelas, berkata)
);

create table sanggahan (
  sanggahan_id uuid not null,
  individu_id uuid,                  -- whom it is about, once that is known; nobody outside is told whether it is
  kode_desa text not null check (kode_desa ~ '^[0-9]{10}$'),
  arah text not null check (arah in ('tidak_layak', 'layak')),
  alasan_sanggahan text not null,
  status text not null default 'belum_ada',
  urutan integer not null default 0,
  periode text not null,
  kanal text not null check (kanal in ('web', 'kertas', 'sms', 'loket', 'suara')),
  tiket text not null,
  pin_bi bytea not null,
  tiket_jawab text,                  -- of the person objected to, from when they are asked
  pin_jawab_bi bytea,
  jawab_sampai date,                 -- the last day of the time to answer
  pembuat_bi bytea,                  -- keyed hash of who objects, for the caps; who it is stands in isi_enc alone
  nomor smallint check (nomor between 1 and 3), -- the place among this objector's open ones of the month
  induk_id uuid,                     -- the open one of the same person and reason that this one goes along with
  isi_enc bytea not null,            -- whom, why and by whom, under a key of the sanggahan's own
  created_at timestamptz not null default jam(),
  kode_kabkota text not null check (kode_kabkota = left(kode_desa, 4)),
  primary key (sanggahan_id, kode_kabkota),
  constraint sanggahan_tiket unique (tiket, kode_kabkota),
  constraint sanggahan_tiket_jawab unique (tiket_jawab, kode_kabkota),
  foreign key (individu_id, kode_kabkota) references individu (individu_id, kode_kabkota),
  constraint sanggahan_jawab check ((tiket_jawab is null) = (jawab_sampai is null) and (tiket_jawab is null) = (pin_jawab_bi is null))
);
create index sanggahan_individu on sanggahan (individu_id);
-- one open case per person and reason; at most three open ones of one objector in a month
create unique index sanggahan_satu on sanggahan (individu_id, alasan_sanggahan, kode_kabkota)
  where individu_id is not null and induk_id is null
    and status in ('diajukan', 'disaring', 'menunggu_jawaban', 'diverifikasi');
-- and one of one objector on one person, whatever the reasons
create unique index sanggahan_pasangan on sanggahan (pembuat_bi, individu_id, kode_kabkota)
  where individu_id is not null and induk_id is null
    and status in ('diajukan', 'disaring', 'menunggu_jawaban', 'diverifikasi');
create unique index sanggahan_nomor on sanggahan (pembuat_bi, periode, nomor, kode_kabkota)
  where status in ('diajukan', 'disaring', 'menunggu_jawaban', 'diverifikasi');

create table sanggahan_pelaku (
  sanggahan_id uuid not null,
  petugas_id uuid not null references petugas,
  kelas text not null,
  kode_kabkota text not null,
  primary key (sanggahan_id, petugas_id, kode_kabkota),
  unique (sanggahan_id, petugas_id, kelas, kode_kabkota)
);

create table sanggahan_peristiwa (
  sanggahan_id uuid not null,
  urutan integer not null check (urutan >= 1),
  urutan_sebelum integer,
  peristiwa_id uuid not null,
  kasus text not null default 'sanggahan' check (kasus = 'sanggahan'),
  tindakan text not null,
  dari text not null,
  ke text not null,
  peran text not null,
  arah text not null,
  kelas text not null,
  berkata boolean not null,
  petugas_id uuid,
  kata_enc bytea,
  waktu timestamptz not null default jam(),
  kode_kabkota text not null,
  primary key (sanggahan_id, urutan, kode_kabkota),
  unique (sanggahan_id, urutan, ke, kode_kabkota),
  unique (peristiwa_id, kode_kabkota),
  foreign key (sanggahan_id, kode_kabkota) references sanggahan (sanggahan_id, kode_kabkota),
  constraint sanggahan_rantai foreign key (sanggahan_id, urutan_sebelum, dari, kode_kabkota)
    references sanggahan_peristiwa (sanggahan_id, urutan, ke, kode_kabkota),
  constraint sanggahan_langkah foreign key (kasus, dari, tindakan, peran, ke, arah, kelas, berkata)
    references sanggahan_alur (kasus, dari, tindakan, peran, ke, arah, kelas, berkata),
  constraint sanggahan_satu_kelas foreign key (sanggahan_id, petugas_id, kelas, kode_kabkota)
    references sanggahan_pelaku (sanggahan_id, petugas_id, kelas, kode_kabkota),
  constraint sanggahan_awal check ((urutan = 1) = (dari = 'belum_ada')),
  constraint sanggahan_urut check (urutan_sebelum is not distinct from nullif(urutan - 1, 0)),
  constraint sanggahan_berorang check (petugas_id is not null or peran = 'pembuat'),
  constraint sanggahan_berkata check (not berkata or kata_enc is not null)
);
alter table sanggahan add constraint sanggahan_lipatan
  foreign key (sanggahan_id, urutan, status, kode_kabkota)
  references sanggahan_peristiwa (sanggahan_id, urutan, ke, kode_kabkota) deferrable initially deferred;

-- Many objections on one person in a few days: a bell for the regency, once a day and person.
create table sanggahan_beruntun (
  individu_id uuid not null,
  tanggal date not null,
  jumlah integer not null,
  kode_kabkota text not null,
  primary key (individu_id, tanggal, kode_kabkota),
  foreign key (individu_id, kode_kabkota) references individu (individu_id, kode_kabkota)
);

create table keberatan (
  keberatan_id uuid not null,
  usulan_id uuid not null,
  atas_urutan integer not null,      -- the decision that is contested: that row of the case
  status text not null default 'belum_ada',
  urutan integer not null default 0,
  kanal text not null check (kanal in ('web', 'kertas', 'sms', 'loket', 'suara')),
  isi_enc bytea not null,            -- under the person's key
  created_at timestamptz not null default jam(),
  kode_kabkota text not null,
  primary key (keberatan_id, kode_kabkota),
  foreign key (usulan_id, kode_kabkota) references usulan (usulan_id, kode_kabkota)
);
create unique index keberatan_satu on keberatan (usulan_id, atas_urutan, kode_kabkota) where status <> 'ditarik';

create table keberatan_peristiwa (
  keberatan_id uuid not null,
  usulan_id uuid not null,
  urutan integer not null check (urutan >= 1),
  urutan_sebelum integer,
  peristiwa_id uuid not null,
  kasus text not null default 'keberatan' check (kasus = 'keberatan'),
  tindakan text not null,
  dari text not null,
  ke text not null,
  peran text not null,
  arah text not null,
  kelas text not null,
  berkata boolean not null,
  petugas_id uuid,
  usul text check (usul in ('kabul', 'tolak')), -- what the first of the two reviewers found
  kata_enc bytea,
  waktu timestamptz not null default jam(),
  kode_kabkota text not null,
  primary key (keberatan_id, urutan, kode_kabkota),
  unique (keberatan_id, urutan, ke, kode_kabkota),
  unique (peristiwa_id, kode_kabkota),
  foreign key (keberatan_id, kode_kabkota) references keberatan (keberatan_id, kode_kabkota),
  constraint keberatan_rantai foreign key (keberatan_id, urutan_sebelum, dari, kode_kabkota)
    references keberatan_peristiwa (keberatan_id, urutan, ke, kode_kabkota),
  constraint keberatan_langkah foreign key (kasus, dari, tindakan, peran, ke, arah, kelas, berkata)
    references sanggahan_alur (kasus, dari, tindakan, peran, ke, arah, kelas, berkata),
  -- one human, one kelas on one usulan: who decided it before can't be who reviews the keberatan
  constraint keberatan_pelaku foreign key (usulan_id, petugas_id, kelas, kode_kabkota)
    references usulan_pelaku (usulan_id, petugas_id, kelas, kode_kabkota),
  constraint keberatan_awal check ((urutan = 1) = (dari = 'belum_ada')),
  constraint keberatan_urut check (urutan_sebelum is not distinct from nullif(urutan - 1, 0)),
  constraint keberatan_berorang check (petugas_id is not null or peran = 'pembuat'),
  constraint keberatan_usul check ((tindakan = 'reviewKeberatan') = (usul is not null)),
  constraint keberatan_berkata check (not berkata or kata_enc is not null)
);
create unique index keberatan_dua_orang on keberatan_peristiwa (keberatan_id, petugas_id, kode_kabkota)
  where kelas = 'penelaah';
alter table keberatan add constraint keberatan_lipatan
  foreign key (keberatan_id, urutan, status, kode_kabkota)
  references keberatan_peristiwa (keberatan_id, urutan, ke, kode_kabkota) deferrable initially deferred;

-- The day on which so many working days (Monday to Friday) after `dari` have passed.
create function hari_kerja(dari date, jumlah integer) returns date
  language sql immutable parallel safe
  return (
    select d::date from generate_series(dari + 1, dari + 2 * jumlah + 7, interval '1 day') as d
    where extract(isodow from d) < 6 order by d offset jumlah - 1 limit 1);

-- Is this session's officer appointed to just this village?
create function bertugas_di_desa(kode text) returns boolean
  language sql stable
  return exists (
    select 1 from public.penugasan g where g.petugas_id = public.petugas_sesi() and g.kode_wilayah = kode);

alter table sanggahan enable row level security;
alter table sanggahan_pelaku enable row level security;
alter table sanggahan_peristiwa enable row level security;
alter table sanggahan_beruntun enable row level security;
alter table keberatan enable row level security;
alter table keberatan_peristiwa enable row level security;

create policy lingkup on sanggahan using (dalam_kabkota(kode_kabkota));
create policy baca on sanggahan_pelaku for select using (dalam_kabkota(kode_kabkota));
create policy buat on sanggahan_pelaku for insert with check (dalam_kabkota(kode_kabkota) and petugas_id = petugas_sesi());
create policy lingkup on sanggahan_beruntun using (dalam_kabkota(kode_kabkota));
create policy baca on sanggahan_peristiwa for select using (dalam_kabkota(kode_kabkota));
create policy buat on sanggahan_peristiwa for insert with check (
  dalam_kabkota(kode_kabkota) and waktu = (select jam())
  and petugas_id is not distinct from (select petugas_sesi()) and peran = (select peran_sesi())
  and exists (
    select 1 from sanggahan s
    where s.sanggahan_id = sanggahan_peristiwa.sanggahan_id and s.kode_kabkota = sanggahan_peristiwa.kode_kabkota
      and s.urutan = sanggahan_peristiwa.urutan and s.status = sanggahan_peristiwa.ke
      and (sanggahan_peristiwa.arah = '' or sanggahan_peristiwa.arah = s.arah)
      -- an officer of the regency; who visits is not of the village itself
      and (petugas_id is null or tindakan = 'verifySanggahan' or dalam_tugas(s.kode_desa, (select wilayah_tugas())))
      and (tindakan <> 'verifySanggahan' or (
        exists (select 1 from unnest((select wilayah_tugas())) as w
                where starts_with(w, s.kode_kabkota) or starts_with(s.kode_kabkota, w))
        and not bertugas_di_desa(s.kode_desa)))
      -- no visit before the person has answered or had the time to
      and (tindakan <> 'verifySanggahan' or s.arah = 'layak'
        or s.jawab_sampai < ((select jam()) at time zone 'Asia/Jakarta')::date
        or exists (select 1 from sanggahan_peristiwa j
                   where j.sanggahan_id = s.sanggahan_id and j.kode_kabkota = s.kode_kabkota
                     and j.tindakan = 'answerSanggahan'))
      and (tindakan <> 'askAnswer' or (s.individu_id is not null
        and s.jawab_sampai >= ((select jam()) at time zone 'Asia/Jakarta')::date + 7))));

create policy baca on keberatan for select using (dalam_kabkota(kode_kabkota));
create policy buat on keberatan for insert with check (
  dalam_kabkota(kode_kabkota) and exists (
    select 1 from usulan_peristiwa p join usulan u using (usulan_id, kode_kabkota)
    where p.usulan_id = keberatan.usulan_id and p.kode_kabkota = keberatan.kode_kabkota
      and p.urutan = keberatan.atas_urutan and u.urutan = p.urutan
      and p.ke in ('tidak_disepakati', 'tidak_layak', 'tidak_ditetapkan')
      and (jam() at time zone 'Asia/Jakarta')::date <= hari_kerja((p.waktu at time zone 'Asia/Jakarta')::date, 30)));
create policy ubah on keberatan for update using (dalam_kabkota(kode_kabkota));
create policy baca on keberatan_peristiwa for select using (dalam_kabkota(kode_kabkota));
create policy buat on keberatan_peristiwa for insert with check (
  dalam_kabkota(kode_kabkota) and waktu = (select jam())
  and petugas_id is not distinct from (select petugas_sesi()) and peran = (select peran_sesi())
  and exists (
    select 1 from keberatan k join usulan u using (usulan_id, kode_kabkota)
    where k.keberatan_id = keberatan_peristiwa.keberatan_id and k.kode_kabkota = keberatan_peristiwa.kode_kabkota
      and k.usulan_id = keberatan_peristiwa.usulan_id
      and k.urutan = keberatan_peristiwa.urutan and k.status = keberatan_peristiwa.ke
      and (petugas_id is null or dalam_tugas(u.kode_desa, (select wilayah_tugas())))));

grant select on sanggahan_alur to setara_petugas, setara_pekerja;
grant select, insert, update (status, urutan, individu_id, induk_id, tiket_jawab, pin_jawab_bi, jawab_sampai)
  on sanggahan to setara_petugas, setara_pekerja;
grant select, insert on sanggahan_pelaku, sanggahan_peristiwa, keberatan_peristiwa to setara_petugas, setara_pekerja;
grant select, insert, update (jumlah) on sanggahan_beruntun to setara_petugas, setara_pekerja;
grant select, insert, update (status, urutan) on keberatan to setara_petugas, setara_pekerja;

-- A sanggahan by ticket and PIN: its maker hears that it is being looked at and when it was, never what came of it;
-- the person objected to hears why, until when to answer, and the result with its words, never by whom.
create function buka_sanggahan(kode text, pin bytea) returns jsonb
  language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare
  s public.sanggahan;
  sasaran boolean;
begin
  if exists (select 1 from public.tiket_gagal g
             where g.tiket = kode and g.jumlah >= 5 and g.terakhir > public.jam() - interval '1 hour') then
    return null;
  end if;
  select * into s from public.sanggahan x where x.tiket = kode or x.tiket_jawab = kode;
  if s.sanggahan_id is null then
    return null;
  end if;
  sasaran := s.tiket_jawab is not distinct from kode;
  if (case when sasaran then s.pin_jawab_bi else s.pin_bi end) is distinct from pin then
    insert into public.tiket_gagal as g (tiket, jumlah, terakhir) values (kode, 1, public.jam())
    on conflict (tiket) do update
      set jumlah = case when g.terakhir > public.jam() - interval '1 hour' then g.jumlah + 1 else 1 end,
          terakhir = public.jam();
    return null;
  end if;
  delete from public.tiket_gagal g where g.tiket = kode;
  return jsonb_build_object(
    'sanggahan_id', s.sanggahan_id, 'kode_kabkota', s.kode_kabkota, 'peran', case when sasaran then 'sasaran' else 'pembuat' end,
    -- one that goes along with another is where that one is
    'status', case when s.status = 'diajukan' then coalesce((select i.status from public.sanggahan i
                where i.sanggahan_id = s.induk_id and i.kode_kabkota = s.kode_kabkota), s.status) else s.status end,
    'arah', s.arah, 'alasan_sanggahan', s.alasan_sanggahan, 'jawab_sampai', s.jawab_sampai,
    'created_at', s.created_at,
    'terbungkus', case when sasaran then (select encode(k.terbungkus, 'hex') from kunci.kunci_subjek k
                   where k.subjek_id = s.sanggahan_id and k.kode_kabkota = s.kode_kabkota) end,
    'versi_kek', case when sasaran then (select k.versi_kek from kunci.kunci_subjek k
                   where k.subjek_id = s.sanggahan_id and k.kode_kabkota = s.kode_kabkota) end,
    'langkah', case when sasaran then (select jsonb_agg(jsonb_build_object('urutan', p.urutan, 'tindakan', p.tindakan,
                  'ke', p.ke, 'waktu', p.waktu, 'kata_enc', encode(p.kata_enc, 'hex')) order by p.urutan)
                from public.sanggahan_peristiwa p
                where p.sanggahan_id = s.sanggahan_id and p.kode_kabkota = s.kode_kabkota
                  and p.tindakan in ('askAnswer', 'answerSanggahan', 'verifySanggahan', 'concludeSanggahan')) end);
end $$;
revoke execute on function buka_sanggahan(text, bytea) from public;
grant execute on function buka_sanggahan(text, bytea) to setara_publik;

insert into sanggahan_alur (kasus, dari, tindakan, peran, ke, arah, kelas, berkata) values
  ('sanggahan', 'belum_ada', 'submitSanggahan', 'pembuat', 'diajukan', '', 'pengisi', false),
  ('sanggahan', 'belum_ada', 'submitSanggahan', 'operator_desa', 'diajukan', '', 'pengisi', false),
  ('sanggahan', 'diajukan', 'screenSanggahan', 'verifikator', 'disaring', '', 'penyaring', false),
  ('sanggahan', 'diajukan', 'divertSanggahan', 'verifikator', 'dialihkan', '', 'penyaring', false),
  ('sanggahan', 'disaring', 'divertSanggahan', 'verifikator', 'dialihkan', '', 'penyaring', false),
  ('sanggahan', 'diajukan', 'closeSanggahan', 'verifikator', 'tidak_cukup_bukti', '', 'penyaring', true),
  ('sanggahan', 'disaring', 'closeSanggahan', 'verifikator', 'tidak_cukup_bukti', '', 'penyaring', true),
  ('sanggahan', 'disaring', 'askAnswer', 'verifikator', 'menunggu_jawaban', 'tidak_layak', 'penyaring', false),
  ('sanggahan', 'menunggu_jawaban', 'answerSanggahan', 'pembuat', 'menunggu_jawaban', '', 'pengisi', true),
  ('sanggahan', 'menunggu_jawaban', 'answerSanggahan', 'operator_desa', 'menunggu_jawaban', '', 'pengisi', true),
  ('sanggahan', 'menunggu_jawaban', 'verifySanggahan', 'petugas_lapangan', 'diverifikasi', 'tidak_layak', 'lapangan', false),
  ('sanggahan', 'disaring', 'verifySanggahan', 'petugas_lapangan', 'diverifikasi', 'layak', 'lapangan', false),
  ('sanggahan', 'diverifikasi', 'concludeSanggahan', 'verifikator', 'terbukti', '', 'pemutus', true),
  ('sanggahan', 'diverifikasi', 'concludeSanggahan', 'verifikator', 'tidak_terbukti', '', 'pemutus', true),
  ('sanggahan', 'diverifikasi', 'concludeSanggahan', 'verifikator', 'tidak_cukup_bukti', '', 'pemutus', true),
  ('sanggahan', 'diajukan', 'withdrawSanggahan', 'pembuat', 'ditarik', '', 'pengisi', false),
  ('sanggahan', 'diajukan', 'withdrawSanggahan', 'operator_desa', 'ditarik', '', 'pengisi', false),
  ('sanggahan', 'disaring', 'withdrawSanggahan', 'pembuat', 'ditarik', '', 'pengisi', false),
  ('sanggahan', 'disaring', 'withdrawSanggahan', 'operator_desa', 'ditarik', '', 'pengisi', false),
  ('sanggahan', 'menunggu_jawaban', 'withdrawSanggahan', 'pembuat', 'ditarik', '', 'pengisi', false),
  ('sanggahan', 'menunggu_jawaban', 'withdrawSanggahan', 'operator_desa', 'ditarik', '', 'pengisi', false),
  ('sanggahan', 'diverifikasi', 'withdrawSanggahan', 'pembuat', 'ditarik', '', 'pengisi', false),
  ('sanggahan', 'diverifikasi', 'withdrawSanggahan', 'operator_desa', 'ditarik', '', 'pengisi', false),
  ('keberatan', 'belum_ada', 'submitKeberatan', 'pembuat', 'diajukan', '', 'pengisi', false),
  ('keberatan', 'belum_ada', 'submitKeberatan', 'operator_desa', 'diajukan', '', 'pengisi', false),
  ('keberatan', 'diajukan', 'reviewKeberatan', 'verifikator', 'ditelaah', '', 'penelaah', false),
  ('keberatan', 'ditelaah', 'reviewKeberatan', 'verifikator', 'ditelaah', '', 'penelaah', false),
  ('keberatan', 'ditelaah', 'decideKeberatan', 'kepala_opd', 'dikabulkan', '', 'penelaah', true),
  ('keberatan', 'ditelaah', 'decideKeberatan', 'kepala_opd', 'ditolak', '', 'penelaah', true),
  ('keberatan', 'diajukan', 'withdrawKeberatan', 'pembuat', 'ditarik', '', 'pengisi', false),
  ('keberatan', 'diajukan', 'withdrawKeberatan', 'operator_desa', 'ditarik', '', 'pengisi', false),
  ('keberatan', 'ditelaah', 'withdrawKeberatan', 'pembuat', 'ditarik', '', 'pengisi', false),
  ('keberatan', 'ditelaah', 'withdrawKeberatan', 'operator_desa', 'ditarik', '', 'pengisi', false);
