import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import fc from 'fast-check'
import { createTestDatabase } from '../../test/support/database.ts'
import { anyKetentuan, anyPopulasi, PERIODE, writePopulasi } from '../../test/support/populasi.ts'
import { compareText, type Butir, type Ketentuan, type Populasi } from './populasi.ts'
import { determine } from './penetapan.ts'
import { selectButir } from './penetapan-sql.ts'

const uji = await createTestDatabase()
after(() => uji.close())
await uji.owner.query(`insert into petugas (petugas_id, nama) values (gen_random_uuid(), 'Lestari')`)

const plain = (b: Butir) =>
  [
    b.kode_desa,
    b.keluarga_id,
    b.individu_id,
    b.program,
    b.hasil,
    b.alasan,
    b.usulan_id,
    b.kelas_posisi,
    b.nomor_kuota,
  ].join(',')
const sorted = (butir: readonly Butir[]) => butir.map(plain).toSorted(compareText)

async function runSql(populasi: Populasi, ketentuan: Ketentuan): Promise<Butir[]> {
  await uji.owner.query('begin')
  try {
    await writePopulasi(uji.owner, populasi)
    const query = selectButir({ ...ketentuan, kode_kabkota: '3201' }).compile(uji.db.petugas)
    return (await uji.owner.query<Butir>(query.sql, [...query.parameters])).rows
  } finally {
    await uji.owner.query('rollback')
  }
}

test('property: the SQL that runs over millions gives line for line what the rule gives', async () => {
  const seen = new Set<string>()
  await fc.assert(
    fc.asyncProperty(anyPopulasi(), anyKetentuan(), async (populasi, ketentuan) => {
      const expected = determine(populasi, ketentuan)
      for (const butir of expected)
        seen.add(`${butir.hasil} ${butir.alasan} ${butir.kelas_posisi ?? ''}`.trim())
      assert.deepEqual(sorted(await runSql(populasi, ketentuan)), sorted(expected))
    }),
    { numRuns: 400 },
  )
  const due = ['ditetapkan dtks.ditetapkan', 'tidak_ditetapkan meninggal', 'tidak_ditetapkan ganda']
  due.push(...['meninggal', 'ganda', 'menolak'].map((why) => `dikeluarkan dtks.dikeluarkan_${why}`))
  due.push(
    ...['masuk_kuota', 'desil_di_luar_sasaran', 'menunggu_desil', 'menunggu_nik', 'dikecualikan'].map(
      (h) => `${h} program.${h}`,
    ),
  )
  due.push('di_luar_kuota program.di_luar_kuota jauh')
})

test('another regency, another month and cases that are not through stay out', async () => {
  await uji.owner.query('begin')
  try {
    await uji.owner.query(`
      insert into individu (individu_id, kode_desa, nama_lengkap, terdaftar_sejak, kode_kabkota)
      values (gen_random_uuid(), '3202012001', 'Ujang', '2026-01', '3202'),
             ('00000000-0000-8000-8000-000000000001', '3201011001', 'Siti', null, '3201')`)
    for (const [n, status, periode] of [
      [1, 'padan', PERIODE],
      [2, 'lolos', '2026-12'],
      [3, 'ditarik', PERIODE],
    ])
      await uji.owner.query(
        `insert into usulan (usulan_id, individu_id, kode_desa, jenis_usulan, sumber_usulan, jalur, status, urutan, periode,
           tiket, pin_bi, kode_kabkota)
         values (gen_random_uuid(), '00000000-0000-8000-8000-000000000001', '3201011001', 'masuk_dtks', 'warga',
           'langsung', $1, 1, $2, $3, '', '3201')`,
        [status, periode, String(n)],
      )
    const ketentuan = {
      periode: PERIODE,
      benih: 'padi',
      program: 'BPNT',
      perlu_nik: true,
      kuota: 5,
      kode_kabkota: '3201',
    }
    const query = selectButir(ketentuan).compile(uji.db.petugas)
    assert.deepEqual((await uji.owner.query(query.sql, [...query.parameters])).rows, [])
  } finally {
    await uji.owner.query('rollback')
  }
})
