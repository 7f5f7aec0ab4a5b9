import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import { createTestDatabase, type TestDatabase } from '../../test/support/database.ts'
import { act, createPanggung, createWarga, DESA, type Panggung } from '../../test/support/panggung.ts'
import { uuidFrom } from '../lib/uuid.ts'
import { runAct } from '../jejak/act.ts'
import { AKHIR_SANGGAHAN, LANGKAH, STATUS_SANGGAHAN } from './alur.ts'
import { findSanggahan } from './find-sanggahan.ts'
import {
  answerSanggahan,
  askAnswer,
  closeSanggahan,
  concludeSanggahan,
  divertSanggahan,
  screenSanggahan,
  verifySanggahan,
  withdrawSanggahan,
} from './process-sanggahan.ts'
import { addHariKerja, jawabSampai } from './sanggahan.ts'
import { type SanggahanBaru, submitSanggahan } from './submit-sanggahan.ts'

let uji: TestDatabase
let panggung: Panggung
before(async () => {
  uji = await createTestDatabase()
  panggung = await createPanggung(uji)
})
after(() => uji.close())

let counter = 0
const next = () => uuidFrom('sanggahan', String(counter++))
const WARGA = { petugas_id: null, peran: 'pembuat', kabkota: '3201', desa: '' }

function baru(nama: string, options: Partial<SanggahanBaru> = {}): SanggahanBaru {
  return {
    sanggahan_id: next(),
    kanal: 'web',
    alasan_sanggahan: 'aset',
    sasaran: { nama_lengkap: nama, tanggal_lahir: null, kode_desa: DESA },
    pembuat: { nama_lengkap: 'Pelapor', telepon: `0800${String(counter).padStart(6, '0')}` },
    cerita: 'Ia punya dua mobil.',
    ...options,
  }
}

/** An objection at the citizen's own hand. */
async function submit(nama: string, options: Partial<SanggahanBaru> = {}) {
  const input = baru(nama, options)
  const receipt = await runAct(panggung.setara, WARGA, (a) => submitSanggahan(a, input))
  assert.ok(receipt)
  return { ...receipt, sanggahan_id: input.sanggahan_id }
}

const step = (sanggahan_id: string) => ({ sanggahan_id, peristiwa_id: next() })
const statusOf = async (sanggahan_id: string) => {
  const { rows } = await uji.owner.query<{ status: string }>(
    'select status from sanggahan where sanggahan_id = $1',
    [sanggahan_id],
  )
  return rows[0]?.status
}

test('seven days are seven whole days; a working day is Monday to Friday', () => {
  assert.equal(jawabSampai('2026-11-10'), '2026-11-17')
  assert.equal(addHariKerja('2026-11-13', 1), '2026-11-16', 'a Friday is followed by a Monday')
  assert.equal(addHariKerja('2026-11-10', 30), '2026-12-22')
})

test('every status but the ends leads to an end, and each step has somebody', () => {
  for (const status of STATUS_SANGGAHAN) {
    const seen = new Set<string>([status])
    for (const at of seen)
      for (const row of LANGKAH) if (row.kasus === 'sanggahan' && row.dari === at) seen.add(row.ke)
    const ends = AKHIR_SANGGAHAN.some((end) => seen.has(end))
    assert.ok(ends, status)
  }
})

test('the table of the program and of the database are one', async () => {
  const { rows } = await uji.owner.query('select * from sanggahan_alur')
  const key = (row: object) => JSON.stringify(Object.entries(row).toSorted(([a], [b]) => (a < b ? -1 : 1)))
  assert.deepEqual(rows.map(key).toSorted(), LANGKAH.map(key).toSorted())
})

