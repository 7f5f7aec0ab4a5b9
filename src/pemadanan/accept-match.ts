import type { Act } from '../jejak/act.ts'
import { takeLangkah } from '../usulan/take-langkah.ts'
import { closeDiterima } from './accept-selisih.ts'

/**
 * A human judged that the difference is one of spelling or of a stale registry (pusdatin), after another did the
 * same (verifikator, initialUsulan). The case counts as matched and the person's task is closed; the registry's answer
 * stays on record.
 */
export async function acceptMatch(
  act: Act,
  input: { usulan_id: string; peristiwa_id: string; petugas_kedua_id: string },
): Promise<void> {
  const [usulan] = await takeLangkah(act, [{ ...input, tindakan: 'acceptMatch', ke: 'padan' }])
  if (usulan) await closeDiterima(act, usulan.individu_id, input.petugas_kedua_id)
}
