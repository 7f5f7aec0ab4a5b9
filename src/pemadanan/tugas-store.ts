import { sql } from 'kysely'
import type { Act } from '../jejak/act.ts'
import { uuidFrom } from '../lib/uuid.ts'
import { dateOf } from '../periode/waktu.ts'
import { KOLOM_PADAN } from './pemadanan.ts'
import type { HasilPadan } from './record-padan.ts'
import { TUGAS_PADAN } from './tugas-padan.ts'

/** What agreement settles, of what an import had marked. */
const KOLOM_TERJAWAB = ['nik', ...KOLOM_PADAN]

/** The code of the task that an answer leaves: `padan.tidak_padan`. */
export const kodeTugas = (status: string) => `padan.${status}`

/**
 * Closes what was open about people whose answer changed: by agreement everything that agreement settles, by another
 * answer only the task that the earlier answer had left.
 */
export async function closeTugas(act: Act, changed: readonly HasilPadan[]): Promise<void> {
  if (changed.length === 0) return
  await sql`
    update anomali a
    set status = 'diperbaiki', ditutup_pada = jam(), ditutup_oleh = petugas_sesi(),
      ditutup_karena = case when n.padan then 'padan' else 'berubah' end
    from unnest(${changed.map((hasil) => hasil.individu_id)}::uuid[],
      ${changed.map((hasil) => hasil.status === 'padan')}::boolean[]) as n (individu_id, padan)
    where a.individu_id = n.individu_id and a.status = 'terbuka'
      and (a.sumber = 'dukcapil' or (n.padan and a.kolom = any(${KOLOM_TERJAWAB}::text[])))
  `.execute(act.tx)
}

/** Opens the task of each changed answer, for the role and by the day of the table. */
export async function openTugas(act: Act, changed: readonly HasilPadan[]): Promise<void> {
  const rows = changed.flatMap((hasil) => {
    const tugas = TUGAS_PADAN[hasil.status]
    return tugas ? [{ ...hasil, ...tugas, batas: dateOf(addDays(act.now, tugas.batas_hari)) }] : []
  })
  if (rows.length === 0) return
  const column = <K extends keyof (typeof rows)[number]>(name: K) => rows.map((row) => row[name])
  await sql`
    insert into anomali (anomali_id, individu_id, kode, keras, kode_kabkota, peran, batas, sumber, created_at)
    select t.*, 'dukcapil', (select jam())
    from unnest(${rows.map((row) => uuidFrom('tugas padan', row.pemadanan_id))}::uuid[],
      ${column('individu_id')}::uuid[], ${rows.map((row) => kodeTugas(row.status))}::text[],
      ${rows.map(() => false)}::boolean[], ${column('kode_kabkota')}::text[], ${column('peran')}::text[],
      ${column('batas')}::date[]) t
  `.execute(act.tx)
}

/** The open task about a person, locked. */
export async function lockTugas(
  act: Act,
  individu_id: string,
): Promise<{ anomali_id: string; kode: string; kode_kabkota: string } | undefined> {
  const { rows } = await sql<{ anomali_id: string; kode: string; kode_kabkota: string }>`
    select anomali_id, kode, kode_kabkota from anomali
    where individu_id = ${individu_id} and sumber = 'dukcapil' and status = 'terbuka'
    order by created_at desc limit 1 for update`.execute(act.tx)
  return rows[0]
}

function addDays(now: Date, hari: number): Date {
  return new Date(now.getTime() + hari * 86_400_000)
}
