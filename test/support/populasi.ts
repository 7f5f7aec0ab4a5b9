import fc from 'fast-check'
import type pg from 'pg'
import { uuidFrom } from '../../src/lib/uuid.ts'
import type { Desil, Hunian, Kasus, Ketentuan, Orang, Populasi } from '../../src/penetapan/populasi.ts'

/** The month that the populations below live in. */
export const PERIODE = '2026-11'

/** A day either side of 70 and of 6 years on the first of the month. */
const EDGES = [null, '1956-11-01', '1956-11-02', '2020-11-01', '2020-11-02', '2026-11-20']
const DESA = ['3201011001', '3201022001']
const keluargaId = (n: number) => uuidFrom('keluarga uji', String(n))
const individuId = (n: number) => uuidFrom('individu uji', String(n))

/**
 * Small populations of one regency, with few different values so that ties, edges and quarrels happen: people without
 * a family, families without a desil or with several, the dead, the merged, people who want in and out at once.
 */
export function anyPopulasi(): fc.Arbitrary<Populasi> {
  return fc
    .record({
      orang: fc.array(anyOrang(), { minLength: 1, maxLength: 16 }),
      kasus: fc.array(anyKasus(), { maxLength: 12 }),
      desil: fc.array(anyDesil(), { minLength: 6, maxLength: 20 }),
      hunian: fc.array(anyHunian(), { maxLength: 3 }),
      terakhir: fc.array(fc.tuple(fc.nat(5), fc.constantFrom('2025-12', '2026-09', '2026-10')), {
        maxLength: 4,
      }),
    })
    .map(({ orang, kasus, desil, hunian, terakhir }) => ({
      orang: orang.map((row, i) => ({ ...row, individu_id: individuId(i) })),
      kasus: kasus.map((row, i) => ({
        ...row,
        usulan_id: uuidFrom('usulan uji', String(i)),
        individu_id: individuId(Number(row.individu_id) % orang.length),
      })),
      desil: uniqueBy(desil, (row) => `${row.keluarga_id}/${row.versi}/${row.sumber}`),
      hunian: uniqueBy(hunian, (row) => `${row.keluarga_id}/${row.versi}`),
      terakhir_menerima: new Map(terakhir.map(([n, periode]) => [keluargaId(n), periode])),
    }))
}

export function anyKetentuan(): fc.Arbitrary<Ketentuan> {
  return fc.record({
    periode: fc.constant(PERIODE),
    benih: fc.constantFrom('padi', 'jagung', 'sagu'),
    program: fc.constant('BPNT'),
    perlu_nik: fc.boolean(),
    kuota: fc.nat(4),
  })
}

function anyOrang(): fc.Arbitrary<Orang> {
  return fc.record({
    individu_id: fc.constant(''),
    kode_desa: fc.constantFrom(...DESA),
    keluarga_id: fc.oneof({ weight: 6, arbitrary: fc.nat(5).map(keluargaId) }, fc.constant(null)),
    hubungan_keluarga: fc.constantFrom(null, 1, 2, 3, 4),
    terdaftar_sejak: fc.constantFrom(null, '2024-01', '2026-09', '2026-10'),
    status_hidup: fc.constantFrom<'hidup' | 'meninggal'>('hidup', 'hidup', 'hidup', 'meninggal'),
    digabung: fc.constantFrom(false, false, false, true),
    ada_nik: fc.boolean(),
    status_padan: fc.constantFrom('padan', 'belum_dicek', 'tidak_padan', 'nik_tidak_ditemukan', 'ganda'),
    tanggal_lahir: fc.oneof(
      { weight: 2, arbitrary: fc.constantFrom(...EDGES) },
      { weight: 5, arbitrary: fc.constant('1980-02-29') },
    ),
    hamil_sampai: fc.constantFrom(null, null, null, '2026-10-31', '2026-11-01'),
    disabilitas: fc.constantFrom(null, null, null, null, null, [], ['netra']),
  })
}

function anyKasus(): fc.Arbitrary<Kasus> {
  return fc
    .record({
      usulan_id: fc.constant(''),
      individu_id: fc.nat(20).map(String),
      jenis_usulan: fc.constantFrom<Kasus['jenis_usulan']>('masuk_dtks', 'bansos', 'perubahan', 'keluar'),
      program: fc.constantFrom(null, 'BPNT', 'BPNT', 'PKH'),
      status: fc.constantFrom<Kasus['status']>('lolos', 'lolos', 'ditetapkan'),
      dibuat: fc.constantFrom(
        '2026-10-05T00:00:00.000Z',
        '2026-11-05T00:00:00.000Z',
        '2026-11-06T00:00:00.000Z',
      ),
    })
    .map((kasus) =>
      kasus.jenis_usulan === 'bansos' ? { ...kasus, program: kasus.program ?? 'BPNT' } : kasus,
    )
}

function anyDesil(): fc.Arbitrary<Desil> {
  return fc.record({
    keluarga_id: fc.nat(5).map(keluargaId),
    sumber: fc.constantFrom('DTSEN', 'daerah'),
    versi: fc.constantFrom('2026-1', '2026-2'),
    tanggal: fc.constantFrom('2026-03-01', '2026-03-01', '2026-11-30', '2026-12-01'),
    desil: fc.constantFrom(null, 1, 1, 1, 1, 1, 4, 5),
  })
}

function anyHunian(): fc.Arbitrary<Hunian> {
  return fc.record({
    keluarga_id: fc.nat(5).map(keluargaId),
    versi: fc.integer({ min: 1, max: 3 }),
    kriteria_262: fc.nat(8),
    tanpa_tempat_tinggal: fc.constantFrom(null, false, true),
  })
}

