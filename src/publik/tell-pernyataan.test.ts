import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadWilayah } from '../wilayah/wilayah.ts'
import { tellPernyataan } from './tell-pernyataan.ts'

const wilayah = loadWilayah()
const tell = (isi: object | string) =>
  tellPernyataan(typeof isi === 'string' ? isi : JSON.stringify(isi), wilayah).map(
    ({ tanya, jawab }) => `${tanya}: ${jawab}`,
  )

test('a form of the web is told question by question, in its words, without what was left empty', () => {
  const jawaban = {
    untuk: { untuk: 'diri' },
    minta: { minta: 'masuk_dtks' },
    tempat: { kode_desa: '3201011001', alamat_jenis: 'tetap', alamat: 'RT 01' },
    nama: { nama_lengkap: 'Bu Painem' },
    lahir: { hari: '', bulan: '', tahun: '', umur: '70' },
    kelamin: { kelamin: '' },
    punya_nik: { punya_nik: 'belum' },
    bukti: { bukti: 'dua_saksi' },
    ibu: { nama_ibu_kandung: 'Tukiyem' },
    keadaan: { keadaan: 'lantai_tanah,tanpa_jamban' },
    cara: { cara: 'isyarat', cerita: 'Saya tuli.', tersegel: '' },
    kabar: { telepon: '' },
  }
  const said = tell({ formulir: 'usul', versi: 1, jawaban })
  const text = said.join('\n')
  assert.match(text, /Pondok Rajeg, Cibinong[\s\S]*RT 01/)
  assert.match(text, /Bu Painem[\s\S]*± 70[\s\S]*Tukiyem/)
  assert.match(text, /isyarat[\s\S]*Saya tuli\./)
  assert.equal(said.length, 10, text)
})

test('a paper is told box by box', () => {
  const jawaban = {
    ...{ nomor: 'X', untuk: 'keluarga', kode_desa: '3201011001', alamat: 'RT 2', nama_lengkap: 'Oma Ruth' },
    ...{ hari: '7', bulan: '3', tahun: '1961', nama_ibu_kandung: 'Ponirah' },
    ...{ lantai_tanah: 'ya', listrik_450: 'ya', kunjungan: 'ya', setuju: 'ya' },
  }
  const said = tell({ formulir: 'kertas', versi: 1, jawaban })
  assert.equal(said.length, 8, said.join('\n'))
  assert.ok(said.includes('Tanggal lahir: 7-3-1961'))
  assert.match(said.join('\n'), /Lantai dari tanah[^\n]*; Listrik 450/)
})

test('what is of no form that is known stands as it is: nothing is lost', () => {
  for (const isi of ['bukan json', '{"formulir":"usul","versi":2,"jawaban":{"x":{"y":"z"}}}', '[1]', 'null'])
    assert.deepEqual(tell(isi), [`Isi: ${isi}`])
})
