import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import pg from 'pg'
import { createTestDatabase } from '../../test/support/database.ts'
import type { Actor } from '../db/transaction.ts'
import { createKunciForTest } from '../kunci/kunci.ts'
import { createSubjekKunciBulk, eraseSubjek } from '../kunci/kunci-store.ts'
import { uuidFrom } from '../lib/uuid.ts'
import { runAct } from './act.ts'
import { fitsKomitmen, type JejakEntry, NASIONAL } from './jejak.ts'
import { findJejakBySubjek, openJejak, recordJejak, recordJejakBulk } from './jejak-store.ts'

const uji = await createTestDatabase()
after(() => uji.close())
const setara = { db: uji.db, kunci: createKunciForTest() }
const rina: Actor = { petugas_id: uuidFrom('Rina'), peran: 'operator_desa', kabkota: '3201', desa: '' }
const sistem: Actor = { petugas_id: null, peran: 'sistem', kabkota: '*', desa: '', dasar: 'SK 1/2026' }
const siti = uuidFrom('Siti Aminah')
const entry: JejakEntry = {
  jenis: 'usulan.submit',
  kode_kabkota: '3201',
  subjek_id: siti,
  isi: { catatan: 'Siti Aminah, 3201015505900001' },
}

await runAct(setara, rina, (act) => createSubjekKunciBulk(act, [{ subjek_id: siti, kode_kabkota: '3201' }]))
await runAct(setara, rina, (act) => recordJejak(act, entry))

test('an entry says who, when and what; what is about a person is not readable in the table', async () => {
  await runAct(setara, rina, async (act) => {
    const [row] = await findJejakBySubjek(act, siti)
    assert.ok(row)
    assert.equal(row.petugas_id, rina.petugas_id)
    assert.equal(row.isi, null)
    assert.doesNotMatch(JSON.stringify(row) + row.isi_enc?.toString('latin1'), /Aminah|3201015505900001/)
    const opened = await openJejak(act, row)
    assert.ok(opened)
    assert.match(opened.payload, /"catatan":"Siti Aminah, 3201015505900001"/)
    assert.match(
      opened.payload,
      new RegExp(`"petugas":"${act.kunci.petugasPseudonym(rina.petugas_id ?? '', 2026)}"`),
    )
    assert.ok(fitsKomitmen(row.komitmen, opened.garam, opened.payload))
  })
})

test('an act about nobody is kept in public, with the decree of the system', async () => {
  const jejak_id = await runAct(setara, sistem, (act) =>
    recordJejak(act, {
      jenis: 'jendela.open',
      kode_kabkota: NASIONAL,
      subjek_id: null,
      isi: { kegiatan: 'usulan' },
    }),
  )
  const { rows } = await uji.owner.query('select isi, isi_enc from jejak where jejak_id = $1', [jejak_id])
  assert.equal(JSON.parse(rows[0].isi).dasar, 'SK 1/2026')
  assert.equal(rows[0].isi_enc, null)
})

test('an act that fails leaves no entry', async () => {
  const count = () => uji.owner.query('select from jejak').then((result) => result.rowCount)
  const before = await count()
  await assert.rejects(
    runAct(setara, rina, async (act) => {
      await recordJejak(act, entry)
      throw new Error('the act fails after its entry')
    }),
  )
  assert.equal(await count(), before)
})

test('a thousand entries in one statement keep their order and are each their own', async () => {
  const many = Array.from({ length: 1000 }, (_, at) => ({ ...entry, jenis: 'uji.many', isi: { at } }))
  await runAct(setara, rina, (act) => recordJejakBulk(act, many))
  await runAct(setara, rina, async (act) => {
    const rows = (await findJejakBySubjek(act, siti)).filter((row) => row.jenis === 'uji.many')
    for (const at of [0, 999]) {
      const row = rows[at]
      assert.ok(row)
      assert.match((await openJejak(act, row))?.payload ?? '', new RegExp(`"isi":{"at":${at}}`))
    }
    assert.equal(new Set(rows.map((row) => row.komitmen.toString('hex'))).size, 1000)
  })
})

test('the same id is not written twice', async () => {
  const once = { ...entry, jejak_id: uuidFrom('once') }
  await runAct(setara, rina, (act) => recordJejak(act, once))
  await assert.rejects(
    runAct(setara, rina, (act) => recordJejak(act, once)),
    { code: '23505' },
  )
})

