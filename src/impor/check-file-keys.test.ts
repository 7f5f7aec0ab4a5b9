import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { strictNama } from '../lib/nama-ketat.ts'
import { barisReader } from './baris.ts'
import { checkBaris, isNamaFaulty } from './check-baris.ts'
import { checkFileKeys } from './check-file-keys.ts'
import { FileKeys } from './file-keys.ts'
import { readHeader } from './header.ts'
import { kodeOf } from './kode.ts'
import { NOTHING_STORED, type Stored, type StoredIndividu, type StoredKepala } from './stored.ts'

const HARI_INI = 20261121
const COLUMNS = ['nik', 'no_kk', 'nama_lengkap', 'hubungan_keluarga', 'tanggal_lahir', 'kode_desa'] as const
type Row = [nik: string, no_kk: string, nama: string, hubungan: string, lahir: string, desa: string]

const NIK = ['3201015505900001', '3201011505800002', '3201019905800003', '12', '', '7777777777777777']
const NO_KK = ['3201010101100001', '3201010101100002', '34', '35', '']
const NAMA = [
  'Siti Aminah',
  'SITI AMINAH',
  'Hj. Siti Aminah',
  'Aminah Siti',
  'Moch. Ali',
  'Muhammad Ali',
  'X',
  '7',
  '',
]
const HUBUNGAN = ['kepala keluarga', 'anak', 'istri', 'KK', 'x', '']
const LAHIR = ['1980-02-29', '1992-02-29', '1992-02-28', '1950', '2027-01-01', '', '1979-05-05', '1899-01-01']
const DESA = ['3201012001', '3201012001', '3201012001', '1']

/** The rules over the whole file as KODE.md words them, row against row, from the cells. */
function naive(rows: readonly Row[], stored: { nik: Known; kepala: Heads }): string[][] {
  const refused = rows.map(([nik, , nama, , , desa]) => desa === '1' || (nik === '' && nama === ''))
  const nikOk = (nik: string) => NIK.indexOf(nik) >= 0 && NIK.indexOf(nik) < 3
  const kkOk = (no_kk: string) => NO_KK.indexOf(no_kk) >= 0 && NO_KK.indexOf(no_kk) < 2
  const junk = (nama: string) => nama === '' || isNamaFaulty(nama)
  const same = (a: Row, b: Row) =>
    junk(a[2]) || junk(b[2]) ? a[2] === b[2] : strictNama(a[2]) === strictNama(b[2])
  const good = (lahir: string) => /^\d{4}-/.test(lahir) && lahir <= '2026-11-21' && lahir > '1915-11-21'
  const live = rows.map((row, i) => ({ row, i })).filter(({ i }) => !refused[i])
  const ganda = new Set<number>()
  for (const { row, i } of live)
    if (
      nikOk(row[0]) &&
      live.some((o) => o.i < i && o.row[0] === row[0] && o.row[1] === row[1] && same(o.row, row))
    )
      ganda.add(i)
  const named = live.filter(({ row }) => nikOk(row[0]) && !junk(row[2]))
  return rows.map((row, i) => {
    if (refused[i]) return ['DITOLAK']
    const found: string[] = []
    if (nikOk(row[0]) && !junk(row[2])) {
      const group = named.filter((o) => o.row[0] === row[0])
      const known = stored.nik.filter(([nik]) => nik === row[0])
      const names = new Set([
        ...group.map((o) => strictNama(o.row[2])),
        ...known.map((k) => strictNama(k[1].nama_lengkap ?? '')),
      ])
      if (names.size > 1) found.push('A04')
      const cards = new Set([
        ...group.filter((o) => same(o.row, row) && kkOk(o.row[1])).map((o) => o.row[1]),
        ...known
          .filter((k) => strictNama(k[1].nama_lengkap ?? '') === strictNama(row[2]))
          .flatMap((k) => k[1].no_kk_token ?? []),
      ])
      if (cards.size > 1 && kkOk(row[1])) found.push('A09')
    }
    if (kkOk(row[1])) {
      const isHead = (r: Row) => r[3] === 'kepala keluarga' || r[3] === 'KK'
      const heads = live.filter((o) => o.row[1] === row[1] && isHead(o.row) && !ganda.has(o.i))
      const more = stored.kepala
        .filter(([no_kk]) => no_kk === row[1])
        .map(([, kepala]) => kepala)
        .filter(
          (kepala) =>
            !heads.some(
              (o) =>
                !junk(o.row[2]) &&
                strictNama(o.row[2]) === strictNama(kepala.nama_lengkap ?? '') &&
                (kepala.nik_token === null || !nikOk(o.row[0]) || o.row[0] === kepala.nik_token),
            ),
        )
      const births = [...heads.map((o) => o.row[4]), ...more.map((kepala) => kepala.tanggal_lahir ?? '')]
      if (births.length !== 1) found.push('A10')
      const [head = ''] = births
      if (births.length === 1 && row[3] === 'anak' && good(row[4]) && good(head)) {
        const twelve = `${Number(head.slice(0, 4)) + 12}${head.slice(4)}`
        if (row[4] < twelve) found.push('A18')
      }
    }
    if (ganda.has(i)) found.push('GANDA')
    return found
  })
}

