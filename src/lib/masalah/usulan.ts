import type { ProblemEntry } from './entry.ts'

export const usulan = {
  'foto.tidak_ada': {
    status: 404,
    pesan: 'Foto itu tidak ada, atau sudah dihapus.',
    langkah: 'Kembali ke halaman usulan. Usulan tetap tersimpan.',
  },
  'foto.ramai': {
    status: 503,
    pesan: 'Banyak foto sedang masuk.',
    langkah: 'Coba lagi beberapa menit lagi. Usulan tetap tersimpan, dengan atau tanpa foto.',
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
} as const satisfies Record<string, ProblemEntry>
