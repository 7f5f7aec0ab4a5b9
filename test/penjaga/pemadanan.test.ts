import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import type { Actor } from '../../src/db/transaction.ts'
import { createTestDatabase } from '../support/database.ts'
import { actor, createPanggung, createWarga } from '../support/panggung.ts'
import {
  answer,
  assertGuard,
  constraint,
  DENIED,
  direct,
  grant,
  missingKey,
  policyPart,
  type Removal,
  type Sql,
  taken,
  together,
  unfit,
  uniqueIndex,
} from './penjaga.ts'

const uji = await createTestDatabase()
after(() => uji.close())
const panggung = await createPanggung(uji)
const sistem = actor(panggung, 'sistem')
const rina = actor(panggung, 'rina')
const sri = actor(panggung, 'sri')
const ratna = actor(panggung, 'ratna')
const { individu_id } = await createWarga(panggung, 'Sariyem')
const elsewhere = await createWarga(panggung, 'Slamet', '3202012001')
const pemadanan_id = randomUUID()
const anomali_id = randomUUID()
const history = (id: string, status: string): Sql => [
  `insert into pemadanan (pemadanan_id, individu_id, status, sumber, kode_kabkota) values ($1, $2, $3, 'dukcapil', '3201')`,
  id,
  individu_id,
  status,
]
const stand = (status: string, from = pemadanan_id): Sql => [
  `insert into padan_individu (individu_id, status, versi, pemadanan_id, diperiksa_pada, kedaluwarsa, kode_kabkota)
   values ($1, $2, 1, $3, jam(), jam(), '3201')`,
  individu_id,
  status,
  from,
]
const task: Sql = [
  `insert into anomali (anomali_id, individu_id, kode, keras, sumber, peran, batas, kode_kabkota)
   values ($1, $2, 'padan.meninggal', false, 'dukcapil', 'operator_desa', '2026-12-01', '3201')`,
  anomali_id,
  individu_id,
]
await direct(uji, sistem, [history(pemadanan_id, 'meninggal'), task], { keep: true })

const part = (table: string, policy: string, text: string | RegExp) => policyPart(uji, table, policy, text)
const SISTEM = "(peran_sesi() = 'sistem'::text)"
const PEKERJA = "(CURRENT_USER = 'setara_pekerja'::name)"

test('how a person stands is written by the system that asked, and by nobody else', async () => {
  const write = (who: Actor, role: 'setara_petugas' | 'setara_pekerja') => () =>
    direct(uji, who, [stand('meninggal')], { role })
  await write(sistem, 'setara_pekerja')()
  const asSistem = together(
    grant('insert', 'padan_individu', 'setara_petugas'),
    await part('padan_individu', 'buat', PEKERJA),
  )
  await assertGuard(uji, write(sistem, 'setara_petugas'), DENIED, asSistem)
  await assertGuard(uji, write(rina, 'setara_pekerja'), DENIED, await part('padan_individu', 'buat', SISTEM))
})

test('nobody stands otherwise than an answer in the history says, and an outage is no standing', async () => {
  const other = () => direct(uji, sistem, [stand('padan')])
  const key = 'padan_individu_kata'
  await assertGuard(uji, other, missingKey(key), await constraint(uji, 'padan_individu', key))
  const outage = randomUUID()
  const down = () =>
    direct(uji, sistem, [history(outage, 'layanan_gangguan'), stand('layanan_gangguan', outage)])
  const check = 'padan_individu_terjawab'
  await assertGuard(uji, down, unfit(check), await constraint(uji, 'padan_individu', check))
})

test('an officer can’t write the column that the month’s decision reads', async () => {
  const set = (column: string, value: string) => () =>
    direct(uji, rina, [[`update individu set ${column} = $1`, value]])
  await assertGuard(
    uji,
    set('status_padan', 'padan'),
    DENIED,
    grant('update (status_padan)', 'individu', 'setara_petugas'),
  )
})

