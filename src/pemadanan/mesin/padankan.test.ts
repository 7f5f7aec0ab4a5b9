import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { aturanKey, createCiriList, slotsOf } from './ciri.ts'
import { isAllowed } from './data-padan.ts'
import { type HasilPadan, padankan } from './padankan.ts'
import { collect } from './kolom-for-test.ts'
import { readBaris, readSetPadan } from './set-padan.ts'
import { ModelFault, readModel, writeModel } from './model-padan.ts'
import { openModel } from './nilai-daring.ts'
import { measurePadan } from './ukur-padan.ts'

const folder = mkdtempSync(join(tmpdir(), 'setara-padan-'))
after(() => rmSync(folder, { recursive: true }))
const FAKE = 'data/pemadanan/fake1000.set.json'

let once: Promise<HasilPadan> | undefined
const fake = () => (once ??= padankan(readSetPadan(FAKE), { threads: 0, withKebenaran: true }))

test('people with errors in every column: better than the best linkage tool published', async () => {
  const ukuran = measurePadan(await fake())
  assert.ok(ukuran.f1 >= 0.94, JSON.stringify(ukuran))
  assert.ok(ukuran.best_f1 >= 0.955 && ukuran.precision >= 0.99, JSON.stringify(ukuran))
  assert.ok(ukuran.cluster_f1 >= 0.97 && ukuran.blocking_recall >= 0.97, JSON.stringify(ukuran))
})

test('given name and surname are found to be parts of one name, in data that have them swapped', async () => {
  assert.deepEqual((await fake()).model.pasangan, [[0, 1]])
})

test('two threads give what one gives, and the same data the same model', async () => {
  const [one, two] = [await fake(), await padankan(readSetPadan(FAKE), { threads: 2 })]
  assert.equal(writeModel(two.model), writeModel(one.model))
  assert.deepEqual(two.score, one.score)
  assert.deepEqual(two.gugus, one.gugus)
})

test('a model that was written and read gives the same scores', async () => {
  const trained = await fake()
  const model = readModel(writeModel(trained.model))
  const again = await padankan(readSetPadan(FAKE), { threads: 0, model })
  assert.deepEqual(again.a, trained.a)
  for (const [i, bits] of again.score.entries()) assert.ok(Math.abs(bits - (trained.score[i] ?? 0)) < 1e-3)
  assert.throws(() => readModel('{"versi":0}'), ModelFault)
  await assert.rejects(
    padankan(readSetPadan('data/pemadanan/febrl3.set.json'), { threads: 0, model }),
    ModelFault,
  )
})

test('a pair that comes alone is scored as in the batch, field by field', async () => {
  const { model, a, b, score, data } = await fake()
  const padan = openModel(writeModel(model))
  const names = model.bidang.map(({ kolom }) => kolom)
  const rows = await collect(readBaris('data/pemadanan/fake_1000.csv', names))
  const read = (record: number) =>
    padan.encode(Object.fromEntries(names.map((name, i) => [name, rows[record]?.[i]])))
  assert.equal(rows.length, data.n)
  for (let i = 0; i < a.length; i += 7) {
    const nilai = padan.score(read(a[i] ?? 0), read(b[i] ?? 0))
    assert.ok(Math.abs(nilai.bits - (score[i] ?? 0)) < 1e-3, `${i}: ${nilai.bits} ${score[i]}`)
    assert.equal(nilai.fields.length, 5)
    assert.ok(Math.abs(nilai.posterior - 1 / (1 + 2 ** -nilai.bits)) < 1e-9)
  }
})

test('blocking compares exactly the pairs that share a rule, each once', async () => {
  const { data, model, jumlah } = await fake()
  const list = createCiriList(data, model.pasangan)
  const rules = model.aturan.map((names) =>
    names.flatMap((nama) => list.find((one) => one.nama === nama) ?? []),
  )
  const keys = rules.map((rule) =>
    Array.from({ length: data.n }, (_, record) =>
      Array.from({ length: slotsOf(rule) }, (_slot, slot) => aturanKey(rule, data, record, slot)).filter(
        Boolean,
      ),
    ),
  )
  let pairs = 0
  for (let a = 0; a < data.n; a += 1) {
    for (let b = a + 1; b < data.n; b += 1) {
      if (isAllowed(data, a, b) && keys.some((rule) => rule[a]?.some((key) => rule[b]?.includes(key))))
        pairs += 1
    }
  }
  assert.equal(jumlah, pairs)
})

/** The first people of FEBRL 4, as a set of its own. */
function writeFebrl(people: number): string {
  for (const name of ['dataset4a.csv', 'dataset4b.csv']) {
    const [header = '', ...lines] = readFileSync(join('data/pemadanan', name), 'utf8').split('\n')
    const kept = lines.filter((line) => Number(/^rec-(\d+)-/.exec(line)?.[1] ?? people) < people)
    writeFileSync(join(folder, name), [header, ...kept, ''].join('\n'))
  }
  const path = join(folder, 'febrl4.set.json')
  writeFileSync(path, readFileSync('data/pemadanan/febrl4.set.json', 'utf8'))
  return path
}

test('two files of one thousand people are linked without a fault, one to one', async () => {
  const hasil = await padankan(readSetPadan(writeFebrl(1_000)), { withKebenaran: true })
  const ukuran = measurePadan(hasil)
  assert.ok(ukuran.f1 >= 0.9995 && ukuran.cluster_f1 >= 0.9995, JSON.stringify(ukuran))
  assert.deepEqual(hasil.model.pasangan, [
    [0, 1],
    [3, 4],
  ])
  assert.equal(hasil.model.prior.h, 0)
})
