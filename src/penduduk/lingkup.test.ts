import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import pg from 'pg'
import { createTestDatabase } from '../../test/support/database.ts'
import { orang } from '../../test/support/orang.ts'
import type { Actor } from '../db/transaction.ts'
import { runAct } from '../jejak/act.ts'
import { createKunciForTest } from '../kunci/kunci.ts'
import { uuidFrom } from '../lib/uuid.ts'
import { createIndividuBulk } from './individu-store.ts'

/** Who is seen through row-level security (database.md section 4), by direct SQL as the officers' role. */
const uji = await createTestDatabase()
const setara = { db: uji.db, kunci: createKunciForTest() }
const sistem: Actor = { petugas_id: null, peran: 'sistem', kabkota: '*', desa: '' }
const homes = { Siti: '3201012001', Joko: '3201012002', Asep: '3202012001', Made: '5171011001' }
await runAct(setara, sistem, (act) =>
  createIndividuBulk(
    act,
    Object.entries(homes).map(([nama, kode_desa]) => orang(nama, { kode_desa })),
  ),
)

const client = new pg.Client({ connectionString: uji.url('setara_petugas') })
await client.connect()
after(async () => {
  await client.end()
  await uji.close()
})

const select = 'select nama_lengkap from individu order by nama_lengkap'
async function seen(kabkota: string | null, desa = ''): Promise<string> {
  await client.query('begin')
  if (kabkota !== null) {
    await client.query(`select set_config('app.kabkota', $1, true), set_config('app.desa', $2, true)`, [
      kabkota,
      desa,
    ])
  }
  const { rows } = await client.query<{ nama_lengkap: string }>(select)
  await client.query('commit')
  return rows.map((row) => row.nama_lengkap).join(' ')
}

test('before any scope was set, nobody', async () => assert.equal(await seen(null), ''))
test('one regency', async () => assert.equal(await seen('3201'), 'Joko Siti'))
test('two regencies', async () => assert.equal(await seen('3201,3202'), 'Asep Joko Siti'))
test('the nation', async () => assert.equal(await seen('*'), 'Asep Joko Made Siti'))
test('a village', async () => assert.equal(await seen('3201', '3201012001:3201012001'), 'Siti'))
test('a district and a village elsewhere', async () => {
  assert.equal(await seen('3201,5171', '3201010000:3201019999,5171011001:5171011001'), 'Joko Made Siti')
})
test('a village of a regency that is not in scope', async () => {
  assert.equal(await seen('3201', '5171011001:5171011001'), '')
})
test('an empty scope, and one that is no code', async () => {
  for (const scope of ['', ' ', '**', '32', '%', '3201 ']) assert.equal(await seen(scope), '')
})
test('after the transaction the scope is gone', async () => {
  assert.equal(await seen('*'), 'Asep Joko Made Siti')
  assert.equal(await seen(null), '')
  const { rows } = await client.query(select)
  assert.deepEqual(rows, [])
})

test('a person cannot be moved out of sight, nor another be brought in', async () => {
  const village: Actor = {
    petugas_id: uuidFrom('Rina'),
    peran: 'operator_desa',
    kabkota: '3201',
    desa: '3201012001:3201012001',
  }
  const move = (nama: string, kode_desa: string) =>
    runAct(setara, village, (act) =>
      act.tx.updateTable('individu').set({ kode_desa }).where('nama_lengkap', '=', nama).executeTakeFirst(),
    )
  await assert.rejects(move('Siti', '3201012002'), { code: '42501' })
  assert.equal((await move('Joko', '3201012001')).numUpdatedRows, 0n)
})

test('what a person is made of is out of sight with them', async () => {
  for (const table of ['individu_versi', 'kunci.kunci_subjek']) {
    await client.query('begin')
    await client.query(`select set_config('app.kabkota', '3202', true)`)
    const { rows } = await client.query(`select distinct kode_kabkota from ${table}`)
    await client.query('commit')
    assert.deepEqual(rows, [{ kode_kabkota: '3202' }], table)
  }
})

test('the guard is the policy: without it the same session sees everybody', async () => {
  await uji.owner.query('alter table individu disable row level security')
  assert.equal(await seen('3201'), 'Asep Joko Made Siti')
  await uji.owner.query('alter table individu enable row level security')
  assert.equal(await seen('3201'), 'Joko Siti')
})
