import { usulJv } from './jv-usul.ts'

const pertanyaan = {
  alasan: {
    judul: 'Menapa ingkang badhe panjenengan aturaken?',
    singkat: 'Ingkang dipunaturaken',
    petunjuk: 'Pilih satunggal.',
    isian: {
      alasan: { label: 'Menapa ingkang badhe panjenengan aturaken?', petunjuk: '' },
    },
    pilihan: {
      meninggal: { teks: 'Tiyangipun sampun seda', petunjuk: '' },
      pindah: { teks: 'Tiyangipun sampun pindhah', petunjuk: '' },
      tidak_ditemukan: { teks: 'Tiyangipun boten manggen ing ngriki', petunjuk: '' },
      ganda: { teks: 'Asmanipun kacathet kaping kalih', petunjuk: '' },
      asn_tni_polri: { teks: 'Piyambakipun ASN, TNI, utawi Polri', petunjuk: '' },
      pensiunan: { teks: 'Piyambakipun nampi pensiun', petunjuk: '' },
      upah_di_atas_ump: { teks: 'Opahipun langkung saking opah minimum', petunjuk: '' },
      punya_usaha_besar: { teks: 'Piyambakipun gadhah usaha ageng', petunjuk: '' },
      aset: { teks: 'Piyambakipun gadhah griya utawi kendaraan aos', petunjuk: '' },
      pendamping_sosial: { teks: 'Piyambakipun nyambut damel dados pendamping sosial', petunjuk: '' },
      salah_identitas: { teks: 'Datanipun gadhahanipun tiyang sanes', petunjuk: '' },
      lainnya: { teks: 'Bab sanes', petunjuk: '' },
      potongan: {
        teks: 'Wonten pungutan utawi potongan bantuan',
        petunjuk: 'Punika wadul bab petugas. Dipunlajengaken dhateng margi pangaduan.',
      },
      belum_masuk: { teks: 'Tiyang punika kedahipun mlebet daftar', petunjuk: '' },
      keliru_dikeluarkan: { teks: 'Tiyang punika klentu dipunwedalaken saking daftar', petunjuk: '' },
    },
  },
  tempat: {
    judul: 'Wonten pundi tiyang punika manggen?',
    singkat: 'Papan manggen',
    petunjuk: '',
    isian: {
      kode_desa: { label: 'Desa utawi kelurahan', petunjuk: '' },
      alamat: {
        label: 'Wonten pundi griyanipun?',
        petunjuk: 'Upaminipun: RT 02 RW 05, utawi celak peken. Saged kothong.',
      },
    },
    pilihan: {},
  },
  nama: {
    judul: 'Sinten asmanipun tiyang punika?',
    singkat: 'Asma',
    petunjuk: 'Serat asma jangkepipun menawi mangertos.',
    isian: {
      nama_lengkap: { label: 'Asma jangkep', petunjuk: '' },
    },
    pilihan: {},
  },
  lahir: {
    judul: 'Kala punapa tiyang punika lair?',
    singkat: 'Tanggal lair',
    petunjuk: 'Isi samangertos panjenengan. Saged kothong.',
    isian: {
      hari: { label: 'Tanggal lair', petunjuk: 'Upaminipun: 17 8 1975' },
    },
    pilihan: {},
  },
  cerita: {
    judul: 'Menapa ingkang panjenengan pirsani utawi mangertosi?',
    singkat: 'Cariyos',
    petunjuk: 'Serat saprelunipun. Saged kothong. Boten prelu foto.',
    isian: {
      cerita: { label: 'Menapa ingkang panjenengan pirsani utawi mangertosi?', petunjuk: '' },
    },
    pilihan: {},
  },
  pelapor: {
    judul: 'Sinten panjenengan?',
    singkat: 'Asma panjenengan',
    petunjuk: 'Asma panjenengan dipunrahasiakaken. Petugas desa lan tiyang punika boten dipunaturi pirsa.',
    isian: {
      nama_pelapor: { label: 'Asma panjenengan', petunjuk: '' },
      telepon: { label: 'Nomer telpon panjenengan', petunjuk: 'Saged kothong.' },
    },
    pilihan: {},
  },
}