test('one round at a time in a regency; a round that is done stays as it is', async () => {
  const begin = (id: string): Sql => [
    `insert into pemadanan_putaran (putaran_id, jenis, semua, kode_kabkota) values ($1, 'malam', false, '3201')`,
    id,
  ]
  const two = () => direct(uji, sistem, [begin(randomUUID()), begin(randomUUID())])
  await assertGuard(uji, two, taken('putaran_satu'), await uniqueIndex(uji, 'putaran_satu'))
  const putaran_id = randomUUID()
  const end: Sql = [
    `update pemadanan_putaran set selesai_pada = jam(), ringkasan = '{}' where putaran_id = $1`,
    putaran_id,
  ]
  await direct(uji, sistem, [begin(putaran_id), end], { keep: true })
  const [again] = await direct(uji, sistem, [end])
  assert.equal(again, 0)
  const half = () =>
    direct(uji, sistem, [begin(randomUUID()), ['update pemadanan_putaran set selesai_pada = jam()']])
  await assertGuard(
    uji,
    half,
    unfit('putaran_ringkas'),
    await constraint(uji, 'pemadanan_putaran', 'putaran_ringkas'),
  )
})

const say = (
  who: Actor,
  change: Partial<Record<'arah' | 'sumber' | 'peran' | 'petugas_id' | 'siapa', string | null>> & {
    urutan?: number
  } = {},
): Sql => [
  `insert into kematian_keterangan (individu_id, urutan, keterangan_id, arah, sumber, bukti_enc, petugas_id, peran,
     kode_kabkota) values ($1, $2, gen_random_uuid(), $3, $4, $5, $6, $7, left($8, 4))`,
  change.siapa ?? individu_id,
  change.urutan ?? 1,
  change.arah ?? 'meninggal',
  change.sumber ?? 'keluarga',
  (change.sumber ?? 'keluarga') === 'dukcapil' ? null : Buffer.from('bukti'),
  change.petugas_id === undefined ? who.petugas_id : change.petugas_id,
  change.peran ?? who.peran,
  change.siapa === elsewhere.individu_id ? '3202' : '3201',
]

test('a death is told by an officer who has a role in that village, under the officer’s own name', async () => {
  await direct(uji, rina, [say(rina)])
  const wayan = { ...actor(panggung, 'wayan'), peran: 'operator_desa' }
  const nobodyAsks = () => answer(uji, 'dalam_tugas(text, text[])', 'true')
  await assertGuard(uji, () => direct(uji, wayan, [say(wayan)]), DENIED, await nobodyAsks())
  const abroad = { ...rina, kabkota: '*' }
  const other = () => direct(uji, abroad, [say(abroad, { siapa: elsewhere.individu_id })])
  await assertGuard(uji, other, DENIED, await nobodyAsks())
  const own = '(NOT (petugas_id IS DISTINCT FROM petugas_sesi()))'
  const inHerName = () => direct(uji, rina, [say(rina, { petugas_id: panggung.petugas.sri })])
  await assertGuard(uji, inHerName, DENIED, await part('kematian_keterangan', 'buat', own))
})

test('the registry speaks through the system alone', async () => {
  const forged = () => direct(uji, rina, [say(rina, { sumber: 'dukcapil' })])
  const key = 'kematian_sumber'
  await assertGuard(uji, forged, unfit(key), await constraint(uji, 'kematian_keterangan', key))
  const byServer = () =>
    direct(uji, sistem, [say(sistem, { sumber: 'dukcapil' })], { role: 'setara_petugas' })
  await assertGuard(uji, byServer, DENIED, await part('kematian_keterangan', 'buat', PEKERJA))
})

