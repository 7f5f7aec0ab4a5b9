/** What a notice says: what happened, what comes next, and that nothing was lost. No name, no NIK, no program. */
export const PEMBERITAHUAN = {
  'usulan.perlu_dilengkapi':
    'Usulan Anda perlu dilengkapi. Lihat dengan tiket dan PIN, atau tanya di kantor desa. Tidak ada batas yang membuat usulan hangus.',
  'usulan.tidak_disepakati':
    'Musyawarah desa belum menyepakati usulan Anda. Lihat alasannya dengan tiket dan PIN. Anda boleh mengajukan keberatan.',
  'usulan.tidak_layak':
    'Ada keputusan tentang usulan Anda. Lihat alasannya dengan tiket dan PIN. Anda boleh mengajukan keberatan.',
  'usulan.ditarik':
    'Usulan Anda sudah ditarik sesuai permintaan Anda. Anda boleh mengusulkan lagi kapan saja.',
  'usulan.duplikat': 'Usulan Anda digabung dengan usulan lain yang sama. Tiket Anda tetap berlaku.',
  'usulan.disahkan': 'Usulan Anda sudah disahkan pemerintah daerah dan diteruskan ke kementerian.',
  'usulan.bergeser':
    'Usulan Anda belum sempat disahkan bulan ini. Usulan ikut bulan depan. Semua data dan tanggalnya tetap.',
  'usulan.perlu_perbaikan':
    'Ada data yang perlu dicocokkan dengan catatan sipil. Kantor desa akan membantu. Usulan Anda tetap jalan.',
  'usulan.menunggu_nik':
    'Anda kami bantu mengurus NIK. Usulan Anda tetap jalan dan tidak ditolak karena belum punya NIK.',
  'sanggahan.jawab':
    'Ada yang meminta data Anda diperiksa lagi. Tidak ada yang berubah. Anda boleh menjawab. Tanya di kantor desa.',
  'sanggahan.hasil':
    'Pemeriksaan data Anda sudah selesai. Lihat hasilnya dengan tiket jawaban, atau tanya di kantor desa.',
  'keberatan.diterima': 'Keberatan Anda sudah kami terima. Dua petugas lain akan memeriksa lagi.',
  'keberatan.dikabulkan': 'Keberatan Anda dikabulkan. Usulan Anda berjalan lagi.',
  'keberatan.ditolak':
    'Ada jawaban atas keberatan Anda. Lihat alasannya dengan tiket dan PIN. Anda boleh ke Ombudsman atau PTUN.',
  'penetapan.hasil':
    'Penetapan bulan ini sudah ada. Lihat hasil dan alasannya dengan tiket dan PIN, atau tanya di kantor desa.',
} as const
export type KodePemberitahuan = keyof typeof PEMBERITAHUAN
