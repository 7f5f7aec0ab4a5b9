/** A reason code: legal basis, what proves it, words for the person, what would change it. */
export interface Alasan {
  readonly dasar: string
  readonly bukti: string
  readonly kata: string
  readonly ubah: string
}

const VERVAL = 'UU 13/2011 Pasal 8; Permensos 3/2021'
const MISKIN = 'UU 13/2011 Pasal 8; Kepmensos 262/HUK/2022'
const SENDIRI = 'Kata Anda sendiri, dikonfirmasi petugas lewat kunjungan atau telepon.'

/**
 * Why a person or a family isn't eligible (keadaan.md section 5). There is no free reason, and none names a
 * protected attribute. A negative decision uses one of these and nothing else.
 */
export const ALASAN_TIDAK_LAYAK = {
  meninggal: {
    dasar: VERVAL,
    bukti: 'Dua sumber: catatan sipil dan keterangan keluarga atau desa.',
    kata: 'Orang yang diusulkan tercatat sudah meninggal.',
    ubah: 'Jika masih hidup, datang atau minta petugas berkunjung. Data akan dipulihkan.',
  },
  pindah_luar_wilayah: {
    dasar: VERVAL,
    bukti: 'Surat pindah, atau keterangan desa asal dan desa tujuan.',
    kata: 'Orang yang diusulkan sudah pindah ke daerah lain.',
    ubah: 'Usulan ini ikut pindah. Hubungi kantor desa di tempat tinggal yang baru.',
  },
  ganda: {
    dasar: 'Kepmensos 150/HUK/2022',
    bukti: 'Dua catatan dibandingkan dan dinyatakan orang yang sama oleh dua petugas.',
    kata: 'Orang ini sudah ada pada usulan lain. Usulan lain itu yang dilanjutkan.',
    ubah: 'Jika ini orang yang berbeda, tunjukkan dokumen atau minta petugas berkunjung.',
  },
  mampu: {
    dasar: MISKIN,
    bukti: 'Kriteria yang tidak terpenuhi, bukti, dan tanggal pemeriksaannya.',
    kata: 'Menurut pemeriksaan, keluarga ini belum memenuhi kriteria miskin.',
    ubah: 'Jika keadaan berubah atau pemeriksaan keliru, ajukan keberatan dengan keterangan baru.',
  },
  asn_tni_polri: {
    dasar: VERVAL,
    bukti: 'Keterangan instansi tempat bekerja, yang sudah ditanyakan kepada orangnya.',
    kata: 'Ada anggota keluarga yang tercatat sebagai ASN, TNI, atau Polri.',
    ubah: 'Jika catatan itu keliru atau sudah berhenti, bawa surat keterangan atau ajukan keberatan.',
  },
  pensiunan_berpenghasilan: {
    dasar: VERVAL,
    bukti: 'Keterangan lembaga pembayar pensiun, yang sudah ditanyakan kepada orangnya.',
    kata: 'Ada anggota keluarga yang menerima pensiun tetap.',
    ubah: 'Jika pensiun sudah berhenti atau tidak cukup, ajukan keberatan dengan buktinya.',
  },
  upah_di_atas_ump: {
    dasar: VERVAL,
    bukti: 'Catatan upah yang masih berlaku, yang sudah ditanyakan kepada orangnya.',
    kata: 'Ada anggota keluarga yang tercatat berupah di atas upah minimum.',
    ubah: 'Jika sudah berhenti bekerja atau nama dipinjam orang, ajukan keberatan.',
  },
  tidak_ditemukan: {
    dasar: VERVAL,
    bukti: 'Dua kunjungan pada hari berbeda dan satu kali mencoba lewat telepon atau tetangga.',
    kata: 'Petugas belum dapat bertemu setelah dua kali berkunjung.',
    ubah: 'Beri tahu kami di mana dan kapan Anda bisa ditemui. Usulan dibuka lagi.',
  },
  menolak: {
    dasar: 'UU 27/2022 Pasal 9',
    bukti: SENDIRI,
    kata: 'Anda sendiri meminta untuk tidak didata atau tidak menerima.',
    ubah: 'Anda boleh berubah pikiran kapan saja. Ajukan usulan baru.',
  },
  data_tidak_benar: {
    dasar: 'UU 13/2011 Pasal 11',
    bukti: 'Bukti bahwa keterangan itu keliru; belum terbukti saja tidak cukup.',
    kata: 'Keterangan penting pada usulan ternyata tidak sesuai kenyataan.',
    ubah: 'Perbaiki keterangannya, atau ajukan keberatan jika pemeriksaan keliru.',
  },
} as const satisfies Record<string, Alasan>
export type AlasanTidakLayak = keyof typeof ALASAN_TIDAK_LAYAK

