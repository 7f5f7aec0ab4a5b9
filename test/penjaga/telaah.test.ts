import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import type { Actor } from '../../src/db/transaction.ts'
import { createTestDatabase } from '../support/database.ts'
import { actor, createPanggung, createWarga } from '../support/panggung.ts'
import { createPasangan, putModel } from '../support/pasangan.ts'
import {
  answer,
  assertGuard,
  constraint,
  DENIED,
  direct,
  grant,
  missingKey,
  policyPart,
  type Sql,
  taken,
  together,
  unfit,
  uniqueIndex,
} from './penjaga.ts'

const uji = await createTestDatabase()
after(() => uji.close())
const panggung = await createPanggung(uji)
const budi = actor(panggung, 'budi')
const sri = actor(panggung, 'sri')
const rina = actor(panggung, 'rina')
const sistem = actor(panggung, 'sistem')
const people = await Promise.all(
  ['Sariyem', 'Sariyem T', 'Made', 'Made T'].map((nama) => createWarga(panggung, nama)),
)
const [a, b, c, d] = people.map((warga) => warga.individu_id).sort() as [string, string, string, string]
const satu = await createPasangan(panggung, a, b)
const tiga = await createPasangan(panggung, b, c)
await putModel(panggung, 'lain')

interface Palsu {
  pasangan_id?: string
  urutan?: number
  putusan?: string
  pertama?: [string, string] | null
  bobot?: number
  model?: string
  oleh?: string
  peran?: string
}

function judge(telaah_id: string, who: Actor, palsu: Palsu = {}): Sql {
  const {
    pasangan_id = satu,
    urutan = 1,
    putusan = 'sama',
    pertama = null,
    bobot = 9.5,
    model = 'uji',
  } = palsu
  return [
    `insert into telaah (telaah_id, pasangan_id, urutan, putusan, telaah_pertama, petugas_pertama, bobot, model,
       petugas_id, peran, kode_kabkota) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, '3201')`,
    telaah_id,
    pasangan_id,
    urutan,
    putusan,
    pertama?.[0] ?? null,
    pertama?.[1] ?? null,
    bobot,
    model,
    palsu.oleh ?? who.petugas_id,
    palsu.peran ?? who.peran,
  ]
}

function merge(
  telaah_id: string,
  who: Actor,
  palsu: Partial<Record<'pasangan_id' | 'dari' | 'ke', string>> = {},
): Sql {
  return [
    `insert into penggabungan (penggabungan_id, pasangan_id, individu_id, individu_id_tujuan, telaah_id, urutan, ikut,
       petugas_id, peran, kode_kabkota) values ($1, $2, $3, $4, $5, 2, '{}', $6, $7, '3201')`,
    randomUUID(),
    palsu.pasangan_id ?? satu,
    palsu.dari ?? b,
    palsu.ke ?? a,
    telaah_id,
    who.petugas_id,
    who.peran,
  ]
}

const first = randomUUID()
const second = randomUUID()
const confirm = (pasangan_id = satu, one = first, two = second): Sql[] => [
  judge(one, budi, { pasangan_id }),
  judge(two, sri, { pasangan_id, urutan: 2, pertama: [one, budi.petugas_id ?? ''] }),
]
const part = (table: string, policy: string, text: string | RegExp) => policyPart(uji, table, policy, text)
const as = (who: Actor, ...statements: Sql[]) => direct(uji, who, statements)

test('"the same" is confirmed by another human than the one who said it, and by nobody who did not', async () => {
  await direct(uji, budi, [judge(first, budi)], { keep: true })
  const own = () => as(budi, judge(second, budi, { urutan: 2, pertama: [first, budi.petugas_id ?? ''] }))
  const check = 'telaah_dua_orang'
  await assertGuard(uji, own, unfit(check), await constraint(uji, 'telaah', check))
  const invented = () => as(sri, judge(second, sri, { urutan: 2, pertama: [first, rina.petugas_id ?? ''] }))
  await assertGuard(
    uji,
    invented,
    missingKey('telaah_paraf'),
    await constraint(uji, 'telaah', 'telaah_paraf'),
  )
})

