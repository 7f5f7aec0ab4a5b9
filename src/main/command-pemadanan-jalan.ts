import { LaunchProblem } from '../db/launch-problem.ts'
import type { Actor } from '../db/transaction.ts'
import { uuid7 } from '../lib/uuid.ts'
import { groupPadan, KELOMPOK_PADAN } from '../pemadanan/laporan.ts'
import type { Putaran } from '../pemadanan/putaran-store.ts'
import { runPutaran } from '../pemadanan/run-putaran.ts'
import type { CommandInput } from './command.ts'
import { readKabkota } from './option.ts'
import { createPadanDeps } from './padan-deps.ts'
import { openSetara } from './setara.ts'

/** Exit code 0 when everybody due was asked, 1 when the registry was down: the round goes on with the same command. */
export async function run({ config, options, switches }: CommandInput): Promise<number> {
  const kode_kabkota = readKabkota(options, 'kabkota')
  if (config.dukcapil_url === '') {
    throw new LaunchProblem(
      'Alamat layanan Dukcapil belum diatur.',
      'Isi SETARA_DUKCAPIL_URL. Untuk mencoba: npm run setara -- dukcapil',
    )
  }
  const setara = await openSetara(config)
  try {
    const deps = createPadanDeps(setara)
    if (!deps) throw new Error('no civil registry')
    const sistem: Actor = {
      petugas_id: null,
      peran: 'sistem',
      kabkota: kode_kabkota,
      desa: '',
      dasar: config.dasar,
    }
    const semua = switches.has('semua')
    const ask = () =>
      runPutaran(deps, sistem, {
        putaran_id: uuid7(new Date()),
        kode_kabkota,
        jenis: 'permintaan',
        semua,
        onProgress: showProgress,
      })
    let { putaran, tertunda } = await ask()
    // what stood open was a smaller round: it is done now, and the one that was asked for can begin
    if (!tertunda && semua && !putaran.semua) ({ putaran, tertunda } = await ask())
    for (const line of formatPutaran(putaran, tertunda)) console.log(line)
    return tertunda ? 1 : 0
  } finally {
    await setara.close()
  }
}

function showProgress({ kursor_desa, hitungan }: Putaran): void {
  console.error(`${countOf(hitungan).toLocaleString('id')} orang ditanyakan, sampai desa ${kursor_desa}`)
}

function countOf(hitungan: Putaran['hitungan']): number {
  return Object.values(hitungan).reduce((sum, jumlah) => sum + jumlah, 0)
}

function formatPutaran({ putaran_id, hitungan }: Putaran, tertunda: boolean): string[] {
  const groups = groupPadan(hitungan)
  return [
    `Putaran ${putaran_id}: ${countOf(hitungan).toLocaleString('id')} orang ditanyakan.`,
    ...KELOMPOK_PADAN.map((nama) => `${groups[nama].toLocaleString('id').padStart(12)}  ${nama}`),
    tertunda
      ? 'Layanan Dukcapil sedang terganggu. Tidak dihitung melawan siapa pun. Ulangi perintah ini untuk meneruskan.'
      : 'Selesai. Yang berselisih menjadi tugas petugas; tidak ada yang dikeluarkan.',
  ]
}
