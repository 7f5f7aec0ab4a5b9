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

/** What an officer needs to know before calling, and what was noted before. */
export interface PanggilanTerbaca extends Panggilan {
  individu_id: string
  hasil: (typeof HASIL_PANGGILAN)[number] | null
  cara: (typeof CARA_PANGGILAN)[number] | null
  /** When the outcome was noted. */
  waktu: Date | null
  /** The client has taken their consent back. */
  isDicabut: boolean
}

const COLUMNS = sql`b.usulan_id, p.individu_id, u.tiket, u.kode_desa, b.sebab, b.created_at, b.hasil, b.cara, b.waktu,
  p.dicabut_pada is not null as "isDicabut"
  from panggilan_balik b
  join usulan u on u.usulan_id = b.usulan_id and u.kode_kabkota = b.kode_kabkota
  join persetujuan p on p.usulan_id = b.usulan_id and p.kode_kabkota = b.kode_kabkota`
/** Who could not be reached is called again. */
const WAITS = sql`(b.hasil is null or b.hasil = 'tidak_terhubung')`

/** Call-backs that wait for somebody of Dinsos, oldest first. Problem sesi.peran_salah for other officers. */
export async function listPanggilan(act: Act): Promise<PanggilanTerbaca[]> {
  requirePemanggil(act)
  const { rows } = await sql<PanggilanTerbaca>`select ${COLUMNS}
    where ${WAITS} order by b.created_at, b.usulan_id limit 200`.execute(act.tx)
  return rows
}

/** Those whose client said something else than the companion, newest first: for a human to follow up. */
export async function listTidakSesuai(act: Act): Promise<PanggilanTerbaca[]> {
  requirePemanggil(act)
  const { rows } = await sql<PanggilanTerbaca>`select ${COLUMNS}
    where b.hasil = 'tidak_sesuai' order by b.waktu desc, b.usulan_id limit 200`.execute(act.tx)
  return rows
}

/** How many wait to be called. */
export async function countPanggilan(act: Act): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from panggilan_balik b
    where ${WAITS}`.execute(act.tx)
  return rows[0]?.n ?? 0
}

/** One call-back, waiting or noted. Problems: sesi.peran_salah, panggilan.tidak_ada. */
export async function getPanggilan(act: Act, usulan_id: string): Promise<PanggilanTerbaca> {
  requirePemanggil(act)
  const { rows } = await sql<PanggilanTerbaca>`select ${COLUMNS} where b.usulan_id = ${usulan_id}`.execute(
    act.tx,
  )
  if (!rows[0]) throw new Problem('panggilan.tidak_ada')
  return rows[0]
}

/** Who calls back; to any other officer a case through a companion is like any other. */
export const PERAN_PANGGILAN = 'verifikator'

function requirePemanggil({ actor }: Act): void {
  if (actor.peran !== PERAN_PANGGILAN) throw new Problem('sesi.peran_salah')
}

export const HASIL_PANGGILAN = ['sesuai', 'tidak_sesuai', 'tidak_terhubung'] as const
export const CARA_PANGGILAN = ['telepon', 'kunjungan'] as const

/** What the client said, or that nobody was reached: then another call is due. Nothing happens to the case by it: what does not agree is for a human to follow up. */
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
    where b.usulan_id = ${usulan_id} and ${WAITS}
      and p.usulan_id = b.usulan_id and p.kode_kabkota = b.kode_kabkota
    returning b.kode_kabkota, p.individu_id`.execute(act.tx)
  const [row] = rows
  if (!row) throw new Problem('panggilan.tidak_ada')
  const entry = { kode_kabkota: row.kode_kabkota, subjek_id: row.individu_id, usulan_id }
  await recordJejak(act, { jenis: 'usulan.record_panggilan', ...entry, isi: { cara, hasil } })
}
