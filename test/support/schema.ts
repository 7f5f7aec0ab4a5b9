import type pg from 'pg'

/** A table of the schema; a partitioned one stands for its partitions. */
export interface Table {
  nama: string
  rls: boolean
  kebijakan: number
  pemilik: string
  kolom: string[]
}

export interface Key {
  tabel: string
  nama: string
  /** `p` primary key, `u` unique, `f` foreign key, `x` exclusion, `i` unique index */
  jenis: string
  kolom: string[]
  /** The table that a foreign key points to, else ''. */
  menuju: string
}

const OURS = `n.nspname in ('public', 'kunci')`

export async function readTables(owner: pg.Client): Promise<Table[]> {
  const { rows } = await owner.query<Table>(`
    select case n.nspname when 'public' then '' else n.nspname || '.' end || c.relname as nama,
           c.relrowsecurity as rls, pg_get_userbyid(c.relowner) as pemilik,
           (select count(*)::int from pg_policy p where p.polrelid = c.oid) as kebijakan,
           (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
            where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as kolom
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where ${OURS} and c.relkind in ('r', 'p') and not c.relispartition order by 1`)
  return rows
}

export async function readKeys(owner: pg.Client): Promise<Key[]> {
  const { rows } = await owner.query<Key>(`
    select c.conrelid::regclass::text as tabel, c.conname as nama, c.contype::text as jenis,
           case when c.confrelid <> 0 then c.confrelid::regclass::text else '' end as menuju,
           array(select a.attname::text from unnest(c.conkey) with ordinality k (nomor, urut)
                 join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.nomor order by k.urut) as kolom
    from pg_constraint c join pg_class t on t.oid = c.conrelid join pg_namespace n on n.oid = t.relnamespace
    where ${OURS} and c.contype in ('p', 'u', 'f', 'x') and not t.relispartition
    union all
    select t.relname, i.relname, 'i', '',
           array(select coalesce(a.attname::text, '(hitung)') from unnest(x.indkey) with ordinality k (nomor, urut)
                 left join pg_attribute a on a.attrelid = t.oid and a.attnum = k.nomor order by k.urut)
    from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class t on t.oid = x.indrelid
    join pg_namespace n on n.oid = t.relnamespace
    where ${OURS} and x.indisunique and not t.relispartition
      and not exists (select from pg_constraint c where c.conindid = x.indexrelid)
    order by 1, 2`)
  return rows
}

/** Columns that some index of a table holds, in its key, its expressions, its predicate or beside. */
export async function readIndexedColumns(owner: pg.Client): Promise<Set<string>> {
  const { rows } = await owner.query<{ kolom: string }>(`
    select distinct t.relname || '.' || a.attname as kolom
    from pg_index x join pg_class t on t.oid = x.indrelid join pg_namespace n on n.oid = t.relnamespace
    join pg_depend d on d.objid = x.indexrelid and d.classid = 'pg_class'::regclass
      and d.refobjid = t.oid and d.refobjsubid > 0
    join pg_attribute a on a.attrelid = t.oid and a.attnum = d.refobjsubid
    where ${OURS} and not t.relispartition
    union
    select distinct t.relname || '.' || a.attname
    from pg_index x join pg_class t on t.oid = x.indrelid join pg_namespace n on n.oid = t.relnamespace
    join pg_attribute a on a.attrelid = t.oid and a.attnum = any (x.indkey)
    where ${OURS} and not t.relispartition`)
  return new Set(rows.map((row) => row.kolom))
}
