import type { AlasanTerjemahan } from './alasan-kata.ts'

export const alasanEn: AlasanTerjemahan = {
  keputusan: {
    meninggal: {
      kata: 'The person who was proposed is recorded as having died.',
      ubah: 'If they are alive, come to us or ask an officer to visit. The data will be restored.',
    },
    pindah_luar_wilayah: {
      kata: 'The person who was proposed has moved to another region.',
      ubah: 'This proposal moves along. Contact the village office of the new home.',
    },
    ganda: {
      kata: 'This person is already in another proposal. That other proposal goes on.',
      ubah: 'If it is a different person, show a document or ask an officer to visit.',
    },
    mampu: {
      kata: 'According to the check, this family does not yet meet the criteria of poverty.',
      ubah: 'If things change or the check was mistaken, object and tell us what is new.',
    },
    asn_tni_polri: {
      kata: 'A member of the family is recorded as a civil servant, soldier or police officer.',
      ubah: 'If the record is mistaken or the work has ended, bring a letter that says so, or object.',
    },
    pensiunan_berpenghasilan: {
      kata: 'A member of the family receives a regular pension.',
      ubah: 'If the pension has ended or is not enough, object and show proof.',
    },
    upah_di_atas_ump: {
      kata: 'A member of the family is recorded with a wage above the minimum wage.',
      ubah: 'If the work has ended or somebody else used the name, object.',
    },
    tidak_ditemukan: {
      kata: 'The officer came twice and has not met you yet.',
      ubah: 'Tell us where and when you can be met. The proposal is opened again.',
    },
    menolak: {
      kata: 'You yourself asked not to be registered or not to receive.',
      ubah: 'You may change your mind at any time. Make a new proposal.',
    },
    data_tidak_benar: {
      kata: 'Something important in the proposal turned out not to be as it is in reality.',
      ubah: 'Correct it, or object if the check was mistaken.',
    },
    'dtks.ditetapkan': {
      kata: 'You are registered in DTKS.',
      ubah: 'Tell us when your family, your address or your situation changes.',
    },
    'program.masuk_kuota': {
      kata: 'Your family is on this month’s list of recipients.',
      ubah: 'You need to do nothing. Tell us when your situation changes.',
    },
    'program.di_luar_kuota': {
      kata: 'Your family meets the conditions, but this month’s places are taken. You take part again next month.',
      ubah: 'You need not propose again. The time you have waited is counted.',
    },
    'program.desil_di_luar_sasaran': {
      kata: 'This programme is for welfare tenths (desil) 1 to 4. Your family is outside them now.',
      ubah: 'If what is recorded about your home or work is mistaken, ask for it to be corrected.',
    },
    'program.menunggu_desil': {
      kata: 'Your family has no welfare ranking yet. This is not a refusal.',
      ubah: 'Officers will complete your family’s data. You take part again next month.',
    },
    'program.menunggu_nik': {
      kata: 'This programme needs a NIK to pay out. You are registered, and we help you to get a NIK.',
      ubah: 'Finish the referral to Dukcapil. Officers help, and it costs nothing.',
    },
    'program.dikecualikan': {
      kata: 'Your family takes no part in this programme because of a request or decision on record.',
      ubah: 'You may make a new proposal or object.',
    },
  },
  sanggahan: {
    meninggal: 'Somebody told us that this person has died.',
    pindah: 'Somebody told us that you have moved away from this village.',
    tidak_ditemukan: 'Somebody told us that you do not live here.',
    ganda: 'Somebody told us that your name is recorded twice.',
    asn_tni_polri: 'Somebody told us that you are a civil servant, soldier or police officer.',
    pensiunan: 'Somebody told us that you receive a pension.',
    upah_di_atas_ump: 'Somebody told us that your wage is above the minimum wage.',
    punya_usaha_besar: 'Somebody told us that you have a large business.',
    aset: 'Somebody told us that you have a valuable house or vehicle.',
    pendamping_sosial: 'Somebody told us that you work as a social assistant.',
    salah_identitas: 'Somebody told us that these data are another person’s.',
    lainnya: 'Somebody asked for your data to be checked again.',
    potongan: 'This is a complaint about an officer.',
    belum_masuk: 'Somebody told us that you should be on the list.',
    keliru_dikeluarkan: 'Somebody told us that you were taken off the list by mistake.',
  },
}
