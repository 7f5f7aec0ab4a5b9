-- The regency's endorsement: a frozen batch, its letter, its items. What stands in a letter is held here a second
-- time: a batch can't say more than its items, an item can't say other than its case, and who signs was in office.

-- Is the window of this month, and no other month's, open? src/pengesahan/pengesahan.ts isTerbukaFor is the same.
create function jendela_periode_terbuka(kegiatan text, periode text, pada timestamptz, kode_kabkota text)
  returns boolean
  language sql stable
  return exists (
      select 1 from public.jendela j
      where j.kegiatan = $1 and j.periode = $2 and j.dari <= $3 and $3 < j.sampai)
    or exists (
      select 1 from public.perpanjangan x
      where x.kegiatan = $1 and x.periode = $2 and (x.kode_kabkota is null or x.kode_kabkota = $4)
        and x.dari <= ($3 at time zone 'Asia/Jakarta')::date and x.sampai > ($3 at time zone 'Asia/Jakarta')::date);

create table penandatangan (
  penandatangan_id uuid not null,
  nama text not null check (nama ~ '\S'),
  jabatan text not null check (jabatan in ('kepala_daerah', 'wakil', 'sekda_an')),
  dasar text not null check (dasar ~ '\S'), -- decree
  mulai date not null,
  sampai date,                           -- the day after the last; null is until further notice
  kode_kabkota text not null,
  primary key (penandatangan_id, kode_kabkota),
  check (sampai is null or sampai > mulai)
);

