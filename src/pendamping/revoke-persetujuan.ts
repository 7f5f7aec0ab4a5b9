import { runAct, type Act } from '../jejak/act.ts'
import { recordJejak } from '../jejak/jejak-store.ts'
import { readChecked } from '../lib/crockford.ts'
import { Problem } from '../lib/problem.ts'
import { issuePin } from '../usulan/issue-pin.ts'
import { pinIndex } from '../usulan/start-usulan.ts'
import { lockUsulan } from '../usulan/usulan-store.ts'
import type { Lewat } from './pendamping.ts'
import { setDicabut } from './persetujuan-store.ts'
import type { PendampingSetara } from './run-pendamping.ts'

/**
 * The client takes consent back, by whatever way: the case goes on, the companion sees nothing of it from now on. The
 * PIN was printed before the companion's eyes, so there is a new one; it goes to the client, never into a message.
 * Problems: usulan.tidak_ada, persetujuan.tidak_ada.
 */
export async function revokePersetujuan(
  act: Act,
  input: { usulan_id: string; lewat: Lewat },
): Promise<{ tiket: string; pin: string }> {
  const [usulan] = await lockUsulan(act, [input.usulan_id])
  if (!usulan) throw new Problem('usulan.tidak_ada')
  if (!(await setDicabut(act, input))) throw new Problem('persetujuan.tidak_ada')
  const { usulan_id, kode_kabkota, individu_id: subjek_id } = usulan
  const isi = { lewat: input.lewat }
  await recordJejak(act, { jenis: 'persetujuan.revoke', kode_kabkota, subjek_id, usulan_id, isi })
  return issuePin(act, { usulan_id })
}

/** The same, for who has the ticket and its PIN (as typed). Null when they don't fit, or no consent is in force. */
export async function revokeByTiket(
  setara: PendampingSetara,
  typed: { tiket: string; pin: string },
): Promise<{ tiket: string; pin: string } | null> {
  const tiket = readChecked(typed.tiket, 10) ?? ''
  const { rows } = await setara.db.publik.query<{ usulan_id: string | null }>({
    name: 'buka_kasus_id',
    text: `select k ->> 'usulan_id' as usulan_id from buka_kasus($1, $2) as k`,
    values: [tiket, pinIndex(setara.kunci, tiket, typed.pin.trim())],
  })
  const usulan_id = rows[0]?.usulan_id
  if (!usulan_id) return null
  const klien = { petugas_id: null, peran: 'pembuat', kabkota: '*', desa: '' }
  return runAct(setara, klien, (act) => revokePersetujuan(act, { usulan_id, lewat: 'tiket' })).catch(
    (error: unknown) => {
      if (error instanceof Problem && error.code === 'persetujuan.tidak_ada') return null
      throw error
    },
  )
}
