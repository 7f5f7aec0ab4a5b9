import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { describeJendela, formatTanggal, kalenderOf } from './kalender.ts'
import {
  addPeriode,
  isTerbuka,
  jendelaFor,
  type Kegiatan,
  type KegiatanBerjendela,
  nextPeriode,
  type Perpanjangan,
  periodeOf,
  periodeTujuan,
  previousPeriode,
  rezimOf,
  tutupOf,
} from './periode.ts'
import { KEGIATAN_BEBAS, KEGIATAN_BERJENDELA, REZIM } from './rezim.ts'
import { dateOf } from './waktu.ts'

/** Midnight at the beginning of a day, WIB. */
const wib = (date: string) => new Date(`${date}T00:00:00+07:00`)
const second = (at: Date, by: number) => new Date(at.getTime() + by * 1000)

// By hand from keadaan.md section 2 and the month table of domain.md 2.1: first day, and the day after the last.
const TABLE: readonly [string, KegiatanBerjendela, string, string][] = [
  ['2022-04', 'pbi', '2022-04-01', '2022-04-12'],
  ['2022-04', 'usulan', '2022-04-01', '2022-04-26'],
  ['2022-04', 'pengesahan', '2022-04-01', '2022-04-30'],
  ['2022-04', 'kelayakan', '2022-04-14', '2022-04-30'],
  ['2022-08', 'usulan', '2022-08-01', '2022-08-27'],
  ['2022-08', 'pengesahan', '2022-08-01', '2022-08-31'],
  ['2022-09', 'usulan', '2022-09-15', '2022-09-26'],
  ['2022-09', 'pengesahan', '2022-09-15', '2022-09-30'],
  ['2023-02', 'usulan', '2023-02-15', '2023-02-24'],
  ['2023-02', 'pengesahan', '2023-02-15', '2023-02-28'],
  ['2023-02', 'kelayakan', '2023-02-15', '2023-02-28'],
  ['2024-02', 'usulan', '2024-02-15', '2024-02-25'],
  ['2024-02', 'pengesahan', '2024-02-15', '2024-02-29'],
  ['2024-02', 'pbi', '2024-02-01', '2024-02-12'],
  ['2024-12', 'usulan', '2024-12-15', '2024-12-27'],
  ['2024-12', 'kelayakan', '2024-12-15', '2024-12-31'],
  ['2025-11', 'usulan', '2025-11-15', '2025-11-26'],
  ['2025-11', 'pengesahan', '2025-11-15', '2025-11-30'],
  ['2025-12', 'pbi', '2025-12-01', '2025-12-12'],
  ['2025-12', 'usulan', '2025-12-01', '2025-12-18'],
  ['2026-02', 'pengesahan', '2026-02-01', '2026-02-18'],
  ['2026-11', 'kelayakan', '2026-11-01', '2026-11-18'],
  ['2028-02', 'usulan', '2028-02-01', '2028-02-18'],
]

for (const [periode, kegiatan, first, after] of TABLE) {
  test(`${kegiatan} of ${periode} opens on ${first} and is closed from ${after}, to the second`, () => {
    const jendela = jendelaFor(kegiatan, periode)
    assert.ok(jendela)
    assert.deepEqual([jendela.dari, jendela.sampai], [wib(first), wib(after)])
    assert.equal(isTerbuka(kegiatan, wib(first)), true)
    assert.equal(isTerbuka(kegiatan, second(wib(first), 1)), true)
    assert.equal(isTerbuka(kegiatan, second(wib(after), -1)), true)
    assert.equal(isTerbuka(kegiatan, new Date(wib(after).getTime() - 1)), true)
    assert.equal(isTerbuka(kegiatan, wib(after)), false)
    assert.equal(isTerbuka(kegiatan, second(wib(after), 1)), false)
  })
}

test('a window that begins after the first is closed one second before', () => {
  for (const [, kegiatan, first] of TABLE)
    if (!first.endsWith('-01')) assert.equal(isTerbuka(kegiatan, second(wib(first), -1)), false, first)
})

test('on days 12 and 13 of the first regime neither pbi nor kelayakan is open', () => {
  for (const day of ['2022-06-12', '2022-06-13']) {
    assert.equal(isTerbuka('pbi', wib(day)), false)
    assert.equal(isTerbuka('kelayakan', wib(day)), false)
    assert.equal(isTerbuka('usulan', wib(day)), true)
  }
  assert.equal(isTerbuka('pbi', second(wib('2022-06-12'), -1)), true)
  assert.equal(isTerbuka('kelayakan', wib('2022-06-14')), true)
})

