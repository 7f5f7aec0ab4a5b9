import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { createTestDatabase } from '../../test/support/database.ts'
import { type Actor, runTx } from '../db/transaction.ts'
import { uuidFrom } from '../lib/uuid.ts'
import { createKunciForTest } from './kunci.ts'
import {
  checkKunci,
  createSubjekKunciBulk,
  eraseSubjek,
  getSubjekKunci,
  type KunciAct,
  openSubjekKunciBulk,
} from './kunci-store.ts'

const uji = await createTestDatabase()
after(() => uji.close())
const kunci = createKunciForTest()
const siti = uuidFrom('Siti Aminah')
const joko = uuidFrom('Joko Susilo')
const operator: Actor = { petugas_id: uuidFrom('Rina'), peran: 'operator_desa', kabkota: '3201', desa: '' }
const sistem: Actor = { petugas_id: null, peran: 'sistem', kabkota: '*', desa: '' }
const run = <T>(actor: Actor, fn: (act: KunciAct) => Promise<T>) =>
  runTx(uji.db, actor, (tx) => fn({ tx, kunci }))

test('a key made in one transaction opens in the next, and only within the region', async () => {
  const cell = { table: 'individu', column: 'nik_enc', id: siti }
  const sealed = await run(operator, async (act) => {
    const keys = await createSubjekKunciBulk(act, [
      { subjek_id: siti, kode_kabkota: '3201' },
      { subjek_id: joko, kode_kabkota: '3201' },
    ])
    const key = keys.get(siti)
    assert.ok(key)
    return kunci.encryptField(key, cell, '3201015505900001')
  })
  const text = await run(operator, async (act) =>
    kunci.decryptField(await getSubjekKunci(act, siti), cell, sealed),
  )
  assert.equal(text, '3201015505900001')
  const elsewhere = { ...operator, kabkota: '3202' }
  assert.equal((await run(elsewhere, (act) => openSubjekKunciBulk(act, [siti, joko]))).size, 0)
  await assert.rejects(
    run(elsewhere, (act) => getSubjekKunci(act, siti)),
    /no key/,
  )
})

test('nobody makes a key for another region, or a second one for the same subject', async () => {
  const foreign = [{ subjek_id: uuidFrom('Made'), kode_kabkota: '5171' }]
  await assert.rejects(
    run(operator, (act) => createSubjekKunciBulk(act, foreign)),
    { code: '42501' },
  )
  const again = [{ subjek_id: siti, kode_kabkota: '3201' }]
  await assert.rejects(
    run(operator, (act) => createSubjekKunciBulk(act, again)),
    { code: '23505' },
  )
})

test('an officer cannot destroy or change a key; the system can destroy it', async () => {
  await assert.rejects(
    run(operator, (act) => eraseSubjek(act, joko)),
    { code: '42501' },
  )
  assert.deepEqual(await run(sistem, (act) => eraseSubjek(act, joko)), { kunci: 1, garam: 0 })
  assert.equal((await run(sistem, (act) => openSubjekKunciBulk(act, [joko]))).has(joko), false)
})

test('other key files than those of the database are refused', async () => {
  await run(sistem, checkKunci)
  await run(sistem, checkKunci)
  await assert.rejects(
    runTx(uji.db, sistem, (tx) => checkKunci({ tx, kunci: createKunciForTest() })),
    /bukan kunci basis data ini/,
  )
})
