import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import pg from 'pg'
import { createTestDatabase } from '../../test/support/database.ts'
import { act, actor, createPanggung, createWarga } from '../../test/support/panggung.ts'
import type { Actor } from '../db/transaction.ts'
import { uuidFrom } from '../lib/uuid.ts'
import { commitBenih } from '../verifikasi/benih-store.ts'
import { createPenetapan } from './create-penetapan.ts'
import { recordKuota } from './record-kuota.ts'

const uji = await createTestDatabase()
after(() => uji.close())
const panggung = await createPanggung(uji)
const { owner } = uji
const KUOTA = 10
const month = { kode_kabkota: '3201', periode: '2026-11', benih: 'padi' }
const menteri = actor(panggung, 'lestari')

await createWarga(panggung, 'Siti Aminah')
for (const periode of ['2026-11', '2026-12']) {
  await uji.setJam(`${periode}-10T09:00:00+07:00`)
  await act(panggung, 'ratna', (a) =>
    recordKuota(a, { ...month, program: 'BPNT', periode, jumlah: KUOTA, dasar: 'SK 9' }),
  )
  await act(panggung, 'ratna', (a) => commitBenih(a, { ...month, periode, tujuan: 'penetapan' }))
}
await uji.setJam('2026-12-20T09:00:00+07:00')

/** Direct statements as the officers' role, in one transaction that is committed. */
async function direct<T>(as: Actor, fn: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: uji.url('setara_petugas') })
  client.on('error', () => {})
  await client.connect()
  try {
    await client.query('begin')
    await client.query(
      `select set_config('app.petugas', $1, true), set_config('app.peran', $2, true),
         set_config('app.kabkota', $3, true), set_config('app.desa', '', true)`,
      [as.petugas_id, as.peran, as.kabkota],
    )
    const result = await fn(client)
    await client.query('commit')
    return result
  } finally {
    await client.end()
  }
}

const LINE = `insert into penetapan_butir
    (penetapan_id, periode, kode_desa, keluarga_id, individu_id, program, hasil, alasan, nomor_kuota, kuota, kode_kabkota)
  values ($1, $2, '3201011001', $3, $3, 'BPNT', 'masuk_kuota', 'program.masuk_kuota', $4, $5, $6)`
const place = (nomor: number, change: { periode?: string; kuota?: number; kode_kabkota?: string } = {}) => [
  uuidFrom('penetapan', 'langsung'),
  change.periode ?? '2026-12',
  crypto.randomUUID(),
  nomor,
  change.kuota ?? KUOTA,
  change.kode_kabkota ?? '3201',
]
const put = (as: Actor, values: unknown[]) => direct(as, (client) => client.query(LINE, values))

/** 24 clients who each count the places given, see room, and take the next: a program without the row lock. */
async function rush(): Promise<number> {
  const tries = Array.from({ length: 24 }, () =>
    direct(menteri, async (client) => {
      const { rows } = await client.query<{ n: number }>(
        `select count(*)::int as n from penetapan_butir where periode = '2026-12' and hasil = 'masuk_kuota'`,
      )
      const given = rows[0]?.n ?? 0
      if (given < KUOTA) await client.query(LINE, place(given + 1))
    }).catch((error: unknown) => {
      if (!(error instanceof pg.DatabaseError && error.code === '23505')) throw error
    }),
  )
  await Promise.all(tries)
  const { rows } = await owner.query(
    `select count(*)::int as n from penetapan_butir where periode = '2026-12' and hasil = 'masuk_kuota'`,
  )
  return rows[0]?.n
}

test('24 clients at once cannot give more places than the decree has, whatever they counted', async () => {
  let given = 0
  for (let round = 0; round < 12; round += 1) given = await rush()
  assert.equal(given, KUOTA)
})

test('a place beyond the quota, a place of a quota that no decree gives, and a winner without a place are refused', async () => {
  await owner.query(`delete from penetapan_butir where periode = '2026-12'`)
  await assert.rejects(put(menteri, place(KUOTA + 1)), /butir_kuota/)
  await assert.rejects(put(menteri, place(0)), /butir_kuota/)
  await assert.rejects(put(menteri, place(1, { kuota: KUOTA * 10 })), /foreign key/)
  const noPlace = LINE.replace('$4, $5', 'null::int + $4, null::int + $5')
  await assert.rejects(
    direct(menteri, (client) => client.query(noPlace, place(1))),
    /butir_kuota/,
  )
})

test('the rush above finds the removed guard', async () => {
  await owner.query(`delete from penetapan_butir where periode = '2026-12'`)
  const { rows } = await owner.query<{ nama: string }>(
    `select conname as nama from pg_constraint where conrelid = 'penetapan_butir'::regclass and contype = 'u'`,
  )
  const guard = rows[0]?.nama
  assert.ok(guard)
  await owner.query(`alter table penetapan_butir drop constraint ${guard}`)
  try {
    let most = 0
    for (let round = 0; round < 5 && most <= KUOTA; round += 1) {
      await owner.query(`delete from penetapan_butir where periode = '2026-12'`)
      most = await rush()
    }
    assert.ok(most > KUOTA, `${most} places of ${KUOTA}`)
  } finally {
    await owner.query(`delete from penetapan_butir where periode = '2026-12'`)
    await owner.query(
      `alter table penetapan_butir add constraint ${guard} unique (program, nomor_kuota, periode, kode_kabkota)`,
    )
  }
})

