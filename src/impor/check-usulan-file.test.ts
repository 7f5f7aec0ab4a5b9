import assert from 'node:assert/strict'
import { access, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import writeExcelFile from 'write-excel-file/node'
import { loadWilayah } from '../wilayah/wilayah.ts'
import { checkUsulanFile } from './check-usulan-file.ts'

const SAMPLES = join(import.meta.dirname, '../../data/usulan')
const dir = await mkdtemp(join(tmpdir(), 'setara-impor-'))
after(() => rm(dir, { recursive: true }))
const wilayah = loadWilayah()
const hasil = join(dir, 'hasil.csv')

const check = (path: string) => checkUsulanFile({ path, tanggal: '2026-11-21', wilayah, hasil })
const checkText = async (text: string | Buffer) => {
  const path = join(dir, 'berkas')
  await writeFile(path, text)
  return check(path)
}
const codes = async () =>
  (await readFile(hasil, 'utf8'))
    .split('\n')
    .slice(1, -1)
    .map((line) => line.split(',').slice(0, 2).join())

for (const name of ['usulan-contoh', 'usulan-pinggir'])
  test(`${name}.csv gets exactly its codes`, async () => {
    assert.equal((await check(join(SAMPLES, `${name}.csv`))).penolakan, null)
    const expected = (await readFile(join(SAMPLES, `${name}.harapan.csv`), 'utf8')).trim().split(/\r?\n/)
    assert.deepEqual(
      await codes(),
      expected.slice(1).map((line) => line.split(',').slice(0, 2).join()),
    )
  })

test('a file that a spreadsheet damaged is refused whole and kindly, without a result', async () => {
  await rm(hasil, { force: true })
  const { penolakan } = await check(join(SAMPLES, 'usulan-rusak-excel.csv'))
  assert.equal(penolakan?.alasan, 'notasi_ilmiah')
  assert.match(penolakan.langkah, /berformat "Teks"/)
  await assert.rejects(access(hasil))
})

test('scientific notation in one cell of nik or no_kk is enough, point or comma, in a refused row too', async () => {
  for (const cell of ['1,77E+15', '1.77103E+15', '3E15', " '3,2e+15", '177E+13']) {
    const { penolakan } = await checkText(`nik;no_kk;kode_desa\n;;\n;${cell};\n`)
    assert.deepEqual(
      [penolakan?.alasan, penolakan?.kolom, penolakan?.baris],
      ['notasi_ilmiah', 'no_kk', 3],
      cell,
    )
  }
  for (const cell of ['3201E2', 'E15', '1,77', '1,77E+1555', '3201015505900001'])
    assert.equal((await checkText(`nik;no_kk;kode_desa\n${cell};;\n`)).penolakan, null, cell)
  assert.equal((await checkText('nik;nama_lengkap;telepon\n1;A;8,1E+11\n')).penolakan, null)
})

const nikEnding = (digit: string, count: number) =>
  Array.from({ length: count }, (_, i) => `32010155059${1000 + i}${digit}`)
const columns = (nikList: string[], noKkList: string[]) =>
  `nik,no_kk\n${nikList.map((nik, i) => `${nik},${noKkList[i] ?? ''}`).join('\n')}\n`

test('twenty values of which more than half end in 0; exactly half or nineteen is not', async () => {
  const refused = async (nik: string[], no_kk: string[] = []) =>
    (await checkText(columns(nik, no_kk))).penolakan?.alasan === 'digit_terakhir_nol'
  assert.ok(await refused([...nikEnding('0', 11), ...nikEnding('1', 9)]))
  assert.ok(!(await refused([...nikEnding('0', 10), ...nikEnding('1', 10)])))
  assert.ok(!(await refused(nikEnding('0', 19))))
  assert.ok(await refused(nikEnding('0', 20)))
  assert.ok(await refused(nikEnding('1', 20), nikEnding('0', 20)))
  assert.ok(!(await refused(nikEnding('0', 19), nikEnding('0', 19))))
  assert.ok(await refused(nikEnding('0', 20).map((nik) => `'${nik.slice(0, 4)}-${nik.slice(4)}`)))
  assert.ok(!(await refused([...nikEnding('0', 19), '320101550591000'])))
})

test('what is no file of proposals is refused with what to do', async () => {
  assert.equal((await checkText('')).penolakan?.alasan, 'kosong')
  assert.equal((await checkText('\n,,\n')).penolakan?.alasan, 'kosong')
  assert.equal((await checkText('Daftar warga miskin\n')).penolakan?.alasan, 'tanpa_judul_kolom')
  assert.equal((await checkText('nik,nama_lengkap\n1,"Siti\n')).penolakan?.alasan, 'kutip_tidak_ditutup')
  assert.equal((await checkText(Buffer.from('d0cf11e0a1b11ae1', 'hex'))).penolakan?.alasan, 'xls_lama')
  assert.equal((await checkText('PK\x03\x04')).penolakan?.alasan, 'xlsx_tidak_aman')
})

test('records are numbered as a spreadsheet shows them; empty ones count and are not written', async () => {
  const text =
    'Nama Lengkap,Catatan,Kode Desa\r\n"A\r\nB",,x\r\n\r\n - ,,\r\nSiti,,\r\n ,ada,\r\n,,,tambahan\r\n'
  const summary = await checkText(text)
  assert.deepEqual(await codes(), ['2,DITOLAK', '5,DITOLAK', '6,DITOLAK', '7,DITOLAK'])
  assert.ok(summary.penolakan === null && summary.jumlah === 4 && summary.ditolak === 4)
})

test('missing cells are empty', async () => {
  await checkText('kode_desa,nik,nama_lengkap,nama_ibu_kandung\n3204092005,,Siti Aminah\n3201012001\n')
  assert.deepEqual(await codes(), ['2,A15', '3,DITOLAK'])
})

test('a spreadsheet file gets the codes that the same CSV gets', async () => {
  const rows = [
    ['NIK', 'Nama Lengkap', 'Kode Desa', 'Tanggal Lahir', 'Nama Ibu Kandung'],
    ['3201015605900001', 'Siti', '32.04.09.2005', '31/02/1980', 'IBU'],
    ['', '', '', '', ''],
    ['12', 'X', '9114302006', '1990-05-15', 'Nur Hasanah'],
  ]
  await checkText(rows.map((row) => row.join(';')).join('\r\n'))
  const fromCsv = await codes()
  const path = join(dir, 'a.xlsx')
  await writeExcelFile(rows.map((row) => row.map((value) => (value === '' ? null : { value })))).toFile(path)
  await check(path)
  assert.deepEqual(await codes(), fromCsv)
  assert.deepEqual(fromCsv, ['2,A15 A16', '4,A01 A11 A13'])
})
