import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { parse } from 'csv-parse/sync'
import { createTestDatabase } from '../../test/support/database.ts'
import { orang } from '../../test/support/orang.ts'
import { runAct } from '../jejak/act.ts'
import { createKunciForTest } from '../kunci/kunci.ts'
import { readXlsx } from '../lib/xlsx.ts'
import { createIndividuBulk } from '../penduduk/individu-store.ts'
import { tambahPetugas } from '../petugas/petugas-command.ts'
import { findActor } from '../petugas/petugas-store.ts'
import { loadWilayah } from '../wilayah/wilayah.ts'
import { createBerkas } from './berkas.ts'
import { checkUsulan, imporUsulan } from './impor-usulan.ts'

const uji = await createTestDatabase()
const dir = await mkdtemp(join(tmpdir(), 'setara-impor-'))
after(async () => {
  await uji.close()
  await rm(dir, { recursive: true })
})
const wilayah = loadWilayah()
const deps = { db: uji.db, kunci: createKunciForTest(), wilayah, berkas: createBerkas(join(dir, 'berkas')) }
const petugas_id = await tambahPetugas(deps, {
  nama: 'Rina',
  peran: 'operator_desa',
  wilayah: '3204',
  dasar: 'SK 1/2026',
  mulai: '2020-01-01',
})
const register = { deps, actor: await findActor(uji.db, petugas_id) }

const path = join(dir, 'a.csv')
const text = `NIK;Nama Lengkap;Kode Desa;Nama Ibu Kandung;Catatan
3204015505900001;Siti Aminah;3204092005;Nur Hasanah;=1+1
12;"Ali;
Baba";3204092005;-;
3204015505900003;Umar;7371101007;Sari;
;;;;
;X;1;;
`
await writeFile(path, text)
const input = (hasil: string) => ({
  path,
  nama_berkas: 'a.csv',
  tanggal: '2026-11-21',
  kamus: 'siak' as const,
  wilayah,
  hasil: join(dir, hasil),
})
const KODE = [
  ['2', ''],
  ['3', 'A01 A15'],
  ['4', ''],
  ['6', 'DITOLAK'],
]

test('--uji writes number and codes, stores nothing, and needs no register', async () => {
  const { kode_keluar, laporan } = await checkUsulan(input('uji.csv'))
  assert.equal(kode_keluar, 0)
  assert.match(laporan.join('\n'), /4 baris dibaca, 1 belum bisa disimpan\./)
  const lines = (await readFile(join(dir, 'uji.csv'), 'utf8')).split('\n')
  assert.equal(lines[0], 'baris,kode,temuan')
  assert.deepEqual(
    lines.slice(1, -1).map((line) => line.split(',').slice(0, 2)),
    KODE,
  )
  assert.equal((await uji.owner.query('select from impor')).rowCount, 0)
})

test('a refused file ends with 2 and says where', async () => {
  const damaged = join(dir, 'rusak.csv')
  await writeFile(damaged, 'nik;kode_desa\n1,77E+15;3204092005\n')
  const { kode_keluar, laporan } = await checkUsulan({ ...input('rusak-hasil.csv'), path: damaged })
  assert.equal(kode_keluar, 2)
  assert.match(laporan[0] ?? '', /kolom nik, baris 2/)
  const stored = await imporUsulan({ ...input('rusak-hasil.csv'), path: damaged }, register)
  assert.equal(stored.kode_keluar, 2)
  await assert.rejects(readFile(join(dir, 'rusak-hasil.csv')))
})

test('with an officer the rows of another region are told, and the result has the file beside it', async () => {
  const { kode_keluar, laporan } = await imporUsulan(input('hasil.csv'), register)
  assert.equal(kode_keluar, 0)
  assert.match(laporan[0] ?? '', /4 baris dibaca, 2 usulan disimpan, 1 belum bisa disimpan\./)
  const rows = parse(await readFile(join(dir, 'hasil.csv'), 'utf8'))
  assert.deepEqual(
    rows.slice(1).map(([baris, kode]) => [baris, kode]),
    KODE,
  )
  const head = ['baris', 'kode', 'temuan', 'penjelasan', 'tiket', 'NIK', 'Nama Lengkap']
  assert.deepEqual(rows[0]?.slice(0, 7), head)
  assert.deepEqual([rows[1]?.at(-1), rows[2]?.[6]], ["'=1+1", 'Ali; Baba'])
  const stored = await uji.owner.query<{ tiket: string }>('select tiket from usulan order by baris')
  assert.deepEqual(
    rows.slice(1).map((row) => row[4]),
    [...stored.rows.map(({ tiket }) => tiket), '', ''],
    'tickets of who was stored, none for the others',
  )
  assert.match(rows[2]?.[3] ?? '', /^\[A01\] nik: 16 angka/)
  assert.match(rows[3]?.[2] ?? '', /LUAR_WILAYAH/)
})

test('the same as .xlsx, checked or stored', async () => {
  for (const write of [
    () => checkUsulan(input('hasil.xlsx')),
    () => imporUsulan(input('hasil.xlsx'), register),
  ]) {
    await write()
    const rows: string[][] = []
    for await (const batch of readXlsx(join(dir, 'hasil.xlsx'))) rows.push(...batch.map(({ cells }) => cells))
    assert.deepEqual(
      rows.slice(1).map(([baris, kode]) => [baris, kode]),
      KODE,
    )
    assert.equal(rows[1]?.at(-1), '=1+1')
  }
})

test('a check by an officer compares with the register', async () => {
  const other = join(dir, 'b.csv')
  await writeFile(other, text.replace('Siti Aminah', 'Budi'))
  await checkUsulan({ ...input('b-hasil.csv'), path: other }, register)
  assert.match(await readFile(join(dir, 'b-hasil.csv'), 'utf8'), /^2,A04,/m)
})

test('a NIK of a file that another regency holds: a job is put in, by which it hears of it', async () => {
  const nik = '3301014101550001'
  const sistem = { petugas_id: null, peran: 'sistem', kabkota: '*', desa: '' }
  await runAct(deps, sistem, (act) =>
    createIndividuBulk(act, [orang('Pak Kardi', { nik, kode_desa: '3301012001' })]),
  )
  const claim = join(dir, 'c.csv')
  await writeFile(claim, `NIK;Nama Lengkap;Kode Desa\n${nik};Pak Karno;3204092005\n`)
  await imporUsulan({ ...input('c-hasil.csv'), path: claim }, register)
  const { rows } = await uji.owner.query(
    `select nama_lengkap from graphile_worker._private_jobs
     join individu on individu_id = (payload ->> 'individu')::uuid where key like 'pemadanan.klaim %'`,
  )
  assert.deepEqual(rows, [{ nama_lengkap: 'Pak Karno' }])
})
