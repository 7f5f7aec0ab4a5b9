import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { createTestDatabase, type TestDatabase } from '../../test/support/database.ts'
import { orang } from '../../test/support/orang.ts'
import { act, actor, createPanggung, type Panggung } from '../../test/support/panggung.ts'
import { sealIndividu } from '../penduduk/change-individu.ts'
import type { NewIndividu } from '../penduduk/individu.ts'
import { createIndividuBulk } from '../penduduk/individu-store.ts'
import { isiLahirNama } from '../penduduk/lahir-nama-jobs.ts'
import { findLintas } from './find-lintas.ts'
import { openModel } from './mesin/nilai-daring.ts'

const model = openModel(readFileSync('data/pemadanan/model-individu.json', 'utf8'))
const JAYAPURA = '9471012001'
const NIK = '3201015203810001'
const BU = { nama_ibu_kandung: 'Ponirah Sastro', jenis_kelamin: 'P', tempat_lahir: 'Bogor' } as const

const KOLOM = ['nama_lengkap', 'tanggal_lahir', 'nama_ibu_kandung', 'tempat_lahir']

let uji: TestDatabase
let panggung: Panggung
const add = (...list: NewIndividu[]) => act(panggung, 'sistem', (a) => createIndividuBulk(a, list))
const deps = () => ({ ...panggung.setara, openModel: () => model })
const sistem = () => actor(panggung, 'sistem')

/** All 256 parts, one after the other, as the queue works them. */
async function cari() {
  const sum = { ditimbang: 0, diajukan: 0, dilewati: 0 }
  for (let irisan = 0; irisan < 256; irisan += 1) {
    const hasil = await findLintas(deps(), sistem(), irisan)
    sum.ditimbang += hasil.ditimbang
    sum.diajukan += hasil.diajukan
    sum.dilewati += hasil.dilewati
  }
  return sum
}

const rowsOf = async (text: string) => (await uji.owner.query<Record<string, unknown>>(text)).rows
const readPasangan = () =>
  rowsOf(
    `select pasangan_id, asal, status, bobot, kode_kabkota, kode_kabkota_lain from pasangan order by pasangan_id`,
  )
const readTugas = () =>
  rowsOf(`select i.nama_lengkap as nama, t.kode_kabkota, t.kode_kabkota_lain, t.asal, t.kolom_sama, t.batas::text
    from tugas_lintas t join individu i using (individu_id, kode_kabkota) order by t.asal, t.pasangan_id, t.kode_kabkota`)

before(async () => {
  uji = await createTestDatabase()
  panggung = await createPanggung(uji)
  const moved = { ...BU, tanggal_lahir: '1970-07-07' }
  const born = { ...BU, tanggal_lahir: '1966-06-06' }
  await add(
    // the same NIK, and hardly the same person
    orang('Siti Nurhayati', { ...BU, nik: NIK, tanggal_lahir: '1981-03-12' }),
    orang('Markus Wenda', { nik: NIK, kode_desa: JAYAPURA, tanggal_lahir: '1999-01-02', jenis_kelamin: 'L' }),
    // moved: written otherwise, a word of the mother's name left out, the sex not known
    orang('Yosef Wanggai', { ...moved, jenis_kelamin: 'L' }),
    orang('Wanggai Yosep', {
      ...moved,
      ...{ jenis_kelamin: null, kode_desa: JAYAPURA, nama_ibu_kandung: 'Ponirah' },
    }),
    // a namesake of the same birthday whose mother is another
    orang('Yosef Wangai', {
      ...moved,
      jenis_kelamin: 'L',
      kode_desa: JAYAPURA,
      nama_ibu_kandung: 'Bertha Mote',
    }),
    // a common name on a common day, a word of the mother's name in common, and numbers of their own: too light
    orang('Siti', { tanggal_lahir: '1990-01-01', nama_ibu_kandung: 'Siti Aminah', nik: '3201014101900001' }),
    orang('Sitti', {
      ...{ tanggal_lahir: '1990-01-01', nama_ibu_kandung: 'Siti Romlah', nik: '9471014101900007' },
      kode_desa: JAYAPURA,
    }),
    // sealed on one side, by NIK and by name
    orang('Ketut Sunarti', { ...born, nik: '3201014606660001', protection_level: 'tersegel' }),
    orang('Ketut Soenarti', { ...born, nik: '3201014606660001', kode_desa: JAYAPURA }),
    // the same in one regency is the nightly look's
    orang('Sumarni Wulandari', { ...BU, tanggal_lahir: '1975-05-05' }),
    orang('Wulandari Sumarni', { ...BU, tanggal_lahir: '1975-05-05' }),
  )
})
after(() => uji.close())

