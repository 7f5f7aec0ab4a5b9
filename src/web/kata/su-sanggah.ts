import { usulSu } from './su-usul.ts'

const pertanyaan = {
  alasan: {
    judul: 'Naon anu badé didugikeun?',
    singkat: 'Anu didugikeun',
    petunjuk: 'Pilih hiji.',
    isian: {
      alasan: { label: 'Naon anu badé didugikeun?', petunjuk: '' },
    },
    pilihan: {
      meninggal: { teks: 'Jalmina parantos ngantunkeun', petunjuk: '' },
      pindah: { teks: 'Jalmina parantos ngalih', petunjuk: '' },
      tidak_ditemukan: { teks: 'Jalmina teu linggih di dieu', petunjuk: '' },
      ganda: { teks: 'Namina kacatet dua kali', petunjuk: '' },
      asn_tni_polri: { teks: 'Anjeunna ASN, TNI, atanapi Polri', petunjuk: '' },
      pensiunan: { teks: 'Anjeunna nampi pangsiun', petunjuk: '' },
      upah_di_atas_ump: { teks: 'Buruhna langkung ti buruh minimum', petunjuk: '' },
      punya_usaha_besar: { teks: 'Anjeunna gaduh usaha ageung', petunjuk: '' },
      aset: { teks: 'Anjeunna gaduh imah atanapi kandaraan mahal', petunjuk: '' },
      pendamping_sosial: { teks: 'Anjeunna damel janten pendamping sosial', petunjuk: '' },
      salah_identitas: { teks: 'Datana gaduh jalmi sanés', petunjuk: '' },
      lainnya: { teks: 'Hal sanés', petunjuk: '' },
      potongan: {
        teks: 'Aya pungutan atanapi potongan bantuan',
        petunjuk: 'Ieu pangaduan ngeunaan patugas. Diteraskeun ka jalur pangaduan.',
      },
      belum_masuk: { teks: 'Ieu jalmi kuduna asup daptar', petunjuk: '' },
      keliru_dikeluarkan: { teks: 'Ieu jalmi lepat dikaluarkeun tina daptar', petunjuk: '' },
    },
  },
  tempat: {
    judul: 'Di mana éta jalmi linggih?',
    singkat: 'Tempat linggih',
    petunjuk: '',
    isian: {
      kode_desa: { label: 'Désa atanapi kelurahan', petunjuk: '' },
      alamat: {
        label: 'Di mana imahna?',
        petunjuk: 'Contona: RT 02 RW 05, atanapi caket pasar. Kénging kosong.',
      },
    },
    pilihan: {},
  },
  nama: {
    judul: 'Saha nami éta jalmi?',
    singkat: 'Nami',
    petunjuk: 'Serat nami lengkepna upami terang.',
    isian: {
      nama_lengkap: { label: 'Nami lengkep', petunjuk: '' },
    },
    pilihan: {},
  },
  lahir: {
    judul: 'Iraha éta jalmi lahir?',
    singkat: 'Titimangsa lahir',
    petunjuk: 'Eusian saterang anjeun. Kénging kosong.',
    isian: {
      hari: { label: 'Titimangsa lahir', petunjuk: 'Contona: 17 8 1975' },
    },
    pilihan: {},
  },
  cerita: {
    judul: 'Naon anu ku anjeun ditingali atanapi kauninga?',
    singkat: 'Carita',
    petunjuk: 'Serat saperluna. Kénging kosong. Teu peryogi poto.',
    isian: {
      cerita: { label: 'Naon anu ku anjeun ditingali atanapi kauninga?', petunjuk: '' },
    },
    pilihan: {},
  },
  pelapor: {
    judul: 'Saha anjeun?',
    singkat: 'Nami anjeun',
    petunjuk: 'Nami anjeun dirusiahkeun. Patugas désa sareng éta jalmi moal dibéjaan.',
    isian: {
      nama_pelapor: { label: 'Nami anjeun', petunjuk: '' },
      telepon: { label: 'Nomer telepon anjeun', petunjuk: 'Kénging kosong.' },
    },
    pilihan: {},
  },
}