type Known = [string, StoredIndividu][]
type Heads = [string, StoredKepala][]
const FILE_WIDE = new Set(['A04', 'A09', 'A10', 'A18', 'GANDA', 'DITOLAK'])

async function check(rows: readonly Row[], stored: Stored): Promise<string[][]> {
  const header = readHeader(COLUMNS)
  assert.ok(header)
  const read = barisReader(header, 'siak', 2026)
  const keys = new FileKeys()
  rows.forEach((row, i) => {
    const baris = read(row)
    keys.add(i + 2, baris, checkBaris(baris, baris.kode_desa === '1' ? 'asing' : 'ada', HARI_INI), HARI_INI)
  })
  await checkFileKeys(keys, stored, HARI_INI)
  return [...keys.column('mask')].map((mask) => kodeOf(mask).filter((kode) => FILE_WIDE.has(kode)))
}

const rowArb: fc.Arbitrary<Row> = fc.tuple(
  fc.constantFrom(...NIK),
  fc.constantFrom(...NO_KK),
  fc.constantFrom(...NAMA),
  fc.constantFrom(...HUBUNGAN),
  fc.constantFrom(...LAHIR),
  fc.constantFrom(...DESA),
)
const nikArb: fc.Arbitrary<Known> = fc.array(
  fc.tuple(
    fc.constantFrom(...NIK.slice(0, 3)),
    fc.record({
      nama_lengkap: fc.constantFrom('Siti Aminah', 'Moh. Ali'),
      no_kk_token: fc.constantFrom(NO_KK[0] ?? '', null),
    }),
  ),
  { maxLength: 3 },
)
const kepalaArb: fc.Arbitrary<Heads> = fc.array(
  fc.tuple(
    fc.constantFrom(...NO_KK.slice(0, 2)),
    fc.record({
      nik_token: fc.constantFrom(NIK[0] ?? '', null),
      nama_lengkap: fc.constantFrom('Siti Aminah', 'Budi'),
      tanggal_lahir: fc.constantFrom('1980-02-29', null),
    }),
  ),
  { maxLength: 2 },
)

test('the file-wide rules agree with a naive reading of KODE.md, nothing stored', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(rowArb, { maxLength: 25 }), async (rows) => {
      assert.deepEqual(await check(rows, NOTHING_STORED), naive(rows, { nik: [], kepala: [] }))
    }),
    { numRuns: 1_500 },
  )
})

test('they agree with people and families in the register', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(rowArb, { maxLength: 12 }), nikArb, kepalaArb, async (rows, nik, kepala) => {
      const stored: Stored = {
        findByNik: async () => byKey(nik),
        findKepala: async () => byKey(kepala),
        token: (_, number) => number,
      }
      assert.deepEqual(await check(rows, stored), naive(rows, { nik, kepala }))
    }),
    { numRuns: 1_500 },
  )
})

function byKey<T>(pairs: readonly [string, T][]): Map<string, T[]> {
  const map = new Map<string, T[]>()
  for (const [key, value] of pairs) map.set(key, [...(map.get(key) ?? []), value])
  return map
}

test('many records of one NIK take time in proportion', async () => {
  const rows = Array.from(
    { length: 60_000 },
    (_, i): Row => [NIK[0] ?? '', NO_KK[i % 2] ?? '', `Ana${'b'.repeat(i % 50)}`, 'KK', '', '3201012001'],
  )
  const found = await check(rows, NOTHING_STORED)
  assert.equal(found.filter((kode) => kode.includes('A04')).length, 60_000)
})