/** The words of an objection: the form, and its page by ticket. */
export const sanggahJv = {
  judul: 'Ngaturaken sanggahan',
  pembuka:
    'Aturi pirsa menawi wonten tiyang ingkang klentu mlebet, klentu dipunwedalaken, utawi dereng mlebet daftar.',
  kirimKata: 'Kanthi ngintun, panjenengan mratelakaken punika leres samangertos panjenengan.',
  kirim: 'Kintun sanggahan',
  terimaJudul: 'Sanggahan sampun katampi',
  terimaKata: 'Simpen tiket lan PIN punika. Kekalihipun kangge mirsani sanggahan.',
  terimaLihat: 'Pirsani sanggahan',
  perluDaftar: [
    'Kinten-kinten tigang menit. Setunggal pitakenan saben kaca.',
    'Asma panjenengan dipunrahasiakaken.',
    'Boten wonten ingkang langsung ewah. Petugas desa sanes badhe mriksa.',
    'Tiyangipun dipunaturi pirsa lan saged mangsuli.',
    'Boten sarujuk kaliyan putusan bab dhiri piyambak? Bikak "Pirsani usulan".',
  ],
  terimaLangkah: [
    'Petugas maos sanggahan punika.',
    'Tiyangipun dipunaturi sebabipun, tanpa asma panjenengan. Piyambakipun saged mangsuli.',
    'Petugas saking desa sanes mriksa.',
    'Asilipun boten kula aturaken, kangge njagi data tiyang punika.',
  ],
  galat: usulJv.galat,
  pertanyaan,
  kasus: {
    judul: 'Mirsani utawi mangsuli sanggahan',
    tombol: 'Bikak',
    pembuatJudul: 'Sanggahan panjenengan',
    sasaranJudul: 'Wonten ingkang nyuwun data panjenengan dipunpriksa malih',
    dikirim: 'Dipunkintun',
    tarik: 'Tarik sanggahan punika',
    tarikKata: 'Pamriksan dipunendhegaken.',
    tarikTombol: 'Inggih, tarik',
    tarikSelesai: 'Sanggahan sampun katarik.',
    tidakBerubah: 'Boten wonten ingkang ewah ing bantuan panjenengan. Panjenengan saged mangsuli.',
    mengapa: 'Menapa ingkang dipunaturaken',
    hasil: 'Asil pamriksan',
    hasilTerbukti:
      'Petugas badhe mriksa kelayakan panjenengan. Panjenengan badhe dipunaturi pirsa lan saged mangsuli malih.',
    hasilLain: 'Boten wonten ingkang ewah ing data panjenengan.',
    sedangDiperiksa: 'Petugas saking desa sanes saweg mriksa.',
    jawab: 'Wangsulan panjenengan',
    jawabSampai: 'Panjenengan saged mangsuli dumugi',
    jawabCara: 'Saged ing ngriki, ing dlancang, utawi lisan ing kantor desa.',
    sudahJawab: 'Panjenengan sampun mangsuli tanggal',
    jawaban: 'Serat wangsulan panjenengan',
    jawabTombol: 'Kintun wangsulan',
    jawabGalat: 'Serat wangsulanipun rumiyin, paling kathah 8.000 aksara',
    jawabSelesai: 'Wangsulan panjenengan sampun katampi.',
    keadaan: {
      diterima: { nama: 'Sampun katampi', berikutnya: 'Petugas badhe maos sanggahan punika.' },
      diperiksa: { nama: 'Saweg dipunpriksa', berikutnya: 'Petugas saweg mriksa.' },
      selesai: {
        nama: 'Sampun dipunpriksa',
        berikutnya: 'Matur nuwun. Asilipun boten kula aturaken, kangge njagi data tiyang punika.',
      },
      ditarik: { nama: 'Katarik', berikutnya: 'Sanggahan dipunendhegaken miturut panyuwun panjenengan.' },
      dialihkan: {
        nama: 'Dipunlajengaken dhateng pangaduan',
        berikutnya: 'Pangaduan panjenengan dipunlajengaken dhateng pangawas.',
      },
    },
  },
}
