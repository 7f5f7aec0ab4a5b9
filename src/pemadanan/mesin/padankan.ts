import { createHash } from 'node:crypto'
import { availableParallelism } from 'node:os'
import { chooseAmbang, findPrior, type Prior, scoreAll } from './ambang.ts'
import { aturanName, createCiriList } from './ciri.ts'
import { countAllPairs, type DataPadan } from './data-padan.ts'
import { estimateU } from './em.ts'
import { kelompokOf, type KolomAngka } from './encode.ts'
import { assignTautan, clusterDuplikat, type Tautan } from './gugus.ts'
import { Kerja } from './kerja.ts'
import { type HasilLatih, train } from './latih.ts'
import { learnSebutan } from './learn-sebutan.ts'
import { ModelFault, type ModelPadan, toBidang, VERSI_MODEL } from './model-padan.ts'
import { chooseAturan } from './pilih-aturan.ts'
import { drawPasanganLatih, drawRandomPairs, drawRecords, type PasanganLatih } from './sampel.ts'
import { SEBUTAN_NAMA } from './sebutan-nama.ts'
import type { SetPadan } from './set-padan.ts'
import { findPasangan } from './struktur.ts'
import { createPembanding, type SebutanTeks, type Siapan } from './tugas.ts'

/** Everything that a run found; the truth, where it was read, is only carried through. */
export interface HasilPadan extends Tautan {
  data: DataPadan
  model: ModelPadan
  /** Pairs compared. */
  jumlah: number
  /** Group of each record: the number of its first record. */
  gugus: Int32Array
  kebenaran: Int32Array | null
}

export interface PilihanPadan {
  /** Threads; default two, or one where the machine has one. 0: no other thread. */
  threads?: number
  /** A model to score with; without one it is trained. */
  model?: ModelPadan
  withKebenaran?: boolean
  /** Told what was done, in words. */
  tell?(text: string): void
}

const TRAINING_PAIRS = 300_000
const RANDOM_PAIRS = 200_000
const SAMPLE = 25_000
const CHUNK = 8_192
/** Pairs so many bits below what would make them even are not kept. */
const HOPELESS_BITS = 10
/** No set has more pairs of one person than so many a record on average. */
const MOST_PARTNERS = 20

/** Reads, trains, blocks, compares and groups a set, in threads that share its memory. */
export async function padankan(set: SetPadan, pilihan: PilihanPadan = {}): Promise<HasilPadan> {
  if (pilihan.model) requireSameKolom(set, pilihan.model)
  const kerja = new Kerja(pilihan.threads ?? Math.min(2, availableParallelism()))
  try {
    const tell = pilihan.tell ?? (() => {})
    const { data, kolom, kebenaran } = await read(set, kerja, pilihan)
    tell(`${data.n.toLocaleString('id')} baris dibaca`)
    const model = pilihan.model ?? (await trainModel(set, data, kolom, kerja, tell))
    const siapan = siapanOf(
      data,
      kolom,
      model.pasangan,
      model.bidang.map(({ sebutan }) => sebutan),
    )
    const bukti = await compare(siapan, model, kerja, tell)
    const all = countAllPairs(data)
    const has_rumah = model.prior.h > 0
    const start: Prior = { m: data.n / all, h: has_rumah ? data.n / all : 0 }
    const prior = pilihan.model ? model.prior : findPrior(bukti, all, start)
    const score = scoreAll(bukti, prior)
    const done = pilihan.model ? model : { ...model, prior, ambang: chooseAmbang(score) }
    const tautan: Tautan = { a: bukti.a, b: bukti.b, score }
    const group = data.jenis === 'tautan' ? assignTautan : clusterDuplikat
    return {
      ...tautan,
      data,
      model: done,
      jumlah: bukti.jumlah,
      gugus: group(tautan, data.n, done.ambang),
      kebenaran,
    }
  } finally {
    await kerja.close()
  }
}

function requireSameKolom({ kolom }: SetPadan, { bidang }: ModelPadan): void {
  const isSame = bidang.length === kolom.length && bidang.every(({ jenis }, at) => jenis === kolom[at]?.jenis)
  if (!isSame) throw new ModelFault('the model was made for other columns')
}

