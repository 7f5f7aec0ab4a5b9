-- The month's decision closes behind itself: lines can only be written before it stands, its count is that of its
-- lines, and places are given by the minister or Pusdatin only.
alter policy buat on penetapan_butir with check (
  dalam_kabkota(kode_kabkota) and peran_sesi() = 'menteri'
  and (periode, kode_kabkota) not in (select p.periode, p.kode_kabkota from penetapan p));

alter policy buat on penetapan with check (
  dalam_kabkota(kode_kabkota) and waktu = jam() and petugas_id = petugas_sesi() and peran_sesi() = 'menteri'
  and berwenang(petugas_id, 'menteri', kode_kabkota)
  and exists (
    select 1 from benih b
    where b.periode = penetapan.periode and b.tujuan = 'penetapan' and b.kode_kabkota = penetapan.kode_kabkota
      and b.komitmen = sha256(convert_to(penetapan.benih, 'UTF8')) and b.waktu < jam())
  and jumlah = (
    select count(*) from penetapan_butir b
    where b.penetapan_id = penetapan.penetapan_id and b.periode = penetapan.periode));

drop policy lingkup on kuota;
create policy baca on kuota for select using (dalam_kabkota(kode_kabkota));
create policy buat on kuota for insert with check (
  dalam_kabkota(kode_kabkota) and peran_sesi() in ('menteri', 'pusdatin')
  and berwenang(petugas_sesi(), peran_sesi(), kode_kabkota));
create policy ubah on kuota for update using (dalam_kabkota(kode_kabkota)) with check (
  dalam_kabkota(kode_kabkota) and peran_sesi() in ('menteri', 'pusdatin')
  and berwenang(petugas_sesi(), peran_sesi(), kode_kabkota));

-- What a regency's decision reads beside its people, found by regency. BRIN: rows come regency by regency, and it
-- costs an insert almost nothing. Not concurrently: no table is filled before its first release.
-- squawk-ignore require-concurrent-index-creation
create index anggota_keluarga_kabkota on anggota_keluarga using brin (kode_kabkota) with (pages_per_range = 32);
-- squawk-ignore require-concurrent-index-creation
create index hunian_kabkota on hunian using brin (kode_kabkota) with (pages_per_range = 32);
-- squawk-ignore require-concurrent-index-creation
create index desil_kabkota on desil using brin (kode_kabkota) with (pages_per_range = 32);
