import type { Jenis } from './jenis.ts'
import { createRandom } from './data-padan.ts'
import { KOSONG, LAIN, NIK, Q, SAMA, shareOf, TARAF } from './taraf.ts'

/** Compared pairs to learn from. */
export interface Sampel {
  jumlah: number
  kolom: number
  /** Codes (taraf.ts), `kolom` a pair. */
  codes: Uint16Array
  /** By which rule each pair was found, and the columns that each rule fixes: those are not looked at. */
  aturan: Uint8Array
  tetap: readonly (readonly number[])[]
}

/** Shares of the levels of each column among: one person's pairs (m), one household's (h), strangers' (u). */
export interface Parameter {
  m: Float64Array[]
  h: Float64Array[]
  u: Float64Array[]
  /** Mean share (taraf.ts) of what one person's pairs agree on, by level. */
  c: Float64Array[]
  /** Shares among strangers of one region (daerah.ts): never trained, as u is not. */
  d: Float64Array[]
  /** Share of the classes among the pairs of each rule: one person, one household. */
  pi: { m: number; h: number }[]
}

/**
 * Levels that repeat what other columns say: they count for nothing in either direction. Two NIK of one region and
 * birth date with different serials are two people of one village and day, or one person registered twice; and one digit
 * parts strangers of one day in neighbouring districts, for most serials are 0001.
 */
const NEUTRAL: Partial<Record<Jenis, readonly number[]>> = {
  nik: [NIK.satu_angka, NIK.nomor_urut, NIK.lahir],
}

/**
 * Where the birth dates are equal, the birth parts of any two NIK are: that they differ elsewhere is certain for whoever
 * are two people, twins above all, and as rare for one person as having two numbers is.
 */
const SURE: Partial<Record<Jenis, number>> = { nik: NIK.nomor_lain }

/** Numbers that are of one person or one family: strangers of one region share them no oftener than others. */
const PERSONAL: readonly Jenis[] = ['nik', 'no_kk']

/** Likelihood ratios of a column against strangers, by code: log2 P(code | class) / P(code | stranger). */
export interface TabelBobot {
  m: Float32Array
  h: Float32Array
  d: Float32Array
}

/** Of a level seen this rarely in random pairs nothing is said about a region. */
const SELDOM = 2.5e-5

/**
 * Weights with what is common discounted: where a level speaks for a class, the part that is more than chance counts
 * c / f as much, f being the share of what is agreed on.
 */
export function createBobot(jenis: readonly Jenis[], parameter: Parameter): TabelBobot[] {
  return jenis.map((one, at) => {
    const table = createTabel(1)
    for (let level = KOSONG + 1; level < TARAF; level += 1) {
      if (NEUTRAL[one]?.includes(level)) continue
      if (SURE[one] === level) {
        table.m.fill(Math.log2(parameter.m[at]?.[level] ?? 1), level * Q, (level + 1) * Q)
        continue
      }
      const u = parameter.u[at]?.[level] ?? 1
      const c = parameter.c[at]?.[level] ?? 1
      const [m, h] = [(parameter.m[at]?.[level] ?? 1) / u, (parameter.h[at]?.[level] ?? 1) / u]
      for (let q = 0; q < Q; q += 1) {
        const rare = c / shareOf(q)
        table.m[level * Q + q] = Math.log2(m > 1 ? 1 + (m - 1) * rare : m)
        table.h[level * Q + q] = Math.log2(h > 1 ? 1 + (h - 1) * rare : h)
      }
      table.d.fill(bitsOfDaerah(one, level, u, parameter.d[at]?.[level] ?? u), level * Q, (level + 1) * Q)
    }
    return table
  })
}

function bitsOfDaerah(jenis: Jenis, level: number, u: number, d: number): number {
  if (level === SAMA) return PERSONAL.includes(jenis) ? 0 : Math.log2(d / u)
  return Math.log2((d + SELDOM) / (u + SELDOM))
}

function createTabel(kolom: number): TabelBobot {
  const create = () => new Float32Array(kolom * WIDTH)
  return { m: create(), h: create(), d: create() }
}

