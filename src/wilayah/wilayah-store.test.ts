import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { createTestDatabase, type TestDatabase } from '../../test/support/database.ts'
import { loadWilayahTable } from './wilayah-store.ts'

let uji: TestDatabase
before(async () => {
  uji = await createTestDatabase()
})
after(() => uji.close())

const one = async (text: string) => Object.values((await uji.owner.query(text)).rows[0] ?? {})[0]

test('the tables hold the whole edition, and loading again writes nothing', async () => {
  const { rows } = await uji.owner.query(
    'select count(*)::int as n from wilayah group by tingkat order by tingkat',
  )
  assert.deepEqual(
    rows.map((row) => row.n),
    [38, 514, 7_285, 83_762],
  )
  assert.equal(await one('select count(*)::int from wilayah_riwayat'), 7_534)
  const before = await one('select max(xmin::text::bigint)::text from wilayah')
  assert.equal(await loadWilayahTable(uji.owner), false)
  assert.equal(await one('select max(xmin::text::bigint)::text from wilayah'), before)
})

test('another edition is brought to this one: missing rows come, strange rows go, changed names change', async () => {
  await uji.owner.query(`update wilayah_edisi set sidik = 'lama'`)
  await uji.owner.query(`delete from wilayah where kode = '3201022001'`)
  await uji.owner.query(`update wilayah set nama = 'Salah' where kode = '3201'`)
  await uji.owner.query(`insert into wilayah values ('3201012999', 'Asing', 4, '320101', 'desa')`)
  assert.equal(await loadWilayahTable(uji.owner), true)
  assert.equal(await one('select count(*)::int from wilayah where tingkat = 4'), 83_762)
  assert.equal(await one(`select nama from wilayah where kode = '3201'`), 'Kabupaten Bogor')
  assert.equal(await one(`select count(*)::int from wilayah where kode = '3201012999'`), 0)
})

test('names keep commas and quotes on their way through COPY', async () => {
  assert.equal(await one(`select nama from wilayah where kode = '1402092010'`), 'Lambang Sari I, II, III')
  assert.equal(await one(`select nama from wilayah where kode = '3513152017'`), 'Soka"an')
})

test('everybody may read, nobody who serves may write', async () => {
  for (const pool of Object.values(uji.db.pools)) {
    const { rows } = await pool.query(`select nama from wilayah where kode = '32'`)
    assert.equal(rows[0]?.nama, 'Jawa Barat')
    await assert.rejects(pool.query(`delete from wilayah where kode = '32'`), /permission denied/)
    await assert.rejects(pool.query(`update wilayah_riwayat set nama = ''`), /permission denied/)
  }
})
