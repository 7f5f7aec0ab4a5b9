import type { ProblemEntry } from './entry.ts'

export const umum = {
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
} as const satisfies Record<string, ProblemEntry>
