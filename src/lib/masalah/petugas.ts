import type { ProblemEntry } from './entry.ts'

export const petugas = {
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
} as const satisfies Record<string, ProblemEntry>
