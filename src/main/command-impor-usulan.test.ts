import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { runCommand } from '../../test/support/command.ts'

const home = mkdtempSync(join(tmpdir(), 'setara-uji-'))
after(() => rmSync(home, { recursive: true }))
const write = (name: string, text: string) => {
  writeFileSync(join(home, name), text)
  return join(home, name)
}
const check = (path: string, ...more: string[]) =>
  runCommand(join(home, 'data'), 'impor', 'usulan', path, ...more)
const good = write('baik.csv', 'nik,nama_lengkap,kode_desa\n12,Siti Contoh,3201011001\n')

test('a check writes its result, ends well although a row has codes, and starts no database', async () => {
  const hasil = join(home, 'hasil.csv')
  const { code, stdout } = await check(good, '--uji', '--hasil', hasil, '--tanggal', '2026-11-21')
  assert.equal(code, 0)
  assert.match(stdout, /1 baris dibaca/)
  assert.match(readFileSync(hasil, 'utf8'), /^baris,kode,temuan\n2,A01 A15,/)
  assert.ok(!existsSync(join(home, 'data')))
})

test('a file that a spreadsheet has damaged is refused with code 2, and nothing is written', async () => {
  const damaged = write('rusak.csv', 'nik,nama_lengkap,kode_desa\n"3,20102E+15",Siti Contoh,3201011001\n')
  const before = readdirSync(home)
  const { code, stdout, stderr } = await check(damaged, '--uji', '--hasil', join(home, 'rusak-hasil.csv'))
  assert.equal(code, 2)
  assert.equal(stdout, '')
  assert.match(stderr, /Tidak ada yang disimpan/)
  assert.deepEqual(readdirSync(home), before)
})

test('storing asks for an officer; a file that is not there, a wrong day, its own result: each is said', async () => {
  const said = async (pattern: RegExp, path: string, ...more: string[]) => {
    const { code, stderr } = await check(path, ...more)
    assert.equal(code, 1)
    assert.match(stderr, pattern)
  }
  await said(/--petugas NAMA/, good)
  await said(/tidak bisa dibaca/, join(home, 'tidak-ada.csv'), '--uji')
  await said(/--tanggal/, good, '--uji', '--tanggal', '2026-02-29')
  await said(/--kamus/, good, '--uji', '--kamus', 'lain')
  await said(/tertimpa/, good, '--uji', '--hasil', good)
  await said(/tidak bisa dibaca/, home, '--uji')
  for (const hasil of [join(home, 'tidak-ada', 'hasil.csv'), home, join(good, 'hasil.csv'), '/dev/null'])
    await said(/Hasil tidak bisa ditulis/, good, '--uji', '--hasil', hasil)
})
