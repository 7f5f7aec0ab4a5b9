import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LANGKAH } from '../usulan/alur.ts'
import { isLikeNama } from './kemiripan-nama.ts'
import { comparePadan, type DataPadan, nextStatus, type OrangPadan, type StatusPadan } from './pemadanan.ts'

const siti: OrangPadan = {
  nik: '9171015505900001',
  no_kk: '9171010101100002',
  nama_lengkap: 'Siti Aminah',
  tanggal_lahir: '1990-05-15',
  presisi_tanggal: 'hari',
  jenis_kelamin: 'P',
  nama_ibu_kandung: 'Sri Wahyuni',
}
const compare = (data: Partial<DataPadan>, orang: Partial<OrangPadan> = {}) => {
  const { nik: _, presisi_tanggal: __, ...same } = { ...siti, ...orang }
  return comparePadan({ ...siti, ...orang }, { keadaan: 'aktif', data: { ...same, ...data } })
}

test('spelling of the strict form is no difference', () => {
  for (const nama_lengkap of ['SITI AMINAH', 'Hj. Siti Aminah, S.Pd', 'St. Aminah', 'SITIAMINAH']) {
    assert.deepEqual(compare({ nama_lengkap }), { status: 'padan', kolom_beda: [] }, nama_lengkap)
  }
})

test('likely spellings are for a human, other names are not', () => {
  for (const nama_lengkap of ['Siti Aminnah', 'Siti A', 'Aminah Siti', 'Siti', 'Siti Amnah', 'Sity Aminah']) {
    assert.deepEqual(compare({ nama_lengkap }), { status: 'padan_sebagian', kolom_beda: ['nama_lengkap'] })
  }
  for (const nama_lengkap of ['Siti Aminuddin Rahman', 'Joko Susilo', 'Siti Khadijah']) {
    assert.equal(compare({ nama_lengkap }).status, 'tidak_padan', nama_lengkap)
  }
})

test('a last vowel makes two people; a vowel inside is for a human', () => {
  assert.equal(isLikeNama('Ratna', 'Ratno'), false)
  assert.equal(isLikeNama('Dewa Putra', 'Dewa Putri'), false)
  assert.equal(isLikeNama('Suparman', 'Suparmin'), true)
})

test('dates: a swap, a placeholder, one part off are for a human; another date is not this person', () => {
  const lahir = (tanggal_lahir: string, orang: Partial<OrangPadan> = {}) => compare({ tanggal_lahir }, orang)
  assert.equal(lahir('1990-01-01').status, 'padan_sebagian')
  assert.equal(lahir('1990-05-16').status, 'padan_sebagian')
  assert.equal(lahir('1990-07-05', { tanggal_lahir: '1990-05-07' }).status, 'padan_sebagian')
  assert.equal(lahir('1971-11-30').status, 'tidak_padan')
  assert.deepEqual(
    lahir('1990-11-30', { tanggal_lahir: '1990-01-01', presisi_tanggal: 'tahun' }).status,
    'padan',
  )
  assert.equal(
    lahir('1993-11-30', { tanggal_lahir: '1990-01-01', presisi_tanggal: 'tahun' }).status,
    'tidak_padan',
  )
})

test("what a side doesn't know is no difference, a mother called IBU neither; a moved card is", () => {
  assert.equal(compare({ nama_ibu_kandung: 'IBU' }).status, 'padan')
  assert.equal(compare({ nama_ibu_kandung: null }).status, 'padan')
  assert.equal(compare({}, { tanggal_lahir: null }).status, 'padan')
  assert.deepEqual(compare({ nama_ibu_kandung: 'Sumarni' }).kolom_beda, ['nama_ibu_kandung'])
  assert.deepEqual(compare({ no_kk: '9171010101200009', jenis_kelamin: 'L' }), {
    status: 'padan_sebagian',
    kolom_beda: ['jenis_kelamin', 'no_kk'],
  })
})

test('without NIK nothing is asked; an outage and the states of the registry are told as they are', () => {
  assert.equal(comparePadan({ ...siti, nik: null }, { keadaan: 'gangguan' }).status, 'tanpa_dokumen')
  assert.equal(comparePadan(siti, { keadaan: 'gangguan' }).status, 'layanan_gangguan')
  assert.equal(comparePadan(siti, { keadaan: 'meninggal' }).status, 'meninggal')
})

test('each answer leads where the table of the flow allows, death never to a refusal, an outage nowhere', () => {
  const statuses: StatusPadan[] = ['padan', 'padan_sebagian', 'tidak_padan', 'nik_tidak_ditemukan']
  statuses.push('nik_nonaktif', 'belum_rekam', 'ganda', 'meninggal', 'pindah_ln', 'tanpa_dokumen')
  statuses.push('layanan_gangguan', 'belum_dicek')
  const allowed = LANGKAH.filter((langkah) => langkah.tindakan === 'recordPemadanan').map(({ ke }) => ke)
  for (const status of statuses)
    assert.ok(
      allowed.some((ke) => ke === nextStatus(status)),
      status,
    )
  assert.equal(nextStatus('meninggal'), 'perlu_perbaikan')
  assert.equal(nextStatus('layanan_gangguan'), 'dikirim')
  assert.equal(nextStatus('tanpa_dokumen'), 'menunggu_nik')
})
