import { sql } from 'kysely'
import type { Act } from '../jejak/act.ts'
import { uuidFrom } from '../lib/uuid.ts'
import { type LangkahInput, takeLangkah } from '../usulan/take-langkah.ts'
import { putusanOf } from './penetapan.ts'
import { type Butir, DTKS, type Kasus } from './populasi.ts'

interface Row extends Pick<Kasus, 'usulan_id' | 'jenis_usulan' | 'program'> {
  dtks_hasil: Butir['hasil'] | null
  dtks_alasan: string | null
  program_hasil: Butir['hasil'] | null
  program_alasan: string | null
}

const CASES_AT_ONCE = 1_000

/** Takes the step `determine` for every `lolos` case of the regency that the month's lines decide; the others stay. */
export async function determineUsulan(
  act: Act,
  penetapan: { penetapan_id: string; periode: string; kode_kabkota: string },
): Promise<{ ditetapkan: number; tidak_ditetapkan: number; tetap_lolos: number }> {
  const jumlah = { ditetapkan: 0, tidak_ditetapkan: 0, tetap_lolos: 0 }
  await declareCases(act, penetapan)
  // From here on a few cases at a time by their keys, where the planner does well by itself.
  await sql`select set_config('enable_nestloop', 'on', true), set_config('enable_mergejoin', 'on', true)`.execute(
    act.tx,
  )
  for (;;) {
    const { rows } = await sql<Row>`fetch ${sql.lit(CASES_AT_ONCE)} from kasus_lolos`.execute(act.tx)
    if (rows.length === 0) break
    const langkahList = rows
      .map((row) => toLangkah(row, penetapan.penetapan_id))
      .filter((each) => each !== null)
    await takeLangkah(act, langkahList, { jejak: 'kelompok' })
    for (const { ke } of langkahList) jumlah[ke] += 1
    jumlah.tetap_lolos += rows.length - langkahList.length
  }
  await sql`close kasus_lolos`.execute(act.tx)
  return jumlah
}

function toLangkah(row: Row, penetapan_id: string) {
  const putusan = putusanOf(
    row,
    butirOf(row.dtks_hasil, row.dtks_alasan),
    butirOf(row.program_hasil, row.program_alasan),
  )
  if (putusan === null) return null
  return {
    ...putusan,
    usulan_id: row.usulan_id,
    peristiwa_id: uuidFrom('determine', penetapan_id, row.usulan_id),
    tindakan: 'determine',
    acuan: penetapan_id,
  } satisfies LangkahInput
}

function butirOf(
  hasil: Butir['hasil'] | null,
  alasan: string | null,
): Pick<Butir, 'hasil' | 'alasan'> | null {
  return hasil && alasan ? { hasil, alasan } : null
}

// A cursor sees the cases as they stood when it was opened, whatever is decided meanwhile.
async function declareCases(
  act: Act,
  { penetapan_id, periode, kode_kabkota }: { penetapan_id: string; periode: string; kode_kabkota: string },
): Promise<void> {
  const [id, bulan, kode] = [sql.lit(penetapan_id), sql.lit(periode), sql.lit(kode_kabkota)]
  await sql`
    declare kasus_lolos no scroll cursor for
    select u.usulan_id, u.jenis_usulan, u.program, d.hasil as dtks_hasil, d.alasan as dtks_alasan,
      p.hasil as program_hasil, p.alasan as program_alasan
    from usulan u
    left join penetapan_butir d on d.penetapan_id = ${id} and d.periode = ${bulan} and d.kode_kabkota = ${kode}
      and d.program = ${sql.lit(DTKS)} and d.individu_id = u.individu_id
    left join penetapan_butir p on p.penetapan_id = ${id} and p.periode = ${bulan} and p.kode_kabkota = ${kode}
      and p.program <> ${sql.lit(DTKS)} and p.program = u.program and p.keluarga_id = d.keluarga_id
    where u.kode_kabkota = ${kode} and u.kode_desa between ${sql.lit(`${kode_kabkota}000000`)}
      and ${sql.lit(`${kode_kabkota}999999`)} and u.status = 'lolos' and u.periode collate "C" <= ${bulan}
    order by u.usulan_id`.execute(act.tx)
}