/** The words of an objection: the form, and its page by ticket. */
export const sanggahSu = {
  judul: 'Ngajukeun sanggahan',
  pembuka: 'Béjakeun upami aya jalmi anu lepat asup, lepat dikaluarkeun, atanapi teu acan asup daptar.',
  kirimKata: 'Ku ngirim, anjeun nyatakeun ieu leres saterang anjeun.',
  kirim: 'Kirim sanggahan',
  terimaJudul: 'Sanggahan parantos katampi',
  terimaKata: 'Simpen ieu tikét sareng PIN. Duanana dianggo pikeun ningali sanggahan.',
  terimaLihat: 'Tingali sanggahan',
  perluDaftar: [
    'Kira-kira tilu menit. Hiji patarosan dina unggal kaca.',
    'Nami anjeun dirusiahkeun.',
    'Teu aya anu langsung robih. Patugas désa sanés badé mariksa.',
    'Jalmina dibéjaan sareng kénging ngawalon.',
    'Teu satuju kana putusan ngeunaan diri nyalira? Buka "Tingali usulan".',
  ],
  terimaLangkah: [
    'Patugas maca ieu sanggahan.',
    'Jalmina dibéjaan sababna, tanpa nami anjeun. Anjeunna kénging ngawalon.',
    'Patugas ti désa sanés mariksa.',
    'Hasilna moal dibéjakeun, pikeun ngajaga data éta jalmi.',
  ],
  galat: usulSu.galat,
  pertanyaan,
  kasus: {
    judul: 'Ningali atanapi ngawalon sanggahan',
    tombol: 'Buka',
    pembuatJudul: 'Sanggahan anjeun',
    sasaranJudul: 'Aya anu nyuhunkeun data anjeun dipariksa deui',
    dikirim: 'Dikirim',
    tarik: 'Tarik ieu sanggahan',
    tarikKata: 'Pamariksaan dieureunkeun.',
    tarikTombol: 'Muhun, tarik',
    tarikSelesai: 'Sanggahan parantos ditarik.',
    tidakBerubah: 'Teu aya anu robih dina bantuan anjeun. Anjeun kénging ngawalon.',
    mengapa: 'Naon anu didugikeun',
    hasil: 'Hasil pamariksaan',
    hasilTerbukti:
      'Patugas badé mariksa kalayakan anjeun. Anjeun bakal dibéjaan sareng kénging ngawalon deui.',
    hasilLain: 'Teu aya anu robih dina data anjeun.',
    sedangDiperiksa: 'Patugas ti désa sanés nuju mariksa.',
    jawab: 'Waleran anjeun',
    jawabSampai: 'Anjeun tiasa ngawalon dugi ka',
    jawabCara: 'Kénging di dieu, dina kertas, atanapi lisan di kantor désa.',
    sudahJawab: 'Anjeun parantos ngawalon tanggal',
    jawaban: 'Serat waleran anjeun',
    jawabTombol: 'Kirim waleran',
    jawabGalat: 'Serat heula waleranana, pangseueurna 8.000 aksara',
    jawabSelesai: 'Waleran anjeun parantos katampi.',
    keadaan: {
      diterima: { nama: 'Parantos katampi', berikutnya: 'Patugas badé maca ieu sanggahan.' },
      diperiksa: { nama: 'Nuju dipariksa', berikutnya: 'Patugas nuju mariksa.' },
      selesai: {
        nama: 'Parantos dipariksa',
        berikutnya: 'Hatur nuhun. Hasilna moal dibéjakeun, pikeun ngajaga data éta jalmi.',
      },
      ditarik: { nama: 'Ditarik', berikutnya: 'Sanggahan dieureunkeun numutkeun pamundut anjeun.' },
      dialihkan: {
        nama: 'Diteraskeun ka pangaduan',
        berikutnya: 'Pangaduan anjeun diteraskeun ka pangawas.',
      },
    },
  },
}
