import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { createTestDatabase, type TestDatabase } from '../../test/support/database.ts'
import { orang } from '../../test/support/orang.ts'
import { act, actor, createPanggung, DESA, type Panggung } from '../../test/support/panggung.ts'
import { findJejakBySubjek } from '../jejak/jejak-store.ts'
import { openModel } from '../pemadanan/mesin/nilai-daring.ts'
import { sealIndividu } from '../penduduk/change-individu.ts'
import { createIndividuBulk } from '../penduduk/individu-store.ts'
import { findCatatan } from '../usulan/usulan-catatan.ts'
import { loadWilayah } from '../wilayah/wilayah.ts'
import { createContohApp } from './contoh.ts'
import { addEntriRoutes } from './entri-routes.tsx'
import { createNomorFormulir, usulanOfFormulir } from './formulir.ts'

const padan = openModel(readFileSync('data/pemadanan/model-individu.json', 'utf8'))
const WATI = orang('Sukmawati Lestari', {
  ...{ kode_desa: DESA, tanggal_lahir: '1961-03-07', jenis_kelamin: 'P' },
  nama_ibu_kandung: 'Ponirah',
})
const MELATI = orang('Melati Kusumaningtyas', {
  ...{ kode_desa: DESA, tanggal_lahir: '1970-05-06', nama_ibu_kandung: 'Rubinem' },
})

let uji: TestDatabase
let panggung: Panggung
let app: FastifyInstance
let isDown = false
before(async () => {
  uji = await createTestDatabase()
  panggung = await createPanggung(uji)
  await act(panggung, 'sistem', (a) => createIndividuBulk(a, [WATI, MELATI]))
  const open = () => {
    if (isDown) throw new Error('no model')
    return padan
  }
  const deps = { ...panggung.setara, wilayah: loadWilayah(), sms: '', padan: open }
  app = createContohApp({
    deps: {
      findActor: async () => actor(panggung, 'rina'),
      routes: [(to) => addEntriRoutes(to, deps)],
    },
  })
})
after(async () => {
  await app.close()
  await uji.close()
})

function paper(change: Record<string, string> = {}): Record<string, string> {
  return {
    nomor: createNomorFormulir(),
    ...{ untuk: 'diri', kode_desa: DESA, alamat: 'RT 2 RW 3', nama_lengkap: 'Soekmawati Lestary' },
    ...{ hari: '7', bulan: '3', tahun: '1961', tanpa_nik: 'ya', nama_ibu_kandung: 'Ponirah' },
    ...{ lantai_tanah: 'ya', setuju: 'ya', ...change },
  }
}

function post(fields: Record<string, string>) {
  return app.inject({
    method: 'POST',
    url: '/petugas/formulir',
    payload: new URLSearchParams(fields).toString(),
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      accept: 'text/html',
      authorization: 'Bearer token-rina-operator',
    },
  })
}

async function caseOf(fields: Record<string, string>) {
  const { rows } = await uji.owner.query<{ usulan_id: string; individu_id: string }>(
    'select usulan_id, individu_id from usulan where usulan_id = $1',
    [usulanOfFormulir(fields['nomor'] ?? '')],
  )
  return rows[0]
}

test('before a paper is saved its likely person is shown, in words; chosen, the case is theirs and nothing typed is lost', async () => {
  const fields = paper()
  const shown = await post(fields)
  assert.equal(shown.statusCode, 200)
  assert.match(shown.body, /Mungkin orang ini sudah ada[\s\S]*Sukmawati Lestari[\s\S]*Nama ibu: sama/)
  assert.doesNotMatch(shown.body, /07-03|03-07/, 'the register says no more than the year')
  assert.equal(await caseOf(fields), undefined, 'nothing is saved yet')
  for (const [name, value] of Object.entries(fields))
    assert.ok(shown.body.includes(`name="${name}" value="${value}"`), name)
  const again = await post({ ...fields, ditunjukkan: 'ya' })
  assert.equal(again.statusCode, 422)
  assert.match(again.body, /Pilih satu/)
  assert.equal((await post({ ...fields, sama: randomUUID() })).statusCode, 422, 'somebody who was not shown')
  const saved = await post({ ...fields, sama: WATI.individu_id })
  assert.match(saved.body, /<dd>/)
  const kasus = await caseOf(fields)
  assert.equal(kasus?.individu_id, WATI.individu_id)
  const said = await act(panggung, 'budi', (a) => findCatatan(a, kasus ?? { usulan_id: '', individu_id: '' }))
  assert.match(said.map(({ isi }) => isi).join(), /Soekmawati Lestary[\s\S]*lantai_tanah/)
  const entries = await act(panggung, 'budi', (a) => findJejakBySubjek(a, WATI.individu_id))
  assert.ok(entries.some(({ jenis }) => jenis === 'individu.find'))
  assert.match((await post(fields)).body, /sudah|Sudah/, 'the paper again is the same case, and asks nothing')
})

test('another person is saved as another, for others to compare', async () => {
  const fields = paper()
  const saved = await post({ ...fields, sama: 'lain' })
  assert.match(saved.body, /<dd>/)
  assert.notEqual((await caseOf(fields))?.individu_id, WATI.individu_id)
})

test('who is like nobody is saved at once; who is sealed is like nobody', async () => {
  const stranger = paper({ nama_lengkap: 'Xaverius Wonda', tahun: '1999', nama_ibu_kandung: 'Yosina' })
  assert.match((await post(stranger)).body, /<dd>/)
  const melati = {
    nama_lengkap: 'Melati Kusumaningtyas',
    hari: '6',
    bulan: '5',
    tahun: '1970',
    nama_ibu_kandung: 'Rubinem',
  }
  assert.match((await post(paper(melati))).body, /Mungkin orang ini sudah ada/)
  await act(panggung, 'budi', (a) =>
    sealIndividu(a, { individu_id: MELATI.individu_id, sumber: 'petugas', tanggal_sumber: '2026-11-10' }),
  )
  assert.match((await post(paper(melati))).body, /<dd>/)
})

test('the looking is a help and no gate: when it fails the paper is saved as it is', async () => {
  isDown = true
  const fields = paper()
  assert.match((await post(fields)).body, /<dd>/)
  isDown = false
  assert.ok(await caseOf(fields))
})
