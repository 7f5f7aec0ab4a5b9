import type { ProblemEntry } from './entry.ts'

export const telaah = {
  'telaah.tidak_ada': {
    status: 404,
    pesan: 'Pasangan ini tidak ditemukan di wilayah Anda.',
    langkah: 'Kembali ke daftar, lalu pilih pasangan yang lain.',
  },
  'telaah.orang_sama': {
    status: 409,
    pesan: 'Pendapat kedua harus dari petugas lain. Pendapat Anda sudah tersimpan.',
    langkah: 'Minta petugas lain menelaah pasangan ini.',
  },
  'telaah.sudah': {
    status: 409,
    pesan: 'Pasangan ini sudah diputuskan.',
    langkah: 'Buka lagi pasangannya untuk melihat keputusannya. Semua pendapat tetap tersimpan.',
  },
  'telaah.belum_sama': {
    status: 409,
    pesan: 'Dua catatan ini belum dinyatakan sama oleh dua petugas.',
    langkah: 'Minta pendapat petugas kedua. Kedua catatan tetap tersimpan.',
  },
  'penggabungan.lain_dulu': {
    status: 409,
    pesan: 'Salah satu catatan ini sedang digabung dengan catatan lain.',
    langkah: 'Buka pasangan yang lebih baru lebih dulu. Semua data tetap tersimpan.',
  },
  'penggabungan.lintas': {
    status: 409,
    pesan: 'Dua catatan ini ada di dua kabupaten atau kota, jadi tidak bisa digabung.',
    langkah: 'Kedua daerah diminta mengurus kepindahannya. Kedua catatan tetap tersimpan.',
  },
  'lintas.tidak_ada': {
    status: 404,
    pesan: 'Tugas ini tidak ada lagi di daftar Anda.',
    langkah: 'Kembali ke daftar, lalu pilih tugas yang lain. Kabar yang sudah disimpan tetap tersimpan.',
  },
} as const satisfies Record<string, ProblemEntry>
