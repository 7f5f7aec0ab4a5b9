import type { Act } from '../jejak/act.ts'
import { uuidFrom } from '../lib/uuid.ts'
import type { ModelTerbuka, RekamanPadan } from './mesin/nilai-daring.ts'
import { recordModel } from './model-store.ts'
import type { PasanganBaru } from './pasangan-store.ts'
import { loadRekaman } from './rekaman-store.ts'

/** Two records by their ids, the lower first, and where they lie: `kode_kabkota_lain` null where the first does. */
export type Berdua = Pick<
  PasanganBaru,
  'individu_id' | 'individu_id_lain' | 'asal' | 'kode_kabkota' | 'kode_kabkota_lain'
>

/**
 * Weighs pairs by the model of today. `isBerat`: at or above its threshold. A pair of which one record can't be read any
 * more (its key is gone, or it lies out of the session's regencies) is left out.
 */
export async function weighPasangan(
  act: Act,
  padan: ModelTerbuka,
  list: readonly Berdua[],
): Promise<(PasanganBaru & { isBerat: boolean })[]> {
  await recordModel(act, padan)
  const cells = await loadRekaman(act, [
    ...new Set(list.flatMap(({ individu_id, individu_id_lain }) => [individu_id, individu_id_lain])),
  ])
  const encoded = new Map<string, RekamanPadan>()
  for (const [id, record] of cells) encoded.set(id, padan.encode(record))
  return list.flatMap((berdua) => {
    const [a, b] = [encoded.get(berdua.individu_id), encoded.get(berdua.individu_id_lain)]
    if (!a || !b) return []
    const nilai = padan.score(a, b)
    const taraf = Object.fromEntries(nilai.fields.map((field) => [field.kolom, field.taraf]))
    const pasangan_id = uuidFrom('pasangan', berdua.individu_id, berdua.individu_id_lain)
    return [{ ...berdua, pasangan_id, bobot: nilai.bits, taraf, model: padan.nama, isBerat: nilai.padan }]
  })
}
