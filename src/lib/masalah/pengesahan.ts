import type { ProblemEntry } from './entry.ts'

export const pengesahan = {
  'pengesahan.kosong': {
    status: 422,
    pesan: 'Belum ada usulan layak untuk disahkan.',
    langkah: 'Verifikasi usulan dahulu, lalu bekukan daftar.',
  },
  'pengesahan.kode_cek_salah': {
    status: 422,
    pesan: 'Kode cek di surat tidak cocok dengan daftar yang dibekukan.',
    langkah: 'Periksa lagi huruf dan angkanya, atau cetak ulang surat dari daftar yang benar.',
  },
  'pengesahan.bukan_surat_asli': {
    status: 422,
    pesan: 'Berkas yang diunggah bukan surat asli yang ditandatangani.',
    langkah: 'Tanda tangani berkas PDF yang diunduh dari sini tanpa mengubahnya.',
  },
  'pengesahan.penandatangan_salah': {
    status: 422,
    pesan: 'Penandatangan tidak menjabat pada tanggal surat.',
    langkah: 'Periksa SK jabatan dan tanggal surat.',
  },
  'pengesahan.nomor_dipakai': {
    status: 409,
    pesan: 'Nomor surat atau berkas ini sudah dipakai.',
    langkah: 'Periksa nomor surat. Satu surat hanya untuk satu daftar.',
  },
  'pengesahan.belum_dibandingkan': {
    status: 409,
    pesan: 'Pindaian surat perlu dibandingkan oleh petugas kedua.',
    langkah: 'Minta petugas lain membandingkan kertas dan pindaiannya.',
  },
  'pengesahan.tidak_ada': {
    status: 404,
    pesan: 'Daftar pengesahan ini tidak ditemukan di wilayah Anda.',
    langkah: 'Periksa nomornya, atau hubungi petugas wilayah itu.',
  },
  'pengesahan.sudah_ada': {
    status: 409,
    pesan: 'Untuk kegiatan dan bulan ini sudah ada daftar yang dibekukan.',
    langkah: 'Lanjutkan daftar itu, atau bubarkan dahulu sebelum disahkan. Usulan tetap tersimpan.',
  },
  'pengesahan.tidak_beku': {
    status: 409,
    pesan: 'Daftar ini sudah disahkan atau sudah dibubarkan.',
    langkah: 'Lihat status daftarnya. Usulan di dalamnya tetap tersimpan.',
  },
  'pengesahan.belum_dicetak': {
    status: 409,
    pesan: 'Surat untuk daftar ini belum dicetak.',
    langkah: 'Cetak surat dari sini, minta tanda tangan, lalu unggah.',
  },
  'pengesahan.tanggal_salah': {
    status: 422,
    pesan: 'Tanggal surat tidak cocok dengan daftar ini.',
    langkah: 'Pakai tanggal sejak daftar dibekukan sampai hari surat diunggah.',
  },
  'pengesahan.pindaian_salah': {
    status: 422,
    pesan: 'Berkas ini bukan pindaian yang bisa dibaca.',
    langkah: 'Pindai surat sebagai PDF, JPEG, atau PNG, lalu unggah lagi.',
  },
  'benih.tidak_dijanjikan': {
    status: 409,
    pesan: 'Benih pengundian ini belum dijanjikan sebelumnya.',
    langkah: 'Catat janji benih lebih dahulu, lalu ulangi dengan benih yang sama.',
  },
  'penetapan.sudah_ada': {
    status: 409,
    pesan: 'Penetapan untuk bulan ini sudah ada dan tidak bisa diubah.',
    langkah: 'Perubahan masuk ke penetapan bulan berikutnya.',
  },
  'penetapan.kuota_tidak_ada': {
    status: 422,
    pesan: 'Kuota program untuk wilayah dan bulan ini belum dicatat.',
    langkah: 'Catat kuota dengan nomor keputusannya, lalu ulangi.',
  },
} as const satisfies Record<string, ProblemEntry>
