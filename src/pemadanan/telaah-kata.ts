import type { Pasangan } from './pasangan-store.ts'
import type { Putusan, StatusPasangan } from './telaah.ts'
import type { Geser } from './ukuran.ts'

/** The words of the officers' pages about pairs; they are in Indonesian only. */

export const KATA_BIDANG: Readonly<Record<string, string>> = {
  nik: 'NIK',
  no_kk: 'Nomor KK',
  nama_lengkap: 'Nama',
  nama_ibu_kandung: 'Nama ibu',
  tanggal_lahir: 'Tanggal lahir',
  jenis_kelamin: 'Jenis kelamin',
  tempat_lahir: 'Tempat lahir',
  kode_desa: 'Desa',
  alamat: 'Alamat',
}

const KATA_TARAF: Readonly<Record<string, string>> = {
  kosong: 'salah satu tidak diketahui',
  sama: 'sama',
  lain: 'berbeda',
  tukar_sama: 'sama, tetapi tertukar tempat',
  tukar_mirip: 'hampir sama, tetapi tertukar tempat',
  urutan: 'kata yang sama, urutan lain',
  bagian: 'yang satu punya kata lebih',
  satu_huruf: 'beda satu huruf',
  dua_huruf: 'beda dua huruf',
  bunyi: 'bunyinya sama',
  vokal_akhir: 'huruf hidup terakhir berbeda',
  inisial: 'yang satu disingkat',
  panggilan: 'yang satu nama panggilan',
  sebutan: 'sebutan lain untuk hal yang sama',
  beberapa: 'beberapa perbedaan kecil',
  sebagian_besar: 'sebagian besar sama',
  sebagian: 'sebagian sama',
  mirip: 'agak mirip',
  sedikit_mirip: 'sedikit mirip',
  sedikit: 'hampir tidak ada yang sama',
  hari_bulan_tukar: 'hari dan bulan tertukar',
  satu_angka: 'beda satu angka',
  dua_angka: 'beda dua angka',
  angka_hilang: 'satu angka hilang',
  nomor_urut: 'hanya nomor urutnya berbeda',
  lahir: 'hanya bagian tanggal lahirnya sama',
  tahun_dekat: 'tahunnya berdekatan',
  pengganti: 'yang satu tanggal pengganti (1 Januari)',
  dua_bagian: 'dua dari tiga bagian sama',
  tahun: 'hanya tahunnya sama',
  hari_bulan: 'hanya hari dan bulannya sama',
  tahun_hampir: 'tahunnya hampir sama',
  terpotong: 'yang satu tidak lengkap',
  serba_hampir: 'setiap bagian hampir sama',
  awalan: 'awalnya sama',
  akhiran: 'akhirnya sama',
  pendek: 'terlalu pendek untuk dibandingkan',
  terbit: 'terbit di tempat dan hari yang sama',
  kecamatan: 'kecamatan yang sama',
  kabkota: 'kabupaten/kota yang sama',
  provinsi: 'provinsi yang sama',
}

export const kataTaraf = (taraf: string): string => KATA_TARAF[taraf] ?? taraf.replaceAll('_', ' ')

export const KATA_STATUS: Readonly<Record<StatusPasangan, string>> = {
  terbuka: 'Belum diputuskan',
  ragu: 'Ragu',
  sama: 'Sama, belum digabung',
  digabung: 'Sama, sudah digabung',
  beda: 'Beda orang',
}

export const KATA_PUTUSAN: Readonly<Record<Putusan, { text: string; hint: string }>> = {
  sama: { text: 'Satu orang', hint: 'Perlu pendapat petugas kedua sebelum digabung.' },
  beda: { text: 'Dua orang yang berbeda', hint: 'Kedua catatan tetap terpisah.' },
  ragu: { text: 'Belum tahu', hint: 'Pasangan ini tetap ada di daftar sampai ada data lain.' },
}

export const KATA_ASAL: Readonly<Record<Pasangan['asal'], string>> = {
  ganda: 'Tampak tercatat dua kali',
  dukcapil: 'Dari jawaban Dukcapil',
  sementara: 'Nomor sementara dan NIK',
  nik: 'Satu NIK di dua kabupaten atau kota',
}

/** What somebody can bring or ask, when a field is missing or says nothing. */
export const KATA_PEMUTUS: Readonly<Record<string, string>> = {
  nik: 'NIK dari KTP atau KK kedua catatan.',
  no_kk: 'Kartu Keluarga: apakah orangnya tercantum di satu kartu?',
  nama_lengkap: 'Ejaan nama seperti di KTP, akta, atau ijazah.',
  nama_ibu_kandung: 'Nama ibu kandung. Ini jarang sama pada dua orang.',
  tanggal_lahir: 'Tanggal lahir dari akta, KTP, atau surat baptis.',
  jenis_kelamin: 'Jenis kelamin seperti di KTP.',
  tempat_lahir: 'Tempat lahir seperti di KTP atau akta.',
  kode_desa: 'Desa tempat tinggal sekarang. Tanyakan kepada kepala dusun.',
  alamat: 'Alamat sekarang, sampai RT dan RW.',
}

/** 2.25 as `+2,3`. */
export function kataBit(bits: number): string {
  const text = Math.abs(bits).toFixed(1).replace('.', ',')
  if (text === '0,0') return '0'
  return `${bits < 0 ? '−' : '+'}${text}`
}

const KUAT = [
  [6, 'sangat kuat'],
  [2, 'kuat'],
  [0.5, 'sedikit'],
] as const

/** How far a field speaks, in words: `kuat, tanda satu orang`. */
export function kataKekuatan(bits: number): string {
  const found = KUAT.find(([least]) => Math.abs(bits) >= least)
  if (!found) return 'tidak menentukan'
  return `${found[1]}, tanda ${bits > 0 ? 'satu orang' : 'beda orang'}`
}

const MOST = 1_000_000

/** The same as how much more often it is seen: `128 kali lebih sering pada satu orang`. */
export function kataKali(bits: number): string {
  const times = 2 ** Math.abs(bits)
  if (times < 1.5) return 'sama seringnya pada satu orang dan pada dua orang'
  const rounded = Number(times.toPrecision(2))
  const text = times > MOST ? 'lebih dari sejuta kali' : `${rounded.toLocaleString('id')} kali`
  return `${text} lebih sering pada ${bits > 0 ? 'satu orang' : 'dua orang'}`
}

/** The whole of it: what the weight means in words. */
export function kataBobot(bits: number, ambang: number): string {
  if (bits >= ambang) return 'Menurut hitungan, ini sangat mungkin satu orang. Hitungan bisa keliru.'
  if (bits >= 0) return 'Menurut hitungan, ini mungkin satu orang. Perlu dilihat baik-baik.'
  return 'Menurut hitungan, ini mungkin dua orang. Perlu dilihat baik-baik.'
}

/** What has moved, in a sentence. */
export function kataGeser({ jenis, bidang, taraf, kini, dulu }: Geser): string {
  const from = `dahulu ${kataPersen(dulu)}, sekarang ${kataPersen(kini)}`
  if (jenis === 'putusan') return `Petugas menyatakan "satu orang" pada pasangan berbobot tinggi: ${from}.`
  return `${KATA_BIDANG[bidang ?? ''] ?? bidang}, "${kataTaraf(taraf ?? '')}": ${from}.`
}

export function kataPersen(share: number): string {
  return `${(share * 100).toFixed(1).replace('.', ',')}%`
}
