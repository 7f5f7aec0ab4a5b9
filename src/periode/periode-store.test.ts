import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import fc from 'fast-check'
import type pg from 'pg'
import { createTestDatabase } from '../../test/support/database.ts'
import type { Actor } from '../db/transaction.ts'
import { runAct } from '../jejak/act.ts'
import { createKunciForTest } from '../kunci/kunci.ts'
import { uuidFrom } from '../lib/uuid.ts'
import {
  isTerbuka,
  jendelaOf,
  type Kegiatan,
  type Perpanjangan,
  periodeOf,
  periodeTujuan,
  rezimOf,
} from './periode.ts'
import { findTempat, type PerpanjanganInput, recordPerpanjangan } from './periode-store.ts'
import { KEGIATAN_BEBAS, KEGIATAN_BERJENDELA, NAMA_KEGIATAN, REZIM } from './rezim.ts'

const uji = await createTestDatabase()
after(() => uji.close())
const setara = { db: uji.db, kunci: createKunciForTest() }

const wayan: Actor = { petugas_id: uuidFrom('Wayan'), peran: 'pusdatin', kabkota: '*', desa: '' }
const budi: Actor = { petugas_id: uuidFrom('Budi'), peran: 'verifikator', kabkota: '3201', desa: '' }
await uji.owner.query(`insert into petugas (petugas_id, nama) values ($1, 'Ni Wayan Sari'), ($2, 'Budi')`, [
  wayan.petugas_id,
  budi.petugas_id,
])
await uji.owner.query(
  `insert into penugasan (penugasan_id, petugas_id, peran, kode_wilayah, mulai, dasar) values
   (gen_random_uuid(), $1, 'pusdatin', '', '2022-01-01', 'SK 1/2022'),
   (gen_random_uuid(), $2, 'verifikator', '3201', '2022-01-01', 'SK 2/2022')`,
  [wayan.petugas_id, budi.petugas_id],
)

const surat: PerpanjanganInput = {
  perpanjangan_id: uuidFrom('surat 17'),
  nomor_surat: '17/HUK/2026',
  periode: '2026-11',
  kegiatan: 'pengesahan',
  dari: '2026-11-20',
  sampai: '2026-11-23',
  kode_kabkota: '3201',
}

test('the rows of the regimes are those of the rules', async () => {
  const { rows } = await uji.owner.query(`
    select r.rezim, to_char(berlaku_dari, 'YYYY-MM') as dari, to_char(berlaku_sampai, 'YYYY-MM') as sampai, asumsi,
      kegiatan, hari_buka, hari_tutup, mundur
    from rezim r join jendela_aturan using (rezim) order by berlaku_dari, kegiatan collate "C"`)
  const expected = REZIM.flatMap((r) =>
    [...KEGIATAN_BERJENDELA].toSorted().map((kegiatan) => ({
      rezim: r.rezim,
      dari: r.berlaku_dari,
      sampai: r.berlaku_sampai,
      asumsi: r.asumsi,
      kegiatan,
      hari_buka: r.aturan[kegiatan].hari_buka,
      hari_tutup: r.aturan[kegiatan].hari_tutup ?? null,
      mundur: r.aturan[kegiatan].mundur ?? null,
    })),
  )
  assert.deepEqual(rows, expected)
  const names = await uji.owner.query('select kegiatan, nama, selalu_terbuka from kegiatan')
  const bebas: readonly string[] = KEGIATAN_BEBAS
  assert.deepEqual(
    new Set(names.rows.map((row) => JSON.stringify([row.kegiatan, row.nama, row.selalu_terbuka]))),
    new Set(Object.entries(NAMA_KEGIATAN).map(([k, nama]) => JSON.stringify([k, nama, bebas.includes(k)]))),
  )
})

test('the view of windows is the rule for every month that it shows', async () => {
  const { rows } = await uji.owner.query('select periode, rezim, kegiatan, dari, sampai from jendela')
  assert.ok(rows.length >= 75 * 4)
  for (const row of rows) {
    const jendela = jendelaOf(row.periode).find((each) => each.kegiatan === row.kegiatan)
    assert.deepEqual(
      [row.dari, row.sampai, row.rezim],
      [jendela?.dari, jendela?.sampai, rezimOf(row.periode)?.rezim],
    )
  }
})

