import { sql } from 'kysely'
import type { Database } from '../db/pool.ts'
import type { Actor } from '../db/transaction.ts'
import type { Act } from '../jejak/act.ts'
import { NASIONAL } from '../jejak/jejak.ts'
import { recordJejak } from '../jejak/jejak-store.ts'
import { Problem } from '../lib/problem.ts'
import { uuid7 } from '../lib/uuid.ts'
import { actorOf, isPeranPetugas, type Tugas } from './petugas.ts'

export interface NewPenugasan {
  penugasan_id?: string
  petugas_id: string
  peran: string
  /** 0 (the nation), 2, 4, 6 or 10 digits. */
  kode_wilayah: string
  /** YYYY-MM-DD, the first day. */
  mulai: string
  /** The day after the last; null is until further notice. */
  sampai: string | null
  /** Number of the decree. */
  dasar: string
}

/** Enters an officer. One human, one entry: a second one for the same id changes nothing. */
export async function createPetugas(act: Act, input: { petugas_id?: string; nama: string }): Promise<string> {
  const petugas_id = input.petugas_id ?? uuid7(act.now)
  const { numAffectedRows } =
    await sql`insert into petugas (petugas_id, nama) values (${petugas_id}, ${input.nama})
    on conflict (petugas_id) do nothing`.execute(act.tx)
  if (numAffectedRows) await recordPetugas(act, 'petugas.create', petugas_id, {})
  return petugas_id
}

/** Gives an officer a role in a region by a decree. Throws `petugas.peran_tidak_ada` for a role no person may have. */
export async function createPenugasan(act: Act, input: NewPenugasan): Promise<string> {
  const { petugas_id, peran, kode_wilayah, mulai, sampai, dasar } = input
  if (!isPeranPetugas(peran)) throw new Problem('petugas.peran_tidak_ada')
  const penugasan_id = input.penugasan_id ?? uuid7(act.now)
  await sql`insert into penugasan (penugasan_id, petugas_id, peran, kode_wilayah, mulai, sampai, dasar)
    values (${penugasan_id}, ${petugas_id}, ${peran}, ${kode_wilayah}, ${mulai}::date, ${sampai}::date, ${dasar})
  `.execute(act.tx)
  await recordPetugas(act, 'petugas.assign', petugas_id, {
    peran,
    kode_wilayah,
    mulai,
    sampai,
    dasar_tugas: dasar,
  })
  return penugasan_id
}

/** Ends an assignment: `sampai` is the first day without it. */
export async function endPenugasan(act: Act, penugasan_id: string, sampai: string): Promise<void> {
  const { rows } = await sql<{ petugas_id: string; peran: string }>`
    update penugasan set sampai = ${sampai}::date where penugasan_id = ${penugasan_id} returning petugas_id, peran
  `.execute(act.tx)
  const [row] = rows
  if (row) await recordPetugas(act, 'petugas.unassign', row.petugas_id, { peran: row.peran, sampai })
}

/** Who may act is public, who it is is not: the officer stands in the log by pseudonym. */
export async function recordPetugas(
  act: Act,
  jenis: string,
  petugas_id: string,
  isi: Record<string, string | null>,
): Promise<void> {
  const tentang = act.kunci.petugasPseudonym(petugas_id, act.now.getUTCFullYear())
  await recordJejak(act, { jenis, kode_kabkota: NASIONAL, subjek_id: null, isi: { ...isi, tentang } })
}

/** Officers of this name, or of this id. */
export async function findPetugas(
  db: Database,
  namaOrId: string,
): Promise<{ petugas_id: string; nama: string }[]> {
  const { rows } = await sql<{ petugas_id: string; nama: string }>`select petugas_id, nama from petugas
    where petugas_id::text = lower(${namaOrId}) or lower(nama) = lower(${namaOrId}) order by petugas_id`.execute(
    db.petugas,
  )
  return rows
}

/**
 * The officer as actor, with the scope that their assignments give them today. `peran` may be left out by who holds
 * only one. Throws `sesi.peran_salah` for a role they don't hold, `sesi.peran_ganda` when it must be chosen.
 */
export async function findActor(db: Database, petugas_id: string, peran?: string): Promise<Actor> {
  const { rows } =
    await sql<Tugas>`select g.peran, g.kode_wilayah, case when length(g.kode_wilayah) = 2 then (
      select array_agg(w.kode order by w.kode) from wilayah w where w.kode_induk = g.kode_wilayah) end as kabkota
    from penugasan g, (select (jam() at time zone 'Asia/Jakarta')::date as tanggal) hari
    where g.petugas_id = ${petugas_id} and g.mulai <= hari.tanggal and (g.sampai is null or g.sampai > hari.tanggal)
    order by g.peran, g.kode_wilayah`.execute(db.petugas)
  const held = [...new Set(rows.map((tugas) => tugas.peran))]
  if (peran === undefined && held.length > 1) throw new Problem('sesi.peran_ganda', { peran: held.join() })
  const actor = actorOf(petugas_id, peran ?? held[0] ?? '', rows)
  if (!actor) throw new Problem('sesi.peran_salah')
  return actor
}
