/** The words of the help pages. */
export const bantuanId = {
  judul: 'Bantuan',
  pembuka: 'Cara kerja, hak Anda, jadwal, dan arti istilah. Semuanya gratis.',
  mudah: 'Versi mudah dibaca',
  lengkap: 'Versi lengkap',
  lain: 'Bantuan lain',
  tanya: 'Masih bingung? Datang ke kantor desa atau kelurahan. Boleh bersama orang yang Anda percaya.',
  dengar: 'Dengarkan halaman ini',
  dengarKata: 'Suara buatan mesin, dalam bahasa Indonesia.',
  jadwalKata:
    'Jadwal bulan ini. Usulan boleh dikirim kapan saja. Yang datang setelah tutup ikut bulan berikutnya.',
  jadwal: { judul: 'Jadwal', ringkas: 'Kapan masa usulan buka dan tutup.' },
  topik: {
    'cara-kerja': {
      judul: 'Cara kerja',
      ringkas: 'Dari usulan sampai keputusan.',
      bagian: [
        {
          judul: 'Siapa pun boleh mengusulkan',
          isi: [
            'Usulkan diri sendiri, keluarga, atau orang lain.',
            'Boleh tanpa NIK, tanpa KTP, tanpa alamat tetap, dan tanpa ponsel.',
            'Bisa di sini, di kertas, atau di kantor desa.',
          ],
        },
        {
          judul: 'Petugas memeriksa',
          isi: [
            'Petugas bertemu atau berkunjung.',
            'Perlu cara lain? Katakan saja. Kami tidak menanyakan sebabnya.',
            'Setiap jawaban "tidak" diperiksa dua orang.',
          ],
        },
        {
          judul: 'Kepala daerah mengesahkan',
          isi: [
            'Setiap bulan, daftar yang layak ditandatangani kepala daerah.',
            'Yang belum sempat ikut bulan depan. Tidak ada yang hangus.',
          ],
        },
        {
          judul: 'Data dicocokkan',
          isi: [
            'Data dicocokkan dengan catatan sipil (Dukcapil).',
            'Ada yang berbeda? Petugas membantu memperbaiki. Itu bukan penolakan.',
            'Belum punya NIK? Kami bantu mengurusnya.',
          ],
        },
        {
          judul: 'Kementerian memutuskan',
          isi: [
            'Kementerian Sosial memutuskan setiap bulan.',
            'Setiap keputusan punya alasan. Anda bisa membacanya dengan tiket dan PIN.',
            'Di luar kuota bukan akhir. Anda ikut lagi bulan depan.',
          ],
        },
      ],
      mudah: [
        'Anda mengusulkan.',
        'Petugas datang dan melihat.',
        'Kepala daerah tanda tangan.',
        'Kementerian memutuskan.',
        'Anda membaca hasil dan alasannya.',
        'Tidak setuju? Anda boleh mengajukan keberatan.',
        'Semuanya gratis.',
      ],
    },
    hak: {
      judul: 'Hak Anda',
      ringkas: 'Yang boleh Anda minta.',
      bagian: [
        {
          judul: 'Tahu dan mengerti',
          isi: [
            'Anda berhak tahu sampai di mana usulan Anda.',
            'Anda berhak tahu alasan setiap keputusan.',
            'Anda berhak mendapat penjelasan dengan kata-kata sederhana.',
          ],
        },
        {
          judul: 'Tidak setuju',
          isi: [
            'Anda boleh mengajukan keberatan dalam 30 hari kerja.',
            'Dua petugas lain akan memeriksa lagi.',
            'Masih tidak setuju? Anda boleh ke Ombudsman atau PTUN.',
          ],
        },
        {
          judul: 'Dibantu',
          isi: [
            'Orang lain boleh membantu Anda.',
            'Anda boleh minta bahasa isyarat, huruf besar, atau dibacakan.',
            'Anda boleh minta ditemui di tempat yang Anda pilih.',
          ],
        },
        {
          judul: 'Dijaga',
          isi: [
            'Nama Anda hanya ditampilkan kepada orang yang berwenang.',
            'Anda boleh minta nama Anda tidak ada di daftar mana pun.',
            'Tidak ada yang berubah karena Anda diam.',
          ],
        },
        {
          judul: 'Gratis',
          isi: [
            'Tidak ada biaya. Jangan membayar kepada siapa pun.',
            'Ada yang meminta uang? Sampaikan lewat sanggahan.',
          ],
        },
      ],
      mudah: [
        'Anda boleh bertanya.',
        'Anda boleh tahu alasannya.',
        'Anda boleh tidak setuju.',
        'Anda boleh dibantu.',
        'Nama Anda dijaga.',
        'Jangan bayar siapa pun.',
      ],
    },
    istilah: {
      judul: 'Arti istilah',
      ringkas: 'Kata-kata yang sering dipakai.',
      bagian: [
        { judul: 'DTKS', isi: ['Daftar orang yang bisa mendapat bantuan sosial.'] },
        { judul: 'Usulan', isi: ['Permintaan agar seseorang masuk daftar atau mendapat bantuan.'] },
        {
          judul: 'Sanggahan',
          isi: ['Kabar bahwa seseorang keliru masuk, keliru keluar, atau belum masuk daftar.'],
        },
        { judul: 'Keberatan', isi: ['Anda tidak setuju dengan keputusan tentang diri Anda.'] },
        { judul: 'Tiket dan PIN', isi: ['Tiket: nomor usulan Anda. PIN: 6 angka rahasia untuk membukanya.'] },
        { judul: 'Musyawarah desa', isi: ['Rapat warga desa yang membahas daftar usulan.'] },
        { judul: 'Pengesahan', isi: ['Tanda tangan kepala daerah atas daftar yang layak.'] },
        { judul: 'Penetapan', isi: ['Keputusan Kementerian Sosial setiap bulan.'] },
        {
          judul: 'Desil',
          isi: ['Kelompok kesejahteraan keluarga, dari 1 sampai 10. Angka 1 paling perlu dibantu.'],
        },
        { judul: 'Pendamping', isi: ['Orang terlatih yang boleh membantu Anda, dengan izin Anda.'] },
      ],
      mudah: [
        'DTKS: daftar bantuan.',
        'Usulan: minta masuk daftar.',
        'Keberatan: saya tidak setuju.',
        'Tiket: nomor saya.',
        'PIN: rahasia saya.',
      ],
    },
  },
  aksesibilitas: {
    judul: 'Pernyataan aksesibilitas',
    ringkas: 'Apa yang sudah diuji, dan apa yang masih kurang.',
    teruji: 'Yang diuji mesin',
    terujiKata: (halaman: string, aturan: string) =>
      `${halaman} keadaan halaman diperiksa dengan ${aturan} aturan WCAG 2.2 tingkat A sampai AAA. Dalam empat bahasa, terang dan gelap, pada layar 320 piksel.`,
    hasil: 'Hasil',
    temuan: 'Temuan',
    tanggal: 'Tanggal uji',
    manual: 'Belum diuji orang',
    manualDaftar: [
      'Pembaca layar NVDA di Windows.',
      'TalkBack di ponsel Android, juga yang lama.',
      'VoiceOver di iPhone.',
      'Orang dengan disabilitas yang memakainya sendiri.',
      'Penutur asli bahasa Jawa dan Sunda untuk terjemahannya.',
    ],
    kurang: 'Yang masih kurang',
    kurangDaftar: [
      'Belum ada video bahasa isyarat BISINDO.',
      'Suara rekaman baru ada untuk halaman bantuan, dalam bahasa Indonesia dan Inggris.',
      'Alasan keputusan baru ditulis dalam bahasa Indonesia.',
    ],
    keluhan: 'Ada yang menghalangi Anda?',
    keluhanKata: 'Sampaikan di kantor desa atau Dinas Sosial. Kami akan memperbaikinya.',
  },
}
