import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { pengirimIndex } from '../../src/publik/sms-store.ts'
import { createTestDatabase } from '../support/database.ts'
import { actor, createPanggung } from '../support/panggung.ts'
import { assertGuard, DENIED, direct, policyPart, type Sql } from './penjaga.ts'

const uji = await createTestDatabase()
after(() => uji.close())
const panggung = await createPanggung(uji)
const warga = actor(panggung, 'warga')
const sistem = actor(panggung, 'sistem')

/** A conversation that is over at `kedaluwarsa`. */
function dialog(nomor: string, kedaluwarsa: string): Sql {
  return [
    `insert into sms_dialog (pengirim_bi, urutan, terbungkus, versi_kek, isi_enc, kedaluwarsa)
     values ($1, 1, $2, 1, 'x', $3)`,
    pengirimIndex(panggung.setara.kunci, nomor),
    Buffer.alloc(60),
    kedaluwarsa,
  ]
}

const LATER = '2026-11-11T00:00:00Z'

test('a conversation is a citizen’s: not of another role', async () => {
  const other = { ...warga, peran: 'operator_desa' }
  await assertGuard(
    uji,
    () => direct(uji, other, [dialog('62800000001', LATER)]),
    DENIED,
    await policyPart(uji, 'sms_dialog', 'warga', /\(?peran_sesi\(\) = 'pembuat'(::text)?\)?/),
  )
})

test('and not of an officer who says that he is one', async () => {
  const officer = { ...warga, petugas_id: panggung.petugas.rina }
  await assertGuard(
    uji,
    () => direct(uji, officer, [dialog('62800000002', LATER)]),
    DENIED,
    await policyPart(uji, 'sms_dialog', 'warga', /\(?petugas_sesi\(\) IS NULL\)?/),
  )
})

test('the machine clears away what is over, and nothing before', async () => {
  const clear: Sql = ['delete from sms_dialog']
  await direct(uji, warga, [dialog('62800000003', '2026-11-10T01:00:00Z'), dialog('62800000004', LATER)], {
    keep: true,
  })
  assert.deepEqual(await direct(uji, sistem, [clear]), [1])
  await uji.owner.query('alter policy usang on sms_dialog using (true)')
  assert.deepEqual(await direct(uji, sistem, [clear]), [2], 'without the guard all would go')
})

test('the public’s role stops nobody’s notices', async () => {
  await assert.rejects(uji.db.publik.query(`select berhenti_sms('x')`), DENIED)
})
