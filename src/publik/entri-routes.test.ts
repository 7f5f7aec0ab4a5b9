import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { createTestDatabase, type TestDatabase } from '../../test/support/database.ts'
import { act, actor, createPanggung, createWarga, DESA, type Panggung } from '../../test/support/panggung.ts'
import { openModel } from '../pemadanan/mesin/nilai-daring.ts'
import { findKasus } from '../usulan/find-kasus.ts'
import { loadWilayah } from '../wilayah/wilayah.ts'
import { createContohApp } from './contoh.ts'
import { declareUsulan } from './declare-usulan.ts'
import { type Isian, ISIAN, readEntri } from './entri.ts'
import { addEntriRoutes } from './entri-routes.tsx'
import { createNomorFormulir, qrFormulir, usulanOfFormulir } from './formulir.ts'

const padan = openModel(readFileSync('data/pemadanan/model-individu.json', 'utf8'))

let uji: TestDatabase
let panggung: Panggung
let app: FastifyInstance
before(async () => {
  uji = await createTestDatabase()
  panggung = await createPanggung(uji)
  const who: Readonly<Record<string, 'rina' | 'budi'>> = {
    'token-rina-operator': 'rina',
    'token-budi-verifikator': 'budi',
  }
  app = createContohApp({
    deps: {
      findActor: async (token) => (who[token] ? actor(panggung, who[token]) : null),
      routes: [
        (to) =>
          addEntriRoutes(to, { ...panggung.setara, wilayah: loadWilayah(), sms: '1500', padan: () => padan }),
      ],
    },
  })
})
after(async () => {
  await app.close()
  await uji.close()
})

const EMPTY = Object.fromEntries(ISIAN.map((name) => [name, ''])) as Isian
const RINA = 'token-rina-operator'

function paper(change: Record<string, string> = {}): Record<string, string> {
  return {
    nomor: qrFormulir(createNomorFormulir()),
    untuk: 'diri',
    kode_desa: DESA,
    alamat: 'RT 2 RW 3, dekat langgar',
    nama_lengkap: 'Sariyem',
    hari: '7',
    bulan: '3',
    tahun: '1961',
    tanpa_nik: 'ya',
    nama_ibu_kandung: 'Ponirah',
    lantai_tanah: 'ya',
    isyarat: 'ya',
    telepon: '0800 000 0001',
    setuju: 'ya',
    ...change,
  }
}

function post(fields: Record<string, string>, token = RINA, path = '/petugas/formulir') {
  return app.inject({
    method: 'POST',
    url: path,
    payload: new URLSearchParams(fields).toString(),
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      accept: 'text/html',
      authorization: `Bearer ${token}`,
    },
  })
}

/** Ticket and PIN as they stand on the receipt. */
function receiptOf(body: string): { tiket: string; pin: string } {
  const [tiket = '', pin = ''] = [...body.matchAll(/<dd>([^<]+)<\/dd>/g)].map(([, text = '']) =>
    text.replaceAll(' ', ''),
  )
  return { tiket, pin }
}

test('a paper becomes the same case as any other: its ticket and PIN open it', async () => {
  const fields = paper()
  const answer = await post(fields)
  assert.equal(answer.statusCode, 200)
  assert.equal(answer.headers['cache-control'], 'no-store')
  const receipt = receiptOf(answer.body)
  assert.match(receipt.tiket, /^[0-9A-Z]{11}$/)
  assert.match(receipt.pin, /^\d{6}$/)
  assert.doesNotMatch(answer.body, /Sariyem|Ponirah|1961|0800/, 'no name, no date, no number on the receipt')
  assert.match(answer.body, /SMS ke 1500/)
  const kasus = (await findKasus(panggung.setara, receipt))?.kasus
  assert.equal(kasus?.status, 'diajukan')
  assert.deepEqual(
    kasus?.langkah.map(({ tindakan }) => tindakan),
    ['startUsulan', 'submitUsulan'],
  )
  const { rows } = await uji.owner.query(
    `select u.jalur, u.sumber_usulan, u.catatan_enc is not null as catatan, i.nama_lengkap, i.nomor_sementara is not null as sementara,
       h.lantai_tanah, h.tanpa_jamban, h.sumber, t.berhenti, (select status from rujukan_adminduk r where r.usulan_id = u.usulan_id) as rujukan
     from usulan u join individu i using (individu_id) join hunian h on h.keluarga_id = u.keluarga_id
     join sms_tujuan t using (individu_id) where u.tiket = $1`,
    [receipt.tiket],
  )
  assert.deepEqual(rows, [
    {
      jalur: 'khusus',
      sumber_usulan: 'warga',
      catatan: true,
      nama_lengkap: 'Sariyem',
      sementara: true,
      lantai_tanah: true,
      tanpa_jamban: null,
      sumber: 'warga',
      berhenti: null,
      rujukan: 'dibuka',
    },
  ])
})

