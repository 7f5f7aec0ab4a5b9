import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import pg from 'pg'
import { createTestDatabase, type TestDatabase } from '../../test/support/database.ts'
import { LaunchProblem } from './launch-problem.ts'
import { type Migration, migrate, readMigrations } from './migrate.ts'

let uji: TestDatabase
let second: pg.Client
before(async () => {
  uji = await createTestDatabase()
  second = new pg.Client({ connectionString: uji.url('setara_migrasi') })
  await second.connect()
})
after(async () => {
  await second.end()
  await uji.close()
})

const migration = (nama: string, sql: string): Migration => ({ nama, sql, sidik: `sidik ${sql}` })

test('two starts at once apply each migration once', async () => {
  const list = [
    migration('9001-a', 'create table uji_a (n int)'),
    migration('9002-b', 'create table uji_b (n int)'),
  ]
  const applied = await Promise.all([migrate(uji.owner, list), migrate(second, list)])
  assert.deepEqual(applied.flat(), ['9001-a', '9002-b'])
  assert.deepEqual(await migrate(uji.owner, list), [])
})

test('a migration that fails leaves nothing of itself, and those before it stand', async () => {
  const list = [
    migration('9003-c', 'create table uji_c (n int)'),
    migration('9004-d', 'create table uji_d (n int); select 1/0'),
  ]
  await assert.rejects(migrate(uji.owner, list), LaunchProblem)
  const { rows } = await uji.owner.query(`select to_regclass('uji_c') as c, to_regclass('uji_d') as d`)
  assert.deepEqual(rows[0], { c: 'uji_c', d: null })
})

test('a migration that was altered after it was applied is refused', async () => {
  await migrate(uji.owner, [migration('9005-e', 'select 1')])
  await assert.rejects(migrate(uji.owner, [migration('9005-e', 'select 2')]), /9005-e/)
})

test('a migration that would wait behind people at work gives up instead', async () => {
  await uji.owner.query('create table uji_sibuk (n int)')
  await second.query('begin; lock table uji_sibuk in access share mode')
  const blocked = migrate(uji.owner, [migration('9006-f', 'alter table uji_sibuk add column m int')])
  await assert.rejects(blocked, /lock timeout/)
  await second.query('rollback')
})

test('a number used twice and a name that says no order are refused', () => {
  const dir = mkdtempSync(join(tmpdir(), 'migrasi-'))
  writeFileSync(join(dir, '0001-a.sql'), '')
  writeFileSync(join(dir, '0001-b.sql'), '')
  assert.throws(() => readMigrations(dir), /0001-b/)
  rmSync(join(dir, '0001-b.sql'))
  writeFileSync(join(dir, 'lain.sql'), '')
  assert.throws(() => readMigrations(dir), /lain/)
  rmSync(dir, { recursive: true })
})