const PROGRAM = 'Permensos 5/2021 (Program Sembako)'

/** Reasons of the month's penetapan (keadaan.md section 6): one for each line of the list. */
export const ALASAN_PENETAPAN = {
  'dtks.ditetapkan': {
    dasar: 'Permensos 3/2021',
    bukti: 'Usulan lolos semua pemeriksaan dan disahkan kepala daerah.',
    kata: 'Anda terdaftar di DTKS.',
    ubah: 'Laporkan bila ada perubahan keluarga, alamat, atau keadaan.',
  },
  'program.masuk_kuota': {
    dasar: PROGRAM,
    bukti: 'Urutan bulan ini dan kuota kabupaten/kota.',
    kata: 'Keluarga Anda masuk daftar penerima bulan ini.',
    ubah: 'Tidak perlu apa-apa. Laporkan bila keadaan berubah.',
  },
  'program.di_luar_kuota': {
    dasar: PROGRAM,
    bukti: 'Urutan bulan ini dan kuota kabupaten/kota.',
    kata: 'Keluarga Anda memenuhi syarat, tetapi tempat bulan ini sudah habis. Anda tetap ikut bulan depan.',
    ubah: 'Tidak perlu mengusulkan lagi. Lama menunggu ikut dihitung.',
  },
  'program.desil_di_luar_sasaran': {
    dasar: 'Kepmensos 79/2025',
    bukti: 'Desil kesejahteraan terbaru dari DTSEN.',
    kata: 'Program ini untuk desil 1 sampai 4. Desil keluarga Anda saat ini di luar itu.',
    ubah: 'Jika keadaan rumah dan pekerjaan pada data keliru, minta perbaikan data.',
  },
  'program.menunggu_desil': {
    dasar: 'Kepmensos 79/2025',
    bukti: 'Desil keluarga ini belum ada di DTSEN.',
    kata: 'Peringkat kesejahteraan keluarga Anda belum ada. Ini bukan penolakan.',
    ubah: 'Petugas akan melengkapi data keluarga. Anda tetap ikut bulan depan.',
  },
  'program.menunggu_nik': {
    dasar: PROGRAM,
    bukti: 'Belum ada NIK yang padan pada penerima di keluarga ini.',
    kata: 'Program ini perlu NIK untuk menyalurkan. Anda sudah terdaftar, dan kami bantu mengurus NIK.',
    ubah: 'Selesaikan rujukan ke Dukcapil. Petugas akan membantu tanpa biaya.',
  },
  'program.dikecualikan': {
    dasar: PROGRAM,
    bukti: 'Permintaan atau keputusan yang tercatat untuk program ini.',
    kata: 'Keluarga Anda tidak diikutkan pada program ini karena permintaan atau keputusan yang tercatat.',
    ubah: 'Anda boleh mengajukan usulan baru atau keberatan.',
  },
} as const satisfies Record<string, Alasan>

const BERKATA = { ...ALASAN_TIDAK_LAYAK, ...ALASAN_PENETAPAN } as const
/** Every reason that has words of its own. */
export type KodeAlasan = keyof typeof BERKATA

const DIKELUARKAN = 'dtks.dikeluarkan_'
/** Every code that a decision may carry. `dtks.dikeluarkan_*` has the words of the reason it is made of. */
export const ALASAN: Readonly<Record<string, Alasan>> = {
  ...BERKATA,
  ...Object.fromEntries(
    Object.entries(ALASAN_TIDAK_LAYAK).map(([kode, alasan]) => [DIKELUARKAN + kode, alasan]),
  ),
}

/** What a decision's code says, and the reason whose words these are. RangeError: a code that is not in the catalogue. */
export function getAlasan(kode: string): Alasan & { kode: KodeAlasan } {
  const asal = kode.startsWith(DIKELUARKAN) ? kode.slice(DIKELUARKAN.length) : kode
  if (!Object.hasOwn(ALASAN, kode) || !isKodeAlasan(asal))
    throw new RangeError(`a reason that is not in the catalogue: ${kode}`)
  return { ...BERKATA[asal], kode: asal }
}

function isKodeAlasan(kode: string): kode is KodeAlasan {
  return Object.hasOwn(BERKATA, kode)
}
