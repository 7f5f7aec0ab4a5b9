/** Words for the photos of a case. */
export const fotoId = {
  judul: 'Foto (tidak wajib)',
  petunjuk:
    'Foto rumah atau keadaan sekitar boleh ditambahkan, paling banyak tiga. Tanpa foto pun usulan diperiksa sama. Tidak punya rumah? Foto tidak perlu.',
  jangan: 'Jangan foto KTP, KK, atau wajah. Foto seperti itu bisa disalahgunakan orang.',
  sambungan: 'Foto perlu internet. Usulan Anda sudah tersimpan, dengan atau tanpa foto.',
  label: 'Pilih foto',
  tombol: 'Kirim foto',
  selesai: 'Foto sudah kami terima',
  diterima: (waktu: string) => `Foto diterima ${waktu}`,
  dihapus: (waktu: string) => `Foto dari ${waktu} sudah dihapus, karena usulan sudah lama selesai`,
  lihat: 'Lihat foto',
  galat: {
    kosong: 'Pilih satu foto dulu',
    bukan_foto: 'Foto itu tidak bisa dibuka. Pilih foto lain, atau ceritakan dengan tulisan',
    terlalu_besar:
      'Foto itu terlalu besar. Pilih foto yang lebih kecil dari 8 MB, atau ceritakan dengan tulisan',
    cukup: 'Sudah ada tiga foto. Itu cukup. Bila ada hal lain, tulis di "Tambah keterangan"',
    ramai: 'Banyak foto sedang masuk. Coba lagi beberapa menit lagi. Usulan Anda sudah tersimpan',
  },
}