test('what is confirmed is the last word on the pair', async () => {
  const between = () =>
    as(
      sri,
      judge(randomUUID(), sri, { urutan: 2, putusan: 'beda' }),
      judge(second, sri, { urutan: 3, pertama: [first, budi.petugas_id ?? ''] }),
    )
  await assertGuard(uji, between, DENIED, await part('telaah', 'buat', '(s.urutan = (telaah.urutan - 1))'))
  const gap = () => as(sri, judge(second, sri, { urutan: 7, putusan: 'ragu' }))
  await assertGuard(
    uji,
    gap,
    DENIED,
    await part('telaah', 'buat', /\(urutan = \(1 \+ COALESCE\(.*?\), 0\)\)\)/),
  )
})

test('a judgement is this session’s, by a role that judges, of a pair of its region, at the weight that was shown', async () => {
  const forged: [Actor, Palsu, string | RegExp][] = [
    [sri, { oleh: budi.petugas_id ?? '' }, '(petugas_id = petugas_sesi())'],
    [sri, { peran: 'pusdatin' }, '(peran = peran_sesi())'],
    [rina, {}, /\(peran = ANY \(ARRAY\['verifikator'::text, 'pusdatin'::text\]\)\)/],
    [sri, { bobot: 30 }, '(p.bobot = telaah.bobot)'],
    [sri, { model: 'lain' }, '(p.model = telaah.model)'],
  ]
  for (const [who, palsu, text] of forged) {
    const attempt = () => as(who, judge(second, who, { putusan: 'beda', urutan: 2, ...palsu }))
    await assertGuard(uji, attempt, DENIED, await part('telaah', 'buat', text))
  }
  const stranger = { ...sri, petugas_id: rina.petugas_id }
  const away = () => as(stranger, judge(second, stranger, { putusan: 'beda', urutan: 2 }))
  await assertGuard(uji, away, DENIED, await answer(uji, 'pasangan_bertugas(uuid, text)', 'true'))
})

test('a judgement is never changed or taken away', async () => {
  const change = () => as(sri, [`update telaah set putusan = 'beda' where telaah_id = $1`, first])
  await assertGuard(
    uji,
    change,
    DENIED,
    together(grant('update', 'telaah', 'setara_petugas'), {
      remove: ['create policy uji on telaah for update using (true)'],
      restore: ['drop policy uji on telaah'],
    }),
  )
  const remove = () => as(sri, ['delete from telaah where telaah_id = $1', first])
  await assertGuard(uji, remove, DENIED, grant('delete', 'telaah', 'setara_petugas'))
})

test('a pair’s status never runs ahead of its judgements, and officers make no pairs', async () => {
  const ahead = () => as(sri, [`update pasangan set status = 'sama' where pasangan_id = $1`, satu])
  await assertGuard(uji, ahead, DENIED, await part('pasangan', 'putusan', /^\(.*\)$/))
  const heavier = () => as(sri, ['update pasangan set bobot = 30 where pasangan_id = $1', satu])
  await assertGuard(uji, heavier, DENIED, grant('update (bobot)', 'pasangan', 'setara_petugas'))
  const made: Sql = [
    `insert into pasangan (pasangan_id, individu_id, individu_id_lain, asal, bobot, model, taraf, kode_kabkota)
     values ($1, $2, $3, 'ganda', 40, 'uji', '{}', '3201')`,
    randomUUID(),
    a,
    d,
  ]
  await assertGuard(uji, () => as(sri, made), DENIED, grant('insert', 'pasangan', 'setara_petugas'))
})

test('a merge needs two humans who agree, still agree, and mean these two', async () => {
  const alone = () => as(sri, merge(first, sri))
  const one = together(
    await constraint(uji, 'penggabungan', 'penggabungan_dikukuhkan'),
    await part('penggabungan', 'buat', /\(putusan_pasangan\(.*?\) = 'sama'::text\)/),
  )
  await assertGuard(uji, alone, DENIED, one)
  const [, confirmed] = confirm()
  if (confirmed) await direct(uji, sri, [confirmed], { keep: true })
  await as(sri, merge(second, sri))
  const key = 'penggabungan_dikukuhkan'
  const unshared = () => as(sri, merge(first, sri))
  await assertGuard(uji, unshared, missingKey(key), await constraint(uji, 'penggabungan', key))
  const others = () => as(sri, merge(second, sri, { dari: c, ke: d }))
  await assertGuard(
    uji,
    others,
    DENIED,
    await part('penggabungan', 'buat', /\(EXISTS \( SELECT 1 FROM pasangan.*?\)\)\)\)\)/),
  )
  const doubted = () => as(sri, judge(randomUUID(), sri, { urutan: 3, putusan: 'beda' }), merge(second, sri))
  await assertGuard(
    uji,
    doubted,
    DENIED,
    await part('penggabungan', 'buat', /\(putusan_pasangan\(.*?\) = 'sama'::text\)/),
  )
})

