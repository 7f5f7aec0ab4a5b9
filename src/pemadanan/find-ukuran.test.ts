import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { createTestDatabase, type TestDatabase } from '../../test/support/database.ts'
import { act, createPanggung, createWarga, type Panggung } from '../../test/support/panggung.ts'
import { createPasangan, mergePasangan } from '../../test/support/pasangan.ts'
import { addContoh } from './contoh-pasangan.ts'
import { findUkuran } from './find-ukuran.ts'
import { judgePasangan } from './judge-pasangan.ts'
import { findDipakaiSejak, recordModel } from './model-store.ts'
import type { PasanganBaru } from './pasangan-store.ts'
import { openModel } from './mesin/nilai-daring.ts'

const padan = openModel(readFileSync('data/pemadanan/model-individu.json', 'utf8'))
let uji: TestDatabase
let panggung: Panggung
let orang: string[]
before(async () => {
  uji = await createTestDatabase()
  panggung = await createPanggung(uji)
  orang = []
  for (const nama of ['Sariyem', 'Made', 'Asep', 'Wawan', 'Siti', 'Ujang'])
    orang.push((await createWarga(panggung, nama)).individu_id)
})
after(() => uji.close())

const ids = (a: number, b: number) => [orang[a] ?? '', orang[b] ?? ''].sort() as [string, string]

function light(a: number, b: number): PasanganBaru {
  const [individu_id, individu_id_lain] = ids(a, b)
  return {
    pasangan_id: randomUUID(),
    individu_id,
    individu_id_lain,
    asal: 'ganda',
    bobot: -3,
    model: padan.nama,
    taraf: { nama_lengkap: 'lain' },
    kode_kabkota: '3201',
    kode_kabkota_lain: null,
  }
}

test('judgements are the labels: precision from above the threshold, recall with the sample from below', async () => {
  const heavy = { bobot: 12, model: padan.nama }
  const merged = await createPasangan(panggung, ...ids(0, 1), heavy)
  const apart = await createPasangan(panggung, ...ids(2, 3), heavy)
  await mergePasangan(panggung, merged)
  const judge = (pasangan_id: string) =>
    act(panggung, 'budi', (a) =>
      judgePasangan(a, { pasangan_id, telaah_id: randomUUID(), putusan: 'beda', catatan: 'Dua bersaudara.' }),
    )
  await judge(apart)
  const read = () => act(panggung, 'sri', (a) => findUkuran(a, padan))
  const first = await read()
  assert.equal(first.ketepatan?.nilai, 0.5)
  assert.equal(first.ketercakupan, null)
  const few = [light(0, 2), light(0, 3), light(0, 4), light(1, 4)]
  assert.equal(await act(panggung, 'sistem', (a) => addContoh(a, few, 2, 'benih')), 2)
  assert.equal(await act(panggung, 'sistem', (a) => addContoh(a, few, 2, 'benih')), 0, 'drawn again')
  const { rows } = await uji.owner.query('select peluang, kelompok, benih from pasangan_contoh')
  const each = { peluang: 0.5, kelompok: 4, benih: 'benih' }
  assert.deepEqual(rows, [each, each])
  assert.equal((await read()).ketercakupan, null, 'drawn, not judged')
  const drawn = await uji.owner.query<{ pasangan_id: string }>('select pasangan_id from pasangan_contoh')
  for (const { pasangan_id } of drawn.rows) await judge(pasangan_id)
  const last = await read()
  assert.deepEqual(last.contoh, { ditelaah: 2, diambil: 2 })
  assert.equal(last.ketercakupan?.nilai, 1)
  assert.ok((last.ketercakupan?.dari ?? 1) < 0.5, 'two judged say little')
  assert.deepEqual(
    last.pita.map((pita) => pita.jumlah),
    [2, 0, 2, 0],
  )
})

test('figures are of one model: what another one weighed is counted apart, and the page says which it is', async () => {
  const before = await act(panggung, 'sri', (a) => findUkuran(a, padan))
  const old = await createPasangan(panggung, ...ids(3, 5), { bobot: 20, model: 'lama' })
  const telaah = { pasangan_id: old, telaah_id: randomUUID(), putusan: 'beda' as const }
  await act(panggung, 'budi', (a) => judgePasangan(a, telaah))
  const after = await act(panggung, 'sri', (a) => findUkuran(a, padan))
  assert.deepEqual({ ...after, model_lain: 0 }, { ...before, model_lain: 0 })
  assert.equal(before.model_lain, 0)
  assert.equal(after.model_lain, 1)
  assert.equal(after.model, padan.nama)
  assert.match(padan.nama, /^individu tiruan\/[0-9a-f]{12}$/)
})

test('a model is written down once, by the worker, before it weighs anything', async () => {
  const own = await createTestDatabase()
  const stage = await createPanggung(own)
  const find = () => act(stage, 'sri', (a) => findDipakaiSejak(a, padan.nama))
  assert.equal(await find(), null)
  await act(stage, 'sistem', (a) => recordModel(a, padan))
  const since = await find()
  assert.ok(since)
  await own.setJam('2026-11-12T09:00:00+07:00')
  await act(stage, 'sistem', (a) => recordModel(a, padan))
  assert.deepEqual(await find(), since)
  await own.close()
})
