import type { StatusPadan } from '../../src/pemadanan/pemadanan.ts'
import { TUGAS_PADAN } from '../../src/pemadanan/tugas-padan.ts'
import { PERAN } from './tabel-alur.ts'

const ARTI: Readonly<Record<StatusPadan, string>> = {
  padan: 'cocok',
  padan_sebagian: 'orangnya sama, sebagian datanya berbeda',
  tidak_padan: 'NIK ini tampaknya milik orang lain',
  nik_tidak_ditemukan: 'NIK tidak ada di catatan sipil',
  nik_nonaktif: 'NIK ada, tetapi dinonaktifkan',
  belum_rekam: 'belum merekam KTP-el',
  ganda: 'satu NIK, dua orang',
  meninggal: 'tercatat meninggal',
  pindah_ln: 'tercatat pindah ke luar negeri',
  tanpa_dokumen: 'belum punya NIK',
  belum_dicek: 'belum pernah ditanyakan',
  layanan_gangguan: 'layanan tidak menjawab',
}

/** The table of docs/alur/pemadanan.md, one line for each answer of the constant that the program obeys. */
export function renderPadan(): string {
  const head = ['Jawaban', 'Artinya', 'Tugas siapa', 'Paling lama', 'Yang dilakukan']
  const lines = (Object.keys(TUGAS_PADAN) as StatusPadan[]).map((status) => {
    const tugas = TUGAS_PADAN[status]
    const rest = tugas
      ? [PERAN[tugas.peran], `${tugas.batas_hari} hari`, tugas.tugas]
      : ['tidak ada', '', 'Selesai. Yang masih terbuka tentang orang ini ditutup.']
    return [`\`${status}\``, ARTI[status], ...rest]
  })
  return [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}
