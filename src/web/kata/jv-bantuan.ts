/** The words of the help pages. */
export const bantuanJv = {
  judul: 'Pambiyantu',
  pembuka: 'Cara mlampahipun, hak panjenengan, jadwal, lan tegesipun tembung. Sedaya gratis.',
  mudah: 'Versi gampil dipunwaos',
  lengkap: 'Versi jangkep',
  lain: 'Pambiyantu sanes',
  tanya:
    'Taksih bingung? Rawuh dhateng kantor desa utawi kelurahan. Saged sareng tiyang ingkang dipunpitados.',
  dengar: 'Mirengaken kaca punika',
  dengarKata: 'Swanten damelan mesin, ing basa Indonesia. Swanten basa Jawi dereng wonten.',
  jadwalKata:
    'Jadwal wulan punika. Usulan saged dipunkintun kapan kemawon. Ingkang dhateng sasampunipun tutup tumut wulan salajengipun.',
  jadwal: { judul: 'Jadwal', ringkas: 'Kapan mangsa usulan bikak lan tutup.' },
  topik: {
    'cara-kerja': {
      judul: 'Cara mlampahipun',
      ringkas: 'Saking usulan dumugi putusan.',
      bagian: [
        {
          judul: 'Sinten kemawon saged ngusulaken',
          isi: [
            'Usulaken dhiri piyambak, kulawarga, utawi tiyang sanes.',
            'Saged tanpa NIK, tanpa KTP, tanpa alamat ajeg, lan tanpa telpon.',
            'Saged ing ngriki, ing dlancang, utawi ing kantor desa.',
          ],
        },
        {
          judul: 'Petugas mriksa',
          isi: [
            'Petugas manggihi utawi rawuh.',
            'Prelu cara sanes? Matur kemawon. Kula boten nyuwun pirsa sebabipun.',
            'Saben wangsulan "boten" dipunpriksa tiyang kalih.',
          ],
        },
        {
          judul: 'Kepala daerah ngesahaken',
          isi: [
            'Saben wulan, daftar ingkang pantes dipuntapak asmani kepala daerah.',
            'Ingkang dereng kober tumut wulan ngajeng. Boten wonten ingkang ical.',
          ],
        },
        {
          judul: 'Data dipuncocogaken',
          isi: [
            'Data dipuncocogaken kaliyan cathetan sipil (Dukcapil).',
            'Wonten ingkang benten? Petugas mbiyantu ndandosi. Punika sanes panolakan.',
            'Dereng gadhah NIK? Kula biyantu ngurus.',
          ],
        },
        {
          judul: 'Kementerian mutusaken',
          isi: [
            'Kementerian Sosial mutusaken saben wulan.',
            'Saben putusan wonten alesanipun. Panjenengan saged maos mawi tiket lan PIN.',
            'Boten kebagian kuota sanes pungkasan. Panjenengan tumut malih wulan ngajeng.',
          ],
        },
      ],
      mudah: [
        'Panjenengan ngusulaken.',
        'Petugas rawuh lan mirsani.',
        'Kepala daerah tapak asma.',
        'Kementerian mutusaken.',
        'Panjenengan maos asil lan alesanipun.',
        'Boten sarujuk? Saged ngaturaken kaberatan.',
        'Sedaya gratis.',
      ],
    },
    hak: {
      judul: 'Hak panjenengan',
      ringkas: 'Ingkang saged panjenengan suwun.',
      bagian: [
        {
          judul: 'Mangertos',
          isi: [
            'Panjenengan hak mangertos usulan sampun dumugi pundi.',
            'Panjenengan hak mangertos alesan saben putusan.',
            'Panjenengan hak pikantuk katrangan mawi tembung gampil.',
          ],
        },
        {
          judul: 'Boten sarujuk',
          isi: [
            'Panjenengan saged ngaturaken kaberatan salebeting 30 dinten kerja.',
            'Kalih petugas sanes badhe mriksa malih.',
            'Taksih boten sarujuk? Saged dhateng Ombudsman utawi PTUN.',
          ],
        },
        {
          judul: 'Dipunbiyantu',
          isi: [
            'Tiyang sanes saged mbiyantu panjenengan.',
            'Panjenengan saged nyuwun basa isyarat, aksara ageng, utawi dipunwaosaken.',
            'Panjenengan saged nyuwun dipunpanggihi wonten papan pilihan.',
          ],
        },
        {
          judul: 'Dipunjagi',
          isi: [
            'Asma panjenengan boten dipuntedahaken dhateng tiyang ingkang boten hak.',
            'Panjenengan saged nyuwun asma boten wonten ing daftar pundi kemawon.',
            'Boten wonten ingkang ewah amargi panjenengan mendel.',
          ],
        },
        {
          judul: 'Gratis',
          isi: [
            'Boten wonten ragad. Sampun mbayar dhateng sinten kemawon.',
            'Wonten ingkang nyuwun arta? Aturaken lumantar sanggahan.',
          ],
        },
      ],
      mudah: [
        'Panjenengan saged nyuwun pirsa.',
        'Panjenengan saged mangertos alesanipun.',
        'Panjenengan saged boten sarujuk.',
        'Panjenengan saged dipunbiyantu.',
        'Asma panjenengan dipunjagi.',
        'Sampun mbayar sinten kemawon.',
      ],
    },
    istilah: {
      judul: 'Tegesipun tembung',
      ringkas: 'Tembung ingkang asring dipunagem.',
      bagian: [
        { judul: 'DTKS', isi: ['Daftar tiyang ingkang saged nampi bantuan sosial.'] },
        { judul: 'Usulan', isi: ['Panyuwun supados tiyang mlebet daftar utawi pikantuk bantuan.'] },
        {
          judul: 'Sanggahan',
          isi: ['Pawartos bilih tiyang klentu mlebet, klentu medal, utawi dereng mlebet daftar.'],
        },
        { judul: 'Keberatan', isi: ['Panjenengan boten sarujuk kaliyan putusan bab dhiri panjenengan.'] },
        {
          judul: 'Tiket lan PIN',
          isi: ['Tiket: nomer usulan panjenengan. PIN: 6 angka wados kangge mbikak.'],
        },
        { judul: 'Musyawarah desa', isi: ['Rapat warga desa ingkang ngrembag daftar usulan.'] },
        { judul: 'Pengesahan', isi: ['Tapak asma kepala daerah ing daftar ingkang pantes.'] },
        { judul: 'Penetapan', isi: ['Putusan Kementerian Sosial saben wulan.'] },
        {
          judul: 'Desil',
          isi: ['Golongan kasugengan kulawarga, saking 1 dumugi 10. Angka 1 paling prelu dipunbiyantu.'],
        },
        { judul: 'Pendamping', isi: ['Tiyang kalatih ingkang saged mbiyantu, kanthi idin panjenengan.'] },
      ],
      mudah: [
        'DTKS: daftar bantuan.',
        'Usulan: nyuwun mlebet daftar.',
        'Keberatan: kula boten sarujuk.',
        'Tiket: nomer kula.',
        'PIN: wados kula.',
      ],
    },
  },
  aksesibilitas: {
    judul: 'Pratelan aksesibilitas',
    ringkas: 'Menapa ingkang sampun dipuncobi, lan menapa ingkang taksih kirang.',
    teruji: 'Ingkang dipuncobi mesin',
    terujiKata: (halaman: string, aturan: string) =>
      `${halaman} kawontenan kaca dipunpriksa mawi ${aturan} aturan WCAG 2.2 tingkat A dumugi AAA. Ing sekawan basa, padhang lan peteng, ing layar 320 piksel.`,
    hasil: 'Asil',
    temuan: 'Panggihan',
    tanggal: 'Tanggal uji',
    manual: 'Dereng dipuncobi tiyang',
    manualDaftar: [
      'Pamaos layar NVDA ing Windows.',
      'TalkBack ing telpon Android, ugi ingkang lami.',
      'VoiceOver ing iPhone.',
      'Tiyang difabel ingkang ngagem piyambak.',
      'Panutur asli basa Jawi lan Sundha kangge terjemahanipun.',
    ],
    kurang: 'Ingkang taksih kirang',
    kurangDaftar: [
      'Dereng wonten video basa isyarat BISINDO.',
      'Swanten rekaman namung wonten ing kaca pitulungan, ing basa Indonesia saha Inggris.',
      'Alesan putusan namung sinerat ing basa Indonesia.',
    ],
    keluhan: 'Wonten ingkang ngalangi panjenengan?',
    keluhanKata: 'Aturaken ing kantor desa utawi Dinas Sosial. Badhe kula dandosi.',
  },
}