test('merges stand alone: none to or from a record that points already, and one a record', async () => {
  await direct(uji, sri, [merge(second, sri), ['select catat_penggabungan($1, $2)', b, '3201']], {
    keep: true,
  })
  const [one, two] = [randomUUID(), randomUUID()]
  const [said, confirmed] = confirm(tiga, one, two)
  if (said) await direct(uji, budi, [said], { keep: true })
  if (confirmed) await direct(uji, sri, [confirmed], { keep: true })
  const circle = await part('penggabungan', 'buat', /\(NOT \(EXISTS .*?IS NOT NULL\){5}/)
  const chained = () => as(sri, merge(two, sri, { pasangan_id: tiga, dari: c, ke: b }))
  await assertGuard(uji, chained, DENIED, circle)
  const twice = () => as(sri, merge(two, sri, { pasangan_id: tiga, dari: b, ke: c }))
  const key = 'penggabungan_satu'
  for (const text of circle.remove) await uji.owner.query(text)
  await assertGuard(uji, twice, taken(key), await uniqueIndex(uji, key))
  for (const text of circle.restore) await uji.owner.query(text)
})

test('a merge is taken back once, in the name of who does it, and nothing else of it is changed', async () => {
  const undo = (who: Actor, oleh = who.petugas_id, pada = 'jam()') =>
    as(who, [
      `update penggabungan set dilepas_pada = ${pada}, dilepas_oleh = $1 where individu_id = $2`,
      oleh,
      b,
    ])
  await undo(sri)
  const inName = '(dilepas_oleh = petugas_sesi())'
  await assertGuard(
    uji,
    () => undo(sri, budi.petugas_id),
    DENIED,
    await part('penggabungan', 'lepas', inName),
  )
  const early = () => undo(sri, sri.petugas_id, "jam() - interval '1 day'")
  await assertGuard(uji, early, DENIED, await part('penggabungan', 'lepas', '(dilepas_pada = jam())'))
  const other = () =>
    as(sri, ['update penggabungan set individu_id_tujuan = $1 where individu_id = $2', d, b])
  await assertGuard(
    uji,
    other,
    DENIED,
    together(
      grant('update (individu_id_tujuan)', 'penggabungan', 'setara_petugas'),
      await part('penggabungan', 'lepas', /^\(.*\)$/),
    ),
  )
})

test('nobody writes the pointer but the function that follows the merges', async () => {
  const point = () => as(sri, ['update individu set digabung_ke = $1 where individu_id = $2', d, c])
  const free = {
    remove: ['alter policy penggabungan on individu with check (true)'],
    restore: [] as string[],
  }
  const back = await part('individu', 'penggabungan', /^\(.*\)$/)
  const granted = grant('update (digabung_ke)', 'individu', 'setara_petugas')
  await assertGuard(uji, point, DENIED, together(granted, { ...free, restore: back.restore }))
  const asSistem = () => as(sistem, ['update individu set digabung_ke = $1 where individu_id = $2', d, c])
  await assertGuard(uji, asSistem, DENIED, back)
})

test('the sample from below the threshold is drawn by the system', async () => {
  const draw: Sql = [
    `insert into pasangan_contoh (pasangan_id, peluang, kelompok, benih, kode_kabkota)
     values ($1, 0.1, 10, 'benih', '3201')`,
    tiga,
  ]
  const bySri = together(
    grant('insert', 'pasangan_contoh', 'setara_petugas'),
    { remove: ['alter policy buat on pasangan_contoh with check (true)'], restore: [] },
    { remove: [], restore: (await part('pasangan_contoh', 'buat', /^\(.*\)$/)).restore },
  )
  await assertGuard(uji, () => as(sri, draw), DENIED, bySri)
})
