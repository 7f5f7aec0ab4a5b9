-- Officers find a person by how the name sounds (docs/alur/cari.md). The keys are hashes of sounds with a region; who is
-- sealed has none. Existing people get theirs from a job, since names are read in the program.
alter table individu add column kunci_cari integer[];
alter table individu add constraint individu_tersegel_tanpa_kunci
  check (protection_level = 'biasa' or kunci_cari is null) not valid;
alter table individu alter column kunci_cari set statistics 1000;
create index individu_kunci_cari on individu using gin (kunci_cari) with (fastupdate = off);
create index individu_tanpa_kunci on individu (individu_id)
  where kunci_cari is null and protection_level = 'biasa';
grant update (kunci_cari) on individu to setara_petugas;

-- Overlap of arrays is not leakproof, so below a policy no index would serve it: the function stands above the policy, and
-- says itself whom the session may see. A regency out of its scope is an error, never an empty answer.
-- It reads at most `dibaca` people who have one of `kunci`, and gives those who have the most of `timbang`.
create function cari_individu(kunci integer[], timbang integer[], kabkota text, dibaca integer, paling_banyak integer)
  returns table (individu_id uuid, kode_desa text, nama_lengkap text, tanggal_lahir date, presisi_tanggal text,
    jenis_kelamin text, digabung_ke uuid, terbaca bigint)
  language plpgsql stable security definer
  set search_path = pg_catalog, public set plan_cache_mode = force_custom_plan set enable_seqscan = off as $$
begin
  if not public.dalam_kabkota(kabkota) then
    raise insufficient_privilege using message = 'kabupaten/kota di luar wilayah sesi ini';
  end if;
  return query
    select c.individu_id, c.kode_desa, c.nama_lengkap, c.tanggal_lahir, c.presisi_tanggal, c.jenis_kelamin, c.digabung_ke,
      count(*) over ()
    from (
      select i.*, (select count(*) from unnest(i.kunci_cari) k where k = any (timbang)) as sama from public.individu i
      where i.kunci_cari && kunci and i.kode_kabkota = kabkota and i.protection_level = 'biasa'
        and public.dalam_desa(i.kode_desa)
      limit dibaca) c
    order by c.sama desc, c.individu_id limit paling_banyak;
end $$;
revoke execute on function cari_individu(integer[], integer[], text, integer, integer) from public;
grant execute on function cari_individu(integer[], integer[], text, integer, integer) to setara_petugas, setara_pekerja;
