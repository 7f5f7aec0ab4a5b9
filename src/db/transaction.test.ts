import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { createTestDatabase, type TestDatabase } from '../../test/support/database.ts'
import { type Actor, runTx } from './transaction.ts'

let uji: TestDatabase
before(async () => {
  uji = await createTestDatabase()
})
after(() => uji.close())

const officer: Actor = {
  petugas_id: null,
  peran: 'verifikator',
  kabkota: '3201,3202',
  desa: '3201010001:3201019999',
}

test('the scope is that of the transaction, and the pool carries nothing over', async () => {
  const read = sql<{ kabkota: string | null; desa: string | null; peran: string | null }>`
    select current_setting('app.kabkota', true) as kabkota, current_setting('app.desa', true) as desa,
           peran_sesi() as peran`
  const inside = await runTx(uji.db, officer, (tx) => read.execute(tx))
  assert.deepEqual(inside.rows[0], {
    kabkota: '3201,3202',
    desa: '3201010001:3201019999',
    peran: 'verifikator',
  })
  for (let i = 0; i < 20; i++) {
    const outside = (await read.execute(uji.db.petugas)).rows[0]
    assert.equal(outside?.kabkota ?? '', '')
    assert.equal(outside?.peran, null)
  }
})

test('two regions, a village range, the nation, and nothing', async () => {
  const sees = async (kabkota: string, desa: string, kode: string) => {
    const { rows } = await runTx(uji.db, { ...officer, kabkota, desa }, (tx) =>
      sql<{
        ya: boolean | null
      }>`select dalam_kabkota(${kode.slice(0, 4)}) and dalam_desa(${kode}) as ya`.execute(tx),
    )
    return rows[0]?.ya === true
  }
  assert.equal(await sees('3201,3202', '', '3202010001'), true)
  assert.equal(await sees('3201,3202', '', '3203010001'), false)
  assert.equal(await sees('*', '', '9271010001'), true)
  assert.equal(await sees('3201', '3201010001:3201010001', '3201010001'), true)
  assert.equal(await sees('3201', '3201010001:3201010001', '3201010002'), false)
  assert.equal(await sees('', '', '3201010001'), false, 'an unset scope sees nothing')
})

test('sistem goes through the workers’ role, everybody else through the officers’', async () => {
  const who = (actor: Actor) =>
    runTx(
      uji.db,
      actor,
      async (tx) => (await sql<{ siapa: string }>`select current_user as siapa`.execute(tx)).rows[0],
    )
  assert.deepEqual(await who(officer), { siapa: 'setara_petugas' })
  assert.deepEqual(await who({ ...officer, peran: 'sistem' }), { siapa: 'setara_pekerja' })
})

test('now is the clock of the database, which only the owner can set', async () => {
  await uji.setJam('2026-11-17T16:59:59Z')
  const now = await runTx(uji.db, officer, async (_tx, at) => at)
  assert.equal(now.toISOString(), '2026-11-17T16:59:59.000Z')
  await assert.rejects(
    runTx(uji.db, officer, (tx) => sql`insert into jam_demo (pada) values (now())`.execute(tx)),
    { code: '42501' },
  )
  await uji.setJam(null)
})

test('a date is text, a timestamp is a Date, bytea is a Buffer, int8 is text', async () => {
  const { rows } = await sql<Record<string, unknown>>`
    select date '2026-02-28' as tanggal, timestamptz '2026-02-28T00:00:00Z' as pada, '\\x00ff'::bytea as isi,
           9007199254740993 as besar, array[date '2026-02-28'] as daftar`.execute(uji.db.petugas)
  assert.deepEqual(rows[0], {
    tanggal: '2026-02-28',
    pada: new Date('2026-02-28T00:00:00Z'),
    isi: Buffer.from([0, 255]),
    besar: '9007199254740993',
    daftar: ['2026-02-28'],
  })
})

test('a failure rolls the whole act back', async () => {
  await uji.owner.query('create table uji_gagal (n int); grant insert, select on uji_gagal to setara_petugas')
  const act = runTx(uji.db, officer, async (tx) => {
    await sql`insert into uji_gagal values (1)`.execute(tx)
    throw new Error('stop')
  })
  await assert.rejects(act, /stop/)
  assert.equal((await uji.owner.query('select from uji_gagal')).rowCount, 0)
})
