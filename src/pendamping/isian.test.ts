import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readFormulir } from './formulir.ts'
import { type GalatIsian, ISIAN, type Isian, readIsian } from './isian.ts'

const DESA = '3201011001'
const context = { today: '2026-11-10', isDesa: (kode: string) => kode === DESA }
const GOOD: Isian = {
  usulan_id: '01900000-0000-7000-8000-000000000001',
  kode_desa: DESA,
  nama_lengkap: 'Bu Sariyem',
  hari: '17',
  bulan: '8',
  tahun: '1961',
  cara: 'dua_saksi',
  saksi_satu: 'Pak Udin',
  saksi_dua: 'Bu Iis',
}

function read(change: Isian, bukti: Uint8Array | null = null) {
  const hasil = readIsian({ ...GOOD, ...change }, bukti, context)
  assert.ok(hasil)
  return hasil
}
function galat(change: Isian, bukti: Uint8Array | null = null): GalatIsian {
  const hasil = read(change, bukti)
  return 'galat' in hasil ? hasil.galat : {}
}
function input(change: Isian, bukti: Uint8Array | null = null) {
  const hasil = read(change, bukti)
  assert.ok('input' in hasil, JSON.stringify(hasil))
  return hasil.input
}

test('the least that makes a case: a village, a name, two witnesses', () => {
  const made = input({ hari: '', bulan: '', tahun: '' })
  assert.deepEqual(made.klien, {
    kode_desa: DESA,
    nama_lengkap: 'Bu Sariyem',
    nik: null,
    tanggal_lahir: null,
    presisi_tanggal: 'perkiraan',
    jenis_kelamin: null,
    telepon: null,
    alamat: null,
  })
  assert.equal(made.jalur, 'langsung')
  assert.deepEqual(made.persetujuan.keperluan, ['mengusulkan'])
})

test('a year alone is a year; a day without its month, a day that is none or has not come is asked for again', () => {
  const { klien } = input({ hari: '', bulan: '', tahun: '1961' })
  assert.deepEqual([klien.tanggal_lahir, klien.presisi_tanggal], ['1961-01-01', 'tahun'])
  const wrong: Isian[] = [
    { hari: '', bulan: '8', tahun: '1961' },
    { hari: '17', bulan: '', tahun: '1961' },
    { hari: '31', bulan: '2', tahun: '1961' },
    { hari: '17', bulan: '8', tahun: '61' },
    { hari: '17', bulan: '8', tahun: '1879' },
    { hari: '11', bulan: '11', tahun: '2026' },
  ]
  for (const change of wrong) assert.deepEqual(galat(change), { tanggal_lahir: true }, JSON.stringify(change))
  assert.equal(input({ hari: '10', bulan: '11', tahun: '2026' }).klien.tanggal_lahir, '2026-11-10')
})

test('a NIK may be missing, and may have dots, but has sixteen digits', () => {
  assert.equal(input({ nik: '3201.0117.0861.0001' }).klien.nik, '3201011708610001')
  for (const nik of ['320101170861000', '32010117086100012', '1'.repeat(16), 'NIK'])
    assert.deepEqual(galat({ nik }), { nik: true }, nik)
})

test('a village of others, no name, a private note, no way of consenting: each is said', () => {
  assert.deepEqual(galat({ kode_desa: '3201021001', nama_lengkap: ' - ', catatan: 'waria', cara: 'lisan' }), {
    kode_desa: true,
    nama_lengkap: true,
    catatan: true,
    cara: true,
  })
  assert.deepEqual(galat({ saksi_dua: ' ' }), { bukti: true })
  assert.deepEqual(galat({ cara: 'cap_jempol' }), { bukti: true })
  assert.deepEqual(input({ cara: 'cap_jempol' }, Buffer.from('x')).persetujuan.saksi, [])
})

test('a month is thirty days with today, and what is no choice of ours is the usual one', () => {
  assert.equal(input({ lama: '30' }).persetujuan.sampai, '2026-12-11')
  assert.equal(input({ lama: '365' }).persetujuan.sampai, '2027-11-11')
  assert.equal(input({ lama: '9999' }).persetujuan.sampai, '2027-02-09')
  assert.equal(input({ bahasa: 'MAD' }).persetujuan.bahasa, 'id')
  assert.equal(input({ jalur: 'khusus' }).jalur, 'khusus')
  assert.equal(input({ jalur: 'kemensos' }).jalur, 'langsung')
})

test('a form without its number is none of ours', () => {
  for (const usulan_id of ['', 'x', `${GOOD.usulan_id}0`])
    assert.equal(readIsian({ ...GOOD, usulan_id }, null, context), null)
})

test('whatever is typed, the answer is a case or what to repair', () => {
  const anyForm = fc.record(
    Object.fromEntries(ISIAN.map((name) => [name, fc.string({ unit: 'binary', maxLength: 200 })])),
    { requiredKeys: [] },
  )
  fc.assert(
    fc.property(anyForm, (typed) => {
      const hasil = readIsian({ ...GOOD, ...typed, usulan_id: GOOD.usulan_id ?? '' }, null, context)
      assert.ok(hasil && ('input' in hasil || Object.keys(hasil.galat).length > 0))
    }),
  )
})

test('a form with its file is read as the browser sent it; a broken one, or another kind, is refused', async () => {
  const form = new FormData()
  form.set('nama_lengkap', 'Bu Sariyem')
  form.set('lain', 'x')
  form.set('bukti', new File(['foto'], '../../jempol.png', { type: 'image/png' }))
  const sent = new Response(form)
  const type = sent.headers.get('content-type') ?? ''
  const bytes = Buffer.from(await sent.arrayBuffer())
  const { isian, bukti } = await readFormulir(bytes, type)
  assert.deepEqual(isian, { nama_lengkap: 'Bu Sariyem' })
  assert.equal(Buffer.from(bukti ?? []).toString(), 'foto')
  await assert.rejects(readFormulir(bytes.subarray(0, 80), type), { code: 'masukan.tidak_sah' })
  await assert.rejects(readFormulir({}, 'application/json'), { code: 'masukan.tidak_sah' })
  const empty = new FormData()
  empty.set('bukti', new File([], '', { type: 'application/octet-stream' }))
  const none = new Response(empty)
  const { bukti: nothing } = await readFormulir(
    Buffer.from(await none.arrayBuffer()),
    none.headers.get('content-type') ?? '',
  )
  assert.equal(nothing, null, 'a file field that was left empty')
})
