import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { createTestDatabase, type TestDatabase } from '../../test/support/database.ts'
import { type Actor, runTx, type Tx } from './transaction.ts'

const WARGA: Actor = { petugas_id: null, peran: 'pembuat', kabkota: '', desa: '' }

let uji: TestDatabase
before(async () => {
  uji = await createTestDatabase()
})
after(() => uji.close())

async function kept(tx: Tx, text: string): Promise<number> {
  const { rows } = await sql<{ n: string }>`
    select count(*) as n from pg_prepared_statements where statement like ${`%${text}%`}`.execute(tx)
  return Number(rows[0]?.n)
}

test('what the public does is planned once a connection, and answers each time what is asked', async () => {
  for (const angka of [1, 2, 3])
    await runTx(uji.db, WARGA, async (tx) => {
      const { rows } = await sql<{ dua: number }>`select ${angka}::int * 2 as dua`.execute(tx)
      assert.equal(rows[0]?.dua, angka * 2)
      assert.equal(await kept(tx, '::int * 2 as dua'), 1)
    })
})

test('an officer asks for few rows now and for many then: planned for each', async () => {
  await runTx(uji.db, { ...WARGA, peran: 'verifikator' }, async (tx) => {
    await sql`select ${1}::int * 3 as tiga`.execute(tx)
    assert.equal(await kept(tx, '::int * 3 as tiga'), 0)
  })
})

test('texts that are made up as one goes fill no memory', async () => {
  await runTx(uji.db, WARGA, async (tx) => {
    for (let at = 0; at < 450; at += 1) await sql.raw(`select ${at} as urutan`).execute(tx)
    assert.equal(await kept(tx, ' as urutan'), 0, 'without parameters there is nothing to plan again')
    for (let at = 0; at < 450; at += 1) await sql`select ${at}::int as ${sql.ref(`k${at}`)}`.execute(tx)
    assert.ok((await kept(tx, '::int as "k')) <= 400)
  })
})
