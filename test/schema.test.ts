import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { readMigrations } from '../src/db/migrate.ts'
import { ROLES } from '../src/db/roles.ts'
import { root } from './support/cluster.ts'
import { createTestDatabase, type TestDatabase } from './support/database.ts'
import { bannedIn, readGlosarium } from './support/glosarium.ts'
import { type Key, readIndexedColumns, readKeys, readTables, type Table } from './support/schema.ts'

const REGION = 'kode_kabkota'

// Tables without rows about people and without a region: on Citus they are reference tables, whole on every node.
const REFERENCE = new Set(
  `alasan jam_demo jendela_aturan kegiatan kunci.kunci_sidik lembaga migrasi model_pemadanan pendamping pendamping_batas
   pendamping_daftar pendamping_kunci pendamping_sesi pendamping_tantangan peran perpanjangan petugas petugas_token penugasan program rezim
   sanggahan_alur usulan_alur wilayah wilayah_edisi wilayah_riwayat`.split(/\s+/),
)
// Rows of people that cannot follow the region rule, each for a reason.
const EXCEPTIONS: Record<string, string> = {
  isian: 'a form under way is of no region yet: ciphertext, spread by its own id, gone after 180 days',
  nik_indeks: 'national uniqueness of a NIK: spread by its blind index, holds no person',
  sms_dialog: 'a sender before any village is named: a keyed hash and sealed words, gone after a day',
  turus:
    'counts under keyed hashes that all processes share: no person, no region, gone when their window is over',
  tiket_gagal: 'wrong PINs per ticket, read by a function before any region is known',
}

let uji: TestDatabase
let tables: Table[]
let keys: Key[]
before(async () => {
  uji = await createTestDatabase()
  tables = await readTables(uji.owner)
  keys = await readKeys(uji.owner)
})
after(() => uji.close())

const isSpecial = (nama: string) => nama in EXCEPTIONS || REFERENCE.has(nama)
const regional = () => tables.filter((table) => table.kolom.includes(REGION) && !isSpecial(table.nama))
const isRegional = (nama: string) => regional().some((table) => table.nama === nama)

function assertNone(found: readonly string[], why: string): void {
  assert.equal(found.length, 0, `${why}:\n${found.join('\n')}`)
}

test('every table has a region, or is a reference table, or is an exception with its reason', () => {
  const odd = tables.filter(({ nama }) => !isRegional(nama) && !REFERENCE.has(nama) && !(nama in EXCEPTIONS))
  assertNone(
    odd.map((table) => table.nama),
    'neither',
  )
  assert.ok(regional().length > 10)
})

test('the region is the last column of every primary key, and in every unique key', () => {
  const primary = keys.filter((key) => key.jenis === 'p' && isRegional(key.tabel))
  assertNone(
    primary
      .filter((key) => key.kolom.at(-1) !== REGION)
      .map((key) => `${key.tabel}: ${key.kolom.join(', ')}`),
    'region first made look-ups 13 times slower',
  )
  const without = regional().filter((table) => !primary.some((key) => key.tabel === table.nama))
  assertNone(
    without.map((table) => table.nama),
    'no primary key',
  )
  const unique = keys.filter((key) => 'uxi'.includes(key.jenis) && isRegional(key.tabel))
  assertNone(
    unique.filter((key) => !key.kolom.includes(REGION)).map((key) => `${key.tabel}.${key.nama}`),
    'a unique key without the region cannot be held on Citus',
  )
})

test('a foreign key stays in its region, or points to a reference table', () => {
  const foreign = keys.filter((key) => key.jenis === 'f')
  const broken = foreign.filter((key) =>
    isRegional(key.tabel)
      ? !REFERENCE.has(key.menuju) && !(isRegional(key.menuju) && key.kolom.includes(REGION))
      : isRegional(key.menuju),
  )
  assertNone(
    broken.map((key) => `${key.tabel}.${key.nama} to ${key.menuju}`),
    'foreign keys across regions',
  )
})

