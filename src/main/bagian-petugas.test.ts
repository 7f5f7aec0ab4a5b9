import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { createTestDatabase } from '../../test/support/database.ts'
import { createKasus } from '../../test/support/kasus.ts'
import { act, createPanggung, createWarga, DESA, type NamaPetugas } from '../../test/support/panggung.ts'
import { createPasangan } from '../../test/support/pasangan.ts'
import { uuidFrom } from '../lib/uuid.ts'
import { countBagian } from '../petugas/beranda.ts'
import { submitKeberatan } from '../sanggahan/keberatan.ts'
import { screenSanggahan } from '../sanggahan/process-sanggahan.ts'
import { submitSanggahan } from '../sanggahan/submit-sanggahan.ts'
import { BAGIAN_PETUGAS } from './bagian-petugas.ts'

const uji = await createTestDatabase()
after(() => uji.close())
const panggung = await createPanggung(uji)

async function waits(nama: NamaPetugas): Promise<Record<string, number | null>> {
  const bagian = await act(panggung, nama, (a) => countBagian(a, BAGIAN_PETUGAS))
  return Object.fromEntries(bagian.map(({ nama: kind, jumlah }) => [kind, jumlah]))
}

test('each officer sees the kinds of work of their role, and how many wait for this very human', async () => {
  const [a, b] = [await createWarga(panggung, 'Siti Sariyem'), await createWarga(panggung, 'Siti Sarijem')]
  await createPasangan(panggung, a.individu_id, b.individu_id)
  const sanggahan_id = uuidFrom('sanggahan', 'satu')
  await act(panggung, 'warga', (w) =>
    submitSanggahan(w, {
      ...{ sanggahan_id, kanal: 'web', alasan_sanggahan: 'belum_masuk', cerita: '' },
      sasaran: { nama_lengkap: 'Siti Sariyem', tanggal_lahir: null, kode_desa: DESA },
      pembuat: { nama_lengkap: 'Tetangga', telepon: null },
    }),
  )
  const { usulan_id } = await createKasus(panggung, 'Pak Made', 'tidak_layak')
  await act(panggung, 'warga', (w) =>
    submitKeberatan(w, {
      ...{ keberatan_id: uuidFrom('keberatan'), usulan_id, kanal: 'web' as const },
      isi: 'Rumah itu bukan milik saya.',
    }),
  )
  const cari = { 'Cari orang': null }
  const both = { 'Catatan yang mungkin satu orang': 1 }
  const elsewhere = { 'Mungkin tercatat juga di daerah lain': 0 }
  const pair = { ...both, ...elsewhere, ...cari }
  const calls = { 'Panggilan balik': 0 }
  const usulan = { Usulan: 0 }
  assert.deepEqual(await waits('sri'), { Keberatan: 1, Sanggahan: 1, ...usulan, ...calls, ...pair })
  assert.deepEqual(
    await waits('budi'),
    { Keberatan: 0, Sanggahan: 1, ...usulan, ...calls, ...pair },
    'he decided it',
  )
  assert.deepEqual(await waits('hendra'), { Keberatan: 0, Sanggahan: 0, ...usulan, ...cari })
  assert.deepEqual(await waits('asep'), { Sanggahan: 0, ...usulan, ...cari })
  assert.deepEqual(await waits('rina'), { ...elsewhere, ...cari, 'Masukkan formulir kertas': null })
  assert.deepEqual(await waits('ratna'), { ...usulan, ...both, ...cari })
  assert.deepEqual(await waits('lestari'), {})
  await act(panggung, 'sri', (v) => screenSanggahan(v, { sanggahan_id, peristiwa_id: uuidFrom('saring') }))
  assert.deepEqual(
    await waits('asep'),
    { Sanggahan: 1, ...usulan, ...cari },
    'a positive one is visited without an answer',
  )
})

test('what another regency has is not counted', async () => {
  const elsewhere = { petugas_id: panggung.petugas.sri, peran: 'verifikator', kabkota: '3301', desa: '' }
  const bagian = await act(panggung, elsewhere, (a) => countBagian(a, BAGIAN_PETUGAS))
  assert.deepEqual(
    bagian.map(({ jumlah }) => jumlah),
    [0, 0, 0, 0, 0, 0, null],
  )
})
