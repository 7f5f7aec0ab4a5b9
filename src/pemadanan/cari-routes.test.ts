import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { pino } from 'pino'
import { createTestDatabase, type TestDatabase } from '../../test/support/database.ts'
import { orang } from '../../test/support/orang.ts'
import {
  act,
  actor,
  createPanggung,
  DESA,
  type NamaPetugas,
  type Panggung,
} from '../../test/support/panggung.ts'
import { createPasangan, mergePasangan } from '../../test/support/pasangan.ts'
import { createApp } from '../http/app.ts'
import { runAct } from '../jejak/act.ts'
import { findJejakBySubjek, openJejak } from '../jejak/jejak-store.ts'
import { sealIndividu, unsealIndividu, changeIndividu } from '../penduduk/change-individu.ts'
import { createIndividuBulk } from '../penduduk/individu-store.ts'
import { isiKunciCari } from '../penduduk/kunci-cari-jobs.ts'
import { loadWilayah } from '../wilayah/wilayah.ts'
import { cariIndividu, type Temuan } from './cari-individu.ts'
import { cariRoutes } from './cari-routes.tsx'
import { openModel } from './mesin/nilai-daring.ts'

const padan = openModel(readFileSync('data/pemadanan/model-individu.json', 'utf8'))
const LAIN = '3201011002'
const SUMBER = { sumber: 'petugas', tanggal_sumber: '2026-11-10' } as const
const lahir = (tanggal_lahir: string, kode_desa = DESA) => ({ kode_desa, tanggal_lahir })
const NURBAYA = orang('Siti Nurbaya', lahir('1961-08-17'))
const AMINAH = orang('Siti Aminah', lahir('1970-01-02', LAIN))
const SUKARNO = orang('Sukarno', lahir('1950-06-01'))
const NYOMAN = orang('I Nyoman Sudana', lahir('1980-03-04'))
const SUYANTO = orang('Suyanto', lahir('1990-03-04', LAIN))
const JOKO = orang('Joko Susilo', lahir('1975-12-31'))
/** An officer of one village. */
const ATIN = { petugas_id: randomUUID(), peran: 'operator_desa', kabkota: '3201', desa: `${DESA}:${DESA}` }
const SEMUA = [NURBAYA, AMINAH, SUKARNO, NYOMAN, SUYANTO, JOKO]

let uji: TestDatabase
let panggung: Panggung
let app: FastifyInstance
before(async () => {
  uji = await createTestDatabase()
  panggung = await createPanggung(uji)
  await act(panggung, 'sistem', (a) => createIndividuBulk(a, SEMUA))
  app = createApp({
    logger: pino({ level: 'silent' }),
    findActor: async (token) => actor(panggung, token.replace('token-petugas-', '') as NamaPetugas),
    checkSehat: async () => ({ basis_data: true, migrasi: true }),
    isDemo: true,
    isBehindProxy: false,
    perMenit: 1e9,
    routes: [cariRoutes({ ...panggung.setara, wilayah: loadWilayah(), padan: () => padan })],
  })
})
after(async () => {
  await app.close()
  await uji.close()
})

function post(nama: NamaPetugas, fields: Record<string, string>, accept = 'text/html') {
  return app.inject({
    method: 'POST',
    url: '/petugas/cari',
    headers: {
      accept,
      authorization: `Bearer token-petugas-${nama}`,
      'content-type': 'application/x-www-form-urlencoded',
    },
    payload: new URLSearchParams({ wilayah: '3201', ...fields }).toString(),
  })
}

async function find(nama: string, tahun = '', petugas: NamaPetugas = 'budi'): Promise<string[]> {
  const answer = await post(petugas, { nama, lahir: tahun }, 'application/json')
  assert.equal(answer.statusCode, 200, answer.body)
  return answer.json<{ temuan: Temuan[] }>().temuan.map(({ nama_lengkap }) => nama_lengkap)
}

