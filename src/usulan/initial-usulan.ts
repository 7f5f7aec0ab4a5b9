import { sql } from 'kysely'
import type { Act } from '../jejak/act.ts'
import { recordJejak } from '../jejak/jejak-store.ts'
import { Problem } from '../lib/problem.ts'
import { type Kelas, LANGKAH, type Tindakan } from './alur.ts'
import { findKelas, insertPelaku, lockUsulan, type UsulanRow } from './usulan-store.ts'

/**
 * The first of two humans initials (paraf) an act that needs two, on the case as it stands now. The second human
 * then takes the step and names the first; if the case has moved on meanwhile, the paraf no longer fits. Sent twice,
 * it is one paraf. Problems: usulan.tidak_ada, usulan.langkah_salah (also for a role that can't be the first of the
 * two), usulan.orang_sama.
 */
export async function initialUsulan(
  act: Act,
  input: { usulan_id: string; tindakan: Tindakan },
): Promise<void> {
  const [usulan] = await lockUsulan(act, [input.usulan_id])
  if (!usulan || act.actor.petugas_id === null) throw new Problem('usulan.tidak_ada')
  const kelas = kelasOf(usulan, input.tindakan, act.actor.peran)
  if (!kelas) throw new Problem('usulan.langkah_salah', { status: usulan.status, tindakan: input.tindakan })
  const before = (await findKelas(act, [usulan.usulan_id], act.actor.petugas_id)).get(usulan.usulan_id)
  if (before && before !== kelas) throw new Problem('usulan.orang_sama')
  await insertPelaku(act, [{ ...usulan, kelas }])
  const { numAffectedRows } = await sql`
    insert into usulan_paraf (usulan_id, urutan, tindakan, petugas_id, peran, kode_kabkota)
    values (${usulan.usulan_id}, ${usulan.urutan}, ${input.tindakan}, ${act.actor.petugas_id}, ${act.actor.peran},
      ${usulan.kode_kabkota})
    on conflict do nothing
  `.execute(act.tx)
  if (numAffectedRows !== 1n) return
  const { usulan_id, kode_kabkota, individu_id: subjek_id } = usulan
  const isi = { tindakan: input.tindakan, urutan: usulan.urutan }
  await recordJejak(act, { jenis: 'usulan.initial_usulan', kode_kabkota, subjek_id, usulan_id, isi })
}

/** The kelas that the first human needs, when this role may be it. A kelas named like the role, or a reviewer. */
function kelasOf(usulan: UsulanRow, tindakan: Tindakan, peran: string): Kelas | undefined {
  const langkah = LANGKAH.find(
    (row) =>
      row.dari === usulan.status &&
      row.jalur === usulan.jalur &&
      row.tindakan === tindakan &&
      row.kelas_kedua,
  )
  if (!langkah || langkah.kelas_kedua === '') return undefined
  const fits =
    langkah.kelas_kedua === peran || (langkah.kelas_kedua === 'penelaah' && peran === 'verifikator')
  return fits ? langkah.kelas_kedua : undefined
}
