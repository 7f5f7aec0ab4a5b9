import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { createTurusForTest } from '../../src/http/turus.ts'
import { sql } from 'kysely'
import { pino } from 'pino'
import type { FastifyInstance } from 'fastify'
import { createApp } from '../../src/http/app.ts'
import { jejakLeaf } from '../../src/jejak/jejak.ts'
import { uuidFrom } from '../../src/lib/uuid.ts'
import {
  createActOnKasus,
  createFindKasus,
  createFotoKasus,
  createRevokePendamping,
} from '../../src/main/public-kasus.ts'
import { KASUS_BATAS, Pintu } from '../../src/publik/pintu.ts'
import { revokePersetujuan } from '../../src/pendamping/revoke-persetujuan.ts'
import { addKasusRoutes } from '../../src/publik/kasus-routes.tsx'
import { startUsulan, submitUsulan } from '../../src/usulan/start-usulan.ts'
import { root } from '../support/cluster.ts'
import { createTestDatabase } from '../support/database.ts'
import { act, createPanggung, createWarga } from '../support/panggung.ts'
import { createBerkasForTest, createPendampingForTest, dampingi, dampinganOf } from '../support/pendamping.ts'

// security.md section 8 row 5: from outside, and in the officers' lists, a case through a companion is like any other.
const uji = await createTestDatabase()
after(() => uji.close())
const panggung = await createPanggung(uji)
const berkas = createBerkasForTest()
const ningsih = await createPendampingForTest(panggung, 'Bu Ningsih')

const assisted = dampinganOf('Bu Sariyem')
const lewatPendamping = await dampingi(panggung, berkas, ningsih, assisted)
const sendiri = await startOwn('Bu Ratmini')
assert.ok(lewatPendamping && sendiri)
const pair = [lewatPendamping, sendiri] as const

const app: FastifyInstance = createApp({
  logger: pino({ level: 'silent' }),
  findActor: async () => null,
  checkSehat: async () => ({ basis_data: true, migrasi: true }),
  isDemo: false,
  isBehindProxy: false,
  routes: [
    (server) =>
      addKasusRoutes(server, {
        pintu: new Pintu(createFindKasus(panggung.setara), KASUS_BATAS, createTurusForTest()),
        act: createActOnKasus(panggung.setara),
        revoke: createRevokePendamping(panggung.setara),
        foto: createFotoKasus(panggung.setara),
        kunci: panggung.setara.kunci,
        now: () => new Date(),
      }),
  ],
})
after(() => app.close())

/** The same case as its own maker hands it in. */
async function startOwn(nama: string) {
  const warga = await createWarga(panggung, nama)
  const usulan_id = uuidFrom('sendiri', nama)
  return act(panggung, 'warga', async (maker) => {
    const receipt = await startUsulan(maker, {
      usulan_id,
      individu_id: warga.individu_id,
      keluarga_id: null,
      kode_desa: warga.kode_desa,
      jenis_usulan: 'masuk_dtks',
      sumber_usulan: 'warga',
      jalur: 'langsung',
      program: null,
      periode: '2026-11',
    })
    await submitUsulan(maker, { usulan_id })
    return receipt
  })
}

/** The rows of a table about a case, without what is random in every case. */
async function rowsOf(table: string, usulan_id: string, random: readonly string[]) {
  const { rows } = await uji.owner.query<Record<string, unknown>>(
    `select * from ${table} where usulan_id = $1 order by ${table === 'jejak' ? 'n' : 'urutan'}`,
    [usulan_id],
  )
  assert.ok(rows.length > 0)
  return rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([key, value]) => {
        const isSet = value !== null
        return [key, random.includes(key) ? isSet : value]
      }),
    ),
  )
}

const RANDOM = {
  usulan: ['usulan_id', 'individu_id', 'tiket', 'pin_bi'],
  usulan_peristiwa: ['usulan_id', 'peristiwa_id'],
  jejak: ['jejak_id', 'n', 'subjek_id', 'usulan_id', 'komitmen', 'isi_enc'],
} as const