test('any spelling, a part, another order, old letters, initials, short names, one sound wrong', async () => {
  for (const [typed, meant] of [
    ['Siti Nurbaya', 'Siti Nurbaya'],
    ['nurbaya siti', 'Siti Nurbaya'],
    ['Sitti Noerbaja', 'Siti Nurbaya'],
    ['St. Nurbaya', 'Siti Nurbaya'],
    ['nurbaya', 'Siti Nurbaya'],
    ['Hj. Siti Nurbaya, S.Pd', 'Siti Nurbaya'],
    ['Soekarno', 'Sukarno'],
    ['Sukerno', 'Sukarno'],
    ['Nyoman', 'I Nyoman Sudana'],
    ['nym sudana', 'I Nyoman Sudana'],
    ['Yanto', 'Suyanto'],
    ['Djoko Soesilo', 'Joko Susilo'],
    ['J. Susilo', 'Joko Susilo'],
  ] as const)
    assert.equal((await find(typed))[0], meant, typed)
})

test('a year sorts namesakes, one year off still finds, and a date too', async () => {
  assert.deepEqual((await find('siti', '1970'))[0], 'Siti Aminah')
  assert.deepEqual((await find('siti', '1961'))[0], 'Siti Nurbaya')
  assert.deepEqual((await find('sukarno', '1951'))[0], 'Sukarno')
  assert.deepEqual((await find('joko', '31-12-1975'))[0], 'Joko Susilo')
})

test('a village or a district narrows it; one that is not there, or too many, is said beside the box', async () => {
  const at = async (tempat: string, nama = 'siti') => {
    const answer = await post('budi', { nama, tempat }, 'application/json')
    return answer.json<{ temuan?: Temuan[]; code?: string }>().temuan?.map(({ nama_lengkap }) => nama_lengkap)
  }
  const wilayah = loadWilayah()
  assert.deepEqual(await at(wilayah.nama(DESA)), ['Siti Nurbaya'])
  assert.deepEqual((await at(wilayah.nama(LAIN).toUpperCase()))?.[0], 'Siti Aminah')
  assert.deepEqual((await at(`Kec. ${wilayah.nama('320101')}`))?.slice(0, 2).toSorted(), [
    'Siti Aminah',
    'Siti Nurbaya',
  ])
  assert.deepEqual(await at(wilayah.nama(DESA), 'Sukerno'), ['Sukarno'])
  assert.deepEqual(await at(wilayah.nama(DESA), 'Sukarto'), ['Sukarno'], 'a lone word with a sound wrong')
  assert.equal(await at('Negeri Dongeng'), undefined)
  const page = await post('budi', { nama: 'siti', tempat: 'Negeri Dongeng' })
  assert.match(page.body, /href="#tempat"/)
  assert.match(page.body, /value="Negeri Dongeng"/)
  assert.match((await post('budi', { nama: 'siti', tempat: 'c' })).body, /lebih lengkap/)
})

test('only one’s own region: another regency is refused, another village is not seen', async () => {
  assert.equal((await post('budi', { nama: 'Siti', wilayah: '3204' })).statusCode, 422)
  const direct = act(panggung, 'budi', (a) =>
    sql`select * from cari_individu('{1}', '{1}', '3204', 10, 10)`.execute(a.tx),
  )
  await assert.rejects(direct, { code: '42501' })
  const input = { kode_kabkota: '3201', desa: [DESA], nama: 'siti', lahir: null }
  const names = ({ temuan }: { temuan: Temuan[] }) => temuan.map(({ nama_lengkap }) => nama_lengkap)
  for (const desa of [[DESA], []])
    assert.deepEqual(
      names(await runAct(panggung.setara, ATIN, (a) => cariIndividu(a, padan, { ...input, desa }))),
      ['Siti Nurbaya'],
      'by the keys of the village, and by those of the regency',
    )
})

test('what the function gives is what the session could read row by row, for any name', async () => {
  const words = ['siti', 'nurbaya', 'aminah', 'sukarno', 'nyoman', 'joko', 'su', 'x']
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 3 }), async (typed) => {
      for (const who of [actor(panggung, 'budi'), ATIN])
        await runAct(panggung.setara, who, async (a) => {
          const nama = typed.join(' ')
          const { temuan } = await cariIndividu(a, padan, {
            kode_kabkota: '3201',
            desa: [],
            nama,
            lahir: null,
          })
          const { rows } = await sql<{ individu_id: string }>`select individu_id from individu`.execute(a.tx)
          const seen = new Set(rows.map(({ individu_id }) => individu_id))
          assert.ok(temuan.every(({ individu_id }) => seen.has(individu_id)))
        })
    }),
    { numRuns: 20 },
  )
})

