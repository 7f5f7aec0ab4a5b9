import { join } from 'node:path'
import { readMigrations } from '../db/migrate.ts'
import type { Sehat } from '../http/health.ts'
import { root, type Setara } from './setara.ts'

/** For GET /sehat: the database answers, and has every migration that this program brings. */
export function createSehatCheck(setara: Pick<Setara, 'db'>): () => Promise<Sehat> {
  const names = readMigrations(join(root, 'migrations')).map((migration) => migration.nama)
  return async () => {
    const { rows } = await setara.db.publik.query<{ lengkap: boolean }>(
      'select count(*) = $2 as lengkap from migrasi where nama = any ($1)',
      [names, names.length],
    )
    return { basis_data: true, migrasi: rows[0]?.lengkap === true }
  }
}
