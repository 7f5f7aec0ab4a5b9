import { sql } from 'kysely'
import type { Act } from '../jejak/act.ts'
import { recordJejak } from '../jejak/jejak-store.ts'
import { Problem } from '../lib/problem.ts'

/** Places of a programme for one regency and month, and the decree that gives them. */
export interface KuotaInput {
  program: string
  periode: string
  kode_kabkota: string
  jumlah: number
  dasar: string
}

/**
 * Records a quota, or the new number of one that no decision has used yet. Only pusdatin or the minister; once a
 * place has been given, the database refuses to change it. Problems: sesi.peran_salah, masukan.tidak_sah.
 */
export async function recordKuota(act: Act, input: KuotaInput): Promise<void> {
  const { program, periode, kode_kabkota, jumlah, dasar } = input
  if (act.actor.peran !== 'pusdatin' && act.actor.peran !== 'menteri') throw new Problem('sesi.peran_salah')
  if (!Number.isInteger(jumlah) || jumlah < 0 || dasar.trim() === '')
    throw new Problem('masukan.tidak_sah', { kolom: 'kuota' })
  await sql`
    insert into kuota (program, periode, kode_kabkota, jumlah, dasar)
    values (${program}, ${periode}, ${kode_kabkota}, ${jumlah}, ${dasar})
    on conflict (program, periode, kode_kabkota) do update set jumlah = excluded.jumlah`.execute(act.tx)
  await recordJejak(act, {
    jenis: 'kuota.record',
    kode_kabkota,
    subjek_id: null,
    isi: { dasar, jumlah, periode, program },
  })
}