test('property: SQL and TypeScript agree on open, on the month and on the period it goes to', async () => {
  const tempat = { kode_kabkota: '3201', perpanjangan: randomExtensions() }
  await withExtensions(tempat.perpanjangan, async (client) => {
    const seconds = fc.sample(anySecond(), 3_000)
    const kegiatan: Kegiatan[] = [...KEGIATAN_BERJENDELA, ...KEGIATAN_BEBAS]
    const { rows } = await client.query(
      `select pada, k, jendela_terbuka(k, pada, '3201') as terbuka, periode_untuk(pada) as bulan,
         periode_tujuan(k, pada, '3201') as tujuan
       from unnest($1::timestamptz[]) as pada, unnest($2::text[]) as k`,
      [seconds, kegiatan],
    )
    assert.equal(rows.length, seconds.length * kegiatan.length)
    for (const row of rows) {
      const said = `${row.k} at ${row.pada.toISOString()}`
      assert.equal(row.terbuka, isTerbuka(row.k, row.pada, tempat), said)
      assert.equal(row.bulan, periodeOf(row.pada), said)
      assert.equal(row.tujuan, periodeTujuan(row.k, row.pada, tempat), said)
    }
  })
})

test('an unknown activity is closed', async () => {
  const { rows } = await uji.owner.query(`select jendela_terbuka('lain', '2026-11-05Z', '3201') as terbuka`)
  assert.equal(rows[0]?.terbuka, false)
})

test('pusdatin records an extension once; the act opens, another regency stays closed', async () => {
  await uji.setJam('2026-11-19T09:00:00+07:00')
  await runAct(setara, wayan, (act) => recordPerpanjangan(act, surat))
  await runAct(setara, wayan, (act) => recordPerpanjangan(act, surat))
  const { rowCount } = await uji.owner.query(`select from jejak where jenis = 'perpanjangan.record'`)
  assert.equal(rowCount, 1)
  await uji.setJam('2026-11-21T09:00:00+07:00')
  const tempat = await runAct(setara, budi, (act) => findTempat(act.tx, '3201'))
  assert.deepEqual(
    tempat.perpanjangan.map((row) => [row.nomor_surat, row.dari, row.sampai]),
    [['17/HUK/2026', '2026-11-20', '2026-11-23']],
  )
  const now = new Date('2026-11-21T09:00:00+07:00')
  assert.equal(isTerbuka('pengesahan', now, tempat), true)
  assert.equal(isTerbuka('usulan', now, tempat), false)
  const elsewhere = await runAct(setara, budi, (act) => findTempat(act.tx, '3202'))
  assert.equal(isTerbuka('pengesahan', now, elsewhere), false)
})

test('another role is refused by the act, and odd input is told so', async () => {
  const other = { ...surat, perpanjangan_id: uuidFrom('lain'), nomor_surat: '18/HUK/2026' }
  await assert.rejects(
    runAct(setara, budi, (act) => recordPerpanjangan(act, other)),
    { code: 'sesi.peran_salah' },
  )
  for (const odd of [
    { nomor_surat: ' ' },
    { sampai: other.dari },
    { dari: '2026-10-31' },
    { sampai: '2027-01-02' },
  ])
    await assert.rejects(
      runAct(setara, wayan, (act) => recordPerpanjangan(act, { ...other, ...odd })),
      { code: 'masukan.tidak_sah' },
      JSON.stringify(odd),
    )
})

const INSERT = `insert into perpanjangan (perpanjangan_id, nomor_surat, periode, kegiatan, dari, sampai, kode_kabkota, petugas_id)
  values (gen_random_uuid(), $1, '2026-11', 'usulan', '2026-11-20', '2026-11-25', $2, $3)`

/** One direct statement as the officers' role under a session of our choice; rolled back. */
async function direct(actor: Actor, text: string, values: unknown[]): Promise<unknown> {
  const client = await uji.db.pools.petugas.connect()
  try {
    await client.query('begin')
    await client.query(
      `select set_config('app.petugas', $1, true), set_config('app.peran', $2, true),
         set_config('app.kabkota', $3, true), set_config('app.desa', '', true)`,
      [actor.petugas_id, actor.peran, actor.kabkota],
    )
    return (await client.query(text, values)).rowCount
  } finally {
    await client.query('rollback')
    client.release()
  }
}

