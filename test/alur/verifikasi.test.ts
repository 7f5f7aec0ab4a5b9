import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { ProblemCode } from '../../src/lib/problem.ts'
import { uuidFrom } from '../../src/lib/uuid.ts'
import type { Status } from '../../src/usulan/alur.ts'
import { completeUsulan, requestCompletion } from '../../src/usulan/complete-usulan.ts'
import { findKasus } from '../../src/usulan/find-kasus.ts'
import { mergeUsulan, withdrawUsulan } from '../../src/usulan/withdraw-usulan.ts'
import { acceptWithoutNik } from '../../src/verifikasi/accept-without-nik.ts'
import { recordVerifikasiLapangan } from '../../src/verifikasi/record-verifikasi-lapangan.ts'
import type { Kunjungan } from '../../src/verifikasi/verifikasi.ts'
import { confirmTidakLayak, type HasilVerifikasi, verifyUsulan } from '../../src/verifikasi/verify-usulan.ts'
import { createTestDatabase } from '../support/database.ts'
import { createKasus, KATA, type KasusUji, paraf, readKasus, visit } from '../support/kasus.ts'
import { act, actor, BUKA, createPanggung, type NamaPetugas, TUTUP } from '../support/panggung.ts'

const uji = await createTestDatabase()
after(() => uji.close())
const panggung = await createPanggung(uji)
const { petugas } = panggung

const refused = (code: ProblemCode) => ({ name: 'Problem', code })
const statusOf = async (kasus: KasusUji) => (await readKasus(panggung, kasus.usulan_id)).status
async function notices(kasus: KasusUji): Promise<string[]> {
  const { rows } = await uji.owner.query<{ kode: string }>(
    'select kode from pemberitahuan where usulan_id = $1 order by created_at, pemberitahuan_id',
    [kasus.usulan_id],
  )
  return rows.map((row) => row.kode)
}

function verify(kasus: KasusUji, hasil: HasilVerifikasi, nama: NamaPetugas = 'budi') {
  const verifikasi_id = uuidFrom('verify', kasus.usulan_id, hasil.ke)
  return act(panggung, actor(panggung, nama, 'verifikator'), (a) =>
    verifyUsulan(a, { usulan_id: kasus.usulan_id, verifikasi_id, hasil }),
  )
}
function confirm(
  kasus: KasusUji,
  hasil: Parameters<typeof confirmTidakLayak>[1]['hasil'],
  nama: NamaPetugas = 'hendra',
) {
  const verifikasi_id = uuidFrom('confirm', kasus.usulan_id, hasil.ke)
  return act(panggung, actor(panggung, nama, 'kepala_opd'), (a) =>
    confirmTidakLayak(a, { usulan_id: kasus.usulan_id, verifikasi_id, hasil }),
  )
}
const MAMPU = { alasan: 'mampu', bukti: 'Rumah dua lantai, dua mobil.', kata: KATA } as const
const NOT_FOUND = {
  ke: 'usul_tidak_layak',
  alasan: 'tidak_ditemukan',
  bukti: 'Lihat kunjungan.',
  kata: KATA,
} as const

const seen = (tanggal: string): Kunjungan => ({ tanggal, cara: 'kunjungan' })
const SEARCHES: [string, Kunjungan[], boolean][] = [
  ['one visit', [seen('2026-11-03')], false],
  [
    'two visits on one day and a call',
    [seen('2026-11-03'), seen('2026-11-03'), { tanggal: '2026-11-03', cara: 'telepon' }],
    false,
  ],
  ['two visits on two days and no try', [seen('2026-11-03'), seen('2026-11-04')], false],
  [
    'one visit and two tries',
    [
      seen('2026-11-03'),
      { tanggal: '2026-11-04', cara: 'telepon' },
      { tanggal: '2026-11-05', cara: 'tetangga' },
    ],
    false,
  ],
  [
    'two visits on two days and a call',
    [seen('2026-11-03'), seen('2026-11-04'), { tanggal: '2026-11-04', cara: 'telepon' }],
    true,
  ],
  [
    'two visits on two days and a neighbour',
    [seen('2026-11-03'), seen('2026-11-09'), { tanggal: '2026-11-03', cara: 'tetangga' }],
    true,
  ],
]
for (const [at, [name, kunjungan, enough]] of SEARCHES.entries()) {
  test(`"tidak ditemukan" after ${name}: ${enough ? 'may be proposed' : 'not enough'}`, async () => {
    const kasus = await createKasus(panggung, `Warga Pindah ${at}`, 'daftar_akhir')
    await act(panggung, 'asep', (a) =>
      recordVerifikasiLapangan(a, {
        usulan_id: kasus.usulan_id,
        verifikasi_id: uuidFrom('cari', kasus.usulan_id),
        kunjungan,
        hasil: 'tidak_ditemukan',
        bukti: 'Rumah tertutup.',
      }),
    )
    if (enough) {
      await verify(kasus, NOT_FOUND)
      assert.equal(await statusOf(kasus), 'usul_tidak_layak')
    } else {
      await assert.rejects(verify(kasus, NOT_FOUND), refused('usulan.kunjungan_kurang'))
      assert.equal(await statusOf(kasus), 'terverifikasi_lapangan')
    }
  })
}