test('24 decisions at once for one month: one stands, the others are told so', async () => {
  const tries = Array.from({ length: 24 }, (_, i) =>
    act(panggung, menteri, (a) =>
      createPenetapan(a, { ...month, penetapan_id: uuidFrom('serentak', String(i)), dasar: 'SK 1' }),
    ).then(
      () => 'ditetapkan',
      (error: unknown) => (error instanceof Error && 'code' in error ? error.code : error),
    ),
  )
  const said = await Promise.all(tries)
  assert.equal(said.filter((each) => each === 'ditetapkan').length, 1)
  assert.equal(said.filter((each) => each === 'penetapan.sudah_ada').length, 23)
})

test('a decision cannot be changed, emptied or lengthened by any role', async () => {
  const statements = [
    `update penetapan set nama_daftar = sha256('x')`,
    'delete from penetapan',
    `update penetapan_butir set hasil = 'masuk_kuota'`,
    'delete from penetapan_butir',
    'truncate penetapan_butir',
    'update penetapan_butir_2026 set alasan = null',
    'select from penetapan_butir_2026',
  ]
  for (const statement of statements)
    for (const pool of Object.values(uji.db.pools))
      await assert.rejects(pool.query(statement), /permission denied/, statement)
  await assert.rejects(put(menteri, place(1, { periode: '2026-11' })), /row-level security/)
})

test('the test above finds the removed policy', async () => {
  const { rows } = await owner.query(
    `select pg_get_expr(polwithcheck, polrelid) as syarat from pg_policy
     where polname = 'buat' and polrelid = 'penetapan_butir'::regclass`,
  )
  await owner.query('alter policy buat on penetapan_butir with check (true)')
  try {
    await put(menteri, place(1, { periode: '2026-11' }))
  } finally {
    await owner.query(`alter policy buat on penetapan_butir with check (${rows[0]?.syarat})`)
    await owner.query(`delete from penetapan_butir where penetapan_id = $1`, [
      uuidFrom('penetapan', 'langsung'),
    ])
  }
})

const DECISION = `insert into penetapan (penetapan_id, periode, nama_daftar, jumlah, benih, dasar, petugas_id, waktu, kode_kabkota)
  values (gen_random_uuid(), $1, sha256('x'), $2, $3, 'SK 1', $4, jam(), '3201')`
const sign = (as: Actor, values: unknown[]) => direct(as, (client) => client.query(DECISION, values))

test('only the minister signs, with the seed that was promised and the count of the lines', async () => {
  const refused = /row-level security/
  const id = menteri.petugas_id
  await assert.rejects(sign({ ...menteri, peran: 'pusdatin' }, ['2026-12', 0, 'padi', id]), refused)
  await assert.rejects(sign(actor(panggung, 'hendra'), ['2026-12', 0, 'padi', id]), refused)
  await assert.rejects(sign({ ...menteri, kabkota: '3202' }, ['2026-12', 0, 'padi', id]), refused)
  await assert.rejects(sign(menteri, ['2026-12', 0, 'jagung', id]), refused)
  await assert.rejects(sign(menteri, ['2026-12', 1, 'padi', id]), refused)
  await assert.rejects(sign(menteri, ['2026-11', 0, 'padi', id]), /penetapan_satu|row-level security/)
  await assert.rejects(put({ ...menteri, peran: 'kepala_opd' }, place(1)), refused)
  await assert.rejects(put({ ...menteri, kabkota: '3202' }, place(1)), refused)
  await sign(menteri, ['2026-12', 0, 'padi', id])
})

test('a quota is given by the ministry only, and stands once a place of it is taken', async () => {
  const give = (as: Actor) =>
    direct(as, (client) =>
      client.query(
        `insert into kuota (program, periode, jumlah, dasar, kode_kabkota) values ('BPNT', '2027-01', 5, 'SK', '3201')`,
      ),
    )
  const raise = (as: Actor) =>
    direct(as, (client) =>
      client.query(`update kuota set jumlah = 1000 where periode = '2026-11' returning jumlah`),
    )
  await assert.rejects(give(actor(panggung, 'hendra')), /row-level security/)
  await assert.rejects(give({ ...actor(panggung, 'hendra'), peran: 'pusdatin' }), /row-level security/)
  await assert.rejects(raise(actor(panggung, 'budi')), /row-level security/)
  await owner.query(LINE, place(1, { periode: '2026-11' }))
  await assert.rejects(raise(actor(panggung, 'ratna')), /foreign key/)
  await give(actor(panggung, 'ratna'))
})
