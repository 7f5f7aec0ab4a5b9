import type { KodeAlasanSanggahan } from './alasan.ts'
import type { StatusKeberatan, StatusSanggahan, Tindakan } from './alur.ts'
import type { SaringanAntrean } from './antrean-sanggahan.ts'
import type { Halangan } from './boleh.ts'
import { BERUNTUN_HARI, BERUNTUN_JUMLAH } from './sanggahan.ts'

/** The words of the officers' pages about sanggahan and keberatan; they are in Indonesian only. */

export const KATA_ALASAN_SANGGAHAN: Readonly<Record<KodeAlasanSanggahan, string>> = {
  meninggal: 'Sudah meninggal',
  pindah: 'Sudah pindah dari desa ini',
  tidak_ditemukan: 'Tidak tinggal di sini',
  ganda: 'Tercatat dua kali',
  asn_tni_polri: 'ASN, TNI, atau Polri',
  pensiunan: 'Menerima pensiun',
  upah_di_atas_ump: 'Upah di atas upah minimum',
  punya_usaha_besar: 'Punya usaha besar',
  aset: 'Punya rumah atau kendaraan berharga',
  pendamping_sosial: 'Bekerja sebagai pendamping sosial',
  salah_identitas: 'Data ini milik orang lain',
  lainnya: 'Minta diperiksa lagi',
  potongan: 'Potongan atau suap: pengaduan tentang petugas',
  belum_masuk: 'Seharusnya masuk daftar',
  keliru_dikeluarkan: 'Keliru dikeluarkan',
}

export const KATA_STATUS: Readonly<Record<StatusSanggahan | StatusKeberatan, string>> = {
  diajukan: 'Belum dibaca',
  disaring: 'Sudah disaring',
  menunggu_jawaban: 'Menunggu jawaban orangnya',
  diverifikasi: 'Sudah dikunjungi, menunggu simpulan',
  terbukti: 'Terbukti',
  tidak_terbukti: 'Tidak terbukti',
  tidak_cukup_bukti: 'Tidak cukup bukti',
  dialihkan: 'Dialihkan ke pengaduan',
  ditarik: 'Ditarik',
  ditelaah: 'Sudah ditelaah orang pertama',
  dikabulkan: 'Dikabulkan',
  ditolak: 'Ditolak',
}

export const KATA_SARINGAN: Readonly<Record<SaringanAntrean, string>> = {
  giliran: 'Menunggu Anda',
  semua: 'Semua yang terbuka di wilayah Anda',
}

/** What was done, as a line of the history. */
export const KATA_LANGKAH: Readonly<Record<Tindakan, string>> = {
  submitSanggahan: 'Sanggahan diterima',
  screenSanggahan: 'Dibaca dan disaring',
  divertSanggahan: 'Dialihkan ke pengaduan',
  closeSanggahan: 'Ditutup',
  askAnswer: 'Orangnya ditanya',
  answerSanggahan: 'Orangnya menjawab',
  verifySanggahan: 'Petugas desa lain berkunjung',
  concludeSanggahan: 'Disimpulkan',
  withdrawSanggahan: 'Ditarik',
  submitKeberatan: 'Keberatan diterima',
  reviewKeberatan: 'Ditelaah',
  decideKeberatan: 'Diputus',
  withdrawKeberatan: 'Ditarik',
}

interface KataTindakan {
  judul: string
  kata: string
  tombol: string
  /** What is to be written, where words are due. */
  isi?: { label: string; petunjuk: string; galat: string }
  pilih?: string
}

