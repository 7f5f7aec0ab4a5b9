import type { ProblemEntry } from './entry.ts'

export const sanggahan = {
  'sanggahan.tidak_ada': {
    status: 404,
    pesan: 'Sanggahan ini tidak ditemukan di wilayah Anda.',
    langkah: 'Periksa nomornya, atau hubungi petugas wilayah itu.',
  },
  'sanggahan.langkah_salah': {
    status: 409,
    pesan: 'Langkah ini belum bisa dilakukan pada sanggahan atau keberatan ini.',
    langkah: 'Lihat statusnya untuk tahu langkah berikutnya. Semuanya tetap tersimpan.',
  },
  'sanggahan.orang_sama': {
    status: 409,
    pesan: 'Langkah ini harus dilakukan oleh petugas lain.',
    langkah: 'Minta petugas lain yang belum menangani. Semuanya tetap tersimpan.',
  },
  'sanggahan.belum_dijawab': {
    status: 409,
    pesan: 'Orangnya belum menjawab, dan waktunya belum habis.',
    langkah: 'Tunggu jawabannya, atau sampai waktunya habis. Bantu ia menjawab bila perlu.',
  },
  'sanggahan.terlalu_banyak': {
    status: 409,
    pesan: 'Anda sudah punya tiga sanggahan yang sedang diperiksa bulan ini.',
    langkah: 'Tunggu salah satunya selesai, atau datang ke kantor desa. Isian Anda tetap tersimpan.',
  },
  'keberatan.lewat_waktu': {
    status: 409,
    pesan: 'Waktu untuk keberatan atas keputusan ini sudah lewat 30 hari kerja.',
    langkah: 'Ajukan usulan baru kapan saja, atau tanya Ombudsman. Data Anda tetap tersimpan.',
  },
  'keberatan.sudah_ada': {
    status: 409,
    pesan: 'Keberatan atas keputusan ini sudah kami terima.',
    langkah: 'Tunggu hasilnya. Anda boleh menambah keterangan pada usulan.',
  },
} as const satisfies Record<string, ProblemEntry>
