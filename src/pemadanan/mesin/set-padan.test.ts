import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { collect } from './kolom-for-test.ts'
import { readBaris, readSetPadan, SetFault } from './set-padan.ts'

const folder = mkdtempSync(join(tmpdir(), 'setara-set-'))
after(() => rmSync(folder, { recursive: true }))

async function readAll(path: string, wanted: readonly string[]): Promise<string[][]> {
  return (await collect(readBaris(path, wanted))).map((cells) => cells.map((cell) => cell.trim()))
}

test('CSV with a space after the comma, CRLF, quotes and a mark in front is read, zipped or not', async () => {
  const text = '\uFEFFid, nama, tanggal\r\n1, "Siti, S.Pd", 19870611\r\n2, Budi, \r\n'
  const path = join(folder, 'a.csv')
  writeFileSync(path, text)
  writeFileSync(`${path}.gz`, gzipSync(text))
  for (const file of [path, `${path}.gz`]) {
    const rows = await readAll(file, ['tanggal', 'id'])
    assert.deepEqual(rows, [
      ['19870611', '1'],
      ['', '2'],
    ])
  }
})

test('the parquet file of historical figures has its 25,771 rows', async () => {
  const rows = await readAll('data/pemadanan/historical_50k_dev.parquet', ['surname', 'dob'])
  assert.equal(rows.length, 25_771)
  assert.deepEqual(rows[0], ['chudleigh', '1630-08-01'])
})

test('a set that cannot be is refused with what is wrong', () => {
  const path = join(folder, 'x.set.json')
  const write = (set: unknown) => writeFileSync(path, JSON.stringify(set))
  write({ jenis: 'duplikat', berkas: ['a.csv'], kolom: [{ kolom: 'nama', jenis: 'umur' }] })
  assert.throws(() => readSetPadan(path), SetFault)
  write({ jenis: 'tautan', berkas: ['a.csv'], kolom: [] })
  assert.throws(() => readSetPadan(path), /too few files/)
  write({ jenis: 'lain', berkas: [], kolom: [] })
  assert.throws(() => readSetPadan(path), SetFault)
})

test('a column that is not in the file is refused', async () => {
  writeFileSync(join(folder, 'b.csv'), 'id,nama\n1,Siti\n')
  await assert.rejects(readAll(join(folder, 'b.csv'), ['alamat']), /no column alamat/)
})
