import type { Act } from '../jejak/act.ts'
import { recordJejak } from '../jejak/jejak-store.ts'
import { Problem } from '../lib/problem.ts'
import { uuidFrom } from '../lib/uuid.ts'
import { takeLangkah } from '../usulan/take-langkah.ts'
import { lockButirUsulan, lockPengesahan, requireStatus, setStatusPengesahan } from './pengesahan-store.ts'

/**
 * Takes a batch apart until its letter is recorded: its cases are layak again, and may be frozen anew. A letter that
 * was printed for it is void (another batch has another root), and its number stays spent. Sent twice, it is done
 * once. Problems: sesi.peran_salah, pengesahan.tidak_ada, pengesahan.tidak_beku.
 */
export async function dissolveBatch(act: Act, input: { pengesahan_id: string }): Promise<void> {
  const { pengesahan_id } = input
  if (act.actor.peran !== 'kepala_opd') throw new Problem('sesi.peran_salah')
  const row = await lockPengesahan(act, pengesahan_id)
  if (row.status === 'bubar') return
  requireStatus(row)
  const cases = await lockButirUsulan(act, row, 'menunggu_pengesahan')
  await takeLangkah(
    act,
    cases.map(({ usulan_id }) => ({
      usulan_id,
      peristiwa_id: uuidFrom('dissolveBatch', pengesahan_id, usulan_id),
      tindakan: 'dissolveBatch',
      ke: 'layak',
      acuan: pengesahan_id,
    })),
    { jejak: 'kelompok' },
  )
  await setStatusPengesahan(act, row, 'bubar')
  const { kode_kabkota, nomor_surat } = row
  const isi = { jumlah: cases.length, nomor_surat, pengesahan_id }
  await recordJejak(act, { jenis: 'pengesahan.dissolve_batch', kode_kabkota, subjek_id: null, isi })
}
