import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createKasus, readKasus } from '../../test/support/kasus.ts'
import { act, actor, BUKA, TUTUP } from '../../test/support/panggung.ts'
import { uuidFrom } from '../lib/uuid.ts'
import { verifyUsulan } from '../verifikasi/verify-usulan.ts'
import { dissolveBatch } from './dissolve-batch.ts'
import { freezeBatch } from './freeze-batch.ts'
import { akarOf, kodeCekOf } from './pengesahan.ts'
import { createPengesahanUji, createKasusList, freeze, print, readStatusList } from './pengesahan-for-test.ts'
import { findButir } from './pengesahan-store.ts'

const { uji, berkas, panggung } = await createPengesahanUji()
const dissolve = (pengesahan_id: string) =>
  act(panggung, 'hendra', (a) => dissolveBatch(a, { pengesahan_id }))

const desa = await createKasusList(panggung, ['Bu Sariyem', 'Pak Karto', 'Bu Wati'])
const gempa = await createKasusList(panggung, ['Pak Lambok Sihombing'], 'layak', 'kemensos')

test('nothing to freeze is said so, and a month in the past is closed', async () => {
  await assert.rejects(freeze(panggung, 'Oktober', { periode: '2026-10' }), { code: 'jendela.tutup' })
  await assert.rejects(
    freeze(panggung, 'Kemensos Oktober', { periode: '2026-10', kegiatan: 'usulan_kemensos' }),
    {
      code: 'jendela.tutup',
    },
  )
})

// dtsen: 1 to 17 November, Jakarta time.
for (const [at, isOpen] of [
  ['2026-10-31T23:59:59+07:00', false],
  ['2026-11-01T00:00:00+07:00', true],
  ['2026-11-17T23:59:59+07:00', true],
  ['2026-11-18T00:00:00+07:00', false],
] as const) {
  test(`the head of the office at ${at}: ${isOpen ? 'freezes' : 'finds it closed'}`, async () => {
    await uji.setJam(at)
    if (isOpen) {
      const row = await freeze(panggung, at)
      await dissolve(row.pengesahan_id)
    } else await assert.rejects(freeze(panggung, at), { code: 'jendela.tutup' })
    await uji.setJam(BUKA)
    assert.deepEqual(await readStatusList(uji, desa), ['layak', 'layak', 'layak'])
  })
}

test('the batch holds each case as it was decided, and its root and check code follow from them', async () => {
  const row = await freeze(panggung, 'pertama')
  const butirList = await act(panggung, 'hendra', (a) => findButir(a, row.pengesahan_id))
  assert.equal(row.jumlah, 3)
  assert.ok(row.akar.equals(akarOf(butirList)))
  assert.equal(row.kode_cek, kodeCekOf(row.akar))
  for (const { usulan_id, versi } of butirList)
    assert.equal((await readKasus(panggung, usulan_id)).urutan, versi + 1, 'the row before the freeze')
  assert.deepEqual(await readStatusList(uji, [...desa, ...gempa]), [
    'menunggu_pengesahan',
    'menunggu_pengesahan',
    'menunggu_pengesahan',
    'layak',
  ])
})

test('the same freeze sent twice is one; its id for another month is refused', async () => {
  const again = await freeze(panggung, 'pertama')
  assert.equal(again.jumlah, 3)
  await assert.rejects(freeze(panggung, 'pertama', { periode: '2026-12' }), { code: 'masukan.tidak_sah' })
})

test('a second open batch of the month is refused, and its cases stay as they were', async () => {
  const late = await createKasus(panggung, 'Bu Ngatinem', 'layak')
  await assert.rejects(freeze(panggung, 'kedua'), { constraint: 'pengesahan_satu' })
  assert.equal((await readKasus(panggung, late.usulan_id)).status, 'layak')
})

test('jalur kemensos has a batch of its own, also while every window is closed', async () => {
  await uji.setJam(TUTUP)
  const row = await freeze(panggung, 'gempa', { kegiatan: 'usulan_kemensos' })
  await uji.setJam(BUKA)
  assert.equal(row.jumlah, 1)
  assert.deepEqual(await readStatusList(uji, gempa), ['menunggu_pengesahan'])
})

test('dissolved and frozen again: every case is there, the root is another, a printed letter is void', async () => {
  const pertama = uuidFrom('pengesahan', 'pertama')
  const nomor_surat = '460/1/XI/2026'
  await print(panggung, berkas, pertama, { nomor_surat })
  await dissolve(pertama)
  await dissolve(pertama) // sent twice
  assert.deepEqual(await readStatusList(uji, desa), ['layak', 'layak', 'layak'])
  await assert.rejects(print(panggung, berkas, pertama), { code: 'pengesahan.tidak_beku' })
  const before = await act(panggung, 'hendra', (a) => findButir(a, pertama))
  const row = await freeze(panggung, 'diulang')
  assert.equal(row.jumlah, 4, 'with Bu Ngatinem, who came between')
  const anew = await act(panggung, 'hendra', (a) => findButir(a, row.pengesahan_id))
  assert.ok(before.every((butir) => anew.some((other) => other.usulan_id === butir.usulan_id)))
  assert.ok(!row.akar.equals(akarOf(before)))
  await assert.rejects(print(panggung, berkas, row.pengesahan_id, { nomor_surat }), {
    constraint: 'pengesahan_nomor_surat_kode_kabkota_key',
  })
  await dissolve(row.pengesahan_id)
})

