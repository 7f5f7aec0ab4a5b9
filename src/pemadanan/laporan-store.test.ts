import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import { createTestDatabase } from '../../test/support/database.ts'
import { act, createPanggung, createWarga } from '../../test/support/panggung.ts'
import { createPasangan, mergePasangan } from '../../test/support/pasangan.ts'
import { countPadan, jumlahkan } from './laporan-store.ts'
import { unmergeIndividu } from './merge-individu.ts'

const uji = await createTestDatabase()
after(() => uji.close())
const panggung = await createPanggung(uji)

const count = async (sampai = '2026-12-01T00:00:00+07:00') => {
  const bagian = { kode_kabkota: '3201', sampai: new Date(sampai) }
  return jumlahkan(await act(panggung, 'sistem', (a) => countPadan(a, bagian)))
}

/** What the civil registry said about a record, as history. */
async function answer(individu_id: string, status: string, waktu: string): Promise<void> {
  await uji.owner.query(
    `insert into pemadanan (pemadanan_id, individu_id, status, sumber, waktu, kode_kabkota)
     values ($1, $2, $3, 'dukcapil', $4, '3201')`,
    [randomUUID(), individu_id, status, waktu],
  )
}

test('a person of two records counts once, with what was answered about either, since the older one', async () => {
  await uji.setJam('2026-10-05T09:00:00+07:00')
  const lama = await createWarga(panggung, 'Sariyem')
  await uji.setJam('2026-11-10T09:00:00+07:00')
  const baru = await createWarga(panggung, 'Sarijem')
  await uji.owner.query(`update individu set nik_bi = 'nik' where individu_id = $1`, [baru.individu_id])
  await answer(lama.individu_id, 'tanpa_dokumen', '2026-10-06T01:00:00+07:00')
  assert.deepEqual(await count(), { tanpa_dokumen: 1, belum_dicek: 1 })
  const pasangan_id = await createPasangan(panggung, lama.individu_id, baru.individu_id)
  const merge = await mergePasangan(panggung, pasangan_id)
  assert.equal(merge.individu_id_tujuan, baru.individu_id)
  assert.deepEqual(await count(), { tanpa_dokumen: 1 })
  assert.deepEqual(await count('2026-11-01T00:00:00+07:00'), { tanpa_dokumen: 1 }, 'in October too')
  await answer(baru.individu_id, 'padan', '2026-11-11T01:00:00+07:00')
  await answer(lama.individu_id, 'nik_nonaktif', '2026-11-12T01:00:00+07:00')
  assert.deepEqual(await count(), { padan: 1 }, 'the record that stays is the one that is asked about')
  await act(panggung, 'sri', (a) => unmergeIndividu(a, { pasangan_id }))
  assert.deepEqual(await count(), { padan: 1, nik_nonaktif: 1 })
})
