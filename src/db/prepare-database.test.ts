import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { remove } from '../../test/support/cluster.ts'
import { type Cluster, startEmbedded } from './embedded.ts'
import { LaunchProblem } from './launch-problem.ts'
import { prepareDatabase, withClient } from './prepare-database.ts'

// Roles belong to a whole cluster, so a server that is not ours is played by a cluster of this file alone.
const home = mkdtempSync(join(tmpdir(), 'setara-uji-'))
const migrations = [{ nama: '0001-a', sql: 'create table a (n int)', sidik: 'a' }]
let server: Cluster

before(async () => {
  server = await startEmbedded({ home, durable: false })
  await withClient(server.adminUrl, async (admin) => {
    await admin.query(`create role pengelola login createrole createdb password 'uji'`)
    await admin.query(`create role penyewa login password 'uji'`)
    await admin.query('create database sewaan owner penyewa')
  })
})
after(async () => {
  await server.close()
  await remove(home)
})

function as(role: string, database: string): string {
  const url = new URL(server.adminUrl)
  url.username = role
  url.password = 'uji'
  url.pathname = `/${database}`
  return url.href
}

const prepare = (role: string, database: string, kunci: string) =>
  prepareDatabase({
    adminUrl: as(role, database),
    database,
    kunciDir: join(home, kunci),
    migrations,
  })

test('one who owns the database but may not make roles is told the SQL to have run, and then goes on', async () => {
  const file = join(home, 'kunci-sewa', 'siapkan-peran.sql')
  await assert.rejects(
    prepare('penyewa', 'sewaan', 'kunci-sewa'),
    (error) => error instanceof LaunchProblem && error.langkah.includes(file),
  )
  assert.equal(statSync(file).mode & 0o077, 0, 'passwords stand in it')
  await withClient(server.adminUrl, (admin) => admin.query(readFileSync(file, 'utf8')))

  await assert.rejects(
    prepare('penyewa', 'sewaan', 'kunci-sewa'),
    (error) =>
      error instanceof LaunchProblem && error.langkah.includes('alter schema public owner to setara_migrasi'),
  )
  const superuser = new URL(server.adminUrl)
  superuser.pathname = '/sewaan'
  await withClient(superuser.href, async (admin) => {
    await admin.query('alter schema public owner to setara_migrasi')
    await admin.query('grant create, temporary, connect on database sewaan to setara_migrasi')
  })
  const urls = await prepare('penyewa', 'sewaan', 'kunci-sewa')
  await withClient(urls.setara_migrasi, (owner) => owner.query('select from a'))
  await assert.rejects(
    withClient(urls.setara_petugas, (client) => client.query('create table b (n int)')),
    { code: '42501' },
  )
})

test('one who may make roles and databases needs nobody; a second start changes nothing', async () => {
  await withClient(server.adminUrl, async (admin) => {
    await admin.query('drop database sewaan')
    for (const role of ['setara_migrasi', 'setara_petugas', 'setara_pekerja', 'setara_publik']) {
      await admin.query(`drop role ${role}`)
    }
  })
  const first = await prepare('pengelola', 'daerah', 'kunci-daerah')
  const second = await prepare('pengelola', 'daerah', 'kunci-daerah')
  assert.deepEqual(second, first)
  await withClient(second.setara_publik, (client) => client.query('select 1'))
})

test('two first starts at once end with the same roles and one database', async () => {
  const [a, b] = await Promise.all([
    prepare('pengelola', 'kembar', 'kunci-daerah'),
    prepare('pengelola', 'kembar', 'kunci-daerah'),
  ])
  assert.deepEqual(a, b)
})

test('a server that cannot be reached is said so, without its password', async () => {
  const wrong = as('pengelola', 'postgres').replace('uji@', 'rahasia@')
  await assert.rejects(
    prepareDatabase({
      adminUrl: wrong,
      database: 'daerah',
      kunciDir: join(home, 'kunci-daerah'),
      migrations,
    }),
    (error) =>
      error instanceof LaunchProblem &&
      error.message.includes('28P01') &&
      !`${error.message}${error.langkah}`.includes('rahasia'),
  )
})
