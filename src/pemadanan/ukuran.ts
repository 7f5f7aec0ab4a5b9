import { type Lapis, recallOf, type Selang, twoProportionZ, wilson } from './selang.ts'

/** Pairs of one band of weight, as the database counts them. `contoh`: drawn at random from below the threshold. */
export interface Hitungan {
  pita: number
  contoh: boolean
  jumlah: number
  sama: number
  beda: number
  ragu: number
  /** What the model expected of those that were judged, same or other: the sum of its probabilities. */
  harapan: number
}

/** How many confident pairs stand at a level of a field. */
export interface HitunganTaraf {
  bidang: string
  taraf: string
  jumlah: number
}

/** The model's own figures: shares of the levels among pairs of one person, by field and level. */
export type TarafModel = ReadonlyMap<string, ReadonlyMap<string, number>>

export interface Pita {
  /** Bits; null: without end. */
  dari: number | null
  sampai: number | null
  jumlah: number
  sama: number
  beda: number
  ragu: number
  ketepatan: Selang | null
}

/** Something that has moved away from what the model learned. Shares from 0 to 1. */
export interface Geser {
  jenis: 'putusan' | 'taraf'
  bidang: string | null
  taraf: string | null
  kini: number
  dulu: number
  z: number
}

export interface Ukuran {
  pita: Pita[]
  /** Of pairs at or above the threshold. */
  ketepatan: Selang | null
  /** Of true pairs that were compared at all. */
  ketercakupan: Selang | null
  /** Judged pairs of the random sample, and drawn ones. */
  contoh: { ditelaah: number; diambil: number }
  geser: Geser[]
}

/** Standard errors beyond which a difference is told. */
const BATAS_Z = 3
/** Pairs of which a model is trained at most (docs/pemadanan-model.md): the size of the other sample. */
const LATIH = 300_000
/** With fewer pairs than these nothing is told. */
const SEDIKIT = 30
/** A level's share that moved by less than this matters to nobody, however sure. */
const GESER_TARAF = 0.02

/** Edges of the bands, in bits; the threshold is one. */
export function tepiOf(ambang: number): number[] {
  return [...new Set([0, ambang, Math.max(15, ambang + 5)])].sort((a, b) => a - b)
}

/**
 * Precision and recall from what people have judged, by band of weight. `kelompok`: how many pairs below the threshold
 * the sample stands for, null where none was drawn. Pairs that were never compared are beyond this.
 */
export function measure(
  hitunganList: readonly Hitungan[],
  tarafList: readonly HitunganTaraf[],
  model: { ambang: number; taraf: TarafModel },
  kelompok: number | null,
): Ukuran {
  const tepi = tepiOf(model.ambang)
  const atas = tepi.indexOf(model.ambang) + 1
  const isAtas = (row: Hitungan) => row.pita >= atas
  const above = hitunganList.filter(isAtas)
  const below = hitunganList.filter((row) => !isAtas(row))
  const drawn = below.filter((row) => row.contoh)
  const sure = sumOf(above)
  return {
    pita: Array.from({ length: tepi.length + 1 }, (_, at) => pitaOf(hitunganList, tepi, at)),
    ketepatan: wilson(sure.sama, sure.sama + sure.beda),
    ketercakupan:
      kelompok === null
        ? null
        : recallOf(above.map(lapisOf), [
            ...below.filter((row) => !row.contoh).map(lapisOf),
            { ...lapisOf(sumOf(drawn)), jumlah: kelompok },
          ]),
    contoh: { ditelaah: sumOf(drawn).sama + sumOf(drawn).beda, diambil: sumOf(drawn).jumlah },
    geser: [...geserPutusan(sure), ...geserTaraf(tarafList, model.taraf)],
  }
}

function sumOf(rows: readonly Hitungan[]): Hitungan {
  const sum = { pita: 0, contoh: false, jumlah: 0, sama: 0, beda: 0, ragu: 0, harapan: 0 }
  for (const row of rows)
    for (const key of ['jumlah', 'sama', 'beda', 'ragu', 'harapan'] as const) sum[key] += row[key]
  return sum
}

function lapisOf({ jumlah, sama, beda }: Hitungan): Lapis {
  return { jumlah, sama, ditelaah: sama + beda }
}

function pitaOf(hitunganList: readonly Hitungan[], tepi: readonly number[], at: number): Pita {
  const { jumlah, sama, beda, ragu } = sumOf(hitunganList.filter((row) => row.pita === at))
  const ketepatan = wilson(sama, sama + beda)
  return { dari: tepi[at - 1] ?? null, sampai: tepi[at] ?? null, jumlah, sama, beda, ragu, ketepatan }
}

/** Among confident pairs, do people say "the same" as often as the model expects? */
function geserPutusan({ sama, beda, harapan }: Hitungan): Geser[] {
  const n = sama + beda
  if (n < SEDIKIT) return []
  const dulu = harapan / n
  const z = twoProportionZ(sama, n, dulu * LATIH, LATIH)
  return Math.abs(z) > BATAS_Z
    ? [{ jenis: 'putusan', bidang: null, taraf: null, kini: sama / n, dulu, z }]
    : []
}

/** Do the levels of the confident pairs' fields fall as they fell among the pairs of one person in training? */
function geserTaraf(tarafList: readonly HitunganTaraf[], model: TarafModel): Geser[] {
  const found: Geser[] = []
  for (const [bidang, shares] of model) {
    const own = new Map(
      tarafList.filter((row) => row.bidang === bidang).map((row) => [row.taraf, row.jumlah]),
    )
    const known = [...shares.keys()]
    const n = known.reduce((sum, taraf) => sum + (own.get(taraf) ?? 0), 0)
    const all = [...shares.values()].reduce((sum, share) => sum + share, 0)
    if (n < SEDIKIT || all === 0) continue
    for (const taraf of known) {
      const jumlah = own.get(taraf) ?? 0
      const [kini, dulu] = [jumlah / n, (shares.get(taraf) ?? 0) / all]
      const z = twoProportionZ(jumlah, n, dulu * LATIH, LATIH)
      if (Math.abs(z) > BATAS_Z && Math.abs(kini - dulu) > GESER_TARAF)
        found.push({ jenis: 'taraf', bidang, taraf, kini, dulu, z })
    }
  }
  return found.toSorted((a, b) => Math.abs(b.z) - Math.abs(a.z))
}