test('the second human too confirms "tidak ditemukan" only when it was searched enough', async () => {
  const kasus = await createKasus(panggung, 'Warga Hilang', 'usul_tidak_layak')
  const { ke: _, ...reason } = NOT_FOUND
  await assert.rejects(confirm(kasus, { ke: 'tidak_layak', ...reason }), refused('usulan.kunjungan_kurang'))
})

test('a refusal is told after the second human, not before', async () => {
  const kasus = await createKasus(panggung, 'Siti Aminah', 'terverifikasi_lapangan')
  const own = async () => (await findKasus(panggung.setara, kasus))?.kasus
  await verify(kasus, { ke: 'usul_tidak_layak', ...MAMPU })
  assert.deepEqual(await notices(kasus), [])
  const before = await own()
  assert.deepEqual([before?.status, before?.alasan], ['terverifikasi_lapangan', null])
  assert.ok(!JSON.stringify(before).includes('tidak_layak'))
  await confirm(kasus, { ke: 'tidak_layak', ...MAMPU })
  assert.deepEqual(await notices(kasus), ['usulan.tidak_layak'])
  const after = await own()
  assert.deepEqual(
    [after?.status, after?.alasan?.kode, after?.alasan?.untuk_anda],
    ['tidak_layak', 'mampu', KATA],
  )
  assert.ok(after?.berikutnya.includes('grantKeberatan'))
})

test('a proposal that the second human doesn’t follow is never told', async () => {
  const kasus = await createKasus(panggung, 'Joko Susilo', 'usul_tidak_layak')
  await confirm(kasus, { ke: 'perlu_verifikasi_ulang' })
  assert.equal(await statusOf(kasus), 'perlu_verifikasi_ulang')
  assert.deepEqual(await notices(kasus), [])
})

test('a refusal without evidence, or without words, is refused', async () => {
  const kasus = await createKasus(panggung, 'I Made Sudana', 'terverifikasi_lapangan')
  const propose = (change: Partial<Record<'bukti' | 'kata', string>>) =>
    verify(kasus, { ke: 'usul_tidak_layak', ...MAMPU, ...change })
  await assert.rejects(propose({ bukti: ' ' }), refused('usulan.bukti_kurang'))
  await assert.rejects(propose({ kata: ' ' }), refused('usulan.alasan_kosong'))
  assert.equal(await statusOf(kasus), 'terverifikasi_lapangan')
})

test('one human doesn’t do two humans’ work, in the acts as in the database', async () => {
  const one = refused('usulan.orang_sama')
  const visited = await createKasus(panggung, 'Ani Rahayu', 'daftar_akhir')
  await visit(panggung, visited.usulan_id, 'yanto')
  await assert.rejects(verify(visited, { ke: 'layak' }, 'yanto'), one)
  const proposed = await createKasus(panggung, 'Maria Goreti', 'terverifikasi_lapangan')
  await verify(proposed, { ke: 'usul_tidak_layak', ...MAMPU }, 'yanto')
  await assert.rejects(confirm(proposed, { ke: 'tidak_layak', ...MAMPU }, 'yanto'), one)
  const again = await createKasus(panggung, 'Slamet Riyadi', 'perlu_verifikasi_ulang')
  const second = recordVerifikasiLapangan
  await assert.rejects(
    act(panggung, 'asep', (a) =>
      second(a, {
        usulan_id: again.usulan_id,
        verifikasi_id: uuidFrom('lagi', again.usulan_id),
        kunjungan: [seen('2026-11-08')],
        hasil: 'ditemui',
        bukti: 'Sama seperti kemarin.',
      }),
    ),
    one,
  )
  await visit(panggung, again.usulan_id, 'dewi')
  assert.equal(await statusOf(again), 'terverifikasi_lapangan')
})