test('the rows of both cases differ in sumber_usulan, and in nothing else', async () => {
  for (const [table, random] of Object.entries(RANDOM)) {
    const [one, other] = await Promise.all(pair.map(({ usulan_id }) => rowsOf(table, usulan_id, random)))
    if (table === 'usulan') {
      assert.equal(one?.[0]?.['sumber_usulan'], 'pendamping')
      assert.deepEqual({ ...one?.[0], sumber_usulan: 'warga' }, other?.[0])
    } else assert.deepEqual(one, other, table)
  }
  const { rows } = await uji.owner.query('select from usulan_pelaku')
  assert.equal(rows.length, 0)
})

test('the public log has the same leaves for both, of the same length', async () => {
  const leaves = await Promise.all(
    pair.map(async ({ usulan_id }) => {
      const { rows } = await uji.owner.query('select * from jejak where usulan_id = $1 order by n', [
        usulan_id,
      ])
      return rows.map((row) => ({ ...JSON.parse(jejakLeaf(row)), c: jejakLeaf(row).length }))
    }),
  )
  assert.deepEqual(leaves[0], leaves[1])
  const { rows } = await uji.owner.query(
    `select jenis from jejak where subjek_id = (select individu_id from usulan where usulan_id = $1)`,
    [lewatPendamping.usulan_id],
  )
  assert.deepEqual(
    rows.map((row) => row.jenis).toSorted(),
    ['usulan.start_usulan', 'usulan.submit_usulan'],
    'and nothing about the person beside the case',
  )
})

/** The pages of both cases as they come over the wire, each at its own fresh visit. */
async function openBoth(path: string, headers: Readonly<Record<string, string>>) {
  return Promise.all(
    pair.map(({ tiket, pin }) =>
      app.inject({
        method: 'POST',
        url: path,
        payload: new URLSearchParams({ tiket, pin }).toString(),
        headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html', ...headers },
      }),
    ),
  )
}

const PATHS = ['/kasus', '/en/kasus', '/jv/kasus', '/su/kasus']
const TERLIPAT = /<details class="tindakan"><summary>[^<]*<\/summary>(?:(?!<\/details>)[\s\S])*<\/details>/

test('the case by ticket and PIN: one size on the wire, plain and gzip, in every language', async () => {
  for (const path of PATHS)
    for (const headers of [{}, { 'accept-encoding': 'gzip' }] as const) {
      const [one, other] = await openBoth(path, headers)
      assert.deepEqual([one?.statusCode, other?.statusCode], [200, 200])
      assert.equal(one?.rawPayload.length, other?.rawPayload.length, path)
      assert.deepEqual(Object.keys(one?.headers ?? {}), Object.keys(other?.headers ?? {}))
    }
})

