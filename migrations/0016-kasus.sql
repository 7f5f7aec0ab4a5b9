-- One's own case by ticket and PIN. The public role may only call the function; a wrong ticket, a wrong PIN and a
-- locked ticket all answer NULL.
create table tiket_gagal (
  tiket text primary key,
  jumlah smallint not null,
  terakhir timestamptz not null
);

create function buka_kasus(kode text, pin bytea) returns jsonb
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
    'program', u.program, 'jalur', u.jalur, 'periode', u.periode,
    'terbungkus', (select encode(k.terbungkus, 'hex') from kunci.kunci_subjek k
                   where k.subjek_id = u.individu_id and k.kode_kabkota = u.kode_kabkota),
    'versi_kek', (select k.versi_kek from kunci.kunci_subjek k
                  where k.subjek_id = u.individu_id and k.kode_kabkota = u.kode_kabkota),
    'langkah', (select jsonb_agg(jsonb_build_object('urutan', p.urutan, 'tindakan', p.tindakan, 'ke', p.ke,
                  'waktu', p.waktu, 'alasan', p.alasan, 'kata_enc', encode(p.kata_enc, 'hex')) order by p.urutan)
                from public.usulan_peristiwa p
                where p.usulan_id = u.usulan_id and p.kode_kabkota = u.kode_kabkota),
    'penetapan', (select coalesce(jsonb_agg(jsonb_build_object('periode', b.periode, 'program', b.program,
                    'hasil', b.hasil, 'alasan', b.alasan, 'kelas_posisi', b.kelas_posisi)
                    order by b.periode desc, b.program), '[]')
                  from public.penetapan_butir b
                  where b.kode_kabkota = u.kode_kabkota
                    and (b.individu_id = u.individu_id or (b.keluarga_id = u.keluarga_id and b.program <> 'DTKS'))));
end $$;
revoke execute on function buka_kasus(text, bytea) from public;
grant execute on function buka_kasus(text, bytea) to setara_publik;
