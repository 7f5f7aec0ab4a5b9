import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import pg from 'pg'
import { createTestDatabase } from '../support/database.ts'
import { actor, createPanggung } from '../support/panggung.ts'
import {
  assertGuard,
  constraint,
  DENIED,
  direct,
  grant,
  policyPart,
  type Sql,
  together,
  unfit,
} from './penjaga.ts'

const uji = await createTestDatabase()
after(() => uji.close())
const panggung = await createPanggung(uji)
const sistem = actor(panggung, 'sistem')

const decide = (dasar = 'Perbup 12/2026', waktu: string | null = null): Sql => [
  `insert into daftar_kebijakan (urutan, terbuka, dasar, waktu, kode_kabkota)
   values (1, true, $1, coalesce($2::timestamptz, jam()), '3201')`,
  dasar,
  waktu,
]

test('a village’s list is opened by the operator alone, now, and by a basis; what was decided is not taken back', async () => {
  assert.deepEqual(await direct(uji, sistem, [decide()]), [1])
  await assertGuard(uji, () => direct(uji, sistem, [decide(' ')]), unfit('daftar_kebijakan_dasar_check'), {
    ...(await constraint(uji, 'daftar_kebijakan', 'daftar_kebijakan_dasar_check')),
  })
  const waktu = await policyPart(uji, 'daftar_kebijakan', 'buat', /\(waktu = jam\(\)\)/i)
  await assertGuard(uji, () => direct(uji, sistem, [decide('x', '2020-01-01')]), DENIED, waktu)
  const hendra = { ...actor(panggung, 'hendra'), kabkota: '3201' }
  const insert = grant('insert', 'daftar_kebijakan', 'setara_petugas')
  const whole = await policyPart(uji, 'daftar_kebijakan', 'buat', /^.*$/)
  await assertGuard(uji, () => direct(uji, hendra, [decide()]), DENIED, together(insert, whole))
  for (const text of ["update daftar_kebijakan set dasar = 'y'", 'delete from daftar_kebijakan'])
    await assert.rejects(direct(uji, sistem, [[text]]), DENIED)
})

test('the public’s role reads names through the function only, and none while the list is closed', async () => {
  const client = new pg.Client({ connectionString: uji.url('setara_publik') })
  await client.connect()
  try {
    for (const table of ['daftar_kebijakan', 'penetapan_butir', 'individu'])
      await assert.rejects(client.query(`select from ${table}`), DENIED)
    const { rows } = await client.query("select * from daftar_penerima('3201011001', 0, 50)")
    assert.deepEqual(rows, [])
  } finally {
    await client.end()
  }
})