export const KATA_TINDAKAN: Readonly<Partial<Record<Tindakan, KataTindakan>>> = {
  screenSanggahan: {
    judul: 'Saring',
    kata: 'Ceritanya bisa diperiksa dan tidak membuka hal pribadi. Orangnya lalu bisa ditanya.',
    tombol: 'Simpan: sudah disaring',
  },
  divertSanggahan: {
    judul: 'Alihkan ke pengaduan',
    kata: 'Ini tentang suap, potongan, atau petugas. Orang yang disebut tidak diperiksa karenanya.',
    tombol: 'Alihkan ke pengaduan',
  },
  closeSanggahan: {
    judul: 'Tutup',
    kata: 'Tidak ada yang bisa diperiksa. Data orangnya tidak berubah.',
    tombol: 'Tutup sanggahan',
    isi: {
      label: 'Mengapa ditutup',
      petunjuk: 'Tulis apa yang tidak bisa diperiksa, dan mengapa.',
      galat: 'Tulis mengapa sanggahan ini ditutup',
    },
  },
  askAnswer: {
    judul: 'Tanya orangnya',
    kata: 'Ia diberi tahu apa sebabnya, bukan oleh siapa. Anda mendapat tiket dan PIN untuk diserahkan kepadanya.',
    tombol: 'Buat tiket untuk menjawab',
  },
  verifySanggahan: {
    judul: 'Catat kunjungan',
    kata: 'Hanya yang Anda lihat dan dengar sendiri di tempatnya. Jangan menyebut ada yang menyanggah.',
    tombol: 'Simpan kunjungan',
    isi: {
      label: 'Yang Anda lihat',
      petunjuk: 'Misalnya: siapa yang ditemui, kapan, keadaan rumahnya.',
      galat: 'Tulis apa yang Anda lihat waktu berkunjung',
    },
  },
  concludeSanggahan: {
    judul: 'Simpulkan',
    kata: 'Hasilnya saran. Daftar hanya berubah lewat langkah lain yang perlu dua orang.',
    tombol: 'Simpan simpulan',
    pilih: 'Pilih hasil pemeriksaan',
    isi: {
      label: 'Penjelasan untuk orangnya',
      petunjuk: 'Kata-kata ini ia baca sendiri. Tulis apa yang ditemukan dan apa yang bisa ia lakukan.',
      galat: 'Tulis penjelasan untuk orangnya',
    },
  },
  reviewKeberatan: {
    judul: 'Telaah keberatan',
    kata: 'Saran Anda belum memutus. Orang kedua yang memutus.',
    tombol: 'Simpan saran',
    pilih: 'Pilih saran Anda',
  },
  decideKeberatan: {
    judul: 'Putuskan keberatan',
    kata: 'Dikabulkan: usulannya berjalan lagi. Ditolak: penjelasan Anda ia terima, dan ia boleh mengusulkan lagi.',
    tombol: 'Simpan putusan',
    pilih: 'Pilih putusan',
    isi: {
      label: 'Penjelasan untuk orangnya',
      petunjuk: 'Kata-kata ini ia baca sendiri. Tulis alasannya dengan terang.',
      galat: 'Tulis penjelasan untuk orangnya',
    },
  },
}

export const KATA_HALANGAN: Readonly<Record<Halangan, string>> = {
  orang_sama: 'Anda sudah menangani bagian lain. Langkah ini untuk petugas lain.',
  belum_dijawab: 'Orangnya belum menjawab dan waktunya belum habis. Kunjungan menunggu.',
  desa_sendiri: 'Anda bertugas di desa orang ini. Yang berkunjung harus petugas desa lain.',
  orang_belum_dikenal: 'Orangnya belum dikenali dalam data, jadi belum bisa ditanya.',
}

export const KATA_PILIHAN: Readonly<Record<string, { text: string; hint: string }>> = {
  terbukti: { text: 'Terbukti', hint: 'Yang disampaikan benar menurut kunjungan.' },
  tidak_terbukti: { text: 'Tidak terbukti', hint: 'Yang disampaikan tidak benar.' },
  tidak_cukup_bukti: { text: 'Tidak cukup bukti', hint: 'Tidak bisa dipastikan. Data tetap seperti semula.' },
  kabul: { text: 'Sebaiknya dikabulkan', hint: 'Keputusan yang dulu keliru, atau ada keterangan baru.' },
  tolak: { text: 'Sebaiknya ditolak', hint: 'Petugas lain masih boleh menelaah lagi.' },
  dikabulkan: { text: 'Dikabulkan', hint: 'Perlu seorang penelaah yang menyarankan hal yang sama.' },
  ditolak: { text: 'Ditolak', hint: 'Ia diberi tahu ke mana lagi bisa mengadu.' },
}

/** The bell for an office: many objections to few people may be an attack on them. */
export function kataBeruntun(jumlah: number): string {
  return `${jumlah} orang disanggah berkali-kali dalam ${BERUNTUN_HARI} hari terakhir. Ini bisa jadi serangan terhadap mereka. Tidak ada yang berubah tanpa kunjungan petugas desa lain.`
}

/** `lewat 2 hari`, `hari ini`, `3 hari lagi`. */
export function kataSisa(sisa_hari: number): string {
  if (sisa_hari === 0) return 'hari ini'
  return sisa_hari < 0 ? `lewat ${-sisa_hari} hari` : `${sisa_hari} hari lagi`
}

/** The same on one of the cases. */
export const KATA_BERUNTUN = `Orang ini disanggah ${BERUNTUN_JUMLAH} kali atau lebih dalam ${BERUNTUN_HARI} hari. Banyaknya bukan bukti.`
