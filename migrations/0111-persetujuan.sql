-- A client's consent to a companion, for one case: who, what for, until when, in which language, how it was given.
-- The caps are numbered places: a 31st open case or an 11th of the day finds none.
create table persetujuan (
  persetujuan_id uuid not null,
  usulan_id uuid not null,
  individu_id uuid not null,
  pendamping_id uuid not null,
  kode_desa text not null check (kode_desa ~ '^[0-9]{10}$'),
  keperluan text[] not null check (
    cardinality(keperluan) > 0 and keperluan <@ array['mengusulkan', 'melengkapi', 'menerima_kabar']),
  sampai date not null,                  -- the day after the last
  bahasa text not null check (bahasa ~ '^[a-z]{2,3}$'),
  cara text not null check (cara in ('tanda_tangan', 'cap_jempol', 'rekaman_suara', 'video_isyarat', 'dua_saksi')),
  saksi_enc bytea,                       -- the two witnesses, under the client's key
  bukti_sidik bytea check (octet_length(bukti_sidik) = 32), -- the artefact as it is kept, under the client's key
  -- Keyed hashes, to see what many cases share.
  telepon_bi bytea,
  alamat_bi bytea,
  bukti_bi bytea,
  waktu timestamptz not null default jam(),
  hari date not null,
  nomor_hari smallint not null check (nomor_hari >= 1),
  nomor_terbuka smallint check (nomor_terbuka >= 1), -- null: ended or taken back
  dicabut_pada timestamptz,
  dicabut_lewat text check (dicabut_lewat in ('tiket', 'loket', 'sms', 'telepon', 'surat')),
  kode_kabkota text not null check (kode_kabkota = left(kode_desa, 4)),
  primary key (persetujuan_id, kode_kabkota),
  constraint persetujuan_satu unique (usulan_id, kode_kabkota),
  constraint persetujuan_sehari unique (pendamping_id, hari, nomor_hari, kode_kabkota),
  constraint persetujuan_terbuka unique (pendamping_id, nomor_terbuka, kode_kabkota),
  -- The consent comes first and the case in the same transaction: nothing is seen without it, not for a moment.
  constraint persetujuan_usulan foreign key (usulan_id, kode_kabkota) references usulan (usulan_id, kode_kabkota)
    deferrable initially deferred,
  foreign key (individu_id, kode_kabkota) references individu (individu_id, kode_kabkota),
  constraint persetujuan_pendamping foreign key (pendamping_id, kode_kabkota)
    references pendamping (pendamping_id, kode_kabkota),
  constraint persetujuan_bukti check (
    (cara = 'dua_saksi') = (saksi_enc is not null) and (cara = 'dua_saksi' or bukti_sidik is not null)),
  constraint persetujuan_cabut check ((dicabut_pada is null) = (dicabut_lewat is null))
);
create index persetujuan_individu on persetujuan (individu_id);
create index persetujuan_telepon on persetujuan (telepon_bi) where telepon_bi is not null;
create index persetujuan_alamat on persetujuan (alamat_bi) where alamat_bi is not null;
create index persetujuan_berkas on persetujuan (bukti_bi) where bukti_bi is not null;

-- Frees the places of what has ended, and gives the next free ones of this session's companion; null is none. An
-- end is a status that nothing but a keberatan leaves. Waits for the same companion's other requests.
create function siapkan_tempat(out terbuka smallint, out sehari smallint)
  language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare
  b public.pendamping_batas := public.batas_pendamping();
  siapa uuid := public.pendamping_sesi();
  tanggal date := (public.jam() at time zone 'Asia/Jakarta')::date;
begin
  perform pg_advisory_xact_lock(hashtextextended(siapa::text, 110));
  update public.persetujuan p set nomor_terbuka = null
  where p.pendamping_id = siapa and p.nomor_terbuka is not null and (p.dicabut_pada is not null or not exists (
    select from public.usulan u join public.usulan_alur a on a.dari = u.status and a.tindakan <> 'grantKeberatan'
    where u.usulan_id = p.usulan_id and u.kode_kabkota = p.kode_kabkota));
  select min(n) into terbuka from generate_series(1, b.terbuka) n
  where not exists (select from public.persetujuan p where p.pendamping_id = siapa and p.nomor_terbuka = n);
  select min(n) into sehari from generate_series(1, b.sehari) n
  where not exists (
    select from public.persetujuan p where p.pendamping_id = siapa and p.hari = tanggal and p.nomor_hari = n);
