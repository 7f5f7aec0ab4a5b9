-- One person in two regencies. Who may be one is found by keyed hashes alone: the NIK's (nik_bi), and one of the birth
-- date with how the name sounds. Whoever is sealed has none of the second, and is never in a pair of two regencies.
alter table individu add column lahir_nama_bi bytea;
alter table individu add constraint individu_tersegel_tanpa_lahir_nama
  check (protection_level = 'biasa' or lahir_nama_bi is null) not valid;
create index individu_lahir_nama on individu (lahir_nama_bi) where lahir_nama_bi is not null;
-- those of before there was this key get theirs from a job
create index individu_tanpa_lahir_nama on individu (individu_id)
  where lahir_nama_bi is null and protection_level = 'biasa' and tanggal_lahir is not null and presisi_tanggal = 'hari';
grant update (lahir_nama_bi) on individu to setara_petugas;

-- A pair lies where its first record lies; null: the second lies there too. A merge stays within one regency: its
-- foreign keys say so (0094).
alter table pasangan add column kode_kabkota_lain text;
alter table pasangan add constraint pasangan_lintas check (
  kode_kabkota_lain <> kode_kabkota and kode_kabkota_lain ~ '^[0-9]{4}$') not valid;
alter table pasangan drop constraint pasangan_asal_check;
alter table pasangan add constraint pasangan_asal check (asal in ('ganda', 'dukcapil', 'sementara', 'nik')) not valid;

-- May both records stand in a pair that two regencies have: are they there, and neither is sealed?
create function pasangan_tampak(individu_id uuid, kode_kabkota text, individu_id_lain uuid, kode_kabkota_lain text)
  returns boolean
  language sql stable
  return (
    select count(*) = 2 from public.individu i
    where i.protection_level = 'biasa'
      and (i.individu_id = $1 and i.kode_kabkota = $2 or i.individu_id = $3 and i.kode_kabkota = $4));

-- A pair of two regencies is seen by who has both in their care: Pusdatin, and the system that makes it. An officer of
-- one of the two would see the other's person through it.
alter policy lingkup on pasangan using (
  dalam_kabkota(kode_kabkota) and (kode_kabkota_lain is null or (
    dalam_kabkota(kode_kabkota_lain)
    and (peran_sesi() = 'sistem' and current_user = 'setara_pekerja'
      or peran_sesi() = 'pusdatin' and dalam_tugas(kode_kabkota, (select wilayah_tugas()))
        and dalam_tugas(kode_kabkota_lain, (select wilayah_tugas())))
    and pasangan_tampak(individu_id, kode_kabkota, individu_id_lain, kode_kabkota_lain))));
