import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { createTestDatabase } from '../../test/support/database.ts'
import { step, visit } from '../../test/support/kasus.ts'
import { act, BUKA, createPanggung } from '../../test/support/panggung.ts'
import {
  createBerkasForTest,
  createPendampingForTest,
  dampingi,
  dampinganOf,
} from '../../test/support/pendamping.ts'
import { unseal } from '../kunci/cipher.ts'
import { getSubjekKunci } from '../kunci/kunci-store.ts'
import { findJejakBySubjek, openJejak } from '../jejak/jejak-store.ts'
import { findKasus } from '../usulan/find-kasus.ts'
import { withdrawUsulan } from '../usulan/withdraw-usulan.ts'
import { uuidFrom } from '../lib/uuid.ts'
import { getKasusDampingan, listKasusDampingan } from './kasus-store.ts'
import { tangguhkanPendamping } from './pendamping-command.ts'
import { revokeByTiket, revokePersetujuan } from './revoke-persetujuan.ts'
import { runPendamping } from './run-pendamping.ts'

const uji = await createTestDatabase()
after(() => uji.close())
const panggung = await createPanggung(uji)
const { setara } = panggung
const berkas = createBerkasForTest()
const ningsih = await createPendampingForTest(panggung, 'Bu Ningsih')
const yusuf = await createPendampingForTest(panggung, 'Pak Yusuf')
before(() => uji.setJam(BUKA))

const namesOf = async (pendamping = ningsih) =>
  (await runPendamping(setara, pendamping, listKasusDampingan)).map((kasus) => kasus.nama)

test('a client gets a ticket of their own, and only their companion sees the case', async () => {
  const receipt = await dampingi(panggung, berkas, ningsih, dampinganOf('Bu Sariyem'))
  assert.ok(receipt)
  const own = await findKasus(setara, receipt)
  assert.equal(own?.kasus.status, 'diajukan')
  assert.deepEqual(await namesOf(), ['Bu Sariyem'])
  assert.deepEqual(await namesOf(yusuf), [])
  const kasus = await runPendamping(setara, ningsih, (a) => getKasusDampingan(a, receipt.tiket))
  assert.equal(kasus.nama, 'Bu Sariyem')
  assert.deepEqual(
    kasus.langkah.map((row) => row.tindakan),
    ['startUsulan', 'submitUsulan'],
  )
})

test('sent twice it is one case, and its PIN is not shown again', async () => {
  assert.equal(await dampingi(panggung, berkas, ningsih, dampinganOf('Bu Sariyem')), null)
  assert.deepEqual(await namesOf(), ['Bu Sariyem'])
})

test('another’s ticket, nobody’s ticket and no ticket are all the same', async () => {
  const receipt = await dampingi(panggung, berkas, yusuf, dampinganOf('Pak Made'))
  for (const tiket of [receipt?.tiket ?? '', '00000000000', 'x'])
    await assert.rejects(
      runPendamping(setara, ningsih, (a) => getKasusDampingan(a, tiket)),
      { code: 'usulan.tidak_ada' },
    )
})

test('a companion’s session reads nobody but its own clients, whatever it asks', async () => {
  const seen = await runPendamping(setara, ningsih, async ({ tx }) => {
    const count = async (table: string) =>
      (await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(tx)).rows[0]?.n
    return {
      individu: await count('individu'),
      versi: await count('individu_versi'),
      usulan: await count('usulan'),
      jejak: await count('jejak'),
      panggilan: await count('panggilan_balik'),
    }
  })
  assert.deepEqual(seen, { individu: 1, versi: 1, usulan: 1, jejak: 0, panggilan: 0 })
})

test('the artefact is kept under the client’s key, and opens to what it was', async () => {
  const bukti = Buffer.from('foto cap jempol')
  const persetujuan = { ...dampinganOf('x').persetujuan, cara: 'cap_jempol', saksi: [], bukti } as const
  await dampingi(panggung, berkas, ningsih, dampinganOf('Mama Yohana', { persetujuan }))
  const { rows } = await uji.owner.query(
    `select persetujuan_id, individu_id, bukti_sidik, saksi_enc from persetujuan where cara = 'cap_jempol'`,
  )
  const [row] = rows
  assert.equal(row.saksi_enc, null)
  const sealed = await berkas.get(row.bukti_sidik.toString('hex'))
  assert.ok(sealed && !sealed.includes('jempol'))
  const key = await act(panggung, 'budi', (a) => getSubjekKunci(a, row.individu_id))
  assert.deepEqual(
    unseal(key, `persetujuan\0bukti\0${row.persetujuan_id}\0${sealed[0]}`, sealed.subarray(1)),
    bukti,
  )
})

