import type { Act } from '../jejak/act.ts'
import { recordJejak } from '../jejak/jejak-store.ts'
import { Problem } from '../lib/problem.ts'
import { uuidFrom } from '../lib/uuid.ts'
import { takeLangkah } from '../usulan/take-langkah.ts'
import { lockButirUsulan, lockPengesahan, requireStatus, setStatusPengesahan } from './pengesahan-store.ts'

/**
 * Hands an endorsed batch to the ministry (disahkan → dikirim); who withdrew since stays out. Sent twice, it is sent
 * once. Returns how many cases went. Problems: sesi.peran_salah, pengesahan.tidak_ada, pengesahan.tidak_beku.
 */
export async function sendBatch(act: Act, input: { pengesahan_id: string }): Promise<number> {
  const { pengesahan_id } = input
  if (act.actor.peran !== 'sistem') throw new Problem('sesi.peran_salah')
  const row = await lockPengesahan(act, pengesahan_id, 'disahkan')
  if (row.status === 'dikirim') return 0
  requireStatus(row, 'disahkan')
  const cases = await lockButirUsulan(act, row, 'disahkan')
  await takeLangkah(
    act,
    cases.map(({ usulan_id }) => ({
      usulan_id,
      peristiwa_id: uuidFrom('sendBatch', pengesahan_id, usulan_id),
      tindakan: 'sendBatch',
      ke: 'dikirim',
      acuan: pengesahan_id,
    })),
    { jejak: 'kelompok' },
  )
  await setStatusPengesahan(act, row, 'dikirim')
  const { kode_kabkota, periode } = row
  const isi = { jumlah: cases.length, pengesahan_id, periode }
  await recordJejak(act, { jenis: 'pengesahan.send_batch', kode_kabkota, subjek_id: null, isi })
  return cases.length
}
