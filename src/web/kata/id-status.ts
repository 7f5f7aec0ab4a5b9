/** Each status of a usulan: its name, and what happens next. A refusal is told only when two humans made it. */
export const statusId = {
  draf: { nama: 'Belum dikirim', berikutnya: 'Lengkapi isian, lalu kirim. Draf disimpan 180 hari.' },
  diajukan: { nama: 'Sudah diterima', berikutnya: 'Petugas akan membaca usulan ini.' },
  perlu_dilengkapi: {
    nama: 'Perlu dilengkapi',
    berikutnya: 'Ada keterangan yang kurang. Lengkapi di kantor desa. Usulan tidak gugur karena terlambat.',
  },
  daftar_awal: { nama: 'Masuk daftar awal desa', berikutnya: 'Musyawarah desa akan membahas daftar ini.' },
  daftar_akhir: { nama: 'Disepakati musyawarah desa', berikutnya: 'Petugas akan berkunjung ke rumah Anda.' },
  tidak_disepakati: {
    nama: 'Tidak disepakati musyawarah desa',
    berikutnya: 'Anda boleh mengajukan keberatan. Caranya ada di bawah.',
  },
  terverifikasi_lapangan: { nama: 'Sudah dikunjungi', berikutnya: 'Dinas Sosial memeriksa hasil kunjungan.' },
  usul_tidak_layak: {
    nama: 'Sedang diperiksa',
    berikutnya: 'Petugas kedua sedang memeriksa. Belum ada keputusan.',
  },
  perlu_verifikasi_ulang: { nama: 'Akan dikunjungi lagi', berikutnya: 'Petugas lain akan berkunjung.' },
  tidak_layak: {
    nama: 'Belum memenuhi syarat',
    berikutnya: 'Dua petugas sudah memeriksa. Jika tidak setuju, Anda boleh mengajukan keberatan.',
  },
  layak: { nama: 'Memenuhi syarat', berikutnya: 'Usulan ini menunggu masuk surat kepala daerah.' },
  menunggu_pengesahan: {
    nama: 'Menunggu tanda tangan',
    berikutnya: 'Kepala daerah akan menandatangani daftar.',
  },
  disahkan: { nama: 'Disahkan kepala daerah', berikutnya: 'Daftar akan dikirim ke Kementerian Sosial.' },
  dikirim: {
    nama: 'Dikirim ke Kementerian Sosial',
    berikutnya: 'Data dicocokkan dengan catatan kependudukan.',
  },
  perlu_perbaikan: {
    nama: 'Data perlu diperbaiki',
    berikutnya: 'Ada data yang berbeda. Datang ke kantor desa untuk memperbaikinya. Usulan tetap berjalan.',
  },
  menunggu_nik: {
    nama: 'Menunggu NIK',
    berikutnya: 'Petugas membantu Anda mengurus NIK di Dukcapil. Usulan tidak ditolak.',
  },
  padan: { nama: 'Data sudah cocok', berikutnya: 'Sebagian usulan dipilih acak untuk diperiksa mutunya.' },
  qa: {
    nama: 'Diperiksa mutunya',
    berikutnya: 'Perguruan tinggi memeriksa sebagian usulan yang dipilih acak.',
  },
  lolos: { nama: 'Lolos pemeriksaan', berikutnya: 'Menunggu penetapan oleh Kementerian Sosial.' },
  ditetapkan: {
    nama: 'Ditetapkan masuk daftar',
    berikutnya: 'Anda sudah terdaftar. Masuk daftar belum tentu langsung mendapat bantuan.',
  },
  tidak_ditetapkan: {
    nama: 'Tidak ditetapkan',
    berikutnya: 'Alasannya ada di bawah. Jika tidak setuju, Anda boleh mengajukan keberatan.',
  },
  ditarik: {
    nama: 'Ditarik',
    berikutnya: 'Usulan ini dihentikan atas permintaan. Anda boleh mengajukan usulan baru.',
  },
  duplikat: {
    nama: 'Digabung',
    berikutnya: 'Usulan ini digabung dengan usulan lain untuk orang yang sama. Tiket tetap berlaku.',
  },
}
