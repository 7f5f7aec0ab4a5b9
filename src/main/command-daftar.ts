import { runAct } from '../jejak/act.ts'
import { decideDaftar } from '../publik/daftar/daftar-store.ts'
import { loadWilayah } from '../wilayah/wilayah.ts'
import type { CommandInput } from './command.ts'
import { readChoice, readKabkota } from './option.ts'
import { openSetara } from './setara.ts'

/** Opens or closes the lists of recipients of a regency's villages. */
export async function run({ config, options }: CommandInput): Promise<void> {
  const kode_kabkota = readKabkota(options, 'kabkota')
  const keadaan = readChoice(options, 'keadaan', ['buka', 'tutup'])
  const dasar = options['dasar'] ?? ''
  const setara = await openSetara(config)
  try {
    const sistem = { petugas_id: null, peran: 'sistem', kabkota: '*', desa: '', dasar }
    await runAct(setara, sistem, (act) =>
      decideDaftar(act, { kode_kabkota, terbuka: keadaan === 'buka', dasar }),
    )
    const nama = loadWilayah().nama(kode_kabkota)
    console.log(
      keadaan === 'buka'
        ? `Daftar penerima di desa-desa ${nama} kini terbuka untuk umum, menurut ${dasar}.`
        : `Daftar penerima di desa-desa ${nama} kini tertutup.`,
    )
  } finally {
    await setara.close()
  }
}
