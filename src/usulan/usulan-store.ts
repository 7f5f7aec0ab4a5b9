import { sql } from 'kysely'
import type { Act } from '../jejak/act.ts'
import type { JsonObject } from '../lib/jcs.ts'
import { Problem } from '../lib/problem.ts'
import type { Dari, Jalur, Langkah } from './alur.ts'

/** A case's row as the acts need it. */
export interface UsulanRow {
  usulan_id: string
  individu_id: string
  keluarga_id: string | null
  kode_desa: string
  kode_kabkota: string
  jenis_usulan: 'masuk_dtks' | 'bansos' | 'perubahan' | 'keluar'
  program: string | null
  jalur: Jalur
  status: Dari
  urutan: number
  periode: string
}

const COLUMNS = sql`usulan_id, individu_id, keluarga_id, kode_desa, kode_kabkota, jenis_usulan, program, jalur,
  status, urutan, periode`

/** The cases with these ids, locked until the act ends, in the order of their ids. Problem usulan.tidak_ada when one is not in scope. */
export async function lockUsulan(act: Act, ids: readonly string[]): Promise<UsulanRow[]> {
  const { rows } = await sql<UsulanRow>`
    select ${COLUMNS} from usulan where usulan_id = any(${[...ids]}::uuid[]) order by usulan_id for update
  `.execute(act.tx)
  if (rows.length !== new Set(ids).size) throw new Problem('usulan.tidak_ada')
  return rows
}

/** The cases of a regency in one status, locked; `jalur` narrows. */
export async function lockUsulanByStatus(
  act: Act,
  kode_kabkota: string,
  status: string,
  jalurList: readonly Jalur[],
): Promise<UsulanRow[]> {
  const { rows } = await sql<UsulanRow>`
    select ${COLUMNS} from usulan
    where kode_kabkota = ${kode_kabkota} and status = ${status} and jalur = any(${[...jalurList]}::text[])
    order by usulan_id for update
  `.execute(act.tx)
  return rows
}

/**
 * Which of these steps were taken already: an act sent twice changes nothing. An id that was used for another case or
 * another act is not among them; writing it again breaks the key.
 */
export async function findPeristiwaId(
  act: Act,
  steps: readonly { peristiwa_id: string; usulan_id: string; tindakan: string }[],
): Promise<Set<string>> {
  const { rows } = await sql<{ peristiwa_id: string }>`
    select peristiwa_id
    from usulan_peristiwa
    join unnest(${steps.map((step) => step.peristiwa_id)}::uuid[], ${steps.map((step) => step.usulan_id)}::uuid[],
      ${steps.map((step) => step.tindakan)}::text[]) as s (peristiwa_id, usulan_id, tindakan)
      using (peristiwa_id, usulan_id, tindakan)
  `.execute(act.tx)
  return new Set(rows.map((row) => row.peristiwa_id))
}

/** The kelas that an officer already has on these cases. */
export async function findKelas(
  act: Act,
  ids: readonly string[],
  petugas_id: string | null,
): Promise<Map<string, string>> {
  if (petugas_id === null) return new Map()
  const { rows } = await sql<{ usulan_id: string; kelas: string }>`
    select usulan_id, kelas from usulan_pelaku
    where usulan_id = any(${[...ids]}::uuid[]) and petugas_id = ${petugas_id}
  `.execute(act.tx)
  return new Map(rows.map((row) => [row.usulan_id, row.kelas]))
}

/** How many of these steps the first of their two humans has initialled, on the case as it stands. */
export async function countParaf(act: Act, list: readonly PeristiwaBaru[]): Promise<number> {
  if (list.length === 0) return 0
  const column = <T>(pick: (baru: PeristiwaBaru) => T) => list.map(pick)
  const { rows } = await sql`
    select from usulan_paraf
    join unnest(${column((p) => p.usulan.usulan_id)}::uuid[], ${column((p) => p.usulan.urutan)}::int[],
      ${column((p) => p.langkah.tindakan)}::text[], ${column((p) => p.petugas_kedua_id)}::uuid[])
      as p (usulan_id, urutan, tindakan, petugas_id) using (usulan_id, urutan, tindakan, petugas_id)
  `.execute(act.tx)
  return rows.length
}

