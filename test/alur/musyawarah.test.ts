import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { getSubjekKunci } from '../../src/kunci/kunci-store.ts'
import type { ProblemCode } from '../../src/lib/problem.ts'
import { decideMusyawarah, type KeputusanMusyawarah } from '../../src/verifikasi/decide-musyawarah.ts'
import { hasKuorumInklusi, type Kehadiran, type Musyawarah } from '../../src/verifikasi/musyawarah.ts'
import { createTestDatabase } from '../support/database.ts'
import { createKasus, KATA, meeting, readKasus } from '../support/kasus.ts'
import { act, createPanggung, DESA_LAIN } from '../support/panggung.ts'

const uji = await createTestDatabase()
after(() => uji.close())
const panggung = await createPanggung(uji)

/** The five groups; those named were there. */
function present(...there: Kehadiran['kelompok'][]): Kehadiran[] {
  return (['perempuan', 'disabilitas', 'lansia', 'adat', 'ormas'] as const).map((kelompok) => ({
    kelompok,
    hadir: there.includes(kelompok),
    keterangan: there.includes(kelompok) ? 'Hadir' : 'Diundang dengan surat dan pengeras suara, berhalangan',
  }))
}

const QUORUM: [string, number, number, Kehadiran['kelompok'][], boolean][] = [
  ['29 women of 100 and two groups', 29, 71, ['perempuan', 'lansia', 'ormas'], false],
  ['30 women of 100 and two groups', 30, 70, ['perempuan', 'lansia', 'ormas'], true],
  ['3 women of 10 and two groups', 3, 7, ['perempuan', 'disabilitas', 'adat'], true],
  ['2 women of 10 and two groups', 2, 8, ['perempuan', 'disabilitas', 'adat'], false],
  ['299 women of 1,000', 299, 701, ['lansia', 'ormas'], false],
  ['300 women of 1,000', 300, 700, ['lansia', 'ormas'], true],
  ['half women and one other group', 20, 20, ['perempuan', 'lansia'], false],
  ['half women and two other groups', 20, 20, ['lansia', 'disabilitas'], true],
  ['half women and four other groups', 20, 20, ['disabilitas', 'lansia', 'adat', 'ormas'], true],
  ['half women and no other group', 20, 20, ['perempuan'], false],
  ['women only, two groups', 15, 0, ['perempuan', 'lansia', 'disabilitas'], true],
  ['men only, four groups', 0, 15, ['disabilitas', 'lansia', 'adat', 'ormas'], false],
  ['nobody', 0, 0, ['lansia', 'ormas'], false],
]
for (const [name, hadir_perempuan, hadir_laki_laki, there, holds] of QUORUM) {
  test(`the inclusion quorum ${holds ? 'holds' : 'does not hold'}: ${name}`, () => {
    const musyawarah = meeting('x', { hadir_perempuan, hadir_laki_laki, kehadiran: present(...there) })
    assert.equal(hasKuorumInklusi(musyawarah), holds)
  })
}

test('a group named twice counts once', () => {
  const kehadiran: Kehadiran[] = ['Ibu Ani', 'Pak Bowo'].map((keterangan) => ({
    kelompok: 'lansia',
    hadir: true,
    keterangan,
  }))
  assert.equal(hasKuorumInklusi(meeting('x', { hadir_perempuan: 5, hadir_laki_laki: 5, kehadiran })), false)
})

function decide(musyawarah: Musyawarah, ...keputusan: KeputusanMusyawarah[]) {
  return act(panggung, 'rina', (a) => decideMusyawarah(a, { musyawarah, keputusan }))
}
const refused = (code: ProblemCode) => ({ name: 'Problem', code })
const WITHOUT = { hadir_perempuan: 2, hadir_laki_laki: 20 }
async function readMeeting(musyawarah: Musyawarah) {
  const { rows } = await uji.owner.query(
    'select dasar, kuorum_inklusi, alasan_camat from musyawarah where musyawarah_id = $1',
    [musyawarah.musyawarah_id],
  )
  return rows[0]
}

