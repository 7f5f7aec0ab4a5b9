import type { Kolom } from './header.ts'
import type { Kode } from './kode.ts'

/** What a finding says to a village clerk: which column, what was expected, what to do. Never blame. */
export interface KatalogGalat {
  kolom: Kolom
  seharusnya: string
  tindakan: string
}

const KEEP = 'Data tetap disimpan.'

/** One entry for each code; the only place where these words stand. */
export const KATALOG: Readonly<Record<Kode, KatalogGalat>> = {
  A01: {
    kolom: 'nik',
    seharusnya: '16 angka, seperti pada KTP atau KK. Kosongkan bila orang ini belum punya NIK.',
    tindakan: `Cocokkan dengan KTP atau KK, lalu tulis ulang. ${KEEP}`,
  },
  A02: {
    kolom: 'nik',
    seharusnya:
      'Angka ke-7 sampai ke-12 berisi tanggal, bulan, tahun lahir (perempuan: tanggal ditambah 40).',
    tindakan: `Cocokkan NIK dengan KTP atau KK. Bila memang begitu tertulis, minta warga mengeceknya di Dukcapil. ${KEEP}`,
  },
  A04: {
    kolom: 'nik',
    seharusnya: 'Satu NIK hanya untuk satu nama.',
    tindakan: `Lihat KTP kedua orang itu dan perbaiki NIK yang tertukar. ${KEEP} Keduanya menunggu pengecekan.`,
  },
  A07: {
    kolom: 'no_kk',
    seharusnya: '16 angka, seperti pada Kartu Keluarga. Kosongkan bila belum punya KK.',
    tindakan: `Cocokkan dengan Kartu Keluarga, lalu tulis ulang. ${KEEP}`,
  },
  A09: {
    kolom: 'no_kk',
    seharusnya: 'Satu orang hanya ada di satu Kartu Keluarga.',
    tindakan: `Tanyakan KK mana yang berlaku sekarang, lalu pakai nomor itu di semua baris orang ini. ${KEEP}`,
  },
  A10: {
    kolom: 'hubungan_keluarga',
    seharusnya: 'Setiap nomor KK punya tepat satu kepala keluarga.',
    tindakan: `Lihat Kartu Keluarga: tulis "kepala keluarga" pada satu orang saja, atau tambahkan baris kepala keluarganya. ${KEEP}`,
  },
  A11: {
    kolom: 'kode_desa',
    seharusnya: 'Kode desa atau kelurahan yang berlaku sekarang.',
    tindakan: `Kode ini kode lama. Pakai kode yang berlaku untuk tempat tinggal orang ini. ${KEEP}`,
  },
  A13: {
    kolom: 'nama_lengkap',
    seharusnya: 'Nama lengkap, paling sedikit dua huruf, tanpa angka.',
    tindakan: `Tulis nama seperti pada KTP atau KK. ${KEEP}`,
  },
  A15: {
    kolom: 'nama_ibu_kandung',
    seharusnya: 'Nama ibu kandung, bukan "ibu" atau tanda strip.',
    tindakan: `Tanyakan nama ibu kandung, atau lihat di KK atau akta lahir. ${KEEP}`,
  },
  A16: {
    kolom: 'tanggal_lahir',
    seharusnya:
      'Tanggal yang ada di kalender, belum lewat hari ini, umur kurang dari 111 tahun. Contoh: 21-11-1980.',
    tindakan: `Cocokkan dengan KTP, KK, atau akta lahir. Bila hanya tahu tahunnya, tulis tahunnya saja. ${KEEP}`,
  },
  A17: {
    kolom: 'jenis_kelamin',
    seharusnya: 'Sama dengan yang ditunjukkan NIK (tanggal pada NIK perempuan ditambah 40).',
    tindakan: `Cocokkan NIK dan jenis kelamin dengan KTP. ${KEEP}`,
  },
  A18: {
    kolom: 'hubungan_keluarga',
    seharusnya:
      'Istri perempuan, suami laki-laki, dan anak lahir paling sedikit 12 tahun setelah kepala keluarga.',
    tindakan: `Periksa hubungan keluarga, jenis kelamin, dan tanggal lahir pada Kartu Keluarga. ${KEEP}`,
  },
  A19: {
    kolom: 'pekerjaan',
    seharusnya: 'Pekerjaan yang wajar untuk umurnya.',
    tindakan: `Periksa pekerjaan dan tanggal lahir orang ini. ${KEEP}`,
  },
  A22: {
    kolom: 'status_kawin',
    seharusnya: 'Anak di bawah 12 tahun belum kawin; suami atau istri tidak berstatus belum kawin.',
    tindakan: `Periksa status kawin, hubungan keluarga, dan tanggal lahir. ${KEEP}`,
  },
  A23: {
    kolom: 'hamil',
    seharusnya: 'Kosong, kecuali untuk perempuan yang sedang hamil, umur 10 sampai 55 tahun.',
    tindakan: `Periksa kolom hamil, jenis kelamin, dan tanggal lahir. ${KEEP}`,
  },
  DITOLAK: {
    kolom: 'kode_desa',
    seharusnya: 'Nama atau NIK, dan kode desa (10 angka) tempat tinggalnya.',
    tindakan: 'Baris ini belum disimpan. Lengkapi di berkas Anda, lalu kirim lagi baris ini.',
  },
  GANDA: {
    kolom: 'nik',
    seharusnya: 'Satu orang cukup satu baris.',
    tindakan: 'Orang ini sudah ada di baris sebelumnya dan disimpan satu kali. Tidak perlu berbuat apa-apa.',
  },
  TANPA_NIK: {
    kolom: 'nik',
    seharusnya: 'NIK, bila orang ini sudah punya.',
    tindakan: `Orang ini diberi nomor sementara dan tetap diproses. Bantu warga mengurus NIK di Dukcapil.`,
  },
  NIK_BEDA_TANGGAL: {
    kolom: 'tanggal_lahir',
    seharusnya: 'Biasanya sama dengan tanggal pada NIK.',
    tindakan:
      'Periksa sekali lagi. Bila tanggal lahir memang begitu, biarkan: NIK tidak berubah seumur hidup.',
  },
  TANGGAL_PENANDA: {
    kolom: 'tanggal_lahir',
    seharusnya: 'Tanggal lahir yang sebenarnya.',
    tindakan: 'Tanggal ini sering dipakai bila tanggal lahir tidak diketahui. Bila memang benar, biarkan.',
  },
  TAHUN_SAJA: {
    kolom: 'tanggal_lahir',
    seharusnya: 'Tanggal, bulan, dan tahun, bila diketahui.',
    tindakan: 'Disimpan sebagai tahun saja. Lengkapi bila warga punya dokumennya.',
  },
  JENIS_KELAMIN_KOSONG: {
    kolom: 'jenis_kelamin',
    seharusnya: 'L atau P, seperti pada KTP atau KK.',
    tindakan: 'Lengkapi bila sudah diketahui.',
  },
  JENIS_KELAMIN_TAK_DIKENAL: {
    kolom: 'jenis_kelamin',
    seharusnya: 'L, P, 1, 2, laki-laki, atau perempuan.',
    tindakan: 'Tulis L atau P seperti pada KTP atau KK. Untuk sementara disimpan kosong.',
  },
  HUBUNGAN_TAK_DIKENAL: {
    kolom: 'hubungan_keluarga',
    seharusnya:
      'Kepala keluarga, suami, istri, anak, menantu, cucu, orang tua, mertua, famili lain, pembantu, lainnya.',
    tindakan: 'Pakai salah satu kata itu. Untuk sementara disimpan kosong.',
  },
  STATUS_KAWIN_TAK_DIKENAL: {
    kolom: 'status_kawin',
    seharusnya: 'Belum kawin, kawin, cerai hidup, atau cerai mati.',
    tindakan: 'Pakai salah satu kata itu. Untuk sementara disimpan kosong.',
  },
  PENDIDIKAN_TAK_DIKENAL: {
    kolom: 'pendidikan',
    seharusnya: 'Kata seperti pada Kartu Keluarga: tamat SD, SLTP, SLTA, D1/D2, D3/akademi, D4/S1, S2, S3.',
    tindakan: 'Pakai salah satu kata itu. Untuk sementara disimpan kosong.',
  },
  PEKERJAAN_TAK_DIKENAL: {
    kolom: 'pekerjaan',
    seharusnya: 'Kata pekerjaan seperti pada Kartu Keluarga.',
    tindakan: 'Pakai kata seperti pada Kartu Keluarga. Untuk sementara disimpan kosong.',
  },
  PEKERJAAN_PERLU_DICEK: {
    kolom: 'pekerjaan',
    seharusnya: 'Beberapa program punya aturan khusus untuk pekerjaan ini.',
    tindakan: 'Pastikan pekerjaannya benar. Ini pertanyaan, bukan alasan menolak.',
  },
  KAWIN_USIA_ANAK: {
    kolom: 'status_kawin',
    seharusnya: 'Anak umur 12 sampai 18 tahun biasanya belum kawin.',
    tindakan: 'Bila benar, hubungi petugas perlindungan anak. Usulan orang ini tetap diproses.',
  },
  NIK_DI_TEMPAT_LAIN: {
    kolom: 'nik',
    seharusnya: 'NIK yang belum tercatat pada orang lain.',
    tindakan: `NIK ini sudah tercatat di tempat lain; mungkin orang ini pindah. Petugas akan mencocokkan. ${KEEP}`,
  },
  LUAR_WILAYAH: {
    kolom: 'kode_desa',
    seharusnya: 'Desa atau kelurahan di wilayah tugas Anda.',
    tindakan:
      'Baris ini belum disimpan. Kirim lewat petugas wilayah itu, atau perbaiki kode desanya lalu kirim lagi.',
  },
}
