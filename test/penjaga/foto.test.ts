import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import { withdrawUsulan } from '../../src/usulan/withdraw-usulan.ts'
import { createTestDatabase } from '../support/database.ts'
import { createKasus } from '../support/kasus.ts'
import { act, actor, createPanggung } from '../support/panggung.ts'
import { assertGuard, DENIED, direct, policyPart, taken, unfit } from './penjaga.ts'

const uji = await createTestDatabase()
after(() => uji.close())
const panggung = await createPanggung(uji)
const { usulan_id } = await createKasus(panggung, 'Siti Aminah', 'diajukan')
const selesai = await createKasus(panggung, 'Wagiman', 'diajukan')
const rina = actor(panggung, 'rina')
const sistem = actor(panggung, 'sistem')

const INSERT = `insert into foto (foto_id, usulan_id, urutan, sidik_bi, ukuran, isi_enc, dihapus_pada, petugas_id, peran, kode_kabkota, waktu)
  values ($1, $2, $3, decode(md5('x'), 'hex'), $4, $5, $6, $7, $8, '3201', coalesce($9::timestamptz, jam()))`

interface Try {
  usulan: string
  urutan: number
  ukuran: number
  isi: Buffer | null
  dihapus: string | null
  petugas: string | null
  peran: string
  waktu: string | null
}

function insert(change: Partial<Try> = {}) {
  const { usulan, urutan, ukuran, isi, dihapus, petugas, peran, waktu }: Try = {
    ...{ usulan: usulan_id, urutan: 1, ukuran: 10, isi: Buffer.alloc(39), dihapus: null },
    ...{ petugas: rina.petugas_id, peran: rina.peran, waktu: null },
    ...change,
  }
  return [INSERT, randomUUID(), usulan, urutan, ukuran, isi, dihapus, petugas, peran, waktu] as const
}
const put = (change: Partial<Try> = {}) => direct(uji, rina, [insert(change)])

const withdraw = (id: string) =>
  act(panggung, 'warga', (a) => withdrawUsulan(a, { usulan_id: id, peristiwa_id: randomUUID() }))

test('a photo is put in whole, now, by who says it', async () => {
  assert.deepEqual(await put(), [1])
  const petugas = await policyPart(
    uji,
    'foto',
    'buat',
    /\(NOT \(petugas_id IS DISTINCT FROM petugas_sesi\(\)\)\)/i,
  )
  await assertGuard(uji, () => put({ petugas: null }), DENIED, petugas)
  const peran = await policyPart(uji, 'foto', 'buat', /\(peran = peran_sesi\(\)\)/i)
  await assertGuard(uji, () => put({ peran: 'pembuat' }), DENIED, peran)
  const waktu = await policyPart(uji, 'foto', 'buat', /\(waktu = jam\(\)\)/i)
  await assertGuard(uji, () => put({ waktu: '2020-01-01' }), DENIED, waktu)
  const isi = await policyPart(uji, 'foto', 'buat', /\(isi_enc IS NOT NULL\)/i)
  await assertGuard(uji, () => put({ isi: null, dihapus: '2026-11-11' }), DENIED, isi)
})

test('a photo is not the village office’s to see, whoever put it in', async () => {
  const see = async (who = rina) => (await direct(uji, who, [insert(), ['select from foto']]))[1]
  assert.equal(await see(), 0)
  const warga = actor(panggung, 'warga')
  const own = await direct(uji, warga, [insert({ petugas: null, peran: 'pembuat' }), ['select from foto']])
  assert.deepEqual(own, [1, 1])
  const { rows } = await uji.owner.query<{ kata: string }>(
    "select pg_get_expr(polqual, polrelid) as kata from pg_policy where polname = 'baca' and polrelid = 'foto'::regclass",
  )
  await uji.owner.query('alter policy baca on foto using (dalam_kabkota(kode_kabkota))')
  assert.equal(await see(), 1, 'with the guard away it would be')
  await uji.owner.query(`alter policy baca on foto using (${rows[0]?.kata})`)
  assert.equal(await see(), 0)
})

test('at most three to a case, each once, and no larger than it says', async () => {
  assert.deepEqual(
    await direct(
      uji,
      rina,
      [1, 2, 3].map((urutan) => insert({ urutan })),
    ),
    [1, 1, 1],
  )
  await assertGuard(uji, () => put({ urutan: 4 }), unfit('foto_paling_banyak'), {
    remove: ['alter table foto drop constraint foto_paling_banyak'],
    restore: ['alter table foto add constraint foto_paling_banyak check (urutan between 1 and 3)'],
  })
  await assertGuard(uji, () => direct(uji, rina, [insert(), insert()]), taken('foto_urut'), {
    remove: ['alter table foto drop constraint foto_urut'],
    restore: ['alter table foto add constraint foto_urut unique (usulan_id, urutan, kode_kabkota)'],
  })
  await assertGuard(uji, () => put({ isi: Buffer.alloc(38) }), unfit('foto_utuh'), {
    remove: ['alter table foto drop constraint foto_utuh'],
    restore: ['alter table foto add constraint foto_utuh check (octet_length(isi_enc) = ukuran + 29)'],
  })
})

test('a case that has ended takes none', async () => {
  await withdraw(selesai.usulan_id)
  const ended = await policyPart(uji, 'foto', 'buat', /\(u\.status <> ALL \(ARRAY\[[^\]]*\]\)\)/i)
  await assertGuard(uji, () => put({ usulan: selesai.usulan_id }), DENIED, ended)
})

test('nobody changes a picture; the machine erases it ninety days after the end, and does nothing else', async () => {
  const [, foto_id, ...rest] = insert()
  await direct(uji, rina, [[INSERT, foto_id, ...rest]], { keep: true })
  const erase = (role: 'setara_petugas' | 'setara_pekerja', who = sistem) =>
    direct(uji, who, [['update foto set isi_enc = null, dihapus_pada = jam() where foto_id = $1', foto_id]], {
      role,
    })
  await assert.rejects(erase('setara_petugas', rina), DENIED)
  assert.deepEqual(await erase('setara_pekerja'), [0], 'the case has not ended')
  await withdraw(usulan_id)
  assert.deepEqual(await erase('setara_pekerja'), [0], 'it ended today')
  await uji.setJam('2030-01-01T09:00:00+07:00')
  assert.deepEqual(await erase('setara_pekerja'), [1])
  const change = () =>
    direct(uji, sistem, [['update foto set isi_enc = $2 where foto_id = $1', foto_id, Buffer.alloc(39)]])
  const check = await uji.owner.query<{ kata: string }>(
    "select pg_get_expr(polwithcheck, polrelid) as kata from pg_policy where polname = 'hapus' and polrelid = 'foto'::regclass",
  )
  await assertGuard(uji, change, DENIED, {
    remove: ['alter policy hapus on foto with check (true)'],
    restore: [`alter policy hapus on foto with check (${check.rows[0]?.kata})`],
  })
  await uji.setJam(null)
})
