import { tambahLembaga } from '../pendamping/pendamping-command.ts'
import { readKode } from '../wilayah/kode.ts'
import { loadWilayah } from '../wilayah/wilayah.ts'
import type { CommandInput } from './command.ts'
import { readDay, wrong } from './option.ts'
import { openSetara } from './setara.ts'

export async function run({ config, options, arguments: [nama = ''] }: CommandInput): Promise<void> {
  const kecamatan = readKecamatan(options)
  const [mulai, sampai] = [readDay(options, 'mulai'), readDay(options, 'sampai')]
  const setara = await openSetara(config)
  try {
    const lembaga_id = await tambahLembaga(setara, {
      nama,
      dasar: options['dasar'] ?? '',
      kecamatan,
      ...(mulai ? { mulai } : {}),
      ...(sampai ? { sampai } : {}),
    })
    console.log(`${nama} tercatat sebagai lembaga. Nomor lembaga: ${lembaga_id}`)
  } finally {
    await setara.close()
  }
}

/** Districts of today, all of one regency. */
function readKecamatan(options: CommandInput['options']): string[] {
  const codes = (options['kecamatan'] ?? '').split(',').map((text) => readKode(text.trim()) ?? '')
  const isFit = codes.every((kode) => kode.length === 6 && loadWilayah().find(kode))
  if (isFit && new Set(codes.map((kode) => kode.slice(0, 4))).size === 1) return [...new Set(codes)]
  throw wrong('kecamatan', 'kode kecamatan satu kabupaten atau kota, 6 angka, misalnya 320101,320102')
}