/** Runs SQL as an application role, in the scope of a session, without any of our code between. */
async function direct(
  role: 'setara_petugas' | 'setara_pekerja',
  statement: string,
  scope: Partial<Actor> = {},
) {
  const actor = { ...rina, ...scope }
  const client = new pg.Client({ connectionString: uji.url(role) })
  await client.connect()
  try {
    await client.query('begin')
    await client.query(
      `select set_config('app.petugas', $1, true), set_config('app.peran', $2, true), set_config('app.kabkota', $3, true)`,
      [actor.petugas_id ?? '', actor.peran, actor.kabkota],
    )
    return await client.query(statement)
  } finally {
    await client.end()
  }
}

const update = `update jejak set jenis = 'usulan.lain'`

for (const role of ['setara_petugas', 'setara_pekerja'] as const) {
  for (const statement of [
    update,
    'delete from jejak',
    'truncate jejak',
    'delete from jejak_2026',
    'drop table jejak',
  ]) {
    test(`${role} may not: ${statement}`, async () => {
      await assert.rejects(direct(role, statement), { code: '42501' })
    })
  }
}

test('the refusal above is the guard: with a grant and a policy from the owner the same statement changes rows', async () => {
  await uji.owner.query('grant update on jejak to setara_petugas')
  await uji.owner.query('create policy bocor on jejak for update using (true)')
  assert.ok(Number((await direct('setara_petugas', update)).rowCount) > 0)
  await uji.owner.query('drop policy bocor on jejak')
  await uji.owner.query('revoke update on jejak from setara_petugas')
  await assert.rejects(direct('setara_petugas', update), { code: '42501' })
})

const values = {
  jejak_id: `gen_random_uuid()`,
  jenis: `'usulan.submit'`,
  waktu: 'jam()',
  petugas_id: `'${rina.petugas_id}'`,
  peran: `'operator_desa'`,
  komitmen: `sha256('x')`,
  isi: `'{}'`,
  periode: `to_char(jam() at time zone 'Asia/Jakarta', 'YYYY-MM')`,
  kode_kabkota: `'3201'`,
}
const insert = (change: Partial<typeof values>) => {
  const all = { ...values, ...change }
  return `insert into jejak (${Object.keys(all).join()}) values (${Object.values(all).join()})`
}

test('an honest entry by direct SQL is let in', async () => {
  assert.equal((await direct('setara_petugas', insert({}))).rowCount, 1)
  const nobody = { petugas_id: null, peran: 'pembuat' }
  assert.equal(
    (await direct('setara_petugas', insert({ petugas_id: 'null', peran: `'pembuat'` }), nobody)).rowCount,
    1,
  )
})

const forged: [string, Partial<typeof values>][] = [
  ['in the name of another officer', { petugas_id: `'${uuidFrom('Budi')}'` }],
  ['in nobody’s name', { petugas_id: 'null' }],
  ['in another role', { peran: `'kepala_opd'` }],
  ['a second ago', { waktu: `jam() - interval '1 second'` }],
  ['in the future', { waktu: `jam() + interval '1 second'` }],
  ['in another month', { periode: `'2020-01'` }],
  ['in another region', { kode_kabkota: `'3202'` }],
  ['of the nation', { kode_kabkota: `'0000'` }],
]
for (const [name, change] of forged) {
  test(`an entry ${name} is refused`, async () => {
    await assert.rejects(direct('setara_petugas', insert(change)), { code: '42501' })
  })
}

test('the refusals above are the policy: without it they are let in', async () => {
  await uji.owner.query('alter table jejak disable row level security')
  for (const [, change] of forged) {
    const { rowCount } = await direct('setara_petugas', insert(change))
    assert.equal(rowCount, 1)
  }
  await uji.owner.query('alter table jejak enable row level security')
})

test('entries of another region are not seen, and without a scope none', async () => {
  const { rowCount } = await direct('setara_petugas', 'select from jejak', { kabkota: '3202' })
  assert.equal(rowCount, 0)
  assert.equal((await direct('setara_pekerja', 'select from jejak', { kabkota: '' })).rowCount, 0)
})

test('erasure: payload and commitment of a person become noise, the rows stay', async () => {
  const before = await uji.owner.query('select from jejak where subjek_id = $1', [siti])
  await runAct(setara, sistem, (act) => eraseSubjek(act, siti))
  await runAct(setara, sistem, async (act) => {
    const rows = await findJejakBySubjek(act, siti)
    assert.equal(rows.length, before.rowCount)
    for (const row of rows.slice(0, 5)) assert.equal(await openJejak(act, row), null)
    await assert.rejects(recordJejak(act, entry), /no key/)
  })
})
