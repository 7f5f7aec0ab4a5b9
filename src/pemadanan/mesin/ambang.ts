/**
 * Pairs with what speaks for one person (m), for one household (h), for strangers of one region (d), in bits against
 * strangers of anywhere.
 */
export interface Bukti {
  m: Float32Array
  h: Float32Array
  d: Float32Array
}

/** Shares of all pairs; h and d are 0 where there is no such class. */
export interface Prior {
  m: number
  h: number
  d: number
}

const ROUNDS = 60

/**
 * Shares of all pairs that are one person's and one household's: the fixed point at which the pairs' probabilities add
 * up to what they assume. Pairs that were never compared count as strangers; how many of those are of one region is
 * counted, not learned.
 */
export function findPrior({ m, h, d }: Bukti, allPairs: number, start: Prior): Prior {
  let prior = start
  for (let round = 0; round < ROUNDS; round += 1) {
    let [one, other] = [0, 0]
    for (let i = 0; i < m.length; i += 1) {
      const x = prior.m * 2 ** (m[i] ?? 0)
      const y = prior.h * 2 ** (h[i] ?? 0)
      const all = x + y + 1 + prior.d * 2 ** (d[i] ?? 0)
      one += x / all
      other += y / all
    }
    const next = {
      m: Math.max(one, 0.5) / allPairs,
      h: prior.h === 0 ? 0 : Math.max(other, 0.5) / allPairs,
      d: prior.d,
    }
    const isStill = Math.abs(next.m - prior.m) < 1e-6 * prior.m
    prior = next
    if (isStill) break
  }
  return prior
}

/** log2 of the odds that a pair is one person: against strangers, a household, and strangers of one region. */
export function scoreOf({ m, h, d }: Record<keyof Prior, number>, prior: Prior): number {
  const other = 1 + prior.h * 2 ** Math.min(h, MOST_BITS) + prior.d * 2 ** Math.min(d, MOST_BITS)
  return Math.log2(prior.m) + m - Math.log2(other)
}

/** More would be no number. */
const MOST_BITS = 900

export function scoreAll({ m, h, d }: Bukti, prior: Prior): Float32Array {
  return m.map((bits, i) => scoreOf({ m: bits, h: h[i] ?? 0, d: d[i] ?? 0 }, prior))
}

/** Joining two people (one of them would be dropped) costs as much as this many duplicates that stay. */
const BIAYA_SALAH_GABUNG = 100
/** Of the best F1 to be expected, at most so much is given up for more caution. */
const MAX_LOSS = 0.005

/**
 * The score from which a pair counts as one person, without the truth. By cost alone it would be log2(100) bits. Where
 * that would lose many (data that say little), it goes no higher than where the expected F1 is five thousandths below its
 * best: caution is bought where it is cheap.
 */
export function chooseAmbang(scores: Float32Array): number {
  const sorted = scores.toSorted((a, b) => b - a)
  let all = 0
  for (const score of sorted) all += probability(score)
  const byCost = Math.log2(BIAYA_SALAH_GABUNG)
  const f1 = new Float64Array(sorted.length)
  let [expected, best] = [0, 0]
  for (let i = 0; i < sorted.length; i += 1) {
    expected += probability(sorted[i] ?? 0)
    f1[i] = (2 * expected) / (i + 1 + all)
    best = Math.max(best, f1[i] ?? 0)
  }
  const least = best - MAX_LOSS
  const first = f1.findIndex((value) => value >= least)
  return first < 0 ? byCost : Math.min(byCost, sorted[first] ?? byCost)
}

/** The probability of a score in bits. */
export function probability(score: number): number {
  return 1 / (1 + 2 ** -score)
}
