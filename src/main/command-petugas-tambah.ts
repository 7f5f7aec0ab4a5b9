import { PERAN_PETUGAS } from '../petugas/petugas.ts'
import { tambahPetugas } from '../petugas/petugas-command.ts'
import { loadWilayah } from '../wilayah/wilayah.ts'
import { readKode } from '../wilayah/kode.ts'
import type { CommandInput } from './command.ts'
import { readChoice, readDay, wrong } from './option.ts'
import { openSetara } from './setara.ts'

export async function run({ config, options, arguments: [nama = ''] }: CommandInput): Promise<void> {
  const peran = readChoice(options, 'peran', PERAN_PETUGAS)
  const wilayah = readWilayahTugas(options)
  const [mulai, sampai] = [readDay(options, 'mulai'), readDay(options, 'sampai')]
  const setara = await openSetara(config)
  try {
    const petugas_id = await tambahPetugas(setara, {
      nama,
      peran,
      wilayah,
      dasar: options['dasar'] ?? '',
      ...(mulai ? { mulai } : {}),
      ...(sampai ? { sampai } : {}),
    })
    console.log(`${nama} tercatat sebagai ${peran}. Nomor petugas: ${petugas_id}`)
  } finally {
    await setara.close()
  }
}

/** The region as a code, '' for the nation. An empty text is refused: it is more likely forgotten than meant. */
function readWilayahTugas(options: CommandInput['options']): string {
  const text = options['wilayah'] ?? ''
  if (text === 'nasional') return ''
  const kode = readKode(text)
  if (kode !== null && loadWilayah().find(kode)) return kode
  throw wrong('wilayah', 'kode wilayah yang ada, misalnya 3201 atau 3201010001, atau: nasional')
}
