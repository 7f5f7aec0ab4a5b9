import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { KODE_ALASAN_SANGGAHAN } from '../../src/sanggahan/alasan.ts'
import { antreanRoutes } from '../../src/sanggahan/antrean-routes.tsx'
import { submitSanggahan } from '../../src/sanggahan/submit-sanggahan.ts'
import { uuidFrom } from '../../src/lib/uuid.ts'
import { loadWilayah } from '../../src/wilayah/wilayah.ts'
import { createTestDatabase } from '../support/database.ts'
import { act, createPanggung, createWarga, DESA } from '../support/panggung.ts'
import { createPintuPetugas } from '../support/pintu-petugas.ts'

// Threat 1 (SECURITY.md): a village elite excludes opponents by mass objections.
const uji = await createTestDatabase()
after(() => uji.close())
const panggung = await createPanggung(uji)
const ask = createPintuPetugas(panggung, antreanRoutes({ ...panggung.setara, wilayah: loadWilayah() }))
const TARGETS = [...'ABCDEFGHIJKLMNOPQRST'].map((huruf) => `Sasaran ${huruf}`)
for (const nama of TARGETS) await createWarga(panggung, nama)

/** Everything about people and cases that an objection could have touched. */
async function snapshot() {
  const { rows } = await uji.owner.query(
    `select (select md5(string_agg(i::text, '' order by individu_id)) from individu i) as orang,
       (select md5(string_agg(u::text, '' order by usulan_id)) from usulan u) as usulan,
       (select md5(string_agg(a::text, '' order by individu_id)) from anggota_keluarga a) as anggota,
       (select count(*)::int from usulan_peristiwa) as langkah, (select count(*)::int from pemberitahuan) as kabar`,
  )
  return rows[0]
}

/** The objection number `at` of 500, from one of 60 accounts on one of 20 people; null when the account's cap holds. */
async function object(at: number): Promise<boolean> {
  const baru = {
    ...{ sanggahan_id: uuidFrom('massal', String(at)), kanal: 'web' as const, cerita: 'Ia kaya.' },
    alasan_sanggahan: KODE_ALASAN_SANGGAHAN[at % 12] ?? 'aset',
    sasaran: { nama_lengkap: TARGETS[at % 20] ?? '', tanggal_lahir: null, kode_desa: DESA },
    pembuat: { nama_lengkap: `Penyanggah ${at % 60}`, telepon: `0800${String(at % 60).padStart(6, '0')}9` },
  }
  return act(panggung, 'warga', (a) => submitSanggahan(a, baru)).then(
    (receipt) => receipt !== null,
    (error: { code?: string }) => {
      assert.equal(error.code, 'sanggahan.terlalu_banyak')
      return false
    },
  )
}

test('threat 1: 500 objections of 60 accounts on 20 people change nobody’s status, and the bell rings within the hour', async () => {
  assert.doesNotMatch((await ask('budi', 'GET', '/petugas/sanggahan')).body, /disanggah berkali-kali/)
  const before = await snapshot()
  let taken = 0
  for (let at = 0; at < 500; at++) if (await object(at)) taken += 1
  assert.equal(taken, 180, 'three each, whoever they are about')
  assert.deepEqual(await snapshot(), before)
  const { rows } = await uji.owner.query("select distinct status from sanggahan where status <> 'diajukan'")
  assert.deepEqual(rows, [], 'and no objection has come further by its number')
  await uji.setJam('2026-11-10T09:59:00+07:00')
  const list = (await ask('budi', 'GET', '/petugas/sanggahan')).body
  assert.match(list, /20 orang disanggah berkali-kali dalam 7 hari terakhir/)
  const [, one = ''] = /href="(\/petugas\/sanggahan\/[0-9a-f-]{36})"/.exec(list) ?? []
  assert.match((await ask('budi', 'GET', one)).body, /Banyaknya bukan bukti/)
})

test('threat 1: the bell is silent again when the days are over; two in a week do not ring it', async () => {
  await uji.setJam('2026-11-18T09:00:00+07:00')
  assert.doesNotMatch((await ask('budi', 'GET', '/petugas/sanggahan')).body, /disanggah berkali-kali/)
  await createWarga(panggung, 'Bu Tini')
  const about = (at: number) =>
    act(panggung, 'warga', (a) =>
      submitSanggahan(a, {
        ...{ sanggahan_id: uuidFrom('tini', String(at)), kanal: 'web', cerita: '', alasan_sanggahan: 'aset' },
        sasaran: { nama_lengkap: 'Bu Tini', tanggal_lahir: null, kode_desa: DESA },
        pembuat: { nama_lengkap: `Tetangga ${at}`, telepon: null },
      }),
    )
  for (const at of [1, 2]) await about(at)
  assert.doesNotMatch((await ask('budi', 'GET', '/petugas/sanggahan')).body, /disanggah berkali-kali/)
  await about(3)
  assert.match((await ask('budi', 'GET', '/petugas/sanggahan')).body, /1 orang disanggah berkali-kali/)
})