test('no triggers, no generated region, one DDL style: what Citus cannot spread is not used', async () => {
  const { rows: triggers } = await uji.owner.query<{ nama: string }>(
    `select tgrelid::regclass || '.' || tgname as nama from pg_trigger where not tgisinternal`,
  )
  assertNone(
    triggers.map((row) => row.nama),
    'triggers',
  )
  const { rows: generated } = await uji.owner.query<{ nama: string }>(
    `select attrelid::regclass::text as nama from pg_attribute where attname = $1 and attgenerated <> ''`,
    [REGION],
  )
  assertNone(
    generated.map((row) => row.nama),
    'generated region',
  )
})

test('row-level security with a policy on every table with rows of people', async () => {
  assertNone(
    regional()
      .filter((table) => !table.rls || table.kebijakan === 0)
      .map((table) => table.nama),
    'without row-level security or policy',
  )
  const open = Object.keys(EXCEPTIONS).filter((nama) =>
    tables.some((table) => table.nama === nama && !table.rls),
  )
  const { rows } = await uji.owner.query<{ hak: string }>(
    `select table_name || ' to ' || grantee as hak from information_schema.role_table_grants
     where table_name = any ($1) and grantee in ('setara_publik', 'PUBLIC')`,
    [open],
  )
  assertNone(
    rows.map((row) => row.hak),
    'an open table is granted to the public',
  )
})

test('the roles that serve own nothing, bypass nothing and belong to nobody', async () => {
  const serving = ROLES.filter((role) => role !== 'setara_migrasi')
  const { rows: strong } = await uji.owner.query<{ rolname: string }>(
    `select rolname from pg_roles where rolname = any ($1)
     and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)`,
    [ROLES],
  )
  assertNone(
    strong.map((row) => row.rolname),
    'strong roles',
  )
  const { rows: owned } = await uji.owner.query<{ nama: string }>(
    `select classid::regclass || ' ' || objid as nama from pg_shdepend
     where deptype = 'o' and refobjid in (select oid from pg_roles where rolname = any ($1))
       and dbid = (select oid from pg_database where datname = current_database())`,
    [serving],
  )
  assertNone(
    owned.map((row) => row.nama),
    'owned by a serving role',
  )
  const { rows: members } = await uji.owner.query<{ nama: string }>(
    `select roleid::regrole || ' to ' || member::regrole as nama from pg_auth_members
     where member in (select oid from pg_roles where rolname = any ($1))`,
    [serving],
  )
  assertNone(
    members.map((row) => row.nama),
    'memberships',
  )
  assertNone(
    tables.filter((table) => table.pemilik !== 'setara_migrasi').map((table) => table.nama),
    'not owned by setara_migrasi',
  )
})

test('no role that serves may truncate, add triggers or references, and the public reads no table of people', async () => {
  const { rows } = await uji.owner.query<{ hak: string; tabel: string; siapa: string }>(
    `select privilege_type as hak, table_name as tabel, grantee as siapa
     from information_schema.role_table_grants where grantee = any ($1) or grantee = 'PUBLIC'`,
    [ROLES.filter((role) => role !== 'setara_migrasi')],
  )
  const strange = rows.filter((row) => ['TRIGGER', 'REFERENCES'].includes(row.hak))
  assertNone(
    strange.map((row) => `${row.siapa} ${row.hak} ${row.tabel}`),
    'strange grants',
  )
  const emptied = rows.filter((row) => row.hak === 'TRUNCATE' && !(row.tabel in EXCEPTIONS))
  assertNone(
    emptied.map((row) => `${row.siapa} ${row.tabel}`),
    'truncate',
  )
  const read = rows.filter((row) => row.siapa !== 'setara_petugas' && row.siapa !== 'setara_pekerja')
  assertNone(
    read.filter((row) => isRegional(row.tabel)).map((row) => `${row.siapa} ${row.hak} ${row.tabel}`),
    'the public calls functions, it reads no rows',
  )
})

test('a function that lends its owner’s rights fixes its search path', async () => {
  const { rows } = await uji.owner.query<{ nama: string }>(
    `select p.oid::regprocedure::text as nama from pg_proc p join pg_namespace n on n.oid = p.pronamespace
     where p.prosecdef and n.nspname in ('public', 'kunci')
       and not exists (select from unnest(p.proconfig) as c where c like 'search\\_path=%')`,
  )
  assertNone(
    rows.map((row) => row.nama),
    'search_path is the caller’s',
  )
})

