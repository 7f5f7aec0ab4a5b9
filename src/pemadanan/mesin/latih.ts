import { createBobot, drawStarts, learn, type Parameter, type Sampel, startFrom } from './em.ts'
import type { Jenis } from './jenis.ts'
import type { ContohPadan } from './pilih-aturan.ts'
import type { PasanganLatih } from './sampel.ts'
import { KOSONG, LAIN, Q, SAMA, TARAF } from './taraf.ts'

/** What training found out. */
export interface HasilLatih {
  parameter: Parameter
  /** Is there a class of pairs that share a household and are different people? */
  has_rumah: boolean
  /** Pairs that are probably one person's. */
  contoh: ContohPadan[]
}

const STARTS = 5
const SEARCH_ROUNDS = 12
const SEARCH_PAIRS = 30_000
const ROUNDS = 40
/** Bits that household pairs must have against being one person, for the class to be believed. */
const AGAINST_BITS = 5

/** Learns the shares of levels without labels (Fellegi and Sunter 1969; EM as Winkler 1988), with three classes. */
export function train(
  jenis: readonly Jenis[],
  { u, d }: Pick<Parameter, 'u' | 'd'>,
  latih: PasanganLatih,
  codes: Uint16Array,
  warm?: HasilLatih,
): HasilLatih {
  const rules = latih.tetap.length
  const { aturan, tetap } = latih
  const sampel: Sampel = { jumlah: latih.a.length, kolom: jenis.length, codes, aturan, tetap }
  const start = warm ? { ...warm.parameter, u } : searchStart(sampel, jenis, u)
  let best = learn(sampel, jenis, start, ROUNDS, warm?.has_rumah ?? true)
  const has_rumah = (warm?.has_rumah ?? true) && isOtherPerson(best.parameter, jenis)
  if (!has_rumah && !warm) best = learn(sampel, jenis, startFrom(u, [], rules), ROUNDS, false)
  return { parameter: { ...best.parameter, d }, has_rumah, contoh: pickContoh(latih, best.p_m) }
}

/** The best of several short searches on a part of the pairs. */
function searchStart(sampel: Sampel, jenis: readonly Jenis[], u: Float64Array[]): Parameter {
  const few = thin(sampel, SEARCH_PAIRS)
  const rules = sampel.tetap.length
  const found = drawStarts(u, STARTS)
    .map((shared) => learn(few, jenis, startFrom(u, shared, rules), SEARCH_ROUNDS, true))
    .toSorted((a, b) => b.loglik - a.loglik)[0]
  return orderClasses(found?.parameter ?? startFrom(u, [], rules))
}

function thin(sampel: Sampel, count: number): Sampel {
  if (sampel.jumlah <= count) return sampel
  const { kolom } = sampel
  const step = sampel.jumlah / count
  const codes = new Uint16Array(count * kolom)
  const aturan = new Uint8Array(count)
  for (let i = 0; i < count; i += 1) {
    const from = Math.floor(i * step)
    codes.set(sampel.codes.subarray(from * kolom, (from + 1) * kolom), i * kolom)
    aturan[i] = sampel.aturan[from] ?? 0
  }
  return { ...sampel, jumlah: count, codes, aturan }
}

/** One person agrees on more than one household does: the class that says more is the person. */
function orderClasses(parameter: Parameter): Parameter {
  const { m, h, u, pi } = parameter
  if (information(m, u) >= information(h, u)) return parameter
  return { ...parameter, m: h, h: m, pi: pi.map((one) => ({ m: one.h, h: one.m })) }
}

function information(shares: readonly Float64Array[], u: readonly Float64Array[]): number {
  let bits = 0
  for (const [at, column] of shares.entries()) {
    for (let level = KOSONG + 1; level < TARAF; level += 1) {
      const share = column[level] ?? 0
      if (share > 0) bits += share * Math.log2(share / (u[at]?.[level] ?? 1))
    }
  }
  return bits
}

/**
 * Two people of one household disagree clearly on something that says who one is. Without that the class is only
 * made of carelessly written pairs of one person, and is dropped.
 */
function isOtherPerson(parameter: Parameter, jenis: readonly Jenis[]): boolean {
  const bobot = createBobot(jenis, parameter)
  let against = 0
  for (const [at, column] of parameter.h.entries()) {
    let bits = 0
    for (let level = SAMA; level < TARAF; level += 1)
      bits += (column[level] ?? 0) * (bobot[at]?.m[level * Q] ?? 0)
    if (bits < 0 && (column[LAIN] ?? 0) > 0.3) against -= bits
  }
  return against >= AGAINST_BITS
}

const MAX_CONTOH = 150_000

function pickContoh({ a, b, aturan, tetap }: PasanganLatih, p_m: Float32Array): ContohPadan[] {
  const out: ContohPadan[] = []
  for (let i = 0; i < a.length; i += 1) {
    if ((p_m[i] ?? 0) > 0.5) out.push({ a: a[i] ?? 0, b: b[i] ?? 0, kolom: tetap[aturan[i] ?? 0] ?? [] })
  }
  const step = Math.max(1, out.length / MAX_CONTOH)
  return Array.from({ length: Math.min(out.length, MAX_CONTOH) }, (_, i) => out[Math.floor(i * step)]).filter(
    (one) => one !== undefined,
  )
}
