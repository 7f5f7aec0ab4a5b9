import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Database } from '../db/pool.ts'
import type { Tx } from '../db/transaction.ts'
import { takeRandom } from '../kunci/random.ts'
import { type BatasPendamping, isSesiHidup, type Pendamping } from './pendamping.ts'

const TOKEN_BYTES = 32
const SHAPE = /^[A-Za-z0-9_-]{43}$/
/** A session notes that it is alive at most this often. */
const TOUCH_MS = 60_000

/** Begins a session. The token is returned once; its hash is what is kept. The database refuses who may not act. */
export async function createSesi(tx: Tx, pendamping_id: string): Promise<string> {
  const token = takeRandom(TOKEN_BYTES).toString('base64url')
  await sql`insert into pendamping_sesi (token_hash, pendamping_id) values (${hashOf(token)}, ${pendamping_id})`.execute(
    tx,
  )
  return token
}

/** The companion whom a token stands for, asked on every request; null when it is unknown, old, idle or taken back. */
export async function findSesi(db: Database, token: string): Promise<Pendamping | null> {
  if (!SHAPE.test(token)) return null
  const { rows } = await sql<Pendamping & { mulai: Date; terakhir: Date; now: Date }>`
    select p.pendamping_id, p.nama, l.nama as lembaga, p.kode_kabkota, l.kecamatan, s.mulai, s.terakhir, jam() as now
    from pendamping_sesi s join pendamping p using (pendamping_id) join lembaga l using (lembaga_id)
    where s.token_hash = ${hashOf(token)} and s.dicabut is null and pendamping_aktif(p.pendamping_id)
  `.execute(db.petugas)
  const [row] = rows
  if (!row || !isSesiHidup(row, row.now)) return null
  const { mulai: _, terakhir, now, ...pendamping } = row
  if (now.getTime() - terakhir.getTime() >= TOUCH_MS)
    await sql`update pendamping_sesi set terakhir = jam() where token_hash = ${hashOf(token)}`.execute(
      db.petugas,
    )
  return pendamping
}

/** The limits in force today. */
export async function findBatas(db: Database): Promise<BatasPendamping> {
  const { rows } = await sql<BatasPendamping>`
    select terbuka, sehari from batas_pendamping()`.execute(db.petugas)
  return rows[0] ?? { terbuka: 0, sehari: 0 }
}

/** Ends a session. Asked twice, it is ended. */
export async function endSesi(db: Database, token: string): Promise<void> {
  if (!SHAPE.test(token)) return
  await sql`update pendamping_sesi set dicabut = jam() where token_hash = ${hashOf(token)} and dicabut is null`.execute(
    db.petugas,
  )
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}