end $$;
revoke execute on function siapkan_tempat() from public;
grant execute on function siapkan_tempat() to setara_petugas;

-- Is it the companion of this session who acts for this person, or in this case, today?
create function dampingan(orang uuid, kasus uuid) returns boolean
  language sql stable parallel safe security definer set search_path = pg_catalog, public
  return exists (
    select 1 from public.persetujuan p
    where p.pendamping_id = public.pendamping_sesi() and p.dicabut_pada is null
      and p.sampai > (public.jam() at time zone 'Asia/Jakarta')::date
      and (p.individu_id = orang or p.usulan_id = kasus));
revoke execute on function dampingan(uuid, uuid) from public;
grant execute on function dampingan(uuid, uuid) to setara_petugas, setara_pekerja;

-- A companion who is an officer as well has had a part in the client's case: as its maker, they can be nothing else
-- in it (usulan_pelaku), neither its field officer nor its verifikator.
create function catat_pengisi(kasus uuid) returns void
  language sql volatile security definer set search_path = pg_catalog, public as $$
    insert into public.usulan_pelaku (usulan_id, petugas_id, kelas, kode_kabkota)
    select p.usulan_id, d.petugas_id, 'pengisi', p.kode_kabkota
    from public.persetujuan p join public.pendamping d on d.pendamping_id = p.pendamping_id
    where p.usulan_id = $1 and p.pendamping_id = public.pendamping_sesi() and d.petugas_id is not null
    on conflict do nothing
  $$;
revoke execute on function catat_pengisi(uuid) from public;
grant execute on function catat_pengisi(uuid) to setara_petugas;

-- The person of the register whom a client fully agrees with, so that no second one is made. It answers with an id
-- that is of no use outside of the act, and the act answers the same either way: no look-up for a companion.
create function cocok_klien(desa text, nama text, lahir date, nik bytea, out individu_id uuid, out keluarga_id uuid)
  language sql stable security definer set search_path = pg_catalog, public as $$
    select i.individu_id, a.keluarga_id
    from public.nik_indeks n join public.individu i using (individu_id, kode_kabkota)
    left join public.anggota_keluarga a on a.individu_id = i.individu_id and a.kode_kabkota = i.kode_kabkota
      and a.sampai is null
    where n.nik_bi = $4 and i.kode_desa = $1 and i.nama_norm = $2 and i.tanggal_lahir = $3
      and i.protection_level = 'biasa' and i.status_hidup = 'hidup' and i.digabung_ke is null
  $$;
revoke execute on function cocok_klien(text, text, date, bytea) from public;
grant execute on function cocok_klien(text, text, date, bytea) to setara_petugas;

alter table persetujuan enable row level security;
create policy baca on persetujuan for select using (
  dalam_kabkota(kode_kabkota) and ((select pendamping_sesi()) is null or pendamping_id = (select pendamping_sesi())));
create policy buat on persetujuan for insert with check (
  dalam_kabkota(kode_kabkota) and dalam_desa(kode_desa)
  and pendamping_id = pendamping_sesi() and pendamping_aktif(pendamping_id)
  and waktu = jam() and hari = (jam() at time zone 'Asia/Jakarta')::date and sampai > hari
  and dicabut_pada is null and nomor_terbuka is not null
  and nomor_terbuka <= (batas_pendamping()).terbuka and nomor_hari <= (batas_pendamping()).sehari
  and exists (
    select 1 from pendamping p join lembaga l on l.lembaga_id = p.lembaga_id
    where p.pendamping_id = persetujuan.pendamping_id and left(persetujuan.kode_desa, 6) = any (l.kecamatan)));
