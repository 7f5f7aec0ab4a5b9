import { existsSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { type Cluster, startEmbedded } from '../../src/db/embedded.ts'
import { type Database, openDatabase } from '../../src/db/pool.ts'
import { roleUrl, roleUrls, withClient } from '../../src/db/prepare-database.ts'
import { type Role, readRolePasswords } from '../../src/db/roles.ts'
import { clusterHome, root } from './cluster.ts'
import { ensureTemplate } from './template.ts'

export interface TestDatabase {
  db: Database
  /** Connection as setara_migrasi, who owns the tables. Row-level security does not hold it. */
  owner: pg.Client
  url(role: Role): string
  /** Sets the demo clock that `jam()` reads; null: real time. */
  setJam(iso: string | null): Promise<void>
  close(): Promise<void>
}

/** A database of its own for this test file: migrated, regions loaded, nobody in it. Close it in `after`. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const home = clusterHome()
  // Benchmarks ask for a server that writes as the real one does.
  const durable = process.env['SETARA_UJI_TAHAN'] === 'ya'
  const cluster = await startEmbedded({ home, durable })
  try {
    return await clone(cluster, join(home, 'kunci'))
  } catch (error) {
    await cluster.close()
    throw error
  }
}

async function clone(cluster: Cluster, kunciDir: string): Promise<TestDatabase> {
  const template = await ensureTemplate(cluster.adminUrl, kunciDir, loadRegions)
  const name = `uji_${process.pid}_${Date.now().toString(36)}`
  await withClient(cluster.adminUrl, (admin) =>
    admin.query(`create database ${name} template ${template} strategy file_copy`),
  )
  const passwords = readRolePasswords(kunciDir)
  const url = (role: Role) => roleUrl(cluster.adminUrl, role, passwords[role], name)
  const owner = new pg.Client({ connectionString: url('setara_migrasi') })
  owner.on('error', () => {})
  await owner.connect()
  const db = openDatabase(roleUrls(url), { petugas: 8, pekerja: 8, publik: 4 })
  const close = async () => {
    await db.close()
    await owner.end()
    await withClient(cluster.adminUrl, (admin) => admin.query(`drop database if exists ${name} with (force)`))
    await cluster.close()
  }
  return { db, owner, url, setJam: (iso) => setJam(owner, iso), close }
}

async function setJam(owner: pg.Client, iso: string | null): Promise<void> {
  await owner.query('delete from jam_demo')
  if (iso !== null) await owner.query('insert into jam_demo (pada) values ($1)', [iso])
}

async function loadRegions(owner: pg.Client): Promise<void> {
  const store = join(root, 'src', 'wilayah', 'wilayah-store.ts')
  if (!existsSync(store)) return
  const { loadWilayahTable } = await import(store)
  await loadWilayahTable(owner)
}
