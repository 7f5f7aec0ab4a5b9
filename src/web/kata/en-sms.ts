import type { Kata } from './id.ts'

export const smsEn: Kata['sms'] = {
  bantuan:
    'SETARA, free. Send CHECK: am I listed? APPLY: ask to be proposed. STATUS ticket PIN: see a case. STOP: end. Language: INDONESIA, JAWA, SUNDA.',
  belumPaham: 'Sorry, we did not understand this message. Send HELP to see how it works. It is free.',
  tanyaDesa:
    'Which village do you live in now? Write village and district. Example: Sukamaju Jonggol. A village code is fine. Cancel: STOP.',
  desaKosong:
    'We have not found that village. Check the spelling. Write village and district, or the 10-digit code.',
  desaBanyak: 'Several villages have that name. Write the village and its district, or the 10-digit code.',
  tanyaNama:
    'What is the full name? Write it as on the identity or family card. One word is fine. Cancel: STOP.',
  tanyaLahir: 'What is the date of birth? Write day, month, year. Example: 17-8-1975. Cancel: STOP.',
  lahirGalat: 'We could not read that date of birth. Write day, month, year. Example: 17-8-1975.',
  tanyaPin:
    'Choose a PIN of 6 digits. Send the digits only. Not a birth date, not digits in a row. Tell it to nobody. Cancel: STOP.',
  pinGalat:
    'Those digits cannot be used. Send 6 others: no birth date, no digits in a row, not all the same.',
  usulJadi: (tiket) =>
    `We have received the proposal. Ticket: ${tiket}. Keep ticket and PIN. An officer will meet you. All is free. Delete the SMS with the PIN.`,
  usulBatas:
    'This number has sent enough proposals for today. Try again tomorrow, or go to the village office. Free.',
  statusCara:
    'Send STATUS, then the ticket, then the PIN. Example: STATUS ABCDE12345F 602914. The ticket is on the receipt.',
  tidakCocok:
    'This ticket and PIN do not fit. The case is safe. After 5 tries wait a day, or ask for a new PIN at the village office.',
  cek: {
    terdaftar:
      'Listed: these details are in the register. More only with ticket and PIN, or at the village office. Free.',
    tidak_ditemukan:
      'Not found. This need not mean not listed. Check the spelling, or send APPLY. The village office helps too. Free.',
    coba_lagi:
      'Too many checks. This limit protects the data of all. Try again later, or go to the village office. Free.',
    gangguan: 'The service is disturbed. Your data is safe. Try again in a few minutes, or tomorrow.',
  },
  status: {
    tidak_disepakati:
      'Not agreed by the village meeting. You may contest it within 30 working days. Ask why at the village office, with the ticket.',
    tidak_layak:
      'Does not meet the criteria yet. Two officers checked. You may contest it within 30 working days. Ask why at the village office.',
    tidak_ditetapkan:
      'Not listed this month. You may contest it within 30 working days. Ask why at the village office, with the ticket. Free.',
  },
  selesai: 'Done. No more SMS notices to this number. The case stays safe. Send HELP if you need us.',
}