-- The client takes it back, through whoever serves them; never the companion, and never undone.
create policy cabut on persetujuan for update
  using (dalam_kabkota(kode_kabkota) and dalam_desa(kode_desa) and pendamping_sesi() is null and dicabut_pada is null)
  with check (dicabut_pada = jam());
grant select, insert on persetujuan to setara_petugas;
grant select on persetujuan to setara_pekerja;
grant update (dicabut_pada, dicabut_lewat) on persetujuan to setara_petugas, setara_pekerja;

-- A companion's session sees the cases and people of its own clients, and nobody else. These narrow the policies
-- that stand; for everybody else they are one question for a whole statement.
create policy dampingan on usulan as restrictive for select to setara_petugas
  using ((select pendamping_sesi()) is null or dampingan(null, usulan_id));
create policy dampingan_buat on usulan as restrictive for insert to setara_petugas with check (
  (select pendamping_sesi()) is null or (sumber_usulan = 'pendamping' and dampingan(null, usulan_id)));
-- (No sub-select here: this table's own policy reads the table, and PostgreSQL would see a circle.)
create policy dampingan on usulan_peristiwa as restrictive for select to setara_petugas
  using (pendamping_sesi() is null or dampingan(null, usulan_id));
create policy dampingan on individu as restrictive for select to setara_petugas
  using ((select pendamping_sesi()) is null or dampingan(individu_id, null));
create policy dampingan on individu_versi as restrictive for select to setara_petugas
  using ((select pendamping_sesi()) is null or dampingan(individu_id, null));
create policy dampingan on jejak as restrictive for select to setara_petugas using ((select pendamping_sesi()) is null);

-- Whom Dinsos calls or visits, to hear from the client: drawn by a seed that was promised, and everybody who stands
-- out. No companion ever sees it.
create table panggilan_janji (
  hari date not null,
  komitmen bytea not null check (octet_length(komitmen) = 32), -- SHA-256 of the seed
  waktu timestamptz not null default jam(),
  kode_kabkota text not null,
  primary key (hari, kode_kabkota)
);
create table panggilan_balik (
  usulan_id uuid not null,
  sebab text[] not null check (
    cardinality(sebab) > 0 and sebab <@ array['undian', 'cepat', 'telepon', 'tempat', 'berkas']),
  created_at timestamptz not null default jam(),
  cara text check (cara in ('telepon', 'kunjungan')),
  hasil text check (hasil in ('sesuai', 'tidak_sesuai', 'tidak_terhubung')),
  petugas_id uuid references petugas,
  waktu timestamptz,
  kode_kabkota text not null,
  primary key (usulan_id, kode_kabkota),
  constraint panggilan_persetujuan foreign key (usulan_id, kode_kabkota)
    references persetujuan (usulan_id, kode_kabkota),
  constraint panggilan_hasil check (num_nulls(cara, hasil, petugas_id, waktu) in (0, 4))
);
alter table panggilan_janji enable row level security;
create policy baca on panggilan_janji for select using (dalam_kabkota(kode_kabkota) and (select pendamping_sesi()) is null);
create policy buat on panggilan_janji for insert with check (
  dalam_kabkota(kode_kabkota) and waktu = jam() and current_user = 'setara_pekerja');
alter table panggilan_balik enable row level security;
create policy baca on panggilan_balik for select using (dalam_kabkota(kode_kabkota) and (select pendamping_sesi()) is null);
create policy buat on panggilan_balik for insert with check (
  dalam_kabkota(kode_kabkota) and created_at = jam() and hasil is null and current_user = 'setara_pekerja');
create policy ubah on panggilan_balik for update
  using (dalam_kabkota(kode_kabkota) and (select pendamping_sesi()) is null)
  with check (dalam_kabkota(kode_kabkota) and petugas_id = petugas_sesi() and waktu = jam()
    and berwenang(petugas_id, 'verifikator', kode_kabkota));
grant select on panggilan_janji, panggilan_balik to setara_petugas, setara_pekerja;
grant insert on panggilan_janji, panggilan_balik to setara_pekerja;
grant update (cara, hasil, petugas_id, waktu) on panggilan_balik to setara_petugas;
