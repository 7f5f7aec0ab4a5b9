import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { remove, root } from '../../test/support/cluster.ts'
import { runCommand } from '../../test/support/command.ts'
import { GAYA } from '../web/gaya/gaya.ts'
import { PONSEL } from '../web/ponsel/ponsel.ts'

const home = mkdtempSync(join(tmpdir(), 'setara-uji-'))
let door: ChildProcess
let address = ''
let said = ''

// The front door itself, as `npm run setara -- server` opens it.
function start(port: string): ChildProcess {
  return spawn(process.execPath, [join(root, 'bin', 'setara.mjs'), 'server'], {
    cwd: root,
    env: { ...process.env, SETARA_DATA: home, SETARA_PORT: port, SETARA_LOG: 'info' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

/** What a command beside the running server writes to standard output. */
async function command(...argv: string[]): Promise<string> {
  const { code, stdout, stderr } = await runCommand(home, ...argv)
  assert.equal(code, 0, stderr)
  return stdout
}

function listenTo(child: ChildProcess): {
  exited: Promise<number | null>
  says(pattern: RegExp): Promise<string>
} {
  let text = ''
  const hear = (chunk: unknown) => {
    text += String(chunk)
    said += String(chunk)
  }
  child.stdout?.on('data', hear)
  child.stderr?.on('data', hear)
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const says = async (pattern: RegExp) => {
    for (let i = 0; i < 600; i++) {
      const found = pattern.exec(text)
      if (found) return found[0]
      if (child.exitCode !== null) break
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    throw new Error(`never said ${pattern.source}`)
  }
  return { exited, says }
}

before(async () => {
  door = start('0')
  address = await listenTo(door).says(/http:\/\/127\.0\.0\.1:\d+/)
})
after(async () => {
  door.kill('SIGKILL')
  await remove(home)
})

test('the front door opens, and its health is told', async () => {
  const response = await fetch(`${address}/sehat`)
  assert.equal(response.status, 200)
  assert.deepEqual(await response.json(), { basis_data: true, migrasi: true })
})

test('what names its content is kept for a year, and what is about somebody by nobody', async () => {
  const cacheOf = async (path: string) => (await fetch(address + path)).headers.get('cache-control')
  assert.equal(await cacheOf(GAYA.path), 'public, max-age=31536000, immutable')
  assert.equal(await cacheOf(PONSEL.path), 'public, max-age=31536000, immutable')
  assert.equal(await cacheOf('/cek'), 'no-store')
  assert.equal(await cacheOf('/sanggahan'), 'no-store')
})

test('what is asked in an address is in no log line', async () => {
  const nik = ['3201', '9999', '9900', '0001'].join('')
  await fetch(`${address}/cek?nama=Kenari&nik=${nik}`)
  await fetch(`${address}/tidak-ada/${nik}`)
  assert.match(said, /permintaan/)
  assert.ok(!said.includes(nik) && !said.includes('Kenari'))
})

test('a token made at the command line is an officer’s session, until it is taken back', async () => {
  const knock = async (token: string) => {
    const response = await fetch(`${address}/sehat`, { headers: { authorization: `Bearer ${token}` } })
    return response.status
  }
  const tugas = ['--peran', 'operator_desa', '--wilayah', '32.01.01.1001', '--dasar', 'SK 1/2026']
  assert.match(await command('petugas', 'tambah', 'Rina Uji', ...tugas), /tercatat sebagai operator_desa/)
  const token = await command('petugas', 'token', 'rina uji', '--hari', '2')
  assert.equal(await knock(token), 200)
  assert.equal(await knock(`${token.slice(0, -1)}x`), 401)
  assert.match(await command('petugas', 'token', 'Rina Uji', '--cabut'), /^1 token dicabut/)
  assert.equal(await knock(token), 401)
  assert.ok(!said.includes(token))
})

test('a role that no person may hold, and a region that is not there, are refused', async () => {
  for (const [peran, wilayah] of [
    ['sistem', '3201'],
    ['verifikator', '3299'],
  ] as const) {
    const tugas = ['--peran', peran, '--wilayah', wilayah, '--dasar', 'SK 1/2026']
    const { code, stderr } = await runCommand(home, 'petugas', 'tambah', 'Joko', ...tugas)
    assert.equal(code, 1)
    assert.match(stderr, /^Isi --(peran|wilayah) tidak bisa dibaca/)
  }
})

test('the same file by hand and over HTTP is one import, within the officer’s village', async () => {
  const path = join(home, 'usulan.csv')
  writeFileSync(
    path,
    'nik,nama_lengkap,kode_desa,nama_ibu_kandung\n,Siti Contoh,3201011001,Nur\n,Umar Contoh,7371101007,Sari\n',
  )
  const told = await command(
    'impor',
    'usulan',
    path,
    '--petugas',
    'Rina Uji',
    '--hasil',
    join(home, 'hasil.csv'),
  )
  assert.match(told, /^2 baris dibaca, 1 usulan disimpan/)
  assert.match(readFileSync(join(home, 'hasil.csv'), 'utf8'), /LUAR_WILAYAH/)
  const token = await command('petugas', 'token', 'Rina Uji')
  const response = await fetch(`${address}/impor/usulan`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'text/csv' },
    body: readFileSync(path),
  })
  assert.equal(response.status, 202)
  const { tahap, jumlah_tersimpan } = await response.json()
  assert.deepEqual([tahap, jumlah_tersimpan], ['selesai', 1])
})

test('what officers work with asks for a token', async () => {
  const id = '018f3a5c-0000-7000-8000-000000000001'
  for (const path of [
    `/impor/${id}`,
    `/impor/${id}/hasil.csv`,
    `/pengesahan/${id}`,
    `/pengesahan/${id}/surat.pdf`,
  ])
    assert.equal((await fetch(`${address}${path}`)).status, 401, path)
})

test('a port that is taken is said so, with what to do', async () => {
  const taken = createServer()
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve))
  const place = taken.address()
  const port = typeof place === 'object' && place ? place.port : 0
  const second = start(String(port))
  const { exited, says } = listenTo(second)
  await says(/sedang dipakai program lain/)
  assert.equal(await exited, 1)
  taken.close()
})

test('kill -9 of the door: the program behind it stops by itself and frees its port', async () => {
  const other = start('0')
  const { says, exited } = listenTo(other)
  const place = await says(/http:\/\/127\.0\.0\.1:\d+/)
  assert.equal((await fetch(`${place}/sehat`)).status, 200)
  other.kill('SIGKILL')
  await exited
  const isUp = () => fetch(`${place}/sehat`).then(Boolean, () => false)
  for (let i = 0; i < 200 && (await isUp()); i++) await new Promise((resolve) => setTimeout(resolve, 50))
  assert.equal(await isUp(), false)
  assert.equal((await fetch(`${address}/sehat`)).status, 200, 'the database stays for those who still use it')
})

test('asked to stop, it stops with everything closed', async () => {
  const exited = new Promise((resolve) => door.once('exit', resolve))
  door.kill('SIGTERM')
  assert.equal(await exited, 0)
  assert.match(said, /server\.berhenti/)
  await assert.rejects(fetch(`${address}/sehat`))
})
