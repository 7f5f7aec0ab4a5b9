import { createKunciForTest, type Kunci } from '../src/kunci/kunci.ts'
import { runAct } from '../src/jejak/act.ts'
import type { Actor } from '../src/db/transaction.ts'
import { uuidFrom } from '../src/lib/uuid.ts'
import { createPenetapan } from '../src/penetapan/create-penetapan.ts'
import { recordKuota } from '../src/penetapan/record-kuota.ts'
import { nextPeriode } from '../src/periode/periode.ts'
import { commitBenih } from '../src/verifikasi/benih-store.ts'
import { createTestDatabase, type TestDatabase } from '../test/support/database.ts'
import { KABKOTA, writeOrang } from './orang-massal.ts'
import type { BenchRow } from './row.ts'

const AT_ONCE = 2
const FIRST = '2026-10'
const BUDGET_ROWS = 10_000_000 / 300

/**
 * Two months' decisions over `jumlah` people in four regencies, two at a time; the second is measured, when notices
 * tell what changed. Beside it: one INSERT…SELECT of the same lines into a table with the same keys.
 */
export async function bench(jumlah = 1_000_000): Promise<BenchRow[]> {
  const uji = await createTestDatabase()
  try {
    const ratna = await appoint(uji, 'pusdatin')
    const lestari = await appoint(uji, 'menteri')
    const setara = { db: uji.db, kunci: createKunciForTest() }
    await writeOrang(uji.owner, jumlah)
    await decideMonth(setara, { ratna, lestari }, uji, FIRST, jumlah)
    await worsen(uji)
    const second = nextPeriode(FIRST)
    const seconds = await decideMonth(setara, { ratna, lestari }, uji, second, jumlah)
    const { lines, floorSeconds } = await copyLines(uji, second)
    const rate = jumlah / seconds
    return [
      {
        nama: `penetapan, ${jumlah.toLocaleString('id')} orang, ${AT_ONCE} kabupaten/kota sekaligus`,
        hasil: `${seconds.toFixed(1)} s (${Math.round(rate).toLocaleString('id')} orang/s, ${lines.toLocaleString('id')} baris)`,
        lantai: `INSERT…SELECT baris yang sama: ${floorSeconds.toFixed(1)} s`,
        rasio: floorSeconds / seconds,
        anggaran: `10 juta orang dalam 5 menit = ${Math.round(BUDGET_ROWS).toLocaleString('id')} orang/s: ${rate >= BUDGET_ROWS ? 'tercapai' : 'belum'}`,
      },
    ]
  } finally {
    await uji.close()
  }
}

async function decideMonth(
  setara: { db: TestDatabase['db']; kunci: Kunci },
  by: { ratna: Actor; lestari: Actor },
  uji: TestDatabase,
  periode: string,
  jumlah: number,
): Promise<number> {
  const perKabkota = Math.round(jumlah / KABKOTA.length / 3 / 5)
  await uji.setJam(`${periode}-10T09:00:00+07:00`)
  const month = (kode_kabkota: string) => ({ kode_kabkota, periode, benih: `benih ${periode}` })
  for (const kode of KABKOTA)
    await runAct(setara, by.ratna, async (act) => {
      await recordKuota(act, { ...month(kode), program: 'BPNT', jumlah: perKabkota, dasar: 'SK' })
      await commitBenih(act, { ...month(kode), tujuan: 'penetapan' })
    })
  await uji.setJam(`${periode}-20T09:00:00+07:00`)
  const start = performance.now()
  const waiting = [...KABKOTA]
  const runner = async () => {
    for (let kode = waiting.shift(); kode; kode = waiting.shift()) {
      const input = { ...month(kode), penetapan_id: uuidFrom(kode, periode), dasar: 'Kepmensos uji' }
      await runAct(setara, by.lestari, (act) => createPenetapan(act, input))
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, runner))
  return (performance.now() - start) / 1000
}

// A new version of the ranking, in which every tenth family stands elsewhere: people to be told.
async function worsen(uji: TestDatabase): Promise<void> {
  await uji.owner.query(`
    insert into desil (keluarga_id, sumber, versi, tanggal, desil, kode_kabkota)
    select keluarga_id, 'DTSEN', '2026-2', '2026-11-01', 1 + abs(hashtext(keluarga_id::text || 'b')) % 10, kode_kabkota
    from desil where abs(hashtext(keluarga_id::text)) % 10 = 0`)
}

async function copyLines(
  uji: TestDatabase,
  periode: string,
): Promise<{ lines: number; floorSeconds: number }> {
  await uji.owner.query('create table lantai (like penetapan_butir including all)')
  await uji.owner.query('checkpoint').catch(() => {})
  const start = performance.now()
  const { rowCount } = await uji.owner.query(
    'insert into lantai select * from penetapan_butir where periode = $1',
    [periode],
  )
  return { lines: rowCount ?? 0, floorSeconds: (performance.now() - start) / 1000 }
}

async function appoint(uji: TestDatabase, peran: string): Promise<Actor> {
  const petugas_id = uuidFrom('petugas', peran)
  await uji.owner.query('insert into petugas (petugas_id, nama) values ($1, $2)', [petugas_id, peran])
  await uji.owner.query(
    `insert into penugasan (penugasan_id, petugas_id, peran, kode_wilayah, mulai, dasar)
     values (gen_random_uuid(), $1, $2, '', '2022-01-01', 'SK uji')`,
    [petugas_id, peran],
  )
  return { petugas_id, peran, kabkota: '*', desa: '' }
}
