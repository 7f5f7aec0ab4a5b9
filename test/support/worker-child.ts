import { openDatabase } from '../../src/db/pool.ts'
import { openKunci } from '../../src/kunci/kunci.ts'
import { readConfig } from '../../src/main/config.ts'
import { createLog } from '../../src/main/log.ts'
import { startWorker } from '../../src/main/worker.ts'

/** A worker as a process of its own, for tests that kill it: `node worker-child.ts HOME PETUGAS_URL PEKERJA_URL`. */
const [home = '', setara_petugas = '', setara_pekerja = ''] = process.argv.slice(2)
const urls = { setara_migrasi: '', setara_petugas, setara_pekerja, setara_publik: '' }
const config = readConfig({ SETARA_DATA: home })
await startWorker({
  config,
  urls,
  db: openDatabase(urls, { petugas: 4, pekerja: 2, publik: 1 }),
  kunci: openKunci(home),
  log: createLog('info'),
})
