import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sealIndividu } from '../../src/penduduk/change-individu.ts'
import { createTestDatabase } from '../support/database.ts'
import { act, actor, createPanggung, createWarga } from '../support/panggung.ts'
import { assertGuard, DENIED, direct, unfit } from './penjaga.ts'

const uji = await createTestDatabase()
after(() => uji.close())
const panggung = await createPanggung(uji)
const { individu_id } = await createWarga(panggung, 'Melati Sari')
const budi = actor(panggung, 'budi')

test('a sealed person has no search keys, whoever writes them', async () => {
  await act(panggung, 'budi', (a) =>
    sealIndividu(a, { individu_id, sumber: 'petugas', tanggal_sumber: '2026-11-10' }),
  )
  const attempt = () =>
    direct(uji, budi, [["update individu set kunci_cari = '{1}' where individu_id = $1", individu_id]])
  const check = "check (protection_level = 'biasa' or kunci_cari is null)"
  await assertGuard(uji, attempt, unfit('individu_tersegel_tanpa_kunci'), {
    remove: ['alter table individu drop constraint individu_tersegel_tanpa_kunci'],
    restore: [`alter table individu add constraint individu_tersegel_tanpa_kunci ${check}`],
  })
})

test('the search answers for the regencies of the session, and refuses any other', async () => {
  const ask = (kabkota: string) =>
    direct(uji, budi, [["select * from cari_individu('{1}', '{1}', $1, 10, 10)", kabkota]])
  assert.deepEqual(await ask('3201'), [0])
  await assert.rejects(ask('3204'), DENIED)
  await assert.rejects(
    uji.db.publik.query("select * from cari_individu('{1}', '{1}', '3201', 10, 10)"),
    DENIED,
  )
})