-- And what was judged of a pair by who sees the pair. (A policy of telaah looks into telaah itself, which bears no other
-- look-up within a policy: hence a function that isn't unfolded.)
create function pasangan_terlihat(pasangan_id uuid, kode_kabkota text) returns boolean
  language plpgsql stable as $$
begin
  return exists (select from public.pasangan p where p.pasangan_id = $1 and p.kode_kabkota = $2);
end $$;
create policy lintas on telaah as restrictive for select using (pasangan_terlihat(pasangan_id, kode_kabkota));

-- What each of the two regencies is told: that somebody of theirs may stand elsewhere too, where, and which columns
-- agree; never a value, never who. One row for each side.
create table tugas_lintas (
  pasangan_id uuid not null,
  individu_id uuid not null,         -- this side's own
  kode_kabkota_lain text not null,
  asal text not null check (asal in ('ganda', 'nik')),
  kolom_sama text[] not null,        -- names of columns that agree
  batas date not null,
  created_at timestamptz not null default jam(),
  kode_kabkota text not null,
  primary key (pasangan_id, kode_kabkota),
  foreign key (individu_id, kode_kabkota) references individu (individu_id, kode_kabkota),
  check (kode_kabkota_lain <> kode_kabkota)
);
create index tugas_lintas_kabkota on tugas_lintas (kode_kabkota, created_at);
create index tugas_lintas_individu on tugas_lintas (individu_id);
alter table tugas_lintas enable row level security;
create policy buat on tugas_lintas using (
  dalam_kabkota(kode_kabkota) and peran_sesi() = 'sistem' and current_user = 'setara_pekerja')
  with check (
    dalam_kabkota(kode_kabkota) and peran_sesi() = 'sistem' and current_user = 'setara_pekerja'
    and exists (
      select 1 from pasangan p
      where p.pasangan_id = tugas_lintas.pasangan_id
        and (tugas_lintas.individu_id, tugas_lintas.kode_kabkota, tugas_lintas.kode_kabkota_lain) in (
          (p.individu_id, p.kode_kabkota, p.kode_kabkota_lain),
          (p.individu_id_lain, p.kode_kabkota_lain, p.kode_kabkota))));
grant select, insert on tugas_lintas to setara_pekerja;

-- What a regency's officer knows of it; only grows.
create table lintas_keterangan (
  keterangan_id uuid not null,       -- the caller's: the same word sent twice is one
  pasangan_id uuid not null,
  kabar text not null check (kabar in ('tinggal_di_sini', 'sudah_pindah', 'orang_lain', 'belum_tahu')),
  petugas_id uuid not null references petugas,
  peran text not null references peran,
  waktu timestamptz not null default jam(),
  kode_kabkota text not null,
  primary key (keterangan_id, kode_kabkota),
  foreign key (pasangan_id, kode_kabkota) references tugas_lintas (pasangan_id, kode_kabkota)
);
create index lintas_keterangan_pasangan on lintas_keterangan (pasangan_id, waktu);

-- The tasks of the session's region that are still a question. Officers read tasks by this function only: whether the
-- other side's record is sealed can't be seen from here, and a task about it must not be there, not even to be counted.
create function tugas_lintas_wilayah(pasangan uuid default null)
  returns table (pasangan_id uuid, individu_id uuid, kode_desa text, kode_kabkota text, kode_kabkota_lain text,
    asal text, kolom_sama text[], batas date, created_at timestamptz, status text, kabar text, menunggu boolean)
  language sql stable security definer set search_path = pg_catalog, public as $$
    select t.pasangan_id, t.individu_id, i.kode_desa, t.kode_kabkota, t.kode_kabkota_lain, t.asal, t.kolom_sama, t.batas,
      t.created_at, case p.status when 'sama' then 'sama' else 'terbuka' end, k.kabar,
      k.kabar is null or k.kabar = 'belum_tahu' or p.status = 'sama' and k.waktu <= (
        select max(s.waktu) from public.telaah s
        where s.pasangan_id = p.pasangan_id and s.kode_kabkota = p.kode_kabkota and s.dikukuhkan)
    from public.tugas_lintas t
    join public.pasangan p on p.pasangan_id = t.pasangan_id and p.kode_kabkota in (t.kode_kabkota, t.kode_kabkota_lain)
    join public.individu i on i.individu_id = t.individu_id and i.kode_kabkota = t.kode_kabkota
    join public.individu l on l.kode_kabkota = t.kode_kabkota_lain
      and l.individu_id = case t.individu_id when p.individu_id then p.individu_id_lain else p.individu_id end
    left join lateral (
      select x.kabar, x.waktu from public.lintas_keterangan x
      where x.pasangan_id = t.pasangan_id and x.kode_kabkota = t.kode_kabkota
      order by x.waktu desc, x.keterangan_id limit 1) k on true
    where (pasangan is null or t.pasangan_id = pasangan)
      and public.dalam_kabkota(t.kode_kabkota) and public.dalam_desa(i.kode_desa)
      and public.peran_sesi() in ('operator_desa', 'verifikator')
      and i.protection_level = 'biasa' and l.protection_level = 'biasa'
      and i.digabung_ke is null and l.digabung_ke is null
      and (p.status = 'sama' or p.status in ('terbuka', 'ragu') and (t.asal <> 'nik' or i.nik_bi = l.nik_bi))
  $$;
revoke execute on function tugas_lintas_wilayah(uuid) from public;
grant execute on function tugas_lintas_wilayah(uuid) to setara_petugas;

alter table lintas_keterangan enable row level security;
create policy baca on lintas_keterangan for select using (dalam_kabkota(kode_kabkota));
create policy buat on lintas_keterangan for insert with check (
  dalam_kabkota(kode_kabkota) and waktu = jam() and petugas_id = petugas_sesi() and peran = peran_sesi()
  and exists (
    select 1 from tugas_lintas_wilayah(lintas_keterangan.pasangan_id) t
    where t.kode_kabkota = lintas_keterangan.kode_kabkota
      and dalam_tugas(t.kode_desa, (select wilayah_tugas()))));
grant select, insert on lintas_keterangan to setara_petugas;
