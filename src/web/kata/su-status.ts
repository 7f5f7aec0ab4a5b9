import type { statusId } from './id-status.ts'

export const statusSu: typeof statusId = {
  draf: { nama: 'Tacan dikirim', berikutnya: 'Lengkepan eusianana, terus kirim. Draf disimpen 180 dinten.' },
  diajukan: { nama: 'Parantos katampi', berikutnya: 'Petugas badé maca ieu usulan.' },
  perlu_dilengkapi: {
    nama: 'Kedah dilengkepan',
    berikutnya: 'Aya katerangan anu kirang. Lengkepan di kantor désa. Usulan moal gugur ku margi telat.',
  },
  daftar_awal: { nama: 'Lebet daftar awal désa', berikutnya: 'Musyawarah désa badé ngabahas ieu daftar.' },
  daftar_akhir: { nama: 'Disapukan musyawarah désa', berikutnya: 'Petugas badé sumping ka bumi.' },
  tidak_disepakati: {
    nama: 'Teu disapukan musyawarah désa',
    berikutnya: 'Anjeun tiasa ngajukeun kaberatan. Carana aya di handap.',
  },
  terverifikasi_lapangan: { nama: 'Parantos dilongok petugas', berikutnya: 'Dinas Sosial mariksa hasilna.' },
  usul_tidak_layak: { nama: 'Nuju dipariksa', berikutnya: 'Petugas kadua nuju mariksa. Tacan aya putusan.' },
  perlu_verifikasi_ulang: { nama: 'Badé dilongok deui', berikutnya: 'Petugas sanés badé sumping.' },
  tidak_layak: {
    nama: 'Tacan nyumponan sarat',
    berikutnya: 'Dua petugas parantos mariksa. Upami teu satuju, anjeun tiasa ngajukeun kaberatan.',
  },
  layak: { nama: 'Nyumponan sarat', berikutnya: 'Ieu usulan ngantosan serat ti kepala daérah.' },
  menunggu_pengesahan: {
    nama: 'Ngantosan tanda tangan',
    berikutnya: 'Kepala daérah badé nandatanganan daftar.',
  },
  disahkan: { nama: 'Disahkeun kepala daérah', berikutnya: 'Daftar badé dikirim ka Kementerian Sosial.' },
  dikirim: {
    nama: 'Dikirim ka Kementerian Sosial',
    berikutnya: 'Data dicocogkeun sareng catetan kependudukan.',
  },
  perlu_perbaikan: {
    nama: 'Data kedah dilereskeun',
    berikutnya: 'Aya data anu béda. Lereskeun di kantor désa. Usulan tetep lumangsung.',
  },
  menunggu_nik: {
    nama: 'Ngantosan NIK',
    berikutnya: 'Petugas ngabantosan ngurus NIK di Dukcapil. Usulan teu ditolak.',
  },
  padan: { nama: 'Data parantos cocog', berikutnya: 'Sawaréh usulan dipilih acak kanggo dipariksa mutuna.' },
  qa: { nama: 'Dipariksa mutuna', berikutnya: 'Paguron luhur mariksa sawaréh usulan anu dipilih acak.' },
  lolos: { nama: 'Lolos pamariksaan', berikutnya: 'Ngantosan penetapan ti Kementerian Sosial.' },
  ditetapkan: {
    nama: 'Ditetepkeun lebet daftar',
    berikutnya: 'Anjeun parantos kadaptar. Lebet daftar tacan tangtu langsung kénging bantuan.',
  },
  tidak_ditetapkan: {
    nama: 'Teu ditetepkeun',
    berikutnya: 'Alesanana aya di handap. Upami teu satuju, anjeun tiasa ngajukeun kaberatan.',
  },
  ditarik: {
    nama: 'Ditarik',
    berikutnya: 'Ieu usulan dieureunkeun ku margi dipénta. Anjeun tiasa ngajukeun usulan anyar.',
  },
  duplikat: {
    nama: 'Digabungkeun',
    berikutnya: 'Ieu usulan digabungkeun sareng usulan sanés pikeun jalmi anu sami. Tikét tetep berlaku.',
  },
}
