import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadWilayah } from '../wilayah/wilayah.ts'
import { barisReader } from './baris.ts'
import { describeGalat } from './galat.ts'
import { readHeader } from './header.ts'
import { KATALOG } from './katalog.ts'
import { BIT, KERAS, LUNAK } from './kode.ts'

const columns = ['nik', 'nama_lengkap', 'kode_desa', 'hubungan_keluarga', 'tanggal_lahir']
const header = readHeader(columns)
assert.ok(header)
const context = { header, wilayah: loadWilayah() }
const describe = (mask: number, ...cells: string[]) =>
  describeGalat(mask, barisReader(context.header, 'siak', 2026)(cells), cells, context)

test('every code has its words, and none says the clerk was wrong', () => {
  for (const kode of [...KERAS, ...LUNAK]) {
    const { seharusnya, tindakan } = KATALOG[kode]
    assert.ok(seharusnya.length > 10 && tindakan.length > 10, kode)
    assert.doesNotMatch(`${seharusnya} ${tindakan}`, /salah(?!\s+satu)|Anda harus|gagal|invalid/i, kode)
  }
})

test('a finding says column, what was read, what was expected and what to do', () => {
  const [first, second] = describe(BIT.A01 | BIT.TANPA_NIK, " '12", 'Siti', '3201012001')
  assert.deepEqual([first?.kode, first?.keras, first?.kolom, first?.terbaca], ['A01', true, 'nik', " '12"])
  assert.match(first?.tindakan ?? '', /KTP atau KK/)
  assert.deepEqual([second?.kode, second?.keras], ['TANPA_NIK', false])
})

test('a dead village names its successor where one is known', () => {
  assert.match(describe(BIT.A11, '', 'Siti', '1112032018')[0]?.seharusnya ?? '', /1112092011/)
  assert.match(describe(BIT.A11, '', 'Siti', '1101152007')[0]?.seharusnya ?? '', /belum diketahui/)
})

test('the column is the one to look at', () => {
  assert.equal(describe(BIT.A18, '', 'Siti', '', 'anak')[0]?.kolom, 'tanggal_lahir')
  assert.equal(describe(BIT.A18, '', 'Siti', '', 'istri')[0]?.kolom, 'hubungan_keluarga')
  assert.equal(describe(BIT.DITOLAK, '', '', 'x')[0]?.kolom, 'nama_lengkap')
  assert.equal(describe(BIT.DITOLAK, '', 'Siti', 'x')[0]?.kolom, 'kode_desa')
})
