import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { createTestDatabase } from '../../test/support/database.ts'
import { orang } from '../../test/support/orang.ts'
import type { Actor } from '../db/transaction.ts'
import { runAct } from '../jejak/act.ts'
import { createKunciForTest } from '../kunci/kunci.ts'
import { eraseSubjek } from '../kunci/kunci-store.ts'
import { uuidFrom } from '../lib/uuid.ts'
import { createIndividuBulk } from './individu-store.ts'
import { claimNikBulk, findByNikBulk, findIndividuByNik } from './nik-store.ts'
import { findFakta, findNikBulk, openIndividu } from './open-individu.ts'

const uji = await createTestDatabase()
after(() => uji.close())
const setara = { db: uji.db, kunci: createKunciForTest() }
const rina: Actor = { petugas_id: uuidFrom('Rina'), peran: 'operator_desa', kabkota: '3201', desa: '' }
const sistem: Actor = { petugas_id: null, peran: 'sistem', kabkota: '*', desa: '' }

const siti = orang('Hj. Siti Aminah', {
  nik: '3201015505900001',
  nama_ibu_kandung: 'Sri Wahyuni',
  tempat_lahir: 'Bogor',
  tanggal_lahir: '1990-05-15',
  jenis_kelamin: 'P',
  telepon: '081234567890',
  alamat: 'Kp. "Sawah", RT 001 RW 002\\3',
  pekerjaan: 9,
  disabilitas: ['melihat', 'ber"jalan'],
})
const ujang = orang('Ujang')
await runAct(setara, rina, (act) => createIndividuBulk(act, [siti, ujang]))

test('what identifies is not in the table in clear, what is searched is', async () => {
  const { rows } = await uji.owner.query('select * from individu where individu_id = $1', [siti.individu_id])
  const text = JSON.stringify(rows[0], (_, value) =>
    value?.type === 'Buffer' ? Buffer.from(value.data).toString('latin1') : value,
  )
  assert.doesNotMatch(text, /3201015505900001|Wahyuni|Bogor|0812|Sawah/)
  assert.equal(rows[0].nama_norm, 'siti aminah')
  assert.deepEqual(rows[0].disabilitas, siti.disabilitas)
  assert.equal(rows[0].nama_ibu_kandung_bi.length, 2)
})

test('the facts come back whole, to who may see them', async () => {
  const { versi, individu_id, ...fakta } = await runAct(setara, rina, (act) =>
    findFakta(act, siti.individu_id),
  )
  assert.deepEqual({ ...fakta, individu_id }, siti)
  assert.equal(versi, 1)
  await assert.rejects(
    runAct(setara, { ...rina, kabkota: '3202' }, (act) => findFakta(act, siti.individu_id)),
    { code: 'individu.tidak_ada' },
  )
})

test('opening a person for a purpose leaves an entry that the person can see', async () => {
  await runAct(setara, rina, (act) => openIndividu(act, siti.individu_id, 'verifikasi usulan'))
  const { rows } = await uji.owner.query(
    `select petugas_id from jejak where jenis = 'individu.open' and subjek_id = $1`,
    [siti.individu_id],
  )
  assert.deepEqual(rows, [{ petugas_id: rina.petugas_id }])
})

test('who has no NIK has a provisional number, who has one has none', async () => {
  const { rows } = await uji.owner.query(
    'select nik_bi, nomor_sementara from individu order by nik_bi nulls first',
  )
  assert.match(rows[0].nomor_sementara, /^T-/)
  assert.equal(rows[1].nomor_sementara, null)
})

test('a NIK of another shape is kept as it was written, and is no key', async () => {
  const asep = orang('Asep', { nik: '32010155059' })
  await runAct(setara, rina, (act) => createIndividuBulk(act, [asep]))
  await runAct(setara, rina, async (act) => {
    assert.equal((await findFakta(act, asep.individu_id)).nik, '32010155059')
    assert.equal(
      (await findNikBulk(act, [asep.individu_id, siti.individu_id])).get(siti.individu_id),
      siti.nik,
    )
  })
  const { rows } = await uji.owner.query(
    'select nik_bi, nomor_sementara from individu where individu_id = $1',
    [asep.individu_id],
  )
  assert.equal(rows[0].nik_bi, null)
  assert.match(rows[0].nomor_sementara, /^T-/)
})

test('one NIK, one person, in the whole nation: the second is stored and named', async () => {
  const elsewhere: Actor = { ...rina, kabkota: '5171' }
  const made = orang('Made', { nik: siti.nik, kode_desa: '5171011001' })
  const taken = await runAct(setara, elsewhere, (act) => createIndividuBulk(act, [made]))
  assert.deepEqual([...taken], [[made.individu_id, siti.individu_id]])
  await runAct(setara, elsewhere, async (act) => {
    assert.equal((await findIndividuByNik(act, siti.nik ?? ''))?.individu_id, siti.individu_id)
    assert.equal(await findIndividuByNik(act, '3201015505900009'), null)
    assert.equal((await findByNikBulk(act, ['3201015505900009', siti.nik ?? ''])).size, 1)
  })
})

test('two in one file with one NIK: the first has it; a claim made again is no conflict', async () => {
  const nik = '3201010101800001'
  const [budi, iwan] = [orang('Budi', { nik }), orang('Iwan', { nik })]
  const taken = await runAct(setara, rina, (act) => createIndividuBulk(act, [budi, iwan]))
  assert.deepEqual([...taken], [[iwan.individu_id, budi.individu_id]])
  const claim = {
    nik_bi: setara.kunci.blindIndex('nik', nik),
    individu_id: budi.individu_id,
    kode_kabkota: '3201',
  }
  assert.equal((await runAct(setara, rina, (act) => claimNikBulk(act, [claim]))).size, 0)
})

test('a hundred claims on the same hundred NIKs from two sides at once: each has one owner', async () => {
  const claimsOf = (who: string) =>
    Array.from({ length: 100 }, (_, at) => ({
      nik_bi: setara.kunci.blindIndex('nik', String(3201010101900000 + at)),
      individu_id: uuidFrom(who, String(at)),
      kode_kabkota: '3201',
    }))
  const sides = [claimsOf('a'), claimsOf('b').toReversed()]
  const taken = await Promise.all(
    sides.map((claims) => runAct(setara, rina, (act) => claimNikBulk(act, claims))),
  )
  assert.equal((taken[0]?.size ?? 0) + (taken[1]?.size ?? 0), 100)
})

test('nobody stores a person outside their region or village', async () => {
  const far = orang('Jauh', { kode_desa: '3202012001' })
  await assert.rejects(
    runAct(setara, rina, (act) => createIndividuBulk(act, [far])),
    { code: '42501' },
  )
  const village = { ...rina, desa: '3201012001:3201012001' }
  const near = orang('Dekat', { kode_desa: '3201012002' })
  await assert.rejects(
    runAct(setara, village, (act) => createIndividuBulk(act, [near])),
    { code: '42501' },
  )
})

test('after erasure nothing of the person can be opened', async () => {
  await runAct(setara, sistem, (act) => eraseSubjek(act, ujang.individu_id))
  await assert.rejects(
    runAct(setara, sistem, (act) => findFakta(act, ujang.individu_id)),
    /no key/,
  )
})
