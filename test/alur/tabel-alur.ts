import {
  ALUR,
  JALUR,
  type Jalur,
  type Peran,
  type SyaratJendela,
  type Tindakan,
} from '../../src/usulan/alur.ts'
import { langkahId } from '../../src/web/kata/id-langkah.ts'

export const PERAN: Record<Peran, string> = {
  pembuat: 'pembuat usulan',
  operator_desa: 'operator desa',
  petugas_lapangan: 'petugas lapangan',
  verifikator: 'verifikator',
  kepala_opd: 'kepala dinas',
  pusdatin: 'Pusdatin',
  menteri: 'menteri',
  perguruan_tinggi: 'perguruan tinggi',
  dukcapil: 'Dukcapil',
  sistem: 'sistem (dengan SK)',
}

const JENDELA: Record<SyaratJendela, string> = {
  '': '',
  usulan: 'masa usulan buka',
  pengesahan: 'masa pengesahan buka',
  'tutup:usulan': 'masa usulan sudah tutup',
  'tutup:pengesahan': 'masa pengesahan sudah tutup',
}

type Row = (typeof ALUR)[number]

/** The table of docs/alur/usulan.md, one line for each row of the constant that acts and database obey. */
export function renderAlur(): string {
  const head = ['Dari', 'Langkah', 'Oleh', 'Menjadi', 'Syarat']
  const lines = ALUR.map((row) => [froms(row), act(row.tindakan), humans(row), ends(row), conditions(row)])
  return [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

function froms({ dari }: Row): string {
  return dari.map((status) => (status === 'belum_ada' ? '(belum ada)' : `\`${status}\``)).join(', ')
}

function act(tindakan: Tindakan): string {
  return `${langkahId.tindakan[tindakan]} (\`${tindakan}\`)`
}

function humans(row: Row): string {
  const who = (Object.keys(row.oleh) as Peran[]).map((peran) => PERAN[peran]).join(' atau ')
  if (!('kedua' in row)) return who
  return row.kedua === 'penelaah'
    ? `${who} dan verifikator yang belum memutus`
    : `${who}, setelah paraf verifikator`
}

function ends({ ke }: Row): string {
  const words: Record<string, string> = { alasan: ' (alasan)', kata: ' (alasan dan penjelasan)' }
  return Object.entries(ke)
    .map(([status, beralasan]) => `\`${status}\`${words[beralasan] ?? ''}`)
    .join(' atau ')
}

function conditions(row: Row): string {
  const jalur: readonly Jalur[] = 'jalur' in row ? row.jalur : JALUR
  const paths = jalur.length === JALUR.length ? '' : `jalur ${jalur.join(', ')}`
  const jendela = 'jendela' in row ? JENDELA[row.jendela] : ''
  return [paths, jendela].filter(Boolean).join('; ') || 'kapan saja'
}
