import type { Act } from '../jejak/act.ts'
import { Problem } from '../lib/problem.ts'
import { changeIndividu } from '../penduduk/change-individu.ts'
import type { IndividuFakta, Sumber } from '../penduduk/individu.ts'
import { lockIndividu } from '../penduduk/open-individu.ts'
import { enqueuePeriksa } from './enqueue-padan.ts'

/** Who works among people and their papers. */
const MAY_REPAIR = ['operator_desa', 'petugas_lapangan', 'verifikator']

/**
 * The village mends what the registry saw differently (or looks and finds nothing to mend): the earlier facts stay as
 * earlier versions, and the person is asked about again at once. The task closes by what the registry then says, not by
 * this. Problems: sesi.peran_salah, individu.tidak_ada, individu.nik_dipakai.
 */
export async function repairIndividu(
  act: Act,
  input: Sumber & { individu_id: string; fakta: Partial<IndividuFakta> },
): Promise<void> {
  if (!MAY_REPAIR.includes(act.actor.peran)) throw new Problem('sesi.peran_salah')
  const { kode_kabkota } = await lockIndividu(act, input.individu_id)
  if (Object.keys(input.fakta).length > 0) await changeIndividu(act, input)
  await enqueuePeriksa(act.tx, { individu_id: input.individu_id, kode_kabkota })
}
