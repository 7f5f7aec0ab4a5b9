import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import pg from 'pg'
import type { Actor } from '../../src/db/transaction.ts'
import { createTestDatabase } from '../support/database.ts'
import { createKasus } from '../support/kasus.ts'
import { actor, createPanggung, DESA, DESA_LAIN } from '../support/panggung.ts'
import {
  answer,
  assertGuard,
  DENIED,
  direct,
  findBaris,
  forge,
  langkahOf,
  pelaku,
  type Sql,
} from './penjaga.ts'

const uji = await createTestDatabase()
after(() => uji.close())
const panggung = await createPanggung(uji)
const rina = actor(panggung, 'rina')
const hendra = actor(panggung, 'hendra')
const siti = await createKasus(panggung, 'Siti Aminah', 'layak')
const elsewhere = (who: Actor): Actor => ({ ...who, kabkota: '3202' })

/** Every table with row-level security, and how many rows a session sees of it. */
const { rows: tables } = await uji.owner.query<{ nama: string }>(
  `select oid::regclass::text as nama from pg_class
   where relrowsecurity and relkind in ('r', 'p') and not relispartition
     and has_table_privilege('setara_petugas', oid, 'select') order by 1`,
)
// The decrees that open windows are everybody's business; a companion comes in before any region is known.
const NATIONAL = ['perpanjangan', 'pendamping_kunci', 'pendamping_sesi']
const regional = tables.map((row) => row.nama).filter((nama) => !NATIONAL.includes(nama))

async function countRows(who: Actor): Promise<Map<string, number>> {
  const counts = new Map<string, number>()
  for (const nama of regional) counts.set(nama, (await direct(uji, who, [[`select from ${nama}`]]))[0] ?? 0)
  return counts
}

test('each table with a region has the guard, and none is forgotten', async () => {
  const { rows } = await uji.owner.query<{ nama: string }>(
    `select distinct c.table_schema || '.' || c.table_name as nama
     from information_schema.columns c join pg_class k on k.oid = (c.table_schema || '.' || c.table_name)::regclass
     where c.column_name = 'kode_kabkota' and c.table_schema in ('public', 'kunci') and k.relkind in ('r', 'p')
       and not k.relrowsecurity order by 1`,
  )
  // nik_indeks: a keyed hash and an id; it must answer across regions, or a NIK could be claimed twice.
  // lembaga, pendamping: reference tables like petugas; who is accredited where is public.
  assert.deepEqual(
    rows.map((row) => row.nama),
    ['public.lembaga', 'public.nik_indeks', 'public.pendamping'],
  )
})

test('rows of another regency are invisible in every table; the nation, two regions and one’s own are seen', async () => {
  const own = await countRows(rina)
  for (const nama of [
    'individu',
    'keluarga',
    'usulan',
    'usulan_peristiwa',
    'verifikasi',
    'musyawarah',
    'jejak',
  ])
    assert.ok(own.get(nama), `${nama} must have rows for this test to mean anything`)
  for (const [nama, count] of await countRows(elsewhere(rina))) assert.equal(count, 0, nama)
  const nation = await countRows({ ...rina, kabkota: '*' })
  const both = await countRows({ ...rina, kabkota: '3202,3201' })
  assert.equal(nation.get('usulan'), own.get('usulan'))
  assert.deepEqual(both, own)
})

test('the guard is dalam_kabkota: without it the other regency sees the rows', async () => {
  const seen = async () => {
    const [count] = await direct(uji, elsewhere(rina), [['select from individu']])
    if (count === 0) throw Object.assign(new Error('nothing to see'), DENIED)
  }
  await assertGuard(uji, seen, DENIED, await answer(uji, 'dalam_kabkota(text)', 'true'))
})

test('a session that set nothing sees nothing, also after another used the connection', async () => {
  for (const role of ['setara_petugas', 'setara_pekerja'] as const) {
    const client = new pg.Client({ connectionString: uji.url(role) })
    await client.connect()
    const seen = async () => (await client.query('select from individu')).rowCount
    assert.equal(await seen(), 0)
    await client.query(`begin; select set_config('app.kabkota', '3201', true)`)
    assert.equal(await seen(), 1)
    await client.query('commit')
    assert.equal(await seen(), 0, 'an unset setting is the empty text now, and must still see nothing')
    await client.end()
  }
})

