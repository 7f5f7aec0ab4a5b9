/** The words of a proposal's questions, under the names of the form. */
export const usulPertanyaanEn = {
  untuk: {
    judul: 'Who is being proposed?',
    singkat: 'For whom',
    petunjuk: '',
    isian: {
      untuk: { label: 'Who is being proposed?', petunjuk: '' },
    },
    pilihan: {
      diri: { teks: 'Myself', petunjuk: '' },
      keluarga: { teks: 'My family', petunjuk: 'For example a parent, a child or a brother or sister.' },
      lain: {
        teks: 'Somebody else',
        petunjuk: 'For example a neighbour. You are only told that it was received and looked at.',
      },
    },
  },
  minta: {
    judul: 'What is being proposed?',
    singkat: 'What is proposed',
    petunjuk: 'Not sure? Choose the first.',
    isian: {
      minta: { label: 'What is being proposed?', petunjuk: '' },
    },
    pilihan: {
      masuk_dtks: { teks: 'To be listed for assistance', petunjuk: 'All assistance uses this list (DTKS).' },
      bansos: { teks: 'To get Sembako assistance', petunjuk: 'For families that are listed already.' },
      perubahan: {
        teks: 'To correct what is wrong',
        petunjuk: 'For example a name, an address or a family member.',
      },
    },
  },
  tempat: {
    judul: 'Where does this person live?',
    singkat: 'Place',
    petunjuk: 'Where they live now. It may differ from the KTP.',
    isian: {
      kode_desa: { label: 'Village', petunjuk: '' },
      alamat_jenis: { label: 'Is the address fixed?', petunjuk: '' },
      alamat: {
        label: 'Address, or where they can usually be found',
        petunjuk: 'For example: RT 02 RW 05, or near the market. May be empty.',
      },
    },
    pilihan: {
      tetap: { teks: 'Yes, there is a fixed address', petunjuk: '' },
      tidak_tetap: { teks: 'There is no fixed address', petunjuk: 'They can be proposed all the same.' },
    },
  },
  nama: {
    judul: 'What is the name?',
    singkat: 'Full name',
    petunjuk: 'The name of the person proposed.',
    isian: {
      nama_lengkap: { label: 'Full name', petunjuk: 'Write it as on the KTP or KK. One word is enough.' },
    },
    pilihan: {},
  },
  lahir: {
    judul: 'When were they born?',
    singkat: 'Date of birth',
    petunjuk: 'Not sure of the day? Enter only the year.',
    isian: {
      hari: { label: 'Date of birth', petunjuk: 'For example: 17 8 1975' },
      umur: { label: 'Or their age, roughly', petunjuk: 'Only when the year is not known either.' },
    },
    pilihan: {},
  },
  kelamin: {
    judul: 'Which sex does the civil registry have?',
    singkat: 'Sex',
    petunjuk: 'Used to match data. You may skip it.',
    isian: {
      kelamin: { label: 'Sex in the civil registry', petunjuk: '' },
    },
    pilihan: {
      L: { teks: 'Male', petunjuk: '' },
      P: { teks: 'Female', petunjuk: '' },
    },
  },
  punya_nik: {
    judul: 'Is the NIK known?',
    singkat: 'NIK',
    petunjuk: 'No NIK yet? The usulan is accepted all the same.',
    isian: {
      punya_nik: { label: 'Is the NIK known?', petunjuk: '' },
    },
    pilihan: {
      ada: { teks: 'Yes, I know the number', petunjuk: '' },
      belum: { teks: 'They have no NIK yet', petunjuk: 'We help to get one from Dukcapil.' },
      lupa: { teks: 'I do not know or forgot', petunjuk: '' },
    },
  },
  nik: {
    judul: 'What is the NIK?',
    singkat: 'NIK number',
    petunjuk: 'It may be from another region. It need not fit where they live.',
    isian: {
      nik: { label: 'NIK', petunjuk: '16 digits on the KTP or KK.' },
    },
    pilihan: {},
  },
  bukti: {
    judul: 'What can show who they are?',
    singkat: 'Papers or witnesses',
    petunjuk: 'Choose all there are. You need not send them.',
    isian: {
      bukti: { label: 'What can show who they are?', petunjuk: '' },
    },
    pilihan: {
      kk: { teks: 'Family card (KK)', petunjuk: '' },
      akta_lahir: { teks: 'Birth certificate or letter', petunjuk: '' },
      surat_pengganti: { teks: 'A replacement letter from Dukcapil', petunjuk: 'SKPTI, SKOT, SKTK or SKPS.' },
      surat_lain: {
        teks: 'Another paper with the name',
        petunjuk: 'For example a school or baptism certificate, or a clinic card.',
      },
      surat_lembaga: {
        teks: 'A letter from an organisation',
        petunjuk: 'For example a shelter, a home, an adat head or an association.',
      },
      dua_saksi: { teks: 'Two people who know them', petunjuk: '' },
      belum_ada: { teks: 'Nothing yet', petunjuk: 'A social worker will meet them and help.' },
    },
  },
  ibu: {
    judul: 'What is the mother’s name?',
    singkat: 'Mother’s name',
    petunjuk: 'It helps not to mix people up. May be empty.',
    isian: {
      nama_ibu_kandung: { label: 'Mother’s name', petunjuk: '' },
    },
    pilihan: {},
  },
  kk: {
    judul: 'What is the number of the family card?',
    singkat: 'KK number',
    petunjuk: 'May be empty.',
    isian: {
      no_kk: { label: 'KK number', petunjuk: '16 digits at the top of the KK.' },
    },
    pilihan: {},
  },
  keadaan: {
    judul: 'How is the family doing?',
    singkat: 'Situation',
    petunjuk: 'Choose what fits. An officer will see for themselves later.',
    isian: {
      keadaan: { label: 'How is the family doing?', petunjuk: '' },
    },
    pilihan: {
      tanpa_tempat_tinggal: { teks: 'They have nowhere to live', petunjuk: '' },
      kepala_tidak_bekerja: { teks: 'The head of the family has no work', petunjuk: '' },
      khawatir_makan: { teks: 'They feared to go hungry, or did, this past year', petunjuk: '' },
      pangan_lebih_separuh: { teks: 'More than half of the money goes to food', petunjuk: '' },
      tanpa_belanja_pakaian: { teks: 'They bought no clothes this past year', petunjuk: '' },
      lantai_tanah: { teks: 'The floor is earth or rough cement', petunjuk: '' },
      dinding_bambu: { teks: 'The walls are bamboo, wire or boards', petunjuk: '' },
      tanpa_jamban: { teks: 'They have no toilet of their own', petunjuk: '' },
      listrik_450: { teks: 'Electricity of 450 watts, or none', petunjuk: '' },
    },
  },
  cara: {
    judul: 'Is another way needed to be visited?',
    singkat: 'How to be visited',
    petunjuk: 'Usually an officer comes to the house. Choose if another way is needed. We do not ask why.',
    isian: {
      cara: { label: 'I need another way to be visited', petunjuk: 'You may choose several, or none.' },
      cerita: {
        label: 'Is there anything we should know?',
        petunjuk: 'Write only what is needed. May be empty. Only those who check read it.',
      },
      tersegel: { label: 'Who may see this name?', petunjuk: '' },
    },
    pilihan: {
      kunjungan: {
        teks: 'Meet me at a place of my choice',
        petunjuk: 'For example a shelter or a relative’s house.',
      },
      isyarat: { teks: 'Video call in sign language', petunjuk: '' },
      lembaga: { teks: 'Together with an organisation that I trust', petunjuk: '' },
      tulisan: { teks: 'By a written account', petunjuk: '' },
      ya: { teks: 'Show this name in no list', petunjuk: 'Only those who check know it.' },
    },
  },
  kabar: {
    judul: 'At which number may we send news?',
    singkat: 'Telephone',
    petunjuk: 'It may be of somebody you trust. May be empty: the ticket shows the news too.',
    isian: {
      telepon: { label: 'Telephone number', petunjuk: '' },
    },
    pilihan: {},
  },
}
