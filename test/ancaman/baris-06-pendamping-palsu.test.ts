import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { createTurusForTest } from '../../src/http/turus.ts'
import { pino } from 'pino'
import { createApp } from '../../src/http/app.ts'
import { createTiket } from '../../src/lib/crockford.ts'
import { pendampingRoutes } from '../../src/pendamping/pendamping-routes.tsx'
import { revokePersetujuan } from '../../src/pendamping/revoke-persetujuan.ts'
import { runPendamping } from '../../src/pendamping/run-pendamping.ts'
import { createSesi } from '../../src/pendamping/sesi-store.ts'
import { loadWilayah } from '../../src/wilayah/wilayah.ts'
import { createTestDatabase } from '../support/database.ts'
import { createKasus } from '../support/kasus.ts'
import { orang } from '../support/orang.ts'
import { act, createPanggung, DESA } from '../support/panggung.ts'
import { createBerkasForTest, createPendampingForTest, dampingi, dampinganOf } from '../support/pendamping.ts'
import { createIndividuBulk } from '../../src/penduduk/individu-store.ts'

// Threat 6 (SECURITY.md): a companion who is none harvests identity numbers.
const uji = await createTestDatabase()
after(() => uji.close())
const panggung = await createPanggung(uji)
const berkas = createBerkasForTest()
const palsu = await createPendampingForTest(panggung, 'Pak Palsu')
const ningsih = await createPendampingForTest(panggung, 'Bu Ningsih')
const app = createApp({
  logger: pino({ level: 'silent' }),
  findActor: async () => null,
  checkSehat: async () => ({ basis_data: true, migrasi: true }),
  isDemo: false,
  isBehindProxy: false,
  perMenit: 1e9,
  routes: [
    pendampingRoutes({
      ...{ ...panggung.setara, berkas, wilayah: loadWilayah(), turus: createTurusForTest() },
      asal: { origin: 'http://localhost:8080', rpID: 'localhost' },
    }),
  ],
})
after(() => app.close())
const token = await runPendamping(panggung.setara, palsu, ({ tx }) => createSesi(tx, palsu.pendamping_id))
const look = (tiket: string) =>
  app.inject({
    url: `/pendamping/kasus/${tiket}`,
    headers: { cookie: `pendamping=${token}`, accept: 'text/html' },
  })

test('threat 6: any ticket but one’s own clients’ is the same 404, byte for byte', async () => {
  const own = await dampingi(panggung, berkas, palsu, dampinganOf('Klien Palsu'))
  const other = await dampingi(panggung, berkas, ningsih, dampinganOf('Bu Sariyem'))
  const revoked = await dampingi(panggung, berkas, palsu, dampinganOf('Pak Made'))
  const sendiri = await createKasus(panggung, 'Mama Yohana', 'diajukan', 'langsung')
  assert.ok(own && other && revoked)
  assert.equal((await look(own.tiket)).statusCode, 200)
  await act(panggung, 'rina', (a) => revokePersetujuan(a, { usulan_id: revoked.usulan_id, lewat: 'loket' }))
  const answers = await Promise.all(
    [other.tiket, revoked.tiket, sendiri.tiket, createTiket(), 'bukan-tiket'].map(look),
  )
  const bare = ({ body, statusCode }: (typeof answers)[number]) => [
    statusCode,
    body
      .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '')
      .replace(/\/pendamping\/kasus\/[\w-]+/g, ''),
  ]
  for (const answer of answers) assert.deepEqual(bare(answer), bare(answers[0] ?? answer))
  assert.equal(answers[0]?.statusCode, 404)
  assert.equal(new Set(answers.map(({ headers }) => Object.keys(headers).join())).size, 1)
})

test('threat 6: a NIK that is in the register and one that is not get the same receipt', async () => {
  const nik = '3201011708610001'
  await act(panggung, 'sistem', (a) =>
    createIndividuBulk(a, [orang('Nenek Asih', { kode_desa: DESA, nik, tanggal_lahir: '1961-08-17' })]),
  )
  const about = (nama: string, digits: string) => {
    const baru = dampinganOf(nama)
    return dampingi(panggung, berkas, palsu, { ...baru, klien: { ...baru.klien, nik: digits } })
  }
  const known = await about('Nenek Asih', nik)
  const unknown = await about('Nenek Lain', '3201011708610002')
  const shape = (receipt: object | null) =>
    Object.entries(receipt ?? {}).map(([key, value]) => [key, String(value).length])
  assert.deepEqual(shape(known), shape(unknown))
  for (const receipt of [known, unknown]) {
    const { body } = await look(receipt?.tiket ?? '')
    assert.doesNotMatch(body, /32010117086100/, 'a NIK is never shown')
  }
})

test('threat 6: the 31st open case finds no place', async () => {
  const tono = await createPendampingForTest(panggung, 'Mas Tono')
  for (let i = 0; i < 30; i++) {
    await uji.setJam(`2026-11-${10 + Math.floor(i / 10)}T02:00:00Z`)
    assert.ok(await dampingi(panggung, berkas, tono, dampinganOf(`Orang ${i}`)))
  }
  await uji.setJam('2026-11-14T02:00:00Z')
  await assert.rejects(dampingi(panggung, berkas, tono, dampinganOf('Orang 30')), {
    code: 'pendamping.penuh',
  })
})
