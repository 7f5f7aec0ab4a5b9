import { sql } from 'kysely'
import type { Act } from '../jejak/act.ts'
import { openSubjekKunciBulk } from '../kunci/kunci-store.ts'
import { sealRow } from './individu-store.ts'
import { findFakta } from './open-individu.ts'
import type { ProtectionLevel } from './individu.ts'

/**
 * Hides a person because a record of the same person is hidden, or shows them again: only the columns of the name, and
 * no new version, so that taking a merge back leaves nothing behind. Returns the number of the newest version.
 */
export async function setTersegel(
  act: Act,
  individu_id: string,
  protection_level: ProtectionLevel,
): Promise<number> {
  const fakta = await findFakta(act, individu_id)
  await openSubjekKunciBulk(act, [individu_id])
  const sealed = sealRow(act, { ...fakta, protection_level })
  const { nama_lengkap, nama_norm, nama_enc, kunci_cari, lahir_nama_bi, kode_kabkota } = sealed
  await sql`update individu set protection_level = ${protection_level}, nama_lengkap = ${nama_lengkap},
      nama_norm = ${nama_norm}, nama_enc = ${nama_enc}, kunci_cari = ${kunci_cari}::integer[],
      lahir_nama_bi = ${lahir_nama_bi}
    where individu_id = ${individu_id} and kode_kabkota = ${kode_kabkota}`.execute(act.tx)
  return fakta.versi
}

/** Shows a person again whom a merge had hidden, unless anything was said of them since: then a human decides. */
export async function undoTersegel(act: Act, individu_id: string, versi: number): Promise<boolean> {
  const fakta = await findFakta(act, individu_id)
  if (fakta.versi !== versi) return false
  await setTersegel(act, individu_id, 'biasa')
  return true
}
