-- Who reads follows the pointer of a merge (0094). All records of one person, whichever of them is asked about.
create function seorang(individu_id uuid, kode_kabkota text) returns setof uuid
  language sql stable as $$
    with recursive naik as (
      select $1 as individu_id
      union
      select g.individu_id_tujuan from naik n
      join public.penggabungan g on g.individu_id = n.individu_id and g.kode_kabkota = $2 and g.dilepas_pada is null),
    turun as (
      select n.individu_id from naik n
      union
      select g.individu_id from turun t
      join public.penggabungan g
        on g.individu_id_tujuan = t.individu_id and g.kode_kabkota = $2 and g.dilepas_pada is null)
    select turun.individu_id from turun
  $$;

-- The record that each merged record of a regency leads to in the end.
create function akar_kabkota(kode_kabkota text) returns table (individu_id uuid, akar uuid)
  language sql stable as $$
    with recursive naik as (
      select g.individu_id, g.individu_id_tujuan as akar from public.penggabungan g
      where g.kode_kabkota = $1 and g.dilepas_pada is null
      union all
      select n.individu_id, g.individu_id_tujuan from naik n
      join public.penggabungan g on g.individu_id = n.akar and g.kode_kabkota = $1 and g.dilepas_pada is null)
    select n.individu_id, n.akar from naik n
    where not exists (
      select from public.penggabungan g
      where g.individu_id = n.akar and g.kode_kabkota = $1 and g.dilepas_pada is null)
  $$;

-- The public check, as before (0007), for all records of the person: listed under any, alive and unsealed under all. It
-- takes the same steps whoever is asked about: where nobody fits, nobody's records are gathered, by the same look-ups.
create or replace function cek_status(desa text, nama text, lahir date) returns boolean
  language sql stable security definer set search_path = pg_catalog, public
  return (
    with cocok as materialized (
      select i.individu_id from public.individu i
      where i.kode_desa = desa and i.nama_norm collate "C" = nama and i.tanggal_lahir = lahir),
    ditanya as materialized (
      select c.individu_id from cocok c
      union all
      select '00000000-0000-0000-0000-000000000000'::uuid where not exists (select from cocok))
    select coalesce(bool_or(r.ada), false) from ditanya d
    cross join lateral (
      select bool_or(s.terdaftar_sejak is not null)
        and bool_and(s.status_hidup = 'hidup' and s.protection_level = 'biasa') as ada
      from public.seorang(d.individu_id, left(desa, 4)) g (individu_id)
      left join public.individu s on s.individu_id = g.individu_id and s.kode_kabkota = left(desa, 4)) r);

-- As before (0016), and: who proposed, where the referral stands, what the maker has said and when (0070), and of the
-- month's decisions only those since the case began. What a person got earlier is not the ticket's to tell. A decision
-- about any record of the person is told to whoever holds a ticket of one of them.
create or replace function buka_kasus(kode text, pin bytea) returns jsonb
  language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare
  u public.usulan;
