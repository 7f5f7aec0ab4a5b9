import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { createTestDatabase } from '../support/database.ts'
import { assertGuard, DENIED, grant } from './penjaga.ts'

const uji = await createTestDatabase()
after(() => uji.close())
await uji.owner.query(
  `insert into turus (turus_bi, jumlah, batas, habis) values ('\\x00112233445566778899aabbccddeeff', 3, 5, now() + interval '1 day')`,
)

test('the public’s role reads no count and changes none: it may only exchange', async () => {
  const ask = (text: string) => () => uji.db.publik.query(text)
  await assertGuard(uji, ask('select * from turus'), DENIED, grant('select', 'turus', 'setara_publik'))
  await assertGuard(
    uji,
    ask('delete from turus where false'),
    DENIED,
    grant('select, delete', 'turus', 'setara_publik'),
  )
  await assert.rejects(ask('update turus set jumlah = 0'), DENIED)
  await assert.rejects(ask('insert into turus select * from turus'), DENIED)
  const { rows } = await uji.db.publik.query(
    `select sidik, jumlah from tukar_turus(array['\\x00112233445566778899aabbccddeeff'::bytea], '{1}', '{1000}', '{5}', 0)`,
  )
  assert.deepEqual(rows, [{ sidik: '00112233445566778899aabbccddeeff', jumlah: 4 }])
})

test('officers and jobs neither read nor exchange', async () => {
  for (const pool of [uji.db.pools.petugas, uji.db.pools.pekerja]) {
    await assert.rejects(pool.query('select * from turus'), DENIED)
    await assert.rejects(pool.query(`select * from tukar_turus('{}', '{}', '{}', '{}', 0)`), DENIED)
  }
})

test('who takes no turns opens no case: the functions below the lock are nobody’s', async () => {
  for (const fungsi of ['buka_kasus_bergiliran', 'buka_sanggahan_bergiliran'])
    for (const pool of [uji.db.publik, uji.db.pools.petugas, uji.db.pools.pekerja])
      await assert.rejects(pool.query(`select ${fungsi}('x', 'x')`), DENIED)
})
