import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { createTestDatabase, type TestDatabase } from '../../test/support/database.ts'
import { CONSTRAINTS, problemOfDatabase } from './constraint.ts'

let uji: TestDatabase
before(async () => {
  uji = await createTestDatabase()
})
after(() => uji.close())

const codeOf = async (statement: string) => {
  const error: unknown = await uji.owner.query(statement).catch((reason: unknown) => reason)
  return problemOfDatabase(error)?.code ?? null
}

test('each name in the map is a constraint or unique index of the schema', async () => {
  const { rows } = await uji.owner.query<{ nama: string }>(
    `select conname as nama from pg_constraint union select relname from pg_class where relkind = 'i'`,
  )
  const known = new Set(rows.map((row) => row.nama))
  assert.deepEqual(
    Object.keys(CONSTRAINTS).filter((name) => !known.has(name)),
    [],
  )
})

test('a named constraint gives its Problem, an unnamed one stays a bug', async () => {
  await uji.owner.query(
    'create table uji_nama (n int constraint peristiwa_bukan_diri check (n > 0), m int check (m > 0))',
  )
  assert.equal(await codeOf('insert into uji_nama (n) values (0)'), 'usulan.orang_sama')
  assert.equal(await codeOf('insert into uji_nama (m) values (0)'), null)
  assert.equal(await codeOf('select 1/0'), null)
})

test('a policy or grant that says no, and a server that is busy, have their Problems', async () => {
  await uji.owner.query('create table uji_tutup (n int)')
  const refused: unknown = await uji.db.publik
    .query('select from uji_tutup')
    .catch((reason: unknown) => reason)
  assert.equal(problemOfDatabase(refused)?.code, 'sesi.di_luar_wilayah')
  assert.equal(await codeOf("set statement_timeout = '10ms'; select pg_sleep(1)"), 'gangguan')
  await uji.owner.query('reset statement_timeout')
  assert.equal(problemOfDatabase(new Error('not of the database')), null)
})