test('of two freezes at once one holds; the same one sent twice at once is one', async () => {
  const [one, other] = await Promise.allSettled([freeze(panggung, 'kiri'), freeze(panggung, 'kanan')])
  const held = [one, other].filter((done) => done.status === 'fulfilled')
  assert.equal(held.length, 1)
  await dissolve(held[0]?.value.pengesahan_id ?? '')
  const [first, second] = await Promise.all([freeze(panggung, 'kembar'), freeze(panggung, 'kembar')])
  assert.equal(first.pengesahan_id, second.pengesahan_id)
  await Promise.all([dissolve(first.pengesahan_id), dissolve(first.pengesahan_id)])
  assert.deepEqual(await readStatusList(uji, desa), ['layak', 'layak', 'layak'])
})

test('only the head of the office, and nobody who verified one of the cases', async () => {
  const { usulan_id } = await createKasus(panggung, 'Pak Tukiman', 'terverifikasi_lapangan')
  const verifikasi_id = uuidFrom('meja Yanto', usulan_id)
  await act(panggung, actor(panggung, 'yanto', 'verifikator'), (a) =>
    verifyUsulan(a, { usulan_id, verifikasi_id, hasil: { ke: 'layak' } }),
  )
  await assert.rejects(freeze(panggung, 'budi', { oleh: 'budi' }), { code: 'sesi.peran_salah' })
  const yanto = actor(panggung, 'yanto', 'kepala_opd')
  const input = { kode_kabkota: '3201', periode: '2026-11', kegiatan: 'usulan' } as const
  await assert.rejects(
    act(panggung, yanto, (a) => freezeBatch(a, { ...input, pengesahan_id: uuidFrom('Yanto') })),
    { code: 'usulan.orang_sama' },
  )
})

test('what came for December stays out of November, and what was left from October comes in', async () => {
  await uji.owner.query("update usulan set periode = '2026-12' where usulan_id = $1", [desa[0]?.usulan_id])
  await uji.owner.query("update usulan set periode = '2026-10' where usulan_id = $1", [desa[1]?.usulan_id])
  const row = await freeze(panggung, 'November')
  assert.deepEqual(await readStatusList(uji, desa), ['layak', 'menunggu_pengesahan', 'menunggu_pengesahan'])
  assert.equal((await readKasus(panggung, desa[1]?.usulan_id ?? '')).periode, '2026-11')
  await dissolve(row.pengesahan_id)
})

test('the system freezes after the close of usulan and before that of pengesahan, never sooner or later', async () => {
  // kepmensos 150/2022, February 2023: usulan to the 23rd, pengesahan to the 27th
  const moments = {
    '2023-02-23T23:59:59+07:00': false,
    '2023-02-24T00:00:00+07:00': true,
    '2023-02-27T23:59:59+07:00': true,
    '2023-02-28T00:00:00+07:00': false,
  }
  await uji.owner.query("update usulan set periode = '2023-02' where status = 'layak'")
  for (const [at, isOpen] of Object.entries(moments)) {
    await uji.setJam(at)
    const frozen = freeze(panggung, at, { periode: '2023-02', oleh: 'sistem' })
    if (isOpen) await dissolve((await frozen).pengesahan_id)
    else await assert.rejects(frozen, { code: 'jendela.tutup' })
  }
  await uji.setJam('2023-02-25T09:00:00+07:00')
  await assert.rejects(freeze(panggung, 'kepala terlambat', { periode: '2023-02' }), {
    code: 'jendela.tutup',
  })
  await uji.setJam(BUKA)
})

test('jejak has one public entry for each act on a batch, and none names a person', async () => {
  const { rows } = await uji.owner.query<{ jenis: string; isi: string }>(
    "select jenis, isi from jejak where jenis like 'pengesahan.%' order by n",
  )
  const count = (jenis: string) => rows.filter((row) => row.jenis === `pengesahan.${jenis}`).length
  const { rows: batches } = await uji.owner.query<{ n: number; bubar: number }>(
    "select count(*)::int as n, count(*) filter (where status = 'bubar')::int as bubar from pengesahan",
  )
  assert.equal(count('freeze_batch'), batches[0]?.n)
  assert.equal(count('dissolve_batch'), batches[0]?.bubar)
  assert.equal(count('print_surat'), 1)
  const persons = [...desa, ...gempa].flatMap((kasus) => [kasus.usulan_id, kasus.warga.individu_id])
  assert.ok(rows.every((row) => persons.every((id) => !row.isi.includes(id))))
})