test('one NIK in two regencies, and one who moved, are put before people; both regencies hear where, not who', async () => {
  const hasil = await cari()
  assert.deepEqual(hasil, { ditimbang: 3, diajukan: 2, dilewati: 0 })
  const pairs = await readPasangan()
  assert.deepEqual(pairs.map(({ asal, status }) => [asal, status]).toSorted(), [
    ['ganda', 'terbuka'],
    ['nik', 'terbuka'],
  ])
  const heavy = pairs.find(({ asal }) => asal === 'ganda')
  assert.ok(Number(heavy?.bobot) > model.model.ambang)
  const batas = '2026-12-10'
  const [bogor, jayapura] = [
    { kode_kabkota: '3201', kode_kabkota_lain: '9471', batas },
    { kode_kabkota: '9471', kode_kabkota_lain: '3201', batas },
  ]
  const same = { asal: 'ganda', kolom_sama: KOLOM }
  assert.deepEqual(await readTugas(), [
    { nama: 'Yosef Wanggai', ...bogor, ...same },
    { nama: 'Wanggai Yosep', ...jayapura, ...same },
    { nama: 'Siti Nurhayati', ...bogor, asal: 'nik', kolom_sama: ['nik'] },
    { nama: 'Markus Wenda', ...jayapura, asal: 'nik', kolom_sama: ['nik'] },
  ])
})

test('run again it finds nothing twice, and what was judged stays as it was judged', async () => {
  await uji.owner.query(`update pasangan set status = 'beda' where asal = 'nik'`)
  const before = [await readPasangan(), await readTugas()]
  await uji.setJam('2026-12-02T03:00:00+07:00')
  await cari()
  assert.deepEqual([await readPasangan(), await readTugas()], before)
})

test('cut off in the middle and begun again, it ends as if nothing had happened', async () => {
  const people = Array.from({ length: 230 }, (_one, at) => {
    const nik = `32010112108${String(10_001 + at).slice(1)}1`
    return [`Wagiman ${at}`, `Wagiran ${at}`].map((nama, side) =>
      orang(nama, { nik: nik.padEnd(16, '0').slice(0, 16), kode_desa: side === 0 ? '3201012001' : JAYAPURA }),
    )
  }).flat()
  await add(...people)
  let opened = 0
  const dying = () => {
    opened += 1
    if (opened === 60) throw new Error('the power is gone')
    return model
  }
  const cut = async () => {
    for (let irisan = 0; irisan < 256; irisan += 1)
      await findLintas({ ...deps(), openModel: dying }, sistem(), irisan)
  }
  await assert.rejects(cut, /the power is gone/)
  const [half] = await rowsOf('select count(*)::int as n from pasangan')
  assert.ok(Number(half?.['n']) > 2 && Number(half?.['n']) < 232, 'some are there, and some are not')
  await cari()
  const [whole] = await rowsOf(
    `select count(*)::int as n, (select count(*)::int from tugas_lintas) as tugas from pasangan`,
  )
  assert.deepEqual(whole, { n: 232, tugas: 464 })
})

test('a record that points to another is in no pair: the other stands for it', async () => {
  const nik = '3201014101550001'
  const wiryo = orang('Pak Wiryo', { nik })
  await add(wiryo, orang('Pak Samidi', { nik, kode_desa: JAYAPURA }))
  await uji.owner.query('update individu set digabung_ke = $1 where individu_id = $2', [
    orang('Yosef Wanggai').individu_id,
    wiryo.individu_id,
  ])
  const before = await readPasangan()
  await cari()
  assert.deepEqual(await readPasangan(), before)
})

test('a key of too many people says nothing about them, and is counted', async () => {
  const nik = '3201011212700009'
  const crowd = (count: number, from: number) =>
    Array.from({ length: count }, (_one, at) =>
      orang(`Pak Kerumun ${from + at}`, { nik, kode_desa: (from + at) % 2 === 0 ? '3201012001' : JAYAPURA }),
    )
  await add(...crowd(60, 0))
  assert.equal((await cari()).dilewati, 0)
  await add(...crowd(1, 60))
  const hasil = await cari()
  assert.equal(hasil.dilewati, 1)
})

test('those of before there was the key get it; who is sealed, or has no full birth date, never', async () => {
  const keys = () =>
    rowsOf(
      `select nama_lengkap as nama, lahir_nama_bi from individu where tanggal_lahir is not null order by individu_id`,
    )
  const before = await keys()
  assert.ok(before.some(({ lahir_nama_bi }) => lahir_nama_bi !== null))
  await uji.owner.query('update individu set lahir_nama_bi = null')
  await isiLahirNama(panggung.setara, sistem())
  assert.deepEqual(await keys(), before)
  assert.deepEqual(
    before.filter(({ lahir_nama_bi }) => lahir_nama_bi === null).map(({ nama }) => nama),
    [null],
    'only she who is sealed',
  )
  const seal = { sumber: 'petugas', tanggal_sumber: '2026-11-10' }
  const { individu_id } = orang('Yosef Wanggai')
  await act(panggung, 'sistem', (a) => sealIndividu(a, { ...seal, individu_id }))
  const { rows } = await uji.owner.query('select lahir_nama_bi from individu where individu_id = $1', [
    individu_id,
  ])
  assert.deepEqual(rows, [{ lahir_nama_bi: null }])
})
