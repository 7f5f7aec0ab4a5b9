/** The words of the front page. */
export const depanJv = {
  judul: 'Bantuan sosial kangge ingkang hak',
  pembuka: 'Priksa, usulaken, lan tut wingkingi. Sinten kemawon saged, tanpa akun lan tanpa ragad.',
  cek: { judul: 'Priksa status', kata: 'Menapa tiyang punika sampun kadhaftar? NIK boten dipunsuwun.' },
  usul: {
    judul: 'Ngusulaken',
    kata: 'Kangge dhiri piyambak, kulawarga, utawi tiyang sanes. Saged tanpa NIK.',
  },
  sanggah: {
    judul: 'Nyanggah',
    kata: 'Wonten ingkang klentu mlebet, klentu medal, utawi dereng mlebet daftar?',
  },
  kasus: { judul: 'Pirsani usulan', kata: 'Mawi tiket lan PIN: dumugi pundi, lan menapa alesanipun.' },
  bantuan: { judul: 'Pambiyantu', kata: 'Cara mlampahipun, hak panjenengan, jadwal, lan tegesipun tembung.' },
  bulan: 'Kegiatan petugas wulan punika',
  ponsel: 'Boten gadhah telpon utawi internet?',
  ponselKata:
    'Rawuh dhateng kantor desa utawi kelurahan. Nyuwun formulir dlancang, utawi nyuwun dipunisikaken.',
}
