-- People decide whether two records are one person (docs/alur/telaah.md). Each judgement is a row, never changed: who,
-- when, what, and what the model had said. "The same" needs two humans: the second names the first.
create table telaah (
  telaah_id uuid not null,
  pasangan_id uuid not null,
  urutan integer not null check (urutan >= 1),
  putusan text not null check (putusan in ('sama', 'beda', 'ragu')),
  telaah_pertama uuid,               -- the judgement of another human that this one confirms
  petugas_pertama uuid,
  dikukuhkan boolean not null generated always as (putusan = 'sama' and telaah_pertama is not null) stored,
  bobot real not null,
  model text not null,
  catatan_enc bytea,                 -- under the key of the pair's first person
  petugas_id uuid not null references petugas,
  peran text not null references peran,
  waktu timestamptz not null default jam(),
  kode_kabkota text not null,
  primary key (telaah_id, kode_kabkota),
  constraint telaah_urut unique (pasangan_id, urutan, kode_kabkota),
  unique (telaah_id, pasangan_id, putusan, petugas_id, kode_kabkota),
  unique (telaah_id, pasangan_id, urutan, dikukuhkan, kode_kabkota),
  constraint telaah_pasangan foreign key (pasangan_id, kode_kabkota) references pasangan (pasangan_id, kode_kabkota),
  constraint telaah_paraf foreign key (telaah_pertama, pasangan_id, putusan, petugas_pertama, kode_kabkota)
    references telaah (telaah_id, pasangan_id, putusan, petugas_id, kode_kabkota),
  constraint telaah_dua_orang check (petugas_pertama <> petugas_id),
  constraint telaah_menunjuk check ((telaah_pertama is null) = (petugas_pertama is null))
);

-- A merge: one record points to the other from now on. Nothing is moved (docs/keputusan/0008), so what is undone is
-- exactly this row. It needs a judgement that two humans share.
create table penggabungan (
  penggabungan_id uuid not null,
  pasangan_id uuid not null,
  individu_id uuid not null,         -- points
  individu_id_tujuan uuid not null,  -- is pointed to
  telaah_id uuid not null,
  urutan integer not null,
  dikukuhkan boolean not null default true check (dikukuhkan),
  ikut jsonb not null,               -- what follows the pointer at that moment: ids of cases and families, NIK or none
  ikut_tersegel uuid,                -- whom of the two this merge sealed, because the other was
  versi_tersegel integer,            -- and what the newest version of their facts was then
  petugas_id uuid not null references petugas,
  peran text not null references peran,
  waktu timestamptz not null default jam(),
  dilepas_pada timestamptz,
  dilepas_oleh uuid references petugas,
  kode_kabkota text not null,
  primary key (penggabungan_id, kode_kabkota),
  foreign key (pasangan_id, kode_kabkota) references pasangan (pasangan_id, kode_kabkota),
  foreign key (individu_id, kode_kabkota) references individu (individu_id, kode_kabkota),
  foreign key (individu_id_tujuan, kode_kabkota) references individu (individu_id, kode_kabkota),
  constraint penggabungan_dikukuhkan foreign key (telaah_id, pasangan_id, urutan, dikukuhkan, kode_kabkota)
    references telaah (telaah_id, pasangan_id, urutan, dikukuhkan, kode_kabkota),
  constraint penggabungan_lain check (individu_id <> individu_id_tujuan),
  constraint penggabungan_dilepas check ((dilepas_pada is null) = (dilepas_oleh is null)),
  check ((ikut_tersegel is null) = (versi_tersegel is null))
);
create unique index penggabungan_satu on penggabungan (individu_id, kode_kabkota) where dilepas_pada is null;
create index penggabungan_tujuan on penggabungan (individu_id_tujuan) where dilepas_pada is null;
create index penggabungan_pasangan on penggabungan (pasangan_id);

-- What a pair's status is: merged, or what its last judgement says; "the same" by one human is still open. What was
-- judged before a merge was undone counts no more. Volatile, so that it sees the row that its own transaction wrote.
create function putusan_pasangan(pasangan_id uuid, kode_kabkota text) returns text
  language plpgsql volatile as $$
begin
  if exists (select from public.penggabungan g
             where g.pasangan_id = $1 and g.kode_kabkota = $2 and g.dilepas_pada is null) then
    return 'digabung';
  end if;
  return coalesce((
    select case when t.putusan = 'sama' and not t.dikukuhkan then 'terbuka' else t.putusan end
    from public.telaah t
    where t.pasangan_id = $1 and t.kode_kabkota = $2
      and t.urutan > coalesce((select max(g.urutan) from public.penggabungan g
                               where g.pasangan_id = $1 and g.kode_kabkota = $2), 0)
    order by t.urutan desc limit 1), 'terbuka');
end $$;