/** Levels of random pairs, smoothed; `exact` is the share of equal pairs counted from the values, by column. */
export function estimateU(codes: Uint16Array, kolom: number, exact: readonly number[]): Float64Array[] {
  return Array.from({ length: kolom }, (_, at) => {
    const counts = new Float64Array(TARAF)
    let total = 0
    for (let i = at; i < codes.length; i += kolom) {
      const level = Math.floor((codes[i] ?? 0) / Q)
      if (level === KOSONG) continue
      counts[level] = (counts[level] ?? 0) + 1
      total += 1
    }
    const out = new Float64Array(TARAF)
    for (let level = 1; level < TARAF; level += 1) {
      out[level] = ((counts[level] ?? 0) + (level === LAIN ? 1 : 0.3)) / (total + 6)
    }
    const same = exact[at] ?? 0
    if (same > 0) out[SAMA] = same
    return out
  })
}

interface Jumlah {
  m: Float64Array[]
  h: Float64Array[]
  c: Float64Array[]
  pi: { m: number; h: number; all: number }[]
  loglik: number
}

/** One start of the search: which columns a household is supposed to share. */
export function startFrom(u: Float64Array[], shared: readonly boolean[], aturan: number): Parameter {
  const m = u.map((column) => withSame(column, 0.8))
  return {
    m,
    h: u.map((column, at) => (shared[at] ? withSame(column, 0.75) : withSame(column, 0.02))),
    u,
    c: u.map((column) => new Float64Array(TARAF).fill(Math.max(1e-7, column[SAMA] ?? 0.1))),
    d: u,
    pi: Array.from({ length: aturan }, () => ({ m: 0.4, h: 0.3 })),
  }
}

/** `same` of the mass on equality; of the rest, half like strangers and half on near levels. */
function withSame(u: Float64Array, same: number): Float64Array {
  const out = new Float64Array(TARAF)
  const rest = 1 - (u[SAMA] ?? 0)
  for (let level = 1; level < TARAF; level += 1) {
    const near = level < LAIN ? 1 / (LAIN - 2) : 0
    const share = level === SAMA ? 0 : 0.5 * near + (0.5 * (u[level] ?? 0)) / Math.max(0.01, rest)
    out[level] = level === SAMA ? Math.max(same, u[SAMA] ?? 0) : (1 - same) * share
  }
  return out
}

/** Where a round changes the mean log-likelihood of a pair by less bits than this, the search is over. */
const STILL = 1e-4

/** Expectation and maximisation, `rounds` times. `withH` false: the class of households stays empty. */
export function learn(
  sampel: Sampel,
  jenis: readonly Jenis[],
  start: Parameter,
  rounds: number,
  withH: boolean,
): { parameter: Parameter; loglik: number; p_m: Float32Array; p_h: Float32Array } {
  let parameter = start
  let loglik = 0
  const p_m = new Float32Array(sampel.jumlah)
  const p_h = new Float32Array(sampel.jumlah)
  for (let round = 0; round < rounds; round += 1) {
    const sums = expect(sampel, createBobot(jenis, parameter), parameter, withH, p_m, p_h)
    const gain = Math.abs(sums.loglik - loglik) / Math.max(1, sampel.jumlah)
    loglik = sums.loglik
    parameter = maximise(sums, parameter, jenis)
    if (gain < STILL) break
  }
  return { parameter, loglik, p_m, p_h }
}

function expect(
  sampel: Sampel,
  bobot: readonly TabelBobot[],
  parameter: Parameter,
  withH: boolean,
  p_m: Float32Array,
  p_h: Float32Array,
): Jumlah {
  const flat = flatten(bobot)
  const { m, h, c } = { m: zeros(bobot), h: zeros(bobot), c: zeros(bobot) }
  const pi = parameter.pi.map(() => ({ m: 0, h: 0, all: 0 }))
  let loglik = 0
  for (const [rule, group] of pi.entries()) {
    const looked = lookedAt(sampel, rule)
    const prior = parameter.pi[rule] ?? { m: 0.5, h: 0 }
    const strangers = Math.max(1e-6, 1 - prior.m - (withH ? prior.h : 0))
    for (let pair = 0; pair < sampel.jumlah; pair += 1) {
      if (sampel.aturan[pair] !== rule) continue
      const from = pair * sampel.kolom
      let [lm, lh] = [0, 0]
      for (let i = 0; i < looked.length; i += 1) {
        const at = looked[i] ?? 0
        const place = at * WIDTH + (sampel.codes[from + at] ?? 0)
        lm += flat.m[place] ?? 0
        lh += flat.h[place] ?? 0
      }
      const [one, other] = [prior.m * 2 ** lm, withH ? prior.h * 2 ** lh : 0]
      const all = one + other + strangers
      loglik += Math.log2(all)
      const [pm, ph] = [one / all, other / all]
      p_m[pair] = pm
      p_h[pair] = ph
      group.m += pm
      group.h += ph
      group.all += 1
      for (let i = 0; i < looked.length; i += 1) {
        const at = looked[i] ?? 0
        const code = sampel.codes[from + at] ?? 0
        const place = at * TARAF + Math.floor(code / Q)
        m[place] = (m[place] ?? 0) + pm
        h[place] = (h[place] ?? 0) + ph
        c[place] = (c[place] ?? 0) + pm * (SHARES[code % Q] ?? 0)
      }
    }
  }
  return { m: cut(m), h: cut(h), c: cut(c), pi, loglik }
}