test('who assists stands on the client’s own page, folded, and not on another’s', async () => {
  for (const path of PATHS) {
    const [one, other] = await openBoth(path, {})
    assert.match(one?.body ?? '', /<details[^>]*>(?:(?!<\/details>)[\s\S])*Bu Ningsih, Rumah Singgah Melati/)
    assert.match(one?.body ?? '', /<form method="post" action="[^"]*\/kasus\/pendamping">/)
    assert.doesNotMatch(other?.body ?? '', /Ningsih|Melati|kasus\/pendamping"/)
    // what is seen while it is folded: ticket and PIN, sealed anew for each page, and the ids of its forms aside
    const bare = (body = '') =>
      body
        .replace(TERLIPAT, '')
        .replace(/(?<=name="(?:kunci|id)" value=")[^"]+/g, '')
        .trimEnd()
    assert.equal(bare(one?.body), bare(other?.body), path)
  }
})

test('the longest names of companion and organisation fit into the size', async () => {
  const name = (at: number) =>
    Array.from({ length: 100 }, (_, i) => String.fromCodePoint(0x4e00 + at * 500 + i * 37)).join('')
  await uji.owner.query('update pendamping set nama = $1 where nama = $2', [name(1), 'Bu Ningsih'])
  await uji.owner.query('update lembaga set nama = $1', [name(7)])
  for (const path of PATHS)
    for (const headers of [{}, { 'accept-encoding': 'gzip' }] as const) {
      const [one, other] = await openBoth(path, headers)
      assert.equal(one?.rawPayload.length, other?.rawPayload.length, path)
    }
  await uji.owner.query('update pendamping set nama = $1', ['Bu Ningsih'])
  await uji.owner.query('update lembaga set nama = $1', ['Rumah Singgah Melati'])
})

test('officers find both in the same list, in the order of their coming', async () => {
  for (const nama of ['rina', 'asep', 'budi', 'hendra'] as const) {
    const seen = await act(panggung, nama, async ({ tx }) => {
      const { rows } = await sql<{ usulan_id: string }>`
        select usulan_id from usulan where status = 'diajukan' and jalur = 'langsung' order by created_at`.execute(
        tx,
      )
      return rows.map((row) => row.usulan_id)
    })
    assert.deepEqual(seen.toSorted(), pair.map(({ usulan_id }) => usulan_id).toSorted(), nama)
  }
})

test('consent is taken back on the page of the case: nobody assists any more, and the PIN is new', async () => {
  const kasus = await dampingi(panggung, berkas, ningsih, dampinganOf('Pak Made'))
  assert.ok(kasus)
  const post = (url: string, fields: Record<string, string>) =>
    app.inject({
      ...{ method: 'POST', url, payload: new URLSearchParams(fields).toString() },
      headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' },
    })
  const opened = await post('/kasus', { tiket: kasus.tiket, pin: kasus.pin })
  const kunci = /kasus\/pendamping"><input type="hidden" name="kunci" value="([^"]+)"/.exec(opened.body)?.[1]
  assert.ok(kunci)
  const done = await post('/kasus/pendamping', { kunci })
  const pin = /PIN<\/dt><dd[^>]*><strong>(\d{6})</.exec(done.body)?.[1] ?? ''
  assert.equal((await post('/kasus', { tiket: kasus.tiket, pin: kasus.pin })).statusCode, 422)
  const then = await post('/kasus', { tiket: kasus.tiket, pin })
  assert.match(then.body, /Tidak ada pendamping yang bisa melihat usulan ini/)
  assert.equal((await post('/kasus/pendamping', { kunci })).statusCode, 422, 'once')
  assert.equal((await post('/kasus/pendamping', { kunci: 'karangan' })).statusCode, 422)
})

test('taking consent back leaves the case where it stands, and one leaf that names no case', async () => {
  const before = await rowsOf('usulan_peristiwa', lewatPendamping.usulan_id, RANDOM.usulan_peristiwa)
  await act(panggung, 'rina', (a) =>
    revokePersetujuan(a, { usulan_id: lewatPendamping.usulan_id, lewat: 'sms' }),
  )
  assert.deepEqual(
    await rowsOf('usulan_peristiwa', lewatPendamping.usulan_id, RANDOM.usulan_peristiwa),
    before,
  )
  const { rows } = await uji.owner.query(
    `select * from jejak where jenis = 'persetujuan.revoke' order by n desc limit 1`,
  )
  assert.equal(rows.length, 1)
  assert.deepEqual(Object.keys(JSON.parse(jejakLeaf(rows[0]))).toSorted(), ['c', 'd', 'r', 't', 'v'])
  assert.equal(rows[0].isi, null)
})

test('the parameters in docs/alur/pendamping.md are those in force', async () => {
  const text = readFileSync(join(root, 'docs', 'alur', 'pendamping.md'), 'utf8')
  const { rows } = await uji.owner.query('select (batas_pendamping()).*')
  const [batas] = rows
  for (const line of [
    `usulan yang belum selesai | ${batas.terbuka} |`,
    `usulan baru sehari (WIB) | ${batas.sehari} |`,
    `panggilan balik | ${batas.panggilan_per_10000 / 100}% |`,
    `kurang dari ${batas.jeda_menit} menit`,
  ])
    assert.ok(text.includes(line), line)
})
