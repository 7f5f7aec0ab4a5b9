import type { Kata } from './id.ts'

export const smsJv: Kata['sms'] = {
  bantuan:
    'SETARA, gratis. Ketik PRIKSA: wis kadhaftar? NGUSUL: njaluk diusulaké. STATUS tiket PIN: ndelok usulan. MANDEG: rampung. Basa: INDONESIA, SUNDA.',
  belumPaham: 'Nuwun sewu, pesen iki durung kami mangertèni. Ketik TULUNG kanggo ndelok carané. Gratis.',
  tanyaDesa:
    'Saiki manggon ing désa ngendi? Tulis désa lan kecamatan. Tuladha: Sukamaju Jonggol. Kode désa uga kena. Batal: MANDEG.',
  desaKosong: 'Désa kuwi durung ketemu. Priksa ejaané. Tulis désa lan kecamatan, utawa kode désa 10 angka.',
  desaBanyak: 'Ana sawetara désa kanthi jeneng kuwi. Tulis désa lan kecamatané, utawa kode désa 10 angka.',
  tanyaNama: 'Sapa jeneng jangkepé? Tulis kaya ing KTP utawa KK. Satembung waé kena. Batal: MANDEG.',
  tanyaLahir: 'Kapan tanggal lairé? Tulis tanggal, sasi, taun. Tuladha: 17-8-1975. Batal: MANDEG.',
  lahirGalat: 'Tanggal lair kuwi durung kawaca. Tulis tanggal, sasi, taun. Tuladha: 17-8-1975.',
  tanyaPin:
    'Pilih PIN 6 angka. Kirim angkané waé. Aja tanggal lair, aja angka urut. Aja dikandhakaké sapa waé. Batal: MANDEG.',
  pinGalat:
    'Angka kuwi durung bisa dienggo. Kirim 6 angka liya: dudu tanggal lair, dudu angka urut, dudu angka kembar.',
  usulJadi: (tiket) =>
    `Usulan wis kami tampa. Tiket: ${tiket}. Simpen tiket lan PIN. Petugas bakal nemoni panjenengan. Kabèh gratis. Busak SMS sing isi PIN.`,
  usulBatas:
    'Nomer iki wis akèh ngirim usulan dina iki. Coba manèh sésuk, utawa teka ing kantor désa. Gratis.',
  statusCara:
    'Ketik STATUS, banjur tiket, banjur PIN. Tuladha: STATUS ABCDE12345F 602914. Tiket ana ing tandha tampa.',
  tidakCocok:
    'Tiket lan PIN iki ora cocog. Usulan tetep kasimpen. Sawisé 5 kali, entèni sedina. Utawa njaluk PIN anyar ing kantor désa.',
  cek: {
    terdaftar:
      'Kadhaftar: data iki ana ing dhaftar. Rinciané mung nganggo tiket lan PIN, utawa ing kantor désa. Gratis.',
    tidak_ditemukan:
      'Durung ketemu. Iki durung mesthi ora kadhaftar. Priksa ejaané, utawa ketik NGUSUL. Kantor désa uga mbiyantu. Gratis.',
    coba_lagi:
      'Kakèhan pangecekan. Wates iki njaga data kabèh wong. Coba manèh mengko, utawa teka ing kantor désa. Gratis.',
    gangguan:
      'Layanan lagi kaganggu. Data panjenengan tetep aman. Coba manèh sawetara menit manèh, utawa sésuk.',
  },
  status: {
    tidak_disepakati:
      'Ora disarujuki musyawarah désa. Kena ngajokaké keberatan 30 dina kerja. Takona alesané ing kantor désa, gawa tiket.',
    tidak_layak:
      'Durung nyukupi sarat. Petugas loro wis mriksa. Kena ngajokaké keberatan 30 dina kerja. Takona alesané ing kantor désa.',
    tidak_ditetapkan:
      'Ora ditetepaké. Kena ngajokaké keberatan 30 dina kerja. Takona alesané ing kantor désa, gawa tiket. Gratis.',
  },
  selesai:
    'Rampung. Ora ana SMS kabar manèh menyang nomer iki. Usulan tetep kasimpen. Ketik TULUNG yèn perlu.',
}