const WIDTH = TARAF * Q
const SHARES = Float64Array.from({ length: Q }, (_, q) => shareOf(q))

/** The columns that a rule doesn't fix. */
function lookedAt({ kolom, tetap }: Sampel, rule: number): Int32Array {
  return Int32Array.from({ length: kolom }, (_, at) => at).filter((at) => !tetap[rule]?.includes(at))
}

/** The tables of all columns one after the other. */
export function flatten(bobot: readonly TabelBobot[]): TabelBobot {
  const out = createTabel(bobot.length)
  for (const [at, { m, h, d }] of bobot.entries()) {
    out.m.set(m, at * WIDTH)
    out.h.set(h, at * WIDTH)
    out.d.set(d, at * WIDTH)
  }
  return out
}

function zeros(bobot: readonly TabelBobot[]): Float64Array {
  return new Float64Array(bobot.length * TARAF)
}

/** Sums of all columns as one array a column; what was missing counts for nothing. */
function cut(sums: Float64Array): Float64Array[] {
  return Array.from({ length: sums.length / TARAF }, (_, at) => {
    const column = sums.slice(at * TARAF, (at + 1) * TARAF)
    column[KOSONG] = 0
    return column
  })
}

/** Pairs that each level is given beforehand, spread like strangers': keeps a level that was never seen finite. */
const PRIOR = 1
/** And each near level on top of that, so that one that is rare among strangers too speaks softly for a match. */
const NEAR_PRIOR = 0.2

function maximise(sums: Jumlah, { u, c, d }: Parameter, jenis: readonly Jenis[]): Parameter {
  return {
    m: sums.m.map((counts, at) => smooth(counts, u[at])),
    h: sums.h.map((counts, at) => asOthers(jenis[at], smooth(counts, u[at]))),
    u,
    d,
    c: sums.c.map((shares, at) =>
      shares.map((share, level) => {
        const before = c[at]?.[level] ?? 0.1
        return (share + before) / ((sums.m[at]?.[level] ?? 0) + 1)
      }),
    ),
    pi: sums.pi.map(({ m, h, all }) => ({ m: (m + 0.5) / (all + 2), h: (h + 0.5) / (all + 2) })),
  }
}

/** A NIK is one person's by law. Of two people of a household so many may still have one, copied from each other. */
const MOST_COPIED = 0.005

/** Without this, people who moved (another card, another village) could be learned as the household of themselves. */
function asOthers(jenis: Jenis | undefined, shares: Float64Array): Float64Array {
  const excess = jenis === 'nik' ? (shares[SAMA] ?? 0) - MOST_COPIED : 0
  if (excess <= 0) return shares
  return shares.with(SAMA, MOST_COPIED).with(LAIN, (shares[LAIN] ?? 0) + excess)
}

function smooth(counts: Float64Array, u: Float64Array | undefined): Float64Array {
  let total = 0
  for (const count of counts) total += count
  return counts.map((count, level) => {
    if (level === KOSONG) return 0
    const near = level > SAMA && level !== LAIN ? NEAR_PRIOR : 0
    return (count + near + PRIOR * (u?.[level] ?? 0)) / (total + PRIOR + NEAR_PRIOR * (TARAF - 3))
  })
}

/** Different starts for what a household shares: all that is common, and random halves of the columns. */
export function drawStarts(u: readonly Float64Array[], count: number): boolean[][] {
  const random = createRandom(5)
  const common = u.map((column) => (column[SAMA] ?? 0) > 1e-3)
  const halves = Array.from({ length: count - 1 }, () => u.map(() => random() < 0.5))
  return [common, ...halves]
}
