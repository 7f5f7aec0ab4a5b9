import { join } from 'node:path'
import { startEmbedded } from '../db/embedded.ts'
import { readMigrations } from '../db/migrate.ts'
import { type Database, openDatabase } from '../db/pool.ts'
import { prepareDatabase, type RoleUrls, withClient } from '../db/prepare-database.ts'
import { findOpenLogSettings } from '../db/server-log.ts'
import type { Kunci } from '../kunci/kunci.ts'
import { loadWilayahTable } from '../wilayah/wilayah-store.ts'
import { type Config, kunciDir } from './config.ts'
import { createLog, type Log, logDestination } from './log.ts'
import { openFittingKunci } from './open-kunci.ts'

/** The program put together: what every command and every request works with. */
export interface Setara {
  config: Config
  log: Log
  db: Database
  kunci: Kunci
  /** Connections by role; the owner's is for migrations, the demo clock and tools, never for serving people. */
  urls: RoleUrls
  close(): Promise<void>
}

export const root = join(import.meta.dirname, '..', '..')

/** Database up, migrated, regions loaded, keys open. Throws LaunchProblem with words for the operator. */
export async function openSetara(config: Config): Promise<Setara> {
  const log = createLog(config.log, logDestination(join(config.data, 'program.log')))
  const server = await openServer(config)
  try {
    const urls = await prepareDatabase({
      adminUrl: server.adminUrl,
      database: server.database,
      kunciDir: kunciDir(config),
      migrations: readMigrations(join(root, 'migrations')),
      loadReference: loadWilayahTable,
    })
    if (config.database_url !== '') await warnOfServerLog(urls.setara_migrasi, log)
    const sizes = { petugas: config.pool_petugas, pekerja: config.pool_pekerja, publik: config.pool_publik }
    const db = openDatabase(urls, sizes, (err) => log.error({ err }, 'basis_data.sambungan_putus'))
    const close = async () => {
      await db.close()
      await server.close()
    }
    const kunci = await openFittingKunci(db, kunciDir(config)).catch(async (error: unknown) => {
      await db.close()
      throw error
    })
    return { config, log, db, kunci, urls, close }
  } catch (error) {
    await server.close()
    throw error
  }
}

// A server of one's own logs as its owner set it; ours is started with the right settings.
async function warnOfServerLog(url: string, log: Log): Promise<void> {
  for (const kode of await withClient(url, findOpenLogSettings))
    log.warn({ kode }, 'basis_data.catatan_terbuka')
}

interface Server {
  adminUrl: string
  database: string
  close(): Promise<void>
}

async function openServer(config: Config): Promise<Server> {
  if (config.database_url !== '') {
    const database = new URL(config.database_url).pathname.slice(1) || 'setara'
    return { adminUrl: config.database_url, database, close: async () => {} }
  }
  const { adminUrl, close } = await startEmbedded({ home: config.data, port: config.pg_port })
  return { adminUrl, database: 'setara', close }
}