create table pengesahan (
  pengesahan_id uuid not null,
  kegiatan text not null check (kegiatan in ('usulan', 'usulan_kemensos')),
  periode text not null check (periode ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
  status text not null default 'beku' check (status in ('beku', 'disahkan', 'dikirim', 'bubar')),
  jumlah integer not null check (jumlah > 0),
  akar bytea not null check (octet_length(akar) = 32), -- Merkle root over the items
  kode_cek text not null,                -- 40 bits of the root in Crockford base 32 and a check character
  surat_hash bytea check (octet_length(surat_hash) = 32), -- SHA-256 of the PDF as it was printed
  nomor_surat text check (nomor_surat ~ '\S'),
  tanggal_surat date,
  penandatangan_id uuid,
  tanda_tangan text check (tanda_tangan in ('elektronik', 'basah')),
  -- how far the signature can be trusted; 'belum_diperiksa' until its certificate chain is verified
  jaminan text check (jaminan in ('tinggi', 'belum_diperiksa', 'rendah')),
  berkas_hash bytea check (octet_length(berkas_hash) = 32), -- SHA-256 of the signed file or the scan
  dibekukan_oleh uuid references petugas, -- null: sistem, at the close
  disahkan_oleh uuid references petugas,
  pembanding_id uuid references petugas, -- wet signature: who compared paper and scan
  created_at timestamptz not null default jam(),
  disahkan_at timestamptz,
  kode_kabkota text not null,
  primary key (pengesahan_id, kode_kabkota),
  unique (pengesahan_id, kode_cek, kode_kabkota),
  unique (nomor_surat, kode_kabkota),
  unique (berkas_hash, kode_kabkota),
  foreign key (penandatangan_id, kode_kabkota) references penandatangan (penandatangan_id, kode_kabkota),
  -- a letter is printed whole or not at all
  constraint pengesahan_surat check (
    num_nulls(surat_hash, nomor_surat, tanggal_surat, penandatangan_id) in (0, 4)),
  -- endorsed: by somebody, then, on a letter, with a signed file; else none of it
  constraint pengesahan_sah check (
    num_nulls(disahkan_oleh, disahkan_at, tanda_tangan, jaminan, berkas_hash)
      = case when status in ('disahkan', 'dikirim') then 0 else 5 end
    and (status not in ('disahkan', 'dikirim') or surat_hash is not null)),
  constraint pengesahan_basah check (
    tanda_tangan is distinct from 'basah'
    or (jaminan = 'rendah' and pembanding_id is not null and pembanding_id <> disahkan_oleh))
);
-- one open batch, and one letter, per regency, activity and period
create unique index pengesahan_satu on pengesahan (kegiatan, periode, kode_kabkota) where status <> 'bubar';

-- A second person has the paper in hand, has compared it with its scan, and has typed its check code: it must be
-- the batch's. Written once.
create table pengesahan_pindaian (
  pengesahan_id uuid not null,
  pindaian_hash bytea not null check (octet_length(pindaian_hash) = 32),
  petugas_id uuid not null references petugas,
  kode_cek text not null,
  waktu timestamptz not null default jam(),
  kode_kabkota text not null,
  primary key (pengesahan_id, pindaian_hash, petugas_id, kode_kabkota),
  constraint pindaian_kode_cek foreign key (pengesahan_id, kode_cek, kode_kabkota)
    references pengesahan (pengesahan_id, kode_cek, kode_kabkota)
);
alter table pengesahan add constraint pengesahan_dibandingkan
  foreign key (pengesahan_id, berkas_hash, pembanding_id, kode_kabkota)
  references pengesahan_pindaian (pengesahan_id, pindaian_hash, petugas_id, kode_kabkota);

create table pengesahan_butir (
  pengesahan_id uuid not null,
  usulan_id uuid not null,
  individu_id uuid not null,
  keputusan text not null check (keputusan in ('layak')),
  versi integer not null,                -- usulan.urutan at the freeze: the row that made it layak
  daun bytea not null,
  kode_kabkota text not null,
  primary key (pengesahan_id, usulan_id, kode_kabkota),
  -- items are written before their batch, and the batch closes behind them
  foreign key (pengesahan_id, kode_kabkota) references pengesahan (pengesahan_id, kode_kabkota)
    deferrable initially deferred,
  constraint butir_layak foreign key (usulan_id, versi, keputusan, kode_kabkota)
    references usulan_peristiwa (usulan_id, urutan, ke, kode_kabkota),
  -- SHA-256(0x00 ‖ canonical JSON), the leaf of RFC 9162
  constraint butir_daun check (daun = sha256('\x00'::bytea || convert_to(
    '{"individu_id":"' || individu_id || '","keputusan":"' || keputusan || '","usulan_id":"' || usulan_id
      || '","versi":' || versi || '}', 'UTF8')))
);

-- Does this session endorse for this regency?
create function mengesahkan(kode_kabkota text) returns boolean
  language sql stable
  return public.peran_sesi() = 'kepala_opd' and public.berwenang(public.petugas_sesi(), 'kepala_opd', kode_kabkota);

-- Are there cases of this batch that still stand at this status?
create function pengesahan_tersisa(pengesahan_id uuid, status text, kode_kabkota text) returns boolean
  language sql stable
  return exists (
    select 1 from public.pengesahan_butir b
    join public.usulan u on u.usulan_id = b.usulan_id and u.kode_kabkota = b.kode_kabkota
    where b.pengesahan_id = $1 and b.kode_kabkota = $3 and u.status = $2);

create function menjabat(penandatangan_id uuid, tanggal date, kode_kabkota text) returns boolean
  language sql stable
  return exists (
    select 1 from public.penandatangan p
    where p.penandatangan_id = $1 and p.kode_kabkota = $3 and p.mulai <= $2 and (p.sampai is null or p.sampai > $2));

alter table penandatangan enable row level security;
create policy lingkup on penandatangan using (dalam_kabkota(kode_kabkota));

alter table pengesahan enable row level security;
create policy baca on pengesahan for select using (dalam_kabkota(kode_kabkota));
create policy buat on pengesahan for insert with check (
  dalam_kabkota(kode_kabkota) and status = 'beku' and created_at = jam() and surat_hash is null
  and dibekukan_oleh is not distinct from petugas_sesi()
  and case when current_user = 'setara_pekerja' then petugas_sesi() is null else mengesahkan(kode_kabkota) end
  and case
    when kegiatan = 'usulan_kemensos' then periode >= periode_untuk(jam())
    when current_user = 'setara_pekerja' then jendela_periode_terbuka('pengesahan', periode, jam(), kode_kabkota)
    else jendela_periode_terbuka('usulan', periode, jam(), kode_kabkota) end
  and jumlah = (
    select count(*) from pengesahan_butir b
    join usulan u on u.usulan_id = b.usulan_id and u.kode_kabkota = b.kode_kabkota
    where b.pengesahan_id = pengesahan.pengesahan_id and b.kode_kabkota = pengesahan.kode_kabkota
      and (u.jalur = 'kemensos') = (pengesahan.kegiatan = 'usulan_kemensos')));
-- Endorsed is final but for being sent; a dissolved batch stays dissolved.
create policy ubah on pengesahan for update
  using (
    dalam_kabkota(kode_kabkota)
    and (status = 'beku' or (status = 'disahkan' and current_user = 'setara_pekerja')))
  with check (
    dalam_kabkota(kode_kabkota)
    and case status
      when 'beku' then mengesahkan(kode_kabkota) and menjabat(penandatangan_id, tanggal_surat, kode_kabkota)
      when 'disahkan' then
        mengesahkan(kode_kabkota) and disahkan_oleh = petugas_sesi() and disahkan_at = jam()
        and menjabat(penandatangan_id, tanggal_surat, kode_kabkota)
        and tanggal_surat <= (jam() at time zone 'Asia/Jakarta')::date
        and (kegiatan = 'usulan_kemensos'
          or jendela_periode_terbuka('pengesahan', periode, jam(), kode_kabkota))
        and not pengesahan_tersisa(pengesahan_id, 'menunggu_pengesahan', kode_kabkota)
      when 'dikirim' then
        current_user = 'setara_pekerja' and not pengesahan_tersisa(pengesahan_id, 'disahkan', kode_kabkota)
      else
        case when current_user = 'setara_pekerja'
          then not jendela_periode_terbuka('pengesahan', periode, jam(), kode_kabkota)
          else mengesahkan(kode_kabkota) end
        and not pengesahan_tersisa(pengesahan_id, 'menunggu_pengesahan', kode_kabkota) end);

alter table pengesahan_pindaian enable row level security;
create policy baca on pengesahan_pindaian for select using (dalam_kabkota(kode_kabkota));
create policy buat on pengesahan_pindaian for insert with check (
  dalam_kabkota(kode_kabkota) and waktu = jam() and petugas_id = petugas_sesi()
  and peran_sesi() in ('verifikator', 'kepala_opd') and berwenang(petugas_id, peran_sesi(), kode_kabkota));

alter table pengesahan_butir enable row level security;
create policy baca on pengesahan_butir for select using (dalam_kabkota(kode_kabkota));
create policy buat on pengesahan_butir for insert with check (
  dalam_kabkota(kode_kabkota)
  and (pengesahan_id, kode_kabkota) not in (select p.pengesahan_id, p.kode_kabkota from pengesahan p)
  and exists (
    select 1 from usulan u
    where u.usulan_id = pengesahan_butir.usulan_id and u.kode_kabkota = pengesahan_butir.kode_kabkota
      and u.individu_id = pengesahan_butir.individu_id));

grant select on penandatangan to setara_petugas, setara_pekerja;
grant insert on penandatangan to setara_pekerja;
grant select, insert on pengesahan, pengesahan_butir to setara_petugas, setara_pekerja;
grant select on pengesahan_pindaian to setara_petugas, setara_pekerja;
grant insert on pengesahan_pindaian to setara_petugas;
grant update (status, surat_hash, nomor_surat, tanggal_surat, penandatangan_id, tanda_tangan, jaminan, berkas_hash,
  disahkan_oleh, pembanding_id, disahkan_at) on pengesahan to setara_petugas;
grant update (status) on pengesahan to setara_pekerja;
