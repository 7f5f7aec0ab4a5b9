import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { createTestDatabase } from '../../test/support/database.ts'
import { readKasus } from '../../test/support/kasus.ts'
import { act, BUKA, createPanggung } from '../../test/support/panggung.ts'
import { createKasusList, freeze, readStatusList } from './pengesahan-for-test.ts'
import { rollOver } from './roll-over.ts'

const uji = await createTestDatabase()
after(() => uji.close())
const panggung = await createPanggung(uji)
const close = (periode = '2026-11') =>
  act(panggung, 'sistem', (a) => rollOver(a, { kode_kabkota: '3201', periode }))

const frozen = await createKasusList(panggung, ['Bu Sariyem', 'Pak Karto'])
const gempa = await createKasusList(panggung, ['Pak Lambok Sihombing'], 'layak', 'kemensos')
const others = await createKasusList(panggung, ['Bu Marni'], 'terverifikasi_lapangan')
const batch = await freeze(panggung, 'November')
const loose = await createKasusList(panggung, ['Bu Ngatinem'])
const moved = [...frozen, ...loose]

/** Everything that is kept of a case beside its status, its month and what was said about the move. */
async function dumpBeside(): Promise<string> {
  const { rows } = await uji.owner.query<{ isi: string }>(
    `select string_agg(x, E'\\n' order by x) as isi from (
       select (to_jsonb(u) - 'status' - 'urutan' - 'periode')::text as x from usulan u
       union all select to_jsonb(p)::text from usulan_peristiwa p where tindakan <> 'rollOver'
       union all select to_jsonb(v)::text from verifikasi v
       union all select to_jsonb(m)::text from musyawarah m
       union all select to_jsonb(b)::text from pengesahan_butir b
       union all select to_jsonb(h)::text from hunian h) s`,
  )
  return rows[0]?.isi ?? ''
}

test('before the close nothing rolls over, not in its last second', async () => {
  await uji.setJam('2026-11-17T23:59:59+07:00')
  await assert.rejects(close(), { code: 'jendela.tutup' })
  await uji.setJam('2026-11-18T00:00:00+07:00')
  await assert.rejects(close('2026-12'), { code: 'jendela.tutup' }, 'December has not even opened')
})

test('nobody but the system rolls over', async () => {
  await assert.rejects(
    act(panggung, 'hendra', (a) => rollOver(a, { kode_kabkota: '3201', periode: '2026-11' })),
    { code: 'sesi.peran_salah' },
  )
})

test('at the close everybody goes on to December with all that was found, and is told; the batch dissolves', async () => {
  await uji.setJam('2026-11-18T00:00:00+07:00')
  const before = await dumpBeside()
  assert.deepEqual(await close(), { menunggu_pengesahan: 2, layak: 1, periode: '2026-12' })
  assert.equal(await dumpBeside(), before)
  assert.deepEqual(await readStatusList(uji, moved), ['layak', 'layak', 'layak'])
  for (const { usulan_id } of moved) assert.equal((await readKasus(panggung, usulan_id)).periode, '2026-12')
  const { rows } = await uji.owner.query<{ individu_id: string; periode: string }>(
    "select individu_id, periode from pemberitahuan where kode = 'usulan.bergeser'",
  )
  assert.deepEqual(
    rows.map((row) => row.individu_id).toSorted(),
    moved.map((kasus) => kasus.warga.individu_id).toSorted(),
  )
  assert.ok(rows.every((row) => row.periode === '2026-12'))
  const { rows: after } = await uji.owner.query<{ status: string }>(
    'select status from pengesahan where pengesahan_id = $1',
    [batch.pengesahan_id],
  )
  assert.deepEqual(after, [{ status: 'bubar' }])
})

test('run again it finds nothing to do, and writes nothing', async () => {
  const count = async () => (await uji.owner.query('select from jejak')).rowCount ?? 0
  const before = await count()
  assert.deepEqual(await close(), { menunggu_pengesahan: 0, layak: 0, periode: '2026-12' })
  assert.equal(await count(), before)
})

test('jalur kemensos has no close, and what is still being verified stays where it is', async () => {
  assert.deepEqual(await readStatusList(uji, [...gempa, ...others]), ['layak', 'terverifikasi_lapangan'])
  assert.equal((await readKasus(panggung, gempa[0]?.usulan_id ?? '')).periode, '2026-11')
})

test('in December they are frozen again and lack nothing', async () => {
  await uji.setJam('2026-12-03T09:00:00+07:00')
  const december = await freeze(panggung, 'Desember', { periode: '2026-12' })
  assert.equal(december.jumlah, 3)
})

test('run late, it leads to the month that is still to come', async () => {
  await uji.setJam('2027-01-20T09:00:00+07:00')
  assert.deepEqual(await close('2026-12'), { menunggu_pengesahan: 3, layak: 0, periode: '2027-02' })
  await uji.setJam(BUKA)
})

test('where usulan closes before pengesahan, the batch stays and only what is in none goes on', async () => {
  // kepmensos 150/2022, February 2023: usulan to the 23rd, pengesahan to the 27th
  await uji.owner.query("update usulan set periode = '2023-02' where status = 'layak'")
  await uji.setJam('2023-02-20T09:00:00+07:00')
  const { jumlah } = await freeze(panggung, 'Februari', { periode: '2023-02' })
  assert.equal(jumlah, 3)
  const late = await createKasusList(panggung, ['Bu Endang'])
  await uji.owner.query("update usulan set periode = '2023-02' where usulan_id = $1", [late[0]?.usulan_id])
  await uji.setJam('2023-02-24T00:00:00+07:00')
  assert.deepEqual(await close('2023-02'), { menunggu_pengesahan: 0, layak: 1, periode: '2023-03' })
  assert.deepEqual(await readStatusList(uji, moved), Array(3).fill('menunggu_pengesahan'))
  await uji.setJam('2023-02-28T00:00:00+07:00')
  assert.deepEqual(await close('2023-02'), { menunggu_pengesahan: 3, layak: 0, periode: '2023-03' })
})

test('an extension by decree holds the close back for its own month', async () => {
  await uji.owner.query(
    `insert into perpanjangan (perpanjangan_id, nomor_surat, periode, kegiatan, dari, sampai, petugas_id, kode_kabkota)
     select gen_random_uuid(), 'S-' || k, '2026-11', k, '2026-11-18', '2026-11-21', $1, '3201'
     from unnest(array['usulan', 'pengesahan']) as k`,
    [panggung.petugas.ratna],
  )
  await uji.owner.query("update usulan set periode = '2026-11' where status = 'layak' and jalur = 'desa'")
  await uji.setJam('2026-11-20T23:59:59+07:00')
  await assert.rejects(close(), { code: 'jendela.tutup' })
  const { jumlah } = await freeze(panggung, 'diperpanjang')
  await uji.setJam('2026-11-21T00:00:00+07:00')
  assert.deepEqual(await close(), { menunggu_pengesahan: jumlah, layak: 0, periode: '2026-12' })
})