test('from an objection to a recommendation: told, answered, visited by another village, concluded by another', async () => {
  await createWarga(panggung, 'Bu Sariyem')
  const { sanggahan_id, tiket, pin } = await submit('bu sariyem')
  await act(panggung, 'budi', (a) => screenSanggahan(a, step(sanggahan_id)))
  await assert.rejects(
    act(panggung, 'asep', (a) => verifySanggahan(a, step(sanggahan_id))),
    {
      code: 'sanggahan.langkah_salah',
    },
  )
  const answer = await act(panggung, 'budi', (a) => askAnswer(a, step(sanggahan_id)))
  assert.equal(answer?.jawab_sampai, '2026-11-17')
  const hers = await findSanggahan(panggung.setara, answer ?? { tiket: '', pin: '' })
  assert.equal(hers?.isi.peran, 'sasaran')
  assert.match(JSON.stringify(hers?.isi), /"alasan_sanggahan":"aset"/)
  assert.doesNotMatch(JSON.stringify(hers), /Pelapor|dua mobil/, 'why, not by whom')
  await assert.rejects(
    act(panggung, 'asep', (a) => verifySanggahan(a, step(sanggahan_id))),
    {
      code: 'sanggahan.belum_dijawab',
    },
  )
  await runAct(panggung.setara, WARGA, (a) =>
    answerSanggahan(a, { ...step(sanggahan_id), kata: 'Mobil itu milik majikan saya.' }),
  )
  await act(panggung, 'asep', (a) => verifySanggahan(a, step(sanggahan_id)))
  await assert.rejects(
    act(panggung, 'budi', (a) =>
      concludeSanggahan(a, { ...step(sanggahan_id), hasil: 'tidak_terbukti', kata: 'Mobil bukan miliknya.' }),
    ),
    { code: 'sanggahan.orang_sama' },
    'who screened does not conclude',
  )
  await act(panggung, 'sri', (a) =>
    concludeSanggahan(a, { ...step(sanggahan_id), hasil: 'tidak_terbukti', kata: 'Mobil bukan miliknya.' }),
  )
  const told = await findSanggahan(panggung.setara, answer ?? { tiket: '', pin: '' })
  assert.ok(told?.isi.peran === 'sasaran' && told.isi.kata === 'Mobil bukan miliknya.')
  const his = await findSanggahan(panggung.setara, { tiket, pin })
  assert.deepEqual(his?.isi.peran === 'pembuat' && his.isi.keadaan, 'selesai')
  assert.doesNotMatch(JSON.stringify(his), /terbukti|Mobil/)
})

test('silence changes nothing: after the seventh day a visit may come, and not a day before', async () => {
  await createWarga(panggung, 'Pak Karto')
  const { sanggahan_id } = await submit('Pak Karto')
  await act(panggung, 'budi', (a) => screenSanggahan(a, step(sanggahan_id)))
  await act(panggung, 'budi', (a) => askAnswer(a, step(sanggahan_id)))
  await uji.setJam('2026-11-17T23:59:59+07:00')
  await assert.rejects(
    act(panggung, 'asep', (a) => verifySanggahan(a, step(sanggahan_id))),
    {
      code: 'sanggahan.belum_dijawab',
    },
  )
  await uji.setJam('2026-11-18T00:00:00+07:00')
  await act(panggung, 'asep', (a) => verifySanggahan(a, step(sanggahan_id)))
  assert.equal(await statusOf(sanggahan_id), 'diverifikasi')
  await uji.setJam('2026-11-10T09:00:00+07:00')
})

test('a positive objection skips the answer; a bribe goes to the complaint lane', async () => {
  await createWarga(panggung, 'Mama Yohana')
  const { sanggahan_id } = await submit('Mama Yohana', { alasan_sanggahan: 'belum_masuk' })
  await act(panggung, 'budi', (a) => screenSanggahan(a, step(sanggahan_id)))
  await assert.rejects(
    act(panggung, 'budi', (a) => askAnswer(a, step(sanggahan_id))),
    {
      code: 'sanggahan.langkah_salah',
    },
  )
  await act(panggung, 'asep', (a) => verifySanggahan(a, step(sanggahan_id)))
  const bribe = await submit('Siapa Saja', { alasan_sanggahan: 'potongan' })
  await act(panggung, 'budi', (a) => divertSanggahan(a, step(bribe.sanggahan_id)))
  assert.equal(await statusOf(bribe.sanggahan_id), 'dialihkan')
})

test('about somebody unknown, sealed or already objected to: the same receipt, nobody is told', async () => {
  await createWarga(panggung, 'Ibu Melati')
  const first = await submit('Ibu Melati')
  const second = await submit('Ibu Melati')
  const unknown = await submit('Tidak Pernah Ada')
  for (const { tiket, pin } of [first, second, unknown]) {
    const opened = await findSanggahan(panggung.setara, { tiket, pin })
    assert.deepEqual(opened?.isi.peran === 'pembuat' && opened.isi.keadaan, 'diterima')
  }
  const { rows } = await uji.owner.query('select induk_id from sanggahan where sanggahan_id = $1', [
    second.sanggahan_id,
  ])
  assert.equal(rows[0].induk_id, first.sanggahan_id)
  await act(panggung, 'budi', (a) => closeSanggahan(a, { ...step(first.sanggahan_id), kata: 'Belum jelas.' }))
  const along = await findSanggahan(panggung.setara, second)
  assert.deepEqual(along?.isi.peran === 'pembuat' && along.isi.keadaan, 'selesai', 'it ends with the first')
})

