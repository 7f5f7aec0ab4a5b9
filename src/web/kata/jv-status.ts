import type { statusId } from './id-status.ts'

export const statusJv: typeof statusId = {
  draf: {
    nama: 'Dereng dipunkirim',
    berikutnya: 'Jangkepi isian, lajeng kirim. Draf dipunsimpen 180 dinten.',
  },
  diajukan: { nama: 'Sampun katampi', berikutnya: 'Petugas badhé maos usulan punika.' },
  perlu_dilengkapi: {
    nama: 'Kedah dipunjangkepi',
    berikutnya:
      'Wonten katrangan ingkang kirang. Jangkepi ing kantor désa. Usulan mboten gugur amargi telat.',
  },
  daftar_awal: {
    nama: 'Mlebet daftar awal désa',
    berikutnya: 'Musyawarah désa badhé ngrembag daftar punika.',
  },
  daftar_akhir: {
    nama: 'Dipunsarujuki musyawarah désa',
    berikutnya: 'Petugas badhé dhateng ing griya panjenengan.',
  },
  tidak_disepakati: {
    nama: 'Mboten dipunsarujuki musyawarah désa',
    berikutnya: 'Panjenengan kénging ngajokaken keberatan. Caranipun wonten ing ngandhap.',
  },
  terverifikasi_lapangan: {
    nama: 'Sampun dipunparani petugas',
    berikutnya: 'Dinas Sosial mriksa kasil anggènipun petugas dhateng.',
  },
  usul_tidak_layak: {
    nama: 'Saweg dipunpriksa',
    berikutnya: 'Petugas kaping kalih saweg mriksa. Dereng wonten putusan.',
  },
  perlu_verifikasi_ulang: { nama: 'Badhé dipunparani malih', berikutnya: 'Petugas sanès badhé dhateng.' },
  tidak_layak: {
    nama: 'Dereng nyekapi sarat',
    berikutnya:
      'Kalih petugas sampun mriksa. Menawi mboten sarujuk, panjenengan kénging ngajokaken keberatan.',
  },
  layak: { nama: 'Nyekapi sarat', berikutnya: 'Usulan punika ngentosi serat saking kepala daerah.' },
  menunggu_pengesahan: {
    nama: 'Ngentosi tapak asta',
    berikutnya: 'Kepala daerah badhé napak astani daftar punika.',
  },
  disahkan: {
    nama: 'Dipunsahaken kepala daerah',
    berikutnya: 'Daftar badhé dipunkirim dhateng Kementerian Sosial.',
  },
  dikirim: {
    nama: 'Dipunkirim dhateng Kementerian Sosial',
    berikutnya: 'Data dipuncocogaken kaliyan cathetan kependudukan.',
  },
  perlu_perbaikan: {
    nama: 'Data kedah dipundandosi',
    berikutnya: 'Wonten data ingkang béda. Dandosi ing kantor désa. Usulan tetep mlampah.',
  },
  menunggu_nik: {
    nama: 'Ngentosi NIK',
    berikutnya: 'Petugas mbiyantu ngurus NIK ing Dukcapil. Usulan mboten dipuntolak.',
  },
  padan: {
    nama: 'Data sampun cocog',
    berikutnya: 'Saperangan usulan dipunpilih acak kanggé dipunpriksa mutunipun.',
  },
  qa: {
    nama: 'Dipunpriksa mutunipun',
    berikutnya: 'Perguruan tinggi mriksa saperangan usulan ingkang dipunpilih acak.',
  },
  lolos: { nama: 'Lolos pamriksan', berikutnya: 'Ngentosi penetapan saking Kementerian Sosial.' },
  ditetapkan: {
    nama: 'Dipuntetepaken mlebet daftar',
    berikutnya: 'Panjenengan sampun kadaftar. Mlebet daftar dereng mesthi langsung angsal bantuan.',
  },
  tidak_ditetapkan: {
    nama: 'Mboten dipuntetepaken',
    berikutnya:
      'Alesanipun wonten ing ngandhap. Menawi mboten sarujuk, panjenengan kénging ngajokaken keberatan.',
  },
  ditarik: {
    nama: 'Dipuntarik',
    berikutnya: 'Usulan punika dipunèndelaken awit panyuwunan. Panjenengan kénging ngajokaken usulan énggal.',
  },
  duplikat: {
    nama: 'Dipungabung',
    berikutnya:
      'Usulan punika dipungabung kaliyan usulan sanès kanggé tiyang ingkang sami. Tiket taksih lumampah.',
  },
}
