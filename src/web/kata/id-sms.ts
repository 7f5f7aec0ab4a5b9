/** SMS answers: each at most 160 letters of the SMS alphabet, no name of a person, no NIK, no programme. */
export const smsId = {
  bantuan:
    'SETARA, gratis. Ketik CEK: sudah terdaftar? USUL: minta diusulkan. STATUS tiket PIN: lihat usulan. STOP: selesai. Bahasa: JAWA, SUNDA, ENGLISH.',
  belumPaham: 'Maaf, pesan ini belum kami pahami. Ketik BANTUAN untuk melihat caranya. Gratis.',
  tanyaDesa:
    'Di desa mana tinggal sekarang? Tulis desa dan kecamatan. Contoh: Sukamaju Jonggol. Kode desa juga boleh. Batal: STOP.',
  desaKosong:
    'Desa itu belum kami temukan. Periksa ejaannya. Tulis desa dan kecamatan, atau kode desa 10 angka.',
  desaBanyak: 'Ada beberapa desa dengan nama itu. Tulis desa dan kecamatannya, atau kode desa 10 angka.',
  tanyaNama: 'Siapa nama lengkapnya? Tulis seperti di KTP atau KK. Satu kata saja boleh. Batal: STOP.',
  tanyaLahir: 'Kapan tanggal lahirnya? Tulis tanggal, bulan, tahun. Contoh: 17-8-1975. Batal: STOP.',
  lahirGalat: 'Tanggal lahir itu belum terbaca. Tulis tanggal, bulan, tahun. Contoh: 17-8-1975.',
  tanyaPin:
    'Pilih PIN 6 angka. Kirim angkanya saja. Jangan tanggal lahir, jangan angka berurutan. Jangan beri tahu siapa pun. Batal: STOP.',
  pinGalat:
    'Angka itu belum bisa dipakai. Kirim 6 angka lain: bukan tanggal lahir, bukan berurutan, bukan angka kembar.',
  usulJadi: (tiket: string) =>
    `Usulan sudah kami terima. Tiket: ${tiket}. Simpan tiket dan PIN. Petugas akan menemui Anda. Semua gratis. Hapus SMS yang berisi PIN.`,
  usulBatas:
    'Nomor ini sudah cukup banyak mengirim usulan hari ini. Coba lagi besok, atau datang ke kantor desa. Gratis.',
  statusCara:
    'Ketik STATUS, lalu tiket, lalu PIN. Contoh: STATUS ABCDE12345F 602914. Tiket ada di tanda terima.',
  tidakCocok:
    'Tiket dan PIN ini tidak cocok. Usulan tetap tersimpan. Setelah 5 kali, tunggu satu hari. Atau minta PIN baru di kantor desa.',
  cek: {
    terdaftar:
      'Terdaftar: data ini ada di daftar. Rinciannya hanya dengan tiket dan PIN, atau di kantor desa. Gratis.',
    tidak_ditemukan:
      'Belum ditemukan. Ini belum tentu tidak terdaftar. Periksa ejaannya, atau ketik USUL. Kantor desa juga membantu. Gratis.',
    coba_lagi:
      'Terlalu banyak pengecekan. Batas ini menjaga data semua orang. Coba lagi nanti, atau datang ke kantor desa. Gratis.',
    gangguan: 'Layanan sedang terganggu. Data Anda tetap aman. Coba lagi beberapa menit lagi, atau besok.',
  },
  /** Where the page's words point to something below on the page. */
  status: {
    tidak_disepakati:
      'Tidak disepakati musyawarah desa. Boleh keberatan dalam 30 hari kerja. Tanyakan alasannya di kantor desa, bawa tiket.',
    tidak_layak:
      'Belum memenuhi syarat. Dua petugas memeriksa. Boleh keberatan dalam 30 hari kerja. Tanyakan alasannya di kantor desa.',
    tidak_ditetapkan:
      'Tidak ditetapkan. Boleh keberatan dalam 30 hari kerja. Tanyakan alasannya di kantor desa, bawa tiket. Gratis.',
  },
  selesai:
    'Selesai. Tidak ada SMS kabar lagi ke nomor ini. Usulan tetap tersimpan. Ketik BANTUAN bila perlu.',
}
