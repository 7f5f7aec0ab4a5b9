import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import type { Actor } from '../../src/db/transaction.ts'
import { sealIndividu, unsealIndividu } from '../../src/penduduk/change-individu.ts'
import { createPenugasan, createPetugas, findActor } from '../../src/petugas/petugas-store.ts'
import { createTestDatabase } from '../support/database.ts'
import { act, actor, createPanggung, createWarga } from '../support/panggung.ts'
import { putModel } from '../support/pasangan.ts'
import {
  assertGuard,
  constraint,
  DENIED,
  direct,
  grant,
  missingKey,
  policyPart,
  type Removal,
  type Sql,
  together,
  unfit,
} from './penjaga.ts'

const uji = await createTestDatabase()
after(() => uji.close())
const panggung = await createPanggung(uji)
const CILACAP = '3301012001'
const [x, y] = [await createWarga(panggung, 'Sariyem'), await createWarga(panggung, 'Sarijem', CILACAP)]
const other = await createWarga(panggung, 'Wagiyem')
await putModel(panggung, 'uji')
// the pair lies where the lower of the two ids does
const [first, second] = x.individu_id < y.individu_id ? [x, y] : [y, x]
const [here, there] = [first, second].map(({ kode_desa }) => kode_desa.slice(0, 4)) as [string, string]
const sistem = actor(panggung, 'sistem')
const ratna = await findActor(uji.db, panggung.petugas.ratna)
const [judge, teller] = [await appoint('verifikator', here), await appoint('operator_desa', second.kode_desa)]
const stranger = await appoint('operator_desa', `${there}012009`)

async function appoint(peran: string, kode_wilayah: string): Promise<Actor> {
  const petugas_id = randomUUID()
  await act(panggung, 'sistem', async (a) => {
    await createPetugas(a, { petugas_id, nama: `${peran} ${kode_wilayah}` })
    await createPenugasan(a, {
      petugas_id,
      peran,
      kode_wilayah,
      mulai: '2022-01-01',
      sampai: null,
      dasar: 'SK 1',
    })
  })
  return findActor(uji.db, petugas_id)
}

const as = (who: Actor, ...statements: Sql[]) => direct(uji, who, statements)
const pair = (pasangan_id: string, a: string, b: string, lain: string | null = there): Sql => [
  `insert into pasangan (pasangan_id, individu_id, individu_id_lain, asal, bobot, model, taraf, kode_kabkota,
     kode_kabkota_lain) values ($1, $2, $3, 'ganda', 9.5, 'uji', '{}', $4, $5)`,
  ...[pasangan_id, a, b, here, lain],
]
const task = (pasangan_id: string, who = second, sisi = there, lain = here): Sql => [
  `insert into tugas_lintas (pasangan_id, individu_id, kode_kabkota_lain, asal, kolom_sama, batas, kode_kabkota)
   values ($1, $2, $3, 'ganda', '{tanggal_lahir}', '2026-12-10', $4)`,
  ...[pasangan_id, who.individu_id, lain, sisi],
]
const satu = randomUUID()
await direct(uji, sistem, [pair(satu, first.individu_id, second.individu_id), task(satu)], { keep: true })
const telaah: Sql = [
  `insert into telaah (telaah_id, pasangan_id, urutan, putusan, bobot, model, petugas_id, peran, kode_kabkota)
   values ($1, $2, 1, 'ragu', 9.5, 'uji', $3, 'pusdatin', $4)`,
  ...[randomUUID(), satu, ratna.petugas_id, here],
]
await direct(uji, ratna, [telaah], { keep: true })

/** Rows that a session sees; none is a refusal. */
const see = (who: Actor, text: string) => async () => {
  const [count] = await as(who, [text])
  if (count === 0) throw Object.assign(new Error('nothing is seen'), DENIED)
}

/** Takes conditions out of the policy by which pairs are seen. */
async function unseen(...parts: readonly (string | RegExp)[]): Promise<Removal> {
  const { rows } = await uji.owner.query<{ expr: string }>(
    `select regexp_replace(pg_get_expr(polqual, polrelid), '\\s+', ' ', 'g') as expr from pg_policy
     where polrelid = 'pasangan'::regclass and polname = 'lingkup'`,
  )
  const expr = rows[0]?.expr ?? ''
  const without = parts.reduce((text: string, part) => text.replace(part, 'true'), expr)
  for (const part of parts) assert.notEqual(expr.replace(part, ''), expr, expr)
  const alter = (using: string) => `alter policy lingkup on pasangan using (${using})`
  return { remove: [alter(without)], restore: [alter(expr)] }
}

