import { createHash } from 'node:crypto'
import { aturanName, createCiriList } from './ciri.ts'
import { countSamaOf, type Daerah, drawPairsOf, findDaerah } from './daerah.ts'
import type { DataPadan } from './data-padan.ts'
import { estimateU } from './em.ts'
import type { KolomAngka } from './encode.ts'
import type { Kerja } from './kerja.ts'
import { type HasilLatih, train } from './latih.ts'
import { learnSebutan } from './learn-sebutan.ts'
import { type ModelPadan, toBidang, VERSI_MODEL } from './model-padan.ts'
import { chooseAturan } from './pilih-aturan.ts'
import { drawPasanganLatih, drawRandomPairs, drawRecords, type PasanganLatih } from './sampel.ts'
import { SEBUTAN_NAMA } from './sebutan-nama.ts'
import { findPasangan } from './struktur.ts'
import { createPembanding, type SebutanTeks, type Siapan } from './tugas.ts'

const TRAINING_PAIRS = 300_000
const RANDOM_PAIRS = 200_000
const SAMPLE = 25_000

/** Learns a model from the data alone, and chooses the rules of blocking. Prior and threshold come after the comparison. */
export async function trainModel(
  nama: string,
  data: DataPadan,
  kolom: readonly KolomAngka[],
  kerja: Kerja,
  tell: (text: string) => void,
): Promise<ModelPadan> {
  const sama = kolom.map((one) => one.sama)
  const sample = drawRecords(data, SAMPLE)
  const latih = drawPasanganLatih(data, sample, sama, TRAINING_PAIRS)
  const pasangan = findPasangan(data, latih)
  const table: SebutanTeks = data.kolom.map(({ jenis }) => (jenis === 'nama' ? SEBUTAN_NAMA : []))
  const daerah = findDaerah(data)
  const contoh = { latih, sama, daerah }
  const first = siapanOf(data, kolom, pasangan, table)
  const before = await learnFrom(first, contoh, kerja)
  const learned = learnSebutan(data, createPembanding(first), before.contoh)
  const sebutan = table.map((pairs, at) => [...pairs, ...(learned[at] ?? [])])
  const hasil = learned.some(({ length }) => length > 0)
    ? await learnFrom(siapanOf(data, kolom, pasangan, sebutan), contoh, kerja, before)
    : before
  tell(
    `dilatih pada ${latih.a.length.toLocaleString('id')} pasangan, ${learned.flat().length} sebutan dipelajari`,
  )
  const rules = chooseAturan(
    data,
    createCiriList(data, pasangan),
    hasil.contoh,
    sample,
    budgetOf(data.n),
    mostAturan(data.n),
  )
  for (const [i, aturan] of rules.aturan.entries()) {
    tell(`  ${(rules.pairs[i] ?? 0).toLocaleString('id').padStart(12)} pasangan: ${aturanName(aturan)}`)
  }
  return {
    versi: VERSI_MODEL,
    nama,
    sidik_data: createHash('sha256').update(data.rows).digest('hex'),
    bidang: data.kolom.map((one, at) =>
      toBidang(
        one,
        at,
        hasil.parameter,
        kolom[at]?.frekuensi ?? { segi: [], kata: { lain: 0, q: {} } },
        sebutan[at] ?? [],
      ),
    ),
    pasangan,
    prior: { m: 0, h: hasil.has_rumah ? 1 : 0, d: daerah?.bagian ?? 0 },
    ambang: 0,
    aturan: rules.aturan.map((aturan) => aturan.map((ciri) => ciri.nama)),
  }
}

const PER_RECORD = 60
const LEAST_PER_RECORD = 2
const GENEROUS = 50_000

/** Pairs that may be compared: 60 a record where records are few, falling to 2 where there are a million. */
function budgetOf(n: number): number {
  const falling = PER_RECORD * GENEROUS * (GENEROUS / n) ** 0.7
  return Math.max(LEAST_PER_RECORD * n, Math.min(PER_RECORD * n, falling))
}

/** Each rule costs a sort and 12 bytes a record. */
function mostAturan(n: number): number {
  return n <= MANY ? 60 : 28
}

const MANY = 200_000

interface Contoh {
  latih: PasanganLatih
  /** Of each column, the share of equal pairs among all. */
  sama: readonly number[]
  daerah: Daerah | null
}

async function learnFrom(
  siapan: Siapan,
  { latih, sama, daerah }: Contoh,
  kerja: Kerja,
  warm?: HasilLatih,
): Promise<HasilLatih> {
  const { data } = siapan
  await kerja.runEach<'siapan'>({ kerja: 'siapan', siapan })
  const count = Math.min(RANDOM_PAIRS, data.n * 40)
  const estimate = async (pairs: PasanganLatih, equal: readonly number[]) =>
    estimateU(await compareIn(kerja, pairs), data.kolom.length, equal)
  const u = await estimate(drawRandomPairs(data, count), sama)
  const d = daerah ? await estimate(drawPairsOf(data, daerah, count), countSamaOf(data, daerah)) : u
  return train(
    data.kolom.map(({ jenis }) => jenis),
    { u, d },
    latih,
    await compareIn(kerja, latih),
    warm,
  )
}

/** Codes of the pairs, compared in all threads. */
async function compareIn(kerja: Kerja, { a, b }: PasanganLatih): Promise<Uint16Array> {
  const size = Math.ceil(a.length / kerja.jumlah)
  const parts = await kerja.runAll<'compare'>(
    Array.from({ length: kerja.jumlah }, (_, i) => ({
      kerja: 'compare',
      a: a.slice(i * size, (i + 1) * size),
      b: b.slice(i * size, (i + 1) * size),
    })),
  )
  return concat(parts, (length) => new Uint16Array(length))
}

/** What threads need to compare the records. */
export function siapanOf(
  data: DataPadan,
  kolom: readonly KolomAngka[],
  pasangan: ModelPadan['pasangan'],
  sebutan: SebutanTeks,
): Siapan {
  return { data, ukuran: kolom.map(({ q_segi, q_kata }) => ({ q_segi, q_kata })), pasangan, sebutan }
}

/** Typed arrays one after the other. */
export function concat<A extends Int32Array | Float32Array | Uint16Array>(
  parts: readonly A[],
  create: (length: number) => A,
): A {
  const out = create(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    out.set(part, at)
    at += part.length
  }
  return out
}
