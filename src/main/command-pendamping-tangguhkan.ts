import { tangguhkanPendamping } from '../pendamping/pendamping-command.ts'
import type { CommandInput } from './command.ts'
import { openSetara } from './setara.ts'

export async function run({ config, switches, arguments: [nama = ''] }: CommandInput): Promise<void> {
  const kembali = switches.has('kembali')
  const setara = await openSetara(config)
  try {
    await tangguhkanPendamping(setara, nama, kembali)
    console.log(kembali ? `${nama} boleh mendampingi lagi.` : `${nama} ditangguhkan. Semua sesinya berakhir.`)
  } finally {
    await setara.close()
  }
}