test('jejak only grows: nobody who serves may change or delete an entry', async () => {
  const { rows } = await uji.owner.query<{ hak: string }>(
    `select grantee || ' ' || privilege_type as hak from information_schema.role_table_grants
     where table_name in ('jejak', 'usulan_peristiwa', 'penetapan', 'penetapan_butir')
       and grantee <> 'setara_migrasi' and privilege_type in ('UPDATE', 'DELETE', 'TRUNCATE')
     union all
     select grantee || ' ' || column_name from information_schema.column_privileges
     where table_name in ('jejak', 'usulan_peristiwa', 'penetapan', 'penetapan_butir')
       and grantee <> 'setara_migrasi' and privilege_type = 'UPDATE'`,
  )
  assertNone(
    rows.map((row) => row.hak),
    'may rewrite',
  )
})

test('what identifies a person is stored encrypted or as a keyed index, never as text', async () => {
  const plain =
    /^(nik|no_kk|nama_ibu_kandung|telepon|alamat|tempat_lahir|nomor_hp|rekening|kata|bukti|catatan)$/
  const found = regional().flatMap((table) =>
    table.kolom.filter((kolom) => plain.test(kolom)).map((kolom) => `${table.nama}.${kolom}`),
  )
  assertNone(found, 'plain columns')
  const { rows } = await uji.owner.query<{ nama: string }>(
    `select table_name || '.' || column_name as nama from information_schema.columns
     where table_schema in ('public', 'kunci') and column_name ~ '_(enc|bi)$' and udt_name not in ('bytea', '_bytea')`,
  )
  assertNone(
    rows.map((row) => row.nama),
    '_enc and _bi are bytes',
  )
})

test('what changes every month is in no index', async () => {
  const indexed = await readIndexedColumns(uji.owner)
  assert.ok(indexed.has('usulan.kode_desa'), 'indexed columns are found')
  const monthly = [
    'usulan.status',
    'usulan.urutan',
    'individu.status_padan',
    'padan_individu.status',
    'padan_individu.diperiksa_pada',
    'padan_individu.kedaluwarsa',
    'individu.terdaftar_sejak',
    'desil.desil',
  ]
  assertNone(
    monthly.filter((column) => indexed.has(column)),
    'the monthly merge would not be a HOT update',
  )
  const known = new Set(tables.flatMap((table) => table.kolom.map((kolom) => `${table.nama}.${kolom}`)))
  assertNone(
    monthly.filter((column) => !known.has(column)),
    'no such column',
  )
})

test('tables and columns are words of the glossary, not their synonyms', () => {
  const { bannedAnywhere, bannedInData } = readGlosarium()
  const banned = [...bannedAnywhere, ...bannedInData].filter((word) => word !== 'kk')
  const names = tables.flatMap((table) => [
    table.nama,
    ...table.kolom.map((kolom) => `${table.nama}.${kolom}`),
  ])
  const found = names.flatMap((name) => {
    const word = bannedIn(name.replace(/^.*\./, ''), banned)
    return word === undefined ? [] : `${name} (${word})`
  })
  assertNone(found, 'see docs/GLOSARIUM.md')
  const bare = tables.flatMap((table) =>
    table.kolom.filter((kolom) => /(^|_)kk($|_)/.test(kolom) && !kolom.startsWith('no_kk')),
  )
  assertNone(bare, 'KK means both the card and the head')
})

test('migrations: no SQL that opens the scope or waits for ever', () => {
  const found = readMigrations(join(root, 'migrations')).flatMap(({ nama, sql }) => {
    const code = sql.replace(/--.*$/gm, '')
    return [/bypassrls/i, /disable row level security/i, /grant all/i, /\bto public\b/i, /lock_timeout/i]
      .filter((pattern) => pattern.test(code))
      .map((pattern) => `${nama}: ${pattern.source}`)
  })
  assertNone(found, 'migrations')
  assert.ok(readFileSync(join(root, 'src', 'db', 'migrate.ts'), 'utf8').includes(`lock_timeout = '4s'`))
})
