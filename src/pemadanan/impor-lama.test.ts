import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { createTestDatabase } from '../../test/support/database.ts'
import { orang } from '../../test/support/orang.ts'
import { act, actor, createPanggung } from '../../test/support/panggung.ts'
import { createIndividuBulk } from '../penduduk/individu-store.ts'
import { imporLama } from './impor-lama.ts'
import { KODE_LAMA, readKodeLama } from './kode-lama.ts'
import { countPadan, jumlahkan } from './laporan-store.ts'

const home = mkdtempSync(join(tmpdir(), 'setara-lama-'))
const uji = await createTestDatabase()
after(async () => {
  await uji.close()
  rmSync(home, { recursive: true })
})
const panggung = await createPanggung(uji)
const nikOf = (at: number) => `32010157086100${String(at).padStart(2, '0')}`
const siti = orang('Siti Aminah', { nik: nikOf(1) })
const joko = orang('Joko Susilo', { nik: nikOf(2) })
await act(panggung, 'sistem', (a) => createIndividuBulk(a, [siti, joko]))

function imporText(text: string) {
  const path = join(home, 'lama.csv')
  writeFileSync(path, text)
  return imporLama(panggung.setara, actor(panggung, 'sistem'), path)
}

test('every code of the tool has its words and a status of today; none of them is a death or a removal', () => {
  const kode = Object.keys(KODE_LAMA)
  assert.deepEqual(kode.slice(kode.indexOf('M1')), [
    ...['M1', 'M2', 'M4', 'M4a', 'MK', 'MKa', 'MKb', 'Q1', 'Q1a', 'Q1b', 'Q2', 'Q2a', 'Q2b'],
  ])
  const statusOf = (text: string) => KODE_LAMA[readKodeLama(text) ?? '']?.status
  assert.deepEqual(['MK', 'mka', ' Q1 ', 'Q1A', 'q2', 'Q2a', 'Q2b', 'M1', 'X9'].map(statusOf), [
    'padan',
    'tidak_padan',
    'tidak_padan',
    'belum_dicek',
    'padan',
    'tidak_padan',
    'padan',
    'belum_dicek',
    undefined,
  ])
})

const FILE = `NIK;Kode\n${nikOf(1)};MK\n'3201.0157.0861.0002;Q1\n${nikOf(9)};Q2\n`

test('codes become history of whom they are about, and the same file again changes nothing', async () => {
  assert.deepEqual(await imporText(FILE), { tersimpan: 2, sudah_ada: 0, tidak_dikenal: 1, galat: [] })
  assert.deepEqual(await imporText(FILE), { tersimpan: 0, sudah_ada: 2, tidak_dikenal: 1, galat: [] })
  const { rows } = await uji.owner.query<{ teks: string }>(
    `select i.nama_lengkap || ' ' || p.status || ' ' || p.sumber || ' ' || i.status_padan as teks
     from pemadanan p join individu i using (individu_id) order by 1`,
  )
  assert.deepEqual(
    rows.map(({ teks }) => teks),
    ['Joko Susilo tidak_padan mk2021 belum_dicek', 'Siti Aminah padan mk2021 belum_dicek'],
  )
})

test('what was said in 2021 counts for nothing today: both are still to be asked about', async () => {
  const rows = await act(panggung, 'sistem', (a) =>
    countPadan(a, { kode_kabkota: '3201', sampai: new Date('2026-12-01T00:00:00+07:00') }),
  )
  assert.deepEqual(jumlahkan(rows), { belum_dicek: 2 })
})

test('what can’t be read is told by row and column, without what stood there; the rest is stored', async () => {
  const { galat, tersimpan } = await imporText(
    `nik,kode\n3201015708610,MK\n${nikOf(1)},X9\n,\n3.20102E+15,Q2\n,MK\n${nikOf(1)},Q2\n`,
  )
  assert.deepEqual(
    galat.map(({ baris, kolom }) => `${baris} ${kolom}`),
    ['2 nik', '3 kode', '5 nik', '6 nik'],
  )
  assert.match(galat[2]?.pesan ?? '', /lembar kerja/)
  assert.doesNotMatch(JSON.stringify(galat), /320101|3\.2/)
  assert.equal(tersimpan, 1)
})

test('a file without its columns, an empty one, an open quote', async () => {
  const kinds = async (text: string) =>
    (await imporText(text)).galat.map(({ baris, kolom }) => `${baris} ${kolom}`)
  assert.deepEqual(await kinds('nama,kode\nSiti,MK\n'), ['1 nik'])
  assert.deepEqual(await kinds(''), ['1 berkas'])
  assert.deepEqual(await kinds(`nik,kode\n"${nikOf(1)},MK\n`), ['2 berkas'])
})