test('direct SQL: role, officer, appointment and region each stop an extension', async () => {
  const refused = /row-level security/
  const wayanId = wayan.petugas_id
  assert.equal(await direct(wayan, INSERT, ['1', null, wayanId]), 1)
  assert.equal(await direct(wayan, INSERT, ['1', '3201', wayanId]), 1)
  await assert.rejects(direct({ ...wayan, peran: 'verifikator' }, INSERT, ['1', '3201', wayanId]), refused)
  await assert.rejects(direct(wayan, INSERT, ['1', '3201', budi.petugas_id]), refused)
  await assert.rejects(
    direct({ ...budi, peran: 'pusdatin' }, INSERT, ['1', '3201', budi.petugas_id]),
    refused,
  )
  await assert.rejects(direct({ ...wayan, kabkota: '3202' }, INSERT, ['1', '3201', wayanId]), refused)
  await assert.rejects(direct({ ...wayan, kabkota: '3201' }, INSERT, ['1', null, wayanId]), refused)
})

test('direct SQL: the test above finds a removed policy', async () => {
  await uji.owner.query('alter policy buat on perpanjangan with check (true)')
  try {
    assert.equal(await direct(budi, INSERT, ['1', '3201', budi.petugas_id]), 1)
  } finally {
    await uji.owner.query(`alter policy buat on perpanjangan with check (
      peran_sesi() = 'pusdatin' and petugas_id = petugas_sesi() and waktu = jam()
      and dalam_kabkota(coalesce(kode_kabkota, '')) and boleh_perpanjang(petugas_id, kode_kabkota))`)
  }
})

test('direct SQL: nobody who serves may alter a window, a regime, an extension or the clock', async () => {
  const statements = [
    `update perpanjangan set sampai = '2026-12-31'`,
    'delete from perpanjangan',
    'update jendela_aturan set hari_tutup = 28, mundur = null',
    `insert into rezim values ('baru', 'x', 'x', '2030-01-01', null, false)`,
    'update kegiatan set selalu_terbuka = true',
    `insert into jam_demo (pada) values ('2026-11-05Z')`,
  ]
  for (const statement of statements)
    for (const pool of [uji.db.pools.petugas, uji.db.pools.pekerja, uji.db.pools.publik])
      await assert.rejects(pool.query(statement), /permission denied/, statement)
})

test('two regimes cannot govern one month', async () => {
  await assert.rejects(
    uji.owner.query(`insert into rezim values ('baru', 'x', 'x', '2030-01-01', '2030-02-01', false)`),
    /rezim_satu/,
  )
})

function randomExtensions(): Perpanjangan[] {
  const days = fc.sample(
    fc.record({ from: fc.integer({ min: 0, max: 1_600 }), length: fc.integer({ min: 1, max: 20 }) }),
    30,
  )
  return days.map(({ from, length }, i) => {
    const at = (n: number) => new Date(Date.UTC(2022, 3, 1) + n * 86_400_000).toISOString().slice(0, 10)
    return {
      nomor_surat: `${i}/HUK`,
      periode: at(from).slice(0, 7),
      kegiatan: KEGIATAN_BERJENDELA[i % 4] ?? 'usulan',
      dari: at(from),
      sampai: at(from + length),
      kode_kabkota: [null, '3201', '3202'][i % 3] ?? null,
    }
  })
}

async function withExtensions(
  rows: readonly Perpanjangan[],
  fn: (client: pg.Client) => Promise<void>,
): Promise<void> {
  await uji.owner.query('begin')
  try {
    for (const row of rows)
      await uji.owner.query(
        `insert into perpanjangan (perpanjangan_id, nomor_surat, periode, kegiatan, dari, sampai, kode_kabkota, petugas_id)
         values (gen_random_uuid(), $1, $2, $3, $4, $5, $6, $7)`,
        [
          row.nomor_surat,
          row.periode,
          row.kegiatan,
          row.dari,
          row.sampai,
          row.kode_kabkota,
          wayan.petugas_id,
        ],
      )
    await fn(uji.owner)
  } finally {
    await uji.owner.query('rollback')
  }
}

// Half anywhere, half within two seconds of a midnight in WIB, where a mistake would show.
function anySecond(): fc.Arbitrary<Date> {
  const day = fc.integer({ min: 0, max: 2_200 })
  const near = fc
    .tuple(day, fc.integer({ min: -2, max: 2 }))
    .map(([n, s]) => new Date(Date.UTC(2022, 2, 1, 17) + n * 86_400_000 + s * 1_000))
  const anywhere = fc.date({ min: new Date('2022-01-01'), max: new Date('2028-06-01'), noInvalidDate: true })
  return fc.oneof(near, anywhere)
}
