import type { Actor } from '../db/transaction.ts'
import { type Act, runAct } from '../jejak/act.ts'
import {
  type BarisLaporan,
  countKolomBeda,
  countPadan,
  countTugas,
  jumlahkan,
} from '../pemadanan/laporan-store.ts'
import { groupPadan, KELOMPOK_PADAN } from '../pemadanan/laporan.ts'
import { findKabkotaBerpenduduk } from '../pemadanan/putaran-store.ts'
import { nextPeriode, startOfDate } from '../periode/waktu.ts'
import { loadWilayah } from '../wilayah/wilayah.ts'
import type { CommandInput } from './command.ts'
import { readBulan, readKabkota } from './option.ts'
import { openSetara } from './setara.ts'

/** For officers: full numbers, by regency and by village; nobody's name. */
export async function run({ config, options, switches }: CommandInput): Promise<void> {
  const periode = readBulan(options, 'periode')
  const only = options['kabkota'] === undefined ? null : readKabkota(options, 'kabkota')
  const setara = await openSetara(config)
  try {
    const actor: Actor = {
      petugas_id: null,
      peran: 'sistem',
      kabkota: only ?? '*',
      desa: '',
      dasar: config.dasar,
    }
    await runAct(setara, actor, async (act) => {
      for (const kode_kabkota of only ? [only] : await findKabkotaBerpenduduk(act)) {
        for (const line of await report(act, kode_kabkota, periode, switches.has('desa'))) console.log(line)
      }
    })
  } finally {
    await setara.close()
  }
}

async function report(act: Act, kode_kabkota: string, periode: string, perDesa: boolean): Promise<string[]> {
  const sampai = startOfDate(`${nextPeriode(periode)}-01`)
  const wilayah = loadWilayah()
  const nameOf = (kode: string) => wilayah.find(kode)?.nama ?? ''
  const rows = await countPadan(act, { kode_kabkota, sampai })
  const byDesa = perDesa ? [...Map.groupBy(rows, ({ kode_desa }) => kode_desa)] : []
  return [
    `Pemadanan ${periode}: ${nameOf(kode_kabkota)} (${kode_kabkota})`,
    `${'wilayah'.padEnd(12)}${KELOMPOK_PADAN.map((nama) => nama.padStart(13)).join('')}`,
    formatBaris(kode_kabkota, rows),
    ...byDesa.map(([kode, part]) => `${formatBaris(kode, part)}  ${nameOf(kode)}`),
    '',
    'Kolom yang berbeda',
    ...(await countKolomBeda(act, { kode_kabkota, sampai })).map(
      ({ status, kolom, jumlah }) => `${String(jumlah).padStart(9)}  ${status}  ${kolom}`,
    ),
    '',
    'Tugas terbuka sekarang',
    ...(await countTugas(act, kode_kabkota)).map(
      ({ peran, kode, jumlah, terlambat }) =>
        `${String(jumlah).padStart(9)}  ${peran}  ${kode}  (lewat batas: ${terlambat})`,
    ),
    '',
  ]
}

function formatBaris(kode: string, rows: readonly BarisLaporan[]): string {
  const groups = groupPadan(jumlahkan(rows))
  return `${kode.padEnd(12)}${KELOMPOK_PADAN.map((nama) => String(groups[nama]).padStart(13)).join('')}`
}
