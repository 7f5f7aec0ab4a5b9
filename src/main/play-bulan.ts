import { createBerkas } from '../impor/berkas.ts'
import { runAct } from '../jejak/act.ts'
import { openBerkas } from '../kunci/berkas.ts'
import { findPenetapan } from '../penetapan/penetapan-store.ts'
import { type BulanInput, playBulan } from '../simulasi/bulan.ts'
import { openBulanJam } from '../simulasi/bulan-jam.ts'
import { type CobaWarga, type LaporanBulan, pickCobaWarga, readLaporan } from '../simulasi/bulan-laporan.ts'
import type { Panggung } from '../simulasi/bulan-panggung.ts'
import { sistemOf } from '../simulasi/bulan-petugas.ts'
import { spawnDukcapil } from '../simulasi/spawn-dukcapil.ts'
import { loadWilayah } from '../wilayah/wilayah.ts'
import { berkasDir } from './config.ts'
import type { Setara } from './setara.ts'

export interface BulanPlan {
  kabkota: string
  periode: string
  berkasList: readonly string[]
  /** The civil registry's view of the same people, for its double. */
  dukcapilFile: string
  kebenaran: Panggung['kebenaran']
  onStep: BulanInput['onStep']
}

export interface BulanResult {
  laporan: LaporanBulan
  coba: CobaWarga[]
}

/** Plays a month with the double of the civil registry beside it, and takes the demo clock away at the end. */
export async function playBulanOn(setara: Setara, plan: BulanPlan): Promise<BulanResult> {
  const { kabkota, periode, berkasList, kebenaran, onStep } = plan
  const jam = await openBulanJam(setara.urls.setara_migrasi)
  const dukcapil = await spawnDukcapil(plan.dukcapilFile)
  try {
    const folder = berkasDir(setara.config)
    const panggung: Panggung = {
      setara,
      berkas: openBerkas(folder),
      jam,
      kabkota,
      periode,
      nasib: new Map(),
      kebenaran,
    }
    const impor = { db: setara.db, kunci: setara.kunci, wilayah: loadWilayah(), berkas: createBerkas(folder) }
    await playBulan({ panggung, impor, berkasList, dukcapil, onStep })
    return { laporan: await readLaporan(panggung), coba: await pickCobaWarga(panggung) }
  } finally {
    await jam.clear()
    await jam.close()
    await dukcapil.stop()
  }
}

/** Has this month been decided for this regency? Then it isn't played again. */
export async function hasContoh(setara: Setara, kabkota: string, periode: string): Promise<boolean> {
  return runAct(
    setara,
    sistemOf(kabkota),
    async (act) => (await findPenetapan(act, kabkota, periode)) !== null,
  )
}