/** Notes the acting officer's kelas on cases where it isn't noted yet. */
export async function insertPelaku(
  act: Act,
  usulanList: readonly { usulan_id: string; kode_kabkota: string; kelas: string }[],
): Promise<void> {
  if (act.actor.petugas_id === null || usulanList.length === 0) return
  await sql`
    insert into usulan_pelaku (usulan_id, petugas_id, kelas, kode_kabkota)
    select usulan_id, ${act.actor.petugas_id}::uuid, kelas, kode_kabkota
    from unnest(${usulanList.map((row) => row.usulan_id)}::uuid[], ${usulanList.map((row) => row.kelas)}::text[],
      ${usulanList.map((row) => row.kode_kabkota)}::text[]) as u (usulan_id, kelas, kode_kabkota)
    on conflict do nothing
  `.execute(act.tx)
}

/** One row to write: the case, the step of the table, and what goes with it. */
export interface PeristiwaBaru {
  usulan: UsulanRow
  langkah: Langkah
  peristiwa_id: string
  petugas_kedua_id: string | null
  alasan: string | null
  kata_enc: Buffer | null
  acuan: string | null
  periode: string
  isi?: JsonObject
}

/** Writes the rows. Many share a step: it is sent once, and each row says by number which is its own. */
export async function insertPeristiwa(act: Act, list: readonly PeristiwaBaru[]): Promise<void> {
  const { petugas_id, dasar = null } = act.actor
  const column = <T>(pick: (baru: PeristiwaBaru) => T) => list.map(pick)
  const langkahList = [...new Set(column((p) => p.langkah))]
  const nomor = new Map(langkahList.map((langkah, at) => [langkah, at + 1]))
  const step = <T>(pick: (langkah: Langkah) => T) => langkahList.map(pick)
  await sql`
    insert into usulan_peristiwa (usulan_id, urutan, urutan_sebelum, peristiwa_id, tindakan, dari, ke, peran, jalur,
      jendela, kelas, kelas_kedua, beralasan, petugas_kedua_id, alasan, kata_enc, acuan, periode, kode_kabkota,
      petugas_id, dasar, waktu)
    select u.usulan_id, u.urutan + 1, nullif(u.urutan, 0), u.peristiwa_id, l.tindakan, l.dari, l.ke, l.peran, l.jalur,
      l.jendela, l.kelas, l.kelas_kedua, l.beralasan, u.petugas_kedua_id, u.alasan, u.kata_enc, u.acuan, u.periode,
      u.kode_kabkota, ${petugas_id}::uuid, ${dasar}::text, (select jam())
    from unnest(
      ${column((p) => p.usulan.usulan_id)}::uuid[], ${column((p) => p.usulan.urutan)}::int[],
      ${column((p) => p.peristiwa_id)}::uuid[], ${column((p) => nomor.get(p.langkah) ?? 0)}::int[],
      ${column((p) => p.petugas_kedua_id)}::uuid[], ${column((p) => p.alasan)}::text[],
      ${column((p) => p.kata_enc)}::bytea[], ${column((p) => p.acuan)}::uuid[], ${column((p) => p.periode)}::text[],
      ${column((p) => p.usulan.kode_kabkota)}::text[]
    ) as u (usulan_id, urutan, peristiwa_id, nomor, petugas_kedua_id, alasan, kata_enc, acuan, periode, kode_kabkota)
    join unnest(
      ${step((l) => l.tindakan)}::text[], ${step((l) => l.dari)}::text[], ${step((l) => l.ke)}::text[],
      ${step((l) => l.peran)}::text[], ${step((l) => l.jalur)}::text[], ${step((l) => l.jendela)}::text[],
      ${step((l) => l.kelas)}::text[], ${step((l) => l.kelas_kedua)}::text[], ${step((l) => l.beralasan)}::text[]
    ) with ordinality as l (tindakan, dari, ke, peran, jalur, jendela, kelas, kelas_kedua, beralasan, nomor)
      using (nomor)
    order by u.usulan_id, u.urutan
  `.execute(act.tx)
}

