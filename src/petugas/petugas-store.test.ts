import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import pg from 'pg'
import { createTestDatabase } from '../../test/support/database.ts'
import type { Actor } from '../db/transaction.ts'
import { runAct } from '../jejak/act.ts'
import { createKunciForTest } from '../kunci/kunci.ts'
import { cabutToken, tambahPetugas, tokenPetugas } from './petugas-command.ts'
import { createPenugasan, endPenugasan, findActor, findPetugas } from './petugas-store.ts'
import { createToken, findActorByToken } from './token-store.ts'

const uji = await createTestDatabase()
after(() => uji.close())
before(() => uji.setJam('2026-11-10T03:00:00Z'))
const setara = { db: uji.db, kunci: createKunciForTest() }
const sistem: Actor = { petugas_id: null, peran: 'sistem', kabkota: '*', desa: '', dasar: 'SK 1/2026' }
const sk = { dasar: 'SK 12/2026' }

test('an officer is entered, appointed by a decree, and comes in with a token', async () => {
  const petugas_id = await tambahPetugas(setara, {
    nama: 'Rina',
    peran: 'operator_desa',
    wilayah: '3201012001',
    ...sk,
  })
  const token = await tokenPetugas(setara, 'rina', 30)
  assert.deepEqual(await findActorByToken(uji.db, token), {
    petugas_id,
    peran: 'operator_desa',
    kabkota: '3201',
    desa: '3201012001:3201012001',
  })
})

test('the token itself is nowhere in the database, and the appointment is in the log without the name', async () => {
  const token = await tokenPetugas(setara, 'Rina', 30)
  const { rows } = await uji.owner.query(
    'select t::text as teks from petugas_token t union all select isi from jejak',
  )
  const text = rows.map((row) => row.teks).join()
  assert.equal(text.includes(token), false)
  assert.doesNotMatch(text, /Rina/)
  assert.match(text, /"dasar_tugas":"SK 12\/2026"/)
})

test('a province is its regencies', async () => {
  const petugas_id = await tambahPetugas(setara, {
    nama: 'Wayan',
    peran: 'verifikator',
    wilayah: '34',
    ...sk,
  })
  assert.equal((await findActor(uji.db, petugas_id)).kabkota, '3401,3402,3403,3404,3471')
})

test('an unknown, an expired and a revoked token are all nothing', async () => {
  assert.equal(await findActorByToken(uji.db, 'setara_x'), null)
  assert.equal(await findActorByToken(uji.db, `setara_${'A'.repeat(43)}`), null)
  const token = await tokenPetugas(setara, 'Wayan', 2)
  await uji.setJam('2026-11-12T02:59:59.999Z')
  assert.ok(await findActorByToken(uji.db, token))
  await uji.setJam('2026-11-12T03:00:00Z')
  assert.equal(await findActorByToken(uji.db, token), null)
  const fresh = await tokenPetugas(setara, 'Wayan', 2)
  assert.ok(await findActorByToken(uji.db, fresh))
  assert.equal(await cabutToken(setara, 'Wayan'), 1)
  assert.equal(await findActorByToken(uji.db, fresh), null)
})

test('an assignment counts from its first day to the day before its end, in WIB', async () => {
  const [rina] = await findPetugas(uji.db, 'Rina')
  assert.ok(rina)
  const petugas_id = await tambahPetugas(setara, {
    nama: 'Budi',
    peran: 'kepala_opd',
    wilayah: '3201',
    mulai: '2026-12-01',
    sampai: '2027-01-01',
    ...sk,
  })
  const held = async (iso: string) => {
    await uji.setJam(iso)
    return findActor(uji.db, petugas_id).then(
      () => true,
      (error: { code: string }) => error.code,
    )
  }
  assert.equal(await held('2026-11-30T16:59:59Z'), 'sesi.peran_salah')
  assert.equal(await held('2026-11-30T17:00:00Z'), true)
  assert.equal(await held('2026-12-31T16:59:59Z'), true)
  assert.equal(await held('2026-12-31T17:00:00Z'), 'sesi.peran_salah')
})

test('an assignment that was ended no longer counts', async () => {
  const petugas_id = await tambahPetugas(setara, { nama: 'Lastri', peran: 'pusdatin', wilayah: '', ...sk })
  const { rows } = await uji.owner.query('select penugasan_id from penugasan where petugas_id = $1', [
    petugas_id,
  ])
  await uji.owner.query(`update penugasan set mulai = '2026-01-01' where petugas_id = $1`, [petugas_id])
  assert.equal((await findActor(uji.db, petugas_id)).kabkota, '*')
  await runAct(setara, sistem, (act) => endPenugasan(act, rows[0].penugasan_id, '2026-11-01'))
  await assert.rejects(findActor(uji.db, petugas_id), { code: 'sesi.peran_salah' })
})

test('who holds two roles says which', async () => {
  await uji.setJam('2026-11-10T03:00:00Z')
  const input = { nama: 'Sari', wilayah: '3201', ...sk }
  const petugas_id = await tambahPetugas(setara, { ...input, peran: 'verifikator' })
  assert.equal(await tambahPetugas(setara, { ...input, peran: 'petugas_lapangan' }), petugas_id)
  await assert.rejects(findActor(uji.db, petugas_id), { code: 'sesi.peran_ganda' })
  assert.equal((await findActor(uji.db, petugas_id, 'verifikator')).peran, 'verifikator')
  await assert.rejects(findActor(uji.db, petugas_id, 'kepala_opd'), { code: 'sesi.peran_salah' })
})

test('nobody is made the system, and an unknown officer is said to be unknown', async () => {
  await assert.rejects(tambahPetugas(setara, { nama: 'X', peran: 'sistem', wilayah: '', ...sk }), {
    code: 'petugas.peran_tidak_ada',
  })
  assert.deepEqual(await findPetugas(uji.db, 'X'), [])
  const byHand = `insert into penugasan (penugasan_id, petugas_id, peran, kode_wilayah, mulai, dasar)
    select gen_random_uuid(), petugas_id, 'sistem', '', '2026-11-01', 'SK' from petugas limit 1`
  await assert.rejects(uji.owner.query(byHand), { constraint: 'penugasan_manusia' })
  await assert.rejects(tokenPetugas(setara, 'Tidak Ada', 30), { code: 'petugas.tidak_ada' })
})

test('an officer can appoint nobody and make no token, by our code or by direct SQL', async () => {
  const [sari] = await findPetugas(uji.db, 'Sari')
  assert.ok(sari)
  const { petugas_id } = sari
  const actor = await findActor(uji.db, petugas_id, 'verifikator')
  await assert.rejects(
    runAct(setara, actor, (act) => createToken(act, { petugas_id, hari: 1 })),
    { code: '42501' },
  )
  await assert.rejects(
    runAct(setara, actor, (act) =>
      createPenugasan(act, {
        petugas_id,
        peran: 'menteri',
        kode_wilayah: '',
        mulai: '2026-11-01',
        sampai: null,
        ...sk,
      }),
    ),
    { code: '42501' },
  )
  const client = new pg.Client({ connectionString: uji.url('setara_petugas') })
  await client.connect()
  try {
    for (const statement of [
      `update penugasan set kode_wilayah = ''`,
      `update penugasan set sampai = null`,
      `delete from penugasan`,
      `update petugas_token set kedaluwarsa = 'infinity'`,
      `update petugas_token set dicabut = null`,
      `insert into petugas (petugas_id, nama) values (gen_random_uuid(), 'X')`,
    ]) {
      await assert.rejects(client.query(statement), { code: '42501' }, statement)
    }
  } finally {
    await client.end()
  }
})
