import { sql } from 'kysely'
import type { Database } from '../db/pool.ts'
import { runTx, type Tx } from '../db/transaction.ts'
import { TERKECIL } from '../lib/tutup.ts'
import { groupPadan, KELOMPOK_PADAN, type KelompokPadan } from '../pemadanan/laporan.ts'
import { findRingkasan } from '../pemadanan/laporan-store.ts'
import { kalenderOf } from '../periode/kalender.ts'
import { findTempat } from '../periode/periode-store.ts'
import { periodeOf } from '../periode/periode.ts'
import type { WilayahList } from '../wilayah/wilayah.ts'
import { type BulanRingkasan, orderStatus, showTens } from './bulan.ts'

const LAST_ACTS = 10
const NATION = { petugas_id: null, peran: 'publik', kabkota: '*', desa: '' }

/** The month of one regency. Reads counts only, in a scope of that regency. */
export function findBulan(
  db: Database,
  wilayah: WilayahList,
  periode: string,
  kode_kabkota: string,
): Promise<BulanRingkasan> {
  const actor = { petugas_id: null, peran: 'publik', kabkota: kode_kabkota, desa: '' }
  return runTx(db, actor, async (tx, now) => {
    const ringkasan = await findRingkasan({ tx }, kode_kabkota, periode)
    return {
      periode,
      kode_kabkota,
      nama_kabkota: wilayah.nama(kode_kabkota),
      per_status: showTens(orderStatus(await countStatus(tx, periode, kode_kabkota))),
      jendela: kalenderOf(periode, now, await findTempat(tx, kode_kabkota)),
      tindakan: showTens(await findTindakan(tx, periode, kode_kabkota)),
      anomali: showTens(await countAnomali(tx, periode, kode_kabkota)),
      pemadanan: ringkasan && showTens(orderPadan(groupPadan(ringkasan))),
    }
  })
}

/** The newest month that has proposals and is not in the future of the database's clock; without any, this month. */
export function findPeriodeKini(db: Database): Promise<string> {
  return runTx(db, NATION, async (tx, now) => {
    const kini = periodeOf(now)
    const { rows } = await sql<{ periode: string | null }>`
      select max(periode) as periode from usulan where periode <= ${kini}`.execute(tx)
    return rows[0]?.periode ?? kini
  })
}

/** Regencies that have proposals in the month, in order of code. */
export function findKabkotaList(db: Database, periode: string): Promise<string[]> {
  return runTx(db, NATION, async (tx) => {
    const { rows } = await sql<{ kode_kabkota: string }>`
      select distinct kode_kabkota from usulan where periode = ${periode} order by kode_kabkota`.execute(tx)
    return rows.map((row) => row.kode_kabkota)
  })
}

async function countStatus(tx: Tx, periode: string, kode_kabkota: string) {
  const { rows } = await sql<{ status: string; jumlah: number }>`
    select status, count(*)::int as jumlah from usulan
    where periode = ${periode} and kode_kabkota = ${kode_kabkota} group by status`.execute(tx)
  return rows
}

/** By name within a day: an order of time would tell that something came in between two copies. */
async function findTindakan(tx: Tx, periode: string, kode_kabkota: string) {
  const { rows } = await sql<{ tanggal: string; tindakan: string; jumlah: number }>`
    select to_char(waktu at time zone 'Asia/Jakarta', 'YYYY-MM-DD') as tanggal, tindakan, count(*)::int as jumlah
    from usulan_peristiwa
    where periode = ${periode} and kode_kabkota = ${kode_kabkota}
    group by 1, 2 having count(*) >= ${TERKECIL} order by 1 desc, 2 limit ${LAST_ACTS}`.execute(tx)
  return rows
}

async function countAnomali(tx: Tx, periode: string, kode_kabkota: string) {
  const { rows } = await sql<{ kode: string; jumlah: number }>`
    select g.kode, count(distinct (g.impor_id, g.baris))::int as jumlah
    from impor_galat g join impor i on i.impor_id = g.impor_id and i.kode_kabkota = g.kode_kabkota
    where to_char(i.tanggal, 'YYYY-MM') = ${periode} and g.kode_kabkota = ${kode_kabkota} and g.keras
    group by g.kode order by g.kode`.execute(tx)
  return rows
}

function orderPadan(cells: Readonly<Record<KelompokPadan, number>>) {
  return KELOMPOK_PADAN.map((kelompok) => ({ kelompok, jumlah: cells[kelompok] }))
}
