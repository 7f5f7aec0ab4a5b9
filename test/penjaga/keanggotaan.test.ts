import { after, test } from 'node:test'
import { createTestDatabase } from '../support/database.ts'
import { createKasus } from '../support/kasus.ts'
import { actor, createPanggung } from '../support/panggung.ts'
import { assertGuard, DENIED, direct, grant } from './penjaga.ts'

const uji = await createTestDatabase()
after(() => uji.close())
const panggung = await createPanggung(uji)
await createKasus(panggung, 'Siti Aminah', 'diajukan')

test('nobody puts a person into the register but the minister’s decision', async () => {
  const rina = actor(panggung, 'rina')
  const list = () => direct(uji, rina, [["update individu set terdaftar_sejak = '2026-11'"]])
  await assertGuard(uji, list, DENIED, grant('update', 'individu', 'setara_petugas'))
})
