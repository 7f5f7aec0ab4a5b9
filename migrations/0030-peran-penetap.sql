-- Whoever writes a line of the month's decision is the minister today, not a session that says so; and what the civil
-- registry answered is written by the system that asked it.
alter policy buat on penetapan_butir with check (
  dalam_kabkota(kode_kabkota) and peran_sesi() = 'menteri'
  and dalam_tugas(kode_kabkota, (select wilayah_tugas()))
  and (periode, kode_kabkota) not in (select p.periode, p.kode_kabkota from penetapan p));

alter policy buat on pemadanan with check (
  dalam_kabkota(kode_kabkota) and waktu = (select jam())
  and peran_sesi() = 'sistem' and current_user = 'setara_pekerja');
