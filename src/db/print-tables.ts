import type pg from 'pg'

interface Column {
  tabel: string
  kolom: string
  tipe: string
  larik: boolean
  boleh_kosong: boolean
  punya_bawaan: boolean
  dihitung: boolean
}

const TYPES: Record<string, string> = {
  bool: 'boolean',
  int2: 'number',
  int4: 'number',
  float4: 'number',
  float8: 'number',
  timestamptz: 'Date',
  bytea: 'Buffer',
  jsonb: 'Json',
  json: 'Json',
}

const HEAD = `// Generated from the migrated schema by \`npm run setara -- tabel\`. Do not edit.
import type { ColumnType, Generated, GeneratedAlways } from 'kysely'

export type JsonValue = string | number | boolean | null | JsonValue[] | { [key: string]: JsonValue }
/** Read as a value, written as its JSON text (pg would write an array as a PostgreSQL array). */
export type Json = ColumnType<JsonValue, string, string>
`

/**
 * The text of src/db/tables.ts: one interface per table, columns spelled as in the database. int8, numeric, dates
 * and ranges are text; partitions are left out, their parent stands for them.
 */
export async function printTables(owner: pg.Client): Promise<string> {
  const { rows } = await owner.query<Column>(`
    select c.relname as tabel, a.attname as kolom, coalesce(e.typname, t.typname) as tipe,
           t.typelem <> 0 and t.typlen = -1 as larik, not a.attnotnull as boleh_kosong,
           a.atthasdef or a.attidentity <> '' as punya_bawaan,
           a.attgenerated <> '' or a.attidentity = 'a' as dihitung
    from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    join pg_type t on t.oid = a.atttypid
    left join pg_type e on e.oid = t.typelem and t.typlen = -1
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v') and not c.relispartition
    order by c.relname collate "C", a.attnum`)
  const tables = Map.groupBy(rows, (row) => row.tabel)
  const interfaces = [...tables].map(
    ([tabel, columns]) => `export interface ${pascal(tabel)} {\n${columns.map(printColumn).join('')}}\n`,
  )
  const all = [...tables.keys()].map((tabel) => `  ${tabel}: ${pascal(tabel)}\n`).join('')
  return `${[HEAD, ...interfaces, `export interface DB {\n${all}}`].join('\n')}\n`
}

function printColumn(column: Column): string {
  const base = TYPES[column.tipe] ?? 'string'
  const list = column.larik ? `${base}[]` : base
  const nullable = column.boleh_kosong ? `${list} | null` : list
  if (column.dihitung) return `  ${column.kolom}: GeneratedAlways<${nullable}>\n`
  if (base === 'Json' && column.boleh_kosong) return `  ${column.kolom}: Json | null\n`
  if (column.punya_bawaan) return `  ${column.kolom}: Generated<${nullable}>\n`
  return `  ${column.kolom}: ${nullable}\n`
}

function pascal(snake: string): string {
  return snake.replace(/(^|_)([a-z0-9])/g, (_, __, letter: string) => letter.toUpperCase())
}
