/** The words of the front page. */
export const depanId = {
  judul: 'Bantuan sosial untuk yang berhak',
  pembuka: 'Cek, usulkan, dan ikuti. Bisa oleh siapa saja, tanpa akun dan tanpa biaya.',
  cek: { judul: 'Cek status', kata: 'Apakah seseorang sudah terdaftar? NIK tidak ditanya.' },
  usul: { judul: 'Usulkan', kata: 'Untuk diri sendiri, keluarga, atau orang lain. Boleh tanpa NIK.' },
  sanggah: { judul: 'Sanggah', kata: 'Ada yang keliru masuk, keliru keluar, atau belum masuk daftar?' },
  kasus: { judul: 'Lihat usulan', kata: 'Dengan tiket dan PIN: sampai di mana, dan apa alasannya.' },
  bantuan: { judul: 'Bantuan', kata: 'Cara kerja, hak Anda, jadwal, dan arti istilah.' },
  bulan: 'Kegiatan petugas bulan ini',
  ponsel: 'Tidak punya ponsel atau internet?',
  ponselKata: 'Datang ke kantor desa atau kelurahan. Minta formulir kertas, atau minta diisikan.',
}