test('a regime ends and the next begins in the same second', () => {
  assert.equal(rezimOf('2022-03'), null)
  assert.equal(rezimOf('2022-04')?.rezim, 'kemensos_2022_04')
  assert.equal(rezimOf('2022-08')?.rezim, 'kemensos_2022_04')
  assert.equal(rezimOf('2022-09')?.rezim, 'kepmensos_150_2022')
  assert.equal(rezimOf('2025-11')?.rezim, 'kepmensos_150_2022')
  assert.equal(rezimOf('2025-12')?.rezim, 'dtsen_2025_12')
  assert.equal(isTerbuka('usulan', second(wib('2022-04-01'), -1)), false)
  assert.equal(isTerbuka('usulan', wib('2022-04-01')), true)
  assert.equal(isTerbuka('usulan', wib('2022-09-01')), false)
  assert.equal(isTerbuka('usulan', second(wib('2025-12-01'), -1)), false)
  assert.equal(isTerbuka('usulan', wib('2025-12-01')), true)
})

test('the clock is WIB: 17:00 UTC is the next day, whatever zone the machine is in', () => {
  assert.equal(isTerbuka('usulan', new Date('2026-11-17T16:59:59Z')), true)
  assert.equal(isTerbuka('usulan', new Date('2026-11-17T17:00:00Z')), false)
  assert.equal(isTerbuka('usulan', new Date('2026-10-31T17:00:00Z')), true)
  assert.equal(isTerbuka('usulan', new Date('2026-10-31T16:59:59Z')), false)
  assert.equal(periodeOf(new Date('2026-10-31T17:00:00Z')), '2026-11')
  assert.equal(periodeOf(new Date('2026-12-31T16:59:59.999Z')), '2026-12')
})

test('drafts, submission, repair, keberatan and the ministry’s own path are open at any instant', () => {
  fc.assert(
    fc.property(anyInstant(), fc.constantFrom<Kegiatan>(...KEGIATAN_BEBAS), (at, kegiatan) => {
      assert.equal(isTerbuka(kegiatan, at), true)
      assert.equal(periodeTujuan(kegiatan, at), periodeOf(at))
    }),
  )
})

const perpanjangan: Perpanjangan = {
  nomor_surat: '17/HUK/2026',
  periode: '2026-11',
  kegiatan: 'pengesahan',
  dari: '2026-11-20',
  sampai: '2026-11-23',
  kode_kabkota: '3201',
}
const bogor = { kode_kabkota: '3201', perpanjangan: [perpanjangan] }

test('an extension opens its days, its activity and its regency, and nothing else', () => {
  const open = (date: Date, kegiatan: Kegiatan = 'pengesahan', tempat = bogor) =>
    isTerbuka(kegiatan, date, tempat)
  assert.equal(open(second(wib('2026-11-20'), -1)), false)
  assert.equal(open(wib('2026-11-20')), true)
  assert.equal(open(second(wib('2026-11-23'), -1)), true)
  assert.equal(open(wib('2026-11-23')), false)
  assert.equal(open(wib('2026-11-21'), 'usulan'), false)
  assert.equal(open(wib('2026-11-21'), 'pengesahan', { ...bogor, kode_kabkota: '3202' }), false)
  const nation = { kode_kabkota: '3202', perpanjangan: [{ ...perpanjangan, kode_kabkota: null }] }
  assert.equal(isTerbuka('pengesahan', wib('2026-11-21'), nation), true)
  assert.deepEqual(tutupOf('pengesahan', '2026-11', bogor), wib('2026-11-23'))
  assert.deepEqual(tutupOf('pengesahan', '2026-11'), wib('2026-11-18'))
})

test('what comes after the close belongs to the next period, what comes before the opening to this one', () => {
  assert.equal(periodeTujuan('usulan', second(wib('2026-11-18'), -1)), '2026-11')
  assert.equal(periodeTujuan('usulan', wib('2026-11-18')), '2026-12')
  assert.equal(periodeTujuan('usulan', wib('2026-12-31')), '2027-01')
  assert.equal(periodeTujuan('usulan', wib('2024-02-03')), '2024-02')
  assert.equal(periodeTujuan('pengesahan', wib('2026-11-21'), bogor), '2026-11')
  assert.equal(periodeTujuan('pengesahan', wib('2026-11-23'), bogor), '2026-12')
  const late = { ...bogor, perpanjangan: [{ ...perpanjangan, dari: '2026-11-30', sampai: '2026-12-04' }] }
  assert.equal(periodeTujuan('pengesahan', wib('2026-12-02'), late), '2026-11')
  assert.equal(periodeTujuan('pengesahan', wib('2026-12-04'), late), '2026-12')
})