const BACK: Status[] = ['diajukan', 'daftar_awal', 'daftar_akhir']
for (const status of BACK) {
  test(`what is completed goes back to ${status}, whoever completes it, however late, however often it is sent`, async () => {
    const kasus = await createKasus(panggung, `Warga Kurang ${status}`, status)
    const ask = { usulan_id: kasus.usulan_id, peristiwa_id: uuidFrom('minta', kasus.usulan_id) }
    await assert.rejects(
      act(panggung, 'rina', (a) => requestCompletion(a, { ...ask, kata: '' })),
      refused('masukan.tidak_sah'),
    )
    const kata = 'Mohon sebutkan nama semua anggota keluarga.'
    await act(panggung, 'rina', (a) => requestCompletion(a, { ...ask, kata }))
    assert.deepEqual(await notices(kasus), ['usulan.perlu_dilengkapi'])
    assert.equal((await findKasus(panggung.setara, kasus))?.kasus.diminta, kata)
    const complete = { usulan_id: kasus.usulan_id, peristiwa_id: uuidFrom('lengkap', kasus.usulan_id) }
    await act(panggung, 'warga', (a) => completeUsulan(a, complete))
    assert.equal(await statusOf(kasus), status)
    await act(panggung, 'warga', (a) => completeUsulan(a, complete))
    assert.equal(await statusOf(kasus), status)
    await assert.rejects(
      act(panggung, 'warga', (a) =>
        completeUsulan(a, { ...complete, peristiwa_id: uuidFrom('lain', kasus.usulan_id) }),
      ),
      refused('usulan.langkah_salah'),
    )
  })
}

test('a completion that is sent again after the case went on changes nothing and is no error', async () => {
  const kasus = await createKasus(panggung, 'Warga Kurang Lagi', 'daftar_akhir')
  const ask = {
    usulan_id: kasus.usulan_id,
    peristiwa_id: uuidFrom('minta', kasus.usulan_id),
    kata: 'Mohon lengkapi alamat.',
  }
  const complete = { usulan_id: kasus.usulan_id, peristiwa_id: uuidFrom('lengkap', kasus.usulan_id) }
  await act(panggung, 'rina', (a) => requestCompletion(a, ask))
  await act(panggung, 'rina', (a) => completeUsulan(a, complete))
  await visit(panggung, kasus.usulan_id, 'asep')
  await act(panggung, 'rina', (a) => completeUsulan(a, complete))
  assert.equal(await statusOf(kasus), 'terverifikasi_lapangan')
})

test('the same id for another case is no retry: it is refused, and nothing is lost in silence', async () => {
  const one = await createKasus(panggung, 'Warga Nomor Satu', 'diajukan')
  const two = await createKasus(panggung, 'Warga Nomor Dua', 'diajukan')
  const peristiwa_id = uuidFrom('satu id')
  await act(panggung, 'warga', (a) => withdrawUsulan(a, { usulan_id: one.usulan_id, peristiwa_id }))
  await assert.rejects(
    act(panggung, 'warga', (a) => withdrawUsulan(a, { usulan_id: two.usulan_id, peristiwa_id })),
    { code: '23505' },
  )
  assert.equal(await statusOf(two), 'diajukan')
})

test('the same step sent twice at once is taken once, and neither sender hears of an error', async () => {
  const kasus = await createKasus(panggung, 'Warga Dua Kali', 'terverifikasi_lapangan')
  await Promise.all(Array.from({ length: 6 }, () => verify(kasus, { ke: 'layak' })))
  const { rows } = await uji.owner.query(
    `select from usulan_peristiwa where usulan_id = $1 and tindakan = 'verifyUsulan'`,
    [kasus.usulan_id],
  )
  assert.equal(rows.length, 1)
})

test('before the letter the maker withdraws alone, also while every window is closed', async () => {
  const kasus = await createKasus(panggung, 'Dewi Sartika', 'menunggu_pengesahan')
  await uji.setJam(TUTUP)
  const withdraw = { usulan_id: kasus.usulan_id, peristiwa_id: uuidFrom('tarik', kasus.usulan_id) }
  await act(panggung, 'warga', (a) => withdrawUsulan(a, withdraw))
  assert.equal(await statusOf(kasus), 'ditarik')
  await act(panggung, 'warga', (a) => withdrawUsulan(a, withdraw))
  assert.deepEqual(await notices(kasus), ['usulan.ditarik'])
  await uji.setJam(BUKA)
})

