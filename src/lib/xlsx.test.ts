import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import writeExcelFile from 'write-excel-file/node'
import { readXlsx } from './xlsx.ts'
import { XlsxFault } from './xlsx-fault.ts'
import { type ZipPart, zipForTest } from './zip-for-test.ts'

const dir = await mkdtemp(join(tmpdir(), 'setara-xlsx-'))
after(() => rm(dir, { recursive: true }))
const path = join(dir, 'a.xlsx')

async function read(): Promise<[number, ...string[]][]> {
  const out: [number, ...string[]][] = []
  for await (const batch of readXlsx(path)) for (const { baris, cells } of batch) out.push([baris, ...cells])
  return out
}

const WORKBOOK: ZipPart[] = [
  {
    name: 'xl/workbook.xml',
    body: '<workbook xmlns:r="r"><sheets><sheet name="x" state="hidden" r:id="r0"/><sheet name="a" r:id="r1"/></sheets></workbook>',
  },
  {
    name: 'xl/_rels/workbook.xml.rels',
    body: '<Relationships><Relationship Id="r0" Target="sheet0.xml"/><Relationship Id="r1" Target="sheet1.xml"/></Relationships>',
  },
]

async function readSheet(rows: string, more: ZipPart[] = []) {
  const sheet = { name: 'xl/sheet1.xml', body: `<worksheet><sheetData>${rows}</sheetData></worksheet>` }
  await writeFile(path, zipForTest([...WORKBOOK, sheet, ...more]))
  return read()
}

async function refused(fault: XlsxFault['fault'], bytes: Buffer) {
  await writeFile(path, bytes)
  await assert.rejects(read(), (error) => error instanceof XlsxFault && error.fault === fault)
}

test('a file of a common writer: text, numbers, dates, empty cells', async () => {
  const birth = new Date(Date.UTC(1987, 5, 11))
  const sheet = [
    [{ value: 'nik' }, { value: 'tanggal_lahir' }, { value: 'hamil' }, { value: 'rt' }],
    [{ value: '3201015505900001' }, { value: birth, format: 'dd/mm/yyyy' }, { value: true }, { value: 7 }],
    [null, null, null, { value: 'Ma’ruf & <b>' }],
  ]
  await writeExcelFile(sheet).toFile(path)
  assert.deepEqual(await read(), [
    [1, 'nik', 'tanggal_lahir', 'hamil', 'rt'],
    [2, '3201015505900001', '1987-06-11', 'TRUE', '7'],
    [3, '', '', '', 'Ma’ruf & <b>'],
  ])
})

test('numbers come as the text that stands in the file, rows and cells by their reference', async () => {
  const rows = await readSheet(
    '<row r="1"><c r="A1"><v>9171010101900001</v></c><c r="C1"><v>3.20101E+15</v></c></row>' +
      '<row r="4"><c t="inlineStr"><is><r><t>Siti</t></r><r><t> Aminah</t></r></is></c><c><f>1+1</f><v>2</v></c></row>',
  )
  assert.deepEqual(rows, [
    [1, '9171010101900001', '', '3.20101E+15'],
    [4, 'Siti Aminah', '2'],
  ])
})

test('a number is written out where no digit is lost, and left as it stands where one may be', async () => {
  const numbers = ['3.204092005E9', '7.0', '29221.5', '-1.5E1', '3.201015505900001E15', '007']
  const rows = await readSheet(`<row>${numbers.map((v) => `<c><v>${v}</v></c>`).join('')}</row>`)
  assert.deepEqual(rows, [[1, '3204092005', '7', '29221.5', '-15', '3.201015505900001E15', '007']])
})

test('shared text without its phonetic guide, and a date style of the file’s own', async () => {
  const rows = await readSheet(
    '<row><c t="s"><v>0</v></c><c s="1"><v>29221.5</v></c><c s="0"><v>29221</v></c></row>',
    [
      {
        name: 'xl/sharedStrings.xml',
        body: '<sst><si><t>A</t><rPh><t>x</t></rPh><r><t>B</t></r></si></sst>',
      },
      {
        name: 'xl/styles.xml',
        body: '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="dd\\-mm"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs></styleSheet>',
      },
    ],
  )
  assert.deepEqual(rows, [[1, 'AB', '1980-01-01', '29221']])
})

test('a bomb is refused before it is unpacked, a lying size while reading', async () => {
  const bomb = { name: 'xl/bomb.xml', body: Buffer.alloc(20_000_000) }
  await refused('unsafe', zipForTest([...WORKBOOK, bomb]))
  const lying = { name: 'xl/sheet1.xml', body: '<worksheet/>', claimed_size: 5 }
  await refused('broken', zipForTest([...WORKBOOK, lying]))
})

test('DOCTYPE, zip slip, too many entries, not a zip, no sheet, broken XML', async () => {
  const doctype = { name: 'xl/sheet1.xml', body: '<!DOCTYPE a [<!ENTITY b "c">]><worksheet>&b;</worksheet>' }
  await refused('unsafe', zipForTest([...WORKBOOK, doctype]))
  await refused('broken', zipForTest([...WORKBOOK, { name: '../../etc/a', body: '' }]))
  await refused('unsafe', zipForTest(Array.from({ length: 2_001 }, (_, i) => ({ name: `${i}`, body: '' }))))
  await refused('broken', Buffer.from('PK\x03\x04 not a zip'))
  await refused('broken', zipForTest(WORKBOOK))
  await refused('broken', zipForTest([...WORKBOOK, { name: 'xl/sheet1.xml', body: '<worksheet><row>' }]))
})

test('a cell, a row number or a column beyond any honest sheet', async () => {
  const sheet = (rows: string) =>
    zipForTest([...WORKBOOK, { name: 'xl/sheet1.xml', body: `<worksheet>${rows}</worksheet>` }])
  await refused('too_large', sheet(`<row><c><v>${'1'.repeat(3_000)}</v></c></row>`))
  await refused('too_large', sheet('<row><c r="XFD1"><v>1</v></c></row>'))
  await refused('broken', sheet('<row r="9"/><row r="8"/>'))
  await refused('too_large', sheet('<row/>'.repeat(100_002)))
})
