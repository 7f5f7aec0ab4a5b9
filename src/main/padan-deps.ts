import type { Database } from '../db/pool.ts'
import type { Kunci } from '../kunci/kunci.ts'
import { createDukcapilClient, type FindDukcapil } from '../pemadanan/dukcapil-client.ts'
import type { PadanDeps } from '../pemadanan/match-usulan.ts'
import type { Config } from './config.ts'

const clients = new WeakMap<Config, FindDukcapil>()

/** What matching works with; null without a civil registry. One client a process: its limits and its breaker hold for all. */
export function createPadanDeps(setara: { db: Database; kunci: Kunci; config: Config }): PadanDeps | null {
  const { db, kunci, config } = setara
  if (config.dukcapil_url === '') return null
  const findDukcapil = clients.get(config) ?? createClient(config)
  clients.set(config, findDukcapil)
  const masa = { padan_hari: config.dukcapil_padan_hari, selisih_hari: config.dukcapil_selisih_hari }
  return { db, kunci, findDukcapil, masa }
}

function createClient(config: Config): FindDukcapil {
  return createDukcapilClient({
    url: config.dukcapil_url,
    kontrak: config.dukcapil_kontrak,
    timeoutMs: config.dukcapil_ms,
    batch: config.dukcapil_sekaligus,
    atOnce: config.dukcapil_serentak,
    perSecond: config.dukcapil_per_detik,
    tries: config.dukcapil_coba,
  })
}
