import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import pg from 'pg'
import { createTestDatabase } from '../support/database.ts'
import { createKasus } from '../support/kasus.ts'
import { createPanggung } from '../support/panggung.ts'
import { DENIED } from './penjaga.ts'

const uji = await createTestDatabase()
after(() => uji.close())
await createKasus(await createPanggung(uji), 'Siti Aminah', 'diajukan')

/** Nothing about anybody. */
const PUBLIC = [
  'public.jendela',
  'public.jendela_aturan',
  'public.kegiatan',
  'public.migrasi',
  'public.periode',
  'public.perpanjangan',
  'public.rezim',
  'public.wilayah',
  'public.wilayah_riwayat',
]
const FUNCTIONS = [
  'angka_bulan(text)',
  'angka_periode()',
  'buka_kasus(text,bytea)',
  'buka_kasus_berpendamping(text,bytea)',
  'buka_sanggahan(text,bytea)',
  'cek_status(text,text,date)',
  'daftar_dasar(text)',
  'daftar_penerima(text,integer,integer)',
  'jam()',
  'tukar_turus(bytea[],integer[],integer[],integer[],integer)',
]

async function asPublic(text: string): Promise<number> {
  const client = new pg.Client({ connectionString: uji.url('setara_publik') })
  await client.connect()
  try {
    return (await client.query(text)).rowCount ?? 0
  } finally {
    await client.end()
  }
}

test('the public role reads no table but those of regions and windows, and writes none', async () => {
  const { rows } = await uji.owner.query<{ nama: string }>(
    `select format('%I.%I', n.nspname, c.relname) as nama from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast') and c.relkind in ('r', 'p', 'v', 'm') order by 1`,
  )
  assert.ok(rows.length > 40)
  const open: string[] = []
  for (const { nama } of rows) {
    await asPublic(
      nama === 'public.perpanjangan' ? `select periode from ${nama}` : `select from ${nama} limit 1`,
    ).then(
      () => open.push(nama),
      (error: { code: string }) => assert.equal(error.code, '42501', nama),
    )
    for (const text of [`delete from ${nama}`, `insert into ${nama} default values`])
      await assert.rejects(asPublic(text), { code: /42501|55000/ }, nama)
  }
  assert.deepEqual(open, PUBLIC)
})

test('what keeps the public out of individu is the grant and the policy, both', async () => {
  const read = async () => {
    if ((await asPublic('select from individu')) === 0) throw Object.assign(new Error('nothing seen'), DENIED)
  }
  await assert.rejects(read, DENIED)
  await uji.owner.query('grant select on individu to setara_publik')
  await assert.rejects(read, DENIED)
  await uji.owner.query('create policy bocor on individu for select to setara_publik using (true)')
  await read()
  await uji.owner.query('drop policy bocor on individu')
  await uji.owner.query('revoke select on individu from setara_publik')
})

test('the functions of the public role are these', async () => {
  const { rows } = await uji.owner.query<{ nama: string }>(
    `select p.oid::regprocedure::text as nama from pg_proc p
     where p.prosecdef and p.pronamespace = 'public'::regnamespace and has_function_privilege('setara_publik', p.oid, 'execute')
     order by 1`,
  )
  assert.deepEqual(
    rows.map((row) => row.nama),
    FUNCTIONS,
  )
})
