/** The words of the front page. */
export const depanSu = {
  judul: 'Bantuan sosial kanggo anu hak',
  pembuka: 'Pariksa, usulkeun, sareng tuturkeun. Saha waé tiasa, tanpa akun sareng tanpa waragad.',
  cek: { judul: 'Pariksa status', kata: 'Naha jalmi éta parantos kadaptar? NIK teu ditaroskeun.' },
  usul: {
    judul: 'Usulkeun',
    kata: 'Kanggo diri nyalira, kulawarga, atanapi jalmi sanés. Kénging tanpa NIK.',
  },
  sanggah: { judul: 'Sanggah', kata: 'Aya anu lepat asup, lepat kaluar, atanapi teu acan asup daptar?' },
  kasus: { judul: 'Tingali usulan', kata: 'Ku tikét sareng PIN: dugi ka mana, sareng naon alesanana.' },
  bantuan: { judul: 'Bantosan', kata: 'Kumaha jalanna, hak anjeun, jadwal, sareng harti kecap.' },
  bulan: 'Kagiatan patugas sasih ieu',
  ponsel: 'Teu gaduh telepon atanapi internét?',
  ponselKata: 'Sumping ka kantor désa atanapi kelurahan. Pundut pormulir kertas, atanapi pundut dieusikeun.',
}