/** Guards twice: who lies out of the session's scope isn't found among people either. */
const TAMPAK = /pasangan_tampak\(.*?\)/

test('a pair of two regencies is seen by Pusdatin, appointed for both; not by who has one of the two in their care', async () => {
  const pairs = 'select from pasangan'
  await see(ratna, pairs)()
  await assertGuard(
    uji,
    see({ ...judge, kabkota: '*' }, pairs),
    DENIED,
    await unseen(/\(\(\(peran_sesi\(\) = 'sistem'.*wilayah_tugas\)\)\)\)/),
  )
  await assertGuard(
    uji,
    see({ ...ratna, kabkota: here }, pairs),
    DENIED,
    await unseen('dalam_kabkota(kode_kabkota_lain)', TAMPAK),
  )
  const half = await appoint('pusdatin', here)
  const assigned = /dalam_tugas\(kode_kabkota_lain, .*?wilayah_tugas\)\)/
  await assertGuard(uji, see({ ...half, kabkota: '*' }, pairs), DENIED, await unseen(assigned))
})

test('what was judged of it is read by who sees the pair', async () => {
  const judged = 'select from telaah'
  await see(ratna, judged)()
  await assertGuard(uji, see(judge, judged), DENIED, {
    remove: ['drop policy lintas on telaah'],
    restore: [
      'create policy lintas on telaah as restrictive for select using (pasangan_terlihat(pasangan_id, kode_kabkota))',
    ],
  })
})

test('two regencies are two, and records of two are never merged', async () => {
  const check = 'pasangan_lintas'
  const same = () => as(sistem, pair(randomUUID(), first.individu_id, second.individu_id, here))
  await assertGuard(
    uji,
    same,
    DENIED, // no second record lies there
    together(await constraint(uji, 'pasangan', check), await unseen(TAMPAK), {
      remove: ['alter table pasangan drop constraint pasangan_individu_id_individu_id_lain_kode_kabkota_key'],
      restore: [
        `alter table pasangan add constraint pasangan_individu_id_individu_id_lain_kode_kabkota_key
           unique (individu_id, individu_id_lain, kode_kabkota)`,
      ],
    }),
  )
  const merged = () =>
    uji.owner.query(
      `insert into penggabungan (penggabungan_id, pasangan_id, individu_id, individu_id_tujuan, telaah_id, urutan, ikut,
         petugas_id, peran, kode_kabkota) values ($1, $2, $3, $4, $1, 1, '{}', $5, 'pusdatin', $6)`,
      [randomUUID(), satu, first.individu_id, second.individu_id, ratna.petugas_id, here],
    )
  await assert.rejects(merged, missingKey('penggabungan_individu_id_tujuan_kode_kabkota_fkey'))
})

test('tasks are the system’s, about a pair that is there; officers read them by the function alone', async () => {
  for (const [hak, text] of [
    ['select', 'select from tugas_lintas'],
    ['insert', task(satu, first, here, there)[0]],
  ] as const) {
    const values = hak === 'insert' ? task(satu, first, here, there).slice(1) : []
    await assert.rejects(as(ratna, [text, ...values]), DENIED)
    // without the grant the policy still holds
    await uji.owner.query(`grant ${hak} on tugas_lintas to setara_petugas`)
    try {
      if (hak === 'select') assert.deepEqual(await as(ratna, [text]), [0])
      else await assert.rejects(as(ratna, [text, ...values]), DENIED)
    } finally {
      await uji.owner.query(`revoke ${hak} on tugas_lintas from setara_petugas`)
    }
  }
  const invented = () => as(sistem, task(satu, other, '3201', there === '3201' ? here : there))
  await assertGuard(
    uji,
    invented,
    DENIED,
    await policyPart(uji, 'tugas_lintas', 'buat', /\(EXISTS .*\)(?=\)$)/),
  )
  await assert.rejects(uji.db.publik.query('select from tugas_lintas_wilayah()'), DENIED)
})

/** Takes a condition out of the function by which tasks are read. */
async function unasked(part: string): Promise<Removal> {
  const { rows } = await uji.owner.query<{ def: string }>(
    `select pg_get_functiondef('tugas_lintas_wilayah(uuid)'::regprocedure) as def`,
  )
  const def = rows[0]?.def ?? ''
  assert.ok(def.includes(part), def)
  return { remove: [def.replace(part, 'true')], restore: [def] }
}
const TUGAS = 'select from tugas_lintas_wilayah()'

