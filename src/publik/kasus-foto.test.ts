import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { pino } from 'pino'
import sharp from 'sharp'
import { createTestDatabase, type TestDatabase } from '../../test/support/database.ts'
import { kasusWeb } from '../../test/support/kasus-web.ts'
import { createKasus } from '../../test/support/kasus.ts'
import { act, actor, createPanggung, type NamaPetugas, type Panggung } from '../../test/support/panggung.ts'
import { createApp } from '../http/app.ts'
import { findJejakBySubjek, openJejak } from '../jejak/jejak-store.ts'
import { hapusFoto } from '../usulan/foto-jobs.ts'
import { fotoRoutes } from '../usulan/foto-routes.ts'
import { withdrawUsulan } from '../usulan/withdraw-usulan.ts'
import { createContohApp } from './contoh.ts'

let uji: TestDatabase
let panggung: Panggung
let app: FastifyInstance
let kantor: FastifyInstance
before(async () => {
  uji = await createTestDatabase()
  panggung = await createPanggung(uji)
  app = createContohApp({
    kasus: kasusWeb(panggung.setara),
  })
  kantor = createApp({
    logger: pino({ level: 'silent' }),
    findActor: async (token) => actor(panggung, token.replace('token-petugas-', '') as NamaPetugas),
    checkSehat: async () => ({ basis_data: true, migrasi: true }),
    isDemo: true,
    isBehindProxy: false,
    routes: [fotoRoutes(panggung.setara)],
  })
})
after(async () => {
  await app.close()
  await kantor.close()
  await uji.close()
})

const picture = (red: number) =>
  sharp({ create: { width: 60, height: 40, channels: 3, background: { r: red * 4, g: 90, b: 40 } } })
    .jpeg()
    .toBuffer()

/** A form with a file as a browser sends it. */
function formOf(fields: Readonly<Record<string, string>>, foto: Buffer | null, name = 'IMG_0001.JPG') {
  const border = '----formulir'
  const parts = Object.entries(fields).map(
    ([key, value]) => `--${border}\r\ncontent-disposition: form-data; name="${key}"\r\n\r\n${value}\r\n`,
  )
  const head = `--${border}\r\ncontent-disposition: form-data; name="foto"; filename="${foto ? name : ''}"\r\ncontent-type: application/octet-stream\r\n\r\n`
  return {
    headers: { 'content-type': `multipart/form-data; boundary=${border}`, accept: 'text/html' },
    payload: Buffer.concat([
      Buffer.from(parts.join('') + head),
      foto ?? Buffer.alloc(0),
      Buffer.from(`\r\n--${border}--\r\n`),
    ]),
  }
}

function post(url: string, fields: Readonly<Record<string, string>>) {
  return app.inject({
    method: 'POST',
    url,
    headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' },
    payload: new URLSearchParams(fields).toString(),
  })
}

async function open(kasus: { tiket: string; pin: string }) {
  const page = await post('/kasus', { tiket: kasus.tiket, pin: kasus.pin })
  const kunci = /name="kunci" value="([^"]+)"/.exec(page.body)?.[1] ?? ''
  const send = (foto: Buffer | null, change: Readonly<Record<string, string>> = {}) =>
    app.inject({ method: 'POST', url: '/kasus/foto', ...formOf({ kunci, ...change }, foto) })
  return { page, kunci, send }
}

const fotoIds = (body: string) =>
  [...body.matchAll(/name="foto_id" value="([^"]+)"/g)].map(([, id = '']) => id)

async function countFoto(usulan_id: string): Promise<number> {
  const { rows } = await uji.owner.query<{ n: number }>(
    'select count(*)::int as n from foto where usulan_id = $1',
    [usulan_id],
  )
  return rows[0]?.n ?? -1
}

test('a photo is never asked for; added, it is seen by its maker, is in the record, and is kept under the key', async () => {
  const kasus = await createKasus(panggung, 'Bu Sariyem', 'diajukan', 'langsung')
  const { page, kunci, send } = await open(kasus)
  assert.match(page.body, /Foto \(tidak wajib\)/)
  assert.match(page.body, /Tidak punya rumah\? Foto tidak perlu/)
  const done = await send(await picture(10))
  assert.equal(done.statusCode, 200)
  assert.match(done.body, /Foto sudah kami terima[\s\S]*Foto diterima/)
  const [foto_id = ''] = fotoIds(done.body)
  const seen = await post('/kasus/foto/lihat', { kunci, foto_id })
  assert.equal(seen.headers['content-type'], 'image/jpeg')
  assert.equal(seen.headers['cache-control'], 'no-store')
  assert.equal(seen.headers['x-content-type-options'], 'nosniff')
  assert.equal((await sharp(seen.rawPayload).metadata()).width, 60)
  const { rows } = await uji.owner.query<{ isi_enc: Buffer }>('select isi_enc from foto where foto_id = $1', [
    foto_id,
  ])
  assert.ok(!rows[0]?.isi_enc.includes('JFIF'), 'nothing in the clear')
  const entries = await act(panggung, 'budi', (a) => findJejakBySubjek(a, kasus.warga.individu_id))
  assert.ok(entries.some(({ jenis }) => jenis === 'usulan.add_foto'))
})

test('pressed twice, also at once, it is one photo', async () => {
  const kasus = await createKasus(panggung, 'Pak Made', 'diajukan', 'langsung')
  const { send } = await open(kasus)
  const foto = await picture(20)
  const answers = await Promise.all([send(foto), send(foto), send(foto)])
  assert.deepEqual(
    answers.map(({ statusCode }) => statusCode),
    [200, 200, 200],
  )
  assert.equal(await countFoto(kasus.usulan_id), 1)
})