test('the first entry of the case commits to the consent, under the client’s key', async () => {
  const payloads = await act(panggung, 'budi', async (a) => {
    const { rows } = await sql<{ individu_id: string }>`
      select individu_id from persetujuan where cara = 'cap_jempol'`.execute(a.tx)
    const entries = await findJejakBySubjek(a, rows[0]?.individu_id ?? '')
    return Promise.all(entries.map(async (row) => (await openJejak(a, row))?.payload ?? ''))
  })
  assert.equal(payloads.length, 2)
  assert.match(payloads[0] ?? '', /"persetujuan":"[0-9a-f]{64}"/)
  assert.doesNotMatch(payloads[1] ?? '', /persetujuan/)
})

test('without what the way of consenting leaves, without a fit day, or in another district there is no case', async () => {
  const { persetujuan, klien } = dampinganOf('Ani')
  const send = (change: Parameters<typeof dampinganOf>[1]) =>
    dampingi(panggung, berkas, ningsih, dampinganOf('Ani', change))
  for (const saksi of [[], ['Pak Udin'], ['Pak Udin', ' ']])
    await assert.rejects(send({ persetujuan: { ...persetujuan, saksi } }), {
      code: 'persetujuan.bukti_kosong',
    })
  await assert.rejects(send({ persetujuan: { ...persetujuan, cara: 'rekaman_suara' } }), {
    code: 'persetujuan.bukti_kosong',
  })
  for (const sampai of ['2026-11-10', '2027-11-12'])
    await assert.rejects(send({ persetujuan: { ...persetujuan, sampai } }), {
      code: 'persetujuan.sampai_salah',
    })
  await assert.rejects(send({ klien: { ...klien, kode_desa: '3201021001' } }), {
    code: 'pendamping.di_luar_wilayah',
  })
  assert.equal((await namesOf()).includes('Ani'), false)
})

test('a note that names something private is not stored', async () => {
  await assert.rejects(
    dampingi(panggung, berkas, ningsih, dampinganOf('Ani', { catatan: 'waria, butuh KTP' })),
    {
      code: 'catatan.peka',
    },
  )
  const { rows } = await uji.owner.query('select from usulan where catatan_enc is not null')
  assert.equal(rows.length, 0)
})

test('who agrees in NIK, name, birth date and village is the same person; a companion can’t tell', async () => {
  const klien = { ...dampinganOf('Pak Asep').klien, nik: '3201011708610001' }
  const first = dampinganOf('Pak Asep', { klien })
  const again = dampinganOf('Pak Asep', { klien, usulan_id: uuidFrom('lagi') })
  const other = dampinganOf('Pak Asep', {
    klien: { ...klien, tanggal_lahir: '1961-08-18' },
    usulan_id: uuidFrom('lain'),
  })
  for (const input of [first, again, other]) assert.ok(await dampingi(panggung, berkas, yusuf, input))
  const { rows } = await uji.owner.query(
    'select count(distinct individu_id)::int as orang from usulan where usulan_id = any ($1)',
    [[first, again, other].map((input) => input.usulan_id)],
  )
  assert.equal(rows[0].orang, 2)
  const anomali = await uji.owner.query('select usulan_id, kode, status from anomali')
  const task = { usulan_id: other.usulan_id, kode: 'NIK_DI_TEMPAT_LAIN', status: 'terbuka' }
  assert.deepEqual(anomali.rows, [task], 'an officer looks at the NIK of two')
})

test('the client takes it back with ticket and PIN: the companion sees nothing, the case goes on, the PIN is new', async () => {
  const input = dampinganOf('Ibu Ratmi')
  const receipt = await dampingi(panggung, berkas, ningsih, input)
  assert.ok(receipt)
  assert.equal(await revokeByTiket(setara, { ...receipt, pin: 'x' }), null)
  const fresh = await revokeByTiket(setara, receipt)
  assert.equal(fresh?.tiket, receipt.tiket)
  assert.equal((await namesOf()).includes('Ibu Ratmi'), false)
  await assert.rejects(
    runPendamping(setara, ningsih, (a) => getKasusDampingan(a, receipt.tiket)),
    { code: 'usulan.tidak_ada' },
  )
  assert.equal(await findKasus(setara, receipt), null, 'the PIN that the companion saw')
  assert.equal((await findKasus(setara, fresh ?? receipt))?.kasus.status, 'diajukan')
  assert.equal(await revokeByTiket(setara, fresh ?? receipt), null, 'nothing is left to take back')
  await step(panggung, input.usulan_id, 'budi', 'requestCompletion', 'perlu_dilengkapi')
})

