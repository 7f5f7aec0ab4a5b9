/** The words of a proposal's questions, under the names of the form. */
export const usulPertanyaanSu = {
  untuk: {
    judul: 'Saha anu diusulkeun?',
    singkat: 'Kanggo saha',
    petunjuk: '',
    isian: {
      untuk: { label: 'Saha anu diusulkeun?', petunjuk: '' },
    },
    pilihan: {
      diri: { teks: 'Abdi nyalira', petunjuk: '' },
      keluarga: { teks: 'Kulawarga abdi', petunjuk: 'Contona kolot, budak, atanapi dulur.' },
      lain: {
        teks: 'Jalmi sanés',
        petunjuk: 'Contona tatangga. Anjeun ngan dibéjaan yén usulan parantos katampi sareng dipariksa.',
      },
    },
  },
  minta: {
    judul: 'Naon anu diusulkeun?',
    singkat: 'Anu diusulkeun',
    petunjuk: 'Teu acan yakin? Pilih anu kahiji.',
    isian: {
      minta: { label: 'Naon anu diusulkeun?', petunjuk: '' },
    },
    pilihan: {
      masuk_dtks: {
        teks: 'Asup daptar panampi bantuan',
        petunjuk: 'Sadaya program bantuan nganggo ieu daptar (DTKS).',
      },
      bansos: { teks: 'Kénging bantuan Sembako', petunjuk: 'Kanggo kulawarga anu parantos aya dina daptar.' },
      perubahan: {
        teks: 'Ngarobih data anu lepat',
        petunjuk: 'Contona nami, alamat, atanapi anggota kulawarga.',
      },
    },
  },
  tempat: {
    judul: 'Di mana éta jalmi linggih?',
    singkat: 'Tempat linggih',
    petunjuk: 'Tempat linggih ayeuna. Kénging béda sareng KTP.',
    isian: {
      kode_desa: { label: 'Désa atanapi kelurahan', petunjuk: '' },
      alamat_jenis: { label: 'Naha alamatna tetep?', petunjuk: '' },
      alamat: {
        label: 'Alamat, atanapi tempat biasana aya',
        petunjuk: 'Contona: RT 02 RW 05, atanapi caket pasar. Kénging kosong.',
      },
    },
    pilihan: {
      tetap: { teks: 'Muhun, aya alamat tetep', petunjuk: '' },
      tidak_tetap: { teks: 'Teu aya alamat tetep', petunjuk: 'Tetep tiasa diusulkeun.' },
    },
  },
  nama: {
    judul: 'Saha namina?',
    singkat: 'Nami lengkep',
    petunjuk: 'Nami jalmi anu diusulkeun.',
    isian: {
      nama_lengkap: {
        label: 'Nami lengkep',
        petunjuk: 'Serat sapertos dina KTP atanapi KK. Hiji kecap ogé cekap.',
      },
    },
    pilihan: {},
  },
  lahir: {
    judul: 'Iraha anjeunna lahir?',
    singkat: 'Titimangsa lahir',
    petunjuk: 'Teu terang tanggalna? Eusian taunna wungkul.',
    isian: {
      hari: { label: 'Titimangsa lahir', petunjuk: 'Contona: 17 8 1975' },
      umur: { label: 'Atanapi kira-kira yuswana', petunjuk: 'Eusian upami taunna ogé teu kauninga.' },
    },
    pilihan: {},
  },
  kelamin: {
    judul: 'Naon jinis kelamin dina catetan sipil?',
    singkat: 'Jinis kelamin',
    petunjuk: 'Dianggo pikeun nyocogkeun data. Kénging diliwat.',
    isian: {
      kelamin: { label: 'Jinis kelamin dina catetan sipil', petunjuk: '' },
    },
    pilihan: {
      L: { teks: 'Lalaki', petunjuk: '' },
      P: { teks: 'Awéwé', petunjuk: '' },
    },
  },
  punya_nik: {
    judul: 'Naha NIK-na kauninga?',
    singkat: 'NIK',
    petunjuk: 'Teu acan gaduh NIK? Usulan tetep ditampi.',
    isian: {
      punya_nik: { label: 'Naha NIK-na kauninga?', petunjuk: '' },
    },
    pilihan: {
      ada: { teks: 'Muhun, abdi terang nomerna', petunjuk: '' },
      belum: { teks: 'Teu acan gaduh NIK', petunjuk: 'Ku simkuring dibantosan ngurusna ka Dukcapil.' },
      lupa: { teks: 'Teu terang atanapi hilap', petunjuk: '' },
    },
  },
  nik: {
    judul: 'Sabaraha NIK-na?',
    singkat: 'Nomer NIK',
    petunjuk: 'Kénging ti wewengkon sanés. Teu kedah sami sareng tempat linggih.',
    isian: {
      nik: { label: 'NIK', petunjuk: '16 angka dina KTP atanapi KK.' },
    },
    pilihan: {},
  },
  bukti: {
    judul: 'Naon anu tiasa nuduhkeun saha anjeunna?',
    singkat: 'Surat atanapi saksi',
    petunjuk: 'Pilih sadaya anu aya. Suratna teu kedah dikirim.',
    isian: {
      bukti: { label: 'Naon anu tiasa nuduhkeun saha anjeunna?', petunjuk: '' },
    },
    pilihan: {
      kk: { teks: 'Kartu Keluarga (KK)', petunjuk: '' },
      akta_lahir: { teks: 'Akta atanapi surat lahir', petunjuk: '' },
      surat_pengganti: { teks: 'Surat gaganti ti Dukcapil', petunjuk: 'SKPTI, SKOT, SKTK, atanapi SKPS.' },
      surat_lain: {
        teks: 'Surat sanés anu aya namina',
        petunjuk: 'Contona ijasah, surat baptis, atanapi kartu ubar.',
      },
      surat_lembaga: {
        teks: 'Surat ti lembaga',
        petunjuk: 'Contona imah singgah, panti, kokolot adat, atanapi organisasi.',
      },
      dua_saksi: { teks: 'Dua jalmi anu wawuh', petunjuk: '' },
      belum_ada: { teks: 'Teu acan aya', petunjuk: 'Patugas sosial badé nepangan sareng ngabantosan.' },
    },
  },
  ibu: {
    judul: 'Saha nami indung kandungna?',
    singkat: 'Nami indung kandung',
    petunjuk: 'Ngabantosan supados teu kagentos ku jalmi sanés. Kénging kosong.',
    isian: {
      nama_ibu_kandung: { label: 'Nami indung kandung', petunjuk: '' },
    },
    pilihan: {},
  },
  kk: {
    judul: 'Sabaraha nomer Kartu Keluargana?',
    singkat: 'Nomer KK',
    petunjuk: 'Kénging kosong.',
    isian: {
      no_kk: { label: 'Nomer KK', petunjuk: '16 angka di luhur KK.' },
    },
    pilihan: {},
  },
  keadaan: {
    judul: 'Kumaha kaayaan kulawargana?',
    singkat: 'Kaayaan kulawarga',
    petunjuk: 'Pilih anu cocog. Patugas badé ningali nyalira engkéna.',
    isian: {
      keadaan: { label: 'Kumaha kaayaan kulawargana?', petunjuk: '' },
    },
    pilihan: {
      tanpa_tempat_tinggal: { teks: 'Teu gaduh tempat linggih', petunjuk: '' },
      kepala_tidak_bekerja: { teks: 'Kapala kulawarga teu damel', petunjuk: '' },
      khawatir_makan: { teks: 'Kantos sieun teu tuang, atanapi teu tuang, sataun ieu', petunjuk: '' },
      pangan_lebih_separuh: { teks: 'Langkung ti satengah artos séép kanggo tuang', petunjuk: '' },
      tanpa_belanja_pakaian: { teks: 'Teu mésér acuk sataun ieu', petunjuk: '' },
      lantai_tanah: { teks: 'Palupuh imah tina taneuh atanapi semén kasar', petunjuk: '' },
      dinding_bambu: { teks: 'Témbok imah tina awi, kawat, atanapi papan', petunjuk: '' },
      tanpa_jamban: { teks: 'Teu gaduh WC nyalira', petunjuk: '' },
      listrik_450: { teks: 'Listrik 450 watt, atanapi tanpa listrik', petunjuk: '' },
    },
  },
  cara: {
    judul: 'Naha peryogi cara sanés kanggo dipariksa?',
    singkat: 'Cara dipariksa',
    petunjuk: 'Biasana patugas sumping ka bumi. Pilih upami peryogi cara sanés. Sababna moal ditaroskeun.',
    isian: {
      cara: {
        label: 'Abdi peryogi cara sanés kanggo dipariksa',
        petunjuk: 'Kénging langkung ti hiji. Kénging kosong.',
      },
      cerita: {
        label: 'Aya anu kedah kauninga?',
        petunjuk: 'Serat saperluna. Kénging kosong. Ngan patugas pamariksa anu maca.',
      },
      tersegel: { label: 'Saha anu kénging ningali ieu nami?', petunjuk: '' },
    },
    pilihan: {
      kunjungan: {
        teks: 'Dipendakan di tempat pilihan abdi',
        petunjuk: 'Contona di imah singgah atanapi bumi dulur.',
      },
      isyarat: { teks: 'Telepon pidéo ku basa isyarat', petunjuk: '' },
      lembaga: { teks: 'Dipariksa sareng lembaga anu dipercanten ku abdi', petunjuk: '' },
      tulisan: { teks: 'Ku carita tinulis', petunjuk: '' },
      ya: {
        teks: 'Ulah nembongkeun ieu nami dina daptar mana waé',
        petunjuk: 'Ngan patugas pamariksa anu terang.',
      },
    },
  },
  kabar: {
    judul: 'Ka nomer mana kénging ngirim béja?',
    singkat: 'Nomer telepon',
    petunjuk: 'Kénging nomer jalmi anu dipercanten. Kénging kosong: béja ogé tiasa ditingali ku tikét.',
    isian: {
      telepon: { label: 'Nomer telepon', petunjuk: '' },
    },
    pilihan: {},
  },
}
