/** The words of the help pages. */
export const bantuanEn = {
  judul: 'Help',
  pembuka: 'How it works, your rights, the calendar, and what words mean. All free of charge.',
  mudah: 'Easy to read',
  lengkap: 'Full version',
  lain: 'More help',
  tanya: 'Still not sure? Go to the village office, with somebody you trust if you like.',
  dengar: 'Listen to this page',
  dengarKata: 'A machine’s voice, in English.',
  jadwalKata:
    'This month’s calendar. You may send a usulan at any time. What comes after the close goes into the next month.',
  jadwal: { judul: 'Calendar', ringkas: 'When the windows open and close.' },
  topik: {
    'cara-kerja': {
      judul: 'How it works',
      ringkas: 'From a usulan to a decision.',
      bagian: [
        {
          judul: 'Anybody may propose',
          isi: [
            'Propose yourself, your family or somebody else.',
            'Without NIK, KTP, fixed address or telephone too.',
            'Here, on paper, or at the village office.',
          ],
        },
        {
          judul: 'Officers look',
          isi: [
            'An officer meets or visits.',
            'Is another way needed? Just say so. We do not ask why.',
            'Each “no” is checked by two people.',
          ],
        },
        {
          judul: 'The regent signs',
          isi: [
            'Each month the regent signs the list of those who qualify.',
            'Who is late goes into the next month. Nothing lapses.',
          ],
        },
        {
          judul: 'Data are matched',
          isi: [
            'Data are matched with the civil registry (Dukcapil).',
            'Is something different? Officers help to mend it. That is no refusal.',
            'No NIK yet? We help to get one.',
          ],
        },
        {
          judul: 'The ministry decides',
          isi: [
            'The Ministry of Social Affairs decides each month.',
            'Each decision has a reason. You can read it with ticket and PIN.',
            'No place left is not the end. You take part again next month.',
          ],
        },
      ],
      mudah: [
        'You propose.',
        'An officer comes and looks.',
        'The regent signs.',
        'The ministry decides.',
        'You read the result and the reason.',
        'You do not agree? You may appeal.',
        'It is all free.',
      ],
    },
    hak: {
      judul: 'Your rights',
      ringkas: 'What you may ask for.',
      bagian: [
        {
          judul: 'To know and understand',
          isi: [
            'You may know how far your usulan is.',
            'You may know the reason of each decision.',
            'You may have it explained in simple words.',
          ],
        },
        {
          judul: 'To disagree',
          isi: [
            'You may appeal within 30 working days.',
            'Two other officers will look again.',
            'Still not agreed? You may go to the Ombudsman or to court (PTUN).',
          ],
        },
        {
          judul: 'To be helped',
          isi: [
            'Somebody else may help you.',
            'You may ask for sign language, large print, or to have it read out.',
            'You may ask to be met at a place of your choice.',
          ],
        },
        {
          judul: 'To be protected',
          isi: [
            'Your name is shown to nobody who has no right to it.',
            'You may ask that your name is in no list.',
            'Nothing changes because you are silent.',
          ],
        },
        {
          judul: 'Free of charge',
          isi: [
            'There is no fee. Do not pay anybody.',
            'Did somebody ask for money? Tell us by an objection.',
          ],
        },
      ],
      mudah: [
        'You may ask.',
        'You may know why.',
        'You may disagree.',
        'You may be helped.',
        'Your name is protected.',
        'Do not pay anybody.',
      ],
    },
    istilah: {
      judul: 'What words mean',
      ringkas: 'Words that are often used.',
      bagian: [
        { judul: 'DTKS', isi: ['The list of people who can get social assistance.'] },
        { judul: 'Usulan', isi: ['A request that somebody be listed or get assistance.'] },
        {
          judul: 'Sanggahan',
          isi: ['Word that somebody is listed, was taken off, or is missing by mistake.'],
        },
        { judul: 'Keberatan', isi: ['You do not agree with a decision about yourself.'] },
        {
          judul: 'Ticket and PIN',
          isi: ['Ticket: the number of your usulan. PIN: 6 secret digits that open it.'],
        },
        { judul: 'Musyawarah desa', isi: ['The meeting of villagers about the list.'] },
        { judul: 'Pengesahan', isi: ['The regent’s signature on the list of those who qualify.'] },
        { judul: 'Penetapan', isi: ['The ministry’s decision each month.'] },
        { judul: 'Desil', isi: ['How well off a family is, from 1 to 10. 1 needs help most.'] },
        { judul: 'Pendamping', isi: ['A trained person who may help you, with your consent.'] },
      ],
      mudah: [
        'DTKS: the list.',
        'Usulan: please list me.',
        'Keberatan: I do not agree.',
        'Ticket: my number.',
        'PIN: my secret.',
      ],
    },
  },
  aksesibilitas: {
    judul: 'Accessibility statement',
    ringkas: 'What was tested, and what is still missing.',
    teruji: 'What machines tested',
    terujiKata: (halaman: string, aturan: string) =>
      `${halaman} states of pages were checked with ${aturan} rules of WCAG 2.2, A to AAA. In four languages, light and dark, on a screen of 320 pixels.`,
    hasil: 'Result',
    temuan: 'Findings',
    tanggal: 'Date of the test',
    manual: 'Not yet tested by people',
    manualDaftar: [
      'The screen reader NVDA on Windows.',
      'TalkBack on Android, old telephones too.',
      'VoiceOver on iPhone.',
      'People with disabilities using it by themselves.',
      'Native speakers of Javanese and Sundanese, for the translations.',
    ],
    kurang: 'What is still missing',
    kurangDaftar: [
      'There are no videos in sign language (BISINDO) yet.',
      'There is recorded sound for the help pages only, in Indonesian and English.',
      'Reasons of decisions are written in Indonesian only.',
    ],
    keluhan: 'Does something stand in your way?',
    keluhanKata: 'Tell the village office or Dinas Sosial. We will mend it.',
  },
}
