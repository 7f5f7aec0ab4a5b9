import { rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { startEmbedded } from '../db/embedded.ts'
import { readMigrations } from '../db/migrate.ts'
import { prepareDatabase, withClient } from '../db/prepare-database.ts'
import { printTables } from '../db/print-tables.ts'
import type { CommandInput } from './command.ts'
import { root } from './setara.ts'

/** Migrates an empty throw-away cluster and prints its tables; no data of this machine is touched. */
export async function run({ config }: CommandInput): Promise<void> {
  const home = join(config.data, `tabel-${process.pid}`)
  const cluster = await startEmbedded({ home, durable: false })
  try {
    const urls = await prepareDatabase({
      adminUrl: cluster.adminUrl,
      database: 'tabel',
      kunciDir: join(home, 'kunci'),
      migrations: readMigrations(join(root, 'migrations')),
    })
    writeFileSync(join(root, 'src', 'db', 'tables.ts'), await withClient(urls.setara_migrasi, printTables))
  } finally {
    await cluster.close()
    for (const dir of [dirname(cluster.dataDir), home]) rmSync(dir, { recursive: true, force: true })
  }
}
