import { sql } from 'kysely'
import type { Act } from '../jejak/act.ts'
import { recordJejak } from '../jejak/jejak-store.ts'
import { Problem } from '../lib/problem.ts'

/** Who is told that somebody of theirs may stand in another regency too, and may say what they know. */
export const PERAN_LINTAS: readonly string[] = ['operator_desa', 'verifikator']

/** What a regency's officer knows of it. It decides nothing: Pusdatin reads it beside the two records. */
export const KABAR = ['tinggal_di_sini', 'sudah_pindah', 'orang_lain', 'belum_tahu'] as const
export type Kabar = (typeof KABAR)[number]

/** One side's task. Nothing of the other side but which regency it is, and which columns agree. */
export interface TugasLintas {
  pasangan_id: string
  /** This side's own. */
  individu_id: string
  kode_desa: string
  kode_kabkota: string
  kode_kabkota_lain: string
  asal: 'ganda' | 'nik'
  kolom_sama: string[]
  /** YYYY-MM-DD. Past it the task shows as late, and nothing else happens. */
  batas: string
  created_at: Date
  /** `sama`: two officers of Pusdatin have said that it is one person. */
  status: 'terbuka' | 'sama'
  /** What this side last said. */
  kabar: Kabar | null
  /** Whether this side is asked: it has said nothing, does not know yet, or was asked anew by the decision. */
  menunggu: boolean
}

export const SEHALAMAN_LINTAS = 25

/** The tasks of the session's region, those that wait first; `jumlah`: how many there are, `menunggu` of them wait. */
export async function listTugasLintas(
  act: Act,
  halaman: number,
): Promise<{ jumlah: number; menunggu: number; baris: TugasLintas[] }> {
  const { rows } = await sql<TugasLintas & { jumlah: number; semua_menunggu: number }>`
    select t.*, count(*) over ()::int as jumlah, count(*) filter (where menunggu) over ()::int as semua_menunggu
    from tugas_lintas_wilayah() t
    order by menunggu desc, status = 'sama' desc, created_at, pasangan_id
    limit ${SEHALAMAN_LINTAS} offset ${(halaman - 1) * SEHALAMAN_LINTAS}`.execute(act.tx)
  const baris = rows.map(({ jumlah: _all, semua_menunggu: _waiting, ...row }) => row)
  return { jumlah: rows[0]?.jumlah ?? 0, menunggu: rows[0]?.semua_menunggu ?? 0, baris }
}

/** How many tasks wait for this officer's word. */
export async function countTugasLintas(act: Act): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from tugas_lintas_wilayah() where menunggu`.execute(act.tx)
  return rows[0]?.n ?? 0
}

/** One task to look at. Throws `lintas.tidak_ada`, also when out of scope, decided, or not to be seen any more. */
export async function getTugasLintas(act: Act, pasangan_id: string): Promise<TugasLintas> {
  const { rows } = await sql<TugasLintas>`select * from tugas_lintas_wilayah(${pasangan_id})`.execute(act.tx)
  const [row] = rows
  if (!row) throw new Problem('lintas.tidak_ada')
  return row
}

/**
 * Takes down what an officer knows about a task. The same id twice is one word. Problems: lintas.tidak_ada,
 * sesi.peran_salah, masukan.tidak_sah (an id of another word).
 */
export async function sayKabar(
  act: Act,
  input: { keterangan_id: string; pasangan_id: string; kabar: Kabar },
): Promise<void> {
  const { petugas_id, peran } = act.actor
  if (petugas_id === null || !PERAN_LINTAS.includes(peran)) throw new Problem('sesi.peran_salah')
  const { kode_kabkota, kode_kabkota_lain, individu_id } = await getTugasLintas(act, input.pasangan_id)
  const { keterangan_id, pasangan_id, kabar } = input
  const { rows } = await sql<{ sama: boolean }>`
    select pasangan_id = ${pasangan_id} and kabar = ${kabar} and petugas_id = ${petugas_id} as sama
    from lintas_keterangan where keterangan_id = ${keterangan_id}`.execute(act.tx)
  if (rows[0]?.sama) return
  if (rows[0]) throw new Problem('masukan.tidak_sah', { isian: 'keterangan_id' })
  await sql`
    insert into lintas_keterangan (keterangan_id, pasangan_id, kabar, petugas_id, peran, kode_kabkota)
    values (${keterangan_id}, ${pasangan_id}, ${kabar}, petugas_sesi(), peran_sesi(), ${kode_kabkota})`.execute(
    act.tx,
  )
  const isi = { pasangan_id, kabar, kode_kabkota_lain }
  await recordJejak(act, { jenis: 'lintas.say_kabar', kode_kabkota, subjek_id: individu_id, isi })
}

export interface Keterangan {
  kode_kabkota: string
  kabar: Kabar
  peran: string
  waktu: Date
}

/** What the regencies of a pair have said of it, the newest first. */
export async function findKeterangan(act: Act, pasangan_id: string): Promise<Keterangan[]> {
  const { rows } = await sql<Keterangan>`
    select kode_kabkota, kabar, peran, waktu from lintas_keterangan
    where pasangan_id = ${pasangan_id} order by waktu desc, keterangan_id`.execute(act.tx)
  return rows
}
