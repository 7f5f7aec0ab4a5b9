import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type AngkaRow, KOLOM, PEMBARUAN_MEI_2021, publishAngka } from './angka.ts'

const row = (kode_kabkota: string, masuk: number, rest: Partial<AngkaRow> = {}): AngkaRow => ({
  ...{ kode_kabkota, masuk, ditetapkan: 0, tidak: 0, ditarik: 0, median_hari: null },
  ...{ jatuh_tempo: 0, tanpa_putusan: 0, individu_awal: 0, diperbarui: 0 },
  ...rest,
})
const of = (rows: readonly AngkaRow[], kode: string) => publishAngka(rows).find((one) => one.kode === kode)

test('the line that all is measured by: 19.05 percent', () => {
  assert.equal(PEMBARUAN_MEI_2021.toFixed(2), '19.05')
})

test('a small regency draws a second of its province, and the province keeps its sum', () => {
  const rows = [row('3201', 4), row('3202', 30), row('3203', 80), row('3301', 50)]
  assert.equal(of(rows, '3201')?.masuk, null)
  assert.equal(of(rows, '3202')?.masuk, null)
  assert.equal(of(rows, '3203')?.masuk, 80)
  assert.equal(of(rows, '32')?.masuk, 114)
  assert.equal(of(rows, '')?.masuk, 164)
})

test('a province of one small regency is hidden with it, and another province too', () => {
  const rows = [row('3201', 4), row('3301', 50), row('5101', 70)]
  assert.equal(of(rows, '32')?.masuk, null)
  assert.equal(of(rows, '33')?.masuk, null)
  assert.equal(of(rows, '3301')?.masuk, null, 'or it would be known from below')
  assert.equal(of(rows, '51')?.masuk, 70)
})

test('a share is told when both sides are none, or ten or more; a median of ten decided or more', () => {
  const share = (tanpa_putusan: number, jatuh_tempo: number) =>
    of([row('3201', 90, { tanpa_putusan, jatuh_tempo })], '3201')?.tanpa_putusan
  assert.equal(share(9, 100), null)
  assert.equal(share(10, 100), 10)
  assert.equal(share(91, 100), null)
  assert.equal(share(0, 10), 0)
  assert.equal(share(0, 9), null)
  const median = (ditetapkan: number) =>
    of([row('3201', 90, { ditetapkan, median_hari: 33.5 })], '3201')?.median_hari
  assert.equal(median(9), null)
  assert.equal(median(10), 33.5)
})

test('whatever the counts: with all levels published, each hidden one could be another', () => {
  const regency = fc.record({
    provinsi: fc.integer({ min: 11, max: 13 }),
    masuk: fc.integer({ min: 0, max: 30 }),
  })
  fc.assert(
    fc.property(fc.array(regency, { minLength: 1, maxLength: 8 }), (list) => {
      const rows = list.map(({ provinsi, masuk }, at) =>
        row(`${provinsi}${String(at + 1).padStart(2, '0')}`, masuk),
      )
      const shown = new Map(publishAngka(rows).map((one) => [one.kode, one.masuk]))
      for (const kode of shown.keys())
        if (shown.get(kode) === null)
          assert.ok(canShift(rows, shown, kode), `${kode} of ${JSON.stringify(list)}`)
    }),
  )
})

/** Is there another set of counts, one more here and one less there, with the same published ones? */
function canShift(
  rows: readonly AngkaRow[],
  shown: ReadonlyMap<string, number | null>,
  kode: string,
): boolean {
  const inside = rows.filter(
    (one) => one.kode_kabkota.startsWith(kode) && shown.get(one.kode_kabkota) === null,
  )
  return (
    inside.some((one) =>
      rows.some((other) => other !== one && shown.get(other.kode_kabkota) === null && fits(one, other)),
    ) || inside.some((one) => ancestors(one).every((up) => shown.get(up) === null))
  )

  function fits(one: AngkaRow, other: AngkaRow): boolean {
    const unshared = (a: AngkaRow, b: AngkaRow) => ancestors(a).filter((up) => !ancestors(b).includes(up))
    const touched = [...unshared(one, other), ...unshared(other, one)]
    // the change must be seen in what is asked about, and in nothing that is shown
    const isSeen = kode === one.kode_kabkota || touched.includes(kode)
    return isSeen && touched.every((up) => shown.get(up) === null)
  }
}

const ancestors = (one: AngkaRow) => [one.kode_kabkota.slice(0, 2), '']

test('columns hide on their own', () => {
  const rows = [row('3201', 40, { tidak: 3 }), row('3202', 40, { tidak: 30 }), row('3203', 40, { tidak: 60 })]
  const one = of(rows, '3201')
  assert.deepEqual(
    KOLOM.map((kolom) => one?.[kolom]),
    [40, 0, null, 0],
  )
})
