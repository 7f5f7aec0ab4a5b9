import type { Kabar, TugasLintas } from './lintas-tugas.ts'
import { KATA_BIDANG } from './telaah-kata.ts'

/** The words of the officers' pages about people who may stand in two regencies; they are in Indonesian only. */

export const KATA_KABAR: Readonly<Record<Kabar, { text: string; hint: string }>> = {
  tinggal_di_sini: {
    text: 'Orang ini tinggal di sini',
    hint: 'Anda atau ketua RT mengenalnya, dan ia masih di sini.',
  },
  sudah_pindah: {
    text: 'Orang ini sudah pindah ke sana',
    hint: 'Catatan di sini tetap ada sampai kepindahannya diurus.',
  },
  orang_lain: { text: 'Ini dua orang yang berbeda', hint: 'Misalnya nama dan hari lahirnya kebetulan sama.' },
  belum_tahu: { text: 'Belum tahu', hint: 'Tugas ini tetap menunggu Anda.' },
}

/** Why the two are put beside each other: `NIK-nya sama` or what agrees. */
export function kataSebab({ asal, kolom_sama }: Pick<TugasLintas, 'asal' | 'kolom_sama'>): string {
  if (asal === 'nik') return 'NIK-nya sama'
  const words = kolom_sama.map((kolom) => KATA_BIDANG[kolom] ?? kolom)
  return `Sama atau hampir sama: ${words.join(', ')}`
}

/** What is to be done, by where the pair stands. */
export function kataTugas({ status, asal }: Pick<TugasLintas, 'status' | 'asal'>, sana: string): string {
  if (status === 'sama')
    return `Dua petugas Pusdatin menyatakan ini satu orang. Tanyakan di mana ia tinggal sekarang. Bila di sini, catatan di sini yang dipakai. Bila di ${sana}, urus kepindahannya: usulan di sini diputuskan dengan alasan pindah, dengan surat pindah atau keterangan kedua desa. Catatan di sini tidak berubah sendiri.`
  const nik =
    asal === 'nik'
      ? ' Periksa juga NIK-nya pada KTP atau KK. Bila keliru di sini, perbaiki, dan tugas ini hilang sendiri.'
      : ''
  return `Tanyakan kepada orangnya, keluarganya, atau ketua RT: apakah ia juga tercatat di ${sana}, atau pernah tinggal di sana?${nik} Jangan menyebut apa pun tentang catatan di sana.`
}