test('an officer takes it back for the client at the counter, by phone or letter', async () => {
  const input = dampinganOf('Pak Dul')
  await dampingi(panggung, berkas, ningsih, input)
  await act(panggung, 'rina', (a) => revokePersetujuan(a, { usulan_id: input.usulan_id, lewat: 'loket' }))
  assert.equal((await namesOf()).includes('Pak Dul'), false)
})

test('consent ends by itself with its last day', async () => {
  const persetujuan = { ...dampinganOf('x').persetujuan, sampai: '2026-11-12' }
  await dampingi(panggung, berkas, ningsih, dampinganOf('Bu Tuti', { persetujuan }))
  await uji.setJam('2026-11-11T16:59:59Z')
  assert.ok((await namesOf()).includes('Bu Tuti'))
  await uji.setJam('2026-11-11T17:00:00Z')
  assert.equal((await namesOf()).includes('Bu Tuti'), false)
  await uji.setJam(BUKA)
})

test('a companion who is an officer as well can be nothing else in the client’s case', async () => {
  const budi = await createPendampingForTest(panggung, 'Pak Budi', 'Rumah Singgah Melati', 'budi')
  const input = dampinganOf('Nenek Inah')
  await dampingi(panggung, berkas, budi, input)
  await visit(panggung, input.usulan_id, 'asep')
  const verify = (nama: 'budi' | 'sri') => step(panggung, input.usulan_id, nama, 'verifyUsulan', 'layak')
  await assert.rejects(verify('budi'), { code: 'usulan.orang_sama' })
  await verify('sri')
})

test('a suspended companion hands nothing in', async () => {
  await tangguhkanPendamping(setara, 'Pak Yusuf')
  await assert.rejects(dampingi(panggung, berkas, yusuf, dampinganOf('Ani')), { code: '42501' })
  await tangguhkanPendamping(setara, 'Pak Yusuf', true)
})

test('ten new cases a day: the eleventh is told so, also when both come at once; the next day there is room', async () => {
  const sari = await createPendampingForTest(panggung, 'Mbak Sari')
  for (let i = 1; i <= 9; i++) await dampingi(panggung, berkas, sari, dampinganOf(`Klien ${i}`))
  const both = await Promise.allSettled(
    ['Klien 10', 'Klien 11'].map((nama) => dampingi(panggung, berkas, sari, dampinganOf(nama))),
  )
  assert.deepEqual(both.map((one) => one.status).toSorted(), ['fulfilled', 'rejected'])
  await assert.rejects(dampingi(panggung, berkas, sari, dampinganOf('Klien 12')), {
    code: 'pendamping.sehari',
  })
  await uji.setJam('2026-11-10T17:00:00Z')
  assert.ok(await dampingi(panggung, berkas, sari, dampinganOf('Klien 12')))
  await uji.setJam(BUKA)
})

test('thirty open cases: the next waits until one has ended or was taken back', async () => {
  const tono = await createPendampingForTest(panggung, 'Mas Tono')
  const at = (i: number) => uji.setJam(`2026-11-${10 + Math.floor(i / 10)}T02:00:00Z`)
  for (let i = 0; i < 30; i++) {
    await at(i)
    await dampingi(panggung, berkas, tono, dampinganOf(`Orang ${i}`))
  }
  await uji.setJam('2026-11-14T02:00:00Z')
  const next = () => dampingi(panggung, berkas, tono, dampinganOf('Orang 30'))
  await assert.rejects(next(), { code: 'pendamping.penuh' })
  const usulan_id = uuidFrom('dampingan', 'Orang 3')
  await act(panggung, 'warga', (a) => withdrawUsulan(a, { usulan_id, peristiwa_id: uuidFrom('tarik') }))
  assert.ok(await next())
  await assert.rejects(dampingi(panggung, berkas, tono, dampinganOf('Orang 31')), {
    code: 'pendamping.penuh',
  })
  await uji.setJam(BUKA)
})