test('a village operator sees the people and cases of the village range, and writes on no other', async () => {
  const inside = { ...rina, desa: `${DESA}:${DESA}` }
  const outside = { ...rina, desa: `${DESA_LAIN}:3201011999` }
  const subdistrict = { ...rina, desa: '3202010000:3202019999,3201010000:3201019999' }
  for (const nama of ['individu', 'keluarga', 'usulan']) {
    const seen = async (who: Actor) => (await direct(uji, who, [[`select from ${nama}`]]))[0]
    assert.deepEqual([await seen(inside), await seen(outside), await seen(subdistrict)], [1, 0, 1], nama)
  }
  const baris = await findBaris(uji, siti.usulan_id)
  const withdraw = langkahOf({
    tindakan: 'withdrawUsulan',
    dari: 'layak',
    peran: 'operator_desa',
    jalur: 'desa',
  })
  const take = (who: Actor) => () => direct(uji, who, forge(baris, withdraw, who))
  await take(inside)()
  await assertGuard(uji, take(outside), DENIED, await answer(uji, 'dalam_desa(text)', 'true'))
})

/** Writes on regency 3201 by a session whose scope is 3202. */
const baris = await findBaris(uji, siti.usulan_id)
const freeze = langkahOf({ tindakan: 'freezeBatch', peran: 'kepala_opd', jalur: 'desa' })
const id = siti.usulan_id
const WRITES: [string, readonly Sql[]][] = [
  ['a step', forge(baris, freeze, hendra)],
  ['a kelas', [pelaku(baris, hendra.petugas_id ?? '', 'kepala_opd')]],
  [
    'a person',
    [
      [
        `insert into individu (individu_id, kode_desa, nama_lengkap, kode_kabkota)
      values (gen_random_uuid(), $1, 'Maria Goreti', '3201')`,
        DESA,
      ],
    ],
  ],
  [
    'a visit',
    [
      [
        `insert into verifikasi (verifikasi_id, usulan_id, jenis, petugas_id, hasil, kode_kabkota)
      values (gen_random_uuid(), $1, 'meja', $2, 'layak', '3201')`,
        id,
        hendra.petugas_id,
      ],
    ],
  ],
  [
    'a notice',
    [
      [
        `insert into pemberitahuan (pemberitahuan_id, individu_id, kode, periode, kode_kabkota)
      values (gen_random_uuid(), $1, 'usulan.ditarik', '2026-11', '3201')`,
        siti.warga.individu_id,
      ],
    ],
  ],
]
for (const [name, statements] of WRITES) {
  test(`${name} in another regency is refused`, async () => {
    const guard = await answer(uji, 'dalam_kabkota(text)', 'true')
    await assertGuard(uji, () => direct(uji, elsewhere(hendra), statements), DENIED, guard)
  })
}

test('an update in another regency finds nothing, and no row moves to another regency', async () => {
  const rename: Sql = [
    'update individu set nama_lengkap = $1 where individu_id = $2',
    'X',
    siti.warga.individu_id,
  ]
  assert.deepEqual(await direct(uji, elsewhere(rina), [rename]), [0])
  assert.deepEqual(await direct(uji, rina, [rename]), [1])
  const move: Sql = [
    `update individu set kode_kabkota = '3202', kode_desa = '3202012001' where individu_id = $1`,
    siti.warga.individu_id,
  ]
  await assert.rejects(direct(uji, rina, [move]), DENIED)
})

test('the role is for a region too: an officer of 3201 who claims the nation as scope still acts in 3201 only', async () => {
  const kepala = { ...hendra, kabkota: '*' }
  await direct(uji, kepala, forge(baris, freeze, kepala))
  await uji.owner.query(`update penugasan set kode_wilayah = '3202' where petugas_id = $1`, [
    hendra.petugas_id,
  ])
  const attempt = () => direct(uji, kepala, forge(baris, freeze, kepala))
  await assertGuard(uji, attempt, DENIED, await answer(uji, 'dalam_tugas(text, text[])', 'true'))
  await uji.owner.query(`update penugasan set kode_wilayah = '3201' where petugas_id = $1`, [
    hendra.petugas_id,
  ])
})
