import { tambahPendamping } from '../pendamping/pendamping-command.ts'
import type { CommandInput } from './command.ts'
import { readDay } from './option.ts'
import { openSetara } from './setara.ts'

export async function run({
  config,
  options,
  switches,
  arguments: [nama = ''],
}: CommandInput): Promise<void> {
  const tanggal_kode_etik = readDay(options, 'kode-etik') ?? ''
  const [mulai, sampai] = [readDay(options, 'mulai'), readDay(options, 'sampai')]
  const { petugas } = options
  const setara = await openSetara(config)
  try {
    const { pendamping_id, kode } = await tambahPendamping(setara, {
      nama,
      lembaga: options['lembaga'] ?? '',
      tanggal_kode_etik,
      ganti: switches.has('ganti'),
      ...(petugas ? { petugas } : {}),
      ...(mulai ? { mulai } : {}),
      ...(sampai ? { sampai } : {}),
    })
    // The code alone on standard output, so that a script may take it; the words beside it on the other.
    console.log(kode)
    console.error(`Kode ${nama} (nomor pendamping ${pendamping_id}), berlaku 7 hari dan sekali pakai.`)
    console.error(
      'Serahkan langsung. Dipakai di halaman /pendamping/daftar, dan tidak bisa ditampilkan lagi.',
    )
  } finally {
    await setara.close()
  }
}
