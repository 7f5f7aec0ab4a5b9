import { sql } from 'kysely'
import type { Act } from '../jejak/act.ts'
import { Problem } from '../lib/problem.ts'
import { insertPemberitahuan } from '../pemberitahuan/pemberitahuan-store.ts'
import type { Status } from './alur.ts'
import { takeLangkah } from './take-langkah.ts'
import { findPeristiwaId, lockUsulan } from './usulan-store.ts'

/** Asks the maker for what is missing, in words for the person. Nothing happens by silence: it only shows as stale. */
export async function requestCompletion(
  act: Act,
  input: { usulan_id: string; peristiwa_id: string; kata: string },
): Promise<void> {
  if (input.kata.trim() === '') throw new Problem('masukan.tidak_sah', { kolom: 'kata' })
  const rows = await takeLangkah(act, [{ ...input, tindakan: 'requestCompletion', ke: 'perlu_dilengkapi' }])
  await insertPemberitahuan(
    act,
    rows.map((usulan) => ({ ...usulan, kode: 'usulan.perlu_dilengkapi' })),
  )
}

/** What was missing is there: the case goes back to where it came from. */
export async function completeUsulan(
  act: Act,
  input: { usulan_id: string; peristiwa_id: string },
): Promise<void> {
  const step = { ...input, tindakan: 'completeUsulan' as const }
  await lockUsulan(act, [input.usulan_id])
  if ((await findPeristiwaId(act, [step])).size > 0) return
  const { rows } = await sql<{ tindakan: string; dari: Status }>`
    select p.tindakan, p.dari from usulan_peristiwa p join usulan u using (usulan_id, kode_kabkota)
    where usulan_id = ${input.usulan_id} and p.urutan = u.urutan
  `.execute(act.tx)
  const [last] = rows
  if (last?.tindakan !== 'requestCompletion')
    throw new Problem('usulan.langkah_salah', { tindakan: step.tindakan })
  await takeLangkah(act, [{ ...step, ke: last.dari }])
}
