import { usulEn } from './en-usul.ts'

const pertanyaan = {
  alasan: {
    judul: 'What do you want to tell us?',
    singkat: 'What you tell us',
    petunjuk: 'Choose one.',
    isian: {
      alasan: { label: 'What do you want to tell us?', petunjuk: '' },
    },
    pilihan: {
      meninggal: { teks: 'The person has died', petunjuk: '' },
      pindah: { teks: 'The person has moved away', petunjuk: '' },
      tidak_ditemukan: { teks: 'The person does not live here', petunjuk: '' },
      ganda: { teks: 'The name is listed twice', petunjuk: '' },
      asn_tni_polri: { teks: 'They are a civil servant, soldier or police', petunjuk: '' },
      pensiunan: { teks: 'They receive a pension', petunjuk: '' },
      upah_di_atas_ump: { teks: 'Their wage is above the minimum wage', petunjuk: '' },
      punya_usaha_besar: { teks: 'They have a large business', petunjuk: '' },
      aset: { teks: 'They have a valuable house or vehicle', petunjuk: '' },
      pendamping_sosial: { teks: 'They work as a social companion', petunjuk: '' },
      salah_identitas: { teks: 'The data belong to somebody else', petunjuk: '' },
      lainnya: { teks: 'Something else', petunjuk: '' },
      potongan: {
        teks: 'Money was asked for or cut',
        petunjuk: 'This is a complaint about officers. It goes to the complaint lane.',
      },
      belum_masuk: { teks: 'This person should be listed', petunjuk: '' },
      keliru_dikeluarkan: { teks: 'This person was taken off the list by mistake', petunjuk: '' },
    },
  },
  tempat: {
    judul: 'Where does that person live?',
    singkat: 'Place',
    petunjuk: '',
    isian: {
      kode_desa: { label: 'Village', petunjuk: '' },
      alamat: {
        label: 'Where is the house?',
        petunjuk: 'For example: RT 02 RW 05, or near the market. May be empty.',
      },
    },
    pilihan: {},
  },
  nama: {
    judul: 'What is that person’s name?',
    singkat: 'Name',
    petunjuk: 'Write the full name if you know it.',
    isian: {
      nama_lengkap: { label: 'Full name', petunjuk: '' },
    },
    pilihan: {},
  },
  lahir: {
    judul: 'When was that person born?',
    singkat: 'Date of birth',
    petunjuk: 'As far as you know. May be empty.',
    isian: {
      hari: { label: 'Date of birth', petunjuk: 'For example: 17 8 1975' },
    },
    pilihan: {},
  },
  cerita: {
    judul: 'What did you see, or what do you know?',
    singkat: 'Account',
    petunjuk: 'Only what is needed. May be empty. No photo is needed.',
    isian: {
      cerita: { label: 'What did you see, or what do you know?', petunjuk: '' },
    },
    pilihan: {},
  },
  pelapor: {
    judul: 'Who are you?',
    singkat: 'Your name',
    petunjuk: 'Your name is kept secret. Village officers and that person are not told.',
    isian: {
      nama_pelapor: { label: 'Your name', petunjuk: '' },
      telepon: { label: 'Your telephone number', petunjuk: 'May be empty.' },
    },
    pilihan: {},
  },
}

/** The words of an objection: the form, and its page by ticket. */
export const sanggahEn = {
  judul: 'Object',
  pembuka: 'Tell us if somebody is listed by mistake, was taken off by mistake, or is not listed yet.',
  kirimKata: 'By sending it you say that this is true as far as you know.',
  kirim: 'Send the objection',
  terimaJudul: 'The objection is received',
  terimaKata: 'Keep this ticket and PIN. You need both to look at the objection.',
  terimaLihat: 'Look at the objection',
  perluDaftar: [
    'About three minutes. One question on each page.',
    'Your name is kept secret.',
    'Nothing changes at once. An officer of another village will look.',
    'The person is told and may answer.',
    'Do you not agree with a decision about yourself? Open “Look at a usulan”.',
  ],
  terimaLangkah: [
    'Officers read it.',
    'The person is told why, without your name. They may answer.',
    'An officer of another village looks.',
    'We do not tell you the result, to protect that person’s data.',
  ],
  galat: usulEn.galat,
  pertanyaan,
  kasus: {
    judul: 'Look at or answer an objection',
    tombol: 'Open',
    pembuatJudul: 'Your objection',
    sasaranJudul: 'Somebody asked us to check your data again',
    dikirim: 'Sent',
    tarik: 'Take the objection back',
    tarikKata: 'It is not looked into any further.',
    tarikTombol: 'Yes, take it back',
    tarikSelesai: 'The objection is taken back.',
    tidakBerubah: 'Nothing changes in your assistance. You may answer.',
    mengapa: 'What was said',
    hasil: 'What was found',
    hasilTerbukti: 'Officers will check whether you still qualify. You will be told and may answer again.',
    hasilLain: 'Nothing changes in your data.',
    sedangDiperiksa: 'An officer of another village is looking.',
    jawab: 'Your answer',
    jawabSampai: 'You may answer until',
    jawabCara: 'Here, on paper, or by word of mouth at the village office.',
    sudahJawab: 'You answered on',
    jawaban: 'Write your answer',
    jawabTombol: 'Send the answer',
    jawabGalat: 'Write the answer first, at most 8,000 characters',
    jawabSelesai: 'We have received your answer.',
    keadaan: {
      diterima: { nama: 'Received', berikutnya: 'Officers will read it.' },
      diperiksa: { nama: 'Being looked at', berikutnya: 'Officers are looking.' },
      selesai: {
        nama: 'Looked at',
        berikutnya: 'Thank you. We do not tell you the result, to protect that person’s data.',
      },
      ditarik: { nama: 'Taken back', berikutnya: 'It was stopped as you asked.' },
      dialihkan: {
        nama: 'Passed on as a complaint',
        berikutnya: 'Your complaint was passed on to the supervisors.',
      },
    },
  },
}
