-- Who is in the register is what the ministry's decision says, and nothing else: the server's role can't write the
-- column. It follows from the lines of a decision that stands, by a function that can do only that.
revoke update on individu from setara_petugas;
grant update (kode_desa, nama_lengkap, nama_norm, nama_enc, tanggal_lahir, presisi_tanggal, jenis_kelamin,
  nomor_sementara, nik_bi, nik_enc, nama_ibu_kandung_enc, nama_ibu_kandung_bi, tempat_lahir_enc, telepon_enc,
  alamat_enc, status_kawin, pendidikan, pekerjaan, disabilitas, hamil_sampai, status_hidup, status_padan,
  protection_level, digabung_ke, kode_kabkota) on individu to setara_petugas;

create function catat_terdaftar(penetapan_id uuid) returns void
  language sql volatile security definer set search_path = pg_catalog, public as $$
    update public.individu i set terdaftar_sejak = case b.hasil when 'ditetapkan' then p.periode end
    from public.penetapan p
    join public.penetapan_butir b
      on b.penetapan_id = p.penetapan_id and b.periode = p.periode and b.kode_kabkota = p.kode_kabkota
    where p.penetapan_id = $1 and b.program = 'DTKS' and b.hasil in ('ditetapkan', 'dikeluarkan')
      and i.individu_id = b.individu_id and i.kode_kabkota = b.kode_kabkota
      and (b.hasil = 'ditetapkan') = (i.terdaftar_sejak is null)
      and (b.usulan_id is not null or b.hasil = 'dikeluarkan')
      and public.peran_sesi() = 'menteri' and public.dalam_kabkota(p.kode_kabkota)
  $$;
revoke execute on function catat_terdaftar(uuid) from public;
grant execute on function catat_terdaftar(uuid) to setara_petugas;
