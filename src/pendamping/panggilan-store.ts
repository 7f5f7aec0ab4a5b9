import { sql } from 'kysely'
import type { Act } from '../jejak/act.ts'
import { recordJejak } from '../jejak/jejak-store.ts'
import { Problem } from '../lib/problem.ts'

export interface Panggilan {
  usulan_id: string
  tiket: string
  kode_desa: string
  sebab: string[]
  created_at: Date
}

/** Call-backs that wait for somebody of Dinsos, oldest first. */
export async function listPanggilan(act: Act): Promise<Panggilan[]> {
  const { rows } = await sql<Panggilan>`
    select b.usulan_id, u.tiket, u.kode_desa, b.sebab, b.created_at
    from panggilan_balik b join usulan u using (usulan_id, kode_kabkota)
    where b.hasil is null order by b.created_at, b.usulan_id limit 200`.execute(act.tx)
  return rows
}

export const HASIL_PANGGILAN = ['sesuai', 'tidak_sesuai', 'tidak_terhubung'] as const
export const CARA_PANGGILAN = ['telepon', 'kunjungan'] as const

/** What the client said. Nothing happens to the case by it: what does not agree is for a human to follow up. */
export async function recordPanggilan(
  act: Act,
  input: {
    usulan_id: string
    cara: (typeof CARA_PANGGILAN)[number]
    hasil: (typeof HASIL_PANGGILAN)[number]
  },
): Promise<void> {
  const { usulan_id, cara, hasil } = input
  const { rows } = await sql<{ kode_kabkota: string; individu_id: string }>`
    update panggilan_balik b set cara = ${cara}, hasil = ${hasil}, petugas_id = ${act.actor.petugas_id}, waktu = jam()
    from persetujuan p
    where b.usulan_id = ${usulan_id} and b.hasil is null
      and p.usulan_id = b.usulan_id and p.kode_kabkota = b.kode_kabkota
    returning b.kode_kabkota, p.individu_id`.execute(act.tx)
  const [row] = rows
  if (!row) throw new Problem('panggilan.tidak_ada')
  const entry = { kode_kabkota: row.kode_kabkota, subjek_id: row.individu_id, usulan_id }
  await recordJejak(act, { jenis: 'usulan.record_panggilan', ...entry, isi: { cara, hasil } })
}
