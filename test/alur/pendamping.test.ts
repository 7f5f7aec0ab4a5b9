import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { pino } from 'pino'
import type { FastifyInstance } from 'fastify'
import { createApp } from '../../src/http/app.ts'
import { jejakLeaf } from '../../src/jejak/jejak.ts'
import { uuidFrom } from '../../src/lib/uuid.ts'
import { createActOnKasus, createFindKasus, createFotoKasus } from '../../src/main/public-kasus.ts'
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

test('the case by ticket and PIN: the same page, of the same size, in every language', async () => {
  const app: FastifyInstance = createApp({
    logger: pino({ level: 'silent' }),
    findActor: async () => null,
    checkSehat: async () => ({ basis_data: true, migrasi: true }),
    isDemo: false,
    isBehindProxy: false,
    routes: [
      (server) =>
        addKasusRoutes(server, {
          pintu: new Pintu(createFindKasus(panggung.setara), KASUS_BATAS),
          act: createActOnKasus(panggung.setara),
          foto: createFotoKasus(panggung.setara),
          kunci: panggung.setara.kunci,
          now: () => new Date(),
        }),
    ],
  })
  for (const path of ['/kasus', '/en/kasus', '/jv/kasus', '/su/kasus']) {
    const [one, other] = await Promise.all(
      pair.map(({ tiket, pin }) =>
        app.inject({
          method: 'POST',
          url: path,
          payload: new URLSearchParams({ tiket, pin }).toString(),
          headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' },
        }),
      ),
    )
    assert.equal(one?.statusCode, 200)
    // ticket and PIN, sealed anew for each page, and the ids of its forms: of one length, and else the same
    const bare = (body = '') => body.replace(/(?<=name="(?:kunci|id)" value=")[^"]+/g, '')
    assert.equal(bare(one.body), bare(other?.body))
    assert.equal(one.body.length, other?.body.length)
    assert.deepEqual(Object.keys(one.headers), Object.keys(other?.headers ?? {}))
  }
  await app.close()
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

test('taking consent back leaves the case where it stands, and one leaf that names no case', async () => {
  const before = await rowsOf('usulan_peristiwa', lewatPendamping.usulan_id, RANDOM.usulan_peristiwa)
  await act(panggung, 'rina', (a) =>
    revokePersetujuan(a, { usulan_id: lewatPendamping.usulan_id, lewat: 'sms' }),
  )
  assert.deepEqual(
    await rowsOf('usulan_peristiwa', lewatPendamping.usulan_id, RANDOM.usulan_peristiwa),
    before,
  )
  const { rows } = await uji.owner.query(`select * from jejak where jenis = 'persetujuan.revoke'`)
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
