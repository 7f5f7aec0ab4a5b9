import { sql } from 'kysely'
import type { Act } from '../jejak/act.ts'
import { type KeteranganBaru, recordKematian } from '../penduduk/record-kematian.ts'

/**
 * The family, the village or a hospital tells of a death, or somebody that the person lives (sumber never `dukcapil`:
 * the registry speaks by its answers). When the death takes effect, the task that the registry's answer had left is
 * done; when a human contests it, the register has the person living again at once. Problems as of recordKematian.
 */
export async function recordKabarDuka(
  act: Act,
  input: KeteranganBaru & { bukti: string },
): Promise<'hidup' | 'meninggal'> {
  const status = await recordKematian(act, input)
  if (status === 'hidup') return status
  await sql`
    update anomali set status = 'dijelaskan', ditutup_pada = jam(), ditutup_oleh = petugas_sesi(),
      ditutup_karena = 'meninggal'
    where individu_id = ${input.individu_id} and sumber = 'dukcapil' and status = 'terbuka'`.execute(act.tx)
  return status
}