test('the function gives tasks of the session’s regency and villages, to the roles that are asked', async () => {
  await see(teller, TUGAS)()
  for (const [who, part] of [
    [judge, 'public.dalam_kabkota(t.kode_kabkota)'],
    [stranger, 'public.dalam_desa(i.kode_desa)'],
    [ratna, `public.peran_sesi() in ('operator_desa', 'verifikator')`],
  ] as const)
    await assertGuard(uji, see(who, TUGAS), DENIED, await unasked(part))
})

const tell = (who: Actor, palsu: Partial<Record<'oleh' | 'peran' | 'waktu' | 'kabar', string>> = {}): Sql => [
  `insert into lintas_keterangan (keterangan_id, pasangan_id, kabar, petugas_id, peran, waktu, kode_kabkota)
   values ($1, $2, $3, $4, $5, ${palsu.waktu ?? 'jam()'}, $6)`,
  ...[
    randomUUID(),
    satu,
    palsu.kabar ?? 'belum_tahu',
    palsu.oleh ?? who.petugas_id,
    palsu.peran ?? who.peran,
    there,
  ],
]

test('what is said is this session’s, of a task of its own village, and is never changed', async () => {
  await as(teller, tell(teller))
  const forged = [
    [teller, { oleh: judge.petugas_id ?? '' }, '(petugas_id = petugas_sesi())'],
    [teller, { peran: 'verifikator' }, '(peran = peran_sesi())'],
    [teller, { waktu: "jam() - interval '1 day'" }, '(waktu = jam())'],
    // the session's scope is forged, the assignment is not
    [{ ...stranger, desa: '' }, {}, /dalam_tugas\(t\.kode_desa, .*?wilayah_tugas\)\)/],
    [ratna, {}, /\(EXISTS .*\)(?=\)$)/],
  ] as const
  for (const [who, palsu, part] of forged)
    await assertGuard(
      uji,
      () => as(who, tell(who, palsu)),
      DENIED,
      await policyPart(uji, 'lintas_keterangan', 'buat', part),
    )
  const unknown = () => as(teller, tell(teller, { kabar: 'meninggal' }))
  const check = 'lintas_keterangan_kabar_check'
  await assertGuard(uji, unknown, unfit(check), await constraint(uji, 'lintas_keterangan', check))
  await direct(uji, teller, [tell(teller)], { keep: true })
  const change = () => as(teller, ["update lintas_keterangan set kabar = 'orang_lain'"])
  await assertGuard(uji, change, DENIED, grant('update', 'lintas_keterangan', 'setara_petugas'))
  const remove = () => as(teller, ['delete from lintas_keterangan'])
  await assertGuard(uji, remove, DENIED, grant('delete', 'lintas_keterangan', 'setara_petugas'))
})

test('who is sealed has no key, is in no pair, also none that was there, and in nobody’s tasks', async () => {
  await see(teller, TUGAS)()
  const said = { sumber: 'petugas', tanggal_sumber: '2026-11-10' }
  const { individu_id } = second
  await act(panggung, 'sistem', (a) => sealIndividu(a, { ...said, individu_id }))
  await assertGuard(uji, see(teller, TUGAS), DENIED, await unasked(`i.protection_level = 'biasa'`))
  await act(panggung, 'sistem', (a) => unsealIndividu(a, { ...said, individu_id }))
  await act(panggung, 'sistem', (a) => sealIndividu(a, { ...said, individu_id: first.individu_id }))
  await assertGuard(uji, see(teller, TUGAS), DENIED, await unasked(`l.protection_level = 'biasa'`))
  await assertGuard(uji, see(ratna, 'select from pasangan'), DENIED, await unseen(TAMPAK))
  await assertGuard(uji, see(ratna, 'select from telaah'), DENIED, await unseen(TAMPAK))
  await assert.rejects(as(teller, tell(teller)), DENIED)
  await uji.owner.query('delete from lintas_keterangan')
  await uji.owner.query('delete from tugas_lintas')
  await uji.owner.query('delete from telaah')
  await uji.owner.query('delete from pasangan')
  const made = () => as(sistem, pair(randomUUID(), first.individu_id, second.individu_id))
  await assertGuard(uji, made, DENIED, await unseen(TAMPAK))
  const keyed = () =>
    as({ ...judge, kabkota: '*' }, [
      `update individu set lahir_nama_bi = '\\x00' where individu_id = $1`,
      first.individu_id,
    ])
  const check = 'individu_tersegel_tanpa_lahir_nama'
  await assertGuard(uji, keyed, unfit(check), await constraint(uji, 'individu', check))
})
