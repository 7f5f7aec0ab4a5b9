import type { MasalahTerjemahan } from './masalah-kata.ts'

/** Sundanese in lemes. Needs native review (docs/terjemahan.md). */
export const masalahSu: MasalahTerjemahan = {
  'masukan.tidak_sah': {
    pesan: 'Aya eusian anu kedah dilereskeun.',
    langkah: 'Pariksa eusian anu ditandaan. Eusian sanésna tetep disimpen.',
  },
  'masukan.terlalu_besar': {
    pesan: 'Berkasna ageung teuing.',
    langkah: 'Bagi janten sababaraha bagian, teras kirim hiji-hiji.',
  },
  'halaman.tidak_ada': {
    pesan: 'Ieu kaca tacan kapendak.',
    langkah: 'Pariksa alamatna, atanapi kawitan ti kaca payun.',
  },
  'batas.terlalu_sering': {
    pesan: 'Seueur teuing pamundut ti ieu jaringan.',
    langkah: 'Antosan sababaraha menit, atanapi sumping ka kantor désa.',
  },
  gangguan: {
    pesan: 'Layanan nuju kaganggu.',
    langkah: 'Cobian deui engké. Anu parantos dikirim tetep disimpen.',
  },
  'foto.tidak_ada': {
    pesan: 'Éta poto teu aya, atanapi parantos dihapus.',
    langkah: 'Wangsul ka kaca usulan. Usulan tetep disimpen.',
  },
  'foto.ramai': {
    pesan: 'Seueur poto anu nuju lebet.',
    langkah: 'Cobian deui sababaraha menit deui. Usulan tetep disimpen, nganggo atanapi tanpa poto.',
  },
  'usulan.tidak_ada': {
    pesan: 'Usulan tacan kapendak.',
    langkah: 'Pariksa nomer usulan atanapi tikétna.',
  },
  'usulan.langkah_salah': {
    pesan: 'Ieu léngkah tacan tiasa dilakukeun dina ieu usulan.',
    langkah: 'Tingali status usulan supados terang léngkah salajengna. Usulan tetep disimpen.',
  },
  'jendela.tutup': {
    pesan: 'Waktos ieu kagiatan nuju ditutup.',
    langkah: 'Usulan tetep disimpen sareng ngiring periode salajengna.',
  },
  'sanggahan.langkah_salah': {
    pesan: 'Ieu léngkah tacan tiasa dilakukeun dina ieu sanggahan.',
    langkah: 'Tingali statusna supados terang léngkah salajengna. Sadayana tetep disimpen.',
  },
  'sanggahan.terlalu_banyak': {
    pesan: 'Parantos aya tilu sanggahan anjeun anu nuju dipariksa sasih ieu.',
    langkah: 'Antosan salah sahijina réngsé, atanapi sumping ka kantor désa. Eusian tetep disimpen.',
  },
  'keberatan.lewat_waktu': {
    pesan: 'Waktos kaberatan kana ieu putusan parantos langkung ti 30 dinten gawé.',
    langkah: 'Ajukeun usulan anyar iraha waé, atanapi taros ka Ombudsman. Data anjeun tetep disimpen.',
  },
  'keberatan.sudah_ada': {
    pesan: 'Kaberatan kana ieu putusan parantos katampi.',
    langkah: 'Antosan hasilna. Anjeun kénging nambihan katerangan dina usulan.',
  },
  'pendamping.belum_masuk': {
    pesan: 'Anjeun tacan lebet janten pendamping, atanapi sési parantos réngsé.',
    langkah: 'Lebet deui nganggo konci sandi anjeun. Anu parantos dikirim tetep disimpen.',
  },
  'pendamping.kunci_salah': {
    pesan: 'Ieu konci sandi tacan tiasa dianggo lebet.',
    langkah: 'Cobian deui. Upami tetep kitu, kontak lembaga anjeun atanapi Dinas Sosial.',
  },
  'pendamping.kode_salah': {
    pesan: 'Ieu kode pendaptaran teu tiasa dianggo.',
    langkah: 'Pariksa deui kodena, atanapi suhunkeun kode anyar ka Dinas Sosial.',
  },
  'pendamping.asal_lain': {
    pesan: 'Ieu kiriman sanés ti kaca ieu situs.',
    langkah: 'Buka kacana, teras balikan deui ti dinya. Tacan aya anu robih.',
  },
  'pendamping.penuh': {
    pesan: 'Jumlah usulan anu masih didampingan ku anjeun parantos pinuh.',
    langkah: 'Antosan aya anu réngsé, atanapi suhunkeun ka réncang anjeun. Warga ogé kénging ka kantor désa.',
  },
  'pendamping.sehari': {
    pesan: 'Jumlah usulan anyar anjeun kanggo dinten ieu parantos pinuh.',
    langkah: 'Kirim deui énjing. Upami penting pisan, anteurkeun warga ka kantor désa dinten ieu.',
  },
  'pendamping.di_luar_wilayah': {
    pesan: 'Ieu désa aya di luar wewengkon lembaga anjeun.',
    langkah: 'Pilih désa sanés, atanapi suhunkeun lembaga di dinya ngadampingan. Tacan aya anu disimpen.',
  },
  'persetujuan.bukti_kosong': {
    pesan: 'Bukti persetujuan tacan aya.',
    langkah: 'Lampirkeun poto, rékaman, atanapi vidéo, atanapi serat nami dua saksi. Tacan aya anu disimpen.',
  },
  'persetujuan.sampai_salah': {
    pesan: 'Persetujuan panglamina sataun, sareng kedah saatos dinten ieu.',
    langkah: 'Pilih titimangsa sanés. Warga kénging nyabut persetujuan iraha waé.',
  },
  'persetujuan.tidak_ada': {
    pesan: 'Teu aya persetujuan anu masih berlaku pikeun ieu usulan.',
    langkah: 'Pariksa tikétna. Panginten persetujuan parantos dicabut. Usulan tetep lumangsung.',
  },
  'catatan.peka': {
    pesan: 'Ieu catetan nyebat hal anu pribadi pisan sareng teu peryogi dikauninga ku kami.',
    langkah:
      'Hapus éta bagian: kapercayaan, orientasi séksual, idéntitas génder, status HIV, atanapi padamelan séks. Serat waé bantosan anu diperyogikeun. Ieu catetan tacan disimpen.',
  },
}
