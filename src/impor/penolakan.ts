/** Why a whole file is refused, in words for the one who sent it. Nothing is stored of such a file. */
export interface Penolakan {
  alasan: AlasanPenolakan
  pesan: string
  langkah: string
  /** Where it was seen, when it was seen in one place. */
  kolom?: string
  baris?: number
}

const TEMPLATE_STEP =
  'Buka lagi berkas aslinya, jadikan kolom nik dan no_kk berformat "Teks" SEBELUM diisi, isi ulang nomor dari KTP atau KK, lalu kirim lagi. Jangan memperbaiki berkas ini: angka yang hilang tidak bisa kembali.'

const ALASAN = {
  notasi_ilmiah: {
    pesan:
      'Berkas ini rusak oleh aplikasi lembar kerja: ada NIK atau nomor KK yang berubah menjadi seperti 1,77E+15.',
    langkah: TEMPLATE_STEP,
  },
  digit_terakhir_nol: {
    pesan:
      'Berkas ini rusak oleh aplikasi lembar kerja: lebih dari setengah nomor 16 angka berakhir dengan 0, jadi angka terakhirnya hilang.',
    langkah: TEMPLATE_STEP,
  },
  tanpa_judul_kolom: {
    pesan: 'Baris pertama berkas ini tidak berisi nama kolom yang dikenal.',
    langkah:
      'Pakai contoh berkas usulan: baris pertama berisi nik, no_kk, nama_lengkap, kode_desa, dan seterusnya.',
  },
  kosong: {
    pesan: 'Berkas ini kosong.',
    langkah: 'Periksa apakah berkas yang dipilih sudah benar, lalu kirim lagi.',
  },
  kutip_tidak_ditutup: {
    pesan: 'Ada tanda kutip (") yang dibuka tetapi tidak ditutup, sehingga sisa berkas tidak bisa dibaca.',
    langkah:
      'Perbaiki tanda kutip mulai dari baris yang disebut, atau simpan ulang sebagai CSV, lalu kirim lagi.',
  },
  xls_lama: {
    pesan: 'Berkas .xls lama belum bisa dibaca.',
    langkah: 'Buka berkasnya, pilih "Simpan sebagai" lalu .xlsx atau CSV, dan kirim lagi.',
  },
  xlsx_tidak_aman: {
    pesan: 'Berkas .xlsx ini tidak bisa dibaca dengan aman.',
    langkah: 'Buka berkasnya, simpan ulang sebagai .xlsx atau CSV, lalu kirim lagi.',
  },
  xlsx_terlalu_besar: {
    pesan: 'Berkas .xlsx ini terlalu besar.',
    langkah:
      'Simpan sebagai CSV, atau bagi menjadi beberapa berkas dengan paling banyak 100.000 baris, lalu kirim lagi.',
  },
} as const satisfies Record<string, { pesan: string; langkah: string }>

export type AlasanPenolakan = keyof typeof ALASAN

/** The refusal of a file; `where` names column and record when there is one place. */
export function refuse(alasan: AlasanPenolakan, where: { kolom?: string; baris?: number } = {}): Penolakan {
  return { alasan, ...ALASAN[alasan], ...where }
}
