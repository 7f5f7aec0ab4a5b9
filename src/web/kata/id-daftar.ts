/** Words of the list of a village's recipients. */
export const daftarId = {
  judul: 'Penerima bantuan di sebuah desa',
  pembuka: 'Daftar nama hanya dibuka bila daerahnya punya dasar hukum untuk itu. Pilih desanya.',
  tutup: 'Daftar desa ini tertutup',
  tutupKata: [
    'Nama penerima bantuan adalah data pribadi. Daerah ini tidak membukanya untuk umum.',
    'Tertutup tidak berarti ada atau tidak ada penerima di sini.',
  ],
  dasar: 'Dibuka berdasarkan',
  kosong:
    'Belum ada nama yang bisa ditampilkan untuk desa ini. Daftar dengan kurang dari sepuluh nama tidak ditampilkan.',
  nama: 'Nama',
  program: 'Program',
  jalan: 'Yang bisa Anda lakukan',
  sebelumnya: 'Halaman sebelumnya',
  berikutnya: 'Halaman berikutnya',
  jumlah: (jumlah: string) => `${jumlah} nama menurut penetapan terakhir`,
  halaman: (halaman: string, semua: string) => `Halaman ${halaman} dari ${semua}`,
}
