import { sql } from 'kysely'
import type { Act } from '../jejak/act.ts'
import { createPin, createTiket } from '../lib/crockford.ts'
import { Problem } from '../lib/problem.ts'
import { insertPemberitahuan } from '../pemberitahuan/pemberitahuan-store.ts'
import { dateOf } from '../periode/waktu.ts'
import { pinIndex } from '../usulan/start-usulan.ts'
import { JAWAB_HARI, jawabSampai } from './sanggahan.ts'
import { lockSanggahan, type SanggahanRow, takeSanggahan } from './sanggahan-store.ts'

interface Step {
  sanggahan_id: string
  peristiwa_id: string
}

/** Read for abuse and privacy, and laid to the person whom it means where the form could not tell. */
export async function screenSanggahan(act: Act, input: Step & { individu_id?: string }): Promise<void> {
  const row = await lockSanggahan(act, input.sanggahan_id)
  const taken = await takeSanggahan(act, row, { ...input, tindakan: 'screenSanggahan', ke: 'disaring' })
  if (taken && input.individu_id !== undefined && row.individu_id === null)
    await sql`update sanggahan set individu_id = ${input.individu_id}
      where sanggahan_id = ${row.sanggahan_id} and kode_kabkota = ${row.kode_kabkota}`.execute(act.tx)
}

/** A bribe or a cut in payment is no word about the person: it goes to the complaint lane. */
export async function divertSanggahan(act: Act, input: Step): Promise<void> {
  const row = await lockSanggahan(act, input.sanggahan_id)
  await takeSanggahan(act, row, { ...input, tindakan: 'divertSanggahan', ke: 'dialihkan' })
}

/** Whom it means can't be found out, or it says nothing that could be looked into. */
export async function closeSanggahan(act: Act, input: Step & { kata: string }): Promise<void> {
  const row = await lockSanggahan(act, input.sanggahan_id)
  await takeSanggahan(act, row, { ...input, tindakan: 'closeSanggahan', ke: 'tidak_cukup_bukti' })
}

/**
 * Tells the person that and why, not by whom, and gives them a ticket and a PIN of their own to answer with, for at
 * least seven days. Nothing happens by their silence. Null when this step was taken before.
 */
export async function askAnswer(
  act: Act,
  input: Step & { hari?: number },
): Promise<{ tiket: string; pin: string; jawab_sampai: string } | null> {
  const row = await lockSanggahan(act, input.sanggahan_id)
  const { individu_id, kode_kabkota, periode } = row
  const hari = input.hari ?? JAWAB_HARI
  if (individu_id === null || hari < JAWAB_HARI)
    throw new Problem('sanggahan.langkah_salah', { status: row.status })
  const tiket = createTiket()
  const pin = createPin()
  const jawab_sampai = jawabSampai(dateOf(act.now), hari)
  await sql`update sanggahan set tiket_jawab = ${tiket}, pin_jawab_bi = ${pinIndex(act.kunci, tiket, pin)},
      jawab_sampai = ${jawab_sampai}::date
    where sanggahan_id = ${row.sanggahan_id} and kode_kabkota = ${kode_kabkota} and status = 'disaring'`.execute(
    act.tx,
  )
  if (!(await takeSanggahan(act, row, { ...input, tindakan: 'askAnswer', ke: 'menunggu_jawaban' })))
    return null
  await insertPemberitahuan(act, [{ individu_id, kode: 'sanggahan.jawab', periode, kode_kabkota }])
  return { tiket, pin, jawab_sampai }
}

/** What the person says to it, in any form: by their ticket, or through the village's officer. Again and again. */
export async function answerSanggahan(act: Act, input: Step & { kata: string }): Promise<void> {
  const row = await lockSanggahan(act, input.sanggahan_id)
  await takeSanggahan(act, row, { ...input, tindakan: 'answerSanggahan', ke: 'menunggu_jawaban' })
}

/**
 * An officer of another village has looked. Problem sanggahan.belum_dijawab while the person may still answer and has
 * not.
 */
export async function verifySanggahan(act: Act, input: Step & { kata?: string }): Promise<void> {
  const row = await lockSanggahan(act, input.sanggahan_id)
  if (row.arah === 'tidak_layak' && row.status === 'menunggu_jawaban' && !(await mayVisit(act, row)))
    throw new Problem('sanggahan.belum_dijawab')
  await takeSanggahan(act, row, { ...input, tindakan: 'verifySanggahan', ke: 'diverifikasi' })
}

async function mayVisit(act: Act, row: SanggahanRow): Promise<boolean> {
  if (row.jawab_sampai !== null && row.jawab_sampai < dateOf(act.now)) return true
  const { rows } = await sql`select from sanggahan_peristiwa
    where sanggahan_id = ${row.sanggahan_id} and tindakan = 'answerSanggahan' limit 1`.execute(act.tx)
  return rows.length > 0
}

export type HasilSanggahan = 'terbukti' | 'tidak_terbukti' | 'tidak_cukup_bukti'

/** The recommendation, with words for the person: by another than who screened it and who visited. */
export async function concludeSanggahan(
  act: Act,
  input: Step & { hasil: HasilSanggahan; kata: string },
): Promise<void> {
  const row = await lockSanggahan(act, input.sanggahan_id)
  const step = { ...input, tindakan: 'concludeSanggahan' as const, ke: input.hasil }
  if (!(await takeSanggahan(act, row, step))) return
  const { individu_id, periode, kode_kabkota } = row
  if (individu_id !== null)
    await insertPemberitahuan(act, [{ individu_id, kode: 'sanggahan.hasil', periode, kode_kabkota }])
}

/** Who objected takes it back. */
export async function withdrawSanggahan(act: Act, input: Step): Promise<void> {
  const row = await lockSanggahan(act, input.sanggahan_id)
  await takeSanggahan(act, row, { ...input, tindakan: 'withdrawSanggahan', ke: 'ditarik' })
}