for (const status of ['disahkan', 'menunggu_nik', 'lolos'] as const) {
  test(`after the letter (${status}) a verifikator confirms a withdrawal with a call or visit`, async () => {
    const kasus = await createKasus(panggung, `Warga Mundur ${status}`, status)
    const withdraw = (petugas_kedua_id?: string) =>
      act(panggung, 'warga', (a) =>
        withdrawUsulan(a, {
          usulan_id: kasus.usulan_id,
          peristiwa_id: uuidFrom('tarik', kasus.usulan_id),
          ...(petugas_kedua_id && { petugas_kedua_id }),
        }),
      )
    await assert.rejects(withdraw(), refused('usulan.tanpa_paraf'))
    await assert.rejects(withdraw(petugas.sri), refused('usulan.tanpa_paraf'))
    await paraf(panggung, kasus.usulan_id, 'sri', 'withdrawUsulan')
    await withdraw(petugas.sri)
    assert.equal(await statusOf(kasus), 'ditarik')
  })
}

test('a paraf sent twice is one, and one’s own kind of human stays', async () => {
  const kasus = await createKasus(panggung, 'Warga Diparaf', 'menunggu_nik')
  const count = async () =>
    (await uji.owner.query('select from jejak where usulan_id = $1', [kasus.usulan_id])).rowCount
  await paraf(panggung, kasus.usulan_id, 'sri', 'acceptWithoutNik')
  const once = await count()
  await paraf(panggung, kasus.usulan_id, 'sri', 'acceptWithoutNik')
  assert.equal(await count(), once)
  await assert.rejects(
    paraf(panggung, kasus.usulan_id, 'rina', 'acceptWithoutNik'),
    refused('usulan.langkah_salah'),
  )
  const visited = await createKasus(panggung, 'Warga Dikunjungi Yanto', 'daftar_akhir')
  await visit(panggung, visited.usulan_id, 'yanto')
  const yanto = actor(panggung, 'yanto', 'verifikator')
  await assert.rejects(paraf(panggung, visited.usulan_id, yanto, 'mergeUsulan'), refused('usulan.orang_sama'))
})

test('without a NIK: two humans and evidence let the person through', async () => {
  const kasus = await createKasus(panggung, 'Warga Tanpa NIK', 'menunggu_nik')
  const accept = (tingkat: 'L0' | 'L1') =>
    act(panggung, 'hendra', (a) =>
      acceptWithoutNik(a, {
        usulan_id: kasus.usulan_id,
        verifikasi_id: uuidFrom('tanpa nik', kasus.usulan_id),
        petugas_kedua_id: petugas.sri,
        tingkat,
        bukti: 'Dua saksi, ketua RT dan bidan desa.',
      }),
    )
  await assert.rejects(accept('L1'), refused('usulan.tanpa_paraf'))
  await paraf(panggung, kasus.usulan_id, 'sri', 'acceptWithoutNik')
  await assert.rejects(accept('L0'), refused('usulan.bukti_kurang'))
  await accept('L1')
  await accept('L1')
  assert.equal(await statusOf(kasus), 'lolos')
})

test('a merge points to the case that goes on, and both tickets keep working', async () => {
  const twice = await createKasus(panggung, 'Warga Ganda', 'daftar_awal')
  const goesOn = await createKasus(panggung, 'Warga Ganda Juga', 'layak')
  const gone = await createKasus(panggung, 'Warga Sudah Ditarik', 'ditarik')
  const merge = (kasus: KasusUji, acuan: string) =>
    act(panggung, 'hendra', (a) =>
      mergeUsulan(a, {
        usulan_id: kasus.usulan_id,
        peristiwa_id: uuidFrom('gabung', kasus.usulan_id, acuan),
        petugas_kedua_id: petugas.sri,
        acuan,
      }),
    )
  await assert.rejects(merge(twice, goesOn.usulan_id), refused('usulan.tanpa_paraf'))
  await paraf(panggung, twice.usulan_id, 'sri', 'mergeUsulan')
  await assert.rejects(merge(twice, twice.usulan_id), refused('usulan.langkah_salah'))
  await assert.rejects(merge(twice, gone.usulan_id), refused('usulan.langkah_salah'))
  await assert.rejects(merge(twice, uuidFrom('nothing')), refused('usulan.tidak_ada'))
  await merge(twice, goesOn.usulan_id)
  const { rows } = await uji.owner.query(
    `select acuan from usulan_peristiwa where usulan_id = $1 and ke = 'duplikat'`,
    [twice.usulan_id],
  )
  assert.deepEqual(rows, [{ acuan: goesOn.usulan_id }])
  assert.deepEqual(await notices(twice), ['usulan.duplikat'])
  assert.equal((await findKasus(panggung.setara, twice))?.kasus.status, 'duplikat')
  assert.equal((await findKasus(panggung.setara, goesOn))?.kasus.status, 'layak')
  assert.equal(await statusOf(goesOn), 'layak')
})
