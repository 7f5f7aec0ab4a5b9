import { akhiriLembaga } from '../pendamping/pendamping-command.ts'
import type { CommandInput } from './command.ts'
import { readDay } from './option.ts'
import { openSetara } from './setara.ts'

export async function run({ config, options, arguments: [nama = ''] }: CommandInput): Promise<void> {
  const sampai = readDay(options, 'sampai') ?? ''
  const setara = await openSetara(config)
  try {
    await akhiriLembaga(setara, { nama, dasar: options['dasar'] ?? '', sampai })
    console.log(`Akreditasi ${nama} berakhir sebelum ${sampai}. Usulan yang sudah masuk tetap berjalan.`)
  } finally {
    await setara.close()
  }
}
