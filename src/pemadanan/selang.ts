/** An estimate and the interval that holds it nineteen times in twenty. Shares from 0 to 1. */
export interface Selang {
  nilai: number
  dari: number
  sampai: number
}

const Z95 = 1.959964

/** Share of `ya` among `n`, after Wilson (1927): honest for few and for shares near 0 or 1. Null for nobody. */
export function wilson(ya: number, n: number, z = Z95): Selang | null {
  if (n === 0) return null
  const p = ya / n
  const z2 = z * z
  const mid = (p + z2 / (2 * n)) / (1 + z2 / n)
  const half = (z / (1 + z2 / n)) * Math.sqrt((p * (1 - p)) / n + z2 / (4 * n * n))
  return { nilai: p, dari: Math.max(0, mid - half), sampai: Math.min(1, mid + half) }
}

/** A group of pairs of which some were judged: how many there are, how many were judged, how many are one person. */
export interface Lapis {
  jumlah: number
  ditelaah: number
  sama: number
}

/**
 * Recall: of all true pairs, the share that lies at or above the threshold. Each group's number of true pairs is its
 * size times the share that judges found. The interval puts the groups' Wilson intervals together without assuming
 * that they are even to both sides (Zou and Donner 2008, on the logarithm of the odds), narrowed for what was judged of
 * a finite group. Null while some group has no judgement, or while no true pair was found above.
 */
export function recallOf(atas: readonly Lapis[], bawah: readonly Lapis[]): Selang | null {
  const [a, b] = [total(atas), total(bawah)]
  if (!a || !b || a.nilai === 0) return null
  const share = (above: number, below: number) => above / (above + below)
  const nilai = share(a.nilai, b.nilai)
  // no find in the sample: the far ends of both, which is more than cautious
  if (b.nilai === 0) return { nilai, dari: share(a.dari, b.sampai), sampai: 1 }
  const odds = Math.log(a.nilai / b.nilai)
  const apart = (x: number, y: number) => Math.log(x / y)
  const down = Math.hypot(apart(a.nilai, a.dari), apart(b.sampai, b.nilai))
  const up = Math.hypot(apart(a.sampai, a.nilai), apart(b.nilai, b.dari))
  return { nilai, dari: share(Math.exp(odds - down), 1), sampai: 1 / (1 + Math.exp(-(odds + up))) }
}

/** True pairs of several groups together. */
function total(lapisan: readonly Lapis[]): Selang | null {
  const groups = lapisan.filter(({ jumlah }) => jumlah > 0)
  const sum = { nilai: 0, dari: 0, sampai: 0 }
  for (const { jumlah, ditelaah, sama } of groups) {
    const found = wilson(sama, ditelaah)
    if (!found) return null
    const rest = Math.sqrt(Math.max(0, 1 - ditelaah / jumlah))
    sum.nilai += jumlah * found.nilai
    sum.dari += (jumlah * rest * (found.nilai - found.dari)) ** 2
    sum.sampai += (jumlah * rest * (found.sampai - found.nilai)) ** 2
  }
  const { nilai } = sum
  const seen = groups.reduce((all, { sama }) => all + sama, 0)
  return { nilai, dari: Math.max(seen, nilai - Math.sqrt(sum.dari)), sampai: nilai + Math.sqrt(sum.sampai) }
}

/** How far apart two shares are, in standard errors of their difference; positive where the first is larger. */
export function twoProportionZ(ya: number, n: number, ya2: number, n2: number): number {
  if (n === 0 || n2 === 0) return 0
  const pooled = (ya + ya2) / (n + n2)
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / n + 1 / n2))
  return error === 0 ? 0 : (ya / n - ya2 / n2) / error
}
