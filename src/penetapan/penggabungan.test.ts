import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { unmergeIndividu } from '../pemadanan/merge-individu.ts'
import { createTestDatabase, type TestDatabase } from '../../test/support/database.ts'
import { createKasus } from '../../test/support/kasus.ts'
import { act, createPanggung, createWarga, type Panggung } from '../../test/support/panggung.ts'
import { createPasangan, mergePasangan } from '../../test/support/pasangan.ts'
import { selectButir } from './penetapan-sql.ts'
import { DTKS } from './populasi.ts'

let uji: TestDatabase
let panggung: Panggung
before(async () => {
  uji = await createTestDatabase()
  panggung = await createPanggung(uji)
})
after(() => uji.close())

const LINGKUP = {
  periode: '2026-11',
  benih: 'b',
  program: 'SEMBAKO',
  perlu_nik: true,
  kuota: 10,
  kode_kabkota: '3201',
}

/** The month's lines: who, what. */
async function determine(): Promise<string[]> {
  const butir = await act(panggung, 'sistem', ({ tx }) =>
    selectButir(LINGKUP)
      .$castTo<{ individu_id: string; program: string; hasil: string; usulan_id: string }>()
      .execute(tx),
  )
  return butir.rows
    .filter((row) => row.program === DTKS)
    .map((row) => `${row.individu_id} ${row.hasil} ${row.usulan_id ?? '-'}`)
    .sort()
}

const give = (column: string, value: unknown, individu_id: string) =>
  uji.owner.query(`update individu set ${column} = $1 where individu_id = $2`, [value, individu_id])

test('a listed provisional record that is merged into a NIK’s keeps the person on the list, once', async () => {
  const [lama, baru] = [await createWarga(panggung, 'Sariyem'), await createWarga(panggung, 'Sarijem')]
  await give('terdaftar_sejak', '2026-01', lama.individu_id)
  await give('nik_bi', Buffer.from('nik'), baru.individu_id)
  const alone = await determine()
  assert.deepEqual(alone, [`${lama.individu_id} ditetapkan -`])
  const pasangan_id = await createPasangan(panggung, lama.individu_id, baru.individu_id)
  await mergePasangan(panggung, pasangan_id)
  assert.deepEqual(await determine(), [`${baru.individu_id} ditetapkan -`])
  await give('status_hidup', 'meninggal', lama.individu_id)
  assert.deepEqual(await determine(), [`${baru.individu_id} dikeluarkan -`])
  await give('status_hidup', 'hidup', lama.individu_id)
  await act(panggung, 'sri', (a) => unmergeIndividu(a, { pasangan_id }))
  assert.deepEqual(await determine(), alone)
  await give('terdaftar_sejak', null, lama.individu_id)
})

test('a case of a provisional record counts for the record that it was merged into', async () => {
  const { usulan_id, warga } = await createKasus(panggung, 'Made', 'lolos')
  const baru = await createWarga(panggung, 'I Made')
  await give('nik_bi', Buffer.from('nik lain'), baru.individu_id)
  const pasangan_id = await createPasangan(panggung, warga.individu_id, baru.individu_id)
  await mergePasangan(panggung, pasangan_id)
  assert.deepEqual(await determine(), [`${baru.individu_id} ditetapkan ${usulan_id}`])
})
