/** The words of the help pages. */
export const bantuanSu = {
  judul: 'Bantosan',
  pembuka: 'Kumaha jalanna, hak anjeun, jadwal, sareng harti kecap. Sadayana gratis.',
  mudah: 'Vérsi gampil dibaca',
  lengkap: 'Vérsi lengkep',
  lain: 'Bantosan sanés',
  tanya: 'Masih bingung? Sumping ka kantor désa atanapi kelurahan. Kénging sareng jalmi anu dipercanten.',
  dengar: 'Dangukeun ieu kaca',
  dengarKata: 'Sora jieunan mesin, dina basa Indonésia. Sora basa Sunda teu acan aya.',
  jadwalKata:
    'Jadwal sasih ieu. Usulan kénging dikirim iraha waé. Anu datang saatos tutup ngiring sasih payun.',
  jadwal: { judul: 'Jadwal', ringkas: 'Iraha mangsa usulan buka sareng tutup.' },
  topik: {
    'cara-kerja': {
      judul: 'Kumaha jalanna',
      ringkas: 'Ti usulan dugi ka putusan.',
      bagian: [
        {
          judul: 'Saha waé tiasa ngusulkeun',
          isi: [
            'Usulkeun diri nyalira, kulawarga, atanapi jalmi sanés.',
            'Kénging tanpa NIK, tanpa KTP, tanpa alamat tetep, sareng tanpa telepon.',
            'Tiasa di dieu, dina kertas, atanapi di kantor désa.',
          ],
        },
        {
          judul: 'Patugas mariksa',
          isi: [
            'Patugas nepangan atanapi sumping.',
            'Peryogi cara sanés? Sebatkeun waé. Sababna moal ditaroskeun.',
            'Unggal waleran "henteu" dipariksa ku dua jalmi.',
          ],
        },
        {
          judul: 'Kapala daérah ngesahkeun',
          isi: [
            'Unggal sasih, daptar anu layak ditandatanganan ku kapala daérah.',
            'Anu teu acan kaburu ngiring sasih payun. Teu aya anu hangus.',
          ],
        },
        {
          judul: 'Data dicocogkeun',
          isi: [
            'Data dicocogkeun sareng catetan sipil (Dukcapil).',
            'Aya anu béda? Patugas ngabantosan ngoméan. Éta sanés panolakan.',
            'Teu acan gaduh NIK? Dibantosan ngurusna.',
          ],
        },
        {
          judul: 'Kamenterian mutuskeun',
          isi: [
            'Kamenterian Sosial mutuskeun unggal sasih.',
            'Unggal putusan aya alesanana. Anjeun tiasa maca ku tikét sareng PIN.',
            'Teu kabagéan kuota sanés ahirna. Anjeun ngiring deui sasih payun.',
          ],
        },
      ],
      mudah: [
        'Anjeun ngusulkeun.',
        'Patugas sumping sareng ningali.',
        'Kapala daérah tanda tangan.',
        'Kamenterian mutuskeun.',
        'Anjeun maca hasil sareng alesanana.',
        'Teu satuju? Tiasa ngajukeun kaberatan.',
        'Sadayana gratis.',
      ],
    },
    hak: {
      judul: 'Hak anjeun',
      ringkas: 'Anu tiasa dipénta ku anjeun.',
      bagian: [
        {
          judul: 'Terang sareng ngartos',
          isi: [
            'Anjeun hak terang usulan parantos dugi ka mana.',
            'Anjeun hak terang alesan unggal putusan.',
            'Anjeun hak kénging katerangan ku kecap basajan.',
          ],
        },
        {
          judul: 'Teu satuju',
          isi: [
            'Anjeun tiasa ngajukeun kaberatan dina 30 dinten kerja.',
            'Dua patugas sanés badé mariksa deui.',
            'Masih teu satuju? Tiasa ka Ombudsman atanapi PTUN.',
          ],
        },
        {
          judul: 'Dibantosan',
          isi: [
            'Jalmi sanés kénging ngabantosan anjeun.',
            'Anjeun tiasa ménta basa isyarat, hurup ageung, atanapi dibacakeun.',
            'Anjeun tiasa ménta dipendakan di tempat pilihan.',
          ],
        },
        {
          judul: 'Dijaga',
          isi: [
            'Nami anjeun teu ditémbongkeun ka jalmi anu teu hak.',
            'Anjeun tiasa ménta nami anjeun teu aya dina daptar mana waé.',
            'Teu aya anu robih margi anjeun cicing.',
          ],
        },
        {
          judul: 'Gratis',
          isi: ['Teu aya waragad. Ulah mayar ka saha waé.', 'Aya anu ménta artos? Dugikeun ku sanggahan.'],
        },
      ],
      mudah: [
        'Anjeun tiasa naros.',
        'Anjeun tiasa terang alesanana.',
        'Anjeun tiasa teu satuju.',
        'Anjeun tiasa dibantosan.',
        'Nami anjeun dijaga.',
        'Ulah mayar ka saha waé.',
      ],
    },
    istilah: {
      judul: 'Harti kecap',
      ringkas: 'Kecap anu sering dianggo.',
      bagian: [
        { judul: 'DTKS', isi: ['Daptar jalmi anu tiasa nampi bantuan sosial.'] },
        { judul: 'Usulan', isi: ['Pamundut supados jalmi asup daptar atanapi kénging bantuan.'] },
        {
          judul: 'Sanggahan',
          isi: ['Béja yén jalmi lepat asup, lepat kaluar, atanapi teu acan asup daptar.'],
        },
        { judul: 'Keberatan', isi: ['Anjeun teu satuju kana putusan ngeunaan diri anjeun.'] },
        {
          judul: 'Tikét sareng PIN',
          isi: ['Tikét: nomer usulan anjeun. PIN: 6 angka rusiah pikeun mukana.'],
        },
        { judul: 'Musyawarah desa', isi: ['Rapat warga désa anu ngabahas daptar usulan.'] },
        { judul: 'Pengesahan', isi: ['Tanda tangan kapala daérah dina daptar anu layak.'] },
        { judul: 'Penetapan', isi: ['Putusan Kamenterian Sosial unggal sasih.'] },
        {
          judul: 'Desil',
          isi: ['Golongan karaharjaan kulawarga, ti 1 dugi ka 10. Angka 1 anu paling peryogi dibantosan.'],
        },
        { judul: 'Pendamping', isi: ['Jalmi kalatih anu kénging ngabantosan, ku idin anjeun.'] },
      ],
      mudah: [
        'DTKS: daptar bantuan.',
        'Usulan: ménta asup daptar.',
        'Keberatan: abdi teu satuju.',
        'Tikét: nomer abdi.',
        'PIN: rusiah abdi.',
      ],
    },
  },
  aksesibilitas: {
    judul: 'Pernyataan aksesibilitas',
    ringkas: 'Naon anu parantos diuji, sareng naon anu masih kirang.',
    teruji: 'Anu diuji ku mesin',
    terujiKata: (halaman: string, aturan: string) =>
      `${halaman} kaayaan kaca dipariksa ku ${aturan} aturan WCAG 2.2 tingkat A dugi ka AAA. Dina opat basa, caang sareng poék, dina layar 320 piksel.`,
    hasil: 'Hasil',
    temuan: 'Pamendakan',
    tanggal: 'Tanggal uji',
    manual: 'Teu acan diuji ku jalmi',
    manualDaftar: [
      'Pamaca layar NVDA dina Windows.',
      'TalkBack dina telepon Android, anu lami ogé.',
      'VoiceOver dina iPhone.',
      'Jalmi difabel anu nganggo nyalira.',
      'Panyatur asli basa Jawa sareng Sunda pikeun tarjamahanana.',
    ],
    kurang: 'Anu masih kirang',
    kurangDaftar: [
      'Teu acan aya pidéo basa isyarat BISINDO.',
      'Sora rekaman ngan aya di kaca pitulung, dina basa Indonésia sareng Inggris.',
      'Alesan putusan ngan ditulis dina basa Indonésia.',
    ],
    keluhan: 'Aya anu ngahalangan anjeun?',
    keluhanKata: 'Dugikeun di kantor désa atanapi Dinas Sosial. Badé dioméan.',
  },
}
