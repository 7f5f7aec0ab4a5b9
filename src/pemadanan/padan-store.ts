import { sql } from 'kysely'
import type { Act } from '../jejak/act.ts'
import type { StatusPadan } from './pemadanan.ts'
import type { HasilPadan } from './record-padan.ts'
import { kedaluwarsaOf, type MasaPadan } from './tugas-padan.ts'

/** How a person stands with the registry. */
export interface PadanKini {
  status: StatusPadan
  kolom_beda: readonly string[]
}

/** How these people stand now; nobody else records about them until the act ends. */
export async function lockPadan(act: Act, individuIds: readonly string[]): Promise<Map<string, PadanKini>> {
  const ids = [...individuIds]
  await sql`select from individu where individu_id = any(${ids}::uuid[]) order by individu_id for no key update`.execute(
    act.tx,
  )
  const { rows } = await sql<PadanKini & { individu_id: string }>`
    select individu_id, status, kolom_beda from padan_individu where individu_id = any(${ids}::uuid[])
  `.execute(act.tx)
  return new Map(rows.map((row) => [row.individu_id, row]))
}

/** Rows of history. */
export async function insertPemadanan(act: Act, list: readonly HasilPadan[]): Promise<void> {
  if (list.length === 0) return
  const column = <K extends keyof HasilPadan>(name: K) => list.map((hasil) => hasil[name])
  await sql`
    insert into pemadanan (pemadanan_id, usulan_id, individu_id, putaran_id, status, kolom_beda, sumber, kode_kabkota)
    select pemadanan_id, usulan_id, individu_id, putaran_id, status, string_to_array(kolom_beda, ','), sumber, kode_kabkota
    from unnest(${column('pemadanan_id')}::uuid[], ${column('usulan_id')}::uuid[], ${column('individu_id')}::uuid[],
      ${column('putaran_id')}::uuid[], ${column('status')}::text[],
      ${list.map(({ kolom_beda }) => kolom_beda.join())}::text[], ${column('sumber')}::text[],
      ${column('kode_kabkota')}::text[]
    ) as p (pemadanan_id, usulan_id, individu_id, putaran_id, status, kolom_beda, sumber, kode_kabkota)
  `.execute(act.tx)
}

/**
 * Sets how people stand. What stood before is told apart by its row of history, which only a changed answer has: the
 * same answer again keeps the row that first said it, unless a case brought a row of its own.
 */
export async function setPadan(act: Act, list: readonly HasilPadan[], masa: MasaPadan): Promise<void> {
  if (list.length === 0) return
  const column = <K extends keyof HasilPadan>(name: K) => list.map((hasil) => hasil[name])
  await sql`
    insert into padan_individu as lama
      (individu_id, pemadanan_id, status, kolom_beda, versi, diperiksa_pada, kedaluwarsa, kode_kabkota)
    select h.individu_id, coalesce(p.pemadanan_id, k.pemadanan_id), h.status, string_to_array(h.kolom_beda, ','),
      h.versi, (select jam()), h.kedaluwarsa, h.kode_kabkota
    from unnest(${column('individu_id')}::uuid[], ${column('pemadanan_id')}::uuid[], ${column('status')}::text[],
      ${list.map(({ kolom_beda }) => kolom_beda.join())}::text[], ${column('versi')}::int[],
      ${list.map(({ status }) => kedaluwarsaOf(status, act.now, masa))}::timestamptz[], ${column('kode_kabkota')}::text[]
    ) as h (individu_id, pemadanan_id, status, kolom_beda, versi, kedaluwarsa, kode_kabkota)
    left join pemadanan p on p.pemadanan_id = h.pemadanan_id and p.kode_kabkota = h.kode_kabkota
    left join padan_individu k on k.individu_id = h.individu_id and k.kode_kabkota = h.kode_kabkota
    on conflict (individu_id, kode_kabkota) do update
      set status = excluded.status, kolom_beda = excluded.kolom_beda, versi = excluded.versi,
        pemadanan_id = excluded.pemadanan_id, diperiksa_pada = excluded.diperiksa_pada,
        kedaluwarsa = excluded.kedaluwarsa
  `.execute(act.tx)
}

/** The person's last known answer, where the month's decision reads it. */
export async function setStatusPadan(act: Act, list: readonly HasilPadan[]): Promise<void> {
  if (list.length === 0) return
  await sql`
    update individu set status_padan = n.status
    from unnest(${list.map((hasil) => hasil.individu_id)}::uuid[], ${list.map((hasil) => hasil.kode_kabkota)}::text[],
      ${list.map((hasil) => hasil.status)}::text[]) as n (individu_id, kode_kabkota, status)
    where individu.individu_id = n.individu_id and individu.kode_kabkota = n.kode_kabkota
      and individu.status_padan <> n.status
  `.execute(act.tx)
}

/** Cases of these people that wait for a repair, locked. */
export async function lockPerluPerbaikan(
  act: Act,
  individuIds: readonly string[],
): Promise<{ usulan_id: string; individu_id: string }[]> {
  if (individuIds.length === 0) return []
  const { rows } = await sql<{ usulan_id: string; individu_id: string }>`
    select usulan_id, individu_id from usulan
    where individu_id = any(${[...individuIds]}::uuid[]) and status = 'perlu_perbaikan' order by usulan_id for update
  `.execute(act.tx)
  return rows
}
