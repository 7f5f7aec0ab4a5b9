import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { recallOf, twoProportionZ, wilson } from './selang.ts'
import { type Hitungan, measure, tepiOf } from './ukuran.ts'
import { drawContoh } from './contoh-pasangan.ts'

const near = (actual: number | undefined, expected: number, by = 0.0005) =>
  assert.ok(Math.abs((actual ?? Number.NaN) - expected) < by, `${actual} is not ${expected}`)

test('Wilson’s interval as it stands in the books, and none for nobody', () => {
  const some = wilson(81, 263) // Newcombe 1998, table I: 0.2553 to 0.3662
  near(some?.dari, 0.2553)
  near(some?.sampai, 0.3662)
  const none = wilson(0, 20) // 0.0000 to 0.1611
  near(none?.dari, 0)
  near(none?.sampai, 0.1611)
  assert.equal(wilson(0, 0), null)
})

test('recall: all judged, it is what it is; with a sample, the sample counts for what it stands for', () => {
  const all = recallOf([{ jumlah: 90, ditelaah: 90, sama: 90 }], [{ jumlah: 100, ditelaah: 100, sama: 10 }])
  near(all?.nilai, 0.9)
  near(all?.dari, 0.9)
  near(all?.sampai, 0.9)
  const some = recallOf(
    [{ jumlah: 900, ditelaah: 100, sama: 99 }],
    [{ jumlah: 10_000, ditelaah: 500, sama: 2 }],
  )
  near(some?.nilai, 891 / (891 + 40))
  assert.ok(some && some.dari > 0.8 && some.dari < some.nilai && some.sampai < 1 && some.sampai > some.nilai)
  assert.equal(recallOf([{ jumlah: 9, ditelaah: 9, sama: 9 }], [{ jumlah: 5, ditelaah: 0, sama: 0 }]), null)
})

test('a sample without a find does not prove that nothing is missed', () => {
  const found = recallOf(
    [{ jumlah: 100, ditelaah: 100, sama: 100 }],
    [{ jumlah: 5000, ditelaah: 100, sama: 0 }],
  )
  assert.equal(found?.nilai, 1)
  assert.ok(found && found.dari < 0.8)
})

test('the interval of recall holds the truth about nineteen times in twenty', () => {
  // a fixed stream of chance, so that this test is the same every time
  let state = 7
  const chance = () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
  const sample = (n: number, p: number) => Array.from({ length: n }, chance).filter((x) => x < p).length
  let held = 0
  for (let i = 0; i < 1000; i++) {
    const few = 0.01 + (i % 20) / 1000 // no single share: Wilson’s own holding goes up and down with it
    const atas = { jumlah: 3000, ditelaah: 200, sama: sample(200, 0.97) }
    const bawah = { jumlah: 20_000, ditelaah: 400, sama: sample(400, few) }
    const truth = (3000 * 0.97) / (3000 * 0.97 + 20_000 * few)
    const found = recallOf([atas], [bawah])
    if (found && found.dari <= truth && truth <= found.sampai) held += 1
  }
  assert.ok(held >= 935 && held <= 970, `${held} of 1000`)
})

test('two shares: none apart is 0, and the sign says which is larger', () => {
  assert.equal(twoProportionZ(5, 10, 50, 100), 0)
  assert.equal(twoProportionZ(0, 0, 1, 2), 0)
  near(twoProportionZ(60, 100, 40, 100), 2.8284)
  assert.ok(twoProportionZ(40, 100, 60, 100) < 0)
})

const band = (pita: number, change: Partial<Hitungan>): Hitungan => ({
  pita,
  contoh: false,
  jumlah: 100,
  sama: 0,
  beda: 0,
  ragu: 0,
  harapan: 0,
  ...change,
})
const taraf = new Map([
  [
    'nama_lengkap',
    new Map([
      ['sama', 0.7],
      ['satu_huruf', 0.3],
    ]),
  ],
])
const MODEL = { ambang: 7.5, taraf }

test('precision counts pairs from the threshold on; unsure ones count for neither', () => {
  assert.deepEqual(tepiOf(7.5), [0, 7.5, 15])
  const rows = [band(1, { sama: 5, beda: 5 }), band(2, { sama: 9, beda: 1, ragu: 7 }), band(3, { sama: 10 })]
  const found = measure(rows, [], MODEL, null)
  near(found.ketepatan?.nilai, 19 / 20)
  assert.deepEqual(
    found.pita.map((one) => [one.dari, one.sampai, one.sama]),
    [
      [null, 0, 0],
      [0, 7.5, 5],
      [7.5, 15, 9],
      [15, null, 10],
    ],
  )
  assert.equal(found.ketercakupan, null, 'no sample below the threshold')
})

test('a bell rings when people say "the same" less often than the model expects, and only then', () => {
  const geser = (sama: number, beda: number) =>
    measure([band(2, { sama, beda, harapan: 0.99 * (sama + beda) })], [], MODEL, null).geser.length
  assert.equal(geser(99, 1), 0)
  assert.equal(geser(90, 10), 1)
  assert.equal(geser(20, 9), 0, 'too few')
})

test('a bell rings when a field agrees otherwise than in training', () => {
  const found = (sama: number, lain: number) =>
    measure(
      [],
      [
        { bidang: 'nama_lengkap', taraf: 'sama', jumlah: sama },
        { bidang: 'nama_lengkap', taraf: 'satu_huruf', jumlah: lain },
        { bidang: 'nama_lengkap', taraf: 'kosong', jumlah: 900 },
      ],
      MODEL,
      null,
    ).geser
  assert.deepEqual(found(70, 30), [])
  assert.deepEqual(
    found(50, 50).map((one) => one.taraf),
    ['satu_huruf', 'sama'],
  )
  assert.deepEqual(found(14, 15), [], 'too few')
})

test('the draw: as many as asked, the same by the same seed in any order, each equally likely', () => {
  const ids = Array.from({ length: 40 }, (_, at) => ({ pasangan_id: `p${at}` }))
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 0, max: 50 }), (benih, n) => {
      const one = drawContoh(ids, n, benih)
      assert.equal(one.length, Math.min(n, 40))
      assert.deepEqual(drawContoh(ids.toReversed(), n, benih), one)
    }),
  )
  const times = new Map<string, number>()
  for (let i = 0; i < 2000; i++)
    for (const { pasangan_id } of drawContoh(ids, 10, String(i)))
      times.set(pasangan_id, (times.get(pasangan_id) ?? 0) + 1)
  for (const count of times.values()) assert.ok(count > 400 && count < 600, `${count} of 500`)
})
