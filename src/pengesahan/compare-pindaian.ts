import type { Act } from '../jejak/act.ts'
import { recordJejak } from '../jejak/jejak-store.ts'
import type { Berkas } from '../kunci/berkas.ts'
import { Problem } from '../lib/problem.ts'
import { isPindaian } from './berkas-surat.ts'
import { fitsKodeCek } from './pengesahan.ts'
import { getPengesahan, insertPindaian, type PengesahanRow, requireStatus } from './pengesahan-store.ts'

/**
 * The second person of a wet signature: holds the paper beside its scan, types the check code from the paper, and
 * confirms by that. A verifikator or head of the office; whoever then endorses must be another human (the database
 * holds them to it). Sent twice, it is one comparison. Returns the scan's SHA-256.
 * Problems: sesi.peran_salah, pengesahan.tidak_ada, pengesahan.tidak_beku, pengesahan.belum_dicetak,
 * pengesahan.pindaian_salah, pengesahan.kode_cek_salah.
 */
export async function comparePindaian(
  act: Act,
  berkas: Berkas,
  input: { pengesahan_id: string; pindaian: Buffer; kode_cek: string },
): Promise<string> {
  if (act.actor.peran !== 'kepala_opd' && act.actor.peran !== 'verifikator')
    throw new Problem('sesi.peran_salah')
  const row = await getPengesahan(act, input.pengesahan_id)
  requireStatus(row)
  requirePindaian(row, input)
  const pindaian_hash = await berkas.put(input.pindaian)
  if (!(await insertPindaian(act, row, pindaian_hash))) return pindaian_hash
  const { kode_kabkota, nomor_surat, pengesahan_id } = row
  const isi = { nomor_surat, pengesahan_id, pindaian_hash }
  await recordJejak(act, { jenis: 'pengesahan.compare_pindaian', kode_kabkota, subjek_id: null, isi })
  return pindaian_hash
}

/** A scan of the printed letter, and the check code that stands on the paper. */
export function requirePindaian(row: PengesahanRow, input: { pindaian: Buffer; kode_cek: string }): void {
  if (!row.surat_hash) throw new Problem('pengesahan.belum_dicetak')
  if (!isPindaian(input.pindaian)) throw new Problem('pengesahan.pindaian_salah')
  if (!fitsKodeCek(input.kode_cek, row.kode_cek)) throw new Problem('pengesahan.kode_cek_salah')
}
