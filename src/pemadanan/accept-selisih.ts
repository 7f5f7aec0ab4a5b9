import { sql } from 'kysely'
import type { Act } from '../jejak/act.ts'
import { recordJejak } from '../jejak/jejak-store.ts'
import { uuidFrom } from '../lib/uuid.ts'
import { Problem } from '../lib/problem.ts'
import { recordKematian } from '../penduduk/record-kematian.ts'
import { kodeTugas, lockTugas } from './tugas-store.ts'

/**
 * The first of two humans (verifikator) finds that a person's difference is one of spelling or of a stale registry.
 * Sent twice, it is once. Problems: pemadanan.tidak_ada, sesi.peran_salah.
 */
export async function initialSelisih(act: Act, { individu_id }: { individu_id: string }): Promise<void> {
  if (act.actor.peran !== 'verifikator') throw new Problem('sesi.peran_salah')
  const tugas = await lockTugas(act, individu_id)
  if (!tugas) throw new Problem('pemadanan.tidak_ada')
  const { anomali_id, kode, kode_kabkota } = tugas
  const { numAffectedRows } = await sql`
    insert into anomali_paraf (anomali_id, petugas_id, peran, kode_kabkota)
    values (${anomali_id}, ${act.actor.petugas_id}, ${act.actor.peran}, ${kode_kabkota})
    on conflict do nothing`.execute(act.tx)
  if (numAffectedRows !== 1n) return
  await recordJejak(act, {
    jenis: 'pemadanan.initial_selisih',
    kode_kabkota,
    subjek_id: individu_id,
    isi: { kode },
  })
}

/**
 * The second (pusdatin) finds so too: the task closes, the registry's answer stays on record, and the same answer again
 * opens nothing. Where the registry had said the person is dead, this says that they live. Problems:
 * pemadanan.tidak_ada, usulan.tanpa_paraf, usulan.orang_sama, sesi.peran_salah.
 */
export async function acceptSelisih(
  act: Act,
  { individu_id, petugas_kedua_id }: { individu_id: string; petugas_kedua_id: string },
): Promise<void> {
  if (act.actor.peran !== 'pusdatin') throw new Problem('sesi.peran_salah')
  if (act.actor.petugas_id === petugas_kedua_id) throw new Problem('usulan.orang_sama')
  const tugas = await lockTugas(act, individu_id)
  if (!tugas) throw new Problem('pemadanan.tidak_ada')
  const { rows } = await sql`select from anomali_paraf
    where anomali_id = ${tugas.anomali_id} and petugas_id = ${petugas_kedua_id}`.execute(act.tx)
  if (rows.length === 0) throw new Problem('usulan.tanpa_paraf')
  await closeDiterima(act, individu_id, petugas_kedua_id)
}

/** Closes a person's open task as accepted by two humans; without one there is nothing to do. */
export async function closeDiterima(act: Act, individu_id: string, petugas_kedua_id: string): Promise<void> {
  const tugas = await lockTugas(act, individu_id)
  if (!tugas) return
  const { anomali_id, kode, kode_kabkota } = tugas
  await sql`
    update anomali set status = 'dijelaskan', ditutup_pada = jam(), ditutup_oleh = petugas_sesi(),
      ditutup_kedua = ${petugas_kedua_id}, ditutup_karena = 'diterima'
    where anomali_id = ${anomali_id} and kode_kabkota = ${kode_kabkota}`.execute(act.tx)
  const petugas_kedua = act.kunci.petugasPseudonym(petugas_kedua_id, act.now.getUTCFullYear())
  await recordJejak(act, {
    jenis: 'pemadanan.accept_selisih',
    kode_kabkota,
    subjek_id: individu_id,
    isi: { kode, petugas_kedua },
  })
  if (kode !== kodeTugas('meninggal')) return
  await recordKematian(act, {
    keterangan_id: uuidFrom('masih hidup', anomali_id),
    individu_id,
    arah: 'hidup',
    sumber: 'kunjungan',
    bukti: `Dua petugas menyatakan orangnya masih hidup (${anomali_id}).`,
  })
}
