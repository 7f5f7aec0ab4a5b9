import type { ProblemEntry } from './entry.ts'

export const impor = {
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
} as const satisfies Record<string, ProblemEntry>