/** Moves the status columns to what the rows add up to. */
export async function setStatus(act: Act, list: readonly PeristiwaBaru[]): Promise<void> {
  const column = <T>(pick: (baru: PeristiwaBaru) => T) => list.map(pick)
  await sql`
    update usulan set status = n.status, urutan = n.urutan, periode = n.periode
    from unnest(${column((p) => p.usulan.usulan_id)}::uuid[], ${column((p) => p.usulan.kode_kabkota)}::text[],
      ${column((p) => p.langkah.ke)}::text[], ${column((p) => p.usulan.urutan + 1)}::int[],
      ${column((p) => p.periode)}::text[]) as n (usulan_id, kode_kabkota, status, urutan, periode)
    where usulan.usulan_id = n.usulan_id and usulan.kode_kabkota = n.kode_kabkota
  `.execute(act.tx)
}

/** For oneself, for one's own family, or for somebody else. */
export type Pengusul = 'diri' | 'keluarga' | 'lain'

/** What the maker of a case says of it. `usulan_id` is the caller's. */
export interface UsulanBaru {
  usulan_id: string
  individu_id: string
  keluarga_id: string | null
  kode_desa: string
  jenis_usulan: UsulanRow['jenis_usulan']
  sumber_usulan: 'musdes' | 'warga' | 'pendamping' | 'dinsos' | 'kemensos'
  jalur: Jalur
  program: string | null
  periode: string
  /** Who proposes, seen from the person: nothing when an officer does. */
  pengusul?: Pengusul
  impor_id?: string
  baris?: number
  /** Why, in the maker's own words; kept under the person's key. */
  catatan?: string | undefined
  /** Chosen by the maker; without one it is drawn. */
  pin?: string | undefined
}

/** A case with its ticket and what of it is encrypted. */
export interface UsulanTersegel extends UsulanBaru {
  tiket: string
  pin_bi: Buffer
  catatan_enc: Buffer | null
}

/** Writes the cases as they stand after their first `urutan` rows. One that is there already stays as it is; its id is not in the answer. */
export async function insertUsulan(
  act: Act,
  list: readonly UsulanTersegel[],
  status: Dari,
  urutan: number,
): Promise<Set<string>> {
  const column = <T>(pick: (baru: (typeof list)[number]) => T) => list.map(pick)
  const { rows } = await sql<{ usulan_id: string }>`
    insert into usulan (usulan_id, individu_id, keluarga_id, kode_desa, jenis_usulan, sumber_usulan, jalur, program,
      periode, tiket, pin_bi, catatan_enc, impor_id, baris, pengusul, kode_kabkota, status, urutan, created_at)
    select u.*, left(kode_desa, 4), ${status}, ${urutan}::int, (select jam())
    from unnest(
      ${column((u) => u.usulan_id)}::uuid[], ${column((u) => u.individu_id)}::uuid[],
      ${column((u) => u.keluarga_id)}::uuid[], ${column((u) => u.kode_desa)}::text[],
      ${column((u) => u.jenis_usulan)}::text[], ${column((u) => u.sumber_usulan)}::text[],
      ${column((u) => u.jalur)}::text[], ${column((u) => u.program)}::text[], ${column((u) => u.periode)}::text[],
      ${column((u) => u.tiket)}::text[], ${column((u) => u.pin_bi)}::bytea[], ${column((u) => u.catatan_enc)}::bytea[],
      ${column((u) => u.impor_id ?? null)}::uuid[], ${column((u) => u.baris ?? null)}::int[],
      ${column((u) => u.pengusul ?? null)}::text[]
    ) as u (usulan_id, individu_id, keluarga_id, kode_desa, jenis_usulan, sumber_usulan, jalur, program, periode,
      tiket, pin_bi, catatan_enc, impor_id, baris, pengusul)
    on conflict (usulan_id, kode_kabkota) do nothing
    returning usulan_id
  `.execute(act.tx)
  return new Set(rows.map((row) => row.usulan_id))
}
