/**
 * Indonesia's people by five-year age group and sex, thousands, mid-2022. Source: BPS, Long Form Sensus Penduduk 2020,
 * sensus.bps.go.id tables sp2022/193 and sp2022/197 (ages 5 to 59, as published). Ages 0-4 and 60 and over are not in
 * those tables: they share what is left of the 275.77 million of the same year, rounded to 10 thousand.
 */
const LAKI_LAKI = [
  11260, 11242.24, 11356.245, 11432.945, 11553.101, 11485.755, 11215.437, 10743.266, 10207.099, 9378.468,
  8240.714, 6945.016, 5510, 3990, 2540, 2350,
]
const PEREMPUAN = [
  10780, 10771.528, 10732.428, 10730.583, 10937.327, 10977.945, 10851.398, 10504.708, 10088.092, 9348.774,
  8259.566, 7016.199, 5620, 4170, 2710, 2990,
]

/** Never-married share of men and women by the same groups from 15 on: same source, table sp2022/193. */
const BELUM_KAWIN = {
  L: [0.985, 0.876, 0.538, 0.239, 0.117, 0.065, 0.04, 0.026, 0.017],
  P: [0.954, 0.654, 0.238, 0.073, 0.034, 0.024, 0.021, 0.02, 0.018],
}

export type JenisKelamin = 'L' | 'P'

export const KELOMPOK_UMUR = LAKI_LAKI.length

/** Index of the five-year group: 0 for 0-4 up to 15 for 75 and over. */
export function kelompokUmur(umur: number): number {
  return Math.min(KELOMPOK_UMUR - 1, Math.floor(umur / 5))
}

/** Share of one group and sex in the whole people. */
export function bagianUmur(jenis_kelamin: JenisKelamin, kelompok: number): number {
  const list = jenis_kelamin === 'L' ? LAKI_LAKI : PEREMPUAN
  return (list[kelompok] ?? 0) / TOTAL
}

/** Share of men or women of that age who never married; 1 under 15. */
export function bagianBelumKawin(jenis_kelamin: JenisKelamin, umur: number): number {
  if (umur < 15) return 1
  const list = BELUM_KAWIN[jenis_kelamin]
  return list[Math.min(list.length - 1, Math.floor(umur / 5) - 3)] ?? 0.017
}

const TOTAL = [...LAKI_LAKI, ...PEREMPUAN].reduce((sum, ribu) => sum + ribu, 0)

/** Counts who was made, and says of which age and sex there are too many or too few so far. */
export class Piramida {
  readonly #jumlah = new Float64Array(KELOMPOK_UMUR * 2)
  #total = 0

  add(jenis_kelamin: JenisKelamin, umur: number): void {
    const at = slot(jenis_kelamin, umur)
    this.#jumlah[at] = (this.#jumlah[at] ?? 0) + 1
    this.#total += 1
  }

  /** Above 0: too many of them; below 0: too few; near 0 while little is known. */
  excess(jenis_kelamin: JenisKelamin, umur: number): number {
    const expected = bagianUmur(jenis_kelamin, kelompokUmur(umur)) * this.#total
    return ((this.#jumlah[slot(jenis_kelamin, umur)] ?? 0) - expected) / (expected + 5)
  }

  /** Sum of (seen - expected)² / expected over the 32 groups: Pearson's chi-square against the source. */
  chiSquare(): number {
    let sum = 0
    for (const jenis_kelamin of ['L', 'P'] as const) {
      for (let kelompok = 0; kelompok < KELOMPOK_UMUR; kelompok += 1) {
        const expected = bagianUmur(jenis_kelamin, kelompok) * this.#total
        const seen = this.#jumlah[slot(jenis_kelamin, kelompok * 5)] ?? 0
        sum += ((seen - expected) * (seen - expected)) / expected
      }
    }
    return sum
  }

  get total(): number {
    return this.#total
  }

  /** People of one sex. */
  count(jenis_kelamin: JenisKelamin): number {
    const from = jenis_kelamin === 'L' ? 0 : KELOMPOK_UMUR
    return this.#jumlah.subarray(from, from + KELOMPOK_UMUR).reduce((sum, n) => sum + n, 0)
  }
}

function slot(jenis_kelamin: JenisKelamin, umur: number): number {
  return (jenis_kelamin === 'L' ? 0 : KELOMPOK_UMUR) + kelompokUmur(umur)
}
