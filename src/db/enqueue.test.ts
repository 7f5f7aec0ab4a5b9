import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { createTestDatabase } from '../../test/support/database.ts'
import { enqueue } from './enqueue.ts'
import { installJobs } from './install-jobs.ts'
import { type Actor, runTx } from './transaction.ts'

const uji = await createTestDatabase()
after(() => uji.close())
const officer: Actor = { petugas_id: null, peran: 'operator_desa', kabkota: '3201', desa: '' }
const sistem: Actor = { petugas_id: null, peran: 'sistem', kabkota: '*', desa: '' }
const job = { nama: 'uji.coba', isi: { nomor: '1' }, kunci: '1' }
const waiting = async () => {
  const { rows } = await uji.owner.query<{ jumlah: number }>(
    'select count(*)::int as jumlah from graphile_worker._private_jobs',
  )
  return rows[0]?.jumlah
}

test('a job is there when the act is, and only then; the same key is one job', async () => {
  const cut = runTx(uji.db, officer, async (tx) => {
    await enqueue(tx, job)
    throw new Error('stop')
  })
  await assert.rejects(cut, /stop/)
  assert.equal(await waiting(), 0)
  await runTx(uji.db, officer, (tx) => enqueue(tx, job))
  await runTx(uji.db, sistem, (tx) => enqueue(tx, job))
  assert.equal(await waiting(), 1)
})

test('an officer’s role puts in and neither sees nor takes out; the public does nothing', async () => {
  const read = sql`select from graphile_worker._private_jobs`
  const own = sql`select graphile_worker.add_job('uji.coba')`
  for (const statement of [read, own])
    await assert.rejects(
      runTx(uji.db, officer, (tx) => statement.execute(tx)),
      { code: '42501' },
    )
  assert.equal((await runTx(uji.db, sistem, (tx) => read.execute(tx))).rows.length, 1)
  for (const statement of [`select enqueue_job('a', '{}', 'a')`, 'select from graphile_worker._private_jobs'])
    await assert.rejects(uji.db.publik.query(statement), { code: '42501' })
})

test('installed again, nothing changes', async () => {
  await installJobs(uji.owner, uji.url('setara_migrasi'))
  assert.equal(await waiting(), 1)
})
