-- What was said and shown in a case is read by those who visit and decide, and by its maker. The neighbours in the village
-- office, who may have typed it, read what they typed themselves and nothing else.
alter policy baca on usulan_catatan using (dalam_kabkota(kode_kabkota) and (
  peran_sesi() in ('petugas_lapangan', 'verifikator', 'kepala_opd', 'pusdatin')
  or (peran = peran_sesi() and petugas_id is not distinct from petugas_sesi())));
alter policy baca on foto using (dalam_kabkota(kode_kabkota)
  and peran_sesi() in ('pembuat', 'petugas_lapangan', 'verifikator', 'kepala_opd', 'pusdatin', 'sistem'));
