import { ALUR, type Tindakan } from '../../src/sanggahan/alur.ts'
import { PERAN } from './tabel-alur.ts'

const ARTI: Readonly<Record<Tindakan, string>> = {
  submitSanggahan: 'Sanggahan diterima',
  screenSanggahan: 'Dibaca dan disaring',
  divertSanggahan: 'Dialihkan ke pengaduan',
  closeSanggahan: 'Ditutup: tidak ada yang bisa diperiksa',
  askAnswer: 'Orangnya diberi tahu dan ditanya',
  answerSanggahan: 'Orangnya menjawab',
  verifySanggahan: 'Petugas desa lain berkunjung',
  concludeSanggahan: 'Disimpulkan',
  withdrawSanggahan: 'Ditarik penyanggah',
  submitKeberatan: 'Keberatan diterima',
  reviewKeberatan: 'Ditelaah orang pertama',
  decideKeberatan: 'Diputus orang kedua',
  withdrawKeberatan: 'Ditarik orangnya',
}

/** The table of docs/alur/sanggahan.md, one line for each row of the constant that acts and database obey. */
export function renderSanggahan(): string {
  const head = ['Perkara', 'Dari', 'Langkah', 'Oleh', 'Menjadi', 'Syarat']
  const lines = ALUR.map((row) => [
    row.kasus,
    row.dari.map((status) => (status === 'belum_ada' ? '(belum ada)' : `\`${status}\``)).join(', '),
    `${ARTI[row.tindakan]} (\`${row.tindakan}\`)`,
    (Object.keys(row.oleh) as (keyof typeof PERAN)[]).map((peran) => PERAN[peran]).join(' atau '),
    row.ke.map((status) => `\`${status}\``).join(' atau '),
    conditions(row),
  ])
  return [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

function conditions(row: (typeof ALUR)[number]): string {
  const arah = 'arah' in row ? (row.arah === 'layak' ? 'sanggahan positif' : 'sanggahan negatif') : ''
  return [arah, 'berkata' in row ? 'penjelasan wajib' : ''].filter(Boolean).join('; ')
}
