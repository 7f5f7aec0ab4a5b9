import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import pg from 'pg'
import { uuidFrom } from '../../src/lib/uuid.ts'
import type { Langkah } from '../../src/usulan/alur.ts'
import { createTestDatabase } from '../support/database.ts'
import { createKasus, readKasus, step } from '../support/kasus.ts'
import { actor, createPanggung, type NamaPetugas } from '../support/panggung.ts'
import {
  answer,
  assertGuard,
  type Baris,
  constraint,
  DENIED,
  direct,
  findBaris,
  forge,
  grant,
  langkahOf,
  missingKey,
  type Palsu,
  policyPart,
  type Sql,
  taken,
  together,
  unfit,
} from './penjaga.ts'

const uji = await createTestDatabase()
after(() => uji.close())
const panggung = await createPanggung(uji)
const { usulan_id } = await createKasus(panggung, 'Siti Aminah', 'daftar_akhir')
const baris = await findBaris(uji, usulan_id)

const visit = langkahOf({ tindakan: 'recordVerifikasiLapangan', dari: 'daftar_akhir', jalur: 'desa' })
const verify = langkahOf({ tindakan: 'verifyUsulan', ke: 'layak', jalur: 'desa' })
const list = langkahOf({ tindakan: 'listUsulan' })

function attempt(nama: NamaPetugas, langkah: Langkah, palsu: Palsu = {}, on: Baris = baris) {
  const who = actor(panggung, nama, langkah.peran)
  return () => direct(uji, who, forge(on, langkah, who, palsu))
}
const key = (name: string) => constraint(uji, 'usulan_peristiwa', name)

test('the honest step goes through', async () => {
  await attempt('asep', visit)()
})

test('a step that begins where the case is not is refused: nothing is skipped, nothing taken twice', async () => {
  const guard = await key('peristiwa_rantai')
  await assertGuard(uji, attempt('budi', verify), missingKey('peristiwa_rantai'), guard)
  await assertGuard(uji, attempt('rina', list), missingKey('peristiwa_rantai'), guard)
})

test('a number is not skipped', async () => {
  const two = baris.urutan + 2
  const leap = attempt('asep', visit, { urutan: two, urutan_sebelum: baris.urutan })
  await assertGuard(uji, leap, unfit('peristiwa_urut'), await key('peristiwa_urut'))
  const hole = attempt('asep', visit, { urutan: two })
  await assertGuard(uji, hole, missingKey('peristiwa_rantai'), await key('peristiwa_rantai'))
})

test('a number is not taken twice, and a chain does not branch', async () => {
  const statements = forge(baris, visit, actor(panggung, 'asep'))
  const twice = () =>
    direct(uji, actor(panggung, 'asep'), [...statements, ...forge(baris, visit, actor(panggung, 'asep'))])
  await assert.rejects(twice, { code: '23505' })
  const branch = attempt('asep', visit, { urutan: baris.urutan, status: 'daftar_akhir' })
  await assert.rejects(branch, { code: '23505' })
})

test('a chain begins once, and only where nothing was before', async () => {
  const start = langkahOf({ tindakan: 'startUsulan', peran: 'operator_desa', jalur: 'desa' })
  const again = attempt('rina', start, { urutan_sebelum: null })
  const both = together(await key('peristiwa_awal'), await key('peristiwa_urut'))
  await assertGuard(uji, again, unfit('peristiwa_awal'), both)
})

test('the same act is one row: its id is taken once', async () => {
  const peristiwa_id = uuidFrom(usulan_id, 'listUsulan')
  const name = 'usulan_peristiwa_peristiwa_id_kode_kabkota_key'
  const { rows } = await uji.owner.query<{ peristiwa_id: string }>(
    'select peristiwa_id from usulan_peristiwa where usulan_id = $1 and urutan = 1',
    [usulan_id],
  )
  const used = rows[0]?.peristiwa_id ?? peristiwa_id
  await assertGuard(uji, attempt('asep', visit, { peristiwa_id: used }), taken(name), await key(name))
})

test('a status that the rows do not say is refused at commit', async () => {
  const guard = await constraint(uji, 'usulan', 'usulan_lipatan')
  const refusal = missingKey('usulan_lipatan')
  const set = (status: string, urutan: number): (() => Promise<number[]>) => {
    const update: Sql = [
      'update usulan set status = $1, urutan = $2 where usulan_id = $3',
      status,
      urutan,
      usulan_id,
    ]
    return () => direct(uji, actor(panggung, 'hendra'), [update])
  }
  await assertGuard(uji, set('ditetapkan', baris.urutan), refusal, guard)
  await assertGuard(uji, set('ditetapkan', baris.urutan + 1), refusal, guard)
  await assertGuard(uji, attempt('asep', visit, { status: 'layak' }), refusal, guard)
})

test('a case without a first row is refused at commit', async () => {
  const insert: Sql = [
    `insert into usulan (usulan_id, individu_id, keluarga_id, kode_desa, jenis_usulan, sumber_usulan, jalur, periode,
       tiket, pin_bi, kode_kabkota)
     select gen_random_uuid(), individu_id, keluarga_id, kode_desa, jenis_usulan, sumber_usulan, jalur, periode,
       'PALSU', pin_bi, kode_kabkota from usulan where usulan_id = $1`,
    usulan_id,
  ]
  const guard = await constraint(uji, 'usulan', 'usulan_lipatan')
  await assertGuard(
    uji,
    () => direct(uji, actor(panggung, 'rina'), [insert]),
    missingKey('usulan_lipatan'),
    guard,
  )
})

