import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { uuidFrom } from '../../src/lib/uuid.ts'
import { createTestDatabase } from '../support/database.ts'
import { actor, createPanggung } from '../support/panggung.ts'
import { assertGuard, constraint, direct, missingKey, type Sql, unfit } from './penjaga.ts'

const uji = await createTestDatabase()
after(() => uji.close())
const panggung = await createPanggung(uji)
const menteri = { ...actor(panggung, 'lestari'), kabkota: '*' }
const PLACES = 5
await uji.owner.query(
  `insert into kuota (program, periode, jumlah, dasar, kode_kabkota) values
   ('BPNT', '2026-11', $1, 'Kepmensos 1/2026', '3201'), ('BPNT', '2026-12', 9, 'Kepmensos 1/2026', '3201')`,
  [PLACES],
)
const penetapan_id = uuidFrom('penetapan', '2026-11')

/** A family's line that has won place `nomor` of `kuota`. */
function win(nama: string, nomor: number | null, kuota: number | null, hasil = 'masuk_kuota'): Sql {
  const id = uuidFrom('keluarga', nama)
  return [
    `insert into penetapan_butir (penetapan_id, periode, kode_desa, keluarga_id, individu_id, program, hasil, alasan,
       nomor_kuota, kuota, kode_kabkota)
     values ($1, '2026-11', '3201011001', $2, $2, 'BPNT', $3, 'program.masuk_kuota', $4, $5, '3201')`,
    penetapan_id,
    id,
    hasil,
    nomor,
    kuota,
  ]
}
const attempt =
  (...lines: readonly Sql[]) =>
  () =>
    direct(uji, menteri, lines)
const butir = (name: string) => constraint(uji, 'penetapan_butir', name)

async function nameOf(contype: 'u' | 'f', columns: string): Promise<string> {
  const { rows } = await uji.owner.query<{ conname: string }>(
    `select conname from pg_constraint c
     where conrelid = 'penetapan_butir'::regclass and contype = $1 and conparentid = 0
       and (select array_agg(a.attname::text order by k.n) from unnest(c.conkey) with ordinality k (attnum, n)
            join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.attnum) = $2::text[]`,
    [contype, columns],
  )
  assert.ok(rows[0])
  return rows[0].conname
}

test('as many places as the decree says are given', async () => {
  await attempt(...Array.from({ length: PLACES }, (_, at) => win(`Keluarga ${at}`, at + 1, PLACES)))()
})

test('a place above the quota does not exist', async () => {
  const above = attempt(win('Keluarga Siti', PLACES + 1, PLACES))
  await assertGuard(uji, above, unfit('butir_kuota'), await butir('butir_kuota'))
  await assertGuard(
    uji,
    attempt(win('Keluarga Siti', 0, PLACES)),
    unfit('butir_kuota'),
    await butir('butir_kuota'),
  )
})

test('a winner without a place is refused, and a place without a win', async () => {
  await assertGuard(
    uji,
    attempt(win('Keluarga Siti', null, null)),
    unfit('butir_kuota'),
    await butir('butir_kuota'),
  )
  const lost = attempt(win('Keluarga Siti', 1, PLACES, 'di_luar_kuota'))
  await assertGuard(uji, lost, unfit('butir_kuota'), await butir('butir_kuota'))
  await assertGuard(
    uji,
    attempt(win('Keluarga Siti', 1, null)),
    unfit('butir_kuota'),
    await butir('butir_kuota'),
  )
})

test('a place is given once', async () => {
  const twice = attempt(win('Keluarga Siti', 1, PLACES), win('Keluarga Joko', 1, PLACES))
  const guard = await butir(await nameOf('u', '{program,nomor_kuota,periode,kode_kabkota}'))
  // The partition's own key speaks, under a name of its own.
  await assertGuard(uji, twice, { code: '23505' }, guard)
})

test('the quota is the one of the decree, of this month and regency', async () => {
  const name = await nameOf('f', '{program,periode,kuota,kode_kabkota}')
  for (const kuota of [6, 9]) {
    const own = attempt(win('Keluarga Siti', 6, kuota))
    await assertGuard(uji, own, missingKey(name), await butir(name))
  }
})

test('the quota does not change under lines that were given from it', async () => {
  const raise: Sql = [`update kuota set jumlah = 6 where periode = '2026-11'`]
  const more = attempt(win('Keluarga Siti', 1, PLACES), raise)
  await assert.rejects(more, { code: '23503' })
})

/** What 24 officers of the ministry get who all want a place at once, each in a transaction of their own. */
async function race(): Promise<number> {
  const each = Array.from({ length: 24 }, async (_, at) => {
    const take: Sql = [
      `insert into penetapan_butir (penetapan_id, periode, kode_desa, keluarga_id, individu_id, program, hasil, alasan,
         nomor_kuota, kuota, kode_kabkota)
       select $1, '2026-11', '3201011001', $2, $2, 'BPNT', 'masuk_kuota', 'program.masuk_kuota', n, $3, '3201'
       from (select 1 + count(*)::int as n from penetapan_butir where program = 'BPNT' and periode = '2026-11') as s`,
      penetapan_id,
      uuidFrom('keluarga', 'race', String(at)),
      PLACES,
    ]
    for (let tries = 0; tries < 40; tries++) {
      const full = await direct(uji, menteri, [take], { keep: true }).then(
        () => true,
        (error: { code: string }) => {
          if (error.code !== '23505' && error.code !== '23514') throw error
          return error.code === '23514'
        },
      )
      if (full) return
    }
  })
  await Promise.all(each)
  const { rows } = await uji.owner.query(`select from penetapan_butir where hasil = 'masuk_kuota'`)
  await uji.owner.query('delete from penetapan_butir')
  return rows.length
}

test('24 clients at once: never more winners than places; without the guard there are more', async () => {
  assert.equal(await race(), PLACES)
  const guard = await butir('butir_kuota')
  for (const text of guard.remove) await uji.owner.query(text)
  assert.ok((await race()) > PLACES)
  for (const text of guard.restore) await uji.owner.query(text)
  assert.equal(await race(), PLACES)
})
