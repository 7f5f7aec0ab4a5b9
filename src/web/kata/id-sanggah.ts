import { usulId } from './id-usul.ts'

const pertanyaan = {
  alasan: {
    judul: 'Apa yang ingin Anda sampaikan?',
    singkat: 'Yang disampaikan',
    petunjuk: 'Pilih satu.',
    isian: {
      alasan: { label: 'Apa yang ingin Anda sampaikan?', petunjuk: '' },
    },
    pilihan: {
      meninggal: { teks: 'Orangnya sudah meninggal', petunjuk: '' },
      pindah: { teks: 'Orangnya sudah pindah', petunjuk: '' },
      tidak_ditemukan: { teks: 'Orangnya tidak tinggal di sini', petunjuk: '' },
      ganda: { teks: 'Namanya tercatat dua kali', petunjuk: '' },
      asn_tni_polri: { teks: 'Ia ASN, TNI, atau Polri', petunjuk: '' },
      pensiunan: { teks: 'Ia menerima pensiun', petunjuk: '' },
      upah_di_atas_ump: { teks: 'Upahnya di atas upah minimum', petunjuk: '' },
      punya_usaha_besar: { teks: 'Ia punya usaha besar', petunjuk: '' },
      aset: { teks: 'Ia punya rumah atau kendaraan berharga', petunjuk: '' },
      pendamping_sosial: { teks: 'Ia bekerja sebagai pendamping sosial', petunjuk: '' },
      salah_identitas: { teks: 'Datanya milik orang lain', petunjuk: '' },
      lainnya: { teks: 'Hal lain', petunjuk: '' },
      potongan: {
        teks: 'Ada pungutan atau potongan bantuan',
        petunjuk: 'Ini pengaduan tentang petugas. Diteruskan ke jalur pengaduan.',
      },
      belum_masuk: { teks: 'Orang ini seharusnya masuk daftar', petunjuk: '' },
      keliru_dikeluarkan: { teks: 'Orang ini keliru dikeluarkan dari daftar', petunjuk: '' },
    },
  },
  tempat: {
    judul: 'Di mana orang itu tinggal?',
    singkat: 'Tempat tinggal',
    petunjuk: '',
    isian: {
      kode_desa: { label: 'Desa atau kelurahan', petunjuk: '' },
      alamat: {
        label: 'Di mana rumahnya?',
        petunjuk: 'Misalnya: RT 02 RW 05, atau dekat pasar. Boleh kosong.',
      },
    },
    pilihan: {},
  },
  nama: {
    judul: 'Siapa nama orang itu?',
    singkat: 'Nama',
    petunjuk: 'Tulis nama lengkapnya bila tahu.',
    isian: {
      nama_lengkap: { label: 'Nama lengkap', petunjuk: '' },
    },
    pilihan: {},
  },
  lahir: {
    judul: 'Kapan orang itu lahir?',
    singkat: 'Tanggal lahir',
    petunjuk: 'Isi sejauh yang Anda tahu. Boleh kosong.',
    isian: {
      hari: { label: 'Tanggal lahir', petunjuk: 'Misalnya: 17 8 1975' },
    },
    pilihan: {},
  },
  cerita: {
    judul: 'Apa yang Anda lihat atau tahu?',
    singkat: 'Cerita',
    petunjuk: 'Tulis seperlunya. Boleh kosong. Tidak perlu foto.',
    isian: {
      cerita: { label: 'Apa yang Anda lihat atau tahu?', petunjuk: '' },
    },
    pilihan: {},
  },
  pelapor: {
    judul: 'Siapa Anda?',
    singkat: 'Nama Anda',
    petunjuk: 'Nama Anda dirahasiakan. Petugas desa dan orang itu tidak diberi tahu.',
    isian: {
      nama_pelapor: { label: 'Nama Anda', petunjuk: '' },
      telepon: { label: 'Nomor telepon Anda', petunjuk: 'Boleh kosong.' },
    },
    pilihan: {},
  },
}

/** The words of an objection: the form, and its page by ticket. */
export const sanggahId = {
  judul: 'Sampaikan sanggahan',
  pembuka: 'Beri tahu bila seseorang keliru masuk, keliru dikeluarkan, atau belum masuk daftar.',
  kirimKata: 'Dengan mengirim, Anda menyatakan ini benar sejauh yang Anda tahu.',
  kirim: 'Kirim sanggahan',
  terimaJudul: 'Sanggahan sudah diterima',
  terimaKata: 'Simpan tiket dan PIN ini. Keduanya dipakai untuk melihat sanggahan.',
  terimaLihat: 'Lihat sanggahan',
  perluDaftar: [
    'Sekitar tiga menit. Satu pertanyaan di satu halaman.',
    'Nama Anda dirahasiakan.',
    'Tidak ada yang langsung berubah. Petugas desa lain akan memeriksa.',
    'Orangnya diberi tahu dan boleh menjawab.',
    'Tidak setuju dengan keputusan tentang diri sendiri? Buka "Lihat usulan".',
  ],
  terimaLangkah: [
    'Petugas membaca sanggahan ini.',
    'Orangnya diberi tahu alasannya, tanpa nama Anda. Ia boleh menjawab.',
    'Petugas dari desa lain memeriksa.',
    'Hasilnya tidak kami beritahukan, untuk menjaga data orang itu.',
  ],
  galat: usulId.galat,
  pertanyaan,
  kasus: {
    judul: 'Lihat atau jawab sanggahan',
    tombol: 'Buka',
    pembuatJudul: 'Sanggahan Anda',
    sasaranJudul: 'Ada yang meminta data Anda diperiksa lagi',
    dikirim: 'Dikirim',
    tarik: 'Tarik sanggahan ini',
    tarikKata: 'Pemeriksaan dihentikan.',
    tarikTombol: 'Ya, tarik',
    tarikSelesai: 'Sanggahan sudah ditarik.',
    tidakBerubah: 'Tidak ada yang berubah pada bantuan Anda. Anda boleh menjawab.',
    mengapa: 'Apa yang disampaikan',
    hasil: 'Hasil pemeriksaan',
    hasilTerbukti: 'Petugas akan memeriksa kelayakan Anda. Anda akan diberi tahu dan boleh menjawab lagi.',
    hasilLain: 'Tidak ada yang berubah pada data Anda.',
    sedangDiperiksa: 'Petugas dari desa lain sedang memeriksa.',
    jawab: 'Jawaban Anda',
    jawabSampai: 'Anda bisa menjawab sampai',
    jawabCara: 'Boleh di sini, di kertas, atau lisan di kantor desa.',
    sudahJawab: 'Anda sudah menjawab pada',
    jawaban: 'Tulis jawaban Anda',
    jawabTombol: 'Kirim jawaban',
    jawabGalat: 'Tulis jawabannya dulu, paling banyak 8.000 huruf',
    jawabSelesai: 'Jawaban Anda sudah kami terima.',
    keadaan: {
      diterima: { nama: 'Sudah diterima', berikutnya: 'Petugas akan membaca sanggahan ini.' },
      diperiksa: { nama: 'Sedang diperiksa', berikutnya: 'Petugas sedang memeriksa.' },
      selesai: {
        nama: 'Selesai diperiksa',
        berikutnya: 'Terima kasih. Hasilnya tidak kami beritahukan, untuk menjaga data orang itu.',
      },
      ditarik: { nama: 'Ditarik', berikutnya: 'Sanggahan dihentikan atas permintaan Anda.' },
      dialihkan: {
        nama: 'Diteruskan ke pengaduan',
        berikutnya: 'Pengaduan Anda diteruskan kepada pengawas.',
      },
    },
  },
}
