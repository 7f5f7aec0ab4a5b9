import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import { Formulir } from '../../src/publik/isian/formulir.ts'
import { buangIsian } from '../../src/publik/isian/isian-jobs.ts'
import { USUL } from '../../src/publik/usul.ts'
import { createTestDatabase } from '../support/database.ts'
import { createKasus } from '../support/kasus.ts'
import { actor, createPanggung } from '../support/panggung.ts'
import { assertGuard, DENIED, direct, policyPart } from './penjaga.ts'

const uji = await createTestDatabase()
after(() => uji.close())
const panggung = await createPanggung(uji)
const kasus = await createKasus(panggung, 'Siti Aminah', 'diajukan')
const formulir = new Formulir(panggung.setara, {
  jenis: 'usul',
  pertanyaanList: USUL,
  desaOf: () => '',
  sekaligus: 1,
  send: async () => [],
})

test('without its code a form is not there, for officers neither', async () => {
  await formulir.start()
  const seen = (nama: 'rina' | 'warga') => direct(uji, actor(panggung, nama), [['select from isian']])
  assert.deepEqual(await seen('rina'), [0])
  assert.deepEqual(await seen('warga'), [0])
  await uji.owner.query('alter policy sendiri on isian using (true)')
  assert.deepEqual(await seen('rina'), [1], 'with the guard away it would be')
  await uji.owner.query('alter policy sendiri on isian using (isian_sendiri(kode_bi))')
  assert.deepEqual(await seen('rina'), [0])
})

test('the machine deletes what nobody touched for 180 days, not a day less', async () => {
  const sistem = actor(panggung, 'sistem')
  const kode = await formulir.start()
  const touched = (day: string) => uji.owner.query('update isian set disentuh = $1', [day])
  await touched('2026-05-14T09:00:00+07:00')
  await buangIsian(panggung.setara, sistem)
  assert.ok(await formulir.find(kode), '180 days to the second')
  await touched('2026-05-14T08:59:59+07:00')
  await buangIsian(panggung.setara, sistem)
  assert.equal(await formulir.find(kode), null)
})

test('what is said in a case is said by who says it, now, and never changed', async () => {
  const insert =
    "insert into usulan_catatan (catatan_id, usulan_id, jenis, isi_enc, petugas_id, peran, waktu, kode_kabkota)\n    values ($1, $2, 'bukti', '\\x00', $3, $4, coalesce($5::timestamptz, jam()), '3201')"
  const rina = actor(panggung, 'rina')
  const say = (petugas_id: string | null, peran: string, waktu: string | null = null) =>
    direct(uji, rina, [[insert, randomUUID(), kasus.usulan_id, petugas_id, peran, waktu]])
  assert.deepEqual(await say(rina.petugas_id, rina.peran), [1])
  const petugas = await policyPart(
    uji,
    'usulan_catatan',
    'buat',
    /\(NOT \(petugas_id IS DISTINCT FROM petugas_sesi\(\)\)\)/i,
  )
  await assertGuard(uji, () => say(null, rina.peran), DENIED, petugas)
  const waktu = await policyPart(uji, 'usulan_catatan', 'buat', '(waktu = jam())')
  await assertGuard(uji, () => say(rina.petugas_id, rina.peran, '2020-01-01'), DENIED, waktu)
  await assert.rejects(direct(uji, rina, [["update usulan_catatan set jenis = 'jawaban'"]]), DENIED)
  await assert.rejects(direct(uji, rina, [['delete from usulan_catatan']]), DENIED)
})

test('what is said in a case is read by who visits and decides; the village office reads what it said itself', async () => {
  const insert =
    "insert into usulan_catatan (catatan_id, usulan_id, jenis, isi_enc, petugas_id, peran, kode_kabkota)\n    values ($1, $2, 'bukti', '\\x00', $3, $4, '3201')"
  for (const nama of ['warga', 'rina'] as const) {
    const { petugas_id, peran } = actor(panggung, nama)
    const values = [randomUUID(), kasus.usulan_id, petugas_id, peran]
    await direct(uji, actor(panggung, nama), [[insert, ...values]], { keep: true })
  }
  const seen = async (nama: Parameters<typeof actor>[1]) =>
    (await direct(uji, actor(panggung, nama), [["select from usulan_catatan where jenis = 'bukti'"]]))[0]
  const all = async () =>
    Promise.all((['budi', 'asep', 'hendra', 'ratna', 'rina', 'warga'] as const).map(seen))
  assert.deepEqual(await all(), [2, 2, 2, 2, 1, 1])
  const { rows } = await uji.owner.query<{ kata: string }>(
    "select pg_get_expr(polqual, polrelid) as kata from pg_policy where polname = 'baca' and polrelid = 'usulan_catatan'::regclass",
  )
  await uji.owner.query('alter policy baca on usulan_catatan using (dalam_kabkota(kode_kabkota))')
  assert.equal(await seen('rina'), 2, 'with the guard away she would')
  await uji.owner.query(`alter policy baca on usulan_catatan using (${rows[0]?.kata})`)
  assert.equal(await seen('rina'), 1)
})