test('property: whatever comes at whatever instant has a period, never an earlier one, at most the next', () => {
  fc.assert(
    fc.property(anyInstant(), fc.constantFrom(...KEGIATAN_BERJENDELA), (at, kegiatan) => {
      const tujuan = periodeTujuan(kegiatan, at)
      const now = periodeOf(at)
      assert.ok(tujuan === now || tujuan === nextPeriode(now))
      if (isTerbuka(kegiatan, at)) assert.equal(tujuan, now)
      const jendela = jendelaFor(kegiatan, tujuan)
      if (jendela) assert.ok(at < jendela.sampai)
    }),
  )
})

test('property: each window lies whole in its own month', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 400 }), fc.constantFrom(...KEGIATAN_BERJENDELA), (n, kegiatan) => {
      const periode = addPeriode('2022-04', n)
      const jendela = jendelaFor(kegiatan, periode)
      assert.ok(jendela)
      assert.ok(jendela.dari < jendela.sampai)
      assert.equal(periodeOf(jendela.dari), periode)
      assert.equal(periodeOf(second(jendela.sampai, -1)), periode)
    }),
  )
})

test('months count on over the end of a year, both ways', () => {
  assert.equal(nextPeriode('2026-12'), '2027-01')
  assert.equal(previousPeriode('2026-01'), '2025-12')
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 5_000 }), fc.integer({ min: -5_000, max: 5_000 }), (a, b) => {
      const start = addPeriode('1600-01', a)
      assert.equal(addPeriode(addPeriode(start, b), -b), start)
    }),
  )
  assert.throws(() => nextPeriode('2026-13'), RangeError)
})

test('the regimes follow on without a gap and without an overlap', () => {
  for (const [i, rezim] of REZIM.entries())
    assert.equal(rezim.berlaku_sampai, REZIM[i + 1]?.berlaku_dari ?? null)
})

test('the calendar of a month names first and last day, and what is open now', () => {
  const rows = kalenderOf('2026-11', wib('2026-11-12'), bogor)
  assert.deepEqual(
    rows.map((row) => [row.kegiatan, row.hari_pertama, row.hari_terakhir, row.keadaan]),
    [
      ['pbi', '2026-11-01', '2026-11-11', 'tutup'],
      ['usulan', '2026-11-01', '2026-11-17', 'buka'],
      ['pengesahan', '2026-11-01', '2026-11-17', 'buka'],
      ['kelayakan', '2026-11-01', '2026-11-17', 'buka'],
    ],
  )
  assert.equal(
    kalenderOf('2026-11', wib('2026-11-21'), bogor).find((row) => row.kegiatan === 'pengesahan')?.keadaan,
    'buka',
  )
  assert.equal(kalenderOf('2026-12', wib('2026-11-21'), bogor)[0]?.keadaan, 'belum_buka')
  assert.deepEqual(kalenderOf('2022-03', wib('2022-03-05'), bogor), [])
})

test('words for a closed window say where the work goes on and that nothing is lost', () => {
  assert.equal(
    describeJendela('usulan', wib('2026-11-12'), bogor),
    'Usulan masuk ke daftar bulan ini dibuka sampai 17 November 2026.',
  )
  const closed = describeJendela('usulan', wib('2026-11-18'), bogor)
  assert.match(closed, /ikut periode Desember 2026, mulai 1 Desember 2026\. Tidak ada yang hilang/)
  assert.match(describeJendela('usulan', wib('2024-02-03'), bogor), /belum dibuka\. Mulai 15 Februari 2024/)
  assert.match(describeJendela('pengesahan', wib('2026-11-21'), bogor), /dibuka sampai 22 November 2026/)
  assert.equal(formatTanggal('2026-11-07'), '7 November 2026')
})

test('a day of the nation’s clock begins at 17:00 UTC of the day before', () => {
  assert.equal(dateOf(new Date('2026-11-16T16:59:59Z')), '2026-11-16')
  assert.equal(dateOf(new Date('2026-11-16T17:00:00Z')), '2026-11-17')
})

function anyInstant(): fc.Arbitrary<Date> {
  return fc.date({
    min: new Date('2021-12-01T00:00:00Z'),
    max: new Date('2036-01-01T00:00:00Z'),
    noInvalidDate: true,
  })
}
