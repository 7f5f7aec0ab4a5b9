import { enqueue } from '../db/enqueue.ts'
import type { Tx } from '../db/transaction.ts'

/** Jobs of matching, by the names under which the queue knows them (pemadanan-jobs.ts). */
export const PEMADANAN_PADANKAN = 'pemadanan.padankan'
export const PEMADANAN_PERIKSA = 'pemadanan.periksa'
export const PEMADANAN_PUTARAN = 'pemadanan.putaran'

/** Has the sent cases of a regency asked about now, instead of at the full hour. */
export function enqueuePadankan(tx: Tx, kode_kabkota: string): Promise<void> {
  return enqueue(tx, { nama: PEMADANAN_PADANKAN, isi: { kode_kabkota }, kunci: kode_kabkota })
}

/** Has one person asked about now. */
export function enqueuePeriksa(tx: Tx, orang: { individu_id: string; kode_kabkota: string }): Promise<void> {
  const { individu_id, kode_kabkota } = orang
  return enqueue(tx, { nama: PEMADANAN_PERIKSA, isi: { individu_id, kode_kabkota }, kunci: individu_id })
}
