import type { ProblemEntry } from './entry.ts'

export const pendamping = {
  'pendamping.belum_masuk': {
    status: 401,
    pesan: 'Anda belum masuk sebagai pendamping, atau sesi Anda sudah berakhir.',
    langkah: 'Masuk lagi dengan kunci sandi Anda. Yang sudah dikirim tetap tersimpan.',
  },
  'pendamping.kunci_salah': {
    status: 401,
    pesan: 'Kunci sandi ini belum bisa dipakai masuk.',
    langkah: 'Coba lagi. Bila tetap begini, hubungi lembaga Anda atau Dinas Sosial.',
  },
  'pendamping.kode_salah': {
    status: 422,
    pesan: 'Kode pendaftaran ini tidak bisa dipakai.',
    langkah: 'Periksa lagi kodenya, atau minta kode baru kepada Dinas Sosial.',
  },
  'pendamping.asal_lain': {
    status: 403,
    pesan: 'Kiriman ini tidak datang dari halaman pendamping.',
    langkah: 'Buka halaman pendamping, lalu ulangi dari sana. Belum ada yang berubah.',
  },
  'pendamping.penuh': {
    status: 409,
    pesan: 'Jumlah usulan yang masih Anda dampingi sudah penuh.',
    langkah:
      'Tunggu sampai ada yang selesai, atau minta rekan Anda mendampingi. Warga juga boleh ke kantor desa.',
  },
  'pendamping.sehari': {
    status: 409,
    pesan: 'Jumlah usulan baru Anda untuk hari ini sudah penuh.',
    langkah: 'Kirim lagi besok. Bila mendesak, antar warga ke kantor desa hari ini.',
  },
  'pendamping.di_luar_wilayah': {
    status: 422,
    pesan: 'Desa ini di luar wilayah lembaga Anda.',
    langkah: 'Pilih desa lain, atau minta lembaga di sana mendampingi. Belum ada yang tersimpan.',
  },
  'pendamping.tidak_ada': {
    status: 404,
    pesan: 'Lembaga atau pendamping ini belum tercatat, atau namanya lebih dari satu.',
    langkah: 'Periksa namanya, atau sebutkan nomornya sebagai ganti nama.',
  },
  'persetujuan.bukti_kosong': {
    status: 422,
    pesan: 'Bukti persetujuan belum ada.',
    langkah: 'Lampirkan foto, rekaman, atau video, atau tulis nama dua saksi. Belum ada yang tersimpan.',
  },
  'persetujuan.sampai_salah': {
    status: 422,
    pesan: 'Batas waktu persetujuan paling lama satu tahun, dan harus setelah hari ini.',
    langkah: 'Pilih tanggal lain. Warga boleh mencabut persetujuan kapan saja.',
  },
  'persetujuan.tidak_ada': {
    status: 404,
    pesan: 'Tidak ada persetujuan yang masih berlaku untuk usulan ini.',
    langkah: 'Periksa tiketnya. Mungkin persetujuan sudah dicabut. Usulan tetap berjalan.',
  },
  'catatan.peka': {
    status: 422,
    pesan: 'Catatan ini menyebut hal yang sangat pribadi dan tidak perlu kami ketahui.',
    langkah:
      'Hapus bagian itu: kepercayaan, orientasi seksual, identitas gender, status HIV, atau pekerjaan seks. Tulis saja bantuan yang diperlukan. Catatan ini belum tersimpan.',
  },
  'panggilan.tidak_ada': {
    status: 404,
    pesan: 'Panggilan ini tidak ada, atau sudah selesai.',
    langkah: 'Lihat lagi daftar panggilan. Yang sudah tercatat tetap tersimpan.',
  },
} as const satisfies Record<string, ProblemEntry>
