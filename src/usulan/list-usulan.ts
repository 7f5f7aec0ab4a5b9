import type { Act } from '../jejak/act.ts'
import { uuidFrom } from '../lib/uuid.ts'
import { takeLangkah } from './take-langkah.ts'

/** Puts cases of path `desa` on the village's first list (diajukan → daftar_awal). */
export async function listUsulan(
  act: Act,
  input: { act_id: string; usulan_ids: readonly string[] },
): Promise<void> {
  await takeLangkah(
    act,
    input.usulan_ids.map((usulan_id) => ({
      usulan_id,
      peristiwa_id: uuidFrom(input.act_id, usulan_id),
      tindakan: 'listUsulan',
      ke: 'daftar_awal',
    })),
  )
}
