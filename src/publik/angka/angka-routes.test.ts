import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts'
import { createKasus } from '../../../test/support/kasus.ts'
import { actor, createPanggung, type Panggung } from '../../../test/support/panggung.ts'
import { createContohApp } from '../contoh.ts'
import { hitungAngka } from './angka-jobs.ts'

let uji: TestDatabase
let panggung: Panggung
let app: FastifyInstance
before(async () => {
  uji = await createTestDatabase()
  panggung = await createPanggung(uji)
  app = createContohApp({ publik: uji.db.publik })
  for (let at = 0; at < 12; at++)
    await createKasus(panggung, `Warga ${'ABCDEFGHIJKL'[at]}`, 'diajukan', 'langsung')
  for (const nama of ['Bu Sariyem', 'Pak Made', 'Mama Yohana'])
    await createKasus(panggung, nama, 'tidak_layak', 'langsung')
})
after(async () => {
  await app.close()
  await uji.close()
})

const count = () => hitungAngka(panggung.setara, actor(panggung, 'sistem'))

test('a month that is not over is not counted, neither by the job nor by hand', async () => {
  await count()
  assert.match((await app.inject('/angka')).body, /Belum ada bulan yang selesai/)
  const insert = `insert into angka (periode, masuk, ditetapkan, tidak, ditarik, jatuh_tempo, tanpa_putusan, individu_awal, diperbarui, kode_kabkota)
    values ('2026-11', 1, 0, 0, 0, 0, 0, 0, 0, '3201')`
  const client = await uji.db.pools.pekerja.connect()
  try {
    await client.query("begin; select set_config('app.kabkota', '*', true)")
    await assert.rejects(client.query(insert), { code: '42501' })
  } finally {
    await client.query('rollback')
    client.release()
  }
})

test('the month over, it is counted once; small counts are hidden and said to be', async () => {
  await uji.setJam('2026-12-01T00:10:00+07:00')
  await count()
  await count()
  const { rows } = await uji.owner.query('select masuk, tidak, ditetapkan, jatuh_tempo from angka')
  assert.deepEqual(rows, [{ masuk: 15, tidak: 3, ditetapkan: 0, jatuh_tempo: 0 }])
  const now = await app.inject('/angka')
  assert.equal(now.headers.location, '/angka/2026-11')
  const page = await app.inject('/angka/2026-11')
  assert.equal(page.statusCode, 200)
  assert.match(page.body, /Indonesia: 15 usulan masuk pada November 2026/)
  assert.match(page.body, /<td[^>]*>ditutup</)
  assert.match(page.body, /role="img" aria-labelledby="peta-judul peta-temuan"/)
  const province = await app.inject('/angka/2026-11/32')
  assert.match(province.body, /Kabupaten Bogor/)
})

test('who was not decided on the sixtieth day counts in the month of that day', async () => {
  await uji.setJam('2027-02-01T00:10:00+07:00')
  await count()
  const { rows } = await uji.owner.query(
    "select jatuh_tempo, tanpa_putusan from angka where periode = '2027-01'",
  )
  assert.deepEqual(rows, [{ jatuh_tempo: 15, tanpa_putusan: 12 }])
  assert.match((await app.inject('/angka/2027-01')).body, /ditutup/)
})

test('as CSV: what is hidden is empty and named in the last column', async () => {
  const answer = await app.inject('/angka/2026-11/csv')
  assert.match(String(answer.headers['content-type']), /^text\/csv/)
  const lines = answer.body.trim().split('\n')
  assert.match(lines[0] ?? '', /^"periode","kode_wilayah","wilayah","masuk"/)
  assert.match(lines[1] ?? '', /^"2026-11","","Indonesia","15","0","","0",.*"tidak/)
})

test('the public role reads these counts and no table', async () => {
  await assert.rejects(uji.db.publik.query('select * from angka'), { code: '42501' })
  await assert.rejects(uji.db.publik.query('select count(*) from usulan'), { code: '42501' })
})

test('what is no counted month or no province is not found', async () => {
  for (const url of ['/angka/2026-10', '/angka/kemarin', '/angka/2026-11/99', '/angka/2026-11/3x'])
    assert.equal((await app.inject(url)).statusCode, 404, url)
})