test('with the quorum the list goes on, and the record says that it had it', async () => {
  const { usulan_id } = await createKasus(panggung, 'Siti Aminah', 'daftar_awal')
  const musyawarah = meeting('siti')
  await decide(musyawarah, { usulan_id, ke: 'daftar_akhir' })
  assert.equal((await readKasus(panggung, usulan_id)).status, 'daftar_akhir')
  assert.deepEqual(await readMeeting(musyawarah), {
    dasar: 'berita_acara',
    kuorum_inklusi: true,
    alasan_camat: null,
  })
})

test('without it the list waits; with the camat’s reason it goes on and the lack is on record', async () => {
  const { usulan_id } = await createKasus(panggung, 'Joko Susilo', 'daftar_awal')
  const musyawarah = meeting('joko', WITHOUT)
  const ke = 'daftar_akhir'
  await assert.rejects(decide(musyawarah, { usulan_id, ke }), refused('musyawarah.tanpa_kuorum'))
  await assert.rejects(
    decide({ ...musyawarah, alasan_camat: '  ' }, { usulan_id, ke }),
    refused('musyawarah.tanpa_kuorum'),
  )
  assert.equal(await readMeeting(musyawarah), undefined, 'nothing of the refused meeting is kept')
  assert.equal((await readKasus(panggung, usulan_id)).status, 'daftar_awal')
  const alasan_camat = 'Jembatan putus; warga dusun tidak bisa menyeberang.'
  await decide({ ...musyawarah, alasan_camat }, { usulan_id, ke })
  assert.equal((await readKasus(panggung, usulan_id)).status, ke)
  assert.deepEqual(await readMeeting(musyawarah), {
    dasar: 'berita_acara',
    kuorum_inklusi: false,
    alasan_camat,
  })
})

test('by direct SQL a meeting without the quorum and without a reason is refused too', async () => {
  const insert = (alasan_camat: string | null) =>
    uji.owner.query(
      `insert into musyawarah (musyawarah_id, kode_desa, dasar, nomor, tanggal, hadir_perempuan, hadir_laki_laki,
         kuorum_inklusi, alasan_camat, petugas_id, kode_kabkota)
       values (gen_random_uuid(), '3201011001', 'berita_acara', 'BA/langsung', '2026-11-05', 1, 9, false, $1, $2, '3201')`,
      [alasan_camat, panggung.petugas.rina],
    )
  await assert.rejects(insert(null), { constraint: 'musyawarah_kuorum' })
  await assert.rejects(insert(' \n'), { constraint: 'musyawarah_kuorum' })
  await insert('Banjir.')
})

test('an SPTJM stands in for a meeting, and the record says so', async () => {
  const { usulan_id } = await createKasus(panggung, 'I Made Sudana', 'daftar_awal')
  const sptjm = meeting('made', { dasar: 'sptjm', hadir_perempuan: 0, hadir_laki_laki: 0, kehadiran: [] })
  await decide(sptjm, { usulan_id, ke: 'daftar_akhir' })
  assert.equal((await readKasus(panggung, usulan_id)).status, 'daftar_akhir')
  assert.deepEqual(await readMeeting(sptjm), { dasar: 'sptjm', kuorum_inklusi: false, alasan_camat: null })
})

test('a berita acara tells of each group: there, or why not and how they were invited', async () => {
  const { usulan_id } = await createKasus(panggung, 'Ani Rahayu', 'daftar_awal')
  const silent = present('perempuan', 'disabilitas', 'ormas').filter((row) => row.kelompok !== 'lansia')
  const musyawarah = meeting('ani', { kehadiran: silent })
  await assert.rejects(decide(musyawarah, { usulan_id, ke: 'daftar_akhir' }), {
    ...refused('masukan.tidak_sah'),
    data: { kolom: 'kehadiran', kelompok: 'lansia' },
  })
  const noAdat = present('perempuan', 'disabilitas', 'ormas').filter((row) => row.kelompok !== 'adat')
  await decide({ ...musyawarah, kehadiran: noAdat }, { usulan_id, ke: 'daftar_akhir' })
})

