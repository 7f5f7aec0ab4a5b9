import { join } from 'node:path'
import { CONTOH, createContoh } from '../simulasi/contoh.ts'
import { loadPopulasi } from '../simulasi/muat.ts'
import { sistemOf } from '../simulasi/bulan-petugas.ts'
import { loadWilayah } from '../wilayah/wilayah.ts'
import type { CommandInput } from './command.ts'
import { formatCoba, formatDetik, formatLaporan, formatStep } from './format-laporan.ts'
import { hasContoh, type BulanResult, playBulanOn } from './play-bulan.ts'
import { createSetaraApp } from './public-app.ts'
import { createPublik } from './publik.ts'
import { listen, serveUntilStopped } from './server.ts'
import { openSetara, type Setara } from './setara.ts'
import { startSms } from './sms.ts'
import { startWorker } from './worker.ts'

/** `npm start`: everything set up, the demo month played once, then the server. */
export async function run({ config }: CommandInput): Promise<void> {
  const began = performance.now()
  const setara = await openSetara(config)
  try {
    console.log(`Basis data dan wilayah siap (${formatDetik(performance.now() - began).trim()}).`)
    const played = await hasContoh(setara, CONTOH.kode_kabkota, CONTOH.periode)
    const result = played ? null : await playContoh(setara)
    await serve(setara, result)
  } finally {
    await setara.close()
  }
}

async function serve(setara: Setara, result: BulanResult | null): Promise<void> {
  const publik = createPublik(setara)
  const app = createSetaraApp(setara, true, publik)
  const worker = await startWorker(setara)
  const alamat = await listen(setara, app).catch(async (error: unknown) => {
    await worker.stop()
    throw error
  })
  if (result) console.log(`\n${formatCoba(alamat, result.coba, loadWilayah())}`)
  console.log(`\nSetara berjalan di ${alamat} (semua orang di dalamnya buatan). Hentikan dengan Ctrl+C.`)
  console.log(`Halaman bulan: ${alamat}/bulan/${CONTOH.periode}`)
  await serveUntilStopped(setara, app, worker, startSms(setara, publik))
}

async function playContoh(setara: Setara): Promise<BulanResult> {
  const { kode_kabkota: kabkota, periode } = CONTOH
  let began = performance.now()
  const contoh = await createContoh(CONTOH, join(setara.config.data, 'contoh'))
  console.log(
    `Penduduk buatan: ${CONTOH.keluarga} keluarga (${formatDetik(performance.now() - began).trim()}).`,
  )
  began = performance.now()
  const { individu } = await loadPopulasi(setara, sistemOf(kabkota), contoh.terdaftar)
  console.log(`Masuk ke register: ${individu} orang (${formatDetik(performance.now() - began).trim()}).`)
  console.log(`Bulan ${periode} dijalankan oleh petugas contoh:`)
  const onStep = (step: Parameters<typeof formatStep>[0]) => console.log(formatStep(step))
  const result = await playBulanOn(setara, { ...contoh, kabkota, periode, onStep })
  console.log(`\n${formatLaporan(periode, result.laporan)}`)
  return result
}
