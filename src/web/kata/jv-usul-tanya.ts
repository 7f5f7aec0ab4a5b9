/** The words of a proposal's questions: each page, its fields and its choices under the names of the form. */
export const usulPertanyaanJv = {
  untuk: {
    judul: 'Siapa yang diusulkan?',
    singkat: 'Untuk siapa',
    petunjuk: '',
    isian: { untuk: { label: 'Siapa yang diusulkan?', petunjuk: '' } },
    pilihan: {
      diri: { teks: 'Saya sendiri', petunjuk: '' },
      keluarga: { teks: 'Keluarga saya', petunjuk: 'Misalnya orang tua, anak, atau saudara.' },
      lain: {
        teks: 'Orang lain',
        petunjuk: 'Misalnya tetangga. Anda hanya diberi tahu bahwa usulan diterima dan diperiksa.',
      },
    },
  },
  minta: {
    judul: 'Apa yang diusulkan?',
    singkat: 'Yang diusulkan',
    petunjuk: 'Tidak yakin? Pilih yang pertama.',
    isian: { minta: { label: 'Apa yang diusulkan?', petunjuk: '' } },
    pilihan: {
      masuk_dtks: {
        teks: 'Masuk daftar penerima bantuan',
        petunjuk: 'Semua program bantuan memakai daftar ini (DTKS).',
      },
      bansos: { teks: 'Mendapat bantuan Sembako', petunjuk: 'Untuk keluarga yang sudah ada di daftar.' },
      perubahan: {
        teks: 'Mengubah data yang keliru',
        petunjuk: 'Misalnya nama, alamat, atau anggota keluarga.',
      },
    },
  },
  tempat: {
    judul: 'Di mana orang ini tinggal?',
    singkat: 'Tempat tinggal',
    petunjuk: 'Tempat tinggal sekarang. Boleh berbeda dari KTP.',
    isian: {
      kode_desa: { label: 'Desa atau kelurahan', petunjuk: '' },
      alamat_jenis: { label: 'Apakah alamatnya tetap?', petunjuk: '' },
      alamat: {
        label: 'Alamat, atau tempat ia biasa berada',
        petunjuk: 'Misalnya: RT 02 RW 05, atau dekat pasar. Boleh kosong.',
      },
    },
    pilihan: {
      tetap: { teks: 'Ya, ada alamat tetap', petunjuk: '' },
      tidak_tetap: { teks: 'Tidak ada alamat tetap', petunjuk: 'Tetap boleh diusulkan.' },
    },
  },
  nama: {
    judul: 'Siapa namanya?',
    singkat: 'Nama lengkap',
    petunjuk: 'Nama orang yang diusulkan.',
    isian: {
      nama_lengkap: {
        label: 'Nama lengkap',
        petunjuk: 'Tulis seperti di KTP atau KK. Satu kata saja boleh.',
      },
    },
    pilihan: {},
  },
  lahir: {
    judul: 'Kapan ia lahir?',
    singkat: 'Tanggal lahir',
    petunjuk: 'Tidak tahu tanggalnya? Isi tahunnya saja.',
    isian: {
      hari: { label: 'Tanggal lahir', petunjuk: 'Misalnya: 17 8 1975' },
      umur: { label: 'Atau kira-kira umurnya', petunjuk: 'Isi hanya jika tahunnya juga tidak diketahui.' },
    },
    pilihan: {},
  },
  kelamin: {
    judul: 'Apa jenis kelamin di catatan sipil?',
    singkat: 'Jenis kelamin',
    petunjuk: 'Dipakai untuk mencocokkan data. Boleh dilewati.',
    isian: { kelamin: { label: 'Jenis kelamin di catatan sipil', petunjuk: '' } },
    pilihan: { L: { teks: 'Laki-laki', petunjuk: '' }, P: { teks: 'Perempuan', petunjuk: '' } },
  },
  punya_nik: {
    judul: 'Apakah NIK-nya diketahui?',
    singkat: 'NIK',
    petunjuk: 'Belum punya NIK? Usulan tetap diterima.',
    isian: { punya_nik: { label: 'Apakah NIK-nya diketahui?', petunjuk: '' } },
    pilihan: {
      ada: { teks: 'Ya, saya tahu nomornya', petunjuk: '' },
      belum: { teks: 'Belum punya NIK', petunjuk: 'Kami bantu mengurusnya ke Dukcapil.' },
      lupa: { teks: 'Tidak tahu atau lupa', petunjuk: '' },
    },
  },
  nik: {
    judul: 'Berapa NIK-nya?',
    singkat: 'Nomor NIK',
    petunjuk: 'Boleh dari wilayah lain. Tidak harus sama dengan tempat tinggal.',
    isian: { nik: { label: 'NIK', petunjuk: '16 angka di KTP atau KK.' } },
    pilihan: {},
  },
  bukti: {
    judul: 'Apa yang bisa menunjukkan siapa dirinya?',
    singkat: 'Surat atau saksi',
    petunjuk: 'Pilih semua yang ada. Suratnya tidak perlu dikirim.',
    isian: { bukti: { label: 'Apa yang bisa menunjukkan siapa dirinya?', petunjuk: '' } },
    pilihan: {
      kk: { teks: 'Kartu Keluarga (KK)', petunjuk: '' },
      akta_lahir: { teks: 'Akta atau surat lahir', petunjuk: '' },
      surat_pengganti: { teks: 'Surat pengganti dari Dukcapil', petunjuk: 'SKPTI, SKOT, SKTK, atau SKPS.' },
      surat_lain: {
        teks: 'Surat lain yang memuat nama',
        petunjuk: 'Misalnya ijazah, surat baptis, atau kartu berobat.',
      },
      surat_lembaga: {
        teks: 'Surat dari lembaga',
        petunjuk: 'Misalnya rumah singgah, panti, kepala adat, atau organisasi.',
      },
      dua_saksi: { teks: 'Dua orang yang mengenalnya', petunjuk: '' },
      belum_ada: { teks: 'Belum ada', petunjuk: 'Petugas sosial akan menemui dan membantu.' },
    },
  },
  ibu: {
    judul: 'Siapa nama ibu kandungnya?',
    singkat: 'Nama ibu kandung',
    petunjuk: 'Membantu agar tidak tertukar dengan orang lain. Boleh kosong.',
    isian: { nama_ibu_kandung: { label: 'Nama ibu kandung', petunjuk: '' } },
    pilihan: {},
  },
  kk: {
    judul: 'Berapa nomor Kartu Keluarganya?',
    singkat: 'Nomor KK',
    petunjuk: 'Boleh kosong.',
    isian: { no_kk: { label: 'Nomor KK', petunjuk: '16 angka di bagian atas KK.' } },
    pilihan: {},
  },
  keadaan: {
    judul: 'Bagaimana keadaan keluarganya?',
    singkat: 'Keadaan keluarga',
    petunjuk: 'Pilih yang sesuai. Petugas akan melihat sendiri nanti.',
    isian: { keadaan: { label: 'Bagaimana keadaan keluarganya?', petunjuk: '' } },
    pilihan: {
      tanpa_tempat_tinggal: { teks: 'Tidak punya tempat tinggal', petunjuk: '' },
      kepala_tidak_bekerja: { teks: 'Kepala keluarga tidak bekerja', petunjuk: '' },
      khawatir_makan: { teks: 'Pernah khawatir tidak makan, atau tidak makan, setahun ini', petunjuk: '' },
      pangan_lebih_separuh: { teks: 'Lebih dari separuh uang habis untuk makan', petunjuk: '' },
      tanpa_belanja_pakaian: { teks: 'Tidak membeli pakaian setahun ini', petunjuk: '' },
      lantai_tanah: { teks: 'Lantai rumah dari tanah atau semen kasar', petunjuk: '' },
      dinding_bambu: { teks: 'Dinding rumah dari bambu, kawat, atau papan', petunjuk: '' },
      tanpa_jamban: { teks: 'Tidak punya WC sendiri', petunjuk: '' },
      listrik_450: { teks: 'Listrik 450 watt, atau tanpa listrik', petunjuk: '' },
    },
  },
  cara: {
    judul: 'Apakah perlu cara lain untuk diperiksa?',
    singkat: 'Cara diperiksa',
    petunjuk: 'Biasanya petugas datang ke rumah. Pilih jika perlu cara lain. Kami tidak menanyakan sebabnya.',
    isian: {
      cara: {
        label: 'Saya perlu cara lain untuk diperiksa',
        petunjuk: 'Boleh lebih dari satu. Boleh kosong.',
      },
      cerita: {
        label: 'Ada yang perlu kami ketahui?',
        petunjuk: 'Tulis seperlunya. Boleh kosong. Hanya petugas pemeriksa yang membaca.',
      },
      tersegel: { label: 'Siapa yang boleh melihat nama ini?', petunjuk: '' },
    },
    pilihan: {
      kunjungan: {
        teks: 'Ditemui di tempat yang saya pilih',
        petunjuk: 'Misalnya di penampungan atau rumah saudara.',
      },
      isyarat: { teks: 'Panggilan video dengan bahasa isyarat', petunjuk: '' },
      lembaga: { teks: 'Diperiksa bersama lembaga yang saya percaya', petunjuk: '' },
      tulisan: { teks: 'Lewat cerita tertulis', petunjuk: '' },
      ya: {
        teks: 'Jangan tampilkan nama ini di daftar mana pun',
        petunjuk: 'Hanya petugas pemeriksa yang tahu.',
      },
    },
  },
  kabar: {
    judul: 'Ke nomor mana kami boleh memberi kabar?',
    singkat: 'Nomor telepon',
    petunjuk: 'Boleh nomor orang yang dipercaya. Boleh kosong: Anda bisa melihat kabar dengan tiket.',
    isian: { telepon: { label: 'Nomor telepon', petunjuk: '' } },
    pilihan: {},
  },
}
