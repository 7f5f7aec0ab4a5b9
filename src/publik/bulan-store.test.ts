import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { createTestDatabase, type TestDatabase } from '../../test/support/database.ts'
import { createKasus } from '../../test/support/kasus.ts'
import { createPanggung, type Panggung, TUTUP } from '../../test/support/panggung.ts'
import { loadWilayah } from '../wilayah/wilayah.ts'
import { findBulan, findKabkotaList, findPeriodeKini } from './bulan-store.ts'

let uji: TestDatabase
let panggung: Panggung
before(async () => {
  uji = await createTestDatabase()
  panggung = await createPanggung(uji)
})
after(() => uji.close())

const readBulan = (kode_kabkota = '3201') => findBulan(uji.db, loadWilayah(), '2026-11', kode_kabkota)

test('a month nobody has worked in yet: its calendar, and no numbers', async () => {
  const bulan = await readBulan()
  assert.equal(bulan.nama_kabkota, 'Kabupaten Bogor')
  assert.deepEqual([bulan.per_status, bulan.tindakan, bulan.anomali], [[], [], []])
  const usulan = bulan.jendela.find((baris) => baris.kegiatan === 'usulan')
  assert.deepEqual(
    [usulan?.hari_pertama, usulan?.hari_terakhir, usulan?.keadaan],
    ['2026-11-01', '2026-11-17', 'buka'],
  )
  assert.deepEqual(await findKabkotaList(uji.db, '2026-11'), [])
  assert.equal(await findPeriodeKini(uji.db), '2026-11')
})

test('few are not told of: no status, no act, and nobody’s name', async () => {
  await createKasus(panggung, 'Sariyem', 'diajukan')
  await createKasus(panggung, 'Slamet Riyadi', 'diajukan')
  await createKasus(panggung, 'Yohana Wenda', 'layak')
  await createKasus(panggung, 'Ujang', 'tidak_layak')
  const bulan = await readBulan()
  assert.deepEqual([bulan.per_status, bulan.tindakan], [[], []], 'four are too few to be told of in any way')
  assert.doesNotMatch(JSON.stringify(bulan), /Sariyem|Slamet|Yohana|Ujang/)
  assert.deepEqual(await findKabkotaList(uji.db, '2026-11'), ['3201'])
})

test('ten are told as ten, in the order of the flow, and nineteen too; the acts by day', async () => {
  for (let at = 0; at < 8; at++)
    await createKasus(panggung, `Warga ${'ABCDEFGH'[at]}`, 'diajukan', 'langsung')
  for (let at = 0; at < 18; at++)
    await createKasus(panggung, `Orang ${'ABCDEFGHIJKLMNOPQR'[at]}`, 'layak', 'langsung')
  const bulan = await readBulan()
  assert.deepEqual(bulan.per_status, [
    { status: 'diajukan', jumlah: 10 },
    { status: 'layak', jumlah: 10 },
  ])
  const acts = new Map(bulan.tindakan.map((row) => [row.tindakan, row.jumlah]))
  assert.equal(acts.get('submitUsulan'), 30)
  assert.equal(acts.has('confirmTidakLayak'), false)
  assert.ok(bulan.tindakan.every((row) => row.tanggal === '2026-11-10'))
  await createKasus(panggung, 'Warga I', 'diajukan', 'langsung')
  assert.deepEqual((await readBulan()).per_status, bulan.per_status, 'one more tells nothing')
  await createKasus(panggung, 'Orang S', 'layak', 'langsung')
  assert.equal((await readBulan()).per_status[1]?.jumlah, 20)
})

test('another regency has none of it', async () => {
  const bulan = await readBulan('3202')
  assert.deepEqual([bulan.per_status, bulan.tindakan, bulan.anomali], [[], [], []])
})

test('anomalies count rows of the month’s imports, soft hints aside', async () => {
  const { rows } = await uji.owner.query<{ petugas_id: string }>('select petugas_id from petugas limit 1')
  const petugas_id = rows[0]?.petugas_id
  await uji.owner.query(
    `insert into impor (impor_id, hash, nama_berkas, tanggal, petugas_id, kode_kabkota)
     values ('00000000-0000-7000-8000-000000000001', '\\x01', 'a.csv', '2026-11-05', $1, '3201'),
            ('00000000-0000-7000-8000-000000000002', '\\x02', 'b.csv', '2026-10-31', $1, '3201')`,
    [petugas_id],
  )
  await uji.owner.query(
    `insert into impor_galat (impor_id, baris, urutan, kode, keras, kolom, seharusnya, tindakan, kode_kabkota)
     select ('00000000-0000-7000-8000-00000000000' || impor)::uuid, baris, urutan, kode, keras, 'nik', '', '', '3201'
     from (select 1, r, 9, 'A13', true from generate_series(10, 19) r union all
       values (1, 2, 1, 'A01', true), (1, 2, 2, 'A01', true), (1, 3, 1, 'A01', true), (1, 3, 2, 'GANDA', false),
                  (1, 4, 1, 'A16', true), (2, 2, 1, 'A01', true)) as v (impor, baris, urutan, kode, keras)`,
  )
  assert.deepEqual((await readBulan()).anomali, [{ kode: 'A13', jumlah: 10 }])
})

test('how the register stands with the civil registry: numbers of the last round that ended, small ones hidden', async () => {
  assert.equal((await readBulan()).pemadanan, null)
  const round = (selesai: string, ringkasan: object) =>
    uji.owner.query(
      `insert into pemadanan_putaran (putaran_id, jenis, semua, mulai_pada, selesai_pada, ringkasan, kode_kabkota)
       values (gen_random_uuid(), 'malam', false, $1, $1, $2, '3201')`,
      [selesai, ringkasan],
    )
  await round('2026-11-05T02:00:00+07:00', { padan: 1 })
  await round('2026-11-30T23:59:59+07:00', {
    padan: 800,
    padan_sebagian: 90,
    meninggal: 4,
    tanpa_dokumen: 20,
  })
  await round('2026-12-01T00:00:00+07:00', { padan: 2 })
  assert.deepEqual((await readBulan()).pemadanan, [
    { kelompok: 'padan', jumlah: 800 },
    { kelompok: 'sebagian', jumlah: 90 },
    { kelompok: 'lain', jumlah: 20 },
  ])
})

test('after the close the calendar says so', async () => {
  await uji.setJam(TUTUP)
  assert.ok((await readBulan()).jendela.every((baris) => baris.keadaan === 'tutup'))
})
