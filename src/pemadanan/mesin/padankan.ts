import { availableParallelism } from 'node:os'
import { type Bukti, chooseAmbang, findPrior, type Prior, scoreAll } from './ambang.ts'
import { countAllPairs, type DataPadan } from './data-padan.ts'
import { kelompokOf, type KolomAngka } from './encode.ts'
import { assignTautan, clusterDuplikat, type Tautan } from './gugus.ts'
import { Kerja } from './kerja.ts'
import { concat, siapanOf, trainModel } from './latih-model.ts'
import { ModelFault, type ModelPadan } from './model-padan.ts'
import type { SetPadan } from './set-padan.ts'
import type { Siapan } from './tugas.ts'

/** Everything that a run found; the truth, where it was read, is only carried through. */
export interface HasilPadan extends Tautan {
  data: DataPadan
  model: ModelPadan
  /** Pairs compared, and what blocking and comparing them took, in seconds of all processors together. */
  jumlah: number
  detik_banding: number
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
    const model = pilihan.model ?? (await trainModel(set.nama, data, kolom, kerja, tell))
    const siapan = siapanOf(
      data,
      kolom,
      model.pasangan,
      model.bidang.map(({ sebutan }) => sebutan),
    )
    const before = process.cpuUsage()
    const bukti = await compare(siapan, model, kerja, tell)
    const { user, system } = process.cpuUsage(before)
    const all = countAllPairs(data)
    const start: Prior = { ...model.prior, m: data.n / all, h: model.prior.h > 0 ? data.n / all : 0 }
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
      detik_banding: (user + system) / 1e6,
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

interface HasilBanding extends Omit<Tautan, 'score'>, Bukti {
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
  const floats = (key: keyof Bukti) =>
    concat(
      parts.map((part) => part[key]),
      (length) => new Float32Array(length),
    )
  const records = (key: 'a' | 'b') =>
    concat(
      parts.map((part) => part[key]),
      (length) => new Int32Array(length),
    )
  return { a: records('a'), b: records('b'), m: floats('m'), h: floats('h'), d: floats('d'), jumlah }
}