/** Names on one thread and the rest on another: they take about as long. */
async function read(
  set: SetPadan,
  kerja: Kerja,
  { model, withKebenaran = false }: PilihanPadan,
): Promise<{ data: DataPadan; kolom: KolomAngka[]; kebenaran: Int32Array | null }> {
  const all = set.kolom.map((_, at) => at)
  const isNama = (at: number) => set.kolom[at]?.jenis === 'nama'
  const parts = [all.filter(isNama), all.filter((at) => !isNama(at))].filter(({ length }) => length > 0)
  const frekuensi = model ? model.bidang.map((bidang) => bidang.frekuensi) : null
  const done = await kerja.runAll<'encode'>(
    parts.map((which, i) => ({
      kerja: 'encode',
      set,
      which,
      withKebenaran: withKebenaran && i === parts.length - 1,
      frekuensi,
    })),
  )
  const kolom = done.flatMap((part) => part.kolom).toSorted((a, b) => a.at - b.at)
  const jumlah = done[0]?.jumlah ?? []
  const n = jumlah.reduce((sum, count) => sum + count, 0)
  const rows = new Int32Array(new SharedArrayBuffer(n * kolom.length * 4))
  for (const { at, ids } of kolom) for (let r = 0; r < n; r += 1) rows[r * kolom.length + at] = ids[r] ?? 0
  const data: DataPadan = {
    jenis: set.jenis,
    n,
    batas: jumlah[0] ?? 0,
    kolom: set.kolom.map((one, at) => ({ ...one, kelompok: kelompokOf(one.jenis, at) })),
    rows,
    kamus: Object.assign({}, ...done.map((part) => part.kamus)),
  }
  return { data, kolom, kebenaran: done.find((part) => part.kebenaran)?.kebenaran ?? null }
}

function siapanOf(
  data: DataPadan,
  kolom: readonly KolomAngka[],
  pasangan: ModelPadan['pasangan'],
  sebutan: SebutanTeks,
): Siapan {
  return { data, ukuran: kolom.map(({ q_segi, q_kata }) => ({ q_segi, q_kata })), pasangan, sebutan }
}

async function trainModel(
  set: SetPadan,
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
  const first = siapanOf(data, kolom, pasangan, table)
  const before = await learnFrom(first, latih, sama, kerja)
  const learned = learnSebutan(data, createPembanding(first), before.contoh)
  const sebutan = table.map((pairs, at) => [...pairs, ...(learned[at] ?? [])])
  const hasil = learned.some(({ length }) => length > 0)
    ? await learnFrom(siapanOf(data, kolom, pasangan, sebutan), latih, sama, kerja, before)
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
    nama: set.nama,
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
    prior: { m: 0, h: hasil.has_rumah ? 1 : 0 },
    ambang: 0,
    aturan: rules.aturan.map((aturan) => aturan.map(({ nama }) => nama)),
  }
}

const PER_RECORD = 60
const LEAST_PER_RECORD = 4
const GENEROUS = 50_000

/** Pairs that may be compared: 60 a record where records are few, falling to 4 where there are a million. */
function budgetOf(n: number): number {
  const falling = PER_RECORD * GENEROUS * (GENEROUS / n) ** 0.7
  return Math.max(LEAST_PER_RECORD * n, Math.min(PER_RECORD * n, falling))
}

/** Each rule costs a sort and 12 bytes a record. */
function mostAturan(n: number): number {
  return n <= MANY ? 60 : 20
}

const MANY = 300_000

async function learnFrom(
  siapan: Siapan,
  latih: PasanganLatih,
  sama: readonly number[],
  kerja: Kerja,
  warm?: HasilLatih,
): Promise<HasilLatih> {
  const { data } = siapan
  await kerja.runEach<'siapan'>({ kerja: 'siapan', siapan })
  const random = drawRandomPairs(data, Math.min(RANDOM_PAIRS, data.n * 40))
  const u = estimateU(await compareIn(kerja, random), data.kolom.length, sama)
  return train(
    data.kolom.map(({ jenis }) => jenis),
    u,
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

interface HasilBanding extends Omit<Tautan, 'score'> {
  m: Float32Array
  h: Float32Array
  jumlah: number
}

async function compare(
  siapan: Siapan,
  model: ModelPadan,
  kerja: Kerja,
  tell: (text: string) => void,
): Promise<HasilBanding> {
  const { data } = siapan
  await kerja.runEach<'siapan'>({ kerja: 'siapan', siapan })
  const blok = await kerja.runAll<'blok'>(model.aturan.map((aturan) => ({ kerja: 'blok', aturan })))
  await kerja.runEach<'penilai'>({ kerja: 'penilai', model, blok })
  const floor = Math.log2(countAllPairs(data) / (MOST_PARTNERS * data.n)) - HOPELESS_BITS
  const ranges = Array.from({ length: Math.ceil(data.n / CHUNK) }, (_, i) => i * CHUNK)
  const parts = await kerja.runAll<'nilai'>(
    ranges.map((from) => ({ kerja: 'nilai', from, to: Math.min(data.n, from + CHUNK), floor })),
  )
  const jumlah = parts.reduce((sum, part) => sum + part.jumlah, 0)
  tell(`${jumlah.toLocaleString('id')} pasangan dibandingkan`)
  return {
    a: concat(
      parts.map((part) => part.a),
      (length) => new Int32Array(length),
    ),
    b: concat(
      parts.map((part) => part.b),
      (length) => new Int32Array(length),
    ),
    m: concat(
      parts.map((part) => part.m),
      (length) => new Float32Array(length),
    ),
    h: concat(
      parts.map((part) => part.h),
      (length) => new Float32Array(length),
    ),
    jumlah,
  }
}

function concat<A extends Int32Array | Float32Array | Uint16Array>(
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