begin
  if exists (select 1 from public.tiket_gagal g
             where g.tiket = kode and g.jumlah >= 5 and g.terakhir > public.jam() - interval '1 hour') then
    return null;
  end if;
  select * into u from public.usulan x where x.tiket = kode;
  if u.usulan_id is null then
    return null;
  end if;
  if u.pin_bi is distinct from pin then
    insert into public.tiket_gagal as g (tiket, jumlah, terakhir) values (kode, 1, public.jam())
    on conflict (tiket) do update
      set jumlah = case when g.terakhir > public.jam() - interval '1 hour' then g.jumlah + 1 else 1 end,
          terakhir = public.jam();
    return null;
  end if;
  delete from public.tiket_gagal g where g.tiket = kode;
  return jsonb_build_object(
    'usulan_id', u.usulan_id, 'individu_id', u.individu_id, 'status', u.status, 'jenis_usulan', u.jenis_usulan,
    'program', u.program, 'jalur', u.jalur, 'periode', u.periode, 'pengusul', u.pengusul,
    'kode_kabkota', u.kode_kabkota,
    'terbungkus', (select encode(k.terbungkus, 'hex') from kunci.kunci_subjek k
                   where k.subjek_id = u.individu_id and k.kode_kabkota = u.kode_kabkota),
    'versi_kek', (select k.versi_kek from kunci.kunci_subjek k
                  where k.subjek_id = u.individu_id and k.kode_kabkota = u.kode_kabkota),
    'langkah', (select jsonb_agg(jsonb_build_object('urutan', p.urutan, 'tindakan', p.tindakan, 'ke', p.ke,
                  'waktu', p.waktu, 'alasan', p.alasan, 'kata_enc', encode(p.kata_enc, 'hex')) order by p.urutan)
                from public.usulan_peristiwa p
                where p.usulan_id = u.usulan_id and p.kode_kabkota = u.kode_kabkota),
    'catatan', (select coalesce(jsonb_agg(jsonb_build_object('jenis', c.jenis, 'waktu', c.waktu) order by c.waktu), '[]')
                from public.usulan_catatan c
                where c.usulan_id = u.usulan_id and c.kode_kabkota = u.kode_kabkota and c.jenis <> 'pernyataan'),
    'rujukan', (select r.status from public.rujukan_adminduk r
                where r.usulan_id = u.usulan_id and r.kode_kabkota = u.kode_kabkota
                order by r.created_at desc limit 1),
    'penetapan', (select coalesce(jsonb_agg(jsonb_build_object('periode', b.periode, 'program', b.program,
                    'hasil', b.hasil, 'alasan', b.alasan, 'kelas_posisi', b.kelas_posisi)
                    order by b.periode desc, b.program), '[]')
                  from public.penetapan_butir b
                  where b.kode_kabkota = u.kode_kabkota
                    and b.periode >= to_char(u.created_at at time zone 'Asia/Jakarta', 'YYYY-MM')
                    and (b.individu_id in (select public.seorang(u.individu_id, u.kode_kabkota))
                      or (b.program <> 'DTKS' and (b.keluarga_id = u.keluarga_id or b.keluarga_id in (
                        select a.keluarga_id from public.anggota_keluarga a
                        where a.individu_id in (select public.seorang(u.individu_id, u.kode_kabkota))
                          and a.individu_id <> u.individu_id
                          and a.kode_kabkota = u.kode_kabkota and a.sampai is null))))));
end $$;

-- As before (0032); who leaves the list leaves it under every record of the person.
create or replace function catat_terdaftar(penetapan_id uuid) returns void
  language sql volatile security definer set search_path = pg_catalog, public as $$
    update public.individu i set terdaftar_sejak = case b.hasil when 'ditetapkan' then p.periode end
    from public.penetapan p
    join public.penetapan_butir b
      on b.penetapan_id = p.penetapan_id and b.periode = p.periode and b.kode_kabkota = p.kode_kabkota
    where p.penetapan_id = $1 and b.program = 'DTKS' and b.hasil in ('ditetapkan', 'dikeluarkan')
      and i.individu_id = b.individu_id and i.kode_kabkota = b.kode_kabkota
      and (b.hasil = 'ditetapkan') = (i.terdaftar_sejak is null)
      and (b.usulan_id is not null or b.hasil = 'dikeluarkan')
      and public.peran_sesi() = 'menteri' and public.dalam_kabkota(p.kode_kabkota);
    update public.individu i set terdaftar_sejak = null
    from public.penetapan p
    join public.penetapan_butir b
      on b.penetapan_id = p.penetapan_id and b.periode = p.periode and b.kode_kabkota = p.kode_kabkota
    join public.akar_kabkota(p.kode_kabkota) g on g.akar = b.individu_id
    where p.penetapan_id = $1 and b.program = 'DTKS' and b.hasil = 'dikeluarkan'
      and i.individu_id = g.individu_id and i.kode_kabkota = p.kode_kabkota and i.terdaftar_sejak is not null
      and public.peran_sesi() = 'menteri' and public.dalam_kabkota(p.kode_kabkota)
  $$;
