import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { createTestDatabase } from '../../../test/support/database.ts'
import { act, createPanggung, createWarga } from '../../../test/support/panggung.ts'
import { createPasangan, mergePasangan } from '../../../test/support/pasangan.ts'
import { changeIndividu } from '../../penduduk/change-individu.ts'
import { countAngka } from './angka-store.ts'

const uji = await createTestDatabase()
after(() => uji.close())
const panggung = await createPanggung(uji)

test('a person of two records is counted since the older one, and was touched when either was', async () => {
  await uji.setJam('2026-10-05T09:00:00+07:00')
  const [lama] = [await createWarga(panggung, 'Sariyem'), await createWarga(panggung, 'Made')]
  await uji.setJam('2026-11-10T09:00:00+07:00')
  const said = { sumber: 'warga', tanggal_sumber: '2026-11-09' } as const
  const baru = await createWarga(panggung, 'Sarijem')
  await act(panggung, 'rina', (a) =>
    changeIndividu(a, { ...said, individu_id: lama.individu_id, fakta: { alamat: 'Kp. Babakan' } }),
  )
  await uji.owner.query(`update individu set nik_bi = 'nik' where individu_id = $1`, [baru.individu_id])
  const pasangan_id = await createPasangan(panggung, lama.individu_id, baru.individu_id)
  assert.equal((await mergePasangan(panggung, pasangan_id)).individu_id, lama.individu_id)
  await uji.setJam('2026-12-01T00:30:00+07:00')
  await act(panggung, 'sistem', (a) => countAngka(a, '2026-11'))
  const { rows } = await uji.owner.query('select individu_awal, diperbarui from angka')
  assert.deepEqual(rows, [{ individu_awal: 2, diperbarui: 1 }])
})
