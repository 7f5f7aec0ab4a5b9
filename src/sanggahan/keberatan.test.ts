import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { createTestDatabase, type TestDatabase } from '../../test/support/database.ts'
import { createKasus } from '../../test/support/kasus.ts'
import { act, createPanggung, type Panggung } from '../../test/support/panggung.ts'
import { runAct } from '../jejak/act.ts'
import { uuidFrom } from '../lib/uuid.ts'
import { decideKeberatan, reviewKeberatan, submitKeberatan, withdrawKeberatan } from './keberatan.ts'

let uji: TestDatabase
let panggung: Panggung
before(async () => {
  uji = await createTestDatabase()
  panggung = await createPanggung(uji)
})
after(() => uji.close())

const WARGA = { petugas_id: null, peran: 'pembuat', kabkota: '3201', desa: '' }
const idOf = (nama: string) => uuidFrom('keberatan', nama)
const contest = (nama: string, usulan_id: string, isi = 'Rumah itu bukan milik saya.') =>
  runAct(panggung.setara, WARGA, (a) =>
    submitKeberatan(a, { keberatan_id: idOf(nama), usulan_id, kanal: 'web', isi }),
  )
const step = (nama: string, what: string) => ({
  keberatan_id: idOf(nama),
  peristiwa_id: uuidFrom('keberatan', nama, what),
})
const read = async (usulan_id: string) => {
  const { rows } = await uji.owner.query(
    'select u.status as usulan, k.status as keberatan from usulan u left join keberatan k using (usulan_id) where usulan_id = $1',
    [usulan_id],
  )
  return rows[0]
}

test('contested, reviewed by one who had no part in it, granted by another: the case goes on', async () => {
  const { usulan_id } = await createKasus(panggung, 'Bu Sariyem', 'tidak_layak', 'langsung')
  await contest('a', usulan_id)
  await contest('a', usulan_id)
  assert.deepEqual(await read(usulan_id), { usulan: 'tidak_layak', keberatan: 'diajukan' })
  await assert.rejects(
    act(panggung, 'budi', (a) => reviewKeberatan(a, { ...step('a', 'telaah'), usul: 'kabul' })),
    { code: 'sanggahan.orang_sama' },
    'he proposed the refusal',
  )
  await act(panggung, 'sri', (a) => reviewKeberatan(a, { ...step('a', 'telaah'), usul: 'kabul' }))
  const grant = { ...step('a', 'putus'), hasil: 'dikabulkan' as const, kata: 'Rumah itu milik kakaknya.' }
  await assert.rejects(
    act(panggung, 'hendra', (a) => decideKeberatan(a, grant)),
    {
      code: 'sanggahan.orang_sama',
    },
  )
  await act(panggung, { ...kepala('yanto') }, (a) => decideKeberatan(a, grant))
  assert.deepEqual(await read(usulan_id), { usulan: 'terverifikasi_lapangan', keberatan: 'dikabulkan' })
})

const kepala = (nama: 'yanto') => ({
  petugas_id: panggung.petugas[nama],
  peran: 'kepala_opd',
  kabkota: '3201',
  desa: '',
})

test('refused with words, and the case stays where it was', async () => {
  const { usulan_id } = await createKasus(panggung, 'Pak Made', 'tidak_disepakati')
  await contest('b', usulan_id)
  await act(panggung, 'sri', (a) => reviewKeberatan(a, { ...step('b', 'telaah'), usul: 'tolak' }))
  const refuse = { ...step('b', 'putus'), hasil: 'ditolak' as const }
  await assert.rejects(
    act(panggung, 'hendra', (a) => decideKeberatan(a, { ...refuse, kata: ' ' })),
    {
      code: 'masukan.tidak_sah',
    },
  )
  await act(panggung, 'hendra', (a) => decideKeberatan(a, { ...refuse, kata: 'Keterangan sama.' }))
  assert.deepEqual(await read(usulan_id), { usulan: 'tidak_disepakati', keberatan: 'ditolak' })
  await assert.rejects(contest('b2', usulan_id), { code: 'keberatan.sudah_ada' })
})

test('who would refuse binds nobody: another reviews it too, and it is granted with the second', async () => {
  const { usulan_id } = await createKasus(panggung, 'Pak Joko', 'tidak_disepakati')
  await contest('f', usulan_id)
  await act(panggung, 'sri', (a) => reviewKeberatan(a, { ...step('f', 'satu'), usul: 'tolak' }))
  const grant = { ...step('f', 'putus'), hasil: 'dikabulkan' as const, kata: 'Keterangan baru benar.' }
  await assert.rejects(
    act(panggung, 'hendra', (a) => decideKeberatan(a, grant)),
    { code: 'usulan.tanpa_paraf' },
  )
  await act(panggung, 'budi', (a) => reviewKeberatan(a, { ...step('f', 'dua'), usul: 'kabul' }))
  await act(panggung, 'hendra', (a) => decideKeberatan(a, grant))
  assert.deepEqual(await read(usulan_id), { usulan: 'daftar_akhir', keberatan: 'dikabulkan' })
})

test('the thirtieth working day is in time, the next is not; only decisions can be contested', async () => {
  const { usulan_id } = await createKasus(panggung, 'Mama Yohana', 'tidak_layak', 'langsung')
  const other = await createKasus(panggung, 'Pak Karto', 'layak', 'langsung')
  await assert.rejects(contest('d', other.usulan_id), { code: 'usulan.langkah_salah' })
  await assert.rejects(contest('e', usulan_id, '   '), { code: 'masukan.tidak_sah' })
  await uji.setJam('2026-12-23T00:00:00+07:00')
  await assert.rejects(contest('c', usulan_id), { code: 'keberatan.lewat_waktu' })
  await uji.setJam('2026-12-22T23:59:59+07:00')
  await contest('c', usulan_id)
  await runAct(panggung.setara, WARGA, (a) => withdrawKeberatan(a, step('c', 'tarik')))
  await contest('c2', usulan_id)
  await uji.setJam('2026-11-10T09:00:00+07:00')
})
