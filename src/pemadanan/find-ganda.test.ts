import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import { createTestDatabase, type TestDatabase } from '../../test/support/database.ts'
import { orang } from '../../test/support/orang.ts'
import { act, actor, createPanggung, type Panggung } from '../../test/support/panggung.ts'
import type { NewIndividu } from '../penduduk/individu.ts'
import { createIndividuBulk } from '../penduduk/individu-store.ts'
import { BLOK_TERBESAR, type CalonGanda, keysByLahir, keysByNama, pairUp } from './calon-ganda.ts'
import { findGanda } from './find-ganda.ts'
import { judgePasangan } from './judge-pasangan.ts'
import { openModel } from './mesin/nilai-daring.ts'

const model = openModel(readFileSync('data/pemadanan/model-individu.json', 'utf8'))
let uji: TestDatabase
let panggung: Panggung

const BU = {
  nama_ibu_kandung: 'Ponirah',
  jenis_kelamin: 'P',
  tempat_lahir: 'Bogor',
  alamat: 'Kp Rajeg 3',
} as const
const add = (...list: NewIndividu[]) => act(panggung, 'sistem', (a) => createIndividuBulk(a, list))
const cari = (sejak: Date | null, benih = 'malam') =>
  findGanda({ ...panggung.setara, openModel: () => model }, actor(panggung, 'sistem'), {
    ...{ kode_kabkota: '3201', sejak, benih },
  })
const read = async () => {
  const { rows } = await uji.owner.query<{
    pasangan_id: string
    a: string
    b: string
    status: string
    bobot: number
  }>(
    `select pasangan_id, a.nama_norm as a, b.nama_norm as b, p.status, p.bobot from pasangan p
     join individu a on a.individu_id = p.individu_id join individu b on b.individu_id = p.individu_id_lain
     where not exists (select from pasangan_contoh c where c.pasangan_id = p.pasangan_id)`,
  )
  return rows.map(({ a, b, ...row }) => ({ ...row, nama: [a, b].toSorted().join(' = ') }))
}

before(async () => {
  uji = await createTestDatabase()
  panggung = await createPanggung(uji)
  await add(
    orang('Siti Nurhayati', { ...BU, nik: '3201015203810001', tanggal_lahir: '1981-03-12' }),
    orang('Siti Noerhajati', { ...BU, tanggal_lahir: '1981-12-03' }),
    orang('Sumarni Wulandari', { ...BU, tanggal_lahir: '1975-05-05' }),
    orang('Wulandari Sumarni', { ...BU, tanggal_lahir: '1957-05-05' }),
    orang('Asep Hidayat', { tanggal_lahir: '1990-01-01', nama_ibu_kandung: 'Imas', jenis_kelamin: 'L' }),
    orang('Dewi Hidayat', { tanggal_lahir: '1990-01-01', nama_ibu_kandung: 'Entin', jenis_kelamin: 'P' }),
    orang('Ketut Sunarti', { ...BU, tanggal_lahir: '1966-06-06', protection_level: 'tersegel' }),
    orang('Ketut Soenarti', { ...BU, tanggal_lahir: '1966-06-06' }),
    orang('Yosef Wanggai', { ...BU, tanggal_lahir: '1970-07-07' }),
    orang('Yosep Wanggai', { ...BU, tanggal_lahir: '1970-07-07', kode_desa: '9471012001' }),
  )
})
after(() => uji.close())

test('the same person written otherwise is found; others, sealed ones and another regency are not', async () => {
  const hasil = await cari(null)
  const found = await read()
  assert.deepEqual(
    found.map(({ nama }) => nama).toSorted(),
    ['siti nurhajati = siti nurhayati', 'sumarni wulandari = wulandari sumarni'],
    'day and month, the digits of a year, the words of a name have changed places; old spelling',
  )
  assert.equal(hasil.berat, 2)
  assert.ok(
    hasil.ditimbang > hasil.berat,
    'two who share a birthday and a name were weighed, and are too light',
  )
  assert.ok(hasil.contoh > 0, 'a sample of the light ones is put before people')
})

test('run again it finds nothing twice, and what was judged stays as it was judged', async () => {
  const before = await read()
  const [pair, ...rest] = before
  assert.ok(pair)
  await cari(null)
  assert.deepEqual(await read(), before)
  const judged = { pasangan_id: pair.pasangan_id, telaah_id: randomUUID(), putusan: 'beda' as const }
  await act(panggung, 'budi', (a) => judgePasangan(a, judged))
  await cari(null, 'malam lain')
  const now = (await read()).toSorted((a, b) => Number(b.status === 'beda') - Number(a.status === 'beda'))
  assert.deepEqual(now, [{ ...pair, status: 'beda' }, ...rest])
})

test('a night looks at who is new only', async () => {
  await uji.setJam('2026-11-12T09:00:00+07:00')
  const sejak = new Date('2026-11-11T00:00:00+07:00')
  assert.equal((await cari(sejak)).ditimbang, 0)
  await add(orang('Sumarni Wulandary', { ...BU, tanggal_lahir: '1975-05-05' }))
  const hasil = await cari(sejak)
  assert.equal(hasil.contoh, 0, 'a sample is of everybody, or says nothing')
  assert.equal(hasil.berat, 2, 'with each of the two who may be her')
  assert.ok((await read()).some(({ nama }) => nama === 'sumarni wulandari = sumarni wulandary'))
})

const calon = (at: number, change: Partial<CalonGanda> = {}): CalonGanda => ({
  individu_id: String(at),
  ...{
    kode_desa: '3201012001',
    nama_norm: 'siti',
    tanggal_lahir: '1981-03-12',
    ibu: [],
    baru: true,
    ...change,
  },
})

test('a block of the largest size is looked at, one larger is left and counted', () => {
  const people = Array.from({ length: BLOK_TERBESAR }, (_one, at) => calon(at))
  assert.equal(pairUp(people, keysByLahir).pasangan.length, (BLOK_TERBESAR * (BLOK_TERBESAR - 1)) / 2)
  const more = pairUp([...people, calon(99)], keysByLahir)
  assert.deepEqual(more, { pasangan: [], dilewati: 1 })
})

test('property: pairs are those that share a key and hold somebody new, each once', () => {
  const row = fc.record({
    nama_norm: fc.constantFrom('siti nurhayati', 'nurhayati siti', 'budi', 'buti', 'asep'),
    tanggal_lahir: fc.constantFrom('1981-03-12', '1981-12-03', '1990-01-01', null),
    ibu: fc.subarray(['aa', 'bb']),
    baru: fc.boolean(),
  })
  fc.assert(
    fc.property(
      fc.array(row, { maxLength: 20 }),
      fc.constantFrom(keysByLahir, keysByNama),
      (list, keysOf) => {
        const rows = list.map((one, at) => calon(at, one))
        const wanted = rows.flatMap((a, i) =>
          rows.flatMap((b, j) =>
            i < j && (a.baru || b.baru) && keysOf(a).some((key) => keysOf(b).includes(key))
              ? [`${i}/${j}`]
              : [],
          ),
        )
        assert.deepEqual(
          pairUp(rows, keysOf)
            .pasangan.map((pair) => pair.join('/'))
            .toSorted(),
          wanted.toSorted(),
        )
      },
    ),
  )
})
