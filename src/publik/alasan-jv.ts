import type { AlasanTerjemahan } from './alasan-kata.ts'

/** Javanese in krama. Needs native review (docs/terjemahan.md). */
export const alasanJv: AlasanTerjemahan = {
  keputusan: {
    meninggal: {
      kata: 'Tiyang ingkang dipunusulaken kacathet sampun séda.',
      ubah: 'Menawi taksih gesang, mangga dhateng utawi nyuwun petugas dhateng. Data badhé dipunpulihaken.',
    },
    pindah_luar_wilayah: {
      kata: 'Tiyang ingkang dipunusulaken sampun pindhah dhateng daérah sanès.',
      ubah: 'Usulan punika tumut pindhah. Hubungi kantor désa ing papan dunung ingkang énggal.',
    },
    ganda: {
      kata: 'Tiyang punika sampun wonten ing usulan sanès. Usulan sanès punika ingkang dipunlajengaken.',
      ubah: 'Menawi punika tiyang sanès, aturaken dokumèn utawi nyuwun petugas dhateng.',
    },
    mampu: {
      kata: 'Miturut pamriksan, kulawarga punika dereng nyekapi kriteria miskin.',
      ubah: 'Menawi kawontenan éwah utawi pamriksan klèntu, ajokaken keberatan kanthi katrangan énggal.',
    },
    asn_tni_polri: {
      kata: 'Wonten anggota kulawarga ingkang kacathet dados ASN, TNI, utawi Polri.',
      ubah: 'Menawi cathetanipun klèntu utawi sampun kèndel, bekta serat katrangan utawi ajokaken keberatan.',
    },
    pensiunan_berpenghasilan: {
      kata: 'Wonten anggota kulawarga ingkang nampi pensiun ajeg.',
      ubah: 'Menawi pensiun sampun kèndel utawi mboten cekap, ajokaken keberatan kanthi buktinipun.',
    },
    upah_di_atas_ump: {
      kata: 'Wonten anggota kulawarga ingkang opahipun kacathet langkung saking opah minimum.',
      ubah: 'Menawi sampun kèndel nyambut damel utawi asmanipun dipunsambut tiyang, ajokaken keberatan.',
    },
    tidak_ditemukan: {
      kata: 'Petugas sampun dhateng kaping kalih, nanging dereng saged pinanggih.',
      ubah: 'Aturi pirsa wonten pundi saha kala punapa panjenengan saged pinanggih. Usulan dipunbikak malih.',
    },
    menolak: {
      kata: 'Panjenengan piyambak nyuwun supados mboten dipundata utawi mboten nampi.',
      ubah: 'Panjenengan kénging éwah penggalih kala punapa kémawon. Ajokaken usulan énggal.',
    },
    data_tidak_benar: {
      kata: 'Katrangan wigati ing usulan pranyata mboten cocog kaliyan kasunyatan.',
      ubah: 'Dandosi katranganipun, utawi ajokaken keberatan menawi pamriksan klèntu.',
    },
    'dtks.ditetapkan': {
      kata: 'Panjenengan kadaftar ing DTKS.',
      ubah: 'Aturi pirsa menawi kulawarga, alamat, utawi kawontenan éwah.',
    },
    'program.masuk_kuota': {
      kata: 'Kulawarga panjenengan mlebet daftar panampi wulan punika.',
      ubah: 'Mboten prelu punapa-punapa. Aturi pirsa menawi kawontenan éwah.',
    },
    'program.di_luar_kuota': {
      kata: 'Kulawarga panjenengan nyekapi sarat, nanging papan wulan punika sampun telas. Panjenengan tetep tumut wulan ngajeng.',
      ubah: 'Mboten prelu ngusulaken malih. Dangunipun ngentosi tumut dipunétang.',
    },
    'program.desil_di_luar_sasaran': {
      kata: 'Program punika kanggé desil 1 dumugi 4. Desil kulawarga panjenengan sapunika wonten ing sanjawinipun.',
      ubah: 'Menawi kawontenan griya utawi padamelan ing data klèntu, nyuwun data dipundandosi.',
    },
    'program.menunggu_desil': {
      kata: 'Peringkat kesejahteraan kulawarga panjenengan dereng wonten. Punika sanès panolakan.',
      ubah: 'Petugas badhé njangkepi data kulawarga. Panjenengan tetep tumut wulan ngajeng.',
    },
    'program.menunggu_nik': {
      kata: 'Program punika mbetahaken NIK kanggé mbagi. Panjenengan sampun kadaftar, saha kula biyantu ngurus NIK.',
      ubah: 'Rampungaken rujukan dhateng Dukcapil. Petugas mbiyantu tanpa wragad.',
    },
    'program.dikecualikan': {
      kata: 'Kulawarga panjenengan mboten dipuntumutaken ing program punika awit panyuwunan utawi putusan ingkang kacathet.',
      ubah: 'Panjenengan kénging ngajokaken usulan énggal utawi keberatan.',
    },
  },
  sanggahan: {
    meninggal: 'Wonten ingkang ngaturaken bilih tiyang punika sampun séda.',
    pindah: 'Wonten ingkang ngaturaken bilih panjenengan sampun pindhah saking désa punika.',
    tidak_ditemukan: 'Wonten ingkang ngaturaken bilih panjenengan mboten dunung ing ngriki.',
    ganda: 'Wonten ingkang ngaturaken bilih asma panjenengan kacathet kaping kalih.',
    asn_tni_polri: 'Wonten ingkang ngaturaken bilih panjenengan ASN, TNI, utawi Polri.',
    pensiunan: 'Wonten ingkang ngaturaken bilih panjenengan nampi pensiun.',
    upah_di_atas_ump: 'Wonten ingkang ngaturaken bilih opah panjenengan langkung saking opah minimum.',
    punya_usaha_besar: 'Wonten ingkang ngaturaken bilih panjenengan gadhah usaha ageng.',
    aset: 'Wonten ingkang ngaturaken bilih panjenengan gadhah griya utawi kendaraan aos.',
    pendamping_sosial: 'Wonten ingkang ngaturaken bilih panjenengan nyambut damel dados pendamping sosial.',
    salah_identitas: 'Wonten ingkang ngaturaken bilih data punika gadhahanipun tiyang sanès.',
    lainnya: 'Wonten ingkang nyuwun data panjenengan dipunpriksa malih.',
    potongan: 'Punika pangaduan bab petugas.',
    belum_masuk: 'Wonten ingkang ngaturaken bilih panjenengan kedahipun mlebet daftar.',
    keliru_dikeluarkan: 'Wonten ingkang ngaturaken bilih panjenengan klèntu dipunwedalaken.',
  },
}
