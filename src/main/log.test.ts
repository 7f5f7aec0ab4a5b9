import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import pg from 'pg'
import { clusterHome } from '../../test/support/cluster.ts'
import { createTestDatabase, type TestDatabase } from '../../test/support/database.ts'
import { createLog } from './log.ts'

// Nobody's: the day 99 exists in no NIK. Built from parts, so that no stack frame of this file quotes it.
const CANARY = ['3201', '9999', '9900', '0001'].join('')
const NAMA = 'Kenari Uji Coba'

let uji: TestDatabase
before(async () => {
  uji = await createTestDatabase()
})
after(() => uji.close())

function capture(write: (log: ReturnType<typeof createLog>) => void): string {
  let text = ''
  write(createLog('debug', { write: (line) => void (text += line) }))
  return text
}

async function failure(statement: string, values: unknown[] = []): Promise<Error> {
  try {
    await uji.owner.query(statement, values)
  } catch (error) {
    if (error instanceof Error) return error
  }
  throw new Error('expected a failure')
}

function assertClean(text: string): void {
  assert.ok(!text.includes(CANARY), 'a NIK stands in the log')
  assert.ok(!text.includes('9999 9900'), 'a spaced NIK stands in the log')
  assert.ok(!text.includes('Kenari'), 'a name stands in the log')
}

test('declared codes and counts are written, everything else is not', () => {
  const line = capture((log) => {
    log.info(
      { rute: 'POST /usulan/:usulan_id', status: 201, lama_ms: 12, kode_kabkota: '3201' },
      'permintaan',
    )
  })
  const { rute, status, lama_ms, kode_kabkota, msg } = JSON.parse(line)
  assert.deepEqual(
    { rute, status, lama_ms, kode_kabkota, msg },
    {
      rute: 'POST /usulan/:usulan_id',
      status: 201,
      lama_ms: 12,
      kode_kabkota: '3201',
      msg: 'permintaan',
    },
  )
  assert.ok(!('nik' in JSON.parse(capture((log) => log.info({ nik: CANARY }, 'permintaan')))))
})

test('a NIK or a name in a request, a body, a message, a child or a nested cause is not written', () => {
  const text = capture((log) => {
    log.info(
      { req: { url: `/cek?nik=${CANARY}`, body: { nama: NAMA } }, nik: CANARY, isi: { a: { b: CANARY } } },
      'x',
    )
    log.info(`diterima ${CANARY} dari ${NAMA}`)
    log.info({ rute: `GET /cek/${CANARY}`, kode: CANARY, tempat: `at ${NAMA}` }, `pesan ${NAMA}`)
    log.child({ kode: CANARY, nama: NAMA }).warn('x')
    log.error(
      new Error(`tidak sah: ${CANARY}\n    at ${NAMA}`, { cause: new TypeError(`${NAMA} ${CANARY}`) }),
    )
    log.error({ err: Object.assign(new Error(NAMA), { detail: CANARY, code: NAMA }) }, NAMA)
    log.info({ kode: '3201-9999-9900-0001' }, '3201 9999 9900 0001')
  })
  assertClean(text)
  assert.ok(text.split('\n').length > 6, 'the lines themselves are written')
})

test('a unique violation and a bad literal reach neither our log nor that of the database', async () => {
  await uji.owner.query(
    'create table uji_kenari (nik text constraint uji_kenari_unik unique, nama text, n int)',
  )
  const insert = 'insert into uji_kenari (nik, nama) values ($1, $2)'
  await uji.owner.query(insert, [CANARY, NAMA])
  const errors = [
    await failure(insert, [CANARY, NAMA]),
    await failure(`insert into uji_kenari (nik, nama) values ('${CANARY}', '${NAMA}')`),
    await failure(`select '${CANARY}'::uuid`),
    await failure('insert into uji_kenari (n) values ($1)', [CANARY]),
    await failure(`selekt '${NAMA} ${CANARY}'`),
  ]
  assert.ok(
    errors.some((error) => JSON.stringify(error).includes(CANARY)),
    'the driver does carry the value',
  )
  const ours = capture((log) => {
    for (const err of errors) log.error({ err }, 'basis_data.gagal')
  })
  assertClean(ours)
  assert.match(ours, /"kode":"23505","kendala":"uji_kenari_unik"/)

  const theirs = readFileSync(join(clusterHome(), 'pg.log'), 'utf8')
  assertClean(theirs)
  assert.match(theirs, /ready to accept connections/, 'this is the log that the server writes')
})

test('a session that is ended, which PostgreSQL does log, takes no statement along', async () => {
  const victim = new pg.Client({ connectionString: uji.url('setara_petugas') })
  victim.on('error', () => {})
  await victim.connect()
  const { rows } = await victim.query<{ pid: number }>('select pg_backend_pid() as pid')
  const running = victim.query(`select pg_sleep(20), '${CANARY}', $1::text`, [NAMA]).catch(() => {})
  await uji.owner.query('select pg_sleep(0.1)')
  const killer = new pg.Client({ connectionString: uji.url('setara_petugas') })
  await killer.connect()
  await killer.query('select pg_terminate_backend($1)', [rows[0]?.pid])
  await running
  await killer.end()
  const theirs = readFileSync(join(clusterHome(), 'pg.log'), 'utf8')
  assert.match(theirs, /terminating connection due to administrator command/)
  assertClean(theirs)
})
