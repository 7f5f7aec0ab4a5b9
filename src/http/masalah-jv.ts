import type { MasalahTerjemahan } from './masalah-kata.ts'

/** Javanese in krama. Needs native review (docs/terjemahan.md). */
export const masalahJv: MasalahTerjemahan = {
  'masukan.tidak_sah': {
    pesan: 'Wonten isian ingkang kedah dipundandosi.',
    langkah: 'Priksa isian ingkang dipuntandhani. Isian sanèsipun tetep kasimpen.',
  },
  'masukan.terlalu_besar': {
    pesan: 'Berkasipun kagengen.',
    langkah: 'Bagi dados sawatawis pérangan, lajeng kirim satunggal mbaka satunggal.',
  },
  'halaman.tidak_ada': {
    pesan: 'Kaca punika dereng kapanggih.',
    langkah: 'Priksa alamatipun, utawi wiwiti saking kaca ngajeng.',
  },
  'batas.terlalu_sering': {
    pesan: 'Kekathahen panyuwunan saking jaringan punika.',
    langkah: 'Entosi sawatawis menit, utawi mangga dhateng kantor désa.',
  },
  gangguan: {
    pesan: 'Layanan saweg kaganggu.',
    langkah: 'Cobi malih mangké. Ingkang sampun panjenengan kirim tetep kasimpen.',
  },
  'foto.tidak_ada': {
    pesan: 'Foto punika mboten wonten, utawi sampun dipunbusak.',
    langkah: 'Wangsul dhateng kaca usulan. Usulan tetep kasimpen.',
  },
  'foto.ramai': {
    pesan: 'Kathah foto ingkang saweg mlebet.',
    langkah: 'Cobi malih sawatawis menit malih. Usulan tetep kasimpen, mawi utawi tanpa foto.',
  },
  'usulan.tidak_ada': {
    pesan: 'Usulan dereng kapanggih.',
    langkah: 'Priksa nomer usulan utawi tiketipun.',
  },
  'usulan.langkah_salah': {
    pesan: 'Langkah punika dereng saged dipuntindakaken ing usulan punika.',
    langkah: 'Pirsani status usulan kanggé mangertos langkah salajengipun. Usulan tetep kasimpen.',
  },
  'jendela.tutup': {
    pesan: 'Wekdal kegiatan punika saweg katutup.',
    langkah: 'Usulan tetep kasimpen saha tumut période salajengipun.',
  },
  'sanggahan.langkah_salah': {
    pesan: 'Langkah punika dereng saged dipuntindakaken ing sanggahan punika.',
    langkah: 'Pirsani statusipun kanggé mangertos langkah salajengipun. Sedaya tetep kasimpen.',
  },
  'sanggahan.terlalu_banyak': {
    pesan: 'Sampun wonten tigang sanggahan panjenengan ingkang saweg dipunpriksa wulan punika.',
    langkah: 'Entosi salah satunggal rampung, utawi mangga dhateng kantor désa. Isian tetep kasimpen.',
  },
  'keberatan.lewat_waktu': {
    pesan: 'Wekdal keberatan kanggé putusan punika sampun langkung 30 dinten kerja.',
    langkah:
      'Ajokaken usulan énggal kala punapa kémawon, utawi tanglet Ombudsman. Data panjenengan tetep kasimpen.',
  },
  'keberatan.sudah_ada': {
    pesan: 'Keberatan kanggé putusan punika sampun katampi.',
    langkah: 'Entosi kasilipun. Panjenengan kénging nambahi katrangan ing usulan.',
  },
  'pendamping.belum_masuk': {
    pesan: 'Panjenengan dereng mlebet dados pendamping, utawi sesinipun sampun rampung.',
    langkah: 'Mlebet malih mawi kunci sandi panjenengan. Ingkang sampun dipunkirim tetep kasimpen.',
  },
  'pendamping.kunci_salah': {
    pesan: 'Kunci sandi punika dereng saged kanggé mlebet.',
    langkah: 'Cobi malih. Menawi tetep mekaten, hubungi lembaga panjenengan utawi Dinas Sosial.',
  },
  'pendamping.kode_salah': {
    pesan: 'Kode pandaftaran punika mboten saged dipunanggé.',
    langkah: 'Priksa malih kodenipun, utawi nyuwun kode énggal dhateng Dinas Sosial.',
  },
  'pendamping.asal_lain': {
    pesan: 'Kiriman punika mboten saking kaca situs punika.',
    langkah: 'Bikak kacanipun, lajeng ambali saking ngrika. Dereng wonten ingkang éwah.',
  },
  'pendamping.penuh': {
    pesan: 'Cacahipun usulan ingkang taksih panjenengan dampingi sampun kebak.',
    langkah:
      'Entosi wonten ingkang rampung, utawi nyuwun kanca panjenengan. Warga ugi kénging dhateng kantor désa.',
  },
  'pendamping.sehari': {
    pesan: 'Cacahipun usulan énggal panjenengan kanggé dinten punika sampun kebak.',
    langkah: 'Kirim malih bénjing. Menawi wigati, dhèrèkaken warga dhateng kantor désa dinten punika.',
  },
  'pendamping.di_luar_wilayah': {
    pesan: 'Désa punika wonten sanjawining wewengkon lembaga panjenengan.',
    langkah: 'Pilih désa sanès, utawi nyuwun lembaga ing ngrika ndampingi. Dereng wonten ingkang kasimpen.',
  },
  'persetujuan.bukti_kosong': {
    pesan: 'Bukti persetujuan dereng wonten.',
    langkah:
      'Lampiraken foto, rekaman, utawi vidéo, utawi serat asma kalih seksi. Dereng wonten ingkang kasimpen.',
  },
  'persetujuan.sampai_salah': {
    pesan: 'Persetujuan paling dangu setaun, saha kedah saksampunipun dinten punika.',
    langkah: 'Pilih tanggal sanès. Warga kénging mundhut wangsul persetujuan kala punapa kémawon.',
  },
  'persetujuan.tidak_ada': {
    pesan: 'Mboten wonten persetujuan ingkang taksih lumampah kanggé usulan punika.',
    langkah: 'Priksa tiketipun. Mbokmenawi persetujuan sampun dipunpundhut wangsul. Usulan tetep mlampah.',
  },
  'catatan.peka': {
    pesan: 'Cathetan punika nyebat bab ingkang pribadi sanget saha mboten prelu kula mangertosi.',
    langkah:
      'Busak pérangan punika: kapitadosan, orientasi seksual, identitas gender, status HIV, utawi padamelan seks. Serat kémawon pambiyantu ingkang dipunbetahaken. Cathetan punika dereng kasimpen.',
  },
}
