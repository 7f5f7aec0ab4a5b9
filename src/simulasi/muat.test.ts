import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { createTestDatabase } from '../../test/support/database.ts'
import type { Actor } from '../db/transaction.ts'
import { runAct } from '../jejak/act.ts'
import { createKunciForTest } from '../kunci/kunci.ts'
import { findFakta } from '../penduduk/open-individu.ts'
import { generatePopulasi } from './generate-populasi.ts'
import { loadPopulasi } from './muat.ts'

const uji = await createTestDatabase()
after(() => uji.close())
const setara = { db: uji.db, kunci: createKunciForTest() }
const sistem: Actor = { petugas_id: null, peran: 'sistem', kabkota: '3201', desa: '', dasar: 'SK Uji 1/2026' }
const families = [...generatePopulasi({ kode_kabkota: '3201', keluarga: 1500, seed: 7 })]
const individu = families.reduce((sum, { anggota }) => sum + anggota.length, 0)

const began = performance.now()
const hasil = await loadPopulasi(setara, sistem, families)
const seconds = (performance.now() - began) / 1000

const count = async (query: string) =>
  Number((await uji.owner.query(`select count(*) from ${query}`)).rows[0].count)

test('everybody generated is in the register, in their family, with dwelling and desil', async (t) => {
  t.diagnostic(`${Math.round(individu / seconds)} people/s`)
  assert.equal(hasil.keluarga, 1500)
  assert.equal(hasil.individu, individu)
  assert.equal(await count('individu'), individu)
  assert.equal(await count('anggota_keluarga where sampai is null'), individu)
  assert.equal(await count('keluarga'), 1500)
  assert.equal(await count('hunian'), 1500)
  assert.equal(await count('desil'), 1500)
  assert.equal(await count('kunci.kunci_subjek'), individu + 1500)
})

test('facts, list and seal come out as they went in', async () => {
  const listed = families.flatMap(({ anggota }) => anggota.filter((row) => row.terdaftar_sejak !== null))
  assert.equal(await count('individu where terdaftar_sejak is not null'), listed.length)
  const sealed = families.flatMap(({ anggota }) =>
    anggota.filter((row) => row.protection_level === 'tersegel'),
  )
  assert.ok(sealed.length > 0)
  assert.equal(await count('individu where nama_lengkap is null'), sealed.length)
  const [first] = listed
  assert.ok(first)
  const fakta = await runAct(setara, sistem, (act) => findFakta(act, first.individu_id))
  assert.equal(fakta.nik, first.nik)
  assert.equal(fakta.nama_ibu_kandung, first.nama_ibu_kandung)
  assert.equal(fakta.alamat, first.alamat)
})

test('second rows with the same NIK are told, and no other', async () => {
  const seen = new Map<string, string>()
  const expected = new Map<string, string>()
  for (const { individu_id, nik } of families.flatMap(({ anggota }) => anggota)) {
    if (nik === null) continue
    const first = seen.get(nik)
    if (first) expected.set(individu_id, first)
    else seen.set(nik, individu_id)
  }
  assert.ok(expected.size > 0)
  assert.deepEqual(hasil.nik_ganda, expected)
})
