import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Act } from '../jejak/act.ts'
import { Problem } from '../lib/problem.ts'
import type { KodePemberitahuan } from '../pemberitahuan/pemberitahuan.ts'
import { type Lingkup, selectButir } from './penetapan-sql.ts'
import { DTKS, type Hasil } from './populasi.ts'

/** A month's decision for one regency as it stands. `nama_daftar`: SHA-256 of the canonical list, hex. */
export interface PenetapanRow {
  penetapan_id: string
  periode: string
  kode_kabkota: string
  nama_daftar: string
  jumlah: number
  benih: string
  dasar: string
  waktu: Date
}

const LINES_AT_ONCE = 20_000
const KODE: KodePemberitahuan = 'penetapan.hasil'

/** The decision of a month, or null. */
export async function findPenetapan(
  act: Pick<Act, 'tx'>,
  kode_kabkota: string,
  periode: string,
): Promise<PenetapanRow | null> {
  const { rows } = await sql<PenetapanRow>`
    select penetapan_id, periode, kode_kabkota, encode(nama_daftar, 'hex') as nama_daftar, jumlah, benih, dasar, waktu
    from penetapan where kode_kabkota = ${kode_kabkota} and periode = ${periode}`.execute(act.tx)
  return rows[0] ?? null
}

/** How many lines of each programme have which result and reason, for a page or a report. */
export async function countButir(
  act: Pick<Act, 'tx'>,
  penetapan: Pick<PenetapanRow, 'penetapan_id' | 'periode'>,
): Promise<{ program: string; hasil: Hasil; alasan: string; jumlah: number }[]> {
  const { rows } = await sql<{ program: string; hasil: Hasil; alasan: string; jumlah: number }>`
    select program, hasil, alasan, count(*)::int as jumlah from penetapan_butir
    where penetapan_id = ${penetapan.penetapan_id} and periode = ${penetapan.periode}
    group by program, hasil, alasan order by program desc, hasil, alasan`.execute(act.tx)
  return rows
}

/**
 * Places of a programme in a regency this month, locked until the act ends: whoever allots places waits for
 * whoever came first (under READ COMMITTED, counting alone gave 110 of 100). Problem penetapan.kuota_tidak_ada.
 */
export async function lockKuota(
  act: Act,
  { kode_kabkota, periode, program }: Pick<Lingkup, 'kode_kabkota' | 'periode' | 'program'>,
): Promise<{ kuota: number; perlu_nik: boolean }> {
  const { rows } = await sql<{ kuota: number; perlu_nik: boolean }>`
    select k.jumlah as kuota, p.perlu_nik from kuota k join program p using (program)
    where k.program = ${program} and k.periode = ${periode} and k.kode_kabkota = ${kode_kabkota}
    for update of k`.execute(act.tx)
  const row = rows[0]
  if (!row) throw new Problem('penetapan.kuota_tidak_ada', { program, periode, kode_kabkota })
  return row
}

/** Writes the lines, in the order of the list so that their index grows at one end. */
export async function insertButir(act: Act, penetapan_id: string, lingkup: Lingkup): Promise<void> {
  await sql`
    insert into penetapan_butir (penetapan_id, periode, kode_kabkota, kode_desa, keluarga_id, individu_id, usulan_id,
      program, hasil, alasan, kelas_posisi, nomor_kuota, kuota)
    select ${penetapan_id}::uuid, ${lingkup.periode}, ${lingkup.kode_kabkota}, b.* from (${selectButir(lingkup)}) b
    order by program, individu_id`.execute(act.tx)
}

/**
 * The canonical list of a decision, read in portions whatever its length: `onLines` gets some lines, each ended by a
 * line feed. Sorted by columns: the first three are of one width, so this is the order of the lines' bytes.
 */
export async function readDaftar(
  act: Pick<Act, 'tx'>,
  penetapan: { penetapan_id: string; periode: string },
  onLines: (lines: string) => void,
): Promise<number> {
  const { penetapan_id, periode } = penetapan
  await sql`
    declare daftar no scroll cursor for
    select concat_ws(',', kode_desa, keluarga_id, individu_id, program, hasil, alasan) as baris
    from penetapan_butir where penetapan_id = ${sql.lit(penetapan_id)} and periode = ${sql.lit(periode)}
    order by kode_desa collate "C", keluarga_id, individu_id, program collate "C"`.execute(act.tx)
  let jumlah = 0
  for (;;) {
    const { rows } = await sql<{ baris: string }>`fetch ${sql.lit(LINES_AT_ONCE)} from daftar`.execute(act.tx)
    if (rows.length === 0) break
    jumlah += rows.length
    onLines(rows.map((row) => `${row.baris}\n`).join(''))
  }
  await sql`close daftar`.execute(act.tx)
  return jumlah
}

/** Name (SHA-256, 32 bytes) and length of the canonical list of these lines. */
export async function hashDaftar(
  act: Pick<Act, 'tx'>,
  penetapan: { penetapan_id: string; periode: string },
): Promise<{ nama_daftar: Buffer; jumlah: number }> {
  const hash = createHash('sha256')
  const jumlah = await readDaftar(act, penetapan, (lines) => hash.update(lines))
  return { nama_daftar: hash.digest(), jumlah }
}

/** Writes the decision itself. From here on its lines are closed. */
export async function insertPenetapan(
  act: Act,
  row: Omit<PenetapanRow, 'nama_daftar' | 'waktu'> & { nama_daftar: Buffer },
): Promise<void> {
  await sql`
    insert into penetapan (penetapan_id, periode, nama_daftar, jumlah, benih, dasar, petugas_id, waktu, kode_kabkota)
    values (${row.penetapan_id}, ${row.periode}, ${row.nama_daftar}, ${row.jumlah}, ${row.benih}, ${row.dasar},
      ${act.actor.petugas_id}, jam(), ${row.kode_kabkota})`.execute(act.tx)
}

/** Sets who is on the list from now on: those who enter and those who leave. Nobody else's row is touched. */
export async function setTerdaftar(act: Act, { penetapan_id }: { penetapan_id: string }): Promise<void> {
  await sql`select catat_terdaftar(${penetapan_id})`.execute(act.tx)
}

/** A notice for each person or family whose line is new or says something else than that of `sebelum`. */
export async function notifyButir(
  act: Act,
  { penetapan_id, periode }: { penetapan_id: string; periode: string },
  sebelum: Pick<PenetapanRow, 'penetapan_id' | 'periode'> | null,
): Promise<number> {
  const { numAffectedRows } = await sql`
    insert into pemberitahuan (pemberitahuan_id, individu_id, usulan_id, kode, alasan, periode, kode_kabkota)
    select gen_random_uuid(), b.individu_id, b.usulan_id, ${KODE}, b.alasan, b.periode, b.kode_kabkota
    from penetapan_butir b
    left join (
      select program, alasan, case program when ${DTKS} then individu_id else keluarga_id end as tentang
      from penetapan_butir
      where penetapan_id = ${sebelum?.penetapan_id ?? null}::uuid and periode = ${sebelum?.periode ?? null}) s
      on s.program = b.program and s.tentang = case b.program when ${DTKS} then b.individu_id else b.keluarga_id end
    where b.penetapan_id = ${penetapan_id} and b.periode = ${periode} and s.alasan is distinct from b.alasan`.execute(
    act.tx,
  )
  return Number(numAffectedRows ?? 0n)
}
