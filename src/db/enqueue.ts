import { sql } from 'kysely'
import type { Tx } from './transaction.ts'

/** Work to be done later by setara_pekerja. `isi` names rows and never says anything about a person. */
export interface NewJob {
  /** `impor.lanjut` */
  nama: string
  isi: Readonly<Record<string, string>>
  /** Jobs of one key that have not begun are one job. */
  kunci: string
}

/** Puts a job into the queue, in the transaction of the act that wants it: no commit, no job. */
export async function enqueue(tx: Tx, { nama, isi, kunci }: NewJob): Promise<void> {
  await sql`select enqueue_job(${nama}, ${JSON.stringify(isi)}::jsonb, ${keyOf({ nama, kunci })})`.execute(tx)
}

/** Does such a job wait, or run? Only setara_pekerja sees the queue. */
export async function isEnqueued(tx: Tx, job: Pick<NewJob, 'nama' | 'kunci'>): Promise<boolean> {
  const { rows } = await sql<{ ada: boolean }>`
    select exists (select from graphile_worker._private_jobs
      where key = ${keyOf(job)} and attempts < max_attempts) as ada`.execute(tx)
  return rows[0]?.ada === true
}

function keyOf({ nama, kunci }: Pick<NewJob, 'nama' | 'kunci'>): string {
  return `${nama} ${kunci}`
}