function uniqueBy<T>(rows: readonly T[], key: (row: T) => string): T[] {
  return [...new Map(rows.map((row) => [key(row), row])).values()]
}

const CRITERIA = [
  ...['kepala_tidak_bekerja', 'khawatir_makan', 'pangan_lebih_separuh', 'tanpa_belanja_pakaian'],
  ...['lantai_tanah', 'dinding_bambu', 'tanpa_jamban', 'listrik_450'],
]

/**
 * Writes a population into the tables as their owner. Its cases have no rows behind them, which the database refuses
 * at commit: for a transaction that is rolled back.
 */
export async function writePopulasi(owner: pg.Client, populasi: Populasi): Promise<void> {
  await writeOrang(owner, populasi)
  await writeKasus(owner, populasi)
  const rows = populasi.hunian.map((h, i) => ({
    hunian_id: uuidFrom('hunian uji', String(i)),
    keluarga_id: h.keluarga_id,
    versi: h.versi,
    sumber: 'uji',
    tanggal_sumber: '2026-10-01',
    kode_kabkota: '3201',
    tanpa_tempat_tinggal: h.tanpa_tempat_tinggal,
    ...Object.fromEntries(CRITERIA.map((kolom, n) => [kolom, n < h.kriteria_262])),
  }))
  await insert(owner, 'hunian', rows)
  await insert(
    owner,
    'desil',
    populasi.desil.map((row) => ({ ...row, kode_kabkota: '3201' })),
  )
  await writeTerakhir(owner, populasi)
}

async function writeOrang(
  owner: pg.Client,
  { orang, desil, hunian, terakhir_menerima }: Populasi,
): Promise<void> {
  const families = new Set([
    ...orang.flatMap((row) => row.keluarga_id ?? []),
    ...[...desil, ...hunian].map((row) => row.keluarga_id),
    ...terakhir_menerima.keys(),
  ])
  const kode_kabkota = '3201'
  await insert(
    owner,
    'keluarga',
    [...families].map((keluarga_id) => ({
      keluarga_id,
      kode_desa: DESA[0],
      sumber: 'uji',
      kode_kabkota,
    })),
  )
  await insert(
    owner,
    'individu',
    orang.map((row) => ({
      individu_id: row.individu_id,
      kode_desa: row.kode_desa,
      nama_lengkap: 'Siti',
      nama_norm: 'SITI',
      tanggal_lahir: row.tanggal_lahir,
      nik_bi: row.ada_nik ? `\\x${row.individu_id.replaceAll('-', '')}` : null,
      disabilitas: row.disabilitas,
      hamil_sampai: row.hamil_sampai,
      status_hidup: row.status_hidup,
      status_padan: row.status_padan,
      terdaftar_sejak: row.terdaftar_sejak,
      digabung_ke: row.digabung ? individuId(99) : null,
      protection_level: 'biasa',
      kode_kabkota,
    })),
  )
  await insert(
    owner,
    'anggota_keluarga',
    orang
      .filter((row) => row.keluarga_id)
      .map((row) => ({
        keluarga_id: row.keluarga_id,
        individu_id: row.individu_id,
        hubungan_keluarga: row.hubungan_keluarga,
        dari: '2020-01-01',
        kode_kabkota,
      })),
  )
}

async function writeKasus(owner: pg.Client, { orang, kasus }: Populasi): Promise<void> {
  await insert(
    owner,
    'usulan',
    kasus.map((row, i) => ({
      usulan_id: row.usulan_id,
      individu_id: row.individu_id,
      kode_desa: orang.find((each) => each.individu_id === row.individu_id)?.kode_desa,
      jenis_usulan: row.jenis_usulan,
      sumber_usulan: 'warga',
      jalur: 'langsung',
      program: row.program,
      status: row.status,
      urutan: 1,
      periode: PERIODE,
      tiket: `UJI${i}`,
      pin_bi: '\\x00',
      created_at: row.dibuat,
      kode_kabkota: '3201',
    })),
  )
}

async function writeTerakhir(owner: pg.Client, { terakhir_menerima }: Populasi): Promise<void> {
  const [petugas] = (await owner.query('select petugas_id from petugas limit 1')).rows
  const byPeriode = Map.groupBy([...terakhir_menerima], ([, periode]) => periode)
  for (const [periode, families] of byPeriode) {
    const penetapan_id = uuidFrom('penetapan uji', periode)
    const kode_kabkota = '3201'
    await insert(owner, 'kuota', [{ program: 'BPNT', periode, jumlah: 99, dasar: 'SK', kode_kabkota }])
    await insert(owner, 'penetapan', [
      {
        penetapan_id,
        periode,
        nama_daftar: `\\x${'00'.repeat(32)}`,
        jumlah: 0,
        benih: 'x',
        dasar: 'SK',
        petugas_id: petugas?.petugas_id,
        kode_kabkota,
      },
    ])
    await insert(
      owner,
      'penetapan_butir',
      families.map(([keluarga_id], i) => ({
        penetapan_id,
        periode,
        kode_desa: DESA[0],
        keluarga_id,
        individu_id: individuId(i),
        program: 'BPNT',
        hasil: 'masuk_kuota',
        alasan: 'program.masuk_kuota',
        nomor_kuota: i + 1,
        kuota: 99,
        kode_kabkota,
      })),
    )
  }
}

async function insert(
  owner: pg.Client,
  table: string,
  rows: readonly Record<string, unknown>[],
): Promise<void> {
  const [first] = rows
  if (!first) return
  const columns = Object.keys(first).join(', ')
  await owner.query(
    `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
    [JSON.stringify(rows)],
  )
}
