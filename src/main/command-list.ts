import type { Command } from './command.ts'

/** Every command, in the order of --help. A new one is an entry here and a file `command-<name>.ts`. */
export const COMMANDS: readonly Command[] = [
  {
    nama: 'mulai',
    ringkas: 'Siapkan segalanya, mainkan bulan contoh, lalu jalankan situs (npm start).',
    load: () => import('./command-mulai.ts'),
  },
  {
    nama: 'server',
    ringkas: 'Jalankan situs: halaman dan API.',
    load: () => import('./command-server.ts'),
  },
  {
    nama: 'worker',
    ringkas: 'Jalankan pekerjaan latar.',
    load: () => import('./command-worker.ts'),
  },
  {
    nama: 'migrasi',
    ringkas: 'Siapkan basis data: peran, tabel, wilayah.',
    load: () => import('./command-migrasi.ts'),
  },
  {
    nama: 'generate',
    ringkas: 'Buat penduduk tiruan dan simpan, atau tulis ke folder. Tidak ada orang sungguhan.',
    opsi: {
      kabkota: { nilai: 'KODE', bawaan: '3201', arti: 'Kode kabupaten atau kota, 4 angka' },
      keluarga: { nilai: 'N', bawaan: '2000', arti: 'Berapa keluarga' },
      seed: { nilai: 'N', bawaan: '7', arti: 'Benih acak; benih yang sama memberi penduduk yang sama' },
      ke: {
        nilai: 'FOLDER',
        arti: 'Tulis berkas ke folder ini, juga usulan.csv dan dukcapil.jsonl; basis data tidak disentuh',
      },
    },
    load: () => import('./command-generate.ts'),
  },
  {
    nama: 'impor usulan',
    ringkas: 'Periksa berkas usulan (CSV atau XLSX), lalu simpan.',
    argumen: ['BERKAS'],
    opsi: {
      uji: { arti: 'Periksa saja, jangan simpan' },
      hasil: { nilai: 'BERKAS', arti: 'Tulis hasil tiap baris ke CSV atau XLSX ini' },
      tanggal: { nilai: 'TTTT-BB-HH', arti: 'Tanggal pemeriksaan; tanpa ini, hari ini di Jakarta' },
      kamus: {
        nilai: 'siak|dtks',
        bawaan: 'siak',
        arti: 'Daftar kode hubungan keluarga yang dipakai berkas',
      },
      petugas: { nilai: 'NAMA', arti: 'Petugas yang mengimpor; wajib bila disimpan' },
      peran: { nilai: 'PERAN', arti: 'Peran petugas itu, bila ia memegang lebih dari satu' },
    },
    load: () => import('./command-impor-usulan.ts'),
  },
  {
    nama: 'cetak formulir',
    ringkas: 'Cetak formulir usulan kosong (PDF) dengan kode QR, untuk diisi dengan tangan.',
    opsi: {
      desa: { nilai: 'KODE', arti: 'Desa yang dicetak pada formulir; tanpa ini, ditulis tangan' },
      besar: { arti: 'Huruf besar (18 poin)' },
      bahasa: { nilai: 'id|en|jv|su', bawaan: 'id', arti: 'Bahasa formulir' },
      jumlah: { nilai: 'N', bawaan: '1', arti: 'Berapa lembar; tiap lembar bernomor sendiri' },
      ke: { nilai: 'BERKAS', arti: 'Berkas hasil; tanpa ini, di SETARA_DATA/cetak' },
    },
    load: () => import('./command-cetak-formulir.ts'),
  },
  {
    nama: 'bulan',
    ringkas: 'Mainkan satu bulan dari usulan sampai penetapan, lalu cetak laporannya.',
    argumen: ['[BERKAS...]'],
    opsi: {
      periode: { nilai: 'TTTT-BB', wajib: true, arti: 'Bulan yang dimainkan' },
      kabkota: { nilai: 'KODE', bawaan: '3201', arti: 'Kode kabupaten atau kota, 4 angka' },
      keluarga: { nilai: 'N', bawaan: '2000', arti: 'Berapa keluarga tiruan' },
      seed: { nilai: 'N', bawaan: '7', arti: 'Benih penduduk tiruan' },
    },
    load: () => import('./command-bulan.ts'),
  },
  {
    nama: 'dukcapil',
    ringkas: 'Jalankan tiruan layanan Dukcapil; tanpa berkas dukcapil.jsonl, atas penduduk tiruan.',
    argumen: ['[BERKAS]'],
    opsi: {
      port: { nilai: 'N', bawaan: '8090', arti: 'Porta' },
      kabkota: { nilai: 'KODE', bawaan: '3201', arti: 'Wilayah penduduk tiruan' },
      keluarga: { nilai: 'N', bawaan: '2000', arti: 'Berapa keluarga' },
      seed: { nilai: 'N', bawaan: '7', arti: 'Benih penduduk tiruan' },
      lambat: { nilai: 'MS', bawaan: '0', arti: 'Tunda tiap jawaban, milidetik' },
      mati: { arti: 'Jawab selalu dengan gangguan' },
    },
    load: () => import('./command-dukcapil.ts'),
  },
  {
    nama: 'pemadanan jalan',
    ringkas: 'Tanyakan penduduk sebuah wilayah kepada Dukcapil, atau teruskan putaran yang terhenti.',
    opsi: {
      kabkota: { nilai: 'KODE', wajib: true, arti: 'Kode kabupaten atau kota, 4 angka' },
      semua: { arti: 'Juga orang yang jawabannya masih berlaku' },
    },
    load: () => import('./command-pemadanan-jalan.ts'),
  },
  {
    nama: 'pemadanan laporan',
    ringkas: 'Cetak hasil pemadanan sebuah bulan menurut wilayah, hanya angka.',
    opsi: {
      periode: { nilai: 'TTTT-BB', wajib: true, arti: 'Bulan yang dilaporkan' },
      kabkota: { nilai: 'KODE', arti: 'Satu kabupaten atau kota saja' },
      desa: { arti: 'Juga menurut desa; untuk petugas, jangan diumumkan' },
    },
    load: () => import('./command-pemadanan-laporan.ts'),
  },
  {
    nama: 'pemadanan impor-lama',
    ringkas: 'Simpan kode pemadanan alat MK 2021 (kolom nik dan kode, CSV) sebagai riwayat.',
    argumen: ['BERKAS'],
    load: () => import('./command-pemadanan-impor-lama.ts'),
  },
  {
    nama: 'petugas tambah',
    ringkas: 'Catat seorang petugas dengan perannya, atau beri peran lain.',
    argumen: ['NAMA'],
    opsi: {
      peran: { nilai: 'PERAN', wajib: true, arti: 'Peran: operator_desa, verifikator, ...' },
      wilayah: { nilai: 'KODE', wajib: true, arti: 'Kode wilayah tugas, 2 sampai 10 angka; atau: nasional' },
      dasar: { nilai: 'SK', wajib: true, arti: 'Nomor surat keputusan' },
      mulai: { nilai: 'TTTT-BB-HH', arti: 'Hari pertama bertugas; tanpa ini, hari ini' },
      sampai: { nilai: 'TTTT-BB-HH', arti: 'Hari pertama tidak lagi bertugas' },
    },
    load: () => import('./command-petugas-tambah.ts'),
  },
  {
    nama: 'petugas token',
    ringkas: 'Buat token masuk untuk seorang petugas.',
    argumen: ['NAMA'],
    opsi: {
      hari: { nilai: 'N', bawaan: '30', arti: 'Masa berlaku' },
      cabut: { arti: 'Cabut semua token petugas itu' },
    },
    load: () => import('./command-petugas-token.ts'),
  },
  {
    nama: 'lembaga tambah',
    ringkas: 'Catat lembaga terakreditasi yang orangnya mendampingi warga.',
    argumen: ['NAMA'],
    opsi: {
      dasar: { nilai: 'SK', wajib: true, arti: 'Nomor surat keputusan akreditasi' },
      kecamatan: { nilai: 'KODE,KODE', wajib: true, arti: 'Kecamatan wilayahnya, 6 angka, satu kabupaten' },
      mulai: { nilai: 'TTTT-BB-HH', arti: 'Hari pertama; tanpa ini, hari ini' },
      sampai: { nilai: 'TTTT-BB-HH', arti: 'Hari pertama tidak lagi terakreditasi' },
    },
    load: () => import('./command-lembaga-tambah.ts'),
  },
  {
    nama: 'lembaga akhiri',
    ringkas: 'Akhiri akreditasi sebuah lembaga; pendampingnya tidak bisa masuk lagi.',
    argumen: ['NAMA'],
    opsi: {
      dasar: { nilai: 'SK', wajib: true, arti: 'Nomor surat keputusan' },
      sampai: { nilai: 'TTTT-BB-HH', wajib: true, arti: 'Hari pertama tidak lagi terakreditasi' },
    },
    load: () => import('./command-lembaga-akhiri.ts'),
  },
  {
    nama: 'pendamping tambah',
    ringkas: 'Catat seorang pendamping dan beri kode sekali pakai; yang sudah ada mendapat kode baru.',
    argumen: ['NAMA'],
    opsi: {
      lembaga: { nilai: 'NAMA', wajib: true, arti: 'Nama atau nomor lembaganya' },
      petugas: {
        nilai: 'NAMA',
        arti: 'Bila ia juga petugas: namanya. Ia tidak bisa memeriksa usulan dampingannya',
      },
      ganti: { arti: 'Perangkat hilang: cabut kunci sandi yang lama' },
      'kode-etik': { nilai: 'TTTT-BB-HH', wajib: true, arti: 'Hari menandatangani kode etik' },
      mulai: { nilai: 'TTTT-BB-HH', arti: 'Hari pertama; tanpa ini, hari ini' },
      sampai: { nilai: 'TTTT-BB-HH', arti: 'Hari pertama tidak lagi mendampingi' },
    },
    load: () => import('./command-pendamping-tambah.ts'),
  },
  {
    nama: 'pendamping tangguhkan',
    ringkas: 'Tangguhkan seorang pendamping saat itu juga.',
    argumen: ['NAMA'],
    opsi: { kembali: { arti: 'Perbolehkan lagi' } },
    load: () => import('./command-pendamping-tangguhkan.ts'),
  },
  {
    nama: 'pemadanan ukur',
    ringkas: 'Latih dan ukur mesin pemadanan pada satu set yang kebenarannya diketahui.',
    opsi: {
      set: { nilai: 'BERKAS', wajib: true, arti: 'Keterangan set: BERKAS.set.json (data/README.md)' },
      json: { arti: 'Cetak satu baris JSON' },
      model: { nilai: 'BERKAS', arti: 'Tulis model ke berkas ini' },
      memakai: { nilai: 'BERKAS', arti: 'Nilai dengan model dari berkas ini, tanpa melatih' },
    },
    load: () => import('./command-pemadanan-ukur.ts'),
  },
  {
    nama: 'daftar',
    ringkas: 'Buka atau tutup daftar penerima di desa-desa sebuah kabupaten atau kota; bawaannya tertutup.',
    opsi: {
      kabkota: { nilai: 'KODE', wajib: true, arti: 'Kode kabupaten atau kota, 4 angka' },
      keadaan: { nilai: 'KEADAAN', wajib: true, arti: 'buka atau tutup' },
      dasar: { nilai: 'DASAR', wajib: true, arti: 'Dasar hukum daerah untuk membuka atau menutupnya' },
    },
    load: () => import('./command-daftar.ts'),
  },
  {
    nama: 'bench',
    ringkas: 'Ukur kecepatan dan tulis ke docs/bench.md; dengan nama: satu ukuran saja.',
    argumen: ['[NAMA]'],
    opsi: {
      jumlah: { nilai: 'ORANG', arti: 'Begitu banyak orang di register, untuk ukuran yang memakainya' },
    },
    load: () => import('./command-bench.ts'),
  },
  {
    nama: 'konfigurasi',
    ringkas: 'Cetak semua pengaturan dan perintah.',
    opsi: { tulis: { arti: 'Tulis ke docs/konfigurasi.md' } },
    load: () => import('./command-konfigurasi.ts'),
  },
  {
    nama: 'tabel',
    ringkas: 'Tulis src/db/tables.ts dari skema basis data uji.',
    load: () => import('./command-tabel.ts'),
  },
  {
    nama: 'suara',
    ringkas: 'Buat lagi suara halaman bantuan di data/suara (perlu espeak-ng dan opus-tools).',
    load: () => import('./command-suara.ts'),
  },
]