test('three are enough, also when four come at once', async () => {
  const kasus = await createKasus(panggung, 'Mama Yohana', 'diajukan', 'langsung')
  const { send } = await open(kasus)
  const answers = await Promise.all([31, 32, 33, 34].map(async (red) => send(await picture(red))))
  assert.deepEqual(answers.map(({ statusCode }) => statusCode).toSorted(), [200, 200, 200, 422])
  assert.equal(await countFoto(kasus.usulan_id), 3)
  assert.match((await send(await picture(35))).body, /Sudah ada tiga foto/)
})

test('what is no photo is said beside the field; the case stays as it is', async () => {
  const kasus = await createKasus(panggung, 'Uda Rizal', 'diajukan', 'langsung')
  const { send } = await open(kasus)
  for (const [bytes, words] of [
    [null, /Pilih satu foto dulu/],
    [Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), /tidak bisa dibuka/],
    [Buffer.alloc(8_000_001, 0xff), /lebih kecil dari 8 MB/],
    [Buffer.alloc(8_000_000, 0xff), /tidak bisa dibuka/],
  ] as const) {
    const { statusCode, body } = await send(bytes)
    assert.equal(statusCode, 422)
    assert.match(body, /<title>Kesalahan: /)
    assert.match(body, words)
  }
  assert.equal(await countFoto(kasus.usulan_id), 0)
})

test('no ticket, no photo: a page of another, a form that is none, and one too large', async () => {
  const kasus = await createKasus(panggung, 'Teh Neneng', 'diajukan', 'langsung')
  const other = await createKasus(panggung, 'Kang Asep', 'diajukan', 'langsung')
  const { send, kunci } = await open(kasus)
  assert.match((await send(await picture(1), { kunci: 'bukan' })).body, /sudah lama terbuka/)
  const headers = { 'content-type': 'multipart/form-data; boundary=x', accept: 'text/html' }
  const broken = await app.inject({ method: 'POST', url: '/kasus/foto', headers, payload: 'bukan formulir' })
  assert.equal(broken.statusCode, 422)
  assert.equal((await send(Buffer.alloc(16_100_000))).statusCode, 413)
  const [foto_id = ''] = fotoIds((await (await open(other)).send(await picture(2))).body)
  assert.equal((await post('/kasus/foto/lihat', { kunci, foto_id })).statusCode, 404, 'of another case')
  assert.equal((await app.inject(`/kasus/foto/${foto_id}`)).statusCode, 404)
})

test('those who work on the case see it, in their region, and it is on record; nobody else', async () => {
  const kasus = await createKasus(panggung, 'Opung Tiur', 'diajukan', 'langsung')
  const [foto_id = ''] = fotoIds((await (await open(kasus)).send(await picture(50))).body)
  const ask = (nama: NamaPetugas, url: string) =>
    kantor.inject({ url, headers: { authorization: `Bearer token-petugas-${nama}` } })
  const list = await ask('budi', `/petugas/usulan/${kasus.usulan_id}/foto`)
  assert.deepEqual(
    list.json<{ foto: { foto_id: string; isAda: boolean }[] }>().foto.map((one) => [one.foto_id, one.isAda]),
    [[foto_id, true]],
  )
  const seen = await ask('budi', `/petugas/foto/${foto_id}`)
  assert.equal(seen.headers['content-type'], 'image/jpeg')
  assert.equal(
    (await ask('rina', `/petugas/foto/${foto_id}`)).statusCode,
    403,
    'a neighbour in the village office',
  )
  assert.equal((await kantor.inject(`/petugas/foto/${foto_id}`)).statusCode, 401)
  const said = await act(panggung, 'budi', async (a) => {
    const entries = await findJejakBySubjek(a, kasus.warga.individu_id)
    const opened = entries.find(({ jenis }) => jenis === 'usulan.open_foto')
    return opened && (await openJejak(a, opened))?.payload
  })
  assert.match(said ?? '', /melihat foto yang ditambahkan/)
})

test('ninety days after the end the picture goes, not a day earlier; that it was there stays', async () => {
  const kasus = await createKasus(panggung, 'Mbah Karto', 'diajukan', 'langsung')
  const { send, kunci } = await open(kasus)
  const [foto_id = ''] = fotoIds((await send(await picture(60))).body)
  const sistem = actor(panggung, 'sistem')
  const isThere = async () => (await post('/kasus/foto/lihat', { kunci, foto_id })).statusCode === 200
  await uji.setJam('2027-12-01T09:00:00+07:00')
  await hapusFoto(panggung.setara, sistem)
  assert.ok(await isThere(), 'a case that has not ended keeps its photos, however old')
  await uji.setJam(null)
  const end = { usulan_id: kasus.usulan_id, peristiwa_id: randomUUID() }
  await act(panggung, 'warga', (a) => withdrawUsulan(a, end))
  const { rows } = await uji.owner.query<{ akhir: Date }>(
    'select max(waktu) as akhir from usulan_peristiwa where usulan_id = $1',
    [kasus.usulan_id],
  )
  const at = (days: number, ms: number) =>
    uji.setJam(new Date((rows[0]?.akhir.getTime() ?? 0) + days * 86_400_000 + ms).toISOString())
  await at(90, -1_000)
  await hapusFoto(panggung.setara, sistem)
  assert.ok(await isThere())
  await at(90, 1_000)
  await hapusFoto(panggung.setara, sistem)
  assert.ok(!(await isThere()))
  await uji.setJam(null)
  assert.match((await open(kasus)).page.body, /sudah dihapus, karena usulan sudah lama selesai/)
})
