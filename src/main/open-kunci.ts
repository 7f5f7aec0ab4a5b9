import { sql } from 'kysely'
import { LaunchProblem } from '../db/launch-problem.ts'
import type { Database } from '../db/pool.ts'
import { type Actor, runTx } from '../db/transaction.ts'
import { hasKeyFiles } from '../kunci/key-file.ts'
import { type Kunci, openKunci } from '../kunci/kunci.ts'
import { checkKunci } from '../kunci/kunci-store.ts'

const SISTEM: Actor = { petugas_id: null, peran: 'sistem', kabkota: '*', desa: '', dasar: 'mulai' }

/**
 * The keystore in `dir`, held to the keys that this database was written with. On a new database it is made; keys
 * that are lost are never made anew, for nobody could open what is stored. Throws LaunchProblem before anything
 * about anybody is written.
 */
export async function openFittingKunci(db: Database, dir: string): Promise<Kunci> {
  if (!hasKeyFiles(dir) && (await isKunciNoted(db)))
    throw refuse(`Folder kunci ${dir} kosong, sedangkan basis data ini sudah memakai kunci.`)
  const kunci = await refuseMisfit(async () => openKunci(dir))
  await refuseMisfit(() => runTx(db, SISTEM, (tx) => checkKunci({ tx, kunci })))
  return kunci
}

/** What the keystore says of its files are words for the operator; a failure with a code is the database's or the disk's. */
async function refuseMisfit<T>(open: () => Promise<T>): Promise<T> {
  try {
    return await open()
  } catch (error) {
    if (!(error instanceof Error) || 'code' in error) throw error
    throw refuse(error.message, error)
  }
}

async function isKunciNoted(db: Database): Promise<boolean> {
  const { rows } = await sql<{ ada: boolean }>`
    select exists (select from kunci.kunci_sidik) as ada`.execute(db.pekerja)
  return rows[0]?.ada === true
}

function refuse(pesan: string, cause?: unknown): LaunchProblem {
  return new LaunchProblem(
    pesan,
    'Pulihkan folder kunci yang dibuat bersama basis data ini dari cadangan, lalu ulangi. Data belum diubah.',
    cause,
  )
}
