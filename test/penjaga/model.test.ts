import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { after, test } from 'node:test'
import { createTestDatabase } from '../support/database.ts'
import { actor, createPanggung, createWarga } from '../support/panggung.ts'
import { createPasangan } from '../support/pasangan.ts'
import {
  assertGuard,
  constraint,
  DENIED,
  direct,
  grant,
  missingKey,
  policyPart,
  type Sql,
  together,
  unfit,
} from './penjaga.ts'

const uji = await createTestDatabase()
after(() => uji.close())
const panggung = await createPanggung(uji)
const sri = actor(panggung, 'sri')
const sistem = actor(panggung, 'sistem')
const people = await Promise.all(['Sariyem', 'Made', 'Asep'].map((nama) => createWarga(panggung, nama)))
const [a, b, d] = people.map((warga) => warga.individu_id).sort() as [string, string, string]
const pasangan_id = await createPasangan(panggung, a, b)
const part = (table: string, policy: string, text: string | RegExp) => policyPart(uji, table, policy, text)
const judge: Sql = [
  `insert into telaah (telaah_id, pasangan_id, urutan, putusan, bobot, model, petugas_id, peran, kode_kabkota)
   values ($1, $2, 1, 'beda', 9.5, 'karangan', $3, $4, '3201')`,
  randomUUID(),
  pasangan_id,
  sri.petugas_id,
  sri.peran,
]

test('a pair and a judgement name a model that was in use', async () => {
  const pair: Sql = [
    `insert into pasangan (pasangan_id, individu_id, individu_id_lain, asal, bobot, model, taraf, kode_kabkota)
     values ($1, $2, $3, 'ganda', 40, 'karangan', '{}', '3201')`,
    randomUUID(),
    a,
    d,
  ]
  const made = () => direct(uji, sistem, [pair])
  await assertGuard(
    uji,
    made,
    missingKey('pasangan_model'),
    await constraint(uji, 'pasangan', 'pasangan_model'),
  )
  const weighed = () => direct(uji, sistem, [[`update pasangan set model = 'karangan'`]])
  await assert.rejects(weighed, missingKey('pasangan_model'))
  const policy = await part('telaah', 'buat', '(p.model = telaah.model)')
  const judged = () => direct(uji, sri, [judge])
  await assert.rejects(judged, DENIED)
  for (const text of policy.remove) await uji.owner.query(text)
  await assertGuard(uji, judged, missingKey('telaah_model'), await constraint(uji, 'telaah', 'telaah_model'))
  for (const text of policy.restore) await uji.owner.query(text)
})

test('the table was made from what stood there: no pair of before it is lost or unnamed', async () => {
  const own = await createTestDatabase()
  const stage = await createPanggung(own)
  const [x, y] = [await createWarga(stage, 'Wawan'), await createWarga(stage, 'Hermawan')]
  const pair = await createPasangan(stage, x.individu_id, y.individu_id, {
    model: 'individu tiruan/0123456789ab',
  })
  await own.owner.query('drop table model_pemadanan cascade')
  await own.owner.query(`update pasangan set created_at = '2026-11-02T02:00:00+07:00'`)
  await own.owner.query(readFileSync('migrations/0160-model-pemadanan.sql', 'utf8'))
  const { rows } = await own.owner.query(
    'select pasangan_id, m.* from pasangan join model_pemadanan m using (model)',
  )
  const sejak = new Date('2026-11-02T02:00:00+07:00')
  const unknown = { sidik_model: null, sidik_data: null, ambang: null }
  const model = 'individu tiruan/0123456789ab'
  assert.deepEqual(rows, [
    { pasangan_id: pair, model, nama: 'individu tiruan', ...unknown, dipakai_sejak: sejak },
  ])
  await own.close()
})

test('a model is written down by the worker alone, whole, under its own fingerprint and today', async () => {
  const sidik = 'ab'.repeat(32)
  const put = (palsu: { model?: string; sejak?: string; sidik?: string | null } = {}): Sql => {
    const { model = 'individu/abababababab', sejak = '2026-11-10T09:00:00+07:00' } = palsu
    const known = palsu.sidik === undefined ? sidik : palsu.sidik
    return [
      `insert into model_pemadanan (model, nama, sidik_model, sidik_data, ambang, dipakai_sejak)
       values ($1, 'individu', decode($2, 'hex'), decode($2, 'hex'), $3, $4)`,
      model,
      known,
      known === null ? null : 7.5,
      sejak,
    ]
  }
  await direct(uji, sistem, [put()])
  const sistemSql = (palsu: Parameters<typeof put>[0]) => () => direct(uji, sistem, [put(palsu)])
  const table = 'model_pemadanan'
  const officer = () => direct(uji, { ...sri, peran: 'sistem' }, [put()], { role: 'setara_petugas' })
  await assertGuard(
    uji,
    officer,
    DENIED,
    together(
      grant('insert', table, 'setara_petugas'),
      await part(table, 'buat', "(CURRENT_USER = 'setara_pekerja'::name)"),
    ),
  )
  await assertGuard(
    uji,
    sistemSql({ sejak: '2026-11-01' }),
    DENIED,
    await part(table, 'buat', '(dipakai_sejak = jam())'),
  )
  await assertGuard(
    uji,
    sistemSql({ sidik: null }),
    DENIED,
    await part(table, 'buat', '(sidik_model IS NOT NULL)'),
  )
  const name = 'model_pemadanan_bernama'
  const misnamed = sistemSql({ model: 'individu/000000000000' })
  await assertGuard(uji, misnamed, unfit(name), await constraint(uji, table, name))
})
