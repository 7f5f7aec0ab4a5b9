/**
 * Every failure that a caller may hear about, in one catalogue. Codes are never reused. What a person reads
 * says what happened (`pesan`), what to do next (`langkah`), and that nothing was lost.
 */
export const PROBLEMS = {
  'sesi.tidak_ada': {
    status: 401,
    pesan: 'Anda belum masuk.',
    langkah: 'Masuk dengan token petugas Anda, lalu coba lagi.',
  },
  'sesi.peran_salah': {
    status: 403,
    pesan: 'Tugas ini bukan untuk peran Anda.',
    langkah: 'Minta petugas yang berwenang untuk melanjutkan. Data tetap tersimpan.',
  },
  'sesi.di_luar_wilayah': {
    status: 403,
    pesan: 'Data ini di luar wilayah tugas Anda.',
    langkah: 'Hubungi petugas wilayah itu. Data tetap tersimpan.',
  },
  'sesi.peran_ganda': {
    status: 422,
    pesan: 'Anda memegang lebih dari satu peran.',
    langkah: 'Sebutkan peran yang dipakai, lalu coba lagi.',
  },
  'petugas.tidak_ada': {
    status: 404,
    pesan: 'Petugas ini belum tercatat.',
    langkah: 'Periksa namanya, atau catat dahulu dengan: setara petugas tambah.',
  },
  'petugas.nama_ganda': {
    status: 409,
    pesan: 'Ada lebih dari satu petugas dengan nama ini.',
    langkah: 'Sebutkan nomor petugasnya (petugas_id) sebagai ganti nama.',
  },
  'petugas.peran_tidak_ada': {
    status: 422,
    pesan: 'Peran ini tidak bisa diberikan kepada petugas.',
    langkah: 'Pilih salah satu peran yang tersedia. Data petugas tetap tersimpan.',
  },
  'individu.tidak_ada': {
    status: 404,
    pesan: 'Orang ini tidak ditemukan di wilayah Anda.',
    langkah: 'Periksa nomornya, atau hubungi petugas wilayah tempat tinggalnya.',
  },
  'individu.nik_dipakai': {
    status: 409,
    pesan: 'NIK ini sudah tercatat untuk orang lain.',
    langkah: 'Periksa NIK pada kartu keluarga. Bila benar, minta verifikator membandingkan kedua data.',
  },
  'individu.pindah_kabkota': {
    status: 422,
    pesan: 'Pindah ke kabupaten atau kota lain belum bisa dicatat dari sini.',
    langkah: 'Hubungi petugas wilayah tujuan. Data di sini tetap tersimpan.',
  },
  'masukan.tidak_sah': {
    status: 422,
    pesan: 'Ada isian yang perlu diperbaiki.',
    langkah: 'Periksa isian yang ditandai. Isian lain tetap tersimpan.',
  },
  'masukan.terlalu_besar': {
    status: 413,
    pesan: 'Berkas terlalu besar.',
    langkah: 'Bagi berkas menjadi beberapa bagian, lalu kirim satu per satu.',
  },
  'halaman.tidak_ada': {
    status: 404,
    pesan: 'Halaman tidak ditemukan.',
    langkah: 'Periksa alamatnya, atau mulai dari halaman depan.',
  },
  'batas.terlalu_sering': {
    status: 429,
    pesan: 'Terlalu banyak permintaan dari jaringan ini.',
    langkah: 'Tunggu beberapa menit, atau datang ke kantor desa.',
  },
  gangguan: {
    status: 503,
    pesan: 'Layanan sedang terganggu.',
    langkah: 'Coba lagi nanti. Yang sudah Anda kirim tetap tersimpan.',
  },
  'usulan.tidak_ada': {
    status: 404,
    pesan: 'Usulan tidak ditemukan.',
    langkah: 'Periksa nomor usulan atau tiketnya.',
  },
  'usulan.langkah_salah': {
    status: 409,
    pesan: 'Langkah ini belum bisa dilakukan pada usulan ini.',
    langkah: 'Lihat status usulan untuk tahu langkah berikutnya. Usulan tetap tersimpan.',
  },
  'usulan.orang_sama': {
    status: 409,
    pesan: 'Langkah ini harus dilakukan oleh petugas lain.',
    langkah: 'Minta petugas lain yang belum menangani usulan ini.',
  },
  'usulan.tanpa_paraf': {
    status: 409,
    pesan:
      'Langkah ini perlu dua petugas, dan petugas pertama belum memaraf usulan pada keadaannya sekarang.',
    langkah: 'Minta petugas pertama memaraf, lalu ulangi. Usulan tetap tersimpan.',
  },
  'usulan.alasan_kosong': {
    status: 422,
    pesan: 'Keputusan ini perlu alasan.',
    langkah: 'Pilih kode alasan, tulis bukti, dan tulis penjelasan untuk warga.',
  },
  'usulan.bukti_kurang': {
    status: 422,
    pesan: 'Bukti untuk langkah ini belum cukup.',
    langkah: 'Lengkapi bukti yang disebut, lalu ulangi. Data tetap tersimpan.',
  },
  'usulan.kunjungan_kurang': {
    status: 422,
    pesan:
      'Alasan "tidak ditemukan" perlu dua kunjungan pada hari berbeda dan satu kali mencoba lewat telepon atau tetangga.',
    langkah: 'Lengkapi kunjungan, lalu ulangi.',
  },
  'jendela.tutup': {
    status: 409,
    pesan: 'Masa kegiatan ini sedang tutup.',
    langkah: 'Usulan tetap tersimpan dan ikut periode berikutnya.',
  },
  'musyawarah.tanpa_kuorum': {
    status: 422,
    pesan: 'Musyawarah belum memenuhi kuorum inklusi.',
    langkah: 'Minta alasan tertulis dari camat, atau ulangi musyawarah dengan kelompok yang belum hadir.',
  },
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
  'kematian.bukti_kosong': {
    status: 422,
    pesan: 'Kabar ini perlu keterangan: siapa yang menyampaikan dan bagaimana ia tahu.',
    langkah: 'Tulis keterangannya, lalu kirim lagi. Belum ada yang berubah.',
  },
  'pemadanan.tidak_ada': {
    status: 404,
    pesan: 'Tidak ada selisih dengan catatan sipil yang terbuka untuk orang ini.',
    langkah: 'Periksa lagi orangnya. Mungkin selisihnya sudah selesai.',
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
  'impor.tidak_ada': {
    status: 404,
    pesan: 'Impor ini tidak ditemukan.',
    langkah: 'Periksa nomornya. Berkas yang sama boleh dikirim lagi; tidak ada yang tersimpan dua kali.',
  },
  'impor.belum_diperiksa': {
    status: 409,
    pesan: 'Hasil pemeriksaan berkas ini belum ada.',
    langkah: 'Tunggu sebentar lalu coba lagi. Berkas Anda sudah tersimpan.',
  },
  'impor.berkas_terlalu_besar': {
    status: 413,
    pesan: 'Berkas ini terlalu besar untuk dikirim sekaligus.',
    langkah: 'Bagi menjadi beberapa berkas, lalu kirim satu per satu.',
  },
  'impor.hasil_terlalu_besar': {
    status: 413,
    pesan: 'Hasil ini terlalu besar untuk berkas .xlsx.',
    langkah: 'Unduh sebagai CSV. Isinya sama.',
  },
} as const satisfies Record<string, { status: number; pesan: string; langkah: string }>

export type ProblemCode = keyof typeof PROBLEMS

/** A failure of the catalogue. `data` holds codes and counts for the caller, never anything about a person. */
export class Problem extends Error {
  readonly code: ProblemCode
  readonly status: number
  readonly langkah: string
  readonly data: Readonly<Record<string, string | number>>

  constructor(code: ProblemCode, data: Readonly<Record<string, string | number>> = {}, cause?: unknown) {
    super(PROBLEMS[code].pesan, { cause })
    this.name = 'Problem'
    this.code = code
    this.status = PROBLEMS[code].status
    this.langkah = PROBLEMS[code].langkah
    this.data = data
  }

  get pesan(): string {
    return this.message
  }
}
