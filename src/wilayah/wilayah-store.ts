import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { readRiwayatRows, readWilayahRows, sidikWilayah } from './wilayah-source.ts'

const WILAYAH = ['kode', 'nama', 'tingkat', 'kode_induk', 'jenis'] as const
const RIWAYAT = [
  'kode',
  'nama',
  'edisi_pertama',
  'edisi_terakhir',
  'kode_pengganti',
  'dasar_pengganti',
] as const

/**
 * Brings tables `wilayah` and `wilayah_riwayat` to the edition of the sources, as their owner, in one transaction.
 * With the same sources as last time it reads one row and writes nothing. Two programs that start at once take
 * turns. Answers whether anything was loaded.
 */
export async function loadWilayahTable(owner: pg.Client): Promise<boolean> {
  const sidik = sidikWilayah()
  if (await isLoaded(owner, sidik)) return false
  await owner.query('begin')
  try {
    await owner.query('lock table wilayah_edisi in exclusive mode')
    const fresh = !(await isLoaded(owner, sidik))
    if (fresh) {
      await merge(owner, 'wilayah', WILAYAH, readWilayahRows())
      await merge(owner, 'wilayah_riwayat', RIWAYAT, readRiwayatRows())
      await owner.query(
        `insert into wilayah_edisi (sidik) values ($1)
         on conflict (satu) do update set sidik = excluded.sidik, dimuat_at = now()`,
        [sidik],
      )
    }
    await owner.query('commit')
    return fresh
  } catch (error) {
    await owner.query('rollback')
    throw error
  }
}

async function isLoaded(owner: pg.Client, sidik: string): Promise<boolean> {
  const { rowCount } = await owner.query('select from wilayah_edisi where sidik = $1', [sidik])
  return rowCount === 1
}

// COPY into an empty copy of the table, then write what differs: rows that stay the same are not touched.
async function merge<C extends string>(
  owner: pg.Client,
  table: string,
  columns: readonly C[],
  rows: readonly Record<C, string | number | null>[],
): Promise<void> {
  const list = columns.join(', ')
  const isNew = `${table}_baru`
  await owner.query(`create temp table ${isNew} (like ${table}) on commit drop`)
  const lines = rows.map((row) => `${columns.map((column) => copyText(row[column])).join('\t')}\n`)
  await pipeline(Readable.from(chunk(lines)), owner.query(copyFrom(`copy ${isNew} (${list}) from stdin`)))
  await owner.query(`delete from ${table} t where not exists (select from ${isNew} n where n.kode = t.kode)`)
  await owner.query(`
    insert into ${table} as t (${list}) select ${list} from ${isNew}
    on conflict (kode) do update set (${list}) = row (${columns.map((column) => `excluded.${column}`).join(', ')})
    where t is distinct from excluded`)
  await owner.query(`analyze ${table}`)
}

function copyText(value: string | number | null): string {
  if (value === null) return '\\N'
  return String(value)
    .replaceAll('\\', '\\\\')
    .replaceAll('\t', '\\t')
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r')
}

function* chunk(lines: readonly string[]): Generator<string> {
  for (let i = 0; i < lines.length; i += 5_000) yield lines.slice(i, i + 5_000).join('')
}