test('who is shown can read that they were, and why; nothing says what was typed', async () => {
  await find('Sukarno')
  const said = await act(panggung, 'budi', async (a) => {
    const entries = await findJejakBySubjek(a, SUKARNO.individu_id)
    const last = entries.findLast(({ jenis }) => jenis === 'individu.find')
    return last && (await openJejak(a, last))?.payload
  })
  assert.match(said ?? '', /hasil pencarian nama oleh petugas/)
  assert.doesNotMatch(said ?? '', /Sukarno/i)
})

test('a sealed person is found by nobody, has no keys in the register, and is found again when shown', async () => {
  const { individu_id } = NYOMAN
  await act(panggung, 'budi', (a) => sealIndividu(a, { individu_id, ...SUMBER }))
  assert.deepEqual(await find('Nyoman Sudana', '1980'), [])
  const { rows } = await uji.owner.query('select kunci_cari from individu where individu_id = $1', [
    individu_id,
  ])
  assert.deepEqual(rows, [{ kunci_cari: null }])
  await act(panggung, 'budi', (a) => unsealIndividu(a, { individu_id, ...SUMBER }))
  assert.deepEqual(await find('Nyoman Sudana'), ['I Nyoman Sudana'])
})

test('a new name, village or date is found from then on', async () => {
  const { individu_id } = AMINAH
  const fakta = { nama_lengkap: 'Siti Rohmah', tanggal_lahir: '1971-05-05' }
  await act(panggung, 'budi', (a) => changeIndividu(a, { individu_id, fakta, ...SUMBER }))
  assert.deepEqual(await find('rohmah', '1971'), ['Siti Rohmah'])
  assert.deepEqual(await find('aminah'), [])
})

test('a record that points to another leads there, once', async () => {
  const twin = orang('Sukarna', lahir('1950-06-01'))
  await act(panggung, 'sistem', (a) => createIndividuBulk(a, [twin]))
  await mergePasangan(panggung, await createPasangan(panggung, SUKARNO.individu_id, twin.individu_id))
  const answer = await post('budi', { nama: 'sukarna', lahir: '1950' }, 'application/json')
  const { rows } = await uji.owner.query<{ individu_id: string }>(
    'select individu_id from individu where digabung_ke is null and individu_id = any($1)',
    [[SUKARNO.individu_id, twin.individu_id]],
  )
  const found = answer.json<{ temuan: Temuan[] }>().temuan.map(({ individu_id }) => individu_id)
  assert.deepEqual(found, [rows[0]?.individu_id])
})

test('people of before there were keys get theirs; run twice it changes nothing', async () => {
  await uji.owner.query('update individu set kunci_cari = null')
  assert.deepEqual(await find('joko susilo'), [])
  const sistem = actor(panggung, 'sistem')
  await isiKunciCari(panggung.setara, sistem)
  assert.deepEqual(await find('joko susilo'), ['Joko Susilo'])
  await isiKunciCari(panggung.setara, sistem)
})

test('the page keeps what was typed, says what to mend, and what to try when nobody is found', async () => {
  const empty = await post('budi', { nama: ' . ', lahir: '61' })
  assert.equal(empty.statusCode, 422)
  assert.match(empty.body, /Tulis nama, paling sedikit dua huruf[\s\S]*value="61"/)
  for (const [typed, status] of [
    ['31-2-1961', 422],
    ['28-2-1961', 200],
    ['1799', 422],
    ['1800', 200],
    ['2099', 200],
    ['2100', 422],
  ] as const)
    assert.equal((await post('budi', { nama: 'Siti', lahir: typed })).statusCode, status, typed)
  assert.match(
    (await post('budi', { nama: 'Xxyyzz' })).body,
    /Belum ditemukan[\s\S]*bukan berarti tidak berhak/,
  )
  const found = await post('budi', { nama: 'nurbaya' })
  assert.match(found.body, /Siti Nurbaya[\s\S]*1961/)
  assert.doesNotMatch(found.body, /17-08|08-17/)
})

test('by role, and with a session', async () => {
  assert.equal((await app.inject({ url: '/petugas/cari' })).statusCode, 401)
  assert.equal((await post('lestari', { nama: 'Siti' })).statusCode, 403)
})