test('the same sheet keyed in twice is one case; its maker can have a new PIN', async () => {
  const fields = paper({ nama_lengkap: 'Made Sudarsana' })
  const first = receiptOf((await post(fields)).body)
  const second = await post({ ...fields, nama_lengkap: 'Orang Lain' })
  assert.match(second.body, /sudah pernah dimasukkan/)
  assert.ok(second.body.includes(first.tiket))
  assert.ok(!second.body.includes(first.pin))
  const third = receiptOf((await post({ nomor: fields['nomor'] ?? '' }, RINA, '/petugas/formulir/pin')).body)
  assert.equal(third.tiket, first.tiket)
  assert.equal((await findKasus(panggung.setara, third))?.kasus.status, 'diajukan')
  assert.equal(await findKasus(panggung.setara, first), third.pin === first.pin ? third : null)
})

test('sent twice at once: one receipt, one "already there"', async () => {
  const fields = paper({ nama_lengkap: 'Mama Yohana' })
  const answers = await Promise.all([post(fields), post(fields)])
  assert.deepEqual(
    answers.map(({ statusCode }) => statusCode),
    [200, 200],
  )
  assert.equal(answers.filter(({ body }) => body.includes('Tanda terima usulan')).length, 1)
})

test('what is odd is named with a link to its box, and everything that was typed is still there', async () => {
  const fields = paper({ nama_lengkap: '', nik: '123', tanpa_nik: '', telepon: 'besok' })
  const answer = await post(fields)
  assert.equal(answer.statusCode, 422)
  assert.match(answer.body, /<title>Kesalahan: /)
  for (const box of ['nama_lengkap', 'nik', 'telepon'])
    assert.match(answer.body, new RegExp(`href="#${box}"`))
  assert.match(answer.body, /value="123"/)
  assert.match(answer.body, /value="besok"/)
  assert.match(answer.body, /value="RT 2 RW 3, dekat langgar"/)
  assert.match(answer.body, /name="lantai_tanah"[^>]*checked/)
  assert.match(answer.body, /value="diri"[^>]*checked/)
  const names = [...answer.body.matchAll(/name="(\w+)"/g)].map(([, name]) => name)
  assert.deepEqual(
    [...new Set(names)].filter((name) => name !== 'viewport' && name !== 'color'),
    [...ISIAN],
    'in the paper’s order',
  )
})

test('a person whose NIK and name an officer has typed is that person; another name under that NIK is a new one, marked', async () => {
  const nik = '3201014703610001'
  const known = await createWarga(panggung, 'Karto Wiyono')
  await uji.owner.query('update individu set nik_bi = $1 where individu_id = $2', [
    panggung.setara.kunci.blindIndex('nik', nik),
    known.individu_id,
  ])
  await uji.owner.query('insert into nik_indeks values ($1, $2, $3)', [
    panggung.setara.kunci.blindIndex('nik', nik),
    known.individu_id,
    '3201',
  ])
  const individuOf = async (fields: Record<string, string>) => {
    await post(fields)
    const { rows } = await uji.owner.query<{
      individu_id: string
      keluarga_id: string
      anomali: string | null
    }>(
      `select individu_id, keluarga_id, (select string_agg(kode, ',') from anomali a where a.usulan_id = u.usulan_id) as anomali
       from usulan u where usulan_id = $1`,
      [usulanOfFormulir((fields['nomor'] ?? '').split(' ')[1] ?? '')],
    )
    return rows[0]
  }
  const same = await individuOf(paper({ nik, tanpa_nik: '', nama_lengkap: 'KARTO WIYONO' }))
  assert.deepEqual([same?.individu_id, same?.keluarga_id], [known.individu_id, known.keluarga_id])
  const other = await individuOf(paper({ nik, tanpa_nik: '', nama_lengkap: 'Bukan Karto' }))
  assert.notEqual(other?.individu_id, known.individu_id)
  assert.equal(other?.anomali, 'NIK_DI_TEMPAT_LAIN')
})

test('a citizen’s own session never gets hold of a person by NIK and name: both are known to many', async () => {
  const nik = '3201014703610002'
  const known = await createWarga(panggung, 'Ni Luh Sari')
  const hash = panggung.setara.kunci.blindIndex('nik', nik)
  await uji.owner.query('insert into nik_indeks values ($1, $2, $3)', [hash, known.individu_id, '3201'])
  const read = readEntri(
    { ...EMPTY, ...paper({ nik, tanpa_nik: '', nama_lengkap: 'Ni Luh Sari' }) },
    {
      today: '2026-11-10',
      isDesa: () => true,
    },
  )
  assert.ok('pernyataan' in read)
  await act(panggung, 'warga', (warga) => declareUsulan(warga, read.pernyataan))
  const { rows } = await uji.owner.query<{ individu_id: string }>(
    'select individu_id from usulan where usulan_id = $1',
    [read.pernyataan.usulan_id],
  )
  assert.notEqual(rows[0]?.individu_id, known.individu_id)
})

test('nobody but an operator of that village: not the public, not a verifikator, not for another regency', async () => {
  assert.equal((await app.inject('/petugas/formulir')).statusCode, 401)
  assert.equal((await post(paper(), 'token-budi-verifikator')).statusCode, 403)
  assert.equal((await post(paper({ kode_desa: '3273011001' }))).statusCode, 422)
})