test('no row runs ahead of the status: a row alone, without the column, is refused', async () => {
  const asep = actor(panggung, 'asep')
  const alone = () =>
    direct(
      uji,
      asep,
      forge(baris, visit, asep).filter(([text]) => !text.startsWith('update')),
    )
  const guard = await policyPart(uji, 'usulan_peristiwa', 'buat', '(u.urutan >= usulan_peristiwa.urutan)')
  await assertGuard(uji, alone, DENIED, guard)
})

test('the status does not go back and leave a later row behind', async () => {
  const back: Sql = [
    `update usulan set status = 'daftar_awal', urutan = $1 where usulan_id = $2`,
    baris.urutan - 1,
    usulan_id,
  ]
  const guard = await answer(uji, 'tanpa_ekor(uuid, integer, text, text)', 'true')
  await assertGuard(uji, () => direct(uji, actor(panggung, 'rina'), [back]), DENIED, guard)
})

test('nor when the later row was committed while the session waited for the case', async () => {
  const kasus = await createKasus(panggung, 'Joko Susilo', 'daftar_akhir')
  const on = await findBaris(uji, kasus.usulan_id)
  const rina = actor(panggung, 'rina')
  const connect = async () => {
    const client = new pg.Client({ connectionString: uji.url('setara_petugas') })
    await client.connect()
    return client
  }
  const [first, second] = [await connect(), await connect()]
  try {
    const enter = async (client: pg.Client, who = rina) => {
      await client.query('begin')
      await client.query(
        `select set_config('app.petugas', $1, true), set_config('app.peran', $2, true), set_config('app.kabkota', '3201', true)`,
        [who.petugas_id, who.peran],
      )
    }
    await enter(first, actor(panggung, 'asep'))
    for (const [text, ...values] of forge(on, visit, actor(panggung, 'asep'))) await first.query(text, values)
    await enter(second)
    const back = second.query(`update usulan set status = 'daftar_awal', urutan = $1 where usulan_id = $2`, [
      on.urutan - 1,
      on.usulan_id,
    ])
    const refused = assert.rejects(back, DENIED)
    await first.query('commit')
    await refused
    await second.query('rollback')
    assert.equal((await readKasus(panggung, on.usulan_id)).status, 'terverifikasi_lapangan')
  } finally {
    await Promise.all([first.end(), second.end()])
  }
})

test('a case moves to another month by an act only, and to the month that the act says', async () => {
  const hendra = actor(panggung, 'hendra')
  const move: Sql = [`update usulan set periode = '2026-12' where usulan_id = $1`, usulan_id]
  const guard = await answer(uji, 'tanpa_ekor(uuid, integer, text, text)', 'true')
  await assertGuard(uji, () => direct(uji, hendra, [move]), DENIED, guard)
  const asep = actor(panggung, 'asep')
  const [kelas, status, row] = forge(baris, visit, asep)
  assert.ok(kelas && status && row)
  const other = () => direct(uji, asep, [kelas, status, move, row])
  const said = await policyPart(uji, 'usulan_peristiwa', 'buat', '(u.periode = usulan_peristiwa.periode)')
  await assertGuard(uji, other, DENIED, said)
})

test('what was completed goes back to where it came from: no meeting is skipped', async () => {
  const kasus = await createKasus(panggung, 'I Made Sudana', 'diajukan')
  await step(panggung, kasus.usulan_id, 'rina', 'requestCompletion', 'perlu_dilengkapi')
  const on = await findBaris(uji, kasus.usulan_id)
  const complete = (ke: 'diajukan' | 'daftar_akhir') =>
    attempt(
      'rina',
      langkahOf({ tindakan: 'completeUsulan', peran: 'operator_desa', ke, jalur: 'desa' }),
      {},
      on,
    )
  await complete('diajukan')()
  const guard = await policyPart(uji, 'usulan_peristiwa', 'buat', '(s.dari = usulan_peristiwa.ke)')
  await assertGuard(uji, complete('daftar_akhir'), DENIED, guard)
})

test('a refusal has its reason and its words, from the list of reasons', async () => {
  const kasus = await createKasus(panggung, 'Ani Rahayu', 'daftar_awal')
  const on = await findBaris(uji, kasus.usulan_id)
  const refuse = langkahOf({ tindakan: 'decideMusyawarah', ke: 'tidak_disepakati' })
  await attempt('rina', refuse, {}, on)()
  const guard = await key('peristiwa_beralasan')
  await assertGuard(uji, attempt('rina', refuse, { alasan: null }, on), unfit('peristiwa_beralasan'), guard)
  const free = 'usulan_peristiwa_alasan_fkey'
  await assertGuard(uji, attempt('rina', refuse, { alasan: 'bau' }, on), missingKey(free), await key(free))
  const lenient = attempt('rina', { ...refuse, beralasan: '' }, { alasan: null }, on)
  await assertGuard(uji, lenient, missingKey('peristiwa_alur'), await key('peristiwa_alur'))
})

test('what a case is about does not change: not its person, its path, its ticket', async () => {
  for (const column of ['individu_id', 'jalur', 'tiket', 'jenis_usulan', 'kode_desa', 'created_at']) {
    const same: Sql = [`update usulan set ${column} = ${column} where usulan_id = $1`, usulan_id]
    const guard = grant(`update (${column})`, 'usulan', 'setara_petugas')
    await assertGuard(uji, () => direct(uji, actor(panggung, 'rina'), [same]), DENIED, guard)
  }
})
