import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import pg from 'pg'
import { sealIndividu } from '../../src/penduduk/change-individu.ts'
import { createTestDatabase } from '../support/database.ts'
import { startKasus } from '../support/kasus.ts'
import { act, actor, createPanggung, createWarga, DESA } from '../support/panggung.ts'
import { createPasangan, mergePasangan } from '../support/pasangan.ts'
import { createPenerima } from '../support/penerima.ts'
import {
  assertGuard,
  constraint,
  DENIED,
  direct,
  functionPart,
  grant,
  policyPart,
  type Sql,
  together,
  unfit,
} from './penjaga.ts'

const uji = await createTestDatabase()
after(() => uji.close())
const panggung = await createPanggung(uji)
const sistem = actor(panggung, 'sistem')

const decide = (dasar = 'Perbup 12/2026', waktu: string | null = null): Sql => [
  `insert into daftar_kebijakan (urutan, terbuka, dasar, waktu, kode_kabkota)
   values (1, true, $1, coalesce($2::timestamptz, jam()), '3201')`,
  dasar,
  waktu,
]

test('a village’s list is opened by the operator alone, now, and by a basis; what was decided is not taken back', async () => {
  assert.deepEqual(await direct(uji, sistem, [decide()]), [1])
  await assertGuard(uji, () => direct(uji, sistem, [decide(' ')]), unfit('daftar_kebijakan_dasar_check'), {
    ...(await constraint(uji, 'daftar_kebijakan', 'daftar_kebijakan_dasar_check')),
  })
  const waktu = await policyPart(uji, 'daftar_kebijakan', 'buat', /\(waktu = jam\(\)\)/i)
  await assertGuard(uji, () => direct(uji, sistem, [decide('x', '2020-01-01')]), DENIED, waktu)
  const hendra = { ...actor(panggung, 'hendra'), kabkota: '3201' }
  const insert = grant('insert', 'daftar_kebijakan', 'setara_petugas')
  const whole = await policyPart(uji, 'daftar_kebijakan', 'buat', /^.*$/)
  await assertGuard(uji, () => direct(uji, hendra, [decide()]), DENIED, together(insert, whole))
  for (const text of ["update daftar_kebijakan set dasar = 'y'", 'delete from daftar_kebijakan'])
    await assert.rejects(direct(uji, sistem, [[text]]), DENIED)
})

/** Whose names the public's role is given of the village, by a line that no page of ours wrote. */
async function readNames(desa = DESA): Promise<string[]> {
  const client = new pg.Client({ connectionString: uji.url('setara_publik') })
  await client.connect()
  try {
    const { fields, rows } = await client.query<{ nama_lengkap: string }>(
      'select * from daftar_penerima($1, 0, 100)',
      [desa],
    )
    assert.deepEqual(
      fields.map(({ name }) => name),
      ['nama_lengkap', 'program', 'semua'],
    )
    return rows.map((row) => row.nama_lengkap)
  } finally {
    await client.end()
  }
}

/** The proof that this condition of the function, and it alone, keeps a name from the public. */
async function assertHides(nama: string, part: string | RegExp, by: string): Promise<void> {
  assert.ok(!(await readNames()).includes(nama), 'the guard must hide')
  const signature = 'daftar_penerima(text, integer, integer)'
  const { remove, restore } = await functionPart(uji, signature, part, by)
  for (const text of remove) await uji.owner.query(text)
  try {
    assert.ok((await readNames()).includes(nama), 'without the guard the name is there')
  } finally {
    for (const text of restore) await uji.owner.query(text)
  }
  assert.ok(!(await readNames()).includes(nama), 'the guard must be back')
}

const people: string[] = []
for (const huruf of 'ABCDEFGHIJKL') people.push((await createWarga(panggung, `Warga ${huruf}`)).individu_id)

test('the public’s role has none of the list’s tables, and no name while the list is closed', async () => {
  const client = new pg.Client({ connectionString: uji.url('setara_publik') })
  await client.connect()
  try {
    for (const table of ['daftar_kebijakan', 'penetapan_butir', 'individu', 'usulan'])
      await assert.rejects(client.query(`select from ${table}`), DENIED)
  } finally {
    await client.end()
  }
  await createPenerima(panggung, DESA, '2026-08', people)
  await assertHides('Warga A', /\(daftar_dasar\(.*?\) IS NOT NULL\)/, 'true')
})

test('where it is open: who receives, not who waits; nine are nobody, ten are ten', async () => {
  await direct(uji, sistem, [decide()], { keep: true })
  await createPenerima(panggung, DESA, '2026-09', people.slice(0, 9), people.slice(9))
  await assertHides('Warga A', '10 <=', '9 <=')
  await createPenerima(panggung, DESA, '2026-10', people.slice(0, 10), people.slice(10))
  assert.equal((await readNames()).length, 10)
  await assertHides('Warga L', "(b.hasil = 'masuk_kuota'::text)", 'true')
})

test('never who came by the special path, nor the one who receives for their family', async () => {
  const sinta = await startKasus(panggung, 'Kak Sinta', 'khusus')
  const wati = await createWarga(panggung, 'Bu Wati')
  const ujang = await startKasus(panggung, 'Pak Ujang', 'langsung')
  await createPenerima(
    ...([panggung, DESA, '2026-11'] as const),
    [...people, sinta.warga.individu_id, wati.individu_id, ujang.warga.individu_id],
    [],
    { [wati.individu_id]: sinta.warga.keluarga_id },
  )
  assert.deepEqual((await readNames()).slice(0, 1), ['Pak Ujang'], 'the straight path is no secret')
  await assertHides('Kak Sinta', "WHERE (u.jalur = 'khusus'::text)", 'WHERE false')
  await assertHides('Bu Wati', /WHERE \(u\.jalur = 'khusus'::text\)(?=\s+\),)/, 'WHERE false')
})

test('never who is sealed, under whichever of their records', async () => {
  const names = ['Bu Sariyem', 'Bu Sarijem'] as const
  const ids = await Promise.all(names.map(async (nama) => (await createWarga(panggung, nama)).individu_id))
  const [a = '', b = ''] = ids
  await createPenerima(panggung, DESA, '2026-12', [...people, a, b])
  const { individu_id, individu_id_tujuan } = await mergePasangan(
    panggung,
    await createPasangan(panggung, a, b),
  )
  const nama = individu_id === a ? names[0] : names[1]
  assert.ok((await readNames()).includes(nama))
  const sumber = { sumber: 'petugas', tanggal_sumber: '2026-11-10' } as const
  await act(panggung, 'budi', (x) => sealIndividu(x, { individu_id: individu_id_tujuan, ...sumber }))
  await assertHides(nama, "(s.protection_level <> 'biasa'::text)", 'false')
})
