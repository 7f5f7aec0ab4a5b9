import { cabutToken, tokenPetugas } from '../petugas/petugas-command.ts'
import type { CommandInput } from './command.ts'
import { readNumber } from './option.ts'
import { openSetara } from './setara.ts'

const LONGEST_DAYS = 366

export async function run(input: CommandInput): Promise<void> {
  const [nama = ''] = input.arguments
  const hari = readNumber(input.options, 'hari', 1, LONGEST_DAYS)
  const setara = await openSetara(input.config)
  try {
    if (input.switches.has('cabut')) {
      console.log(`${await cabutToken(setara, nama)} token dicabut. Permintaan berikutnya dengannya ditolak.`)
      return
    }
    // The token alone on standard output, so that a script may take it; the words beside it on the other.
    console.log(await tokenPetugas(setara, nama, hari))
    console.error(`Berlaku ${hari} hari. Simpan sekarang: token ini tidak bisa ditampilkan lagi.`)
  } finally {
    await setara.close()
  }
}