test('nobody counts as dead without the family’s word or two sources, whoever writes', async () => {
  const kill: Sql = [`update individu set status_hidup = 'meninggal' where individu_id = $1`, individu_id]
  const byOfficer = () => direct(uji, rina, [say(rina), kill])
  await assertGuard(uji, byOfficer, DENIED, grant('update (status_hidup)', 'individu', 'setara_petugas'))
  const drop: Removal = {
    remove: ['drop policy kematian on individu'],
    restore: [
      `create policy kematian on individu as restrictive for update using (true)
       with check (status_hidup = 'hidup' or kematian_berlaku(individu_id, kode_kabkota))`,
    ],
  }
  const alone = () => direct(uji, sistem, [say(sistem, { sumber: 'dukcapil' }), kill])
  await assertGuard(uji, alone, DENIED, drop)
  await direct(uji, rina, [say(rina), [`select catat_kematian($1, '3201')`, individu_id]])
})

const close = (by: Actor, karena: string, kedua: string | null = null): Sql => [
  `update anomali set status = 'dijelaskan', ditutup_pada = jam(), ditutup_oleh = $1, ditutup_karena = $2,
     ditutup_kedua = $3 where anomali_id = $4`,
  by.petugas_id,
  karena,
  kedua,
  anomali_id,
]
test('a task of the registry’s answer is opened and, by agreement, closed by the system alone', async () => {
  const { rows } = await uji.owner.query<{ expr: string }>(
    `select pg_get_expr(polwithcheck, polrelid) as expr from pg_policy where polname = 'tutup'`,
  )
  const tutup: Removal = {
    remove: ['alter policy tutup on anomali with check (true)'],
    restore: [`alter policy tutup on anomali with check (${rows[0]?.expr})`],
  }
  await direct(uji, sistem, [close(sistem, 'padan')])
  await assertGuard(uji, () => direct(uji, rina, [close(rina, 'padan')]), DENIED, tutup)
  await assertGuard(uji, () => direct(uji, rina, [close(rina, 'diperbaiki')]), DENIED, tutup)
  await assertGuard(uji, () => direct(uji, rina, [close(sri, 'meninggal')]), DENIED, tutup)
  const [text, ...values] = task
  const opened = () => direct(uji, rina, [[text, randomUUID(), ...values.slice(1)]])
  const buka: Removal = {
    remove: ['drop policy buka on anomali'],
    restore: [
      `create policy buka on anomali as restrictive for insert with check (
         sumber <> 'dukcapil' or (peran_sesi() = 'sistem' and current_user = 'setara_pekerja'))`,
    ],
  }
  await assertGuard(uji, opened, DENIED, buka)
})

test('a difference is accepted by two humans: one who has initialled it, and pusdatin', async () => {
  const initial = (who: Actor): Sql => [
    `insert into anomali_paraf (anomali_id, petugas_id, peran, kode_kabkota) values ($1, $2, $3, '3201')`,
    anomali_id,
    who.petugas_id,
    who.peran,
  ]
  const accept = (who: Actor, kedua: string | null) => () => direct(uji, who, [close(who, 'diterima', kedua)])
  const signed = await answer(uji, 'selisih_diparaf(uuid, uuid, uuid, text)', 'true')
  await assertGuard(uji, accept(ratna, panggung.petugas.sri), DENIED, signed)
  await assertGuard(
    uji,
    () => direct(uji, rina, [initial({ ...rina, peran: 'verifikator' })]),
    DENIED,
    await part('anomali_paraf', 'buat', '(peran = peran_sesi())'),
  )
  await direct(uji, sri, [initial(sri)], { keep: true })
  await accept(ratna, panggung.petugas.sri)()
  await assert.rejects(accept(rina, panggung.petugas.sri), DENIED)
  const key = 'anomali_dua_orang'
  const guard = together(signed, await constraint(uji, 'anomali', key))
  await assert.rejects(accept(ratna, null))
  await assertGuard(uji, accept(ratna, ratna.petugas_id), { code: '42501' }, guard)
})

test('a task that is closed says when and why', async () => {
  const silent: Sql = [`update anomali set status = 'diperbaiki' where anomali_id = $1`, anomali_id]
  await assert.rejects(direct(uji, rina, [silent]), DENIED)
  await assert.rejects(uji.owner.query(`update anomali set status = 'diperbaiki'`), unfit('anomali_tertutup'))
})