test('one objector on one person is one, whatever the reasons', async () => {
  await createWarga(panggung, 'Bu Ratmi')
  const pembuat = { nama_lengkap: 'Pak Gigih', telepon: '0800111222' }
  const first = await submit('Bu Ratmi', { pembuat, alasan_sanggahan: 'aset' })
  const second = await submit('Bu Ratmi', { pembuat, alasan_sanggahan: 'pensiunan' })
  const { rows } = await uji.owner.query('select induk_id from sanggahan where sanggahan_id = $1', [
    second.sanggahan_id,
  ])
  assert.equal(rows[0].induk_id, first.sanggahan_id)
})

test('three open ones of one objector in a month, not four; one taken back makes room', async () => {
  const pembuat = { nama_lengkap: 'Pak Sanggah', telepon: '0800000001' }
  const first = await submit('Orang A', { pembuat })
  for (const nama of ['B', 'C']) await submit(`Orang ${nama}`, { pembuat })
  await assert.rejects(submit('Orang D', { pembuat }), { code: 'sanggahan.terlalu_banyak' })
  await runAct(panggung.setara, WARGA, (a) => withdrawSanggahan(a, step(first.sanggahan_id)))
  await submit('Orang D', { pembuat })
})

test('sent twice it is one, also all at once', async () => {
  const input = baru('Bu Tini')
  const all = await Promise.all(
    [1, 2, 3].map(() => runAct(panggung.setara, WARGA, (a) => submitSanggahan(a, input)).catch(() => null)),
  )
  assert.equal(all.filter(Boolean).length, 1)
})

/** Everything about people and cases that an objection could have touched. */
async function snapshot() {
  const { rows } = await uji.owner.query(
    `select (select md5(string_agg(i::text, '' order by individu_id)) from individu i) as orang,
       (select md5(string_agg(u::text, '' order by usulan_id)) from usulan u) as usulan,
       (select count(*)::int from usulan_peristiwa) as langkah`,
  )
  return rows[0]
}

test('whatever is tried in whatever order, status and rows agree, and nobody takes two parts', async () => {
  const acts = {
    screen: (id: string) => act(panggung, 'budi', (a) => screenSanggahan(a, step(id))),
    ask: (id: string) => act(panggung, 'sri', (a) => askAnswer(a, step(id))),
    answer: (id: string) =>
      runAct(panggung.setara, WARGA, (a) => answerSanggahan(a, { ...step(id), kata: 'Tidak benar.' })),
    visit: (id: string) => act(panggung, 'asep', (a) => verifySanggahan(a, step(id))),
    small: (id: string) => act(panggung, 'yanto', (a) => verifySanggahan(a, step(id))),
    conclude: (id: string) =>
      act(panggung, 'budi', (a) => concludeSanggahan(a, { ...step(id), hasil: 'terbukti', kata: 'Benar.' })),
    withdraw: (id: string) => runAct(panggung.setara, WARGA, (a) => withdrawSanggahan(a, step(id))),
    divert: (id: string) => act(panggung, 'sri', (a) => divertSanggahan(a, step(id))),
  } as const
  const names = Object.keys(acts) as (keyof typeof acts)[]
  for (const huruf of 'ABCDEFGHIJKLMNOPQRST') await createWarga(panggung, `Sasaran ${huruf}`)
  const before = await snapshot()
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...names), { minLength: 3, maxLength: 9 }), async (moves) => {
      const { sanggahan_id } = await submit(`Sasaran ${'ABCDEFGHIJKLMNOPQRST'[counter % 20]}`)
      for (const move of moves) await acts[move](sanggahan_id).catch(() => {})
      const { rows } = await uji.owner.query(
        `select s.status, s.urutan, p.ke, (select count(*)::int from sanggahan_peristiwa q where q.sanggahan_id = s.sanggahan_id) as n,
           (select count(*)::int from (select petugas_id from sanggahan_peristiwa q where q.sanggahan_id = s.sanggahan_id
              group by petugas_id having count(distinct kelas) > 1 and petugas_id is not null) t) as ganda
         from sanggahan s join sanggahan_peristiwa p using (sanggahan_id, urutan) where sanggahan_id = $1`,
        [sanggahan_id],
      )
      assert.deepEqual([rows[0].ke, rows[0].n, rows[0].ganda], [rows[0].status, rows[0].urutan, 0])
    }),
    { numRuns: 25 },
  )
  assert.deepEqual(await snapshot(), before)
})
