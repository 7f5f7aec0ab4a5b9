import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { createTestDatabase } from '../../test/support/database.ts'
import { orang } from '../../test/support/orang.ts'
import type { Actor } from '../db/transaction.ts'
import { type Act, runAct } from '../jejak/act.ts'
import { createKunciForTest } from '../kunci/kunci.ts'
import { uuidFrom } from '../lib/uuid.ts'
import { changeIndividu, moveIndividu, sealIndividu, unsealIndividu } from './change-individu.ts'
import { createIndividuBulk } from './individu-store.ts'
import { findIndividuByNik } from './nik-store.ts'
import { findFakta, findFaktaRiwayat } from './open-individu.ts'

const uji = await createTestDatabase()
after(() => uji.close())
const setara = { db: uji.db, kunci: createKunciForTest() }
const rina: Actor = { petugas_id: uuidFrom('Rina'), peran: 'operator_desa', kabkota: '3201', desa: '' }
const run = <T>(fn: (act: Act) => Promise<T>) => runAct(setara, rina, fn)
const dukcapil = { sumber: 'dukcapil', tanggal_sumber: '2026-11-18' }
const nik = (serial: number) => String(3201014101900000 + serial)
const row = async (individu_id: string) =>
  (await uji.owner.query('select * from individu where individu_id = $1', [individu_id])).rows[0]

const siti = orang('Siti Aminah', { nik: nik(1), tanggal_lahir: '1990-01-01', alamat: 'Kp. Sawah' })
const joko = orang('Joko Susilo', { nik: nik(2) })
const ujang = orang('Ujang', { nama_ibu_kandung: 'Entin' })
await run((act) => createIndividuBulk(act, [siti, joko, ujang]))

test('a new fact is a new version; what the source is silent about stays, what was said before too', async () => {
  const fakta = { nama_lengkap: 'Siti Aminah binti Ali', alamat: 'Jl. Mawar 3' }
  assert.equal(
    await run((act) => changeIndividu(act, { individu_id: siti.individu_id, ...dukcapil, fakta })),
    2,
  )
  const [newest, oldest] = await run((act) => findFaktaRiwayat(act, siti.individu_id))
  assert.deepEqual(newest, { ...siti, ...fakta, ...dukcapil, versi: 2 })
  assert.deepEqual(oldest, { ...siti, versi: 1 })
  const { nama_lengkap, nama_norm, tanggal_lahir } = await row(siti.individu_id)
  assert.deepEqual([nama_lengkap, nama_norm], ['Siti Aminah binti Ali', 'siti aminah'])
  assert.ok(tanggal_lahir)
})

test('the change is an entry that names the columns, and no value in clear', async () => {
  const { rows } = await uji.owner.query(`select isi, isi_enc from jejak where jenis = 'individu.change'`)
  assert.equal(rows.length, 1)
  assert.equal(rows[0].isi, null)
  assert.ok(rows[0].isi_enc)
})

test('a person who gets a NIK has it claimed and loses the provisional number', async () => {
  await run((act) =>
    changeIndividu(act, { individu_id: ujang.individu_id, ...dukcapil, fakta: { nik: nik(3) } }),
  )
  assert.equal((await row(ujang.individu_id)).nomor_sementara, null)
  assert.equal((await run((act) => findIndividuByNik(act, nik(3))))?.individu_id, ujang.individu_id)
})

test('a corrected NIK frees the wrong one', async () => {
  await run((act) =>
    changeIndividu(act, { individu_id: ujang.individu_id, ...dukcapil, fakta: { nik: nik(4) } }),
  )
  await run(async (act) => {
    assert.equal(await findIndividuByNik(act, nik(3)), null)
    assert.equal((await findIndividuByNik(act, nik(4)))?.individu_id, ujang.individu_id)
  })
})

test("another person's NIK is refused and nothing changes", async () => {
  const before = await row(ujang.individu_id)
  await assert.rejects(
    run((act) =>
      changeIndividu(act, { individu_id: ujang.individu_id, ...dukcapil, fakta: { nik: joko.nik } }),
    ),
    { code: 'individu.nik_dipakai' },
  )
  assert.deepEqual(await row(ujang.individu_id), before)
})

