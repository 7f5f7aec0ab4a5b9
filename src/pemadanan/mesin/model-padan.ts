import type { Prior } from './ambang.ts'
import type { TabelBobot } from './em.ts'
import { createBobot, type Parameter } from './em.ts'
import type { Frekuensi } from './frekuensi.ts'
import { JENIS, type Jenis, type Kolom } from './jenis.ts'
import type { Pasangan } from './pembanding.ts'
import { TARAF, tarafName } from './taraf.ts'

export const VERSI_MODEL = 2

/** What was learned about one column: shares of the levels by name, among m, h, u and d (em.ts). */
export interface BidangModel extends Kolom {
  taraf: Record<string, { m: number; h: number; u: number; c: number; d: number }>
  frekuensi: Frekuensi
  /** Pairs of values, or of words of a name, that mean the same. */
  sebutan: (readonly [string, string])[]
}

/** A model as it stands in its file: everything that scoring needs, and where it comes from. */
export interface ModelPadan {
  versi: typeof VERSI_MODEL
  nama: string
  /** SHA-256 of the data that it was trained on. */
  sidik_data: string
  bidang: BidangModel[]
  /** Columns that are parts of one thing, by place. */
  pasangan: Pasangan[]
  /** Share of all pairs that are one person's, one household's but different people, and strangers of one region. */
  prior: Prior
  /** Score in bits (log2 of the odds) from which a pair counts as one person. */
  ambang: number
  /** Features of each rule of blocking, by name. */
  aturan: string[][]
}

/** Parameters as the model's file names them. */
export function toBidang(
  kolom: Kolom,
  at: number,
  parameter: Parameter,
  frekuensi: Frekuensi,
  sebutan: BidangModel['sebutan'],
): BidangModel {
  const taraf: BidangModel['taraf'] = {}
  for (let level = 1; level < TARAF; level += 1) {
    const name = tarafName(kolom.jenis, level)
    if (name.startsWith('taraf_')) continue
    const read = (columns: readonly Float64Array[]) => round(columns[at]?.[level] ?? 0)
    taraf[name] = {
      m: read(parameter.m),
      h: read(parameter.h),
      u: read(parameter.u),
      c: read(parameter.c),
      d: read(parameter.d),
    }
  }
  return { kolom: kolom.kolom, jenis: kolom.jenis, taraf, frekuensi, sebutan }
}

function round(share: number): number {
  return Number(share.toPrecision(6))
}

/** Weights of each column of a model, by code. */
export function bobotOf(model: ModelPadan): TabelBobot[] {
  const pick = (key: 'm' | 'h' | 'u' | 'c' | 'd') =>
    model.bidang.map(({ jenis, taraf }) => {
      const out = new Float64Array(TARAF)
      for (let level = 1; level < TARAF; level += 1) out[level] = taraf[tarafName(jenis, level)]?.[key] ?? 1
      return out
    })
  const parameter: Parameter = {
    m: pick('m'),
    h: pick('h'),
    u: pick('u'),
    c: pick('c'),
    d: pick('d'),
    pi: [],
  }
  return createBobot(
    model.bidang.map(({ jenis }) => jenis),
    parameter,
  )
}

/** A model's file that cannot be used. */
export class ModelFault extends Error {}

/** The text of a model's file. */
export function writeModel(model: ModelPadan): string {
  return `${JSON.stringify(model)}\n`
}

/** Reads a model's file. Throws ModelFault when it is none, or one of another version. */
export function readModel(text: string): ModelPadan {
  const model = JSON.parse(text) as Partial<ModelPadan>
  if (model.versi !== VERSI_MODEL) throw new ModelFault(`a model of version ${String(model.versi)}`)
  const isKnown = (jenis: Jenis) => JENIS.includes(jenis)
  if (!Array.isArray(model.bidang) || !model.bidang.every(({ jenis }) => isKnown(jenis)) || !model.prior) {
    throw new ModelFault('not a model')
  }
  return model as ModelPadan
}
