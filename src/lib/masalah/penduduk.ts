import type { ProblemEntry } from './entry.ts'

export const penduduk = {
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
} as const satisfies Record<string, ProblemEntry>
