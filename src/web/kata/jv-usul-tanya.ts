/** The words of a proposal's questions, under the names of the form. */
export const usulPertanyaanJv = {
  untuk: {
    judul: 'Sinten ingkang dipunusulaken?',
    singkat: 'Kangge sinten',
    petunjuk: '',
    isian: {
      untuk: { label: 'Sinten ingkang dipunusulaken?', petunjuk: '' },
    },
    pilihan: {
      diri: { teks: 'Kula piyambak', petunjuk: '' },
      keluarga: { teks: 'Kulawarga kula', petunjuk: 'Upaminipun tiyang sepuh, putra, utawi sedherek.' },
      lain: {
        teks: 'Tiyang sanes',
        petunjuk:
          'Upaminipun tangga. Panjenengan namung dipunaturi bilih usulan sampun katampi lan dipunpriksa.',
      },
    },
  },
  minta: {
    judul: 'Menapa ingkang dipunusulaken?',
    singkat: 'Ingkang dipunusulaken',
    petunjuk: 'Dereng yakin? Pilih ingkang sepisan.',
    isian: {
      minta: { label: 'Menapa ingkang dipunusulaken?', petunjuk: '' },
    },
    pilihan: {
      masuk_dtks: {
        teks: 'Mlebet daftar panampi bantuan',
        petunjuk: 'Sedaya program bantuan ngangge daftar punika (DTKS).',
      },
      bansos: {
        teks: 'Pikantuk bantuan Sembako',
        petunjuk: 'Kangge kulawarga ingkang sampun wonten ing daftar.',
      },
      perubahan: {
        teks: 'Ngewahi data ingkang klentu',
        petunjuk: 'Upaminipun asma, alamat, utawi anggota kulawarga.',
      },
    },
  },
  tempat: {
    judul: 'Wonten pundi tiyang punika manggen?',
    singkat: 'Papan manggen',
    petunjuk: 'Papan manggen samenika. Saged benten kaliyan KTP.',
    isian: {
      kode_desa: { label: 'Desa utawi kelurahan', petunjuk: '' },
      alamat_jenis: { label: 'Menapa alamatipun ajeg?', petunjuk: '' },
      alamat: {
        label: 'Alamat, utawi papan ingkang limrahipun dipunenggeni',
        petunjuk: 'Upaminipun: RT 02 RW 05, utawi celak peken. Saged kothong.',
      },
    },
    pilihan: {
      tetap: { teks: 'Inggih, wonten alamat ajeg', petunjuk: '' },
      tidak_tetap: { teks: 'Boten wonten alamat ajeg', petunjuk: 'Tetep saged dipunusulaken.' },
    },
  },
  nama: {
    judul: 'Sinten asmanipun?',
    singkat: 'Asma jangkep',
    petunjuk: 'Asma tiyang ingkang dipunusulaken.',
    isian: {
      nama_lengkap: {
        label: 'Asma jangkep',
        petunjuk: 'Serat kados ing KTP utawi KK. Setunggal tembung kemawon cekap.',
      },
    },
    pilihan: {},
  },
  lahir: {
    judul: 'Kala punapa piyambakipun lair?',
    singkat: 'Tanggal lair',
    petunjuk: 'Boten mangertos tanggalipun? Isi taunipun kemawon.',
    isian: {
      hari: { label: 'Tanggal lair', petunjuk: 'Upaminipun: 17 8 1975' },
      umur: {
        label: 'Utawi kinten-kinten yuswanipun',
        petunjuk: 'Isi namung menawi taunipun ugi boten dipunmangertosi.',
      },
    },
    pilihan: {},
  },
  kelamin: {
    judul: 'Menapa jinis kelamin ing cathetan sipil?',
    singkat: 'Jinis kelamin',
    petunjuk: 'Kangge nyocogaken data. Saged dipunlangkungi.',
    isian: {
      kelamin: { label: 'Jinis kelamin ing cathetan sipil', petunjuk: '' },
    },
    pilihan: {
      L: { teks: 'Kakung', petunjuk: '' },
      P: { teks: 'Putri', petunjuk: '' },
    },
  },
  punya_nik: {
    judul: 'Menapa NIK-ipun dipunmangertosi?',
    singkat: 'NIK',
    petunjuk: 'Dereng gadhah NIK? Usulan tetep katampi.',
    isian: {
      punya_nik: { label: 'Menapa NIK-ipun dipunmangertosi?', petunjuk: '' },
    },
    pilihan: {
      ada: { teks: 'Inggih, kula mangertos nomeripun', petunjuk: '' },
      belum: { teks: 'Dereng gadhah NIK', petunjuk: 'Kula biyantu ngurus dhateng Dukcapil.' },
      lupa: { teks: 'Boten mangertos utawi kesupen', petunjuk: '' },
    },
  },
  nik: {
    judul: 'Pinten NIK-ipun?',
    singkat: 'Nomer NIK',
    petunjuk: 'Saged saking wewengkon sanes. Boten kedah sami kaliyan papan manggen.',
    isian: {
      nik: { label: 'NIK', petunjuk: '16 angka ing KTP utawi KK.' },
    },
    pilihan: {},
  },
  bukti: {
    judul: 'Menapa ingkang saged nedahaken sinten piyambakipun?',
    singkat: 'Serat utawi seksi',
    petunjuk: 'Pilih sedaya ingkang wonten. Seratipun boten prelu dipunkintun.',
    isian: {
      bukti: { label: 'Menapa ingkang saged nedahaken sinten piyambakipun?', petunjuk: '' },
    },
    pilihan: {
      kk: { teks: 'Kartu Keluarga (KK)', petunjuk: '' },
      akta_lahir: { teks: 'Akta utawi serat lair', petunjuk: '' },
      surat_pengganti: { teks: 'Serat gantos saking Dukcapil', petunjuk: 'SKPTI, SKOT, SKTK, utawi SKPS.' },
      surat_lain: {
        teks: 'Serat sanes ingkang ngewrat asma',
        petunjuk: 'Upaminipun ijazah, serat baptis, utawi kartu priksa.',
      },
      surat_lembaga: {
        teks: 'Serat saking lembaga',
        petunjuk: 'Upaminipun papan singgah, panti, kepala adat, utawi organisasi.',
      },
      dua_saksi: { teks: 'Tiyang kalih ingkang tepang', petunjuk: '' },
      belum_ada: { teks: 'Dereng wonten', petunjuk: 'Petugas sosial badhe manggihi lan mbiyantu.' },
    },
  },
  ibu: {
    judul: 'Sinten asma ibu kandhungipun?',
    singkat: 'Asma ibu kandhung',
    petunjuk: 'Mbiyantu supados boten kagantos tiyang sanes. Saged kothong.',
    isian: {
      nama_ibu_kandung: { label: 'Asma ibu kandhung', petunjuk: '' },
    },
    pilihan: {},
  },
  kk: {
    judul: 'Pinten nomer Kartu Keluarganipun?',
    singkat: 'Nomer KK',
    petunjuk: 'Saged kothong.',
    isian: {
      no_kk: { label: 'Nomer KK', petunjuk: '16 angka ing sisih inggil KK.' },
    },
    pilihan: {},
  },
  keadaan: {
    judul: 'Kados pundi kawontenan kulawarganipun?',
    singkat: 'Kawontenan kulawarga',
    petunjuk: 'Pilih ingkang cocog. Petugas badhe mirsani piyambak mangke.',
    isian: {
      keadaan: { label: 'Kados pundi kawontenan kulawarganipun?', petunjuk: '' },
    },
    pilihan: {
      tanpa_tempat_tinggal: { teks: 'Boten gadhah papan manggen', petunjuk: '' },
      kepala_tidak_bekerja: { teks: 'Kepala kulawarga boten nyambut damel', petunjuk: '' },
      khawatir_makan: { teks: 'Nate kuwatos boten dhahar, utawi boten dhahar, setaun punika', petunjuk: '' },
      pangan_lebih_separuh: { teks: 'Langkung saking separo arta telas kangge dhahar', petunjuk: '' },
      tanpa_belanja_pakaian: { teks: 'Boten tumbas rasukan setaun punika', petunjuk: '' },
      lantai_tanah: { teks: 'Jogan griya saking siti utawi semen kasar', petunjuk: '' },
      dinding_bambu: { teks: 'Tembok griya saking pring, kawat, utawi papan', petunjuk: '' },
      tanpa_jamban: { teks: 'Boten gadhah WC piyambak', petunjuk: '' },
      listrik_450: { teks: 'Listrik 450 watt, utawi tanpa listrik', petunjuk: '' },
    },
  },
  cara: {
    judul: 'Menapa prelu cara sanes kangge dipunpriksa?',
    singkat: 'Cara dipunpriksa',
    petunjuk:
      'Limrahipun petugas dhateng griya. Pilih menawi prelu cara sanes. Kula boten nyuwun pirsa sebabipun.',
    isian: {
      cara: {
        label: 'Kula prelu cara sanes kangge dipunpriksa',
        petunjuk: 'Saged langkung saking setunggal. Saged kothong.',
      },
      cerita: {
        label: 'Wonten ingkang prelu kula mangertosi?',
        petunjuk: 'Serat saprelunipun. Saged kothong. Namung petugas pamriksa ingkang maos.',
      },
      tersegel: { label: 'Sinten ingkang saged mirsani asma punika?', petunjuk: '' },
    },
    pilihan: {
      kunjungan: {
        teks: 'Dipunpanggihi wonten papan pilihan kula',
        petunjuk: 'Upaminipun ing papan singgah utawi griya sedherek.',
      },
      isyarat: { teks: 'Telpon video kanthi basa isyarat', petunjuk: '' },
      lembaga: { teks: 'Dipunpriksa sareng lembaga ingkang kula pitados', petunjuk: '' },
      tulisan: { teks: 'Lumantar cariyos sinerat', petunjuk: '' },
      ya: {
        teks: 'Sampun ngetingalaken asma punika ing daftar pundi kemawon',
        petunjuk: 'Namung petugas pamriksa ingkang mangertos.',
      },
    },
  },
  kabar: {
    judul: 'Dhateng nomer pundi kula saged ngaturi pawartos?',
    singkat: 'Nomer telpon',
    petunjuk:
      'Saged nomer tiyang ingkang dipunpitados. Saged kothong: pawartos ugi saged dipunpirsani mawi tiket.',
    isian: {
      telepon: { label: 'Nomer telpon', petunjuk: '' },
    },
    pilihan: {},
  },
}