test('dissent is kept as it was said, and can’t be read in the table', async () => {
  const { usulan_id } = await createKasus(panggung, 'Yohanes Bria', 'daftar_awal')
  const beda_pendapat = 'Pak Darto: keluarga ini punya sawah di desa sebelah.'
  const musyawarah = meeting('beda', { beda_pendapat })
  const send = () => decide(musyawarah, { usulan_id, ke: 'daftar_akhir' })
  await send()
  await send()
  const { rows } = await uji.owner.query<{ beda_pendapat_enc: Buffer }>(
    'select beda_pendapat_enc from musyawarah where musyawarah_id = $1',
    [musyawarah.musyawarah_id],
  )
  const sealed = rows[0]?.beda_pendapat_enc
  assert.ok(sealed && !sealed.includes('Darto'))
  const text = await act(panggung, 'rina', async (a) => {
    const cell = { table: 'musyawarah', column: 'beda_pendapat_enc', id: musyawarah.musyawarah_id }
    return a.kunci.decryptField(await getSubjekKunci(a, musyawarah.musyawarah_id), cell, sealed)
  })
  assert.equal(text, beda_pendapat)
})

test('a disagreement has a reason and words, and the person is told at once', async () => {
  const { usulan_id, warga } = await createKasus(panggung, 'Maria Goreti', 'daftar_awal')
  const said = { usulan_id, ke: 'tidak_disepakati', alasan: 'mampu' } as const
  await assert.rejects(decide(meeting('maria'), { ...said, kata: '  ' }), refused('usulan.alasan_kosong'))
  await decide(meeting('maria'), { ...said, kata: KATA })
  const { rows } = await uji.owner.query(
    'select kode, alasan from pemberitahuan where usulan_id = $1 and individu_id = $2',
    [usulan_id, warga.individu_id],
  )
  assert.deepEqual(rows, [{ kode: 'usulan.tidak_disepakati', alasan: 'mampu' }])
})

test('one meeting decides on many cases, some so and some so, and twice sent it is one', async () => {
  const cases = []
  for (const nama of ['Slamet Riyadi', 'Dewi Sartika', 'Agus Salim'])
    cases.push((await createKasus(panggung, nama, 'daftar_awal')).usulan_id)
  const [slamet = '', dewi = '', agus = ''] = cases
  const send = () =>
    decide(
      meeting('besar'),
      { usulan_id: slamet, ke: 'daftar_akhir' },
      { usulan_id: dewi, ke: 'tidak_disepakati', alasan: 'pindah_luar_wilayah', kata: KATA },
      { usulan_id: agus, ke: 'daftar_akhir' },
    )
  const count = async () =>
    (
      await uji.owner.query<{ n: string }>(
        `select (select count(*) from jejak) || '/' || (select count(*) from usulan_peristiwa) || '/' ||
           (select count(*) from pemberitahuan) || '/' || (select count(*) from musyawarah) as n`,
      )
    ).rows[0]?.n
  await send()
  const after = await count()
  await send()
  assert.equal(await count(), after)
  const statuses: string[] = []
  for (const id of cases) statuses.push((await readKasus(panggung, id)).status)
  assert.deepEqual(statuses, ['daftar_akhir', 'tidak_disepakati', 'daftar_akhir'])
})

test('a meeting decides on its own village only, and all or nothing', async () => {
  const here = await createKasus(panggung, 'Rahmat Hidayat', 'daftar_awal')
  const elsewhere = meeting('karadenan', { kode_desa: DESA_LAIN })
  await assert.rejects(
    decide(elsewhere, { usulan_id: here.usulan_id, ke: 'daftar_akhir' }),
    refused('sesi.di_luar_wilayah'),
  )
  assert.equal((await readKasus(panggung, here.usulan_id)).status, 'daftar_awal')
  const early = await createKasus(panggung, 'Nur Hasanah', 'diajukan')
  await assert.rejects(
    decide(
      meeting('dini'),
      { usulan_id: here.usulan_id, ke: 'daftar_akhir' },
      { usulan_id: early.usulan_id, ke: 'daftar_akhir' },
    ),
    refused('usulan.langkah_salah'),
  )
  assert.equal((await readKasus(panggung, here.usulan_id)).status, 'daftar_awal')
})
