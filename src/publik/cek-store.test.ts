import assert from 'node:assert/strict'
import { test } from 'node:test'
import pg from 'pg'
import { createTestDatabase } from '../../test/support/database.ts'
import { StatusCheck } from './cek-store.ts'

const tanya = (nama_norm: string, tanggal_lahir = '1980-05-17') => ({
  kode_desa: '3201012001',
  nama_norm,
  tanggal_lahir,
})

test('a hundred questions at once: each gets its own answer, in a few trips', async (t) => {
  const uji = await createTestDatabase()
  t.after(() => uji.close())
  await uji.owner.query(
    `insert into individu (individu_id, kode_desa, kode_kabkota, nama_lengkap, nama_norm, tanggal_lahir, terdaftar_sejak)
     select gen_random_uuid(), '3201012001', '3201', 'ORANG ' || n, 'orang ' || n, '1980-05-17', '2026-01'
     from generate_series(0, 99, 3) as n`,
  )
  const pool = uji.db.pools.publik
  let trips = 0
  const count = () => {
    trips += 1
  }
  pool.on('acquire', count)
  const status = new StatusCheck(pool)
  const answers = await Promise.all(Array.from({ length: 100 }, (_, n) => status.ask(tanya(`orang ${n}`))))
  assert.deepEqual(
    answers,
    answers.map((_, n) => n % 3 === 0),
  )
  assert.ok(trips <= 4, `${trips} trips`)
})

test('a trip that fails fails for all that are on it, and the next one goes', async () => {
  const pool = new pg.Pool({ host: '127.0.0.1', port: 1, connectionTimeoutMillis: 500 })
  const status = new StatusCheck(pool)
  const both = await Promise.allSettled([
    status.ask(tanya('ani')),
    status.ask(tanya('budi')),
    status.ask(tanya('cici')),
  ])
  assert.deepEqual(
    both.map(({ status: ended }) => ended),
    ['rejected', 'rejected', 'rejected'],
  )
  await assert.rejects(status.ask(tanya('ani')))
  await pool.end()
})
