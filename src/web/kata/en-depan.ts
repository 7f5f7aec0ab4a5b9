/** The words of the front page. */
export const depanEn = {
  judul: 'Social assistance for those entitled to it',
  pembuka: 'Check, propose and follow. Anybody may, without an account and free of charge.',
  cek: { judul: 'Check', kata: 'Is somebody listed already? We do not ask for the NIK.' },
  usul: { judul: 'Propose', kata: 'Yourself, your family or somebody else. Without NIK too.' },
  sanggah: { judul: 'Object', kata: 'Is somebody listed, taken off or missing by mistake?' },
  kasus: { judul: 'Look at a usulan', kata: 'With ticket and PIN: how far it is, and why.' },
  bantuan: { judul: 'Help', kata: 'How it works, your rights, the calendar and what words mean.' },
  bulan: 'The officers’ work this month',
  ponsel: 'No telephone or internet?',
  ponselKata: 'Go to the village office. Ask for the paper form, or have it filled in for you.',
}
