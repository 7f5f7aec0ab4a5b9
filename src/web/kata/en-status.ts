import type { statusId } from './id-status.ts'

export const statusEn: typeof statusId = {
  draf: { nama: 'Not sent yet', berikutnya: 'Complete the form and send it. Drafts are kept for 180 days.' },
  diajukan: { nama: 'Received', berikutnya: 'An officer will read this proposal.' },
  perlu_dilengkapi: {
    nama: 'Something is missing',
    berikutnya: 'Complete it at the village office. A proposal is never dropped for being late.',
  },
  daftar_awal: {
    nama: 'On the village’s first list',
    berikutnya: 'The village meeting will discuss this list.',
  },
  daftar_akhir: { nama: 'Agreed by the village meeting', berikutnya: 'An officer will visit your home.' },
  tidak_disepakati: {
    nama: 'Not agreed by the village meeting',
    berikutnya: 'You may object. How to do it is below.',
  },
  terverifikasi_lapangan: {
    nama: 'Visited',
    berikutnya: 'The social office is checking the visit’s result.',
  },
  usul_tidak_layak: {
    nama: 'Being checked',
    berikutnya: 'A second officer is checking. Nothing is decided yet.',
  },
  perlu_verifikasi_ulang: { nama: 'Will be visited again', berikutnya: 'Another officer will visit.' },
  tidak_layak: {
    nama: 'Does not meet the conditions',
    berikutnya: 'Two officers have checked. If you do not agree, you may object.',
  },
  layak: { nama: 'Meets the conditions', berikutnya: 'This proposal waits for the regent’s letter.' },
  menunggu_pengesahan: {
    nama: 'Waiting for a signature',
    berikutnya: 'The head of the region will sign the list.',
  },
  disahkan: {
    nama: 'Endorsed by the region',
    berikutnya: 'The list will be sent to the Ministry of Social Affairs.',
  },
  dikirim: { nama: 'Sent to the ministry', berikutnya: 'The data are compared with the civil registry.' },
  perlu_perbaikan: {
    nama: 'Data need repair',
    berikutnya: 'Some data differ. Repair them at the village office. The proposal goes on.',
  },
  menunggu_nik: {
    nama: 'Waiting for a NIK',
    berikutnya: 'Officers help you to get a NIK at the civil registry. The proposal is not refused.',
  },
  padan: { nama: 'Data agree', berikutnya: 'Some proposals are drawn at random for a quality check.' },
  qa: {
    nama: 'In a quality check',
    berikutnya: 'A university checks some proposals that were drawn at random.',
  },
  lolos: { nama: 'Passed all checks', berikutnya: 'Waiting for the ministry’s decision.' },
  ditetapkan: {
    nama: 'On the register',
    berikutnya: 'You are registered. Being registered does not always mean receiving aid at once.',
  },
  tidak_ditetapkan: {
    nama: 'Not put on the register',
    berikutnya: 'The reason is below. If you do not agree, you may object.',
  },
  ditarik: { nama: 'Withdrawn', berikutnya: 'This proposal was stopped on request. You may make a new one.' },
  duplikat: {
    nama: 'Merged',
    berikutnya: 'This proposal was merged with another one for the same person. Your ticket still works.',
  },
}
