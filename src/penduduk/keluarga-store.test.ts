import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { createTestDatabase } from '../../test/support/database.ts'
import { orang } from '../../test/support/orang.ts'
import type { Actor } from '../db/transaction.ts'
import { type Act, runAct } from '../jejak/act.ts'
import { createKunciForTest } from '../kunci/kunci.ts'
import { uuidFrom } from '../lib/uuid.ts'
import { createHunianBulk, recordDesilBulk } from './hunian-store.ts'
import { createIndividuBulk } from './individu-store.ts'
import { HUBUNGAN, type NewHunian } from './keluarga.ts'
import { addAnggotaBulk, createKeluargaBulk, endAnggota, findKeluargaByNoKkBulk } from './keluarga-store.ts'

const uji = await createTestDatabase()
after(() => uji.close())
const setara = { db: uji.db, kunci: createKunciForTest() }
const rina: Actor = { petugas_id: uuidFrom('Rina'), peran: 'operator_desa', kabkota: '3201', desa: '' }
const run = <T>(fn: (act: Act) => Promise<T>) => runAct(setara, rina, fn)
const no_kk = '3201011203150007'
const keluarga_id = uuidFrom('keluarga', no_kk)
const ali = orang('Ali', { nik: '3201010101800001', tanggal_lahir: '1980-01-02', jenis_kelamin: 'L' })
const siti = orang('Siti', { nik: '3201014101850001', tanggal_lahir: '1985-01-01', presisi_tanggal: 'tahun' })
const anggota = (individu_id: string, hubungan_keluarga: number) => ({
  keluarga_id,
  individu_id,
  hubungan_keluarga,
  dari: '2020-03-12',
  kode_kabkota: '3201',
})

await run(async (act) => {
  await createIndividuBulk(act, [ali, siti])
  await createKeluargaBulk(act, [
    { keluarga_id, no_kk, kode_desa: '3201012001', sumber: 'musdes' },
    { keluarga_id: uuidFrom('tanpa kartu'), no_kk: null, kode_desa: '3201012001', sumber: 'musdes' },
    { keluarga_id: uuidFrom('salah'), no_kk: '32010112', kode_desa: '3201012001', sumber: 'impor' },
  ])
  await addAnggotaBulk(act, [
    anggota(ali.individu_id, HUBUNGAN.kepala_keluarga),
    anggota(siti.individu_id, HUBUNGAN.istri),
  ])
})

test('a card is found by its number, only in scope, and stands nowhere in clear', async () => {
  assert.deepEqual(
    [...(await run((act) => findKeluargaByNoKkBulk(act, [no_kk, '3201011203150008'])))],
    [[no_kk, keluarga_id]],
  )
  const elsewhere = { ...rina, kabkota: '3202' }
  assert.equal((await runAct(setara, elsewhere, (act) => findKeluargaByNoKkBulk(act, [no_kk]))).size, 0)
  const { rows } = await uji.owner.query('select * from keluarga')
  assert.equal(rows.length, 3)
  assert.equal(
    rows.some((row) => row.no_kk_enc?.toString('latin1').includes(no_kk)),
    false,
  )
})

test('a person is in one family at a time; who left may enter another', async () => {
  const other = uuidFrom('tanpa kartu')
  const move = {
    ...anggota(siti.individu_id, HUBUNGAN.kepala_keluarga),
    keluarga_id: other,
    dari: '2026-11-20',
  }
  await assert.rejects(
    run((act) => addAnggotaBulk(act, [move])),
    { code: '23505', constraint: 'anggota_keluarga_satu' },
  )
  await run(async (act) => {
    await endAnggota(act, siti.individu_id, '2026-11-20')
    await addAnggotaBulk(act, [move])
  })
  const { rows } = await uji.owner.query(
    `select keluarga_id, sampai::text from anggota_keluarga where individu_id = $1 order by dari`,
    [siti.individu_id],
  )
  assert.deepEqual(rows, [
    { keluarga_id, sampai: '2026-11-20' },
    { keluarga_id: other, sampai: null },
  ])
})

test('the dwelling counts its criteria, the desil may be unknown, and saying it twice changes nothing', async () => {
  const hunian: NewHunian = {
    hunian_id: uuidFrom('hunian'),
    keluarga_id,
    sumber: 'musdes',
    tanggal_sumber: '2026-11-02',
    tanpa_tempat_tinggal: false,
    kepala_tidak_bekerja: null,
    khawatir_makan: true,
    pangan_lebih_separuh: true,
    tanpa_belanja_pakaian: false,
    lantai_tanah: true,
    dinding_bambu: null,
    tanpa_jamban: false,
    listrik_450: false,
    lantai: 8,
    dinding: null,
    atap: 2,
    air: null,
    penerangan: 1,
    daya: null,
    jamban: 1,
    luas_lantai: 36,
    aset: ['sepeda', 'ka"mbing'],
    kode_kabkota: '3201',
  }
  const desil = {
    keluarga_id,
    sumber: 'dtsen',
    versi: '2026-10',
    tanggal: '2026-10-01',
    kode_kabkota: '3201',
  }
  await run(async (act) => {
    await createHunianBulk(act, [hunian])
    await recordDesilBulk(act, [{ ...desil, desil: null }])
    await recordDesilBulk(act, [{ ...desil, desil: 4 }])
  })
  const { rows } = await uji.owner.query('select kriteria_262, aset, dinding_bambu, versi from hunian')
  assert.deepEqual(rows, [{ kriteria_262: 3, aset: hunian.aset, dinding_bambu: null, versi: 1 }])
  assert.deepEqual((await uji.owner.query('select desil from desil')).rows, [{ desil: null }])
})
