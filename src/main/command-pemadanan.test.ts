import assert from 'node:assert/strict'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { remove } from '../../test/support/cluster.ts'
import { runCommand } from '../../test/support/command.ts'
import { periodeOf } from '../periode/periode.ts'
import { generatePopulasi } from '../simulasi/generate-populasi.ts'
import { spawnDukcapil } from '../simulasi/spawn-dukcapil.ts'
import { writePopulasi } from '../simulasi/tulis-populasi.ts'

// Through the front door: a regency of Papua, its registry beside it, no worker.
const OPTIONS = { kode_kabkota: '9501', keluarga: 40, seed: 7 }
const home = mkdtempSync(join(tmpdir(), 'setara-padan-'))
await writePopulasi(OPTIONS, join(home, 'berkas'))
const dukcapil = await spawnDukcapil(join(home, 'berkas', 'dukcapil.jsonl'))
after(async () => {
  await dukcapil.stop()
  await remove(home)
})
const people = [...generatePopulasi(OPTIONS)].flatMap(({ anggota }) => anggota)
const jalan = (...more: string[]) => runCommand(home, 'pemadanan', 'jalan', '--kabkota', '9501', ...more)

test('without a registry’s address it says what to do', async () => {
  const { code, stderr } = await jalan()
  assert.equal(code, 1)
  assert.match(stderr, /SETARA_DUKCAPIL_URL/)
})

test('a regency is matched, reported by village, and the same command again asks nobody', async () => {
  process.env['SETARA_DUKCAPIL_URL'] = dukcapil.url
  const made = await runCommand(home, 'generate', '--kabkota', '9501', '--keluarga', '40', '--seed', '7')
  assert.equal(made.code, 0, made.stderr)
  const first = await jalan()
  assert.equal(first.code, 0, first.stderr)
  assert.match(first.stdout, new RegExp(`${people.length} orang ditanyakan`))
  assert.match(first.stderr, /sampai desa 9501/)
  await dukcapil.setKendali({ mode: 'hidup' })
  const second = await jalan()
  assert.match(second.stdout, / 0 orang ditanyakan/)
  assert.equal(await dukcapil.countCalls(), 0)

  const periode = periodeOf(new Date())
  const { stdout, code } = await runCommand(home, 'pemadanan', 'laporan', '--periode', periode, '--desa')
  assert.equal(code, 0)
  assert.match(stdout, /Kolom yang berbeda/)
  assert.match(stdout, /operator_desa {2}padan\./)
  const total = /^9501 +(.+)$/m.exec(stdout)?.[1]?.split(/ +/).map(Number) ?? []
  assert.equal(
    total.reduce((sum, jumlah) => sum + jumlah, 0),
    people.length,
  )
  for (const { nama_lengkap, nik } of people) {
    assert.ok(nik === null || !stdout.includes(nik))
    assert.ok(!stdout.includes(nama_lengkap), nama_lengkap)
  }
})

test('a registry that is down: exit code 1, and nothing lost', async () => {
  await dukcapil.setKendali({ mode: 'mati' })
  const { code, stdout } = await jalan('--semua')
  assert.equal(code, 1)
  assert.match(stdout, /Tidak dihitung melawan siapa pun/)
  await dukcapil.setKendali({ mode: 'hidup' })
  assert.equal((await jalan('--semua')).code, 0)
})

test('codes of 2021 come in, with row and column of what can’t be read', async () => {
  const path = join(home, 'lama.csv')
  const nik = people.find((orang) => orang.nik !== null)?.nik
  writeFileSync(path, `nik,kode\n${nik},MK\n${nik},XX\n`)
  const { code, stdout, stderr } = await runCommand(home, 'pemadanan', 'impor-lama', path)
  assert.equal(code, 0)
  assert.match(stdout, /Tersimpan: 1\./)
  assert.match(stderr, /baris 3, kolom kode/)
})
