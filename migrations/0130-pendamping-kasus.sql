-- A case by ticket and PIN, as buka_kasus gives it, and with it who assists and by which consent, while one is in force:
-- the client may know and take it back. Every ticket takes the same steps, whether somebody assists or not.
create function buka_kasus_berpendamping(kode text, pin bytea) returns jsonb
  language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare
  k jsonb := public.buka_kasus(kode, pin);
begin
  return k || jsonb_build_object('pendamping', (
    select jsonb_build_object('nama', d.nama, 'lembaga', l.nama, 'sejak', p.waktu, 'sampai', p.sampai,
      'keperluan', p.keperluan, 'cara', p.cara)
    from public.persetujuan p
    join public.pendamping d on d.pendamping_id = p.pendamping_id and d.kode_kabkota = p.kode_kabkota
    join public.lembaga l on l.lembaga_id = d.lembaga_id
    where p.usulan_id = (k ->> 'usulan_id')::uuid and p.kode_kabkota = k ->> 'kode_kabkota'
      and p.dicabut_pada is null and p.sampai > (public.jam() at time zone 'Asia/Jakarta')::date));
end $$;
revoke execute on function buka_kasus_berpendamping(text, bytea) from public;
grant execute on function buka_kasus_berpendamping(text, bytea) to setara_publik;

-- What a client said is not said again over it; who could not be reached is called again.
alter policy ubah on panggilan_balik
  using (dalam_kabkota(kode_kabkota) and (select pendamping_sesi()) is null
    and (hasil is null or hasil = 'tidak_terhubung'));
