import type { MasalahTerjemahan } from './masalah-kata.ts'

export const masalahEn: MasalahTerjemahan = {
  'masukan.tidak_sah': {
    pesan: 'Something that was filled in needs to be mended.',
    langkah: 'Look at what is marked. Everything else is kept.',
  },
  'masukan.terlalu_besar': {
    pesan: 'The file is too large.',
    langkah: 'Split it into parts and send them one by one.',
  },
  'halaman.tidak_ada': {
    pesan: 'This page was not found.',
    langkah: 'Check the address, or begin at the front page.',
  },
  'batas.terlalu_sering': {
    pesan: 'Too many requests came from this network.',
    langkah: 'Wait a few minutes, or go to the village office.',
  },
  gangguan: {
    pesan: 'The service is disturbed just now.',
    langkah: 'Try again later. What you have sent is kept.',
  },
  'foto.tidak_ada': {
    pesan: 'That photo is not there, or was deleted.',
    langkah: 'Go back to the page of the proposal. The proposal is kept.',
  },
  'foto.ramai': {
    pesan: 'Many photos are coming in.',
    langkah: 'Try again in a few minutes. The proposal is kept, with or without a photo.',
  },
  'usulan.tidak_ada': {
    pesan: 'The proposal was not found.',
    langkah: 'Check its number or the ticket.',
  },
  'usulan.langkah_salah': {
    pesan: 'This step can’t be taken on this proposal yet.',
    langkah: 'Look at its status to see what comes next. The proposal is kept.',
  },
  'jendela.tutup': {
    pesan: 'The time for this is closed just now.',
    langkah: 'The proposal is kept and goes with the next period.',
  },
  'sanggahan.langkah_salah': {
    pesan: 'This step can’t be taken on this objection yet.',
    langkah: 'Look at its status to see what comes next. Everything is kept.',
  },
  'sanggahan.terlalu_banyak': {
    pesan: 'Three objections of yours are being checked this month.',
    langkah: 'Wait until one is done, or go to the village office. What you filled in is kept.',
  },
  'keberatan.lewat_waktu': {
    pesan: 'More than 30 working days have passed since this decision.',
    langkah: 'Make a new proposal at any time, or ask the Ombudsman. Your data are kept.',
  },
  'keberatan.sudah_ada': {
    pesan: 'We have received your objection to this decision.',
    langkah: 'Wait for its result. You may add to the proposal.',
  },
  'pendamping.belum_masuk': {
    pesan: 'You have not signed in as a companion, or your session is over.',
    langkah: 'Sign in again with your passkey. What was sent is kept.',
  },
  'pendamping.kunci_salah': {
    pesan: 'This passkey can’t be used to sign in yet.',
    langkah: 'Try again. If it stays so, contact your organisation or Dinas Sosial.',
  },
  'pendamping.kode_salah': {
    pesan: 'This registration code can’t be used.',
    langkah: 'Check the code, or ask Dinas Sosial for a new one.',
  },
  'pendamping.asal_lain': {
    pesan: 'This did not come from the page of this site.',
    langkah: 'Open the page and do it again from there. Nothing was changed.',
  },
  'pendamping.penuh': {
    pesan: 'You assist in as many open proposals as you may.',
    langkah: 'Wait until one is done, or ask a colleague. People may also go to the village office.',
  },
  'pendamping.sehari': {
    pesan: 'You have made as many new proposals today as you may.',
    langkah: 'Send it tomorrow. If it can’t wait, bring the person to the village office today.',
  },
  'pendamping.di_luar_wilayah': {
    pesan: 'This village is outside your organisation’s region.',
    langkah: 'Choose another village, or ask an organisation there to assist. Nothing was saved yet.',
  },
  'persetujuan.bukti_kosong': {
    pesan: 'The proof of consent is missing.',
    langkah: 'Attach a photo, a recording or a video, or name two witnesses. Nothing was saved yet.',
  },
  'persetujuan.sampai_salah': {
    pesan: 'Consent lasts a year at most, and must end after today.',
    langkah: 'Choose another date. The person may take consent back at any time.',
  },
  'persetujuan.tidak_ada': {
    pesan: 'No consent is in force for this proposal.',
    langkah: 'Check the ticket. Consent may have been taken back. The proposal goes on.',
  },
  'catatan.peka': {
    pesan: 'This note says something very private that we need not know.',
    langkah:
      'Take that part out: belief, sexual orientation, gender identity, HIV status, or sex work. Write only what help is needed. The note was not saved yet.',
  },
}
