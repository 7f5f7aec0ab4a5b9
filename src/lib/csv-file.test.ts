import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { detectEncoding, readCsv } from './csv-file.ts'

const dir = await mkdtemp(join(tmpdir(), 'setara-csv-'))
after(() => rm(dir, { recursive: true }))

const known = (cells: readonly string[]) => cells.filter((cell) => ['nik', 'nama'].includes(cell)).length

async function read(bytes: Buffer | string): Promise<[number, ...string[]][]> {
  const path = join(dir, 'a.csv')
  await writeFile(path, bytes)
  const out: [number, ...string[]][] = []
  for await (const batch of readCsv(path, await detectEncoding(path), known))
    for (const { baris, cells } of batch) out.push([baris, ...cells])
  return out
}

test('comma, semicolon or tab', async () => {
  const expected = [
    [1, 'nik', 'nama'],
    [2, '1', 'Ani'],
  ]
  for (const d of [',', ';', '\t']) assert.deepEqual(await read(`nik${d}nama\n1${d}Ani\n`), expected, d)
  assert.deepEqual(await read('sep=;\nnik;nama\n1;Ani\n'), expected)
})

test('the known columns decide, not the most frequent mark', async () => {
  assert.deepEqual((await read('nik;nama;"a,b,c,d,e"\n'))[0], [1, 'nik', 'nama', 'a,b,c,d,e'])
})

test('UTF-8 with and without a byte order mark, UTF-16 with one, else Windows-1252', async () => {
  const text = 'nik,nama\n1,Ma’ruf é\n'
  const expected = [2, '1', 'Ma’ruf é']
  assert.deepEqual((await read(text))[1], expected)
  assert.deepEqual((await read(`\ufeff${text}`))[1], expected)
  assert.deepEqual((await read(Buffer.from(`\ufeff${text}`, 'utf16le')))[1], expected)
  assert.deepEqual((await read(Buffer.from('nik,nama\n1,Ma\x92ruf \xe9\n', 'latin1')))[1], expected)
})

test('a character across two chunks is one character', async () => {
  for (const letter of ['é', '’', '𝒜']) {
    const lead = 256 * 1024 - 'nik,nama\n1,'.length - 1
    const rows = await read(`nik,nama\n1,${'x'.repeat(lead)}${letter}${'y'.repeat(300_000)}\n`)
    assert.ok(rows[1]?.[2]?.includes(`x${letter}y`), letter)
  }
})

test('one bad byte at the end makes the whole file Windows-1252', async () => {
  const rows = await read(
    Buffer.concat([Buffer.from(`nik,nama\n${'1,é\n'.repeat(100_000)}`), Buffer.from([0xe9])]),
  )
  assert.equal(rows[1]?.[2], 'Ã©')
  assert.deepEqual(rows.at(-1), [100_002, 'é'])
})

test('an empty line counts, a quoted line break does not', async () => {
  assert.deepEqual(await read('nik,nama\r\n\r\n1,"A\r\nB"\r\n2,C'), [
    [1, 'nik', 'nama'],
    [2, ''],
    [3, '1', 'A\r\nB'],
    [4, '2', 'C'],
  ])
})

test('lines that end in CR alone, as an old spreadsheet writes them', async () => {
  assert.deepEqual(await read('nik,nama\r1,Ani\r\r2,Budi'), [
    [1, 'nik', 'nama'],
    [2, '1', 'Ani'],
    [3, ''],
    [4, '2', 'Budi'],
  ])
})

test('an empty file has no record', async () => {
  assert.deepEqual(await read(''), [])
})