-- May this session judge that pair: is one of the two in the village or regency of its officer?
create function pasangan_bertugas(pasangan_id uuid, kode_kabkota text) returns boolean
  language sql stable
  return exists (
    select 1 from public.pasangan p
    join public.individu i on i.individu_id in (p.individu_id, p.individu_id_lain) and i.kode_kabkota = p.kode_kabkota
    where p.pasangan_id = $1 and p.kode_kabkota = $2
      and public.dalam_tugas(i.kode_desa, (select public.wilayah_tugas())));

alter table telaah enable row level security;
create policy baca on telaah for select using (dalam_kabkota(kode_kabkota));
create policy buat on telaah for insert with check (
  dalam_kabkota(kode_kabkota) and waktu = jam() and petugas_id = petugas_sesi() and peran = peran_sesi()
  and peran in ('verifikator', 'pusdatin') and pasangan_bertugas(pasangan_id, kode_kabkota)
  and exists (
    select 1 from pasangan p
    where p.pasangan_id = telaah.pasangan_id and p.kode_kabkota = telaah.kode_kabkota
      and p.bobot = telaah.bobot and p.model = telaah.model)
  and urutan = 1 + coalesce((
    select max(s.urutan) from telaah s
    where s.pasangan_id = telaah.pasangan_id and s.kode_kabkota = telaah.kode_kabkota), 0)
  -- what is confirmed is the last word, and itself no confirmation
  and (telaah_pertama is null or exists (
    select 1 from telaah s
    where s.telaah_id = telaah.telaah_pertama and s.kode_kabkota = telaah.kode_kabkota
      and s.urutan = telaah.urutan - 1 and not s.dikukuhkan)));

alter table penggabungan enable row level security;
create policy baca on penggabungan for select using (dalam_kabkota(kode_kabkota));
create policy buat on penggabungan for insert with check (
  dalam_kabkota(kode_kabkota) and waktu = jam() and petugas_id = petugas_sesi() and peran = peran_sesi()
  and peran in ('verifikator', 'pusdatin') and pasangan_bertugas(pasangan_id, kode_kabkota)
  and dilepas_pada is null and putusan_pasangan(pasangan_id, kode_kabkota) = 'sama'
  and exists (
    select 1 from pasangan p
    where p.pasangan_id = penggabungan.pasangan_id and p.kode_kabkota = penggabungan.kode_kabkota
      and p.individu_id = least(penggabungan.individu_id, penggabungan.individu_id_tujuan)
      and p.individu_id_lain = greatest(penggabungan.individu_id, penggabungan.individu_id_tujuan))
  -- nobody points who is not a root, and nobody is pointed to who is none: no circle can come about
  and not exists (
    select 1 from individu i
    where i.individu_id in (penggabungan.individu_id, penggabungan.individu_id_tujuan)
      and i.kode_kabkota = penggabungan.kode_kabkota and i.digabung_ke is not null));
create policy lepas on penggabungan for update
  using (dalam_kabkota(kode_kabkota) and dilepas_pada is null)
  with check (
    dalam_kabkota(kode_kabkota) and dilepas_pada = jam() and dilepas_oleh = petugas_sesi()
    and peran_sesi() in ('verifikator', 'pusdatin') and pasangan_bertugas(pasangan_id, kode_kabkota));
grant select on telaah, penggabungan to setara_petugas, setara_pekerja;
grant insert on telaah, penggabungan to setara_petugas;
grant update (dilepas_pada, dilepas_oleh) on penggabungan to setara_petugas;

-- A pair is made by the system, and its status never runs ahead of what people have said.
revoke insert, update on pasangan from setara_petugas;
revoke update (bobot, model, taraf) on pasangan from setara_petugas;
grant update (status) on pasangan to setara_petugas;
create policy putusan on pasangan as restrictive for update using (true)
  with check (status = putusan_pasangan(pasangan_id, kode_kabkota));
create index pasangan_kabkota on pasangan (kode_kabkota, bobot desc);

-- The pointer follows from the merges that stand, by a function that can do only that.
create function catat_penggabungan(individu_id uuid, kode_kabkota text) returns void
  language sql volatile security definer set search_path = pg_catalog, public as $$
    update public.individu i set digabung_ke = (
      select g.individu_id_tujuan from public.penggabungan g
      where g.individu_id = i.individu_id and g.kode_kabkota = i.kode_kabkota and g.dilepas_pada is null)
    where i.individu_id = $1 and i.kode_kabkota = $2 and public.dalam_kabkota(i.kode_kabkota)
  $$;
revoke execute on function catat_penggabungan(uuid, text) from public;
grant execute on function catat_penggabungan(uuid, text) to setara_petugas;
revoke update (digabung_ke) on individu from setara_petugas;
create policy penggabungan on individu as restrictive for update using (true)
  with check (digabung_ke is null or exists (
    select 1 from penggabungan g
    where g.individu_id = individu.individu_id and g.kode_kabkota = individu.kode_kabkota
      and g.individu_id_tujuan = individu.digabung_ke and g.dilepas_pada is null));
