import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { planOnce } from './plan-once.ts'
import type { RoleUrls } from './prepare-database.ts'
import type { DB } from './tables.ts'

/** Connections as the three roles that serve; none of them owns anything. */
export interface Database {
  petugas: Kysely<DB>
  /** The connections of `petugas`, for what the public does: the same few statements, planned once a connection. */
  pembuat: Kysely<DB>
  pekerja: Kysely<DB>
  publik: pg.Pool
  /** The pools below, for named statements on hot paths and for COPY. */
  pools: { petugas: pg.Pool; pekerja: pg.Pool; publik: pg.Pool }
  close(): Promise<void>
}

export interface PoolSizes {
  petugas: number
  pekerja: number
  publik: number
}

const DATE = 1082
const DATE_ARRAY = 1182

// A date has no zone: pg would make midnight of this machine of it. int8 and numeric stay text, as pg does.
const types = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    if (oid === DATE) return (text: string) => text
    if (oid === DATE_ARRAY) return (text: string) => text.slice(1, -1).split(',').filter(Boolean)
    return pg.types.getTypeParser(oid, format)
  },
}

/** `onError` hears of connections that broke while idle or in use; the statement's own failure reaches its caller. */
export function openDatabase(
  urls: RoleUrls,
  sizes: PoolSizes,
  onError: (error: Error) => void = () => {},
): Database {
  const open = (url: string, max: number, statementLimitMs: number) => {
    const pool = new pg.Pool({
      connectionString: url,
      max,
      types,
      application_name: 'setara',
      connectionTimeoutMillis: 10_000,
      statement_timeout: statementLimitMs,
      idle_in_transaction_session_timeout: statementLimitMs,
    })
    pool.on('error', onError)
    pool.on('connect', (client) => client.on('error', onError))
    return pool
  }
  const pools = {
    petugas: open(urls.setara_petugas, sizes.petugas, 5 * 60_000),
    pekerja: open(urls.setara_pekerja, sizes.pekerja, 30 * 60_000),
    publik: open(urls.setara_publik, sizes.publik, 5_000),
  }
  return {
    petugas: new Kysely<DB>({ dialect: new PostgresDialect({ pool: pools.petugas }) }),
    pembuat: new Kysely<DB>({ dialect: new PostgresDialect({ pool: planOnce(pools.petugas) }) }),
    pekerja: new Kysely<DB>({ dialect: new PostgresDialect({ pool: pools.pekerja }) }),
    publik: pools.publik,
    pools,
    close: async () => {
      await Promise.all([pools.petugas.end(), pools.pekerja.end(), pools.publik.end()])
    },
  }
}
