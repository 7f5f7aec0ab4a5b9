-- The public check takes the same steps whoever is asked about (0095 followed the merges only where a name fitted, and
-- the time of an answer told that it did): where nobody fits, nobody's records are gathered, by the same look-ups.
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
