import type { Kata } from './id.ts'

export const smsSu: Kata['sms'] = {
  bantuan:
    'SETARA, haratis. Ketik PARIKSA: geus kadaptar? NGUSULKEUN: ménta diusulkeun. STATUS tiket PIN: tempo usulan. EUREUN: réngsé. Basa: INDONESIA, JAWA.',
  belumPaham: 'Hapunten, pesen ieu can kaharti. Ketik PITULUNG pikeun ningali carana. Haratis.',
  tanyaDesa:
    'Ayeuna cicing di désa mana? Tulis désa jeung kacamatan. Conto: Sukamaju Jonggol. Kode désa ogé meunang. Batal: EUREUN.',
  desaKosong:
    'Désa éta can kapanggih. Pariksa éjahanana. Tulis désa jeung kacamatan, atawa kode désa 10 angka.',
  desaBanyak:
    'Aya sababaraha désa anu ngaranna kitu. Tulis désa jeung kacamatanana, atawa kode désa 10 angka.',
  tanyaNama: 'Saha ngaran lengkepna? Tulis saperti di KTP atawa KK. Sakecap ogé meunang. Batal: EUREUN.',
  tanyaLahir: 'Iraha tanggal lahirna? Tulis tanggal, bulan, taun. Conto: 17-8-1975. Batal: EUREUN.',
  lahirGalat: 'Tanggal lahir éta can kabaca. Tulis tanggal, bulan, taun. Conto: 17-8-1975.',
  tanyaPin:
    'Pilih PIN 6 angka. Kirim angkana waé. Ulah tanggal lahir, ulah angka nu ngaruntuy. Ulah dibéjakeun ka saha waé. Batal: EUREUN.',
  pinGalat:
    'Angka éta can bisa dipaké. Kirim 6 angka séjén: lain tanggal lahir, lain ngaruntuy, lain angka kembar.',
  usulJadi: (tiket) =>
    `Usulan geus katarima. Tiket: ${tiket}. Simpen tiket jeung PIN. Patugas bakal nepungan anjeun. Kabéh haratis. Hapus SMS anu eusina PIN.`,
  usulBatas:
    'Nomer ieu geus loba ngirim usulan poé ieu. Cobaan deui isukan, atawa datang ka kantor désa. Haratis.',
  statusCara:
    'Ketik STATUS, tuluy tiket, tuluy PIN. Conto: STATUS ABCDE12345F 602914. Tiket aya dina tanda tarima.',
  tidakCocok:
    'Tiket jeung PIN ieu teu cocog. Usulan tetep disimpen. Sanggeus 5 kali, antosan sapoé. Atawa ménta PIN anyar di kantor désa.',
  cek: {
    terdaftar:
      'Kadaptar: data ieu aya dina daptar. Rincianana ngan ku tiket jeung PIN, atawa di kantor désa. Haratis.',
    tidak_ditemukan:
      'Can kapanggih. Ieu can tangtu teu kadaptar. Pariksa éjahanana, atawa ketik NGUSULKEUN. Kantor désa ogé ngabantu. Haratis.',
    coba_lagi:
      'Loba teuing pamariksaan. Wates ieu ngajaga data sakabéh jalma. Cobaan deui engké, atawa datang ka kantor désa. Haratis.',
    gangguan:
      'Layanan keur kaganggu. Data anjeun tetep aman. Cobaan deui sababaraha menit deui, atawa isukan.',
  },
  status: {
    tidak_disepakati:
      'Teu disaluyuan musyawarah désa. Meunang ngajukeun keberatan 30 poé gawé. Tanyakeun alesanana di kantor désa, bawa tiket.',
    tidak_layak:
      'Can nyumponan sarat. Dua patugas geus mariksa. Meunang ngajukeun keberatan 30 poé gawé. Tanyakeun alesanana di kantor désa.',
    tidak_ditetapkan:
      'Teu ditetepkeun. Meunang ngajukeun keberatan 30 poé gawé. Tanyakeun alesanana di kantor désa, bawa tiket. Haratis.',
  },
  selesai: 'Réngsé. Moal aya SMS béja deui ka nomer ieu. Usulan tetep disimpen. Ketik PITULUNG lamun perlu.',
}