test('who was stored with a NIK that another has can be changed, and is asked about it only when a NIK is said', async () => {
  const budi = orang('Budi', { nik: joko.nik })
  await run((act) => createIndividuBulk(act, [budi]))
  const input = { individu_id: budi.individu_id, ...dukcapil }
  await run((act) => changeIndividu(act, { ...input, fakta: { alamat: 'Jl. Melati' } }))
  assert.ok((await row(budi.individu_id)).nik_enc)
  await assert.rejects(
    run((act) => changeIndividu(act, { ...input, fakta: { nik: joko.nik } })),
    { code: 'individu.nik_dipakai' },
  )
  await run((act) => changeIndividu(act, { ...input, fakta: { nik: nik(5) } }))
  await run(async (act) => {
    assert.equal((await findIndividuByNik(act, nik(5)))?.individu_id, budi.individu_id)
    assert.equal((await findIndividuByNik(act, joko.nik ?? ''))?.individu_id, joko.individu_id)
  })
})

test('a person without a key in scope is not there', async () => {
  const fakta = { alamat: 'x' }
  await assert.rejects(
    run((act) => changeIndividu(act, { individu_id: uuidFrom('nobody'), ...dukcapil, fakta })),
    { code: 'individu.tidak_ada' },
  )
})

test('two changes at once are two versions', async () => {
  const versi = await Promise.all(
    ['A', 'B', 'C'].map((alamat) =>
      run((act) => changeIndividu(act, { individu_id: joko.individu_id, ...dukcapil, fakta: { alamat } })),
    ),
  )
  assert.deepEqual(
    versi.toSorted((a, b) => a - b),
    [2, 3, 4],
  )
})

test('a move within the regency is a fact; to another regency it is refused', async () => {
  const input = { individu_id: joko.individu_id, ...dukcapil }
  await run((act) => moveIndividu(act, { ...input, kode_desa: '3201022001' }))
  assert.equal((await row(joko.individu_id)).kode_desa, '3201022001')
  await assert.rejects(
    run((act) => moveIndividu(act, { ...input, kode_desa: '3202012001' })),
    { code: 'individu.pindah_kabkota' },
  )
})

test('a sealed person is in no look-up by name, the log calls it a change, and can be unsealed whole', async () => {
  const { individu_id } = siti
  const before = await row(individu_id)
  await run((act) => sealIndividu(act, { individu_id, ...dukcapil }))
  const sealed = await row(individu_id)
  assert.deepEqual([sealed.nama_lengkap, sealed.nama_norm], [null, null])
  const text = sealed.nama_enc.toString('latin1')
  assert.doesNotMatch(text, /Siti/)
  const { rows } = await uji.owner.query(`select distinct jenis from jejak where subjek_id = $1`, [
    individu_id,
  ])
  assert.deepEqual(rows, [{ jenis: 'individu.change' }])
  await run(async (act) => {
    assert.equal((await findFakta(act, individu_id)).nama_lengkap, 'Siti Aminah binti Ali')
    await changeIndividu(act, { individu_id, ...dukcapil, fakta: { telepon: '0812' } })
  })
  assert.equal((await row(individu_id)).nama_lengkap, null)
  await run((act) => unsealIndividu(act, { individu_id, ...dukcapil }))
  const open = await row(individu_id)
  assert.deepEqual(
    [open.nama_lengkap, open.nama_norm, open.nama_enc],
    [before.nama_lengkap, before.nama_norm, null],
  )
})

test('the public check finds the listed person, and not while sealed', async () => {
  const { individu_id } = siti
  await uji.owner.query(`update individu set terdaftar_sejak = '2026-11' where individu_id = $1`, [
    individu_id,
  ])
  const listed = async () =>
    (
      await uji.db.publik.query('select cek_status($1, $2, $3) as ada', [
        siti.kode_desa,
        'siti aminah',
        '1990-01-01',
      ])
    ).rows[0].ada
  assert.equal(await listed(), true)
  await run((act) => sealIndividu(act, { individu_id, ...dukcapil }))
  assert.equal(await listed(), false)
})
